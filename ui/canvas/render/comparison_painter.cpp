// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/comparison_painter.h"

#include "ui/canvas/render/pens.h"
#include "ui/canvas/render/screen_geometry.h"
#include "ui/canvas/render/screen_shape.h"

namespace zw {
namespace {

void paintPart(QPainter& painter, const MultiPolygon<ProjectedPoint>& ground, const AreaStyle& area,
               const LineStyle& line, const Viewport& viewport) {
  if (ground.empty()) return;
  const ScreenShape shape = screenShape(ground, viewport);
  painter.fillPath(shape.area, area.fill);
  if (area.hatch.isValid() && !viewport.size.isEmpty()) {
    const ScreenGeometry screen(viewport, viewport.centre);
    painter.setPen(QPen(area.hatch, area.hatchWidth));
    const auto lines =
        hatchLines(shape.rings, area.hatchSpacing, screen.toScreen(-viewport.centre.x, -viewport.centre.y));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
  }
  strokeShape(painter, penFor(line, viewport.metresPerPixel), shape);
}

}  // namespace

Box<ProjectedPoint> boundsOf(const SceneComparison& comparison) {
  Box<ProjectedPoint> box;
  for (const auto* part :
       {&comparison.onlyBefore, &comparison.onlyAfter, &comparison.both, &comparison.passed})
    box.add(boundsOf(*part));
  return box;
}

bool showsComparison(const MapScene& scene) {
  return scene.comparison && scene.layers.shows(MapLayer::Comparison);
}

void paintComparison(QPainter& painter, const MapScene& scene, const Viewport& viewport,
                     const MapTheme& theme) {
  if (!showsComparison(scene)) return;
  const SceneComparison& ground = *scene.comparison;
  paintPart(painter, ground.both, theme.area(AreaKey::InBoth), theme.line(LineKey::InBoth), viewport);
  paintPart(painter, ground.passed, theme.area(AreaKey::PassedOn), theme.line(LineKey::PassedOn), viewport);
  paintPart(painter, ground.onlyAfter, theme.area(AreaKey::OnlyAfter), theme.line(LineKey::OnlyAfter),
            viewport);
  paintPart(painter, ground.onlyBefore, theme.area(AreaKey::OnlyBefore), theme.line(LineKey::OnlyBefore),
            viewport);
}

}  // namespace zw
