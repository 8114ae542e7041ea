// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/identify/thing.h"
#include "core/model/plan.h"

namespace zw {

/// All that is known of a thing, but for its kind and where it lies from some place: `kind`, `metres` and
/// `point` are left as they are. Lengths and areas are geodesic.
class ThingDescriber {
 public:
  explicit ThingDescriber(const Region& region) : region_(region) {}

  // Of the region. A road by its index; `said` is what the network state in force says of it.
  [[nodiscard]] Thing road(std::size_t road, std::optional<Passability> said) const;
  [[nodiscard]] Thing of(const Crossing& crossing, std::optional<Passability> said) const;
  [[nodiscard]] Thing of(const Settlement& settlement) const;
  [[nodiscard]] Thing of(const Place& place) const;
  [[nodiscard]] Thing of(const Peak& peak) const;
  [[nodiscard]] Thing of(const River& river) const;
  [[nodiscard]] Thing of(const BorderLine& border) const;
  [[nodiscard]] Thing of(const CoastLine& coast) const;
  [[nodiscard]] Thing of(const LandCoverArea& cover) const;
  [[nodiscard]] Thing of(const AreaUnit& unit) const;
  [[nodiscard]] Thing of(const District& district) const;
  [[nodiscard]] Thing of(const BufferZone& zone) const;
  [[nodiscard]] Thing of(const RiverSide& side) const;
  [[nodiscard]] Thing of(const Territory& territory) const;

  // Of the plan; its names are looked up there.
  [[nodiscard]] Thing of(const Note& note) const;
  [[nodiscard]] Thing of(const Post& post, const Plan& plan) const;
  [[nodiscard]] Thing of(const Base& base) const;
  [[nodiscard]] Thing of(const Zone& zone, const Plan& plan) const;
  [[nodiscard]] Thing of(const AddedRoad& road, const Plan& plan) const;
  [[nodiscard]] Thing of(const ExcludedArea& area, const Plan& plan) const;

 private:
  [[nodiscard]] double length(const Line<ProjectedPoint>& line) const;
  [[nodiscard]] double area(const MultiPolygon<ProjectedPoint>& shape) const;

  const Region& region_;
};

}  // namespace zw
