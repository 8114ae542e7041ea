// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identify/place_contents.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

#include "core/geometry/geodesic.h"
#include "core/geometry/polyline.h"
#include "core/identify/describe_things.h"
#include "core/network/network_changes.h"
#include "core/search/shape_lookup.h"

namespace zw {
namespace {

template <class T>
const T& valueOf(const T& thing) {
  return thing;
}
template <class T>
const T& valueOf(const std::pair<const Uuid, T>& thing) {
  return thing.second;
}

ProjectedPoint nearestOn(const Line<ProjectedPoint>& line, ProjectedPoint place) {
  ProjectedPoint nearest = line.front();
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ProjectedPoint on = nearestPointOn(line[i - 1], line[i], place);
    const double distance = std::hypot(on.x - place.x, on.y - place.y);
    if (distance < least) nearest = on, least = distance;
  }
  return nearest;
}

class Collector {
 public:
  Collector(const Region& region, const PlaceQuestion& question, PlaceContents& out)
      : region_(region),
        question_(question),
        around_(Box<ProjectedPoint>{question.place.x, question.place.y, question.place.x, question.place.y}
                    .grownBy(question.metres)),
        out_(out) {}

  /// Those of `things` that `find` finds near or about the place, as `describe` describes them.
  template <class Things, class Find, class Describe>
  void tell(ThingKind kind, const Things& things, Find find, Describe describe) {
    using T = std::remove_reference_t<decltype(valueOf(*things.begin()))>;
    struct Hit {
      T* thing;
      ProjectedPoint point;
      double metres;  // in the projected CRS
    };
    std::vector<Hit> hits;
    for (const auto& each : things)
      if (const auto point = find(valueOf(each)))
        hits.push_back({&valueOf(each), *point, distanceTo(*point)});
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.metres < b.metres; });
    const std::size_t told = std::min(hits.size(), question_.mostOfKind);
    if (told < hits.size()) out_.more.emplace_back(kind, hits.size() - told);
    for (std::size_t i = 0; i < told; ++i) {
      Thing thing = describe(*hits[i].thing);
      thing.kind = kind;
      thing.point = hits[i].point;
      if (hits[i].metres > 0)
        thing.metres = geodesicDistance(out_.place, region_.projection->inverse(hits[i].point)).value();
      out_.things.push_back(std::move(thing));
    }
  }

  // What of a thing is at the place, or nearest to it and near enough.
  [[nodiscard]] std::optional<ProjectedPoint> near(ProjectedPoint point) const {
    return distanceTo(point) <= question_.metres ? std::optional(point) : std::nullopt;
  }
  [[nodiscard]] std::optional<ProjectedPoint> near(LonLat point) const {
    return near(region_.projection->forward(point));
  }
  [[nodiscard]] std::optional<ProjectedPoint> near(const Line<ProjectedPoint>& line) const {
    if (line.empty() || !boundsOf(line).intersects(around_)) return std::nullopt;
    return near(nearestOn(line, question_.place));
  }
  [[nodiscard]] std::optional<ProjectedPoint> near(const Line<LonLat>& line) const {
    return near(region_.projection->forward(line));
  }
  [[nodiscard]] std::optional<ProjectedPoint> near(const Road& road) const {
    return mayMeet(road, around_) ? near(road.line) : std::nullopt;
  }
  [[nodiscard]] std::optional<ProjectedPoint> within(const Polygon<ProjectedPoint>& polygon) const {
    return boundsOf(polygon.outer).contains(question_.place) && search::isInside(question_.place, polygon)
               ? std::optional(question_.place)
               : std::nullopt;
  }
  [[nodiscard]] std::optional<ProjectedPoint> within(const MultiPolygon<ProjectedPoint>& shape) const {
    return std::any_of(shape.begin(), shape.end(),
                       [&](const auto& polygon) { return within(polygon).has_value(); })
               ? std::optional(question_.place)
               : std::nullopt;
  }
  [[nodiscard]] std::optional<ProjectedPoint> within(const MultiPolygon<LonLat>& shape) const {
    return boundsOf(shape).grownBy(1e-9).contains(out_.place) ? within(region_.projection->forward(shape))
                                                              : std::nullopt;
  }

 private:
  [[nodiscard]] double distanceTo(ProjectedPoint point) const {
    return std::hypot(point.x - question_.place.x, point.y - question_.place.y);
  }

  const Region& region_;
  const PlaceQuestion& question_;
  Box<ProjectedPoint> around_;
  PlaceContents& out_;
};

