// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPixmap>
#include <QRegion>
#include <memory>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// What of the plan a layer holds. They are apart since a post that is dragged changes what is seen over much
/// of the map, and little else.
enum class PlanPart { Fields, Rest };

/// A part of the plan on the screen, kept as a picture of the view. Before each frame only what the
/// picture lacks is painted into it: of a pan the strips that came into view, of an edit the box of what it
/// changed, at another scale or in another style all of it. So it never shows an older plan.
class PlanLayer {
 public:
  explicit PlanLayer(PlanPart part) : part_(part) {}
  void paint(QPainter& painter, const std::shared_ptr<const MapScene>& scene,
             const std::shared_ptr<const MapTheme>& theme, const Viewport& viewport, double deviceScale);

 private:
  /// Moves the picture to the view; gives what of it must be painted, in device pixels.
  [[nodiscard]] QRegion follow(const Viewport& viewport, QSize pixels, double deviceScale);
  /// Where the picture of the last scene differs from that of this one.
  [[nodiscard]] QRegion changedBy(const MapScene& scene) const;
  void repaint(const QRect& part);

  PlanPart part_;
  std::shared_ptr<const MapScene> scene_;
  std::shared_ptr<const MapTheme> theme_;
  double deviceScale_ = 0;
  double metresPerDevicePixel_ = 0;
  // Of the picture's corner, in device pixels from the projected CRS's origin: whole, as those of the tiles.
  double left_ = 0;
  double top_ = 0;
  QPixmap picture_;
};

}  // namespace zw
