// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <memory>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// The plan's part of the map on the screen. Painted live while it changes (a corner is dragged) and while
/// the view zooms; once both are at rest it is kept as a picture a little larger than the view, so that a pan
/// only moves it.
class PlanLayer {
 public:
  void paint(QPainter& painter, const std::shared_ptr<const MapScene>& scene,
             const std::shared_ptr<const MapTheme>& theme, const Viewport& viewport, double deviceScale);

 private:
  /// What the picture, or the last live painting, shows.
  struct Content {
    std::shared_ptr<const MapScene> scene;
    std::shared_ptr<const MapTheme> theme;
    double metresPerPixel = 0;
    double deviceScale = 0;
    QSizeF size;
    friend bool operator==(const Content&, const Content&) = default;
  };
  void keep(const Content& content, const Viewport& viewport);

  Content last_;
  Content kept_;
  Viewport keptView_;
  QImage picture_;
};

}  // namespace zw
