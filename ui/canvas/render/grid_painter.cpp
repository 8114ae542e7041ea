// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/grid_painter.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "ui/canvas/render/label_text.h"
#include "ui/canvas/render/pens.h"
#include "ui/canvas/render/region_picture.h"

namespace zw {

namespace {

constexpr double kInset = 3;    // pixels from the view's edge to its coordinates
constexpr double kCorner = 26;  // pixels about the corner where the two edges' coordinates would meet
constexpr QPointF kSquareOffset(44, 30);

QPolygonF onScreen(const GridLine& line, const Viewport& viewport) {
  QPolygonF points;
  for (const ProjectedPoint& p : line.points) {
    const ScreenPoint s = viewport.toScreen(p);
    points.append(QPointF(s.x, s.y));
  }
  return points;
}

/// Where a line crosses the horizontal y = at (`upper`), else the vertical x = at.
std::optional<double> crossing(const QPolygonF& line, double at, bool upper) {
  const auto across = [upper](QPointF p) { return upper ? p.y() : p.x(); };
  const auto along = [upper](QPointF p) { return upper ? p.x() : p.y(); };
  for (qsizetype i = 1; i < line.size(); ++i) {
    const double a = across(line[i - 1]), b = across(line[i]);
    if ((a > at) == (b > at)) continue;
    return along(line[i - 1]) + (along(line[i]) - along(line[i - 1])) * (at - a) / (b - a);
  }
  return std::nullopt;
}

/// Labels that do not cover each other.
class Names {
 public:
  Names(QPainter& painter, const MapTheme& theme) : painter_(painter), theme_(theme) {}

  void add(LabelKey key, const QString& text, TextAlign align, QPointF at) {
    const PlacedLabel label = setLines(key, theme_.label(key), {text}, align, 0);
    const QRectF box = label.box.translated(at);
    if (std::any_of(taken_.begin(), taken_.end(), [&](const QRectF& r) { return r.intersects(box); })) return;
    taken_.push_back(box.adjusted(-4, -2, 4, 2));
    painter_.save();
    painter_.translate(at);
    paintLabel(painter_, label);
    painter_.restore();
  }

 private:
  QPainter& painter_;
  const MapTheme& theme_;
  std::vector<QRectF> taken_;
};

}  // namespace

CoordinateGrid gridOf(const MapScene& scene, const Viewport& viewport) {
  if (!scene.layers.shows(MapLayer::Grid, viewport.metresPerPixel) || !scene.base ||
      !scene.base->region->projection)
    return {};
  const Projection& projection = *scene.base->region->projection;
  const Box<ProjectedPoint> box = viewport.visibleBox();
  CoordinateGrid grid{gridLines(scene.grid, projection, box, viewport.metresPerPixel), {}};
  if (scene.grid == GridKind::Mgrs) grid.squares = gridSquares(projection, box, viewport.metresPerPixel);
  return grid;
}

void paintGridLines(QPainter& painter, const CoordinateGrid& grid, const Viewport& viewport,
                    const MapTheme& theme) {
  if (grid.lines.empty()) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  for (const GridLine& line : grid.lines) {
    painter.setPen(
        penFor(theme.line(line.isMajor ? LineKey::MajorGrid : LineKey::Grid), viewport.metresPerPixel));
    painter.drawPolyline(onScreen(line, viewport));
  }
  painter.restore();
}

void paintGridNames(QPainter& painter, const CoordinateGrid& grid, const Viewport& viewport,
                    const MapTheme& theme) {
  if (grid.lines.empty() && grid.squares.empty()) return;
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  Names names(painter, theme);
  for (const GridLine& line : grid.lines) {
    if (line.label.empty()) continue;
    const double edge = kInset + theme.label(LabelKey::Grid).size / 2;
    const auto at = crossing(onScreen(line, viewport), line.runsNorth ? edge : kInset, line.runsNorth);
    const double length = line.runsNorth ? viewport.size.width() : viewport.size.height();
    if (!at || *at < kCorner || *at > length - kCorner) continue;
    names.add(LabelKey::Grid, QString::fromStdString(line.label),
              line.runsNorth ? TextAlign::Centre : TextAlign::RightOf,
              line.runsNorth ? QPointF(*at, edge) : QPointF(kInset, *at));
  }
  const QRectF view(QPointF(0, 0), viewport.size);
  for (const GridSquare& square : grid.squares) {
    const ScreenPoint s = viewport.toScreen(square.northWest);
    const QPointF at = QPointF(s.x, s.y) + kSquareOffset;
    if (view.contains(at))
      names.add(LabelKey::GridSquare, QString::fromStdString(square.name), TextAlign::Centre, at);
  }
  painter.restore();
}

}  // namespace zw
