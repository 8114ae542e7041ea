// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/screen_geometry.h"

#include <algorithm>
#include <map>

namespace zw {

namespace {

/// One edge of Sutherland and Hodgman's polygon clipping (CACM 17(1), 1974).
template <class Inside, class Cross>
void clipAgainst(QPolygonF& polygon, QPolygonF& scratch, const Inside& inside, const Cross& cross) {
  scratch.clear();
  for (qsizetype i = 0; i < polygon.size(); ++i) {
    const QPointF& a = polygon[i];
    const QPointF& b = polygon[(i + 1) % polygon.size()];
    if (inside(a)) scratch.append(a);
    if (inside(a) != inside(b)) scratch.append(cross(a, b));
  }
  polygon.swap(scratch);
}

}  // namespace

ScreenGeometry::ScreenGeometry(const Viewport& viewport, ProjectedPoint origin, double margin)
    : metresPerPixel_(viewport.metresPerPixel) {
  const Box<ProjectedPoint> visible = viewport.visibleBox();
  left_ = visible.minX - origin.x;
  top_ = visible.maxY - origin.y;
  screenBox_ = QRectF(QPointF(0, 0), viewport.size).adjusted(-margin, -margin, margin, margin);
  const double metres = margin * metresPerPixel_;
  box_ = QRectF(left_, visible.minY - origin.y, visible.width(), visible.height())
             .adjusted(-metres, -metres, metres, metres);
}

QPolygonF ScreenGeometry::wholeLine(std::span<const PackedPoint> line) const {
  QPolygonF out;
  out.reserve(static_cast<qsizetype>(line.size()));
  for (const PackedPoint& p : line) out.append(toScreen(p));
  return out;
}

QPolygonF ScreenGeometry::clippedRing(std::span<const PackedPoint> ring) const {
  QPolygonF out;
  out.reserve(static_cast<qsizetype>(ring.size()));
  for (const PackedPoint& p : ring) out.append(toScreen(p));
  return clip(std::move(out));
}

QPolygonF ScreenGeometry::wholeRing(const Ring<ProjectedPoint>& ring, ProjectedPoint origin) const {
  QPolygonF out;
  out.reserve(static_cast<qsizetype>(ring.size()));
  for (const ProjectedPoint& p : ring) {
    const QPointF s = toScreen(p.x - origin.x, p.y - origin.y);
    if (!out.isEmpty() && std::abs(s.x() - out.last().x()) < kStep / 2 &&
        std::abs(s.y() - out.last().y()) < kStep / 2)
      continue;
    out.append(s);
  }
  return out;
}

QPolygonF ScreenGeometry::clip(QPolygonF polygon) const {
  const QRectF& b = screenBox_;
  if (polygon.isEmpty() || b.contains(polygon.boundingRect())) return polygon;
  QPolygonF scratch;
  scratch.reserve(polygon.size());
  const auto atX = [](double x) {
    return [x](const QPointF& p, const QPointF& q) {
      return QPointF(x, p.y() + (q.y() - p.y()) * (x - p.x()) / (q.x() - p.x()));
    };
  };
  const auto atY = [](double y) {
    return [y](const QPointF& p, const QPointF& q) {
      return QPointF(p.x() + (q.x() - p.x()) * (y - p.y()) / (q.y() - p.y()), y);
    };
  };
  clipAgainst(
      polygon, scratch, [&](const QPointF& p) { return p.x() >= b.left(); }, atX(b.left()));
  clipAgainst(
      polygon, scratch, [&](const QPointF& p) { return p.x() <= b.right(); }, atX(b.right()));
  clipAgainst(
      polygon, scratch, [&](const QPointF& p) { return p.y() >= b.top(); }, atY(b.top()));
  clipAgainst(
      polygon, scratch, [&](const QPointF& p) { return p.y() <= b.bottom(); }, atY(b.bottom()));
  return polygon;
}

std::vector<QLineF> hatchLines(const std::vector<QPolygonF>& rings, double spacing, QPointF phase) {
  // In u = x + y and v = x − y the hatch lines are those of constant u.
  const double step = spacing * M_SQRT2;
  const double base = phase.x() + phase.y();
  std::map<long, std::vector<double>> crossings;
  for (const QPolygonF& ring : rings)
    for (qsizetype i = 0; i < ring.size(); ++i) {
      const QPointF& a = ring[i];
      const QPointF& b = ring[(i + 1) % ring.size()];
      const double ua = a.x() + a.y() - base;
      const double ub = b.x() + b.y() - base;
      const double va = a.x() - a.y();
      const double vb = b.x() - b.y();
      const long last = static_cast<long>(std::ceil(std::max(ua, ub) / step));
      for (long k = static_cast<long>(std::ceil(std::min(ua, ub) / step)); k < last; ++k)
        crossings[k].push_back(va + (vb - va) * (static_cast<double>(k) * step - ua) / (ub - ua));
    }
  std::vector<QLineF> lines;
  for (auto& [k, at] : crossings) {
    std::sort(at.begin(), at.end());
    const double u = static_cast<double>(k) * step + base;
    for (std::size_t i = 0; i + 1 < at.size(); i += 2)
      lines.emplace_back((u + at[i]) / 2, (u - at[i]) / 2, (u + at[i + 1]) / 2, (u - at[i + 1]) / 2);
  }
  return lines;
}

}  // namespace zw
