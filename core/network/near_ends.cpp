// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/near_ends.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace zw::network {
namespace {

constexpr double kLeastCell = 50;  // m
constexpr double kOnEdge = 1e-6;   // degrees from the region's edge
using Vertex = std::uint32_t;

double distance(ProjectedPoint a, ProjectedPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

std::vector<std::uint8_t> timesMet(std::size_t vertices, const std::vector<RoadChain>& chains) {
  std::vector<std::uint8_t> met(vertices, 0);
  for (const RoadChain& chain : chains)
    for (const Vertex v : chain.vertices) met[v] = static_cast<std::uint8_t>(std::min(2, met[v] + 1));
  return met;
}

/// The vertices and what joins them, with distances; links are added as ends are joined.
class VertexGraph {
 public:
  VertexGraph(const std::vector<ProjectedPoint>& places, const std::vector<RoadChain>& chains)
      : places_(places), first_(places.size() + 1, 0) {
    const auto eachPair = [&](const auto& take) {
      for (const RoadChain& chain : chains)
        for (std::size_t i = 1; i < chain.vertices.size(); ++i) {
          take(chain.vertices[i - 1], chain.vertices[i]);
          take(chain.vertices[i], chain.vertices[i - 1]);
        }
    };
    eachPair([&](Vertex from, Vertex) { ++first_[from + 1]; });
    for (std::size_t v = 1; v < first_.size(); ++v) first_[v] += first_[v - 1];
    neighbours_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    eachPair([&](Vertex from, Vertex to) { neighbours_[next[from]++] = to; });
  }

  void link(Vertex a, Vertex b, double metres) {
    links_[a].push_back({b, metres});
    links_[b].push_back({a, metres});
  }

  /// Distances from a vertex along the roads, as far as `limit` (Dijkstra 1959).
  [[nodiscard]] std::unordered_map<Vertex, double> within(Vertex from, double limit) const {
    std::unordered_map<Vertex, double> reached;
    std::priority_queue<std::pair<double, Vertex>, std::vector<std::pair<double, Vertex>>, std::greater<>>
        queue;
    queue.push({0, from});
    while (!queue.empty()) {
      const double metres = queue.top().first;
      const Vertex at = queue.top().second;
      queue.pop();
      if (!reached.try_emplace(at, metres).second) continue;
      const auto go = [&](Vertex to, double further) {
        if (metres + further <= limit && !reached.contains(to)) queue.push({metres + further, to});
      };
      for (std::uint32_t i = first_[at]; i < first_[at + 1]; ++i)
        go(neighbours_[i], distance(places_[at], places_[neighbours_[i]]));
      if (const auto found = links_.find(at); found != links_.end())
        for (const auto& [to, further] : found->second) go(to, further);
    }
    return reached;
  }

 private:
  const std::vector<ProjectedPoint>& places_;
  std::vector<std::uint32_t> first_;
  std::vector<Vertex> neighbours_;
  std::unordered_map<Vertex, std::vector<std::pair<Vertex, double>>> links_;
};

class Finder {
 public:
  Finder(const std::vector<ProjectedPoint>& places, const std::vector<RoadChain>& chains,
         const NearEndRule& rule)
      : places_(places),
        chains_(chains),
        rule_(rule),
        graph_(places, chains),
        met_(timesMet(places.size(), chains)),
        grid_(std::max(kLeastCell, 2 * rule.within)) {
    Line<ProjectedPoint> segment(2);
    for (std::uint32_t c = 0; c < chains.size(); ++c)
      for (std::uint32_t i = 0; i + 1 < chains[c].vertices.size(); ++i) {
        segment[0] = places[chains[c].vertices[i]];
        segment[1] = places[chains[c].vertices[i + 1]];
        grid_.add(segment, static_cast<std::uint32_t>(segments_.size()));
        segments_.push_back({c, i});
      }
  }

  std::vector<NearEnd> find() {
    std::vector<NearEnd> candidates;
    for (std::uint32_t c = 0; c < chains_.size(); ++c)
      for (const bool atStart : {true, false})
        if (const auto found = nearest(c, atStart)) candidates.push_back(*found);
    std::sort(candidates.begin(), candidates.end(), [](const NearEnd& a, const NearEnd& b) {
      return std::tuple(a.gap, a.chain, !a.atStart) < std::tuple(b.gap, b.chain, !b.atStart);
    });
    std::vector<NearEnd> joined;
    for (const NearEnd& end : candidates) {
      const Vertex from = vertexAt(end.chain, end.atStart);
      if (met_[from] > 1 || isReached(graph_.within(from, rule_.roundabout), end)) continue;
      join(from, end);
      joined.push_back(end);
    }
    return joined;
  }

 private:
  [[nodiscard]] Vertex vertexAt(std::uint32_t chain, bool atStart) const {
    const auto& vertices = chains_[chain].vertices;
    return atStart ? vertices.front() : vertices.back();
  }

  [[nodiscard]] std::optional<NearEnd> nearest(std::uint32_t chain, bool atStart) const {
    if (chains_[chain].vertices.size() < 2 || met_[vertexAt(chain, atStart)] > 1) return std::nullopt;
    std::vector<NearEnd> near = candidates(chain, atStart);
    if (rule_.accept) std::erase_if(near, [&](const NearEnd& end) { return !rule_.accept(end); });
    if (near.empty()) return std::nullopt;
    std::sort(near.begin(), near.end(), [](const NearEnd& a, const NearEnd& b) {
      return std::tuple(a.gap, a.target, a.segment) < std::tuple(b.gap, b.target, b.segment);
    });
    const auto reached = graph_.within(vertexAt(chain, atStart), rule_.roundabout);
    for (const NearEnd& candidate : near)
      if (!isReached(reached, candidate)) return candidate;
    return std::nullopt;
  }

  /// The nearest place of every segment within reach.
  [[nodiscard]] std::vector<NearEnd> candidates(std::uint32_t chain, bool atStart) const {
    std::vector<NearEnd> out;
    const Vertex vertex = vertexAt(chain, atStart);
    const ProjectedPoint end = places_[vertex];
    const Box<ProjectedPoint> here{end.x, end.y, end.x, end.y};
    grid_.visit(here.grownBy(rule_.within), [&](const SegmentGrid::Segment& segment) {
      const auto [target, index] = segments_[segment.line];
      const auto& vertices = chains_[target].vertices;
      if (vertices[index] == vertex || vertices[index + 1] == vertex) return;
      const double dx = segment.b.x - segment.a.x, dy = segment.b.y - segment.a.y;
      const double length2 = dx * dx + dy * dy;
      const double t =
          length2 > 0
              ? std::clamp(((end.x - segment.a.x) * dx + (end.y - segment.a.y) * dy) / length2, 0.0, 1.0)
              : 0;
      NearEnd found{chain,
                    atStart,
                    end,
                    target,
                    index,
                    {segment.a.x + t * dx, segment.a.y + t * dy},
                    NearEnd::kNoVertex,
                    0};
      if (t == 0 || t == 1) {
        const std::size_t at = t == 0 ? index : index + 1;
        found.targetVertex = vertices[at];
        found.meets = places_[found.targetVertex];
        if (!chains_[target].onGround && at != 0 && at + 1 != vertices.size()) return;
      } else if (!chains_[target].onGround) {
        return;
      }
      found.gap = distance(end, found.meets);
      if (found.gap <= rule_.within) out.push_back(found);
    });
    return out;
  }

  [[nodiscard]] bool isReached(const std::unordered_map<Vertex, double>& reached, const NearEnd& end) const {
    const auto& vertices = chains_[end.target].vertices;
    for (const Vertex v : {vertices[end.segment], vertices[end.segment + 1]})
      if (const auto found = reached.find(v);
          found != reached.end() && found->second + distance(places_[v], end.meets) <= rule_.roundabout)
        return true;
    return false;
  }

  void join(Vertex from, const NearEnd& end) {
    met_[from] = 2;
    if (end.targetVertex != NearEnd::kNoVertex) met_[end.targetVertex] = 2;
    const auto& vertices = chains_[end.target].vertices;
    for (const Vertex v : {vertices[end.segment], vertices[end.segment + 1]})
      graph_.link(from, v, end.gap + distance(end.meets, places_[v]));
  }

  const std::vector<ProjectedPoint>& places_;
  const std::vector<RoadChain>& chains_;
  const NearEndRule& rule_;
  VertexGraph graph_;
  std::vector<std::uint8_t> met_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> segments_;  ///< chain and index of each
  SegmentGrid grid_;
};

/// Whether two segments have a point in common.
bool meet(ProjectedPoint a, ProjectedPoint b, ProjectedPoint c, ProjectedPoint d) {
  const auto side = [](ProjectedPoint p, ProjectedPoint q, ProjectedPoint r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

}  // namespace

std::vector<NearEnd> nearEnds(const std::vector<ProjectedPoint>& places, const std::vector<RoadChain>& chains,
                              const NearEndRule& rule) {
  if (rule.within <= 0) return {};
  return Finder(places, chains, rule).find();
}

std::size_t deadEnds(std::size_t vertices, const std::vector<RoadChain>& chains) {
  const auto met = timesMet(vertices, chains);
  std::size_t count = 0;
  for (const RoadChain& chain : chains)
    if (!chain.vertices.empty())
      count += static_cast<std::size_t>(met[chain.vertices.front()] == 1) +
               static_cast<std::size_t>(met[chain.vertices.back()] == 1);
  return count;
}

bool GapFilter::isGap(ProjectedPoint end, ProjectedPoint meets) const {
  const LonLat place = projection_.inverse(end);
  const double inside = std::min({place.lon - bounds_.minX, bounds_.maxX - place.lon,
                                  place.lat - bounds_.minY, bounds_.maxY - place.lat});
  if (inside <= kOnEdge) return false;
  bool crossesRiver = false;
  const Box<ProjectedPoint> link{std::min(end.x, meets.x), std::min(end.y, meets.y), std::max(end.x, meets.x),
                                 std::max(end.y, meets.y)};
  rivers_.visit(link, [&](const SegmentGrid::Segment& river) {
    crossesRiver = crossesRiver || meet(end, meets, river.a, river.b);
  });
  return !crossesRiver;
}

}  // namespace zw::network
