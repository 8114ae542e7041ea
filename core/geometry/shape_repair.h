// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/error.h"
#include "core/geometry/shapes.h"

namespace zw {

/// What is found in a shape that another program has made, and what becomes of it.
enum class Flaw {
  HeightsDropped,      ///< it has heights or measures, which a zone does not
  CurvesStraightened,  ///< arcs have become chords
  OthersDropped,       ///< points or open lines beside the polygons; count
  LineClosed,          ///< a line whose ends meet has become a boundary; `metres` apart
  RingClosed,          ///< the last corner of a ring was not the first; `metres` apart
  Winding,             ///< rings run the other way round than is usual, which means nothing here; count
  RepeatedCorners,     ///< corners that repeat the one before; count
  Spikes,              ///< ways there and back; count of corners dropped
  RingDropped,         ///< rings with fewer than three corners, or that enclose nothing; count
  RingsSwapped,        ///< a boundary inside its own hole: the two have changed places; count
  CrossesItself,       ///< a ring crosses or touches itself: it was split there; count of parts of it
  HoleOutside,         ///< a hole outside its boundary was dropped; count
  HoleCrosses,         ///< a hole that crosses its boundary was cut out as far as it lies inside; count
  HolesOverlap,        ///< a hole in a hole, or across another: they are one; count of those too many
  PartsOverlap,        ///< parts that overlap, lie in each other or side by side are one; count of those less
  BoundariesTouch,     ///< boundaries touch along a line, or cut the inside apart; count of parts then
  SmallParts,          ///< parts smaller than kLeastPart were dropped; count
};

/// Whether a flaw leaves the ground as the file has it, so that nothing had to be repaired.
[[nodiscard]] constexpr bool isNote(Flaw flaw) {
  return flaw == Flaw::HeightsDropped || flaw == Flaw::CurvesStraightened || flaw == Flaw::Winding;
}

struct ShapeFinding {
  Flaw flaw = Flaw::RepeatedCorners;
  std::size_t count = 1;
  double metres = 0;
  std::optional<LonLat> place{};  ///< the first, where there is one
  friend bool operator==(const ShapeFinding&, const ShapeFinding&) = default;
};

/// Parts of a shape that are smaller are taken for dirt: m².
inline constexpr double kLeastPart = 1;

struct RepairedShape {
  MultiPolygon<LonLat> shape;  ///< checkShape() holds
  std::vector<ShapeFinding> findings;
  double areaBefore = 0;  ///< m², boundaries less holes as they were given; where they cross, parts cancel
  double areaAfter = 0;   ///< m²
};

/// Makes of a shape one that can be a zone, and tells what was wrong. A shape that is valid stays as it is,
/// but for corners that repeat. Ground is never made up: a ring that crosses itself is split into what it
/// goes round, whichever way; ground that any hole covers stays out; parts become one where they overlap.
///
/// Each ring is made valid by itself by GEOS's structural method (what a boundary goes round twice stays
/// inside; its other method, even-odd over all lines at once, would make holes of such ground and cannot tell
/// which ring was at fault), and the holes are then taken from the boundaries. Spikes are ways out and back
/// that are narrower than a centimetre. What takes long can be watched and given up (Interruptible); then an
/// error or anything else comes of it. Errors, where nothing can be made of it: NotFinite (detail: which
/// corner), OutOfRange, TooFewCorners, ZeroArea, those of checkTangle(); Internal where GEOS fails.
[[nodiscard]] Result<RepairedShape> repairShape(MultiPolygon<LonLat> shape);

}  // namespace zw
