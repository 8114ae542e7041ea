// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPointF>

#include "ui/canvas/render/map_theme.h"

namespace zw {

/// Paints a point symbol. `key` decides its form: dots for places, a triangle for peaks, a bridge for
/// crossings (a cross over it when closed), a square for bases, a sheet of paper for notes. `angle` turns
/// bridges: the road's direction in degrees, clockwise on the screen.
void paintMark(QPainter& painter, MarkKey key, const MarkStyle& style, QPointF centre, double angle = 0);

}  // namespace zw
