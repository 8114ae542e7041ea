// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/shapes.h"
#include "core/model/region.h"
#include "core/model/uuid.h"

namespace zw::search {

/// What a name belongs to.
enum class PlaceKind : std::uint8_t {
  Zone,
  Base,
  ObservationPost,
  Checkpoint,
  Note,
  Bookmark,
  City,
  Town,
  Village,
  District,
  AreaUnit,
  Suburb,
  Hamlet,
  Locality,
  River,
  Peak,
  Crossing,
  BufferZone,
  Road
};
inline constexpr std::size_t kPlaceKinds = 19;

/// One word in lower case for programs: "area-unit".
[[nodiscard]] std::string_view wordOf(PlaceKind kind);

/// Something that can be found by name.
struct NamedPlace {
  Name name;
  std::vector<std::string> otherNames;  ///< also found by; not shown
  PlaceKind kind = PlaceKind::Locality;
  ProjectedPoint point;           ///< in or on it
  Box<ProjectedPoint> extent;     ///< of all of it; a point's is the point
  Name unit;                      ///< the area unit it lies in; empty where there is none, or it is one
  Name district;                  ///< the district it lies in
  double importance = 0;          ///< to put matches that are alike in order: more is earlier
  std::optional<Uuid> planned{};  ///< of the zone, base, post, note or bookmark
};

}  // namespace zw::search
