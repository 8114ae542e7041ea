// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/model/region.h"

namespace zw::network {

/// Where traffic comes from that posts are to stop: from everywhere, from a quarter about the middle of the
/// zone (grid north), or from one side of the river.
enum class SealSide { All, North, East, South, West, BorderSide, FarSide };

/// Whether a place outside the zone lies on the side, for sealPosts(). On neither side of the river where the
/// region has none.
[[nodiscard]] std::function<bool(ProjectedPoint)> onSide(SealSide side, const Region& region,
                                                         const MultiPolygon<ProjectedPoint>& zone);

}  // namespace zw::network
