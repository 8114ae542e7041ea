// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/viewshed.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/network/two_threads.h"
#include "core/observe/horizon_kernel.h"
#include "core/observe/no_data_shadow.h"

namespace zw::observe {
namespace {

// An observer closer to a line of cells than this stands on it: beyond, slopes per cell lose their meaning.
constexpr double kOnLine = 1e-3;
constexpr int kMargin =
    64;  // cells on either side of the sweep's arrays: for a neighbour, and to pack by words

/// How one of the four sweeps sees the grid: lines are rows (north, south) or columns (east, west).
struct SweepFrame {
  bool byRows = true;
  int step = 1;         ///< from one line to the next
  double across = 0;    ///< the observer's place among the lines
  double along = 0;     ///< and on a line
  int lines = 0;        ///< of the grid
  int cells = 0;        ///< of a line
  double lineSize = 0;  ///< m from line to line
  double cellSize = 0;  ///< m from cell to cell
};

/// Sweeps over the lines from the observer outwards and keeps the current line's horizon.
class Sweep {
 public:
  Sweep(const Terrain& terrain, const SweepFrame& frame, double eyes, const Sight& sight)
      : terrain_(terrain), frame_(frame), eyes_(eyes), sight_(sight) {
    const double reach = sight.range / frame.cellSize + 1;
    first_ = std::max(0, static_cast<int>(std::floor(frame.along - reach)));
    end_ = std::min(frame.cells, static_cast<int>(std::ceil(frame.along + reach)) + 1);
    first_ &= ~63;
    const auto size = static_cast<std::size_t>(end_ - first_) + 2 * kMargin;
    offset_.assign(size, 0);
    drop_.assign(size, 0);
    before_.assign(size, 0);
    horizon_.assign(size, 0);
    seen_.assign(size, 0);
    for (int i = first_; i < end_; ++i) {
      const double d = std::abs(i - frame_.along);
      offset_[index(i)] = static_cast<float>(d);
      drop_[index(i)] = static_cast<float>(sight.dropPerSquare() * d * d * frame.cellSize * frame.cellSize);
    }
  }

  /// Calls take(line, from, to) for each line, outwards; cells [from, to) of it are in range and in the
  /// quadrant.
  template <class Take>
  void run(const Take& take) {
    // Lines on which the observer stands belong to no sweep.
    const double shift = frame_.step * kOnLine;
    int line = frame_.step > 0 ? static_cast<int>(std::floor(frame_.across + shift)) + 1
                               : static_cast<int>(std::ceil(frame_.across + shift)) - 1;
    for (bool nearest = true; line >= 0 && line < frame_.lines; line += frame_.step, nearest = false) {
      const double distance = std::abs(line - frame_.across);
      const double metres = distance * frame_.lineSize;
      if (metres > sight_.range) return;
      const double half = std::sqrt(sight_.range * sight_.range - metres * metres) / frame_.cellSize;
      // A cell more than the quadrant on either side, whose horizon the next line asks for.
      const int from = firstFrom(-std::min(half, distance + 1)), to = endAt(std::min(half, distance + 1));
      if (from < to) pass(line, distance, from, to, nearest);
      take(line, firstFrom(-std::min(half, distance)), endAt(std::min(half, distance)));
    }
  }

  /// The bits of cells [from, to) of the current line in word `word` of the line.
  [[nodiscard]] std::uint64_t bits(int word, int from, int to) const {
    const int start = word * 64;
    return packBits(seen_.data() + index(start)) &
           bitsBetween(std::clamp(from - start, 0, 64), std::clamp(to - start, 0, 64));
  }

 private:
  [[nodiscard]] std::size_t index(int i) const { return static_cast<std::size_t>(i - first_) + kMargin; }
  /// The first cell at or past an offset from the observer, and the first past it.
  [[nodiscard]] int firstFrom(double offset) const {
    return std::max(first_, static_cast<int>(std::ceil(frame_.along + offset)));
  }
  [[nodiscard]] int endAt(double offset) const {
    return std::min(end_, static_cast<int>(std::floor(frame_.along + offset)) + 1);
  }

