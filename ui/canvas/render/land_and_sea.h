// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/region.h"

namespace zw {

/// The parts of `frame` on the water's side of the coast: the frame is cut along the coast lines, and a part
/// is sea when less than half of it is covered by the territories. Empty where the region has no coast or no
/// territory.
[[nodiscard]] MultiPolygon<ProjectedPoint> seaWithin(const Ring<ProjectedPoint>& frame, const Region& region);

/// Outlines of the shapes, each shared edge once, without what runs along the sea: sources of areas and of
/// the coast disagree by some hundred metres, and the coast has its own line.
[[nodiscard]] MultiLine<ProjectedPoint> outlinesOffCoast(const MultiPolygon<ProjectedPoint>& shapes,
                                                         const MultiPolygon<ProjectedPoint>& sea);

/// Outlines of all territories where they are neither coast, nor the frame's edge, nor the border lines,
/// which have styles of their own.
[[nodiscard]] MultiLine<ProjectedPoint> inlandOutlines(const Ring<ProjectedPoint>& frame,
                                                       const MultiPolygon<ProjectedPoint>& sea,
                                                       const Region& region);

}  // namespace zw
