// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/line_web.h"

#include <cmath>
#include <functional>
#include <queue>

namespace zw {
namespace {

constexpr double kLongestDetour = 10;   // times the straight line
constexpr double kLongestOffset = 1e4;  // m, and so much more

double distance(ProjectedPoint a, ProjectedPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

std::uint32_t LineWeb::vertexAt(ProjectedPoint place) {
  const auto [found, isNew] = known_.try_emplace(place, static_cast<std::uint32_t>(vertices_.size()));
  if (isNew) {
    vertices_.push_back(place);
    edgesOf_.emplace_back();
  }
  return found->second;
}

void LineWeb::add(const Line<ProjectedPoint>& line) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i - 1] == line[i]) continue;
    const auto edge = static_cast<std::uint32_t>(edges_.size());
    edges_.push_back({vertexAt(line[i - 1]), vertexAt(line[i])});
    edgesOf_[edges_.back().from].push_back(edge);
    edgesOf_[edges_.back().to].push_back(edge);
    grid_.add({line[i - 1], line[i]}, edge);
  }
}

void LineWeb::addRing(const Ring<ProjectedPoint>& ring) {
  Line<ProjectedPoint> line = ring;
  if (!line.empty()) line.push_back(line.front());
  add(line);
}

void LineWeb::addShape(const MultiPolygon<ProjectedPoint>& shape) {
  for (const auto& polygon : shape) {
    addRing(polygon.outer);
    for (const auto& hole : polygon.holes) addRing(hole);
  }
}

std::optional<LineWeb::Place> LineWeb::nearest(ProjectedPoint point, double reach) const {
  const auto segment = grid_.nearest(point, reach, [](const SegmentGrid::Segment&) { return true; });
  if (!segment) return std::nullopt;
  const double dx = segment->b.x - segment->a.x, dy = segment->b.y - segment->a.y;
  const double along = ((point.x - segment->a.x) * dx + (point.y - segment->a.y) * dy) / (dx * dx + dy * dy);
  const double share = std::clamp(along, 0.0, 1.0);
  const ProjectedPoint there{segment->a.x + share * dx, segment->a.y + share * dy};
  return Place{there, segment->line, distance(point, there)};
}

Line<ProjectedPoint> LineWeb::between(const Place& from, const Place& to) const {
  if (from.edge == to.edge) return {from.point, to.point};
  struct Reached {
    double length;
    std::uint32_t by;  ///< the vertex before; itself at the start
  };
  const Edge& last = edges_[to.edge];
  const double longest = kLongestDetour * distance(from.point, to.point) + kLongestOffset;
  std::unordered_map<std::uint32_t, Reached> reached;
  using Entry = std::pair<double, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
  const auto offer = [&](std::uint32_t vertex, double length, std::uint32_t by) {
    const auto [known, isNew] = reached.try_emplace(vertex, Reached{length, by});
    if (!isNew && known->second.length <= length) return;
    known->second = {length, by};
    const double least = length + distance(vertices_[vertex], to.point);
    if (least <= longest) waiting.emplace(least, vertex);
  };
  for (const std::uint32_t vertex : {edges_[from.edge].from, edges_[from.edge].to})
    offer(vertex, distance(from.point, vertices_[vertex]), vertex);

  std::optional<std::uint32_t> end;
  double least = longest;
  while (!waiting.empty() && waiting.top().first < least) {
    const auto [key, vertex] = waiting.top();
    waiting.pop();
    const double length = reached.at(vertex).length;
    if (key > length + distance(vertices_[vertex], to.point)) continue;
    if (vertex == last.from || vertex == last.to) {
      const double whole = length + distance(vertices_[vertex], to.point);
      if (whole < least || !end) {
        least = whole;
        end = vertex;
      }
    }
    for (const std::uint32_t edge : edgesOf_[vertex]) {
      const std::uint32_t next = edges_[edge].from == vertex ? edges_[edge].to : edges_[edge].from;
      offer(next, length + distance(vertices_[vertex], vertices_[next]), vertex);
    }
  }
  if (!end) return {};
  Line<ProjectedPoint> way{to.point};
  for (std::uint32_t vertex = *end;; vertex = reached.at(vertex).by) {
    if (!(vertices_[vertex] == way.back())) way.push_back(vertices_[vertex]);
    if (reached.at(vertex).by == vertex) break;
  }
  if (!(way.back() == from.point)) way.push_back(from.point);
  std::reverse(way.begin(), way.end());
  return way;
}

}  // namespace zw
