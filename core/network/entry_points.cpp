// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/entry_points.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/geometry/indexed_shape.h"
#include "core/geometry/polyline.h"
#include "core/network/flow.h"

namespace zw::network {
namespace {

constexpr double kPieceLength = 250;    // m of boundary that are looked up at a time
constexpr double kShortestPart = 1e-3;  // m; shorter parts of a road are taken for their neighbours

double distance(ProjectedPoint a, ProjectedPoint b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

ProjectedPoint between(ProjectedPoint a, ProjectedPoint b, double t) {
  return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

/// Where along a road's segment it meets the boundary's segment from `c` to `d`, as metres from the road's
/// start. Parallel ones meet nowhere: the boundary's next segment tells where the road leaves it.
std::optional<double> meeting(const SegmentGrid::Segment& road, ProjectedPoint c, ProjectedPoint d) {
  const auto t = crossingOf(road.a, road.b, c, d);
  if (!t) return std::nullopt;
  return road.distanceAlong + *t * distance(road.a, road.b);
}

bool isOpen(const GraphEdge& edge) {
  return edge.forward != kClosed || edge.backward != kClosed;
}

/// By edge, where it meets the zone's boundary, in metres from its start and in no order.
std::map<EdgeIndex, std::vector<double>> meetings(const RoadNetwork& network,
                                                  const MultiPolygon<ProjectedPoint>& zone) {
  std::map<EdgeIndex, std::vector<double>> found;
  const auto alongSegment = [&](ProjectedPoint c, ProjectedPoint d) {
    const auto pieces = std::max(1.0, std::ceil(distance(c, d) / kPieceLength));
    for (double i = 0; i < pieces; ++i) {
      Box<ProjectedPoint> box;
      box.add(between(c, d, i / pieces));
      box.add(between(c, d, (i + 1) / pieces));
      network.places().visit(box.grownBy(kShortestPart), [&](const SegmentGrid::Segment& segment) {
        if (!isOpen(network.graph().edge(segment.line))) return;
        if (const auto metres = meeting(segment, c, d)) found[segment.line].push_back(*metres);
      });
    }
  };
  const auto alongRing = [&](const Ring<ProjectedPoint>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) alongSegment(ring[i], ring[(i + 1) % ring.size()]);
  };
  for (const auto& polygon : zone) {
    alongRing(polygon.outer);
    for (const auto& hole : polygon.holes) alongRing(hole);
  }
  return found;
}

/// The junctions about a zone and the roads between them, each junction as two nodes with an edge between,
/// whose closure is a post there; a road that enters leads to the one node that stands for the zone.
class SealGraph {
 public:
  SealGraph(const RoadNetwork& network, const MultiPolygon<ProjectedPoint>& zone,
            const std::vector<EntryPoint>& entries, const std::function<bool(ProjectedPoint)>& fromSide,
            double reach)
      : network_(network), fromSide_(fromSide) {
    placeNodes(zone, reach);
    enterBy(entries);
    for (const NodeIndex node : near_) joinAround(node, entries);
  }

  [[nodiscard]] std::vector<SealPost> posts() const {
    const RoadGraph graph(kInside + 1 + 2 * near_.size(), edges_);
    const NodeIndex source[] = {kFar}, target[] = {kInside};
    const auto connectivity = edgeConnectivity(graph, source, target);
    std::vector<SealPost> posts;
    for (const EdgeIndex e : connectivity->cut)
      if (std::find(posts.begin(), posts.end(), posts_[e]) == posts.end()) posts.push_back(posts_[e]);
    std::stable_sort(posts.begin(), posts.end(), [](const SealPost& a, const SealPost& b) {
      return std::pair(a.node, a.edge) < std::pair(b.node, b.edge);
    });
    return posts;
  }

 private:
  static constexpr NodeIndex kFar = 0, kInside = 1;

  [[nodiscard]] ProjectedPoint place(NodeIndex node) const { return network_.place(node); }
  [[nodiscard]] NodeIndex arriveAt(NodeIndex node) const { return number_[node]; }
  /// kNone where traffic does not come from the chosen side.
  [[nodiscard]] NodeIndex leaveFrom(NodeIndex node) const {
    if (number_[node] != kNone) return number_[node] == kInside ? kNone : number_[node] + 1;
    return !isNear_[node] && fromSide_(place(node)) ? kFar : kNone;
  }
  void join(NodeIndex from, NodeIndex to, const SealPost& post) {
    edges_.push_back({from, to, 1, kClosed});
    posts_.push_back(post);
  }

  void placeNodes(const MultiPolygon<ProjectedPoint>& zone, double reach) {
    const IndexedShape shape(zone);
    const Box<ProjectedPoint> box = boundsOf(zone);
    const Box<ProjectedPoint> around = box.grownBy(reach);
    number_.assign(network_.graph().nodeCount(), kNone);
    isNear_.assign(network_.graph().nodeCount(), 0);
    for (NodeIndex node = 0; node < number_.size(); ++node) {
      const ProjectedPoint p = place(node);
      if (!around.contains(p)) continue;
      if (box.contains(p) && shape.contains(p)) {
        number_[node] = kInside;
      } else if (shape.isWithin(p, reach)) {
        isNear_[node] = 1;
        if (!fromSide_(p)) continue;
        number_[node] = static_cast<NodeIndex>(kInside + 1 + 2 * near_.size());
        near_.push_back(node);
        join(number_[node], number_[node] + 1, {p, node, kNone});
      }
    }
  }

  /// From each end that lies outside, in at the first place where the road enters.
  void enterBy(const std::vector<EntryPoint>& entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const EntryPoint& entry = entries[i];
      const GraphEdge& edge = network_.graph().edge(entry.edge);
      const bool isFirst = i == 0 || entries[i - 1].edge != entry.edge;
      const bool isLast = i + 1 == entries.size() || entries[i + 1].edge != entry.edge;
      const bool isForward = entry.inward == Way::Forward;
      if (!entry.canEnter || !(isForward ? isFirst : isLast)) continue;
      if (const NodeIndex from = leaveFrom(isForward ? edge.from : edge.to); from != kNone)
        join(from, kInside, {entry.point, kNone, entry.edge});
    }
  }

  void joinAround(NodeIndex node, const std::vector<EntryPoint>& entries) {
    const auto enters = [&](EdgeIndex e) {
      const auto at = std::lower_bound(entries.begin(), entries.end(), e,
                                       [](const EntryPoint& entry, EdgeIndex i) { return entry.edge < i; });
      return at != entries.end() && at->edge == e;
    };
    for (const RoadGraph::Incidence& in : network_.graph().incidences(node))
      if (in.arrive != kClosed && !enters(in.edge))
        if (const NodeIndex from = leaveFrom(in.node); from != kNone)
          join(from, arriveAt(node), {place(node), node, kNone});
  }

  const RoadNetwork& network_;
  const std::function<bool(ProjectedPoint)>& fromSide_;
  std::vector<NodeIndex> near_;       ///< nodes where a post can stand
  std::vector<NodeIndex> number_;     ///< of a node in this graph, where one arrives; kNone when it has none
  std::vector<std::uint8_t> isNear_;  ///< outside, but too near for traffic to come from there
  std::vector<GraphEdge> edges_;
  std::vector<SealPost> posts_;  ///< what closes each edge
};

}  // namespace

std::vector<EntryPoint> entryPoints(const RoadNetwork& network, const MultiPolygon<ProjectedPoint>& zone) {
  const IndexedShape shape(zone);
  std::vector<EntryPoint> entries;
  for (auto& [edgeIndex, metres] : meetings(network, zone)) {
    const EdgeIndex e = edgeIndex;
    const Road& road = network.road(e);
    const GraphEdge& edge = network.graph().edge(e);
    const double length = lengthOf(road.line);
    std::sort(metres.begin(), metres.end());
    metres.push_back(length);
    bool isInside = shape.contains(network.place(edge.from));
    double start = 0;
    const auto turn = [&](bool nowInside) {
      if (nowInside == isInside) return;
      isInside = nowInside;
      EntryPoint entry;
      entry.point = pointAlong(road.line, start);
      entry.edge = e;
      entry.share = length > 0 ? start / length : 0;
      entry.inward = nowInside ? Way::Forward : Way::Backward;
      entry.canEnter = (nowInside ? edge.forward : edge.backward) != kClosed;
      entry.canLeave = (nowInside ? edge.backward : edge.forward) != kClosed;
      entries.push_back(entry);
    };
    for (const double end : metres) {
      if (end - start >= kShortestPart) {
        turn(shape.contains(pointAlong(road.line, (start + end) / 2)));
        start = end;
      }
    }
    start = length;
    turn(shape.contains(network.place(edge.to)));
  }
  return entries;
}

std::vector<SealPost> sealPosts(const RoadNetwork& network, const MultiPolygon<ProjectedPoint>& zone,
                                const std::vector<EntryPoint>& entries,
                                const std::function<bool(ProjectedPoint)>& fromSide, double reach) {
  return SealGraph(network, zone, entries, fromSide, reach).posts();
}

}  // namespace zw::network
