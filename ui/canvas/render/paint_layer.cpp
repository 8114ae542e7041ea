// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/paint_layer.h"

#include <QPaintEngine>

namespace zw {

LayerSheet::LayerSheet(QPainter& painter, QSizeF size, double opacity)
    : below_(painter), opacity_(opacity), before_(painter.opacity()) {
  if (painter.paintEngine()->type() != QPaintEngine::Raster) {
    painter.setOpacity(before_ * opacity);
    return;
  }
  const QTransform place = painter.deviceTransform();
  const QRect whole(QPoint(0, 0), QSize(painter.device()->width(), painter.device()->height()) *
                                      painter.device()->devicePixelRatio());
  part_ = place.mapRect(QRectF(QPointF(0, 0), size)).toAlignedRect() & whole;
  if (part_.isEmpty()) return;
  image_ = QImage(part_.size(), QImage::Format_ARGB32_Premultiplied);
  image_.fill(Qt::transparent);
  own_.emplace(&image_);
  own_->setRenderHints(painter.renderHints());
  own_->setTransform(place * QTransform::fromTranslate(-part_.x(), -part_.y()));
}

LayerSheet::~LayerSheet() {
  if (!own_) {
    below_.setOpacity(before_);
    return;
  }
  own_.reset();
  const double ratio = below_.device()->devicePixelRatio();
  image_.setDevicePixelRatio(ratio);
  below_.save();
  below_.resetTransform();
  below_.setOpacity(before_ * opacity_);
  below_.drawImage(QPointF(part_.topLeft()) / ratio, image_);
  below_.restore();
}

}  // namespace zw
