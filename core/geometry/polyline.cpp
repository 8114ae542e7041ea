// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/polyline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zw {
namespace {

double distance(ProjectedPoint a, ProjectedPoint b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

}  // namespace

double lengthOf(const Line<ProjectedPoint>& line) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i) length += distance(line[i - 1], line[i]);
  return length;
}

Line<ProjectedPoint> partOf(const Line<ProjectedPoint>& line, double from, double to) {
  if (from > to) {
    Line<ProjectedPoint> reversed = partOf(line, to, from);
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
  }
  const double whole = lengthOf(line);
  Line<ProjectedPoint> out;
  double start = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ProjectedPoint a = line[i - 1], b = line[i];
    const double length = distance(a, b);
    const auto at = [&](double along) {
      const double t = length > 0 ? std::clamp((along - start) / length, 0.0, 1.0) : 0;
      return ProjectedPoint{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
    };
    if (start + length >= from * whole && start <= to * whole) {
      if (out.empty()) out.push_back(at(from * whole));
      if (const ProjectedPoint next = at(to * whole); !(next == out.back())) out.push_back(next);
    }
    start += length;
  }
  return out;
}

ProjectedPoint pointAlong(const Line<ProjectedPoint>& line, double metres) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ProjectedPoint a = line[i - 1], b = line[i];
    const double length = distance(a, b);
    if (metres < length) return {a.x + metres / length * (b.x - a.x), a.y + metres / length * (b.y - a.y)};
    metres -= length;
  }
  return line.back();
}

ProjectedPoint nearestPointOn(ProjectedPoint a, ProjectedPoint b, ProjectedPoint place) {
  const double dx = b.x - a.x, dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t =
      length2 > 0 ? std::clamp(((place.x - a.x) * dx + (place.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
  return {a.x + t * dx, a.y + t * dy};
}

double distanceToLine(ProjectedPoint place, const Line<ProjectedPoint>& line) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < line.size(); ++i)
    least = std::min(least, distance(place, nearestPointOn(line[i - 1], line[i], place)));
  return least;
}

std::optional<double> crossingOf(ProjectedPoint a, ProjectedPoint b, ProjectedPoint c, ProjectedPoint d) {
  const double abX = b.x - a.x, abY = b.y - a.y, cdX = d.x - c.x, cdY = d.y - c.y;
  const double cross = abX * cdY - abY * cdX;
  if (cross == 0) return std::nullopt;
  const double t = ((c.x - a.x) * cdY - (c.y - a.y) * cdX) / cross;
  const double u = ((c.x - a.x) * abY - (c.y - a.y) * abX) / cross;
  if (t < 0 || t > 1 || u < 0 || u > 1) return std::nullopt;
  return t;
}

std::optional<ProjectedPoint> firstMeeting(const Line<ProjectedPoint>& line,
                                           const Line<ProjectedPoint>& other) {
  const Box<ProjectedPoint> otherBox = boundsOf(other);
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ProjectedPoint a = line[i - 1], b = line[i];
    Box<ProjectedPoint> box;
    box.add(a);
    box.add(b);
    if (!box.intersects(otherBox)) continue;
    std::optional<double> first;
    for (std::size_t k = 1; k < other.size(); ++k)
      if (const auto t = crossingOf(a, b, other[k - 1], other[k]); t && (!first || *t < *first)) first = t;
    if (first) return ProjectedPoint{a.x + *first * (b.x - a.x), a.y + *first * (b.y - a.y)};
  }
  return std::nullopt;
}

}  // namespace zw