/// What the network state in force says of roads.
class Said {
 public:
  Said(const Region& region, const Plan* plan, const Uuid& state) {
    if (plan && !state.isNil()) changes_ = network::networkChanges(*plan, state, region);
  }
  [[nodiscard]] std::optional<Passability> of(std::size_t road) const {
    std::optional<Passability> said;
    for (const auto& status : changes_.statuses)
      if (std::find(status.roads.begin(), status.roads.end(), road) != status.roads.end())
        said = status.passability;
    return said;
  }
  /// Of a crossing of several roads the worst.
  [[nodiscard]] std::optional<Passability> of(const Crossing& crossing) const {
    std::optional<Passability> said;
    for (const std::uint32_t road : crossing.roads)
      if (const auto one = of(road)) said = said ? std::max(*said, *one) : *one;
    return said;
  }

 private:
  network::NetworkChanges changes_;
};

/// What the plan has there, in the order of their kinds.
void tellPlan(const Plan& plan, const PlaceQuestion& question, const ThingDescriber& describer,
              Collector& collector) {
  const auto byPoint = [&](const auto& thing) { return collector.near(thing.point); };
  const auto plainly = [&](const auto& thing) { return describer.of(thing); };
  const auto withPlan = [&](const auto& thing) { return describer.of(thing, plan); };
  const auto isNothing = std::optional<ProjectedPoint>();
  collector.tell(ThingKind::Note, plan.notes, byPoint, plainly);
  collector.tell(
      ThingKind::Post, plan.posts,
      [&](const Post& post) {
        const auto zone = plan.zones.find(post.zone);
        const bool isAsked = zone != plan.zones.end() && zone->second.scenario == question.scenario;
        return isAsked ? collector.near(post.point) : isNothing;
      },
      withPlan);
  collector.tell(ThingKind::Base, plan.bases, byPoint, plainly);
  collector.tell(
      ThingKind::AddedRoad, plan.addedRoads,
      [&](const AddedRoad& road) {
        return road.state == question.state ? collector.near(road.line) : isNothing;
      },
      withPlan);
  collector.tell(
      ThingKind::Zone, plan.zones,
      [&](const Zone& zone) {
        return zone.scenario == question.scenario ? collector.within(zone.shape) : isNothing;
      },
      withPlan);
  collector.tell(
      ThingKind::ExcludedArea, plan.excludedAreas,
      [&](const ExcludedArea& area) {
        return area.state == question.state ? collector.within(area.shape) : isNothing;
      },
      withPlan);
}

void tellRegion(const Region& region, const Said& said, const ThingDescriber& describer,
                Collector& collector) {
  const auto byPoint = [&](const auto& thing) { return collector.near(thing.point); };
  const auto byLine = [&](const auto& thing) { return collector.near(thing.line); };
  const auto byGround = [&](const auto& thing) { return collector.within(thing.shape); };
  const auto plainly = [&](const auto& thing) { return describer.of(thing); };
  collector.tell(ThingKind::Crossing, region.crossings, byPoint,
                 [&](const Crossing& crossing) { return describer.of(crossing, said.of(crossing)); });
  collector.tell(ThingKind::Settlement, region.settlements, byPoint, plainly);
  collector.tell(ThingKind::Place, region.places, byPoint, plainly);
  collector.tell(ThingKind::Peak, region.peaks, byPoint, plainly);
  collector.tell(
      ThingKind::Road, region.roads, [&](const Road& road) { return collector.near(road); },
      [&](const Road& road) {
        const auto index = static_cast<std::size_t>(&road - region.roads.data());
        return describer.road(index, said.of(index));
      });
  collector.tell(ThingKind::River, region.rivers, byLine, plainly);
  collector.tell(ThingKind::Border, region.border, byLine, plainly);
  collector.tell(ThingKind::Coast, region.coast, byLine, plainly);
  collector.tell(ThingKind::LandCover, region.landCover, byGround, plainly);
  collector.tell(ThingKind::AreaUnit, region.units, byGround, plainly);
  collector.tell(ThingKind::District, region.districts, byGround, plainly);
  collector.tell(ThingKind::BufferZone, region.bufferZones, byGround, plainly);
  collector.tell(ThingKind::RiverSide, region.riverSides, byGround, plainly);
  collector.tell(ThingKind::Territory, region.territories, byGround, plainly);
}

}  // namespace

PlaceContents placeContents(const Region& region, const Plan* plan, const PlaceQuestion& question) {
  PlaceContents out;
  out.place = region.projection->inverse(question.place);
  out.inRegion = region.bounds.contains(out.place);
  out.heightSource = region.elevation.sourceId;
  if (!region.elevation.empty()) out.height = region.elevation.ground(region.elevation.place(out.place));
  const ThingDescriber describer(region);
  Collector collector(region, question, out);
  if (plan) tellPlan(*plan, question, describer, collector);
  tellRegion(region, Said(region, plan, question.state), describer, collector);
  return out;
}

}  // namespace zw
