// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/observation_painter.h"

#include <QPaintEngine>
#include <QTransform>
#include <array>

#include "ui/canvas/render/comparison_painter.h"
#include "ui/canvas/render/marks.h"
#include "ui/canvas/render/paint_layer.h"
#include "ui/canvas/render/screen_geometry.h"

namespace zw {
namespace {

QList<QRgb> coloursOf(const MapTheme& theme) {
  QList<QRgb> colours{qRgba(0, 0, 0, 0)};
  for (const AreaKey key :
       {AreaKey::SeenByOne, AreaKey::SeenByTwo, AreaKey::DeadGround, AreaKey::UnknownGround})
    colours << theme.area(key).fill.rgba();
  return colours;
}

/// Cells as the pixels of a raster device show them, each pixel the cell under its middle: several times as
/// quick as images that are transformed, of which a dragged post needs a new one with every move.
class CellPicture {
 public:
  CellPicture(QPainter& painter, const Viewport& viewport)
      : painter_(painter), place_(painter.deviceTransform()) {
    const QRect whole(QPoint(0, 0), QSize(painter.device()->width(), painter.device()->height()) *
                                        painter.device()->devicePixelRatio());
    part_ = place_.mapRect(QRectF(QPointF(0, 0), viewport.size)).toAlignedRect() & whole;
  }

  /// `transform` leads from the cells to the viewport.
  void add(const QImage& cells, const QTransform& transform, const QList<QRgb>& colours) {
    if (image_.isNull()) {
      image_ = QImage(part_.size(), QImage::Format_ARGB32_Premultiplied);
      image_.fill(Qt::transparent);
    }
    std::array<QRgb, 256> shown{};
    for (qsizetype i = 0; i < colours.size(); ++i)
      shown[static_cast<std::size_t>(i)] = qPremultiply(colours[i]);
    const QTransform onDevice = transform * place_;
    const QRect rows = onDevice.mapRect(QRectF(cells.rect())).toAlignedRect() & part_;
    const QTransform back = onDevice.inverted();
    const auto cellAt = [&](double x, double y) {
      const double w = back.m13() * x + back.m23() * y + back.m33();
      return QPointF((back.m11() * x + back.m21() * y + back.m31()) / w,
                     (back.m12() * x + back.m22() * y + back.m32()) / w);
    };
    const auto isInside = [area = QSizeF(cells.size())](const QPointF& cell) {
      return cell.x() >= 0 && cell.y() >= 0 && cell.x() < area.width() && cell.y() < area.height();
    };
    const auto colourAt = [&shown, bits = cells.constBits(), stride = cells.bytesPerLine()](int u, int v) {
      return shown[bits[v * stride + u]];
    };
    constexpr int kSpan = 32;          // pixels along which cells lie at even distances, all but
    constexpr double kOne = 1 << 16U;  // of a fixed-point number
    for (int y = rows.top(); y <= rows.bottom(); ++y) {
      auto* out = reinterpret_cast<QRgb*>(image_.scanLine(y - part_.top())) - part_.left();
      for (int x = rows.left(); x <= rows.right(); x += kSpan) {
        const int end = std::min(x + kSpan, rows.right() + 1);
        const QPointF first = cellAt(x + 0.5, y + 0.5), last = cellAt(end - 0.5, y + 0.5);
        if (!isInside(first) || !isInside(last)) {
          for (int i = x; i < end; ++i)
            if (const QPointF cell = cellAt(i + 0.5, y + 0.5); isInside(cell))
              out[i] = colourAt(static_cast<int>(cell.x()), static_cast<int>(cell.y()));
          continue;
        }
        const QPointF step = (last - first) / std::max(1, end - x - 1) * kOne;
        const int du = static_cast<int>(step.x()), dv = static_cast<int>(step.y());
        int u = static_cast<int>(first.x() * kOne), v = static_cast<int>(first.y() * kOne);
        for (int i = x; i < end; ++i, u += du, v += dv) out[i] = colourAt(u >> 16, v >> 16);
      }
    }
  }

  void paint() {
    if (image_.isNull()) return;
    image_.setDevicePixelRatio(painter_.device()->devicePixelRatio());
    painter_.save();
    painter_.resetTransform();
    painter_.drawImage(QPointF(part_.topLeft()) / image_.devicePixelRatio(), image_);
    painter_.restore();
  }

 private:
  QPainter& painter_;
  QTransform place_;  ///< of the viewport on the device
  QRect part_;        ///< of the device
  QImage image_;      ///< of that part
};

void paintCells(QPainter& painter, const SceneFields& fields, const Viewport& viewport,
                const MapTheme& theme) {
  const QList<QRgb> colours = coloursOf(theme);
  const Box<ProjectedPoint> visible = viewport.visibleBox();
  const bool isRaster = painter.paintEngine()->type() == QPaintEngine::Raster;
  CellPicture picture(painter, viewport);
  painter.save();
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  const QTransform before = painter.transform();
  for (const SceneFields::Block& block : fields.blocks) {
    Box<ProjectedPoint> box;
    QPolygonF there;
    for (const ProjectedPoint& corner : block.corners) {
      box.add(corner);
      const ScreenPoint at = viewport.toScreen(corner);
      there << QPointF(at.x, at.y);
    }
    if (!box.intersects(visible)) continue;
    const QPolygonF here(QRectF(block.cells.rect()));
    QTransform transform;
    if (!QTransform::quadToQuad(QPolygonF(here.first(4)), there, transform)) continue;
    if (isRaster) {
      picture.add(block.cells, transform, colours);
      continue;
    }
    QImage cells = block.cells;
    cells.setColorTable(colours);
    painter.setTransform(transform * before);
    painter.drawImage(QPointF(0, 0), cells);
  }
  painter.restore();
  if (isRaster) picture.paint();
}

}  // namespace

Box<ProjectedPoint> boundsOf(const SceneFields& fields) {
  Box<ProjectedPoint> box;
  for (const auto& block : fields.blocks)
    for (const ProjectedPoint& corner : block.corners) box.add(corner);
  return box;
}

void paintFields(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme) {
  if (!scene.fields || showsComparison(scene)) return;
  paintLayer(painter, scene.layers.look(MapLayer::Fields), viewport,
             [&](QPainter& on) { paintCells(on, *scene.fields, viewport, theme); });
}

void paintPosts(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme) {
  const ScreenGeometry screen(viewport, viewport.centre);
  for (const bool selected : {false, true})
    for (const ScenePost& post : scene.posts) {
      const std::size_t category = post.isCheckpoint ? kCheckpoints : kObservationPosts;
      if (post.selected != selected || !scene.layers.showsCategory(MapLayer::Posts, category)) continue;
      const MarkKey key = post.isCheckpoint ? MarkKey::Checkpoint : MarkKey::ObservationPost;
      const MarkStyle& style = theme.mark(key);
      const ScreenPoint at = viewport.toScreen(post.point);
      if (viewport.metresPerPixel > style.maxMetresPerPixel ||
          !screen.screenBox().contains(QPointF(at.x, at.y)))
        continue;
      if (selected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.fill, 2));
        painter.drawEllipse(QPointF(at.x, at.y), style.size * 0.85, style.size * 0.85);
      }
      paintMark(painter, key, style, {at.x, at.y});
    }
}

}  // namespace zw
