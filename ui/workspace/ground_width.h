// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/projection.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// Metres of ground across the middle of the view, geodesic.
[[nodiscard]] double groundWidth(const Viewport& view, const Projection& projection);

/// The view of the same size on that place, with so many metres of ground across its middle.
[[nodiscard]] Viewport viewOf(const Viewport& view, const Projection& projection, LonLat centre,
                              double width);

}  // namespace zw
