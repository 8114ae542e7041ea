// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "core/geometry/shapes.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// How shapes in hand look on the map, the same for every tool and readable on light and dark maps: a white
/// line with a coloured core, filled faintly; red while the shape cannot be a zone.
void paintShapeInHand(QPainter& painter, const MultiPolygon<ProjectedPoint>& shape, const Viewport& viewport,
                      const QColor& colour, bool sound);

enum class HandleLook { Vertex, Chosen, Hot, Midpoint };
void paintHandle(QPainter& painter, ScreenPoint at, HandleLook look, const QColor& colour);

/// What a place in hand is drawn onto: a square about a corner, a cross where lines cross, a ring on an edge,
/// with the name of what it is.
enum class SnapLook { Corner, Crossing, Edge };
void paintSnapCue(QPainter& painter, ScreenPoint at, SnapLook look, const QColor& colour,
                  const QString& name);
/// What paintSnapCue() paints on, with the place in the origin; pixels.
[[nodiscard]] QRectF snapCueExtent(const QFont& font, const QString& name);
/// Words beside a place, readable on every map.
void paintNote(QPainter& painter, QPointF at, const QString& text, const QColor& colour);

}  // namespace zw
