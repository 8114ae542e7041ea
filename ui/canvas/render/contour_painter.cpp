// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/contour_painter.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas/render/contour_blocks.h"
#include "ui/canvas/render/label_places.h"
#include "ui/canvas/render/label_text.h"
#include "ui/canvas/render/pens.h"
#include "ui/canvas/render/strokes.h"

namespace zw {

namespace {

constexpr double kRoundFrom = 3;    // pixels between corners: shorter steps look round as they are
constexpr double kStep = 3;         // pixels between places of a rounded corner
constexpr double kNameEvery = 560;  // pixels along a contour
constexpr double kNameMeander = 16;
constexpr double kNamesApart = 180;  // pixels between equal heights: a line may go on in the next block

double distance(const PackedPoint& a, const PackedPoint& b) {
  return std::hypot(static_cast<double>(b.x) - a.x, static_cast<double>(b.y) - a.y);
}

PackedPoint between(const PackedPoint& a, const PackedPoint& b, float t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// A line's corners rounded by quadratic B-spline arcs from the middle of one step to that of the next: they
/// never overshoot, so neighbouring contours keep apart. Corners outside `box` stay as they are.
class Rounding {
 public:
  Rounding(const QRectF& box, double metresPerPixel) : metresPerPixel_(metresPerPixel), box_(box) {}

  std::span<const PackedPoint> of(std::span<const PackedPoint> line) {
    round_.clear();
    const bool closed = line.size() > 3 && line.front().x == line.back().x && line.front().y == line.back().y;
    const std::size_t count = closed ? line.size() - 1 : line.size();
    if (!closed) round_.push_back(line.front());
    for (std::size_t i = closed ? 0 : 1; i + (closed ? 0 : 1) < count; ++i)
      corner(line[(i + count - 1) % count], line[i], line[(i + 1) % count]);
    round_.push_back(closed ? round_.front() : line.back());
    return round_;
  }

 private:
  void corner(const PackedPoint& before, const PackedPoint& at, const PackedPoint& after) {
    const PackedPoint from = between(before, at, 0.5F), to = between(at, after, 0.5F);
    const double pixels = (distance(before, at) + distance(at, after)) / 2 / metresPerPixel_;
    // By the corner's own place, so that every tile rounds it alike.
    const bool near = box_.contains(QPointF(at.x, at.y)) || box_.contains(QPointF(from.x, from.y)) ||
                      box_.contains(QPointF(to.x, to.y));
    const int steps = near ? std::clamp(static_cast<int>(pixels / kStep), 1, 12) : 1;
    round_.push_back(from);
    for (int k = 1; k < steps; ++k) {
      const float t = static_cast<float>(k) / static_cast<float>(steps);
      round_.push_back(between(between(from, at, t), between(at, to, t), t));
    }
    round_.push_back(to);
  }

  double metresPerPixel_;
  QRectF box_;
  std::vector<PackedPoint> round_;
};

double cellPixels(const RegionPicture& picture, double metresPerPixel) {
  constexpr double kMetresPerDegree = 111320;
  return picture.region->elevation.cellHeight * kMetresPerDegree / metresPerPixel;
}

class ContourPainter {
 public:
  ContourPainter(QPainter& painter, const RegionPicture& picture, ScreenGeometry& screen)
      : painter_(painter),
        screen_(screen),
        rounds_(cellPixels(picture, screen.metresPerPixel()) > kRoundFrom),
        rounding_(wide(screen.box()), screen.metresPerPixel()) {}

  void strokes(const PackedShapes& shapes, const QPen& pen) {
    shapes.forEachIn(screen_.box(), [&](std::size_t feature) {
      const auto line = shapes.part(shapes.firstPart(feature));
      screen_.visibleRuns(rounds_ ? rounding_.of(line) : line, [&](const QPointF* points, int count) {
        // A ring too small to be seen: an empty path is a fault in a PDF.
        if (count == 2 && points[0] == points[1]) return;
        strokeLine(painter_, pen, points, count);
      });
    });
  }

 private:
  /// A step that crosses the view's edge may begin or end a cell's width beyond it.
  static QRectF wide(const QRectF& box) {
    return box.adjusted(-box.width(), -box.height(), box.width(), box.height());
  }
  QPainter& painter_;
  ScreenGeometry& screen_;
  bool rounds_;
  Rounding rounding_;
};

/// The part of a line about a middle, turned so that text on it is upright.
ContourName stretchAbout(const std::vector<QPointF>& line, double middle, double length) {
  ContourName name;
  double at = 0;
  double start = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i > 0) at += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
    if (at < middle - length || at > middle + length) continue;
    if (name.path.empty()) start = at;
    name.path.push_back(line[i]);
  }
  if (name.path.size() < 2) return name;
  name.middle = middle - start;
  if (name.path.front().x() <= name.path.back().x()) return name;
  double whole = 0;
  for (std::size_t i = 1; i < name.path.size(); ++i)
    whole += std::hypot(name.path[i].x() - name.path[i - 1].x(), name.path[i].y() - name.path[i - 1].y());
  std::reverse(name.path.begin(), name.path.end());
  name.middle = whole - name.middle;
  return name;
}

void addNames(std::vector<ContourName>& names, const std::vector<QPointF>& line, const QString& height,
              double width) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    length += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
  if (length < 3 * width) return;
  for (double from = 0; from < length; from += kNameEvery) {
    const auto middle = straightestMiddle(line, width, from, std::min(length, from + kNameEvery));
    if (!middle) continue;
    ContourName name = stretchAbout(line, *middle, width);
    name.height = height;
    if (name.path.size() < 2) continue;
    const auto isNear = [&](const ContourName& other) {
      const QPointF off = other.path[other.path.size() / 2] - name.path[name.path.size() / 2];
      return other.height == height && std::hypot(off.x(), off.y()) < kNamesApart;
    };
    if (std::none_of(names.begin(), names.end(), isNear)) names.push_back(std::move(name));
  }
}

}  // namespace

void paintContours(QPainter& painter, const RegionPicture& picture, ScreenGeometry& screen,
                   const MapTheme& theme) {
  const int interval = theme.relief.contourInterval(screen.metresPerPixel());
  if (interval == 0 || !picture.contours) return;
  painter.setBrush(Qt::NoBrush);
  ContourPainter contours(painter, picture, screen);
  const QPen pen = penFor(theme.line(LineKey::Contour), screen.metresPerPixel());
  const QPen indexPen = penFor(theme.line(LineKey::IndexContour), screen.metresPerPixel());
  for (const auto& block : picture.contours->in(screen.box(), interval)) {
    contours.strokes(block->lines, pen);
    contours.strokes(block->indexLines, indexPen);
  }
}

std::vector<ContourName> contourNames(const RegionPicture& picture, ScreenGeometry& screen,
                                      const MapTheme& theme) {
  std::vector<ContourName> names;
  const int interval = theme.relief.contourInterval(screen.metresPerPixel());
  if (interval == 0 || !picture.contours) return names;
  for (const auto& block : picture.contours->in(screen.box(), interval)) {
    const PackedShapes& lines = block->indexLines;
    lines.forEachIn(screen.box(), [&](std::size_t feature) {
      const QString height = QString::number(block->indexHeights[feature]);
      const double width = lengthAlong(theme.label(LabelKey::Contour), height) + 8;
      screen.visibleRuns(lines.part(lines.firstPart(feature)), [&](const QPointF* points, int count) {
        addNames(names, smoothed({points, points + count}, kNameMeander), height, width);
      });
    });
  }
  return names;
}

}  // namespace zw
