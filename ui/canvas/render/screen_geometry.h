// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <cmath>
#include <span>
#include <vector>

#include "ui/canvas/render/packed_shapes.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// Converts coordinates relative to a picture's origin to logical pixels of a viewport, leaving out what
/// cannot be seen: pieces outside the view and steps below a fraction of a pixel.
class ScreenGeometry {
 public:
  /// `margin`: how many pixels beyond the view still matter (half the widest stroke).
  ScreenGeometry(const Viewport& viewport, ProjectedPoint origin, double margin = 24);

  [[nodiscard]] QPointF toScreen(double x, double y) const {
    return {(x - left_) / metresPerPixel_, (top_ - y) / metresPerPixel_};
  }
  [[nodiscard]] QPointF toScreen(const PackedPoint& p) const { return toScreen(p.x, p.y); }
  [[nodiscard]] QPointF toScreen(QPointF relative) const { return toScreen(relative.x(), relative.y()); }
  /// The view with its margin, relative to the origin, y up (top() is the southern edge).
  [[nodiscard]] const QRectF& box() const { return box_; }
  /// The view with its margin, in pixels.
  [[nodiscard]] const QRectF& screenBox() const { return screenBox_; }
  [[nodiscard]] double metresPerPixel() const { return metresPerPixel_; }

  /// Calls draw(points, count) for each run of the line that touches the view.
  template <class Draw>
  void visibleRuns(std::span<const PackedPoint> line, const Draw& draw) {
    run_.clear();
    for (std::size_t i = 0; i < line.size(); ++i) {
      const QPointF p = toScreen(line[i]);
      const bool last = i + 1 == line.size();
      if (!run_.empty()) {
        const QPointF& q = run_.back();
        if (!last && std::abs(p.x() - q.x()) < kStep && std::abs(p.y() - q.y()) < kStep) continue;
        if (apart(p, q)) {
          if (run_.size() > 1) draw(run_.data(), static_cast<int>(run_.size()));
          run_.clear();
        }
      }
      run_.push_back(p);
    }
    if (run_.size() > 1) draw(run_.data(), static_cast<int>(run_.size()));
  }
  /// The whole line: dashes must start at the same place whatever the view.
  [[nodiscard]] QPolygonF wholeLine(std::span<const PackedPoint> line) const;
  /// The part of a ring inside the view, for filling (its outline follows the view's edge outside the view).
  [[nodiscard]] QPolygonF clippedRing(std::span<const PackedPoint> ring) const;
  /// The same for a ring in pixels.
  [[nodiscard]] QPolygonF clip(QPolygonF ring) const;
  /// The whole of a ring in map coordinates.
  [[nodiscard]] QPolygonF wholeRing(const Ring<ProjectedPoint>& ring, ProjectedPoint origin) const;

 private:
  static constexpr double kStep = 0.6;
  [[nodiscard]] bool apart(const QPointF& a, const QPointF& b) const {
    return (a.x() < screenBox_.left() && b.x() < screenBox_.left()) ||
           (a.x() > screenBox_.right() && b.x() > screenBox_.right()) ||
           (a.y() < screenBox_.top() && b.y() < screenBox_.top()) ||
           (a.y() > screenBox_.bottom() && b.y() > screenBox_.bottom());
  }

  double left_;
  double top_;
  double metresPerPixel_;
  QRectF box_;
  QRectF screenBox_;
  std::vector<QPointF> run_;
};

/// The lines of a hatching at 45°, cut to the inside (even–odd) of the rings. `phase` is the place on the
/// screen that all hatch lines are aligned to, so that neighbouring tiles meet.
[[nodiscard]] std::vector<QLineF> hatchLines(const std::vector<QPolygonF>& rings, double spacing,
                                             QPointF phase);

}  // namespace zw
