// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "core/geometry/shapes.h"

namespace zw {

/// How many corners were dropped, and where the first was.
struct DroppedCorners {
  std::size_t count = 0;
  std::optional<LonLat> place;

  void add(LonLat corner) {
    if (count++ == 0) place = corner;
  }
};

/// Drops corners that repeat the one before them, the first one at the end included.
void dropRepeated(Ring<LonLat>& ring, DroppedCorners& dropped);

/// Drops the tips of ways out and back that are narrower than a centimetre, and what thereby repeats.
void dropSpikeTips(Ring<LonLat>& ring, DroppedCorners& dropped);

/// Whether the corners run counter-clockwise.
[[nodiscard]] bool runsCounterClockwise(const Ring<LonLat>& ring);

}  // namespace zw
