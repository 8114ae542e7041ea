// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/shapes.h"
#include "core/model/member_value.h"
#include "core/model/region.h"
#include "core/units/metric.h"

namespace zw {

/// Kinds of things of the plan and its region that can lie at a place, in the order in which they are told:
/// what is planned, points, lines, areas.
enum class ThingKind : std::uint8_t {
  Note,
  Post,
  Base,
  AddedRoad,
  Zone,
  ExcludedArea,
  Crossing,
  Settlement,
  Place,
  Peak,
  Road,
  River,
  Border,
  Coast,
  LandCover,
  AreaUnit,
  District,
  BufferZone,
  RiverSide,
  Territory
};
inline constexpr std::size_t kThingKinds = 20;

/// One word for programs: "area_unit".
[[nodiscard]] std::string_view wordOf(ThingKind kind);

struct Attribute {
  const char* key = "";  ///< as files and programs name it; a number's ends with its unit ("length_m")
  MemberValue value;
  Unit unit = Unit::Count;  ///< of a number
};

/// Something that lies at a place, with all that is known of it.
struct Thing {
  ThingKind kind = ThingKind::Note;
  Name name;                                ///< may be empty
  std::string id;                           ///< how commands and files name it; empty where they do not
  double metres = 0;                        ///< geodesic, from the place; 0: it lies there
  std::vector<Attribute> attributes;        ///< those that are not known too
  std::vector<std::string> sources;         ///< into Region::sources by id; empty: the plan says it
  std::vector<Line<ProjectedPoint>> lines;  ///< its line, or its rings, closed; of a point: none
  ProjectedPoint point;                     ///< of it, the nearest to the place
};

}  // namespace zw
