// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/observation_painter.h"

#include <QTransform>

#include "ui/canvas/render/marks.h"
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

}  // namespace

Box<ProjectedPoint> boundsOf(const SceneFields& fields) {
  Box<ProjectedPoint> box;
  for (const auto& block : fields.blocks)
    for (const ProjectedPoint& corner : block.corners) box.add(corner);
  return box;
}

void paintFields(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme) {
  if (!scene.fields || !scene.layers.shows(MapLayer::Fields)) return;
  const QList<QRgb> colours = coloursOf(theme);
  const Box<ProjectedPoint> visible = viewport.visibleBox();
  painter.save();
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  const QTransform before = painter.transform();
  for (const SceneFields::Block& block : scene.fields->blocks) {
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
    QImage cells = block.cells;
    cells.setColorTable(colours);
    painter.setTransform(transform * before);
    painter.drawImage(QPointF(0, 0), cells);
  }
  painter.restore();
}

void paintPosts(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme) {
  if (!scene.layers.shows(MapLayer::Posts)) return;
  const ScreenGeometry screen(viewport, viewport.centre);
  for (const bool selected : {false, true})
    for (const ScenePost& post : scene.posts) {
      if (post.selected != selected) continue;
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
