// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/areal_scale.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/geodesic.h"

namespace zw {
namespace {

constexpr double kStep = 4000;        // m between samples
constexpr int kMostSteps = 40;        // wider regions are sampled more coarsely
constexpr double kSampleSide = 1000;  // m, of the square measured at each sample

double sample(const Projection& projection, double x, double y) {
  constexpr double h = kSampleSide / 2;
  Ring<LonLat> ring;
  for (const ProjectedPoint corner :
       {ProjectedPoint{x - h, y - h}, {x + h, y - h}, {x + h, y + h}, {x - h, y + h}})
    ring.push_back(projection.inverse(corner));
  for (const LonLat& p : ring)
    if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) return 1;
  return geodesicArea(ring).value() / (kSampleSide * kSampleSide);
}

}  // namespace

ArealScale::ArealScale(const Projection& projection, const Box<ProjectedPoint>& extent) {
  if (extent.empty()) return;
  step_ = std::max(kStep, std::max(extent.width(), extent.height()) / kMostSteps);
  originX_ = extent.minX;
  originY_ = extent.minY;
  columns_ = static_cast<int>(std::ceil(extent.width() / step_)) + 1;
  rows_ = static_cast<int>(std::ceil(extent.height() / step_)) + 1;
  if (columns_ < 2) columns_ = 2;
  if (rows_ < 2) rows_ = 2;
  for (int r = 0; r < rows_; ++r)
    for (int c = 0; c < columns_; ++c)
      values_.push_back(sample(projection, originX_ + c * step_, originY_ + r * step_));
}

double ArealScale::at(double x, double y) const {
  if (values_.empty()) return 1;
  const double u = std::clamp((x - originX_) / step_, 0.0, static_cast<double>(columns_ - 1));
  const double v = std::clamp((y - originY_) / step_, 0.0, static_cast<double>(rows_ - 1));
  const int c = std::min(static_cast<int>(u), columns_ - 2);
  const int r = std::min(static_cast<int>(v), rows_ - 2);
  const double s = u - c;
  const double t = v - r;
  const double* row = values_.data() + static_cast<std::ptrdiff_t>(r) * columns_ + c;
  const double* next = row + columns_;
  return (1 - t) * ((1 - s) * row[0] + s * row[1]) + t * ((1 - s) * next[0] + s * next[1]);
}

}  // namespace zw
