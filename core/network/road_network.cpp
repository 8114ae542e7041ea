// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/road_network.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/geometry/geos.h"
#include "core/geometry/indexed_shape.h"
#include "core/geometry/polyline.h"
#include "core/model/factor_ranges.h"

namespace zw::network {
namespace {

constexpr double kPlaceCell = 250;                // m
constexpr double kBarrierCell = 500;              // m
constexpr double kMillisPerMetreAtOneKmH = 3600;  // 1 m at 1 km/h takes 3.6 s

Millis timeFor(double metres, double kmh) {
  const double millis = std::round(metres * kMillisPerMetreAtOneKmH / kmh);
  return static_cast<Millis>(std::clamp(millis, 1.0, static_cast<double>(kLongest)));
}

}  // namespace

TravelFactors travelFactors(const Plan& plan, Pace pace) {
  TravelFactors factors;
  // `quickest`: which end of the factor's band makes for quick travel.
  enum class Quickest { AtHigh, AtLow };
  const auto take = [&](const char* id, double& value, Quickest quickest = Quickest::AtHigh) {
    const Factor* found = usableFactor(plan.factors, id);
    if (!found) return;
    const Factor& factor = *found;
    if (pace == Pace::Likely)
      value = factor.value;
    else
      value = (pace == Pace::Quick) == (quickest == Quickest::AtHigh) ? factor.high : factor.low;
  };
  const auto speed = [&](RoadClass roadClass) -> double& {
    return factors.speed[static_cast<std::size_t>(roadClass)];
  };
  take("speed.trunk", speed(RoadClass::Motorway));
  take("speed.trunk", speed(RoadClass::Trunk));
  take("speed.primary", speed(RoadClass::Primary));
  take("speed.secondary", speed(RoadClass::Secondary));
  take("speed.tertiary", speed(RoadClass::Tertiary));
  take("speed.minor", speed(RoadClass::Minor));
  take("speed.minor", speed(RoadClass::Service));
  take("speed.track", speed(RoadClass::Track));
  take("speed.restricted_share", factors.restrictedShare);
  take("access.detour", factors.accessDetour, Quickest::AtLow);
  take("access.speed", factors.accessSpeed);
  take("access.settlement_reach", factors.settlementReach);
  return factors;
}

Millis shareOf(Millis time, double share) {
  return static_cast<Millis>(std::lround(static_cast<double>(time) * share));
}

std::vector<Seed> seedsOf(const RoadGraph& graph, const Access& access, Direction direction) {
  const GraphEdge& edge = graph.edge(access.edge);
  const bool leaving = direction == Direction::From;
  const Millis toFirst = leaving ? edge.backward : edge.forward;
  const Millis toSecond = leaving ? edge.forward : edge.backward;
  std::vector<Seed> seeds;
  if (toFirst != kClosed) seeds.push_back({edge.from, access.linkTime + shareOf(toFirst, access.share)});
  if (toSecond != kClosed) seeds.push_back({edge.to, access.linkTime + shareOf(toSecond, 1 - access.share)});
  return seeds;
}

RoadNetwork::RoadNetwork(std::shared_ptr<const Region> region, const TravelFactors& factors,
                         const NetworkChanges& changes)
    : region_(std::move(region)), factors_(factors), additions_(std::make_shared<RoadAdditions>()) {
  auto places = std::make_shared<SegmentGrid>(kPlaceCell);
  for (EdgeIndex e = 0; e < region_->roads.size(); ++e)
    if (isForVehicles(e)) places->add(road(e).line, e);
  additions_ = std::make_shared<RoadAdditions>(joinAdditions(*region_, *places, changes.additions));
  const auto count = static_cast<EdgeIndex>(region_->roads.size() + additions_->edges.size());
  for (auto e = static_cast<EdgeIndex>(region_->roads.size()); e < count; ++e)
    if (isForVehicles(e)) places->add(road(e).line, e);
  places_ = std::move(places);

  auto barriers = std::make_shared<SegmentGrid>(kBarrierCell);
  for (const River& river : region_->rivers)
    if (river.mainStem) barriers->add(river.line, 0);
  for (const BorderLine& border : region_->border) barriers->add(border.line, 0);
  for (const auto& area : changes.excluded)
    for (const auto& polygon : area) {
      const auto addRing = [&](Ring<ProjectedPoint> ring) {
        ring.push_back(ring.front());
        barriers->add(ring, 0);
      };
      addRing(polygon.outer);
      std::for_each(polygon.holes.begin(), polygon.holes.end(), addRing);
    }
  barriers_ = std::move(barriers);

  passability_.reserve(count);
  for (EdgeIndex e = 0; e < count; ++e) passability_.push_back(road(e).passability);
  exclude(changes.excluded);
  std::vector<GraphEdge> edges;
  edges.reserve(count);
  for (EdgeIndex e = 0; e < count; ++e) edges.push_back(timed(e));
  graph_ = RoadGraph(region_->roadNodes.size() + additions_->nodes.size(), std::move(edges));
  for (const auto& [roads, passability] : changes.statuses)
    for (const EdgeIndex e : roads) setPassability(e, passability);
}

RoadNetwork RoadNetwork::with(const TravelFactors& factors) const {
  RoadNetwork other = *this;
  other.factors_ = factors;
  for (EdgeIndex e = 0; e < graph_.edgeCount(); ++e) {
    const GraphEdge edge = other.timed(e);
    other.graph_.setTimes(e, edge.forward, edge.backward);
  }
  return other;
}

const std::string& RoadNetwork::name(EdgeIndex e) const {
  static const std::string kNoName;
  if (!regionRoad(e)) {
    return additions_->names[additions_->edges[e - region_->roads.size()].addition];
  }
  const std::size_t index = road(e).nameIndex;
  return index < region_->roadNames.size() ? region_->roadNames[index] : kNoName;
}

std::optional<EdgeIndex> RoadNetwork::regionRoad(EdgeIndex e) const {
  if (e < region_->roads.size()) return e;
  const EdgeIndex parent = additions_->edges[e - region_->roads.size()].parent;
  return parent == kNone ? std::nullopt : std::optional(parent);
}

bool RoadNetwork::isDivided(EdgeIndex e) const {
  return std::binary_search(additions_->divided.begin(), additions_->divided.end(), e);
}

/// Closes the roads that run through the areas.
void RoadNetwork::exclude(const std::vector<MultiPolygon<ProjectedPoint>>& areas) {
  if (areas.empty()) return;
  excludedEdges_.assign(passability_.size(), false);
  const auto context = geos::context();
  for (const auto& area : areas) {
    const geos::GeometryPtr polygon = geos::fromShape(area);
    const geos::PreparedPtr prepared(GEOSPrepare_r(context, polygon.get()));
    places_->visit(boundsOf(area), [&](const SegmentGrid::Segment& segment) {
      if (excludedEdges_[segment.line]) return;
      const auto line = geos::fromLine(Line<ProjectedPoint>{segment.a, segment.b});
      if (GEOSPreparedIntersects_r(context, prepared.get(), line.get()) == 1)
        excludedEdges_[segment.line] = true;
    });
  }
}

GraphEdge RoadNetwork::timed(EdgeIndex e) const {
  const Road& r = road(e);
  GraphEdge edge{r.from, r.to, kClosed, kClosed};
  double speed = factors_.speed[static_cast<std::size_t>(r.roadClass)];
  if (passability_[e] == Passability::Restricted) speed *= factors_.restrictedShare;
  if (passability_[e] == Passability::Closed || isExcluded(e) || !(speed > 0)) return edge;
  if (isDivided(e)) return edge;
  const Millis time = timeFor(r.lengthMetres, speed);
  if (r.oneWay >= 0) edge.forward = time;
  if (r.oneWay <= 0) edge.backward = time;
  return edge;
}

std::vector<EdgeIndex> RoadNetwork::setPassability(EdgeIndex e, Passability passability) {
  std::vector<EdgeIndex> edges = {e};
  if (isDivided(e))
    for (std::size_t i = 0; i < additions_->edges.size(); ++i)
      if (additions_->edges[i].parent == e)
        edges.push_back(static_cast<EdgeIndex>(region_->roads.size() + i));
  for (const EdgeIndex edge : edges) {
    passability_[edge] = passability;
    const GraphEdge now = timed(edge);
    graph_.setTimes(edge, now.forward, now.backward);
  }
  return edges;
}

bool RoadNetwork::isBarred(ProjectedPoint from, ProjectedPoint to) const {
  Box<ProjectedPoint> box;
  box.add(from);
  box.add(to);
  bool barred = false;
  barriers_->visit(box, [&](const SegmentGrid::Segment& barrier) {
    barred = barred || crossingOf(from, to, barrier.a, barrier.b).has_value();
  });
  return barred;
}

bool RoadNetwork::canReach(ProjectedPoint place, const SegmentGrid::Segment& segment) const {
  const GraphEdge& edge = graph_.edge(segment.line);
  if (edge.forward == kClosed && edge.backward == kClosed) return false;
  return !isBarred(place, nearestPointOn(segment.a, segment.b, place));
}

Access RoadNetwork::accessBy(ProjectedPoint place, const SegmentGrid::Segment& segment) const {
  Access access;
  access.from = place;
  access.onRoad = nearestPointOn(segment.a, segment.b, place);
  access.edge = segment.line;
  const double whole = lengthOf(road(access.edge).line);
  const double along =
      segment.distanceAlong + std::hypot(access.onRoad.x - segment.a.x, access.onRoad.y - segment.a.y);
  access.share = whole > 0 ? std::clamp(along / whole, 0.0, 1.0) : 0;
  access.linkMetres =
      factors_.accessDetour * std::hypot(place.x - access.onRoad.x, place.y - access.onRoad.y);
  access.linkTime = shareOf(timeFor(1000, factors_.accessSpeed), access.linkMetres / 1000);
  return access;
}

std::optional<Access> RoadNetwork::access(ProjectedPoint place, double limit) const {
  const auto segment =
      places_->nearest(place, limit, [&](const SegmentGrid::Segment& s) { return canReach(place, s); });
  if (!segment) return std::nullopt;
  return accessBy(place, *segment);
}

std::vector<Access> RoadNetwork::accessesWithin(ProjectedPoint place, double reach) const {
  struct Nearest {
    double distance;
    SegmentGrid::Segment segment;
  };
  std::map<EdgeIndex, Nearest> nearest;
  places_->visit(Box<ProjectedPoint>{place.x, place.y, place.x, place.y}.grownBy(reach),
                 [&](const SegmentGrid::Segment& segment) {
                   const double distance = distanceToSegment(place, segment);
                   if (distance > reach) return;
                   const auto known = nearest.find(segment.line);
                   if (known != nearest.end() && known->second.distance <= distance) return;
                   if (canReach(place, segment)) nearest[segment.line] = {distance, segment};
                 });
  std::vector<std::pair<double, Access>> found;
  for (const auto& [edge, by] : nearest) found.emplace_back(by.distance, accessBy(place, by.segment));
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Access> accesses;
  for (auto& [distance, access] : found) accesses.push_back(access);
  return accesses;
}

std::vector<NodeIndex> RoadNetwork::nodesInside(const MultiPolygon<ProjectedPoint>& shape) const {
  std::vector<NodeIndex> inside;
  const IndexedShape area(shape);
  const auto usable = [&](NodeIndex node) {
    const auto around = graph_.incidences(node);
    return std::any_of(around.begin(), around.end(), [](const RoadGraph::Incidence& i) {
      return i.leave != kClosed || i.arrive != kClosed;
    });
  };
  for (NodeIndex node = 0; node < graph_.nodeCount(); ++node) {
    const ProjectedPoint p = place(node);
    if (area.bounds().contains(p) && usable(node) && area.contains(p)) inside.push_back(node);
  }
  return inside;
}

}  // namespace zw::network
