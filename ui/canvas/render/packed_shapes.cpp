// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/packed_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "ui/canvas/render/simplify.h"

namespace zw {

namespace {

using Part = std::vector<PackedPoint>;
using Feature = std::vector<Part>;

// Metres. The finest is the precision of the source; the others serve the scales of a district and of the
// whole.
constexpr std::array<double, 3> kTolerances{0.5, 8, 32};
// An error of this many pixels is not seen.
constexpr double kInvisibleError = 0.5;

std::uint32_t interleave(std::uint32_t v) {
  v = (v | (v << 8)) & 0x00FF00FFu;
  v = (v | (v << 4)) & 0x0F0F0F0Fu;
  v = (v | (v << 2)) & 0x33333333u;
  return (v | (v << 1)) & 0x55555555u;
}

/// Places that are near on the map get near keys (Z-order of 50 m cells around the origin).
std::uint32_t spatialKey(const PackedPoint& p) {
  const auto cell = [](float v) {
    return static_cast<std::uint32_t>(std::clamp(v / 50.0F + 32768.0F, 0.0F, 65535.0F));
  };
  return interleave(cell(p.x)) | (interleave(cell(p.y)) << 1);
}

void sortByPlace(std::vector<Feature>& features) {
  std::erase_if(features, [](const Feature& f) { return f.empty() || f.front().empty(); });
  std::stable_sort(features.begin(), features.end(), [](const Feature& a, const Feature& b) {
    return spatialKey(a.front().front()) < spatialKey(b.front().front());
  });
}

double extent(const Part& part) {
  float minX = part.front().x, maxX = minX, minY = part.front().y, maxY = minY;
  for (const PackedPoint& p : part) {
    minX = std::min(minX, p.x);
    maxX = std::max(maxX, p.x);
    minY = std::min(minY, p.y);
    maxY = std::max(maxY, p.y);
  }
  return std::max(maxX - minX, maxY - minY);
}

/// Liang and Barsky's test (ACM TOG 3(1), 1984): is a part of the segment in the box?
bool segmentTouches(const PackedPoint& a, const PackedPoint& b, const QRectF& box) {
  double from = 0;
  double to = 1;
  const auto cut = [&](double direction, double distance) {
    if (direction == 0) return distance >= 0;
    const double t = distance / direction;
    if (direction < 0)
      from = std::max(from, t);
    else
      to = std::min(to, t);
    return from <= to;
  };
  const double dx = static_cast<double>(b.x) - a.x;
  const double dy = static_cast<double>(b.y) - a.y;
  return cut(-dx, a.x - box.left()) && cut(dx, box.right() - a.x) && cut(-dy, a.y - box.top()) &&
         cut(dy, box.bottom() - a.y);
}

bool crossesRayFrom(const QPointF& p, const PackedPoint& a, const PackedPoint& b) {
  return (a.y > p.y()) != (b.y > p.y()) && p.x() < (b.x - a.x) * (p.y() - a.y) / (b.y - a.y) + a.x;
}

}  // namespace

void PackedShapes::addFeature(const std::vector<std::vector<PackedPoint>>& parts) {
  FloatBox box{INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (const auto& part : parts) {
    for (const PackedPoint& p : part) {
      box = {std::min(box.minX, p.x), std::min(box.minY, p.y), std::max(box.maxX, p.x),
             std::max(box.maxY, p.y)};
      points_.push_back(p);
    }
    partStarts_.push_back(static_cast<std::uint32_t>(points_.size()));
  }
  featureStarts_.push_back(static_cast<std::uint32_t>(partStarts_.size() - 1));
  featureBoxes_.push_back(box);
}

void PackedShapes::finish() {
  points_.shrink_to_fit();
  partStarts_.shrink_to_fit();
  featureStarts_.shrink_to_fit();
  featureBoxes_.shrink_to_fit();
  runBoxes_.clear();
  for (std::size_t i = 0; i < featureBoxes_.size(); ++i) {
    const FloatBox& b = featureBoxes_[i];
    if (i % kRun == 0) runBoxes_.push_back(b);
    FloatBox& run = runBoxes_.back();
    run = {std::min(run.minX, b.minX), std::min(run.minY, b.minY), std::max(run.maxX, b.maxX),
           std::max(run.maxY, b.maxY)};
  }
}

bool PackedShapes::anyIn(const QRectF& box, bool areas) const {
  bool any = false;
  forEachIn(box, [&](std::size_t feature) {
    bool inside = false;
    for (std::uint32_t i = firstPart(feature); i < lastPart(feature) && !any; ++i) {
      const auto points = part(i);
      for (std::size_t k = areas ? 0 : 1; k < points.size() && !any; ++k) {
        const PackedPoint& a = points[k == 0 ? points.size() - 1 : k - 1];
        const PackedPoint& b = points[k];
        any = segmentTouches(a, b, box);
        if (areas && crossesRayFrom(box.center(), a, b)) inside = !inside;
      }
    }
    any = any || inside;
  });
  return any;
}

std::size_t PackedShapes::bytes() const {
  return points_.capacity() * sizeof(PackedPoint) +
         (partStarts_.capacity() + featureStarts_.capacity()) * sizeof(std::uint32_t) +
         (featureBoxes_.capacity() + runBoxes_.capacity()) * sizeof(FloatBox);
}

const PackedShapes& LevelledShapes::at(double metresPerPixel) const {
  static const PackedShapes nothing;
  if (levels_.empty()) return nothing;
  const Level* best = &levels_.front();
  for (const Level& level : levels_)
    if (level.tolerance <= metresPerPixel * kInvisibleError) best = &level;
  return best->shapes;
}

std::size_t LevelledShapes::bytes() const {
  return std::accumulate(levels_.begin(), levels_.end(), std::size_t{0},
                         [](std::size_t sum, const Level& l) { return sum + l.shapes.bytes(); });
}

LevelledShapes LevelledShapes::ofLines(std::vector<Part> lines) {
  LevelledShapes result;
  std::vector<Feature> features;
  features.reserve(lines.size());
  for (Part& line : lines)
    if (line.size() >= 2) features.push_back({std::move(line)});
  if (features.empty()) return result;
  sortByPlace(features);
  for (const double tolerance : kTolerances) {
    Level level{tolerance, {}};
    for (const Feature& feature : features)
      level.shapes.addFeature({simplifyLine(feature.front(), tolerance)});
    level.shapes.finish();
    result.levels_.push_back(std::move(level));
  }
  return result;
}

LevelledShapes LevelledShapes::ofAreas(std::vector<Feature> areas) {
  LevelledShapes result;
  for (Feature& area : areas) std::erase_if(area, [](const Part& ring) { return ring.size() < 3; });
  sortByPlace(areas);
  result.areas_ = true;
  if (areas.empty()) return result;
  for (const double tolerance : kTolerances) {
    Level level{tolerance, {}};
    for (const Feature& area : areas) {
      Feature kept;
      for (const Part& ring : area) {
        if (extent(ring) < tolerance) continue;
        Part simple = simplifyRing(ring, tolerance);
        if (simple.size() >= 3) kept.push_back(std::move(simple));
      }
      if (!kept.empty()) level.shapes.addFeature(kept);
    }
    level.shapes.finish();
    result.levels_.push_back(std::move(level));
  }
  return result;
}

}  // namespace zw
