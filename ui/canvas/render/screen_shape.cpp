// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/screen_shape.h"

#include <algorithm>

#include "ui/canvas/render/screen_geometry.h"
#include "ui/canvas/render/simplify.h"
#include "ui/canvas/render/strokes.h"

namespace zw {

namespace {

// Pixels. Wide strokes cost by the corner: those that nobody sees are left out.
constexpr double kInvisibleCorner = 0.3;

QPolygonF withoutInvisibleCorners(const QPolygonF& polygon) {
  std::vector<PackedPoint> ring;
  ring.reserve(static_cast<std::size_t>(polygon.size()));
  for (const QPointF& p : polygon) ring.push_back({static_cast<float>(p.x()), static_cast<float>(p.y())});
  QPolygonF kept;
  for (const PackedPoint& p : simplifyRing(ring, kInvisibleCorner)) kept.append(QPointF(p.x, p.y));
  return kept;
}

bool reaches(const QRectF& view, const QPolygonF& ring) {
  const QRectF box = ring.boundingRect();  // of no width for a straight line: intersects() would miss it
  return box.left() <= view.right() && box.right() >= view.left() && box.top() <= view.bottom() &&
         box.bottom() >= view.top();
}

}  // namespace

ScreenShape screenShape(const MultiPolygon<ProjectedPoint>& shape, const Viewport& viewport) {
  const ScreenGeometry screen(viewport, viewport.centre);
  ScreenShape out;
  const auto add = [&](const Ring<ProjectedPoint>& ring) {
    QPolygonF outline = screen.wholeRing(ring, viewport.centre);
    if (!reaches(screen.screenBox(), outline)) return;
    outline = withoutInvisibleCorners(outline);
    if (outline.size() < 3 && ring.size() >= 3) return;
    if (QPolygonF inView = screen.clip(outline); inView.size() >= 3) {
      out.area.addPolygon(inView);
      out.area.closeSubpath();
      out.rings.push_back(std::move(inView));
    }
    out.outlines.push_back(std::move(outline));
  };
  for (const auto& polygon : shape) {
    add(polygon.outer);
    for (const auto& hole : polygon.holes) add(hole);
  }
  return out;
}

void strokeShape(QPainter& painter, const QPen& pen, const ScreenShape& shape) {
  for (const QPolygonF& ring : shape.outlines) strokeRing(painter, pen, ring);
}

}  // namespace zw
