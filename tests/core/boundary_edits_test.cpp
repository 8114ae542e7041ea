// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to the course of boundaries: redrawn, simplified, smoothed, alone and beside other zones.
#include "core/change/boundary_edits.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/geometry/geodesic.h"
#include "core/geometry/polyline.h"
#include "core/partition/boundary_arcs.h"
#include "tests/support/command_checks.h"
#include "tests/support/partition_check.h"
#include "tests/support/plan_samples.h"
#include "tests/support/utm_projection.h"

namespace zw {
namespace {

using test::codeOf;
using test::idOf;
using test::kSampleRules;
using test::squareAt;
using test::with;

const testing::UtmProjection kZone36(36);
const Projection& kUtm = kZone36;

double area(const Plan& plan, unsigned zone) {
  return geodesicArea(plan.zones.at(idOf(zone)).shape).value();
}
std::size_t corners(const Plan& plan, unsigned zone) {
  return plan.zones.at(idOf(zone)).shape.front().outer.size();
}

Plan planOf(const std::vector<std::pair<unsigned, MultiPolygon<LonLat>>>& zones) {
  Plan plan = test::emptyPlan();
  for (const auto& [number, shape] : zones)
    plan = with(plan, createZone(plan, {idOf(number), idOf(1), "Zone " + std::to_string(number), shape},
                                 kSampleRules));
  return plan;
}

/// 10 and 11 side by side: 35 to 35.01 and 35.01 to 35.02, from 33 to 33.01.
Plan twoSquares() {
  return planOf({{10, squareAt(35, 33)}, {11, squareAt(35.01, 33)}});
}

/// A boundary that winds as a hand draws it, between two zones, from south to north.
Line<LonLat> winding(double lon, int steps, std::mt19937& random) {
  std::uniform_real_distribution<double> aside(-0.0004, 0.0004);
  Line<LonLat> line;
  for (int i = 0; i <= steps; ++i) line.push_back({lon + aside(random), 33 + 0.01 * i / steps});
  return line;
}

Plan twoWithWindingBoundary(int steps) {
  std::mt19937 random(7);
  const Line<LonLat> common = winding(35.01, steps, random);
  Ring<LonLat> left{{35, 33.01}, {35, 33}}, right{{35.02, 33}, {35.02, 33.01}};
  left.insert(left.end(), common.begin(), common.end());
  right.insert(right.end(), common.rbegin(), common.rend());
  return planOf({{10, {{left, {}}}}, {11, {{right, {}}}}});
}

TEST(BoundaryArcs, EndWhereTheSetOfZonesChanges) {
  const MultiPolygon<LonLat> left = squareAt(35, 33), right = squareAt(35.01, 33);
  const auto arcs = boundaryArcs({idOf(10), "", left}, {{idOf(11), "", right}});
  ASSERT_EQ(arcs.size(), 2U);
  EXPECT_EQ(arcs[0].corners, (Line<LonLat>{{35.01, 33}, {35.01, 33.01}})) << "common with the other";
  EXPECT_EQ(arcs[1].corners.size(), 4U);
  EXPECT_FALSE(arcs[1].isRing);
  const auto alone = boundaryArcs({idOf(10), "", left}, {});
  ASSERT_EQ(alone.size(), 1U);
  EXPECT_TRUE(alone[0].isRing);
  EXPECT_EQ(alone[0].corners, left.front().outer);
}

TEST(BoundaryArcs, AreReplacedInEitherDirection) {
  const BoundaryArc arc{{{1, 0}, {1, 1}, {1, 2}}, false};
  const ArcReplacement bent{arc, {{1, 0}, {2, 0.5}, {2, 1.5}, {1, 2}}};
  MultiPolygon<LonLat> along{{{{0, 0}, {1, 0}, {1, 1}, {1, 2}, {0, 2}}, {}}};
  MultiPolygon<LonLat> against{{{{1, 1}, {1, 0}, {3, 0}, {3, 2}, {1, 2}}, {}}};
  EXPECT_TRUE(replaceArcs(along, {bent}));
  EXPECT_TRUE(replaceArcs(against, {bent}));
  EXPECT_EQ(along.front().outer, (Ring<LonLat>{{1, 0}, {2, 0.5}, {2, 1.5}, {1, 2}, {0, 2}, {0, 0}}));
  ASSERT_EQ(against.front().outer.size(), 6U);
  for (const LonLat corner : bent.corners)
    EXPECT_NE(std::find(against.front().outer.begin(), against.front().outer.end(), corner),
              against.front().outer.end());
  MultiPolygon<LonLat> without{{{{0, 0}, {5, 0}, {5, 5}}, {}}};
  EXPECT_FALSE(replaceArcs(without, {bent}));
}

TEST(RedrawBoundary, TakesADetourOutsideAndOneInside) {
  const Plan before = planOf({{10, squareAt(35, 33)}});
  const Plan out =
      with(before, redrawBoundary(before, idOf(10),
                                  {{35.002, 33.009}, {35.002, 33.012}, {35.004, 33.012}, {35.004, 33.009}},
                                  kSampleRules));
  EXPECT_NEAR(area(out, 10) / area(before, 10), 1.04, 1e-4) << "0.002 x 0.002 more";
  const Plan in =
      with(before, redrawBoundary(before, idOf(10),
                                  {{35.002, 33.011}, {35.002, 33.005}, {35.004, 33.005}, {35.004, 33.011}},
                                  kSampleRules));
  EXPECT_NEAR(area(in, 10) / area(before, 10), 0.9, 1e-4) << "0.002 x 0.005 less";
}

TEST(RedrawBoundary, ALineThatGoesInAndOutMakesEachDetour) {
  const Plan before = planOf({{10, squareAt(35, 33)}});
  // Crosses the upper edge four times: out, in, out; the ends are left out.
  const Line<LonLat> line{
      {35.001, 33.009}, {35.002, 33.012}, {35.004, 33.008}, {35.006, 33.012}, {35.008, 33.009}};
  const Plan plan = with(before, redrawBoundary(before, idOf(10), line, kSampleRules));
  // Two triangles out, of heights 0.002, and one in: by the crossings with latitude 33.01.
  const double out = 0.002 * ((35.003 - (35.001 + 1.0 / 3000)) + (35.006 + 4.0 / 3000 - 35.005)) / 2;
  const double in = 0.002 * (35.005 - 35.003) / 2;
  EXPECT_NEAR(area(plan, 10) / area(before, 10), 1 + (out - in) / 1e-4, 1e-4);
  EXPECT_EQ(test::partitionFault(plan, idOf(1)), "");
}

TEST(RedrawBoundary, OfACommonStretchMovesBothZonesWhateverTheRuleIs) {
  const Plan before = twoSquares();
  const double all = area(before, 10) + area(before, 11);
  for (const bool into : {true, false}) {
    const double lon = into ? 35.013 : 35.007;
    const Plan plan = with(before, redrawBoundary(before, idOf(10),
                                                  {{into ? 35.009 : 35.011, 33.002},
                                                   {lon, 33.002},
                                                   {lon, 33.008},
                                                   {into ? 35.009 : 35.011, 33.008}},
                                                  kSampleRules));
    EXPECT_NEAR(area(plan, 10) / area(before, 10), into ? 1.18 : 0.82, 1e-4);
    EXPECT_NEAR(area(plan, 10) + area(plan, 11), all, 1) << "m²: what one loses the other gains";
    EXPECT_EQ(test::partitionFault(plan, idOf(1)), "");
  }
}

TEST(RedrawBoundary, OfAHoleAlterTheHole) {
  MultiPolygon<LonLat> ring = squareAt(35, 33);
  ring.front().holes.push_back(squareAt(35.004, 33.004, 0.002).front().outer);
  const Plan before = planOf({{10, ring}});
  const Plan plan = with(
      before, redrawBoundary(before, idOf(10),
                             {{35.0045, 33.005}, {35.0045, 33.003}, {35.0055, 33.003}, {35.0055, 33.005}},
                             kSampleRules));
  EXPECT_NEAR((area(plan, 10) - area(before, 10)) / geodesicArea(squareAt(35, 33)).value(), -0.01, 1e-4);
}

TEST(RedrawBoundary, RefusesALineThatMeetsItOnce) {
  const Plan plan = planOf({{10, squareAt(35, 33)}});
  EXPECT_EQ(codeOf(redrawBoundary(plan, idOf(10), {{35.005, 33.005}, {35.005, 33.02}}, kSampleRules)),
            ErrorCode::NotRedrawn);
  EXPECT_EQ(codeOf(redrawBoundary(plan, idOf(10), {{36, 34}}, kSampleRules)), ErrorCode::TooFewPoints);
}

TEST(RedrawBoundary, ByRandomLinesKeepsThePartition) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> lon(34.999, 35.021), lat(32.999, 33.011);
  Plan plan = twoSquares();
  int done = 0;
  for (int i = 0; i < 200; ++i) {
    Line<LonLat> line;
    for (int k = 0; k < 6; ++k) line.push_back({lon(random), lat(random)});
    const auto command = redrawBoundary(plan, idOf(10 + static_cast<unsigned>(i % 2)), line, kSampleRules);
    if (!command) continue;
    ++done;
    plan = with(plan, command);
    ASSERT_EQ(test::partitionFault(plan, idOf(1)), "") << "edit " << i;
  }
  EXPECT_GT(done, 20) << "some lines must be taken";
}

TEST(SimplifyBoundary, KeepsWithinTheToleranceInBothZones) {
  const Plan before = twoWithWindingBoundary(200);
  const double tolerance = 20;  // m; the boundary winds by 37
  const Plan plan = with(before, simplifyBoundary(before, idOf(10), tolerance, kUtm, kSampleRules));
  EXPECT_LT(corners(plan, 10), corners(before, 10));
  EXPECT_LT(corners(plan, 11), corners(before, 11));
  EXPECT_EQ(test::partitionFault(plan, idOf(1)), "");
  for (const unsigned zone : {10U, 11U}) {
    auto now = kUtm.forward(plan.zones.at(idOf(zone)).shape).front().outer;
    now.push_back(now.front());
    for (const LonLat corner : before.zones.at(idOf(zone)).shape.front().outer)
      EXPECT_LE(distanceToLine(kUtm.forward(corner), now), tolerance + 1e-6);
  }
  for (const LonLat corner : plan.zones.at(idOf(10)).shape.front().outer) {
    const auto& old = before.zones.at(idOf(10)).shape.front().outer;
    EXPECT_NE(std::find(old.begin(), old.end(), corner), old.end()) << "corners that stay are the very same";
  }
}

TEST(SimplifyBoundary, OfALoneRingLeavesAPolygon) {
  Ring<LonLat> circle;
  for (int i = 0; i < 500; ++i)
    circle.push_back({35.05 + 0.01 * std::cos(i * M_PI / 250), 33.05 + 0.01 * std::sin(i * M_PI / 250)});
  const Plan before = planOf({{10, {{circle, {}}}}});
  const Plan little = with(before, simplifyBoundary(before, idOf(10), 5, kUtm, kSampleRules));
  EXPECT_LT(corners(little, 10), 60U);
  EXPECT_NEAR(area(little, 10) / area(before, 10), 1, 0.01);
  const Plan much = with(before, simplifyBoundary(before, idOf(10), 1e5, kUtm, kSampleRules));
  EXPECT_GE(corners(much, 10), 3U);
  EXPECT_EQ(codeOf(simplifyBoundary(before, idOf(10), 0, kUtm, kSampleRules)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(simplifyBoundary(before, idOf(10), NAN, kUtm, kSampleRules)), ErrorCode::BadValue);
}

TEST(SmoothBoundary, CutsCornersInBothZonesAndKeepsWhereTheyMeet) {
  const Plan before = twoWithWindingBoundary(20);
  const Plan plan = with(before, smoothBoundary(before, idOf(10), 2, kSampleRules));
  EXPECT_GT(corners(plan, 10), corners(before, 10));
  EXPECT_GT(corners(plan, 11), corners(before, 11));
  EXPECT_EQ(test::partitionFault(plan, idOf(1)), "");
  const auto& left = plan.zones.at(idOf(10)).shape.front().outer;
  const auto& oldRight = before.zones.at(idOf(11)).shape.front().outer;
  EXPECT_NE(std::find(left.begin(), left.end(), oldRight.back()), left.end())
      << "where the common stretch begins";
}

TEST(SmoothBoundary, OfASquareIsWhatChaikinGives) {
  const Plan before = planOf({{10, squareAt(35, 33)}});
  const Plan plan = with(before, smoothBoundary(before, idOf(10), 1, kSampleRules));
  EXPECT_EQ(corners(plan, 10), 8U);
  // Four corners lose a triangle of a quarter by a quarter.
  EXPECT_NEAR(area(plan, 10) / area(before, 10), 1 - 4 * 0.25 * 0.25 / 2, 1e-4);
  EXPECT_EQ(codeOf(smoothBoundary(before, idOf(10), 0, kSampleRules)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(smoothBoundary(before, idOf(10), 6, kSampleRules)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(smoothBoundary(before, idOf(99), 1, kSampleRules)), ErrorCode::NotFound);
}

}  // namespace
}  // namespace zw
