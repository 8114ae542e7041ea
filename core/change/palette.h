// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>

#include "core/model/plan.h"

namespace zw {

/// Fill colours that people with any kind of colour vision tell apart, and that are no water: the "muted"
/// scheme of P. Tol, "Colour schemes", SRON/EPS/TN/09-002 (2021), without its cyan.
inline constexpr std::array<const char*, 8> kZonePalette = {"#44aa99", "#882255", "#ddcc77", "#332288",
                                                            "#cc6677", "#117733", "#aa4499", "#999933"};

/// Hands out colours to new zones of a scenario: each time the one that fewest of its zones have, those that
/// were handed out included; the palette's order decides between equals.
class ZoneColours {
 public:
  ZoneColours(const Plan& plan, const Uuid& scenario);
  [[nodiscard]] std::string next();

 private:
  std::array<std::size_t, kZonePalette.size()> uses_{};
};

/// The first that ZoneColours hands out.
[[nodiscard]] std::string nextZoneColour(const Plan& plan, const Uuid& scenario);

/// Whether the text is "#rrggbb".
[[nodiscard]] bool isColour(const std::string& text);

}  // namespace zw
