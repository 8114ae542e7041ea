// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/coordinate_grid.h"

namespace zw {

/// The longitudes and latitudes of a part of the projected plane. Longitudes count on across 180°.
[[nodiscard]] Box<LonLat> geographicPart(const Projection& projection, const Box<ProjectedPoint>& box);

/// The kinds of gridLines(), for a part that is not empty.
[[nodiscard]] std::vector<GridLine> lonLatLines(const Projection& projection, const Box<LonLat>& part,
                                                double metresPerPixel);
[[nodiscard]] std::vector<GridLine> mgrsLines(const Projection& projection, const Box<LonLat>& part,
                                              double metresPerPixel);

}  // namespace zw
