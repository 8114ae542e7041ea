// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/identify/thing.h"
#include "core/model/plan.h"

namespace zw {

/// What is asked of a place.
struct PlaceQuestion {
  ProjectedPoint place;
  double metres = 0;           ///< how far off points and lines may lie, in the projected CRS
  Uuid scenario{};             ///< whose zones and posts are told; nil: none
  Uuid state{};                ///< the network state whose word on roads is told; nil: none
  std::size_t mostOfKind = 5;  ///< things of a kind that are told, the nearest
};

/// What a region and a plan hold at a place.
struct PlaceContents {
  LonLat place;
  bool inRegion = false;
  std::optional<double> height;  ///< of the ground, metres above sea level; nothing: not known
  std::string heightSource;      ///< into Region::sources by id; empty: the region has no elevation
  std::vector<Thing> things;     ///< by kind, then the nearest first
  std::vector<std::pair<ThingKind, std::size_t>> more;  ///< how many of a kind are near that are not told
};

/// `plan` may be null. Areas are told that hold the place, points and lines within the distance asked for.
[[nodiscard]] PlaceContents placeContents(const Region& region, const Plan* plan,
                                          const PlaceQuestion& question);

}  // namespace zw
