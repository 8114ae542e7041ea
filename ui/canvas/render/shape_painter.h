// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPen>

#include "ui/canvas/render/packed_shapes.h"
#include "ui/canvas/render/screen_geometry.h"

namespace zw {

/// Fills the areas in view with the painter's brush. `detail`: metres per device pixel, by which their level
/// is chosen.
void fillShapes(QPainter& painter, ScreenGeometry& screen, const LevelledShapes& shapes, double detail);
/// Strokes the lines in view, or the rings of areas where `closed`.
void strokeShapes(QPainter& painter, ScreenGeometry& screen, const LevelledShapes& shapes, double detail,
                  const QPen& pen, bool closed);

}  // namespace zw
