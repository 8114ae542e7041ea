// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/plan_layer.h"

#include <cmath>

#include "ui/canvas/render/map_renderer.h"

namespace zw {

namespace {

constexpr double kMargin = 128;  // logical pixels around the view

void paintLive(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme,
               double deviceScale) {
  paintMap(painter, scene, viewport, theme,
           {.base = false, .plan = true, .names = false, .deviceScale = deviceScale});
}

}  // namespace

void PlanLayer::paint(QPainter& painter, const std::shared_ptr<const MapScene>& scene,
                      const std::shared_ptr<const MapTheme>& theme, const Viewport& viewport,
                      double deviceScale) {
  if (scene->zones.empty() && scene->bases.empty() && !scene->residual) {
    kept_ = {};
    picture_ = {};
    return;
  }
  const Content content{scene, theme, viewport.metresPerPixel, deviceScale, viewport.size};
  const bool atRest = content == last_;
  last_ = content;
  const bool serves = content == kept_ && keptView_.visibleBox().contains(viewport.visibleBox());
  if (!serves && !atRest) return paintLive(painter, *scene, viewport, *theme, deviceScale);
  if (!serves) keep(content, viewport);
  const ScreenPoint middle = viewport.toScreen(keptView_.centre);
  const QPointF corner(middle.x - keptView_.size.width() / 2, middle.y - keptView_.size.height() / 2);
  // Whole device pixels, as the tiles below it.
  painter.drawImage(QPointF(std::round(corner.x() * deviceScale) / deviceScale,
                            std::round(corner.y() * deviceScale) / deviceScale),
                    picture_);
}

void PlanLayer::keep(const Content& content, const Viewport& viewport) {
  kept_ = content;
  keptView_ = viewport;
  keptView_.size += QSizeF(2 * kMargin, 2 * kMargin);
  const QSize pixels = (keptView_.size * content.deviceScale).toSize();
  if (picture_.size() != pixels) picture_ = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
  picture_.setDevicePixelRatio(content.deviceScale);
  picture_.fill(Qt::transparent);
  QPainter painter(&picture_);
  paintLive(painter, *content.scene, keptView_, *content.theme, content.deviceScale);
}

}  // namespace zw
