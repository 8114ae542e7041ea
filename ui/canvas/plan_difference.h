// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/render/map_scene.h"

namespace zw {

/// The box on the map outside of which the plans of two scenes, with the same layers shown, are painted alike
/// but for strokes and marks that reach out of it. Empty where nothing differs. What posts see is
/// not looked at.
[[nodiscard]] Box<ProjectedPoint> changedPart(const MapScene& before, const MapScene& after);
/// Where what posts see may differ.
[[nodiscard]] Box<ProjectedPoint> changedFields(const MapScene& before, const MapScene& after);

}  // namespace zw
