// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/post_commands.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::emptyPlan;
using test::gridZone;
using test::idOf;
using test::kSampleRegion;
using test::kSampleRules;
using test::with;

const Uuid kZone = idOf(1000);
const Uuid kOtherZone = idOf(1005);
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Plan planWithZones() {
  Plan plan = with(emptyPlan(), createZone(emptyPlan(), gridZone(0), kSampleRules));
  return with(plan, createZone(plan, gridZone(5), kSampleRules));
}

Post post(unsigned id, const std::string& name, const Uuid& zone = kZone) {
  Post made;
  made.id = idOf(id);
  made.zone = zone;
  made.name = name;
  made.point = {35.25, 33.3};
  return made;
}

Plan planWithPosts() {
  const Plan plan = planWithZones();
  return with(plan, addPosts(plan, {post(51, "Hill"), post(52, "Gate"), post(53, "Hill", kOtherZone)},
                             kSampleRegion));
}

}  // namespace

TEST(PostCommands, APostHasANameOfItsOwnWithinItsZone) {
  const Plan plan = with(planWithZones(), addPost(planWithZones(), post(51, "  Hill\t"), kSampleRegion));
  EXPECT_EQ(plan.posts.at(idOf(51)).name, "Hill");
  EXPECT_EQ(codeOf(addPost(plan, post(52, "Hill "), kSampleRegion)), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(addPost(plan, post(52, "\n"), kSampleRegion)), ErrorCode::NameEmpty);
  EXPECT_TRUE(addPost(plan, post(52, "Hill", kOtherZone), kSampleRegion)) << "in another zone";
  EXPECT_EQ(codeOf(addPost(plan, post(52, "Gate", idOf(7)), kSampleRegion)), ErrorCode::NotFound);
  EXPECT_EQ(codeOf(addPost(plan, post(51, "Gate"), kSampleRegion)), ErrorCode::Internal) << "an id in use";
  Post nameless = post(0, "Gate");
  EXPECT_EQ(codeOf(addPost(plan, nameless, kSampleRegion)), ErrorCode::Internal) << "a nil id";
}

TEST(PostCommands, NumbersAndPlacesAreChecked) {
  const Plan plan = planWithZones();
  const auto code = [&](auto alter) {
    Post made = post(51, "Hill");
    alter(made);
    return codeOf(addPost(plan, made, kSampleRegion));
  };
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double bad : {0.0, -2.0, 1e6 + 1, 1e300, kNan, kInfinity})
    EXPECT_EQ(code([=](Post& p) { p.onDuty = bad; }), ErrorCode::BadValue) << bad;
  for (const double bad : {0.0, -1.0, 24.5, kNan, kInfinity})
    EXPECT_EQ(code([=](Post& p) { p.hoursPerDay = bad; }), ErrorCode::BadValue) << bad;
  EXPECT_EQ(code([](Post& p) { p.point.lon = kNan; }), ErrorCode::NotFinite);
  EXPECT_EQ(code([](Post& p) { p.point.lat = 91; }), ErrorCode::OutOfRange);
  EXPECT_EQ(code([](Post& p) { p.point.lon = 36.01; }), ErrorCode::OutsideRegion);
  Post full = post(51, "Hill");
  full.onDuty = 0.5;
  full.hoursPerDay = 24;
  full.point = {36, 34};
  EXPECT_TRUE(addPost(plan, full, kSampleRegion)) << "the region's corner belongs to it";
}

TEST(PostCommands, SeveralAreAddedTogetherOrNotAtAll) {
  const Plan plan = planWithPosts();
  EXPECT_EQ(plan.posts.size(), 3u);
  const auto ofZone = plan.postsOf(kZone);
  ASSERT_EQ(ofZone.size(), 2u);
  EXPECT_EQ(ofZone[0]->name, "Gate") << "by name";
  EXPECT_EQ(plan.postNamed(kOtherZone, "Hill")->id, idOf(53));
  EXPECT_EQ(plan.postNamed(kOtherZone, "Gate"), nullptr);
  const Plan empty = planWithZones();
  EXPECT_EQ(codeOf(addPosts(empty, {post(51, "Hill"), post(52, " Hill")}, kSampleRegion)),
            ErrorCode::NameTaken)
      << "among themselves";
  EXPECT_EQ(codeOf(addPosts(empty, {post(51, "Hill"), post(51, "Gate")}, kSampleRegion)),
            ErrorCode::Internal);
  EXPECT_EQ(codeOf(addPosts(empty, {}, kSampleRegion)), ErrorCode::BadValue);
  EXPECT_EQ(addPosts(empty, {post(51, "Hill")}, kSampleRegion)->kind, "post.add");
  EXPECT_EQ(addPosts(empty, {post(51, "Hill"), post(52, "Gate")}, kSampleRegion)->kind, "posts.add");
  const auto removal = removePosts(plan, {idOf(51), idOf(53)});
  EXPECT_EQ(with(plan, removal).posts.size(), 1u);
  EXPECT_EQ(codeOf(removePosts(plan, {idOf(51), idOf(51)})), ErrorCode::NotFound) << "it is gone by then";
}

