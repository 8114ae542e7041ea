// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/plan.h"
#include "core/model/region.h"

namespace zw::network {

/// What a network state alters, found in a region: in the projected CRS, roads by their index in it.
struct NetworkChanges {
  struct Status {
    std::vector<std::uint32_t> roads;  ///< into Region::roads
    Passability passability = Passability::Closed;
  };
  struct Addition {
    std::string name;
    RoadClass roadClass = RoadClass::Track;
    RoadStructure structure = RoadStructure::None;
    Line<ProjectedPoint> line;
  };
  std::vector<Status> statuses;  ///< later ones count over earlier ones
  std::vector<Addition> additions;
  std::vector<MultiPolygon<ProjectedPoint>> excluded;
  std::vector<Uuid> lost;  ///< road statuses that name nothing in this region; they alter nothing
};

/// Those of a state; none for a nil id. Where the plan was made on another pack, a road or crossing of that
/// name must also lie at the place that the plan recorded, within 50 m; else the road nearest to that place
/// is meant. Crossings count over roads of their own.
[[nodiscard]] NetworkChanges networkChanges(const Plan& plan, const Uuid& state, const Region& region);

/// The region's road nearest to a place within `limit` metres, of those that vehicles use; Path excepted.
[[nodiscard]] std::optional<std::uint32_t> roadAt(const Region& region, ProjectedPoint place, double limit);

/// A road or crossing as a status names it, without id, state and notes; its passability as the pack says.
[[nodiscard]] RoadStatus statusOfRoad(const Region& region, std::uint32_t road);
[[nodiscard]] RoadStatus statusOfCrossing(const Region& region, const Crossing& crossing);

/// The road with all others of its name that hang together with it, ascending; a road without a name alone.
[[nodiscard]] std::vector<std::uint32_t> wholeRoad(const Region& region, std::uint32_t road);

}  // namespace zw::network
