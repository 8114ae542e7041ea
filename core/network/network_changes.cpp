// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_changes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "core/geometry/polyline.h"
#include "core/geometry/segment_grid.h"

namespace zw::network {
namespace {

constexpr double kSamePlace = 50;  // m between two packs' notions of one road

double distanceTo(const Line<ProjectedPoint>& line, ProjectedPoint place) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < line.size(); ++i)
    least = std::min(least, distanceToSegment(place, {line[i - 1], line[i]}));
  return least;
}

std::optional<std::uint32_t> roadNumbered(const Region& region, const std::string& code) {
  std::size_t row = 0;
  const auto read = std::from_chars(code.data(), code.data() + code.size(), row);
  if (read.ec != std::errc() || read.ptr != code.data() + code.size()) return std::nullopt;
  if (row < 1 || row > region.roads.size()) return std::nullopt;
  return static_cast<std::uint32_t>(row - 1);
}

class Finder {
 public:
  Finder(const Region& region, bool samePack) : region_(region), samePack_(samePack) {}

  [[nodiscard]] std::vector<std::uint32_t> roadsOf(const RoadStatus& status) const {
    const ProjectedPoint place = region_.projection->forward(status.point);
    if (status.target == RoadStatus::Target::Crossing) {
      const Crossing* crossing = crossingOf(status.code, place);
      return crossing ? crossing->roads : std::vector<std::uint32_t>();
    }
    auto road = roadNumbered(region_, status.code);
    if (road && !samePack_ && distanceTo(region_.roads[*road].line, place) > kSamePlace) road.reset();
    if (!road && !samePack_) road = roadAt(region_, place, kSamePlace);
    return road ? std::vector{*road} : std::vector<std::uint32_t>();
  }

 private:
  [[nodiscard]] const Crossing* crossingOf(const std::string& code, ProjectedPoint place) const {
    const Crossing* nearest = nullptr;
    double least = kSamePlace;
    for (const Crossing& crossing : region_.crossings) {
      if (samePack_ && crossing.id == code) return &crossing;
      const double distance = std::hypot(crossing.point.x - place.x, crossing.point.y - place.y);
      if (samePack_ || distance > least) continue;
      least = distance;
      nearest = &crossing;
    }
    return nearest;
  }

  const Region& region_;
  bool samePack_;
};

}  // namespace

std::optional<std::uint32_t> roadAt(const Region& region, ProjectedPoint place, double limit) {
  std::optional<std::uint32_t> nearest;
  double least = limit;
  const Box<ProjectedPoint> around = Box<ProjectedPoint>{place.x, place.y, place.x, place.y}.grownBy(limit);
  for (std::uint32_t r = 0; r < region.roads.size(); ++r) {
    const Road& road = region.roads[r];
    if (road.roadClass == RoadClass::Path || !boundsOf(road.line).intersects(around)) continue;
    const double distance = distanceTo(road.line, place);
    if (distance > least || (nearest && distance == least)) continue;
    least = distance;
    nearest = r;
  }
  return nearest;
}

NetworkChanges networkChanges(const Plan& plan, const Uuid& state, const Region& region) {
  NetworkChanges changes;
  if (state.isNil()) return changes;
  const Finder finder(region, plan.info.packHash == region.hash);
  for (const auto target : {RoadStatus::Target::Road, RoadStatus::Target::Crossing})
    for (const auto& [id, status] : plan.roadStatuses) {
      if (status.state != state || status.target != target) continue;
      auto roads = finder.roadsOf(status);
      if (roads.empty())
        changes.lost.push_back(id);
      else
        changes.statuses.push_back({std::move(roads), status.passability});
    }
  for (const auto& [id, road] : plan.addedRoads)
    if (road.state == state)
      changes.additions.push_back(
          {road.name, road.roadClass, road.structure, region.projection->forward(road.line)});
  for (const auto& [id, area] : plan.excludedAreas)
    if (area.state == state) changes.excluded.push_back(region.projection->forward(area.shape));
  return changes;
}

RoadStatus statusOfRoad(const Region& region, std::uint32_t index) {
  const Road& road = region.roads[index];
  RoadStatus status;
  status.target = RoadStatus::Target::Road;
  status.code = std::to_string(index + 1);
  status.name = region.roadNames[road.nameIndex];
  status.point = region.projection->inverse(pointAlong(road.line, lengthOf(road.line) / 2));
  status.passability = road.passability;
  return status;
}

RoadStatus statusOfCrossing(const Region& region, const Crossing& crossing) {
  RoadStatus status;
  status.target = RoadStatus::Target::Crossing;
  status.code = crossing.id;
  status.name = crossing.name.any();
  status.point = region.projection->inverse(crossing.point);
  status.passability = crossing.passability;
  return status;
}

std::vector<std::uint32_t> wholeRoad(const Region& region, std::uint32_t road) {
  std::vector<std::uint32_t> whole{road};
  const auto name = region.roads[road].nameIndex;
  if (region.roadNames[name].empty()) return whole;
  std::multimap<std::uint32_t, std::uint32_t> byEnd;  // of the same name
  for (std::uint32_t other = 0; other < region.roads.size(); ++other)
    if (const Road& r = region.roads[other]; r.nameIndex == name) {
      byEnd.emplace(r.from, other);
      byEnd.emplace(r.to, other);
    }
  std::set<std::uint32_t> known{road};
  for (std::size_t i = 0; i < whole.size(); ++i)
    for (const std::uint32_t end : {region.roads[whole[i]].from, region.roads[whole[i]].to})
      for (auto [at, last] = byEnd.equal_range(end); at != last; ++at)
        if (known.insert(at->second).second) whole.push_back(at->second);
  std::sort(whole.begin(), whole.end());
  return whole;
}

}  // namespace zw::network