TEST(PostCommands, MoveAndDescribeAlterAllButIdAndZone) {
  const Plan plan = planWithPosts();
  const Plan moved = with(plan, movePost(plan, idOf(51), {35.5, 33.5}, kSampleRegion));
  EXPECT_EQ(moved.posts.at(idOf(51)).point, (LonLat{35.5, 33.5}));
  EXPECT_EQ(codeOf(movePost(plan, idOf(51), {34.5, 33.5}, kSampleRegion)), ErrorCode::OutsideRegion);
  EXPECT_EQ(codeOf(movePost(plan, idOf(9), {35.5, 33.5}, kSampleRegion)), ErrorCode::NotFound);

  Post described = post(51, "Hill north", kOtherZone);
  described.kind = PostKind::Checkpoint;
  described.notes = "n";
  described.onMast = true;
  described.onDuty = 4;
  described.hoursPerDay = 12;
  const Plan after = with(plan, describePost(plan, described, kSampleRegion));
  described.zone = kZone;
  EXPECT_EQ(after.posts.at(idOf(51)), described) << "it stays in its zone";
  described.name = "Gate";
  EXPECT_EQ(codeOf(describePost(plan, described, kSampleRegion)), ErrorCode::NameTaken);
  described.name = "Hill";
  described.onDuty = -1;
  EXPECT_EQ(codeOf(describePost(plan, described, kSampleRegion)), ErrorCode::BadValue);
  EXPECT_TRUE(describePost(plan, plan.posts.at(idOf(51)), kSampleRegion)->change.edits.empty());
}

TEST(PostCommands, AZoneThatGoesOrIsCopiedTakesItsPostsAlong) {
  Plan plan = planWithPosts();
  const auto removal = deleteZone(plan, kZone);
  const Plan without = with(plan, removal);
  EXPECT_EQ(without.posts.size(), 1u);
  EXPECT_TRUE(without.posts.contains(idOf(53)));
  Plan back = without;
  apply(reverted(removal->change), back);
  EXPECT_EQ(back, plan);

  unsigned next = 500;
  const Plan twice = with(plan, duplicateScenario(plan, idOf(1), "Copy", [&] { return idOf(next++); }));
  EXPECT_EQ(next, 506u) << "a scenario, two zones, three posts";
  const auto copies = twice.zonesOf(idOf(500));
  ASSERT_EQ(copies.size(), 2u);
  const auto copied = twice.postsOf(copies[0]->id);
  ASSERT_EQ(copied.size(), 2u);
  Post expected = plan.posts.at(idOf(52));
  expected.id = copied[0]->id;
  expected.zone = copies[0]->id;
  EXPECT_EQ(*copied[0], expected);
  EXPECT_EQ(twice.postsOf(copies[1]->id).size(), 1u);

  const auto scenarioRemoval = removeScenario(twice, idOf(500));
  EXPECT_EQ(with(twice, scenarioRemoval), plan);
}

TEST(PostCommands, HowAZoneIsHeld) {
  const Plan plan = planWithZones();
  const Plan held = with(plan, describeZoneHolding(plan, kZone, {" 2027-03-01 ", false, 25}));
  EXPECT_EQ(held.zones.at(kZone).heldFrom, "2027-03-01");
  EXPECT_FALSE(held.zones.at(kZone).patrolled);
  EXPECT_EQ(held.zones.at(kZone).reactionForce, 25);
  EXPECT_EQ(held.zones.at(kZone).shape, plan.zones.at(kZone).shape);
  EXPECT_EQ(with(held, describeZoneHolding(held, kZone, {})), plan) << "nothing is stated any more";
  EXPECT_TRUE(describeZoneHolding(plan, kZone, {"", true, 0.0})) << "no reaction force at all";
  for (const char* bad : {"2027-02-29", "1 March 2027", "2027-3-1", "27-03-01"})
    EXPECT_EQ(codeOf(describeZoneHolding(plan, kZone, {bad})), ErrorCode::BadValue) << bad;
  EXPECT_EQ(codeOf(describeZoneHolding(plan, kZone, {"", true, -1})), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(describeZoneHolding(plan, kZone, {"", true, kNan})), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(describeZoneHolding(plan, kZone, {"", true, 1e300})), ErrorCode::BadValue);
  EXPECT_EQ(describeZoneHolding(plan, kZone, {"soon"}).error().feature, plan.zones.at(kZone).name);
  EXPECT_EQ(codeOf(describeZoneHolding(plan, idOf(9), {})), ErrorCode::NotFound);
}

}  // namespace zw
