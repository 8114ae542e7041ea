// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/no_data_shadow.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace zw::observe {
namespace {

/// One quadrant: lines outwards from the observer, as in the viewshed's sweeps.
struct Quadrant {
  bool byRows;
  int step;
};

/// The directions of a quadrant, by the tangent from its axis, that pass ground of no data up to some line.
class Directions {
 public:
  explicit Directions(int radius) : marked_(static_cast<std::size_t>(8 * radius), false) {}

  [[nodiscard]] bool any() const { return any_; }
  [[nodiscard]] bool has(double tangent) const { return marked_[bin(tangent)]; }
  void mark(double from, double to) {
    if (to < -1 || from > 1) return;
    any_ = true;
    std::fill(marked_.begin() + static_cast<std::ptrdiff_t>(bin(from)),
              marked_.begin() + static_cast<std::ptrdiff_t>(bin(to)) + 1, true);
  }

 private:
  [[nodiscard]] std::size_t bin(double tangent) const {
    const double share = (std::clamp(tangent, -1.0, 1.0) + 1) / 2;
    return std::min(marked_.size() - 1,
                    static_cast<std::size_t>(share * static_cast<double>(marked_.size())));
  }

  std::vector<bool> marked_;
  bool any_ = false;
};

void shadowQuadrant(const Terrain& terrain, const Quadrant& quadrant, const CellBits& inRange,
                    Viewshed& viewshed, CellBits& unknown) {
  const bool byRows = quadrant.byRows;
  const int step = quadrant.step;
  const double across = byRows ? viewshed.observer.row : viewshed.observer.column;
  const double along = byRows ? viewshed.observer.column : viewshed.observer.row;
  const int firstLine = byRows ? inRange.firstRow() : inRange.firstColumn();
  const int endLine = byRows ? inRange.endRow() : inRange.endColumn();
  const int firstCell = byRows ? inRange.firstColumn() : inRange.firstRow();
  const int endCell = byRows ? inRange.endColumn() : inRange.endRow();
  Directions shadow(std::max(endLine - firstLine, endCell - firstCell));

  int line = step > 0 ? static_cast<int>(std::floor(across)) + 1 : static_cast<int>(std::ceil(across)) - 1;
  for (; line >= firstLine && line < endLine; line += step) {
    const double distance = std::abs(line - across);
    const int from = std::max(firstCell, static_cast<int>(std::ceil(along - distance - 1)));
    const int to = std::min(endCell, static_cast<int>(std::floor(along + distance + 1)) + 1);
    const auto cellAt = [&](int i) { return byRows ? std::pair(i, line) : std::pair(line, i); };
    if (shadow.any())
      for (int i = from; i < to; ++i) {
        const double offset = i - along;
        const auto [c, r] = cellAt(i);
        if (std::abs(offset) <= distance && viewshed.seen.test(c, r) && shadow.has(offset / distance))
          unknown.set(c, r);
      }
    for (int i = from; i < to; ++i) {
      const auto [c, r] = cellAt(i);
      if (inRange.test(c, r) && terrain.noData().test(c, r))
        shadow.mark((i - along - 0.5) / distance, (i - along + 0.5) / distance);
    }
  }
}

}  // namespace

CellBits shadowNoData(const Terrain& terrain, Viewshed& viewshed, double range) {
  const CellBits inRange = viewshed.within(range);
  CellBits unknown = inRange;
  unknown.clear();
  bool any = false;
  for (int row = inRange.firstRow(); row < inRange.endRow(); ++row)
    for (int w = inRange.firstWord(); w < inRange.endWord(); ++w) {
      unknown.word(w, row) = inRange.word(w, row) & terrain.noData().word(w, row);
      any = any || unknown.word(w, row) != 0;
    }
  if (!any) return unknown;
  for (const Quadrant quadrant : {Quadrant{true, -1}, {true, 1}, {false, -1}, {false, 1}})
    shadowQuadrant(terrain, quadrant, inRange, viewshed, unknown);
  const auto hidden = unknown.words();
  const auto seen = viewshed.seen.words();
  for (std::size_t i = 0; i < seen.size(); ++i) seen[i] &= ~hidden[i];
  return unknown;
}

}  // namespace zw::observe
