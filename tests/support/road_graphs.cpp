// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/road_graphs.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>
#include <vector>

namespace zw::testing {

using network::GraphEdge;
using network::kClosed;
using network::Millis;
using network::NodeIndex;
using network::RoadGraph;

namespace {

/// Not std::uniform_*_distribution: those differ between libraries.
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  double uniform(double low, double high) {
    return low + (high - low) * (static_cast<double>(engine_()) / 4294967296.0);
  }
  std::size_t below(std::size_t n) { return engine_() % n; }
  bool chance(double share) { return uniform(0, 1) < share; }

 private:
  std::mt19937 engine_;
};

}  // namespace

PlanarRoads makePlanarRoads(std::size_t nodes, std::size_t edges, unsigned seed) {
  constexpr double kSpacing = 300;  // m
  Random random(seed);
  const auto columns = static_cast<std::size_t>(std::sqrt(static_cast<double>(nodes)));
  const std::size_t rows = (nodes + columns - 1) / columns;
  PlanarRoads out;
  for (std::size_t i = 0; i < nodes; ++i)
    out.places.push_back({kSpacing * (static_cast<double>(i % columns) + random.uniform(-0.35, 0.35)),
                          kSpacing * (static_cast<double>(i / columns) + random.uniform(-0.35, 0.35))});
  const auto edge = [&](std::size_t a, std::size_t b, bool fast) {
    const double metres = random.uniform(1, 1.4) *
                          std::hypot(out.places[a].x - out.places[b].x, out.places[a].y - out.places[b].y);
    const double kmh = fast ? random.uniform(50, 70) : random.uniform(15, 40);
    const auto time = static_cast<Millis>(std::lround(std::max(1.0, metres * 3600 / kmh)));
    const bool oneWay = random.chance(0.05);
    return GraphEdge{static_cast<NodeIndex>(a), static_cast<NodeIndex>(b), time, oneWay ? kClosed : time};
  };
  std::vector<GraphEdge> all;
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < columns; ++c) {
      const std::size_t i = r * columns + c;
      if (i >= nodes) break;
      const bool fastRow = r % 25 == 3, fastColumn = c % 25 == 3;
      if (c + 1 < columns && i + 1 < nodes) all.push_back(edge(i, i + 1, fastRow));
      if (i + columns < nodes) all.push_back(edge(i, i + columns, fastColumn));
    }
  // Leave out at random what is too much; the fast roads stay whole.
  while (all.size() > edges) {
    const std::size_t k = random.below(all.size());
    all[k] = all.back();
    all.pop_back();
  }
  std::sort(all.begin(), all.end(), [](const GraphEdge& a, const GraphEdge& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  });
  out.graph = RoadGraph(nodes, std::move(all));
  return out;
}

RoadGraph makeRandomGraph(std::size_t nodes, std::size_t edges, unsigned seed) {
  Random random(seed);
  std::vector<GraphEdge> all;
  for (std::size_t i = 0; i < edges; ++i) {
    // Few different times, so that many routes are equally quick.
    const auto time = [&] {
      return random.chance(0.15) ? kClosed : static_cast<Millis>(1 + random.below(9));
    };
    const auto node = [&] { return static_cast<NodeIndex>(random.below(nodes)); };
    all.push_back({node(), node(), time(), time()});
  }
  return {nodes, std::move(all)};
}

NodeIndex DrawnGraph::node(char name) const {
  const std::size_t at = names.find(name);
  if (at == std::string::npos) throw std::invalid_argument("no such node");
  return static_cast<NodeIndex>(at);
}

network::EdgeIndex DrawnGraph::edge(char from, char to) const {
  for (const auto& i : graph.incidences(node(from)))
    if (i.node == node(to)) return i.edge;
  throw std::invalid_argument("no such edge");
}

DrawnGraph drawGraph(std::string_view picture) {
  std::vector<std::string> lines(1);
  for (const char c : picture)
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  const auto at = [&](std::size_t row, std::size_t column) {
    return row < lines.size() && column < lines[row].size() ? lines[row][column] : ' ';
  };
  DrawnGraph out;
  for (const std::string& line : lines)
    for (const char c : line)
      if (std::isalnum(static_cast<unsigned char>(c)) && c != 'x' && c != 'v') out.names += c;
  std::sort(out.names.begin(), out.names.end());
  out.places.resize(out.names.size());
  for (std::size_t row = 0; row < lines.size(); ++row)
    for (std::size_t column = 0; column < lines[row].size(); ++column)
      if (const std::size_t node = out.names.find(lines[row][column]); node != std::string::npos)
        out.places[node] = {100.0 * static_cast<double>(column), -100.0 * static_cast<double>(row)};
  std::vector<GraphEdge> edges;
  const auto follow = [&](std::size_t row, std::size_t column, std::size_t down, std::size_t right) {
    const char start = at(row, column);
    bool forward = true, backward = true;
    Millis length = 0;
    for (;;) {
      row += down;
      column += right;
      const char c = at(row, column);
      const std::string_view along = right ? "-><x" : "|v^x";
      if (along.find(c) == std::string_view::npos) {
        if (length == 0 || out.names.find(c) == std::string::npos) return;
        edges.push_back(
            {out.node(start), out.node(c), forward ? length : kClosed, backward ? length : kClosed});
        return;
      }
      length += 1000;
      if (c == '>' || c == 'v' || c == 'x') backward = false;
      if (c == '<' || c == '^' || c == 'x') forward = false;
    }
  };
  for (std::size_t row = 0; row < lines.size(); ++row)
    for (std::size_t column = 0; column < lines[row].size(); ++column)
      if (out.names.find(at(row, column)) != std::string::npos) {
        follow(row, column, 0, 1);
        follow(row, column, 1, 0);
      }
  out.graph = RoadGraph(out.names.size(), std::move(edges));
  return out;
}

}  // namespace zw::testing