  void pass(int line, double distance, int from, int to, bool nearest) {
    // The arrays of the line's cells start at cell `from`.
    const std::size_t start = index(from);
    HorizonLine out;
    out.heights = (frame_.byRows ? terrain_.row(line) : terrain_.column(line)) + from;
    out.offset = offset_.data() + start;
    out.drop = drop_.data() + start;
    out.before = before_.data() + start;
    out.horizon = horizon_.data() + start;
    out.seen = seen_.data() + start;
    const double metres = distance * frame_.lineSize;
    out.level = static_cast<float>(eyes_ + sight_.dropPerSquare() * metres * metres);
    out.inverseDistance = static_cast<float>(1 / distance);
    out.target = static_cast<float>(sight_.targetHeight);
    const int middle = std::clamp(static_cast<int>(std::ceil(frame_.along)), from, to);
    if (nearest) {
      seeNearest(out, to - from);
    } else {
      passLine<1>(out, 0, middle - from);
      passLine<-1>(out, middle - from, to - from);
    }
    // Past the ends, where the grid ends, the horizon goes on as it was.
    horizon_[start - 1] = horizon_[start];
    horizon_[index(to)] = horizon_[index(to) - 1];
    std::swap(before_, horizon_);
  }

  /// Nothing stands between the observer and the nearest line. Ground without a height is taken to be level
  /// with the observer's: it must not fall off so steeply that lines beside it pass over what is known.
  void seeNearest(const HorizonLine& line, int cells) {
    for (int i = 0; i < cells; ++i) {
      const std::int16_t height = line.heights[i];
      const float above = height == ElevationGrid::kNoData
                              ? static_cast<float>(-kLevelEyes)
                              : static_cast<float>(height) - line.level - line.drop[i];
      line.horizon[i] = above * line.inverseDistance;
      line.seen[i] = height == ElevationGrid::kNoData ? 0 : 1;
    }
  }

  static constexpr double kLevelEyes = 2;  // m

  const Terrain& terrain_;
  SweepFrame frame_;
  double eyes_;
  Sight sight_;
  int first_ = 0;
  int end_ = 0;
  std::vector<float> offset_, drop_, before_, horizon_;
  std::vector<std::uint8_t> seen_;
};

/// The cells of the two sweeps along columns, a bit for each: words run along columns.
void mirrorInto(const CellBits& byColumns, CellBits& out) {
  std::uint64_t block[64];
  for (int w = byColumns.firstWord(); w < byColumns.endWord(); ++w)
    for (int c0 = byColumns.firstRow() & ~63; c0 < byColumns.endRow(); c0 += 64) {
      std::uint64_t any = 0;
      for (int k = 0; k < 64; ++k) any |= block[k] = byColumns.wordOr0(w, c0 + k);
      if (any == 0) continue;
      transposeBits(block);
      for (int k = 0; k < 64; ++k)
        if (block[k] != 0 && out.has(c0, w * 64 + k)) out.word(c0 >> 6, w * 64 + k) |= block[k];
    }
}

/// The window of the grid about an observer.
CellBits windowOf(const Terrain& terrain, GridPlace observer, CellSize cell, double range) {
  const double across = range / cell.width + 1, down = range / cell.height + 1;
  const auto bounded = [](double v, int count) {
    return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(count)));
  };
  return {bounded(std::floor(observer.column - across), terrain.columns()),
          bounded(std::floor(observer.row - down), terrain.rows()),
          bounded(std::ceil(observer.column + across) + 1, terrain.columns()),
          bounded(std::ceil(observer.row + down) + 1, terrain.rows())};
}

