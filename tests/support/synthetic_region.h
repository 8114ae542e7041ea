// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/model/region.h"

namespace zw::testing {

/// What a synthetic region holds. The defaults make a small one; bundledSize() one as large as the bundled
/// region.
struct SyntheticOptions {
  unsigned seed = 1;
  double width = 30000;   ///< m, west to east
  double height = 30000;  ///< m, border to northern edge
  int unitColumns = 6;
  int unitRows = 6;
  int cornersPerUnitEdge = 8;
  int bufferRows = 2;           ///< rows of units, from the border, that make the buffer zone; 0: none
  int settlements = 40;         ///< spread unevenly: some units have none
  int residentialAreas = 60;    ///< around settlements, some across unit edges
  int roads = 400;              ///< edges, about
  int unitsWithoutCount = 0;    ///< the first so many units have no people figures
  double borderNoise = 40;      ///< m by which the border strays from the units' edge
  double elevationCell = 3e-3;  ///< degrees; 0: no elevation
  bool river = true;
};

inline SyntheticOptions bundledSize() {
  SyntheticOptions o;
  o.width = 60000;
  o.height = 62000;
  o.unitColumns = 24;
  o.unitRows = 25;
  o.cornersPerUnitEdge = 30;
  o.bufferRows = 4;
  o.settlements = 817;
  o.residentialAreas = 1362;
  o.roads = 82336;
  o.elevationCell = 1.0 / 1200;
  return o;
}

/// A made-up country: its southern edge is the border with another, a river flows through it from east to
/// west, the sea lies to the west. Units tile it and share their edges corner by corner; the buffer zone is
/// a union of units; border and units do not coincide, as in real data. Coordinates are UTM 36N. The same
/// options give the same region on every machine.
[[nodiscard]] std::shared_ptr<const Region> makeSyntheticRegion(const SyntheticOptions& options = {});

/// The same, to be altered by a test before it is used.
[[nodiscard]] std::shared_ptr<Region> makeMutableSyntheticRegion(const SyntheticOptions& options = {});

}  // namespace zw::testing
