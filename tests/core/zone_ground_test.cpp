// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/zone_ground.h"

#include <gtest/gtest.h>

#include "core/geometry/geodesic.h"
#include "tests/support/command_checks.h"
#include "tests/support/partition_check.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::idOf;
using test::kSampleRules;
using test::squareAt;
using test::with;

const double kWhole = geodesicArea(squareAt(35, 33)).value();

double share(const Plan& plan, unsigned zone) {
  return geodesicArea(plan.zones.at(idOf(zone)).shape).value() / kWhole;
}

Plan withZone(Plan plan, unsigned number, const MultiPolygon<LonLat>& shape) {
  return with(
      plan, createZone(plan, {idOf(number), idOf(1), "Zone " + std::to_string(number), shape}, kSampleRules));
}

Plan square() {
  return withZone(test::emptyPlan(), 10, squareAt(35, 33));
}

TEST(ZoneGround, ACutInsideIsAHoleAndOneAtTheEdgeABite) {
  const Plan hole =
      with(square(), cutGround(square(), idOf(10), squareAt(35.004, 33.004, 0.002), kSampleRules));
  EXPECT_EQ(hole.zones.at(idOf(10)).shape.front().holes.size(), 1U);
  EXPECT_NEAR(share(hole, 10), 0.96, 1e-4);
  const Plan bite =
      with(square(), cutGround(square(), idOf(10), squareAt(35.009, 33.004, 0.002), kSampleRules));
  EXPECT_TRUE(bite.zones.at(idOf(10)).shape.front().holes.empty());
  EXPECT_NEAR(share(bite, 10), 0.98, 1e-4);
  EXPECT_EQ(codeOf(cutGround(square(), idOf(10), squareAt(34.99, 32.99, 0.05), kSampleRules)),
            ErrorCode::NothingLeft);
}

TEST(ZoneGround, WhatIsAddedBecomesOneWithTheZoneOrAPartOfItsOwn) {
  const Plan beside = with(square(), addGround(square(), idOf(10), squareAt(35.01, 33), kSampleRules));
  EXPECT_EQ(beside.zones.at(idOf(10)).shape.size(), 1U);
  EXPECT_NEAR(share(beside, 10), 2, 1e-4);
  const Plan apart = with(square(), addGround(square(), idOf(10), squareAt(35.05, 33), kSampleRules));
  EXPECT_EQ(apart.zones.at(idOf(10)).shape.size(), 2U);
  const Plan two = withZone(square(), 11, squareAt(35.01, 33));
  EXPECT_EQ(codeOf(addGround(two, idOf(10), squareAt(35.005, 33), kSampleRules)), ErrorCode::Overlap);
}

TEST(ZoneGround, HolesAreFilledButForWhatOthersHold) {
  const Plan hole =
      with(square(), cutGround(square(), idOf(10), squareAt(35.002, 33.002, 0.006), kSampleRules));
  const Plan filled = with(hole, fillGround(hole, idOf(10), {35.005, 33.005}, kSampleRules));
  EXPECT_NEAR(share(filled, 10), 1, 1e-6);
  const Plan all = with(hole, fillHoles(hole, idOf(10), kSampleRules));
  EXPECT_NEAR(share(all, 10), 1, 1e-6);

  const Plan guest = withZone(hole, 11, squareAt(35.004, 33.004, 0.002));
  const Plan about = with(guest, fillGround(guest, idOf(10), {35.003, 33.003}, kSampleRules));
  EXPECT_NEAR(share(about, 10), 0.96, 1e-4);
  EXPECT_NEAR(share(about, 11), 0.04, 1e-4);
  EXPECT_EQ(test::partitionFault(about, idOf(1)), "");
  EXPECT_EQ(codeOf(fillGround(guest, idOf(10), {35.005, 33.005}, kSampleRules)), ErrorCode::NotEnclosed)
      << "that is the other zone's";
  EXPECT_EQ(codeOf(fillGround(hole, idOf(10), {35.05, 33.05}, kSampleRules)), ErrorCode::NotEnclosed);
  EXPECT_EQ(codeOf(fillHoles(square(), idOf(10), kSampleRules)), ErrorCode::NotEnclosed);
}

TEST(ZoneGround, AGapThatSeveralZonesEncloseIsFilled) {
  // A frame of four: the gap in its middle belongs to none.
  Plan plan = withZone(test::emptyPlan(), 10, {{{{35, 33}, {35.03, 33}, {35.03, 33.01}, {35, 33.01}}, {}}});
  plan = withZone(plan, 11, squareAt(35, 33.01));
  plan = withZone(plan, 12, squareAt(35.02, 33.01));
  plan = withZone(plan, 13, {{{{35, 33.02}, {35.03, 33.02}, {35.03, 33.03}, {35, 33.03}}, {}}});
  const Plan filled = with(plan, fillGround(plan, idOf(11), {35.015, 33.015}, kSampleRules));
  EXPECT_NEAR(share(filled, 11), 2, 1e-3);
  EXPECT_EQ(test::partitionFault(filled, idOf(1)), "");
}

TEST(ZoneGround, AClipKeepsWhatLiesInsideOrOutside) {
  const auto half = squareAt(35.005, 32.99, 0.05);
  const Plan inside = with(square(), clipZone(square(), idOf(10), half, Keep::Inside, kSampleRules));
  EXPECT_NEAR(share(inside, 10), 0.5, 1e-4);
  const Plan outside = with(square(), clipZone(square(), idOf(10), half, Keep::Outside, kSampleRules));
  EXPECT_NEAR(share(outside, 10), 0.5, 1e-4);
  EXPECT_EQ(codeOf(clipZone(square(), idOf(10), squareAt(35.5, 33.5), Keep::Inside, kSampleRules)),
            ErrorCode::NothingLeft);
}

}  // namespace
}  // namespace zw
