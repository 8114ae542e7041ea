// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identify/thing.h"

#include <array>

namespace zw {

std::string_view wordOf(ThingKind kind) {
  static constexpr std::array<std::string_view, kThingKinds> kWords = {
      "note",       "post",      "base",     "added_road",  "zone",       "excluded_area", "crossing",
      "settlement", "place",     "peak",     "road",        "river",      "border",        "coast",
      "land_cover", "area_unit", "district", "buffer_zone", "river_side", "territory"};
  return kWords[static_cast<std::size_t>(kind)];
}

}  // namespace zw
