// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/plan_layer.h"

#include <cmath>

#include "ui/canvas/plan_difference.h"
#include "ui/canvas/render/map_renderer.h"

namespace zw {

namespace {

constexpr double kReach = 24;  // logical pixels that the widest stroke or mark reaches beyond its place

bool showsNothing(const MapScene& scene, PlanPart part) {
  if (part == PlanPart::Fields) return !scene.fields;
  return scene.zones.empty() && scene.bases.empty() && scene.notes.empty() && !scene.residual &&
         !scene.supply && !scene.comparison;
}

}  // namespace

void PlanLayer::paint(QPainter& painter, const std::shared_ptr<const MapScene>& scene,
                      const std::shared_ptr<const MapTheme>& theme, const Viewport& viewport,
                      double deviceScale) {
  const QSize pixels = (viewport.size * deviceScale).toSize();
  if (showsNothing(*scene, part_) || pixels.isEmpty()) {
    *this = PlanLayer(part_);
    return;
  }
  const bool sameLook = scene_ && theme == theme_ && scene->layers == scene_->layers;
  QRegion lacking = follow(viewport, pixels, deviceScale);
  if (!sameLook)
    lacking = picture_.rect();
  else if (scene != scene_)
    lacking += changedBy(*scene);
  scene_ = scene;
  theme_ = theme;
  for (const QRect& part : lacking) repaint(part);
  painter.drawPixmap(QPointF(0, 0), picture_);
}

QRegion PlanLayer::follow(const Viewport& viewport, QSize pixels, double deviceScale) {
  const double metres = viewport.metresPerPixel / deviceScale;
  const Box<ProjectedPoint> view = viewport.visibleBox();
  const double east = std::round(view.minX / metres) - left_;
  const double south = std::round(-view.maxY / metres) - top_;
  left_ += east;
  top_ += south;
  const bool overlaps = metres == metresPerDevicePixel_ && deviceScale == deviceScale_ &&
                        picture_.size() == pixels && std::abs(east) < pixels.width() &&
                        std::abs(south) < pixels.height();
  QRegion exposed;
  if (overlaps) {
    picture_.scroll(static_cast<int>(-east), static_cast<int>(-south), picture_.rect(), &exposed);
    return exposed;
  }
  metresPerDevicePixel_ = metres;
  deviceScale_ = deviceScale;
  if (picture_.size() != pixels) picture_ = QPixmap(pixels);
  picture_.setDevicePixelRatio(deviceScale);
  picture_.fill(Qt::transparent);
  return picture_.rect();
}

QRegion PlanLayer::changedBy(const MapScene& scene) const {
  const Box<ProjectedPoint> box =
      part_ == PlanPart::Fields ? changedFields(*scene_, scene) : changedPart(*scene_, scene);
  if (box.empty()) return {};
  const double reach = kReach * deviceScale_;
  const QRectF changed(
      QPointF(box.minX / metresPerDevicePixel_ - left_, -box.maxY / metresPerDevicePixel_ - top_),
      QPointF(box.maxX / metresPerDevicePixel_ - left_, -box.minY / metresPerDevicePixel_ - top_));
  return (changed.adjusted(-reach, -reach, reach, reach) & QRectF(picture_.rect())).toAlignedRect();
}

void PlanLayer::repaint(const QRect& part) {
  const QRectF place(QPointF(part.topLeft()) / deviceScale_, QSizeF(part.size()) / deviceScale_);
  const Viewport view{{(left_ + part.x() + part.width() / 2.0) * metresPerDevicePixel_,
                       -(top_ + part.y() + part.height() / 2.0) * metresPerDevicePixel_},
                      metresPerDevicePixel_ * deviceScale_,
                      place.size()};
  QPainter painter(&picture_);
  painter.setCompositionMode(QPainter::CompositionMode_Clear);
  painter.fillRect(place, Qt::transparent);
  painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
  painter.translate(place.topLeft());
  paintMap(painter, *scene_, view, *theme_,
           {.base = false,
            .fields = part_ == PlanPart::Fields,
            .plan = part_ == PlanPart::Rest,
            .names = false,
            .grid = false,
            .deviceScale = deviceScale_});
}

}  // namespace zw
