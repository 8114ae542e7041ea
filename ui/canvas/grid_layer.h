// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/render/grid_painter.h"

namespace zw {

/// The coordinate grid of a view: its lines are kept for some room around it, so that a pan finds them, and
/// at the scale that is zoomed to.
class GridLayer {
 public:
  /// What is shown from now on, and where the view is going.
  void follow(const MapScene& scene, const Viewport& target);
  void paintLines(QPainter& painter, const Viewport& shown, const MapTheme& theme) const;
  void paintNames(QPainter& painter, const Viewport& shown, const MapTheme& theme) const;

 private:
  CoordinateGrid grid_;
  std::shared_ptr<const RegionPicture> base_;
  GridKind kind_ = GridKind::LonLat;
  bool isShown_ = false;
  Viewport madeFor_;  ///< the lines
  Viewport named_;    ///< the squares
};

}  // namespace zw
