// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/same_bits.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace zw {
namespace {

bool same(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

bool same(const std::optional<double>& a, const std::optional<double>& b) {
  return a.has_value() == b.has_value() && (!a || same(*a, *b));
}

bool same(const LonLat& a, const LonLat& b) {
  return same(a.lon, b.lon) && same(a.lat, b.lat);
}

bool same(const std::vector<LonLat>& a, const std::vector<LonLat>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const LonLat& p, const LonLat& q) { return same(p, q); });
}

bool same(const Polygon<LonLat>& a, const Polygon<LonLat>& b) {
  return same(a.outer, b.outer) &&
         std::equal(a.holes.begin(), a.holes.end(), b.holes.begin(), b.holes.end(),
                    [](const Ring<LonLat>& r, const Ring<LonLat>& s) { return same(r, s); });
}

bool same(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Polygon<LonLat>& p, const Polygon<LonLat>& q) { return same(p, q); });
}

}  // namespace

bool isSameToTheBit(const PlanInfo& a, const PlanInfo& b) {
  return a == b;
}
bool isSameToTheBit(const Scenario& a, const Scenario& b) {
  return a == b;
}
bool isSameToTheBit(const Phase& a, const Phase& b) {
  return a == b;
}
bool isSameToTheBit(const NetworkState& a, const NetworkState& b) {
  return a == b;
}
bool isSameToTheBit(const Zone& a, const Zone& b) {
  return a == b && same(a.shape, b.shape) && same(a.reactionForce, b.reactionForce);
}
bool isSameToTheBit(const Base& a, const Base& b) {
  return a == b && same(a.point, b.point);
}
bool isSameToTheBit(const Factor& a, const Factor& b) {
  return a == b && same(a.value, b.value) && same(a.low, b.low) && same(a.high, b.high);
}
bool isSameToTheBit(const RoadStatus& a, const RoadStatus& b) {
  return a == b && same(a.point, b.point);
}
bool isSameToTheBit(const AddedRoad& a, const AddedRoad& b) {
  return a == b && same(a.line, b.line);
}
bool isSameToTheBit(const ExcludedArea& a, const ExcludedArea& b) {
  return a == b && same(a.shape, b.shape);
}
bool isSameToTheBit(const Post& a, const Post& b) {
  return a == b && same(a.point, b.point) && same(a.onDuty, b.onDuty) && same(a.hoursPerDay, b.hoursPerDay);
}
bool isSameToTheBit(const PoolUnit& a, const PoolUnit& b) {
  return a == b && same(a.readiness, b.readiness) && same(a.dwellRatio, b.dwellRatio);
}
bool isSameToTheBit(const Note& a, const Note& b) {
  return a == b && same(a.point, b.point);
}
bool isSameToTheBit(const Bookmark& a, const Bookmark& b) {
  return a == b && same(a.centre, b.centre);
}
bool isSameToTheBit(const ReferenceLayer& a, const ReferenceLayer& b) {
  return a == b && same(a.opacity, b.opacity);
}

}  // namespace zw
