// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include "core/geometry/points.h"

namespace zw {

/// A closed boundary; the first corner is not repeated at the end.
template <class P>
using Ring = std::vector<P>;

/// An outer boundary and its holes. Orientation carries no meaning.
template <class P>
struct Polygon {
  Ring<P> outer;
  std::vector<Ring<P>> holes;
  friend bool operator==(const Polygon&, const Polygon&) = default;
};

template <class P>
using MultiPolygon = std::vector<Polygon<P>>;
template <class P>
using Line = std::vector<P>;
template <class P>
using MultiLine = std::vector<Line<P>>;

/// An axis-parallel box; empty until something is added.
template <class P>
struct Box {
  double minX = std::numeric_limits<double>::infinity();
  double minY = std::numeric_limits<double>::infinity();
  double maxX = -std::numeric_limits<double>::infinity();
  double maxY = -std::numeric_limits<double>::infinity();

  [[nodiscard]] bool empty() const { return minX > maxX; }
  [[nodiscard]] double width() const { return maxX - minX; }
  [[nodiscard]] double height() const { return maxY - minY; }
  void add(double x, double y) {
    minX = std::min(minX, x);
    maxX = std::max(maxX, x);
    minY = std::min(minY, y);
    maxY = std::max(maxY, y);
  }
  void add(const P& p) { add(xOf(p), yOf(p)); }
  void add(const Box& other) {
    if (other.empty()) return;
    add(other.minX, other.minY);
    add(other.maxX, other.maxY);
  }
  [[nodiscard]] bool contains(const P& p) const {
    return xOf(p) >= minX && xOf(p) <= maxX && yOf(p) >= minY && yOf(p) <= maxY;
  }
  [[nodiscard]] bool contains(const Box& o) const {
    return o.minX >= minX && o.maxX <= maxX && o.minY >= minY && o.maxY <= maxY;
  }
  [[nodiscard]] bool intersects(const Box& o) const {
    return o.minX <= maxX && o.maxX >= minX && o.minY <= maxY && o.maxY >= minY;
  }
  [[nodiscard]] Box grownBy(double margin) const {
    return {minX - margin, minY - margin, maxX + margin, maxY + margin};
  }
  friend bool operator==(const Box&, const Box&) = default;
};

template <class P>
Box<P> boundsOf(const std::vector<P>& points) {
  Box<P> box;
  for (const P& p : points) box.add(p);
  return box;
}
template <class P>
Box<P> boundsOf(const MultiPolygon<P>& shape) {
  Box<P> box;
  for (const auto& polygon : shape) box.add(boundsOf(polygon.outer));
  return box;
}

/// Applies a point conversion to every corner: shape = mapPoints<ProjectedPoint>(lonLatShape, toProjected).
template <class To, class From, class Convert>
std::vector<To> mapPoints(const std::vector<From>& points, const Convert& convert) {
  std::vector<To> out;
  out.reserve(points.size());
  for (const From& p : points) out.push_back(convert(p));
  return out;
}
template <class To, class From, class Convert>
MultiPolygon<To> mapPoints(const MultiPolygon<From>& shape, const Convert& convert) {
  MultiPolygon<To> out;
  out.reserve(shape.size());
  for (const auto& polygon : shape) {
    Polygon<To> mapped{mapPoints<To>(polygon.outer, convert), {}};
    for (const auto& hole : polygon.holes) mapped.holes.push_back(mapPoints<To>(hole, convert));
    out.push_back(std::move(mapped));
  }
  return out;
}

}  // namespace zw
