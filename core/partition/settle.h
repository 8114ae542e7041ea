// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "core/model/uuid.h"
#include "core/units/quantity.h"

namespace zw {

/// Zones of one scenario part the land among them: none overlaps another, and where two meet they share
/// corners, so that their common boundary is the same in both. Topology is that of straight edges between
/// longitudes and latitudes, as shapes are stored and as every other program reads them.

/// Boundaries that come nearer to each other than this are meant to be one.
inline constexpr Metres kKnitTolerance{1.0};

/// What becomes of ground that a new or altered zone would take from another of its scenario.
enum class OnOverlap {
  Refuse,         ///< nothing is done
  CutNew,         ///< the new or altered zone leaves it to the other
  CutNeighbours,  ///< the others lose it
};

/// "refuse", "cut-new", "cut-neighbour".
[[nodiscard]] const char* onOverlapName(OnOverlap onOverlap);
/// Nothing for any other text.
[[nodiscard]] std::optional<OnOverlap> onOverlapFrom(std::string_view name);

struct ZoneShape {
  Uuid id;
  std::string name;
  MultiPolygon<LonLat> shape;
};

/// What shapes have become among the others; see settle().
struct SettledShapes {
  std::vector<ZoneShape> edited;      ///< in the order given
  std::vector<ZoneShape> neighbours;  ///< those whose boundary changed, in the order given: cut, or given
                                      ///< corners of a zone that ends on one of their edges
};

/// Fits new or altered shapes among the other zones of a scenario; `freed` bounds the ground that they had
/// before. They are drawn onto boundaries that are nearer than kKnitTolerance, cut or made to cut where they
/// overlap one by more than that, take gaps that are narrower, lose parts that are, and get and give corners
/// so that common boundaries are the same. Shapes in `edited` may belong together (the zones on both sides of
/// a boundary that was moved); an earlier one comes before a later where they overlap.
///
/// Afterwards every shape that changed is valid (checkShape) and shares no ground with any other. Errors:
/// those of checkShape, Overlap (feature: the other zone), NothingLeft (feature: the zone of which nothing
/// would be left), DoesNotFit (feature: the zone beside which the boundary cannot be made to fit); each with
/// the place where one is known.
[[nodiscard]] Result<SettledShapes> settle(std::vector<ZoneShape> edited,
                                           const std::vector<ZoneShape>& others, OnOverlap onOverlap,
                                           const Box<LonLat>& freed = {});

/// Whether two shapes share ground, be it ever so little. Precondition: both are valid.
[[nodiscard]] bool shareGround(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b);

}  // namespace zw
