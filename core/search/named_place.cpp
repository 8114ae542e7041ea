// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/named_place.h"

#include <array>

namespace zw::search {

std::string_view wordOf(PlaceKind kind) {
  constexpr std::array<std::string_view, kPlaceKinds> words{
      "zone",  "base",    "observation-post", "checkpoint",  "note",   "bookmark", "city",
      "town",  "village", "district",         "area-unit",   "suburb", "hamlet",   "locality",
      "river", "peak",    "crossing",         "buffer-zone", "road"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace zw::search
