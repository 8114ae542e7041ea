// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <array>
#include <cstddef>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "core/model/region.h"
#include "ui/canvas/render/packed_shapes.h"

namespace zw {

/// Every so many contours is an index contour: heavier, with its height beside it.
inline constexpr int kIndexContour = 5;

/// The contours of a square part of the elevation grid, relative to the picture's origin.
struct ContourBlock {
  PackedShapes lines;  ///< without the index contours
  PackedShapes indexLines;
  std::vector<int> indexHeights;  ///< metres, of each index line

  [[nodiscard]] std::size_t bytes() const;
};

/// A region's contours, made block by block when a painter first asks for them; the blocks used last are
/// kept. Safe on any thread, and never quick: not for the user interface's.
class ContourBlocks {
 public:
  /// Metres are the region's projected CRS's, relative to `origin`.
  ContourBlocks(std::shared_ptr<const Region> region, ProjectedPoint origin);

  /// Those that may reach into `box` (y up, as ScreenGeometry::box()), `interval` metres apart.
  [[nodiscard]] std::vector<std::shared_ptr<const ContourBlock>> in(const QRectF& box, int interval);
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Key {
    int interval, column, row;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  using Block = std::shared_ptr<const ContourBlock>;
  struct Entry {
    std::shared_future<Block> block;
    std::size_t bytes = 0;
    std::list<Key>::iterator use;
  };

  [[nodiscard]] Block block(const Key& key);
  [[nodiscard]] Block make(const Key& key) const;
  /// Which blocks a box may touch: first column and row, last column and row.
  [[nodiscard]] std::array<int, 4> range(const QRectF& box) const;

  std::shared_ptr<const Region> region_;
  ProjectedPoint origin_;
  mutable std::mutex mutex_;
  std::map<Key, Entry> blocks_;
  std::list<Key> uses_;
  std::size_t bytes_ = 0;
};

}  // namespace zw
