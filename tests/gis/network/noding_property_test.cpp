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

struct RandomRoad {
  std::vector<Spot> spots;
  bool bridge = false;
};

/// Few places close together: many touches, overlaps and shared vertices; or places anywhere on the sheet.
std::vector<RandomRoad> someRoads(bool coarse) {
  // Ranges grow with the size that RapidCheck works at; here they are whole from the first case.
  const auto upTo = [](int most) { return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, most + 1)); };
  const auto coordinate = [&] { return coarse ? 100.0 * *upTo(6) : *upTo(70000) / 100.0; };
  std::vector<RandomRoad> roads(static_cast<std::size_t>(*upTo(12)));
  for (RandomRoad& road : roads) {
    road.bridge = *upTo(4) == 0;
    const int corners = 2 + *upTo(2);
    while (road.spots.size() < 2 || static_cast<int>(road.spots.size()) < corners) {
      const Spot spot{coordinate(), coordinate()};
      if (road.spots.empty() || road.spots.back() != spot) road.spots.push_back(spot);
    }
  }
  return roads;
}

DrawnRoads draw(const std::vector<RandomRoad>& roads) {
  DrawnRoads drawn;
  for (const RandomRoad& road : roads) drawn.road(road.spots, road.bridge ? "bridge" : "");
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

class NodingProperty : public ::testing::TestWithParam<bool> {};

TEST_P(NodingProperty, NoRoadsOnTheGroundMeetWithoutANode) {
  EXPECT_TRUE(rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    roads.node(test::kCrossingsOnly);
    const auto segments = segmentsOnGround(roads);
    for (std::size_t i = 0; i < segments.size(); ++i)
      for (std::size_t k = i + 1; k < segments.size(); ++k) RC_ASSERT(!meetUnnoded(segments[i], segments[k]));
  }));
}

TEST_P(NodingProperty, AgainChangesNothing) {
  EXPECT_TRUE(rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    roads.node(test::kCrossingsOnly);
    DrawnRoads again = roads;
    RC_ASSERT(again.node(test::kCrossingsOnly).intersections == 0u);
    for (std::size_t r = 0; r < roads.layer.features.size(); ++r) RC_ASSERT(again.line(r) == roads.line(r));
  }));
}

TEST_P(NodingProperty, KeepsTheLength) {
  EXPECT_TRUE(rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    const double before = lengthOf(roads);
    roads.node(test::kCrossingsOnly);
    std::size_t vertices = 0;
    for (std::size_t r = 0; r < roads.layer.features.size(); ++r) vertices += roads.line(r).size();
    // A vertex is moved by at most half a grid unit each way, 8 mm, which changes two segments.
    RC_ASSERT(std::abs(lengthOf(roads) - before) <= 0.016 * static_cast<double>(vertices) + 1e-6);
  }));
}

/// A road in whole grid units, for GEOS.
geos::GeometryPtr onGridLine(const Line<LonLat>& line) {
  return geos::fromLine(mapPoints<ProjectedPoint>(line, [](const LonLat& p) {
    const GridPlace at = onGrid(p);
    return ProjectedPoint{static_cast<double>(at.first), static_cast<double>(at.second)};
  }));
}

// What hangs together afterwards is what crosses or touches before, on the ground, or shares a vertex.
TEST_P(NodingProperty, JoinsWhatMeetsAndNothingElse) {
  EXPECT_TRUE(rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    roads.node({});  // onto the grid
    const std::size_t n = roads.layer.features.size();
    Together expected(n), possible(n), found(n);
    const auto onGround = [&](std::size_t r) { return isOnGround(roads.layer, roads.layer.features[r]); };
    const auto eachPair = [&](const auto& take) {
      for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = a + 1; b < n; ++b) take(a, b);
    };
    std::vector<geos::GeometryPtr> lines, ends;
    for (std::size_t r = 0; r < n; ++r) {
      lines.push_back(onGridLine(roads.line(r)));
      ends.emplace_back(GEOSBoundary_r(geos::context(), lines.back().get()));
    }
    eachPair([&](std::size_t a, std::size_t b) {
      const auto touch = [](const geos::GeometryPtr& p, const geos::GeometryPtr& q) {
        return GEOSIntersects_r(geos::context(), p.get(), q.get()) == 1;
      };
      const bool meet = roads.meet(a, b) || (onGround(a) && onGround(b) && touch(lines[a], lines[b]));
      if (meet) expected.join(a, b);
      // A bridge ends on the ground: at a place where roads get a vertex, it meets them.
      if (meet || touch(ends[a], lines[b]) || touch(lines[a], ends[b])) possible.join(a, b);
    });
    roads.node(test::kCrossingsOnly);
    eachPair([&](std::size_t a, std::size_t b) {
      if (roads.meet(a, b)) found.join(a, b);
    });
    eachPair([&](std::size_t a, std::size_t b) {
      RC_ASSERT(!expected.are(a, b) || found.are(a, b));
      // Anywhere on the sheet, rounding may let roads meet that pass within a grain.
      if (GetParam()) RC_ASSERT(!found.are(a, b) || possible.are(a, b));
    });
  }));
}

TEST_P(NodingProperty, JoiningKeepsItNoded) {
  EXPECT_TRUE(rc::check([] {
    DrawnRoads roads = draw(someRoads(GetParam()));
    roads.node(test::joining(20));
    const auto segments = segmentsOnGround(roads);
    for (std::size_t i = 0; i < segments.size(); ++i)
      for (std::size_t k = i + 1; k < segments.size(); ++k) RC_ASSERT(!meetUnnoded(segments[i], segments[k]));
  }));
}

INSTANTIATE_TEST_SUITE_P(Roads, NodingProperty, ::testing::Bool(),
                         [](const auto& tested) { return tested.param ? "OfFewPlaces" : "Anywhere"; });

}  // namespace
}  // namespace zw::pack
