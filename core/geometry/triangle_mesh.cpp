// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/triangle_mesh.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace zw {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr double kLeastShare = 0.02;  // of an edge between a corner and an outline

/// Corners that hang together, by union with path halving.
class Parts {
 public:
  explicit Parts(std::size_t corners) : parent_(corners) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::uint32_t of(std::uint32_t corner) {
    while (parent_[corner] != corner) corner = parent_[corner] = parent_[parent_[corner]];
    return corner;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t first = of(a), second = of(b);
    parent_[std::max(first, second)] = std::min(first, second);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

double signedArea(const Ring<ProjectedPoint>& ring) {
  double twice = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    twice +=
        (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) - (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
  return twice / 2;
}

/// One polygon for each part; its one ring that turns left is the outer one.
MultiPolygon<ProjectedPoint> assembled(std::vector<std::pair<std::uint32_t, Ring<ProjectedPoint>>> rings) {
  std::stable_sort(rings.begin(), rings.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  MultiPolygon<ProjectedPoint> shape;
  std::uint32_t part = kNone;
  for (auto& [itsPart, ring] : rings) {
    if (itsPart != part) shape.emplace_back();
    part = itsPart;
    if (signedArea(ring) > 0)
      shape.back().outer = std::move(ring);
    else
      shape.back().holes.push_back(std::move(ring));
  }
  return shape;
}

}  // namespace

TriangleMesh::TriangleMesh(std::vector<ProjectedPoint> corners, const std::vector<Triangle>& triangles)
    : corners_(std::move(corners)) {
  // Sides in rows by their lower corner; a row holds few.
  std::vector<std::uint32_t> first(corners_.size() + 1, 0);
  const auto sideOf = [](const Triangle& t, std::size_t i) {
    const auto [a, b] = std::minmax(t[i], t[(i + 1) % 3]);
    return Side{a, b};
  };
  for (const Triangle& t : triangles)
    for (std::size_t i = 0; i < 3; ++i) ++first[sideOf(t, i).a + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::pair<Corner, std::uint32_t>> row(first.back(), {kNone, kNone});
  triangles_.reserve(triangles.size());
  for (const Triangle& t : triangles) {
    Face face{t, {}};
    for (std::size_t i = 0; i < 3; ++i) {
      const Side side = sideOf(t, i);
      std::uint32_t at = first[side.a];
      while (row[at].first != kNone && row[at].first != side.b) ++at;
      if (row[at].first == kNone) {
        row[at] = {side.b, static_cast<std::uint32_t>(sides_.size())};
        sides_.push_back(side);
      }
      face.sides[i] = row[at].second;
    }
    triangles_.push_back(face);
  }
}

ProjectedPoint TriangleMesh::crossing(const Side& side, std::span<const std::uint32_t> values,
                                      std::uint32_t level) const {
  // Half a unit above the level lies no value.
  const double from = values[side.a], to = values[side.b];
  const double share =
      std::clamp((static_cast<double>(level) + 0.5 - from) / (to - from), kLeastShare, 1 - kLeastShare);
  const ProjectedPoint a = corners_[side.a], b = corners_[side.b];
  return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

MultiPolygon<ProjectedPoint> TriangleMesh::atMost(std::span<const std::uint32_t> values,
                                                  std::uint32_t level) const {
  // In each triangle the outline goes, the inside at its left, from the side that leads out to the one that
  // leads in; the next triangle carries on from there.
  std::vector<std::uint32_t> next(sides_.size(), kNone);
  std::vector<std::uint32_t> starts;
  Parts parts(corners_.size());
  for (const Face& face : triangles_) {
    const std::array<bool, 3> isIn = {values[face.corners[0]] <= level, values[face.corners[1]] <= level,
                                      values[face.corners[2]] <= level};
    std::uint32_t out = kNone, in = kNone;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::size_t j = (i + 1) % 3;
      if (isIn[i] && isIn[j]) parts.join(face.corners[i], face.corners[j]);
      if (isIn[i] && !isIn[j]) out = face.sides[i];
      if (!isIn[i] && isIn[j]) in = face.sides[i];
    }
    if (out == kNone) continue;
    next[out] = in;
    starts.push_back(out);
  }
  std::vector<std::pair<std::uint32_t, Ring<ProjectedPoint>>> rings;
  for (const std::uint32_t start : starts) {
    if (next[start] == kNone) continue;
    const Side& side = sides_[start];
    rings.emplace_back(parts.of(values[side.a] <= level ? side.a : side.b), Ring<ProjectedPoint>());
    for (std::uint32_t at = start; next[at] != kNone; at = std::exchange(next[at], kNone))
      rings.back().second.push_back(crossing(sides_[at], values, level));
  }
  return assembled(std::move(rings));
}

}  // namespace zw
