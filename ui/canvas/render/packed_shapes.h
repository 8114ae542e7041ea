// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/shapes.h"

namespace zw {

struct PackedPoint {
  float x = 0;
  float y = 0;
};

/// Lines or areas of one class at one level of detail, packed into flat arrays in an order that keeps
/// neighbours together, with the boxes of features and of runs of features as index. A feature is one or more
/// parts: a line, or the rings of a polygon (even–odd).
class PackedShapes {
 public:
  void addFeature(const std::vector<std::vector<PackedPoint>>& parts);
  void finish();

  [[nodiscard]] bool empty() const { return featureStarts_.size() <= 1; }
  [[nodiscard]] std::size_t featureCount() const { return featureStarts_.size() - 1; }
  [[nodiscard]] std::size_t pointCount() const { return points_.size(); }
  [[nodiscard]] std::size_t bytes() const;

  /// Calls visit(feature number) for each feature whose box touches `box` (y up, so top() is the least y).
  template <class Visit>
  void forEachIn(const QRectF& box, const Visit& visit) const {
    for (std::size_t run = 0; run < runBoxes_.size(); ++run) {
      if (!touches(runBoxes_[run], box)) continue;
      const std::size_t end = std::min((run + 1) * kRun, featureCount());
      for (std::size_t f = run * kRun; f < end; ++f)
        if (touches(featureBoxes_[f], box)) visit(f);
    }
  }
  /// Whether some line touches `box`, or some area (`areas`) covers a part of it.
  [[nodiscard]] bool anyIn(const QRectF& box, bool areas) const;
  [[nodiscard]] std::uint32_t firstPart(std::size_t feature) const { return featureStarts_[feature]; }
  [[nodiscard]] std::uint32_t lastPart(std::size_t feature) const { return featureStarts_[feature + 1]; }
  [[nodiscard]] std::span<const PackedPoint> part(std::uint32_t i) const {
    return {points_.data() + partStarts_[i], partStarts_[i + 1] - partStarts_[i]};
  }

 private:
  static constexpr std::size_t kRun = 32;
  struct FloatBox {
    float minX, minY, maxX, maxY;
  };
  static bool touches(const FloatBox& a, const QRectF& b) {
    return a.minX <= b.right() && a.maxX >= b.left() && a.minY <= b.bottom() && a.maxY >= b.top();
  }

  std::vector<PackedPoint> points_;
  std::vector<std::uint32_t> partStarts_{0};
  std::vector<std::uint32_t> featureStarts_{0};
  std::vector<FloatBox> featureBoxes_;
  std::vector<FloatBox> runBoxes_;
};

/// The same features at several levels of detail. Level k deviates from the source by at most its tolerance.
class LevelledShapes {
 public:
  struct Level {
    double tolerance;  ///< metres
    PackedShapes shapes;
  };

  /// The coarsest level whose error stays below `maxErrorPixels` of a pixel at this scale.
  [[nodiscard]] const PackedShapes& at(double metresPerPixel) const;
  [[nodiscard]] bool empty() const { return levels_.empty(); }
  /// Whether anything of it is seen in `box`, by its exact form.
  [[nodiscard]] bool anyIn(const QRectF& box) const {
    return !levels_.empty() && levels_.front().shapes.anyIn(box, areas_);
  }
  [[nodiscard]] const std::vector<Level>& levels() const { return levels_; }
  [[nodiscard]] std::size_t bytes() const;

  /// `features` are lists of parts. Lines keep their ends; areas drop rings smaller than a level can show.
  [[nodiscard]] static LevelledShapes ofLines(std::vector<std::vector<PackedPoint>> lines);
  [[nodiscard]] static LevelledShapes ofAreas(std::vector<std::vector<std::vector<PackedPoint>>> areas);

 private:
  std::vector<Level> levels_;
  bool areas_ = false;
};

}  // namespace zw
