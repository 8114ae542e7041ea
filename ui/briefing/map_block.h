// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/briefing.h"
#include "ui/briefing/page.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw::briefing {

/// The map of a briefing with legend, scale bar, north arrow and source line, as wide as the page's content.
class MapBlock {
 public:
  MapBlock(const BriefingInput& input, MapTheme theme);

  /// Paints it at `y`, the map itself `height` high, all in millimetres. Gives the height used, source line
  /// included.
  double paint(QPainter& painter, double y, double height) const;
  /// Millimetres that the source line takes below the map.
  [[nodiscard]] double creditsHeight(QPainter& painter) const;

 private:
  void paintLegend(QPainter& painter, double y, double height, const Viewport& shown) const;
  void paintFurniture(QPainter& painter, double y, const Viewport& shown) const;
  [[nodiscard]] Viewport viewport(double height) const;
  [[nodiscard]] QString credits(const Viewport& shown) const;

  const Region& region_;
  MapScene scene_;
  MapTheme theme_;
  Box<ProjectedPoint> focus_;  ///< what the map must show
};

}  // namespace zw::briefing
