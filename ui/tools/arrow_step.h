// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QKeyEvent;

namespace zw {

/// A way on the map, in metres.
struct MapStep {
  double east = 0;
  double north = 0;
};

/// The way that an arrow key asks a thing to go: a pixel, ten with Shift, as in drawing programs. Nothing for
/// other keys.
[[nodiscard]] std::optional<MapStep> arrowStep(const QKeyEvent& event, double metresPerPixel);

}  // namespace zw
