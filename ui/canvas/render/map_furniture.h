// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// A scale bar of 1, 2 or 5 × 10ⁿ metres, as long as fits into `maxWidth` logical pixels.
struct ScaleBar {
  double metres = 0;
  double pixels = 0;
  QString text;  ///< "5 km", "200 m"
};
/// `groundScale`: metres on the ground for each metre of the projected CRS, 1 where it is not known.
[[nodiscard]] ScaleBar scaleBarFor(const Viewport& viewport, double maxWidth, double groundScale = 1);

/// Paints the bar with its text above it, left end at `origin` (the bar's lower left). Gives the painted
/// size.
QSizeF paintScaleBar(QPainter& painter, QPointF origin, const ScaleBar& bar, const MapTheme& theme);

/// Paints an arrow of `height` pixels whose tip is true north's direction from the viewport's centre (grid
/// north differs from it by the meridian convergence), centred on `centre`.
void paintNorthArrow(QPainter& painter, QPointF centre, double height, const MapScene& scene,
                     const Viewport& viewport, const MapTheme& theme);

/// The credits of all sources of the layers shown, each once, with "illustrative" and "disputed" where the
/// data is: "© OpenStreetMap contributors (ODbL) · … · Buffer zone: illustrative".
[[nodiscard]] QString sourceLine(const MapScene& scene, const Viewport& viewport);

/// Scale bar at the lower left, north arrow at the upper right and credits at the lower right of a view, each
/// where it has room: where the view is narrow the scale bar stands above the credits.
class MapFurniture {
 public:
  MapFurniture(const Viewport& viewport, const QString& credits);

  /// Where names are not to stand.
  [[nodiscard]] std::vector<QRectF> boxes() const;
  void paint(QPainter& painter, const MapScene& scene, const MapTheme& theme) const;

 private:
  Viewport viewport_;
  QStringList creditLines_;
  QRectF credits_;  ///< empty where there are none
  ScaleBar bar_;
  QPointF barOrigin_;
  QRectF barBox_;
  QPointF arrow_;
};

}  // namespace zw
