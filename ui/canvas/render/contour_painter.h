// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPointF>
#include <QString>
#include <vector>

#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/region_picture.h"
#include "ui/canvas/render/screen_geometry.h"

namespace zw {

/// Strokes the contours in view, at the interval that the theme has for the scale. Where the grid's cells are
/// large on the screen their corners are rounded.
void paintContours(QPainter& painter, const RegionPicture& picture, ScreenGeometry& screen,
                   const MapTheme& theme);

/// A stretch of an index contour on which its height can be written.
struct ContourName {
  QString height;             ///< metres, without the unit, as topographic maps have it
  std::vector<QPointF> path;  ///< pixels, in the direction in which text reads
  double middle = 0;          ///< of the text, pixels from the path's start
};
/// Straight stretches of the index contours in view, long enough for their height in `style`.
[[nodiscard]] std::vector<ContourName> contourNames(const RegionPicture& picture, ScreenGeometry& screen,
                                                    const MapTheme& theme);

}  // namespace zw
