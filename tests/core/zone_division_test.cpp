// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/zone_division.h"

#include <gtest/gtest.h>

#include "core/change/post_commands.h"
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

double area(const Zone& zone) {
  return geodesicArea(zone.shape).value() / 1e6;
}

void addPost(Plan& plan, unsigned number, unsigned zone, const char* name, LonLat place) {
  Post post;
  post.id = idOf(number);
  post.zone = idOf(zone);
  post.name = name;
  post.point = place;
  plan.posts[post.id] = post;
}

/// "Left" and "Right", side by side, with a post each of the same name, and one more in the left one's east.
Plan twoSquares() {
  Plan plan = test::emptyPlan();
  for (const unsigned number : {0U, 1U}) {
    NewZone zone{idOf(10 + number), idOf(1), number == 0 ? "Left" : "Right",
                 squareAt(35 + 0.01 * number, 33)};
    zone.notes = "seen by all";
    plan = with(plan, createZone(plan, zone, kSampleRules));
    addPost(plan, 20 + number, 10 + number, "Post 1", {35.002 + 0.01 * number, 33.005});
  }
  addPost(plan, 22, 10, "Post 2", {35.008, 33.005});
  return plan;
}

std::function<Uuid()> idsFrom(unsigned first) {
  return [next = first]() mutable { return idOf(next++); };
}

TEST(ZoneDivision, ALineAcrossDividesTheZoneAndItsPosts) {
  const Plan before = twoSquares();
  const Plan plan =
      with(before, splitZone(before, idOf(10), {{35.006, 32.9}, {35.006, 33.1}}, idsFrom(50), kSampleRules));
  const Zone& west = plan.zones.at(idOf(10));
  const Zone& east = plan.zones.at(idOf(50));
  EXPECT_NEAR(area(west) / area(before.zones.at(idOf(10))), 0.6, 1e-3) << "the greater piece stays the zone";
  EXPECT_NEAR(area(west) + area(east), area(before.zones.at(idOf(10))), 1e-3);
  EXPECT_EQ(east.name, "Left 2");
  EXPECT_EQ(east.notes, "seen by all");
  EXPECT_NE(east.style.colour, west.style.colour);
  EXPECT_EQ(plan.posts.at(idOf(20)).zone, idOf(10));
  EXPECT_EQ(plan.posts.at(idOf(22)).zone, idOf(50));
  EXPECT_EQ(test::partitionFault(plan, idOf(1)), "");
  EXPECT_EQ(zonesBeside(plan, idOf(50)), (std::vector<const Zone*>{&west, &plan.zones.at(idOf(11))}));
}

TEST(ZoneDivision, AWindingLineMakesAsManyZonesAsPieces) {
  const Plan before = twoSquares();
  const Plan plan =
      with(before,
           splitZone(before, idOf(10), {{35.003, 32.99}, {35.003, 33.02}, {35.006, 33.02}, {35.006, 32.99}},
                     idsFrom(50), kSampleRules));
  EXPECT_EQ(plan.zones.size(), 4U);
  EXPECT_EQ(plan.zones.at(idOf(50)).name, "Left 2");
  EXPECT_EQ(plan.zones.at(idOf(51)).name, "Left 3");
  EXPECT_EQ(test::partitionFault(plan, idOf(1)), "");
}

TEST(ZoneDivision, ALineThatDoesNotCrossIsRefused) {
  const Plan plan = twoSquares();
  const auto inside =
      splitZone(plan, idOf(10), {{35.002, 33.002}, {35.008, 33.008}}, idsFrom(50), kSampleRules);
  EXPECT_EQ(codeOf(inside), ErrorCode::NotDivided);
  EXPECT_EQ(inside.error().feature, "Left");
  EXPECT_EQ(codeOf(splitZone(plan, idOf(10), {{35.006, 32.9}, {35.006, 33.1}}, idsFrom(11), kSampleRules)),
            ErrorCode::Internal)
      << "the id of a zone that is there";
  EXPECT_EQ(codeOf(splitZone(plan, idOf(10), {{35.002, 33.002}}, idsFrom(50), kSampleRules)),
            ErrorCode::TooFewPoints);
}

TEST(ZoneDivision, JoiningKeepsTheFirstAndAllPosts) {
  const Plan before = twoSquares();
  const auto command = mergeZones(before, idOf(10), {idOf(11)}, kSampleRules);
  const Plan plan = with(before, command);
  ASSERT_EQ(plan.zones.size(), 1U);
  const Zone& whole = plan.zones.at(idOf(10));
  EXPECT_EQ(whole.name, "Left");
  EXPECT_EQ(whole.shape.size(), 1U);
  EXPECT_NEAR(area(whole), area(before.zones.at(idOf(10))) + area(before.zones.at(idOf(11))), 1e-3);
  EXPECT_EQ(plan.postsOf(idOf(10)).size(), 3U);
  EXPECT_EQ(plan.posts.at(idOf(21)).name, "Post 1 (Right)");
  Plan undone = plan;
  apply(reverted(command->change), undone);
  EXPECT_EQ(undone, before);
  EXPECT_EQ(codeOf(mergeZones(before, idOf(10), {}, kSampleRules)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(mergeZones(before, idOf(10), {idOf(10)}, kSampleRules)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(mergeZones(before, idOf(10), {idOf(99)}, kSampleRules)), ErrorCode::NotFound);
}

TEST(ZoneDivision, WhatIsDividedAndJoinedAgainIsTheSameGround) {
  const Plan before = twoSquares();
  Plan plan = with(
      before, splitZone(before, idOf(10), {{34.995, 33.001}, {35.015, 33.009}}, idsFrom(50), kSampleRules));
  plan = with(plan, mergeZones(plan, idOf(10), {idOf(50)}, kSampleRules));
  EXPECT_NEAR(area(plan.zones.at(idOf(10))), area(before.zones.at(idOf(10))), 1e-3);
  EXPECT_EQ(plan.postsOf(idOf(10)).size(), 2U);
}

}  // namespace
}  // namespace zw
