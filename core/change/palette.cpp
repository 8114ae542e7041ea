// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/palette.h"

#include <algorithm>

namespace zw {

ZoneColours::ZoneColours(const Plan& plan, const Uuid& scenario) {
  for (const Zone* zone : plan.zonesOf(scenario))
    for (std::size_t i = 0; i < kZonePalette.size(); ++i)
      if (zone->style.colour == kZonePalette[i]) ++uses_[i];
}

std::string ZoneColours::next() {
  const auto least = std::min_element(uses_.begin(), uses_.end());
  ++*least;
  return kZonePalette[static_cast<std::size_t>(least - uses_.begin())];
}

std::string nextZoneColour(const Plan& plan, const Uuid& scenario) {
  return ZoneColours(plan, scenario).next();
}

bool isColour(const std::string& text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

}  // namespace zw
