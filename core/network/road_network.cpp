// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/road_network.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/geos.h"

namespace zw::network {
namespace {

constexpr double kPlaceCell = 250;                // m
constexpr double kMillisPerMetreAtOneKmH = 3600;  // 1 m at 1 km/h takes 3.6 s

Millis timeFor(double metres, double kmh) {
  const double millis = std::round(metres * kMillisPerMetreAtOneKmH / kmh);
  return static_cast<Millis>(std::clamp(millis, 1.0, static_cast<double>(kLongest)));
}

Millis shareOf(Millis time, double share) {
  return static_cast<Millis>(std::lround(static_cast<double>(time) * share));
}

double lengthOf(const Line<ProjectedPoint>& line) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return length;
}

}  // namespace

TravelFactors travelFactors(const Plan& plan) {
  TravelFactors factors;
  const auto take = [&](const char* id, double& value) {
    if (const auto found = plan.factors.find(id); found != plan.factors.end()) value = found->second.value;
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
  take("access.detour", factors.accessDetour);
  take("access.speed", factors.accessSpeed);
  return factors;
}

RoadNetwork::RoadNetwork(std::shared_ptr<const Region> region, const TravelFactors& factors)
    : region_(std::move(region)), factors_(factors) {
  auto places = std::make_shared<SegmentGrid>(kPlaceCell);
  std::vector<GraphEdge> edges;
  edges.reserve(region_->roads.size());
  passability_.reserve(region_->roads.size());
  for (EdgeIndex e = 0; e < region_->roads.size(); ++e) {
    passability_.push_back(road(e).passability);
    edges.push_back(timed(e));
    if (factors_.speed[static_cast<std::size_t>(road(e).roadClass)] > 0) places->add(road(e).line, e);
  }
  graph_ = RoadGraph(region_->roadNodes.size(), std::move(edges));
  places_ = std::move(places);
}

GraphEdge RoadNetwork::timed(EdgeIndex e) const {
  const Road& r = road(e);
  GraphEdge edge{r.from, r.to, kClosed, kClosed};
  double speed = factors_.speed[static_cast<std::size_t>(r.roadClass)];
  if (passability_[e] == Passability::Restricted) speed *= factors_.restrictedShare;
  if (passability_[e] == Passability::Closed || !(speed > 0)) return edge;
  const Millis time = timeFor(r.lengthMetres, speed);
  if (r.oneWay >= 0) edge.forward = time;
  if (r.oneWay <= 0) edge.backward = time;
  return edge;
}

void RoadNetwork::setPassability(EdgeIndex e, Passability passability) {
  passability_[e] = passability;
  const GraphEdge edge = timed(e);
  graph_.setTimes(e, edge.forward, edge.backward);
}

std::optional<Access> RoadNetwork::access(ProjectedPoint place, double limit) const {
  const auto isOpen = [&](EdgeIndex e) {
    return graph_.edge(e).forward != kClosed || graph_.edge(e).backward != kClosed;
  };
  const auto segment = places_->nearest(place, limit, isOpen);
  if (!segment) return std::nullopt;
  const double dx = segment->b.x - segment->a.x, dy = segment->b.y - segment->a.y;
  const double length = std::hypot(dx, dy);
  const double t =
      length > 0
          ? std::clamp(((place.x - segment->a.x) * dx + (place.y - segment->a.y) * dy) / (length * length),
                       0.0, 1.0)
          : 0;
  Access access;
  access.from = place;
  access.onRoad = {segment->a.x + t * dx, segment->a.y + t * dy};
  access.edge = segment->line;
  const double whole = lengthOf(road(access.edge).line);
  access.share = whole > 0 ? std::clamp((segment->distanceAlong + t * length) / whole, 0.0, 1.0) : 0;
  access.linkMetres =
      factors_.accessDetour * std::hypot(place.x - access.onRoad.x, place.y - access.onRoad.y);
  access.linkTime = shareOf(timeFor(1000, factors_.accessSpeed), access.linkMetres / 1000);
  return access;
}

std::vector<Seed> RoadNetwork::seeds(const Access& access, Direction direction) const {
  const GraphEdge& edge = graph_.edge(access.edge);
  const bool leaving = direction == Direction::From;
  const Millis toFirst = leaving ? edge.backward : edge.forward;
  const Millis toSecond = leaving ? edge.forward : edge.backward;
  std::vector<Seed> seeds;
  if (toFirst != kClosed) seeds.push_back({edge.from, access.linkTime + shareOf(toFirst, access.share)});
  if (toSecond != kClosed) seeds.push_back({edge.to, access.linkTime + shareOf(toSecond, 1 - access.share)});
  return seeds;
}

std::vector<NodeIndex> RoadNetwork::nodesInside(const MultiPolygon<ProjectedPoint>& shape) const {
  std::vector<NodeIndex> inside;
  const auto context = geos::context();
  const geos::GeometryPtr polygon = geos::fromShape(shape);
  const geos::PreparedPtr prepared(GEOSPrepare_r(context, polygon.get()));
  const Box<ProjectedPoint> box = boundsOf(shape);
  const auto usable = [&](NodeIndex node) {
    const auto around = graph_.incidences(node);
    return std::any_of(around.begin(), around.end(), [](const RoadGraph::Incidence& i) {
      return i.leave != kClosed || i.arrive != kClosed;
    });
  };
  for (NodeIndex node = 0; node < graph_.nodeCount(); ++node) {
    const ProjectedPoint p = region_->roadNodes[node];
    if (box.contains(p) && usable(node) &&
        GEOSPreparedContains_r(context, prepared.get(), geos::fromPoint(p).get()) == 1)
      inside.push_back(node);
  }
  return inside;
}

}  // namespace zw::network