void sweepRows(const Terrain& terrain, SweepFrame frame, double eyes, const Sight& sight, CellBits& seen) {
  for (const int step : {-1, 1}) {
    frame.step = step;
    Sweep sweep(terrain, frame, eyes, sight);
    sweep.run([&](int line, int from, int to) {
      if (from >= to) return;
      for (int w = from >> 6; w <= (to - 1) >> 6; ++w) seen.word(w, line) |= sweep.bits(w, from, to);
    });
  }
}

}  // namespace

std::pair<int, int> Viewshed::columnsWithin(double range, int row) const {
  const double down = (row - observer.row) * cell.height;
  const double left = range * range - down * down;
  if (left < 0) return {0, 0};
  const double half = std::sqrt(left) / cell.width;
  return {static_cast<int>(std::ceil(observer.column - half)),
          static_cast<int>(std::floor(observer.column + half)) + 1};
}

CellBits Viewshed::within(double range) const {
  CellBits out = seen;
  out.clear();
  for (int row = out.firstRow(); row < out.endRow(); ++row) {
    const auto [from, to] = columnsWithin(range, row);
    for (int w = out.firstWord(); w < out.endWord(); ++w)
      out.word(w, row) = bitsBetween(std::clamp(from - w * 64, 0, 64),
                                     std::clamp(std::min(to, out.endColumn()) - w * 64, 0, 64));
  }
  return out;
}

tl::expected<Viewshed, Unknown> viewshed(const Terrain& terrain, const Observer& observer,
                                         const Sight& sight) {
  if (terrain.empty()) return tl::make_unexpected(Unknown{UnknownReason::NoElevation});
  Viewshed out;
  out.observer = terrain.place(observer.place);
  const std::optional<double> ground = terrain.ground(out.observer);
  if (!ground) return tl::make_unexpected(Unknown{UnknownReason::NoGroundHeight, 1});
  out.cell = terrain.cellSize(out.observer.row);
  out.seen = windowOf(terrain, out.observer, out.cell, sight.range);
  const double eyes = *ground + observer.height;
  const GridPlace at = out.observer;

  const SweepFrame rows{
      true, 1, at.row, at.column, terrain.rows(), terrain.columns(), out.cell.height, out.cell.width};
  sweepRows(terrain, rows, eyes, sight, out.seen);
  const SweepFrame columns{
      false, 1, at.column, at.row, terrain.columns(), terrain.rows(), out.cell.width, out.cell.height};
  CellBits mirrored(out.seen.firstRow(), out.seen.firstColumn(), out.seen.endRow(),
                    std::min(out.seen.endWord() * 64, terrain.columns()));
  sweepRows(terrain, columns, eyes, sight, mirrored);
  mirrorInto(mirrored, out.seen);

  // The cell on which the observer stands is on no line of any sweep where it is met in the centre.
  const auto nearest = [](double v) { return static_cast<int>(std::floor(v + 0.5)); };
  const auto [from, to] = out.columnsWithin(sight.range, nearest(at.row));
  if (from <= nearest(at.column) && nearest(at.column) < to)
    out.seen.set(nearest(at.column), nearest(at.row));

  out.unknown = shadowNoData(terrain, out, sight.range);
  return out;
}

Viewshed unknownViewshed(const Terrain& terrain, const Observer& observer, double range) {
  Viewshed out;
  out.observer = terrain.place(observer.place);
  if (terrain.empty() || !std::isfinite(out.observer.column) || !std::isfinite(out.observer.row)) return out;
  out.cell = terrain.cellSize(out.observer.row);
  out.seen = windowOf(terrain, out.observer, out.cell, range);
  out.unknown = out.within(range);
  return out;
}

std::vector<tl::expected<Viewshed, Unknown>> viewsheds(const Terrain& terrain,
                                                       std::span<const Observer> observers,
                                                       const Sight& sight) {
  std::vector<tl::expected<Viewshed, Unknown>> out(observers.size());
  network::onTwoThreads(observers.size(),
                        [&](std::size_t i) { out[i] = viewshed(terrain, observers[i], sight); });
  return out;
}

}  // namespace zw::observe
