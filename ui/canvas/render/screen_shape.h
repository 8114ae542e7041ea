// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>
#include <vector>

#include "core/geometry/shapes.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// A shape in logical pixels of a view, without the corners that nobody sees.
struct ScreenShape {
  QPainterPath area;                ///< the part in view, even–odd
  std::vector<QPolygonF> rings;     ///< of that part
  std::vector<QPolygonF> outlines;  ///< whole, so that dashes and corners are the same in every view
};

/// Rings that do not reach into the view are left out. While a shape is drawn a ring may have fewer than
/// three corners: it has an outline only.
[[nodiscard]] ScreenShape screenShape(const MultiPolygon<ProjectedPoint>& shape, const Viewport& viewport);

/// Strokes its outlines, in pieces where that is quicker (see strokes.h).
void strokeShape(QPainter& painter, const QPen& pen, const ScreenShape& shape);

}  // namespace zw
