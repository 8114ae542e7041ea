// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/partition/settle.h"

namespace zw {

/// A stretch of boundary that is all between the same zones: from one place where others meet it to the
/// next, or a whole ring where none does.
struct BoundaryArc {
  Line<LonLat> corners;  ///< both ends included; of a whole ring without its first corner again
  bool isRing = false;
};

/// The arcs of a zone's boundary among the others, which share its corners where they share its edges.
[[nodiscard]] std::vector<BoundaryArc> boundaryArcs(const ZoneShape& zone,
                                                    const std::vector<ZoneShape>& others);

/// What takes an arc's place: of an arc with ends the first and last corner must stay.
struct ArcReplacement {
  BoundaryArc arc;
  Line<LonLat> corners;
};

/// Puts new corners in the place of arcs, in every ring that has them, in either direction. True where the
/// shape was altered. A ring left with fewer than three corners is dropped, and an outer one with its holes.
bool replaceArcs(MultiPolygon<LonLat>& shape, const std::vector<ArcReplacement>& replacements);

}  // namespace zw
