// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace zw::pack {

/// Finds the pairs of segments whose extents meet, by a grid of about as many square cells as there are
/// segments.
class SegmentBins {
 public:
  struct Extent {
    std::int64_t minX, minY, maxX, maxY;
  };

  explicit SegmentBins(const std::vector<Extent>& extents) : extents_(extents) {
    if (extents.empty()) return;
    all_ = extents.front();
    for (const Extent& e : extents)
      all_ = {std::min(all_.minX, e.minX), std::min(all_.minY, e.minY), std::max(all_.maxX, e.maxX),
              std::max(all_.maxY, e.maxY)};
    const double width = static_cast<double>(all_.maxX - all_.minX + 1);
    const double height = static_cast<double>(all_.maxY - all_.minY + 1);
    const double count = static_cast<double>(extents.size());
    // No side has more cells than there are segments, however thin the whole is.
    cell_ = static_cast<std::int64_t>(
        std::ceil(std::max({std::sqrt(width * height / count), width / count, height / count})));
    columns_ = (all_.maxX - all_.minX) / cell_ + 1;
    rows_ = (all_.maxY - all_.minY) / cell_ + 1;
    fill();
  }

  /// Calls `take(i, k)`, i < k, once with every pair of segments whose extents meet.
  template <class Take>
  void eachPair(const Take& take) const {
    for (std::size_t bin = 0; bin + 1 < first_.size(); ++bin)
      for (std::uint32_t p = first_[bin]; p < first_[bin + 1]; ++p)
        for (std::uint32_t q = p + 1; q < first_[bin + 1]; ++q) {
          const Extent &a = extents_[members_[p]], &b = extents_[members_[q]];
          if (a.minX > b.maxX || b.minX > a.maxX || a.minY > b.maxY || b.minY > a.maxY) continue;
          // Of the bins that hold both, the one where their common extent begins takes the pair.
          if (binAt(std::max(a.minX, b.minX), std::max(a.minY, b.minY)) == bin)
            take(members_[p], members_[q]);
        }
  }

 private:
  [[nodiscard]] std::size_t binAt(std::int64_t x, std::int64_t y) const {
    return static_cast<std::size_t>((y - all_.minY) / cell_ * columns_ + (x - all_.minX) / cell_);
  }

  template <class Take>
  void eachBin(const Take& take) const {
    for (std::uint32_t i = 0; i < extents_.size(); ++i) {
      const Extent& e = extents_[i];
      for (std::int64_t row = (e.minY - all_.minY) / cell_; row <= (e.maxY - all_.minY) / cell_; ++row)
        for (std::int64_t column = (e.minX - all_.minX) / cell_; column <= (e.maxX - all_.minX) / cell_;
             ++column)
          take(static_cast<std::size_t>(row * columns_ + column), i);
    }
  }

  void fill() {
    first_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
    eachBin([&](std::size_t bin, std::uint32_t) { ++first_[bin + 1]; });
    for (std::size_t bin = 1; bin < first_.size(); ++bin) first_[bin] += first_[bin - 1];
    members_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    eachBin([&](std::size_t bin, std::uint32_t i) { members_[next[bin]++] = i; });
  }

  const std::vector<Extent>& extents_;
  Extent all_{};
  std::int64_t cell_ = 1;
  std::int64_t columns_ = 0, rows_ = 0;
  std::vector<std::uint32_t> first_;    ///< into members_, by bin
  std::vector<std::uint32_t> members_;  ///< segments in each bin
};

}  // namespace zw::pack
