// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/palette.h"

#include <algorithm>

namespace zw {

std::string nextZoneColour(const Plan& plan, const Uuid& scenario) {
  const auto zones = plan.zonesOf(scenario);
  const auto uses = [&](const char* colour) {
    return std::count_if(zones.begin(), zones.end(),
                         [&](const Zone* zone) { return zone->style.colour == colour; });
  };
  return *std::min_element(kZonePalette.begin(), kZonePalette.end(),
                           [&](const char* a, const char* b) { return uses(a) < uses(b); });
}

bool isColour(const std::string& text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

}  // namespace zw
