// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Noding of random roads against definitions and GEOS.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "tests/gis/network/drawn_roads.h"

namespace zw::pack {
namespace {

using test::DrawnRoads;
using test::Spot;

/// Whole numbers of grid units (1e-7°), as the noder sees them.
using GridPlace = std::pair<std::int64_t, std::int64_t>;
GridPlace onGrid(LonLat p) {
  return {std::llround(p.lon * 1e7), std::llround(p.lat * 1e7)};
}

struct Road {
  std::vector<Spot> spots;
  bool bridge = false;
};

/// Few places close together: many touches, overlaps and shared vertices; or places anywhere on the sheet.
std::vector<Road> someRoads(bool coarse) {
  const auto coordinate = coarse ? rc::gen::map(rc::gen::inRange(0, 7), [](int n) { return 100.0 * n; })
                                 : rc::gen::map(rc::gen::inRange(0, 70000), [](int n) { return n / 100.0; });
  const auto spot = rc::gen::pair(coordinate, coordinate);
  const auto road = rc::gen::construct<Road>(
      rc::gen::resize(4, rc::gen::suchThat(rc::gen::container<std::vector<Spot>>(spot),
                                           [](const auto& spots) {
                                             return spots.size() >= 2 &&
                                                    std::adjacent_find(spots.begin(), spots.end()) ==
                                                        spots.end();
                                           })),
      rc::gen::weightedElement<bool>({{4, false}, {1, true}}));
  return *rc::gen::resize(12, rc::gen::container<std::vector<Road>>(road));
}

DrawnRoads draw(const std::vector<Road>& roads) {
  DrawnRoads drawn;
  for (const Road& road : roads) drawn.road(road.spots, road.bridge ? "bridge" : "");
  return drawn;
}

struct Segment {
  GridPlace a, b;
};
std::vector<Segment> segmentsOnGround(const DrawnRoads& roads) {
  std::vector<Segment> out;
  for (std::size_t r = 0; r < roads.layer.features.size(); ++r) {
    if (!isOnGround(roads.layer, roads.layer.features[r])) continue;
    for (std::size_t i = 1; i < roads.line(r).size(); ++i)
      out.push_back({onGrid(roads.line(r)[i - 1]), onGrid(roads.line(r)[i])});
  }
  return out;
}

/// Whether two segments have a place in common that is not an end of both. GEOS decides, on whole numbers.
bool meetUnnoded(const Segment& s, const Segment& t) {
  const auto line = [](const Segment& segment) {
    const auto at = [](GridPlace p) {
      return ProjectedPoint{static_cast<double>(p.first), static_cast<double>(p.second)};
    };
    return geos::fromLine(Line<ProjectedPoint>{at(segment.a), at(segment.b)});
  };
  const bool same = (s.a == t.a && s.b == t.b) || (s.a == t.b && s.b == t.a);
  if (same) return false;
  const auto first = line(s), second = line(t);
  // DE-9IM: the interiors meet, or an end lies in the other's interior.
  for (const char* pattern : {"T********", "*T*******", "***T*****"})
    if (GEOSRelatePattern_r(geos::context(), first.get(), second.get(), pattern) == 1) return true;
  return false;
}

double lengthOf(const DrawnRoads& roads) {
  double sum = 0;
  for (std::size_t r = 0; r < roads.layer.features.size(); ++r) sum += geodesicLength(roads.line(r)).value();
  return sum;
}

/// Which of n things hang together.
class Together {
 public:
  explicit Together(std::size_t n) : group_(n) { std::iota(group_.begin(), group_.end(), 0u); }
  void join(std::size_t a, std::size_t b) {
    const std::size_t from = group_[a], to = group_[b];
    std::replace(group_.begin(), group_.end(), from, to);
  }
  [[nodiscard]] bool are(std::size_t a, std::size_t b) const { return group_[a] == group_[b]; }

 private:
  std::vector<std::size_t> group_;
};

class NodingProperty : public testing::TestWithParam<bool> {};

TEST_P(NodingProperty, NoRoadsOnTheGroundMeetWithoutANode) {
  rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    roads.node(test::kCrossingsOnly);
    const auto segments = segmentsOnGround(roads);
    for (std::size_t i = 0; i < segments.size(); ++i)
      for (std::size_t k = i + 1; k < segments.size(); ++k) RC_ASSERT(!meetUnnoded(segments[i], segments[k]));
  });
}

TEST_P(NodingProperty, AgainChangesNothing) {
  rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    roads.node(test::kCrossingsOnly);
    DrawnRoads again = roads;
    RC_ASSERT(again.node(test::kCrossingsOnly).intersections == 0u);
    for (std::size_t r = 0; r < roads.layer.features.size(); ++r) RC_ASSERT(again.line(r) == roads.line(r));
  });
}

TEST_P(NodingProperty, KeepsTheLength) {
  rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    const double before = lengthOf(roads);
    roads.node(test::kCrossingsOnly);
    std::size_t vertices = 0;
    for (std::size_t r = 0; r < roads.layer.features.size(); ++r) vertices += roads.line(r).size();
    // A vertex is moved by at most half a grid unit each way, 8 mm, which changes two segments.
    RC_ASSERT(std::abs(lengthOf(roads) - before) <= 0.016 * static_cast<double>(vertices) + 1e-6);
  });
}

// What hangs together afterwards is what crosses or touches before, on the ground, or shares a vertex.
TEST_P(NodingProperty, JoinsWhatMeetsAndNothingElse) {
  rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    roads.node({});  // onto the grid
    const std::size_t n = roads.layer.features.size();
    Together expected(n), found(n);
    const auto onGround = [&](std::size_t r) { return isOnGround(roads.layer, roads.layer.features[r]); };
    std::vector<geos::GeometryPtr> lines;
    for (std::size_t r = 0; r < n; ++r)
      lines.push_back(geos::fromLine(mapPoints<ProjectedPoint>(roads.line(r), [](const LonLat& p) {
        const GridPlace at = onGrid(p);
        return ProjectedPoint{static_cast<double>(at.first), static_cast<double>(at.second)};
      })));
    for (std::size_t a = 0; a < n; ++a)
      for (std::size_t b = a + 1; b < n; ++b)
        if (roads.meet(a, b) || (onGround(a) && onGround(b) &&
                                 GEOSIntersects_r(geos::context(), lines[a].get(), lines[b].get()) == 1))
          expected.join(a, b);
    roads.node(test::kCrossingsOnly);
    for (std::size_t a = 0; a < n; ++a)
      for (std::size_t b = a + 1; b < n; ++b)
        if (roads.meet(a, b)) found.join(a, b);
    // Rounding may let roads meet that pass within a grain; never the other way round.
    for (std::size_t a = 0; a < n; ++a)
      for (std::size_t b = a + 1; b < n; ++b) {
        RC_ASSERT(!expected.are(a, b) || found.are(a, b));
        if (GetParam()) RC_ASSERT(expected.are(a, b) == found.are(a, b));
      }
  });
}

TEST_P(NodingProperty, JoiningKeepsItNoded) {
  rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    roads.node(test::joining(20));
    const auto segments = segmentsOnGround(roads);
    for (std::size_t i = 0; i < segments.size(); ++i)
      for (std::size_t k = i + 1; k < segments.size(); ++k) RC_ASSERT(!meetUnnoded(segments[i], segments[k]));
  });
}

INSTANTIATE_TEST_SUITE_P(Roads, NodingProperty, testing::Bool(),
                         [](const auto& tested) { return tested.param ? "OfFewPlaces" : "Anywhere"; });

}  // namespace
}  // namespace zw::pack
