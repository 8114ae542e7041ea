// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/plan_painter.h"

#include "ui/canvas/render/comparison_painter.h"
#include "ui/canvas/render/marks.h"
#include "ui/canvas/render/observation_painter.h"
#include "ui/canvas/render/paint_layer.h"
#include "ui/canvas/render/pens.h"
#include "ui/canvas/render/screen_geometry.h"
#include "ui/canvas/render/screen_shape.h"
#include "ui/canvas/render/supply_painter.h"

namespace zw {

namespace {

void paintZone(QPainter& painter, const SceneZone& zone, const ScreenShape& shape,
               const ZoneStyleRule& rule) {
  QColor fill = zone.colour;
  fill.setAlphaF(static_cast<float>(zone.selected ? rule.selectedFillOpacity : rule.fillOpacity));
  painter.fillPath(shape.area, fill);
  const double width = zone.selected ? rule.selectedOutlineWidth : rule.outlineWidth;
  const QPen halo(rule.outlineHalo, width + (zone.selected ? rule.haloWidth : rule.haloWidth / 2),
                  Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  strokeShape(painter, halo, shape);
  QPen outline(zone.colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  // A reported zone is nobody's confirmed proposal: its outline is broken.
  if (zone.reported) {
    outline.setCapStyle(Qt::FlatCap);
    outline.setDashPattern({10 / width, 4 / width});
  }
  strokeShape(painter, outline, shape);
}

void paintResidual(QPainter& painter, const MultiPolygon<ProjectedPoint>& residual, const Viewport& viewport,
                   const MapTheme& theme) {
  const ScreenGeometry screen(viewport, viewport.centre);
  const ScreenShape strip = screenShape(residual, viewport);
  const AreaStyle& style = theme.area(AreaKey::Residual);
  painter.fillPath(strip.area, style.fill);
  if (style.hatch.isValid()) {
    painter.setPen(QPen(style.hatch, style.hatchWidth));
    const ProjectedPoint origin = viewport.centre;
    const auto lines =
        hatchLines(strip.rings, style.hatchSpacing,
                   viewport.size.isEmpty() ? QPointF() : screen.toScreen(-origin.x, -origin.y));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
  }
  strokeShape(painter, penFor(theme.line(LineKey::Residual), viewport.metresPerPixel), strip);
}

void paintZones(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme) {
  for (const bool selected : {false, true})
    for (const SceneZone& zone : scene.zones)
      if (zone.selected == selected &&
          scene.layers.showsCategory(MapLayer::Zones, zone.reported ? kReportedZones : kCandidateZones))
        paintZone(painter, zone, screenShape(zone.shape, viewport), theme.zone);
}

}  // namespace

void paintPlan(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme) {
  const ScreenGeometry screen(viewport, viewport.centre);
  const auto layer = [&](MapLayer which, const auto& paint) {
    paintLayer(painter, scene.layers.look(which), viewport, paint);
  };
  if (scene.residual && !showsComparison(scene))
    layer(MapLayer::Residual, [&](QPainter& on) { paintResidual(on, *scene.residual, viewport, theme); });
  paintSupplyAreas(painter, scene, viewport, theme);
  layer(MapLayer::Comparison, [&](QPainter& on) { paintComparison(on, scene, viewport, theme); });
  if (!showsComparison(scene))
    layer(MapLayer::Zones, [&](QPainter& on) { paintZones(on, scene, viewport, theme); });
  paintSupplyLines(painter, scene, viewport, theme);
  const auto mark = [&](QPainter& on, MarkKey key, const ProjectedPoint& place) {
    const ScreenPoint at = viewport.toScreen(place);
    if (screen.screenBox().contains(QPointF(at.x, at.y))) paintMark(on, key, theme.mark(key), {at.x, at.y});
  };
  layer(MapLayer::Bases, [&](QPainter& on) {
    for (const SceneBase& base : scene.bases) mark(on, MarkKey::Base, base.point);
  });
  layer(MapLayer::Posts, [&](QPainter& on) { paintPosts(on, scene, viewport, theme); });
  layer(MapLayer::Notes, [&](QPainter& on) {
    for (const SceneNote& note : scene.notes) mark(on, MarkKey::Note, note.point);
  });
}

}  // namespace zw
