// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

namespace zw {

/// The room on the screen that is taken: a coarse grid of boxes, so that thousands of tries stay cheap.
class LabelSpace {
 public:
  explicit LabelSpace(const QRectF& area);
  [[nodiscard]] bool isFree(const QRectF& box) const;
  /// Whether the box lies wholly inside the area: names must not be cut by its edge.
  [[nodiscard]] bool holds(const QRectF& box) const { return area_.contains(box); }
  void take(const QRectF& box);

 private:
  template <class Visit>
  bool anyCell(const QRectF& box, const Visit& visit) const;

  static constexpr double kCell = 64;
  QRectF area_;
  int columns_;
  int rows_;
  std::vector<std::vector<QRectF>> cells_;
};

}  // namespace zw
