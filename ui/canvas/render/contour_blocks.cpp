// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/contour_blocks.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/contour_lines.h"

namespace zw {

namespace {

constexpr int kBlockCells = 256;
constexpr int kLattice = 32;  // cells between exact conversions; the error between is below a metre
constexpr std::size_t kMaxBytes = 24u << 20;
constexpr int kBoxSteps = 4;  // a straight side of a view is curved on the grid

/// The projected places of a grid's nodes: exact at every kLattice-th, bilinear between.
class ProjectedNodes {
 public:
  ProjectedNodes(const Region& region, ProjectedPoint origin, int column, int row, int columns, int rows)
      : steps_((columns + kLattice - 1) / kLattice + 1) {
    for (int r = 0; r <= (rows + kLattice - 1) / kLattice; ++r)
      for (int c = 0; c < steps_; ++c) {
        const ProjectedPoint p = region.projection->forward(
            region.elevation.cellCentre(column + c * kLattice, row + r * kLattice));
        nodes_.push_back({p.x - origin.x, p.y - origin.y});
      }
  }

  [[nodiscard]] PackedPoint at(LatticePoint p) const {
    const float c = p.column / kLattice, r = p.row / kLattice;
    const int left = std::min(static_cast<int>(c), steps_ - 2);
    const int top = std::min(static_cast<int>(r), static_cast<int>(nodes_.size()) / steps_ - 2);
    const double u = c - static_cast<float>(left), v = r - static_cast<float>(top);
    const auto node = [&](int dc, int dr) {
      return nodes_[static_cast<std::size_t>((top + dr) * steps_ + left + dc)];
    };
    const QPointF place =
        (node(0, 0) * (1 - u) + node(1, 0) * u) * (1 - v) + (node(0, 1) * (1 - u) + node(1, 1) * u) * v;
    return {static_cast<float>(place.x()), static_cast<float>(place.y())};
  }

 private:
  int steps_;
  std::vector<QPointF> nodes_;
};

}  // namespace

std::size_t ContourBlock::bytes() const {
  return lines.bytes() + indexLines.bytes() + indexHeights.capacity() * sizeof(int);
}

ContourBlocks::ContourBlocks(std::shared_ptr<const Region> region, ProjectedPoint origin)
    : region_(std::move(region)), origin_(origin) {}

std::size_t ContourBlocks::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

std::vector<std::shared_ptr<const ContourBlock>> ContourBlocks::in(const QRectF& box, int interval) {
  std::vector<Block> found;
  if (interval < 1 || region_->elevation.empty() || !region_->projection) return found;
  const auto [firstColumn, firstRow, lastColumn, lastRow] = range(box);
  for (int row = firstRow; row <= lastRow; ++row)
    for (int column = firstColumn; column <= lastColumn; ++column)
      found.push_back(block({interval, column, row}));
  return found;
}

std::array<int, 4> ContourBlocks::range(const QRectF& box) const {
  const ElevationGrid& grid = region_->elevation;
  double west = INFINITY, east = -INFINITY, north = INFINITY, south = -INFINITY;
  for (int i = 0; i <= kBoxSteps; ++i)
    for (int k = 0; k <= kBoxSteps; ++k) {
      const LonLat p =
          region_->projection->inverse(ProjectedPoint{origin_.x + box.left() + box.width() * i / kBoxSteps,
                                                      origin_.y + box.top() + box.height() * k / kBoxSteps});
      if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) continue;
      const GridPlace place = grid.place(p);
      west = std::min(west, place.column);
      east = std::max(east, place.column);
      north = std::min(north, place.row);
      south = std::max(south, place.row);
    }
  const auto blockOf = [](double place, int cells) {
    return static_cast<int>(std::clamp(place, 0.0, std::max(0.0, cells - 2.0))) / kBlockCells;
  };
  const bool beside = !(east >= 0 && south >= 0 && west <= grid.columns && north <= grid.rows);
  if (beside) return {0, 0, -1, -1};
  return {blockOf(west - 1, grid.columns), blockOf(north - 1, grid.rows), blockOf(east + 1, grid.columns),
          blockOf(south + 1, grid.rows)};
}

ContourBlocks::Block ContourBlocks::block(const Key& key) {
  std::promise<Block> making;
  std::shared_future<Block> ready;
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = blocks_.find(key); found != blocks_.end()) {
      uses_.splice(uses_.begin(), uses_, found->second.use);
      ready = found->second.block;
    } else {
      uses_.push_front(key);
      blocks_[key] = {making.get_future().share(), 0, uses_.begin()};
    }
  }
  if (ready.valid()) return ready.get();
  // Other threads that want this block wait for it; those that want another do not.
  const Block made = make(key);
  making.set_value(made);
  const std::lock_guard lock(mutex_);
  if (const auto mine = blocks_.find(key); mine != blocks_.end()) {
    mine->second.bytes = made->bytes();
    bytes_ += mine->second.bytes;
  }
  while (bytes_ > kMaxBytes && uses_.size() > 1) {
    const auto oldest = blocks_.find(uses_.back());
    bytes_ -= oldest->second.bytes;
    blocks_.erase(oldest);
    uses_.pop_back();
  }
  return made;
}

ContourBlocks::Block ContourBlocks::make(const Key& key) const {
  const ElevationGrid& grid = region_->elevation;
  auto made = std::make_shared<ContourBlock>();
  const int column = key.column * kBlockCells, row = key.row * kBlockCells;
  // Blocks have the nodes at their edge in common, so that lines go on from one to the next.
  const HeightLattice lattice{std::min(kBlockCells + 1, grid.columns - column),
                              std::min(kBlockCells + 1, grid.rows - row),
                              grid.heights.data() + static_cast<std::ptrdiff_t>(row) * grid.columns + column,
                              grid.columns, ElevationGrid::kNoData};
  const ContourLines contours = contourLines(lattice, key.interval);
  const ProjectedNodes nodes(*region_, origin_, column, row, lattice.columns, lattice.rows);
  std::vector<std::vector<PackedPoint>> part(1);
  for (const ContourLines::Line& line : contours.lines) {
    part.front().clear();
    for (const LatticePoint& p : contours.pointsOf(line)) part.front().push_back(nodes.at(p));
    if (line.closed) part.front().push_back(part.front().front());
    const bool isIndex = line.height % (key.interval * kIndexContour) == 0;
    (isIndex ? made->indexLines : made->lines).addFeature(part);
    if (isIndex) made->indexHeights.push_back(line.height);
  }
  made->lines.finish();
  made->indexLines.finish();
  made->indexHeights.shrink_to_fit();
  return made;
}

}  // namespace zw
