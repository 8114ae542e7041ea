// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/label_space.h"

#include <algorithm>
#include <cmath>

namespace zw {

LabelSpace::LabelSpace(const QRectF& area)
    : area_(area),
      columns_(std::max(1, static_cast<int>(std::ceil(area.width() / kCell)))),
      rows_(std::max(1, static_cast<int>(std::ceil(area.height() / kCell)))),
      cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

template <class Visit>
bool LabelSpace::anyCell(const QRectF& box, const Visit& visit) const {
  const auto cell = [](double at, int count) {
    return std::clamp(static_cast<int>(std::floor(at / kCell)), 0, count - 1);
  };
  const int right = cell(box.right() - area_.left(), columns_);
  const int bottom = cell(box.bottom() - area_.top(), rows_);
  for (int r = cell(box.top() - area_.top(), rows_); r <= bottom; ++r)
    for (int c = cell(box.left() - area_.left(), columns_); c <= right; ++c)
      if (visit(static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) +
                static_cast<std::size_t>(c)))
        return true;
  return false;
}

bool LabelSpace::isFree(const QRectF& box) const {
  return !anyCell(box, [&](std::size_t cell) {
    return std::any_of(cells_[cell].begin(), cells_[cell].end(),
                       [&](const QRectF& taken) { return taken.intersects(box); });
  });
}

void LabelSpace::take(const QRectF& box) {
  anyCell(box, [&](std::size_t cell) {
    cells_[cell].push_back(box);
    return false;
  });
}

}  // namespace zw
