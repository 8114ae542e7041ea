// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revision/plan_differences.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/change/pool_commands.h"
#include "core/change/post_commands.h"
#include "core/geometry/geodesic.h"
#include "core/revision/ground_comparison.h"
#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"
#include "tests/support/utm_projection.h"

namespace zw::test {
namespace {

const testing::UtmProjection kUtm36(36);
const Projection& kUtm = kUtm36;

/// m² by which the geodesic between two places of one latitude lies beside those of its parts, over a square.
constexpr double kBulge = 30;

double areaOf(const Plan& plan, unsigned zone) {
  return geodesicArea(plan.zones.at(idOf(1000 + zone)).shape).value();
}
double areaOf(const MultiPolygon<ProjectedPoint>& shape) {
  return geodesicArea(kUtm.inverse(shape)).value();
}

/// Zones 0 and 1 side by side with a gap between them.
Plan twoZones() {
  Plan plan = emptyPlan();
  plan = with(plan, createZone(plan, gridZone(0), kSampleRules));
  return with(plan, createZone(plan, gridZone(1), kSampleRules));
}

const PlanDifference* findMember(const std::vector<PlanDifference>& all, const std::string& member) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const PlanDifference& one) { return one.member == member; });
  return found == all.end() ? nullptr : &*found;
}

TEST(PlanDifferences, AreNoneBetweenEqualPlans) {
  EXPECT_TRUE(planDifferences(twoZones(), twoZones(), kUtm).empty());
}

TEST(PlanDifferences, NameWhatWasAddedAndRemovedWithItsArea) {
  const Plan before = twoZones();
  Plan after = with(before, deleteZone(before, idOf(1000)));
  after = with(after, createZone(after, gridZone(5), kSampleRules));
  const auto found = planDifferences(before, after, kUtm);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].alteration, Alteration::Removed);
  EXPECT_EQ(found[0].name, "Zone 0");
  EXPECT_EQ(found[0].of, "Main");
  EXPECT_DOUBLE_EQ(found[0].lost, areaOf(before, 0));
  EXPECT_EQ(found[1].alteration, Alteration::Added);
  EXPECT_EQ(found[1].name, "Zone 5");
  EXPECT_DOUBLE_EQ(found[1].gained, areaOf(after, 5));
}

TEST(PlanDifferences, OfAReshapedZoneAreWhatItGainedAndLost) {
  const Plan before = twoZones();
  // From 35.000 … 35.010 it goes to 35.004 … 35.012.
  Plan after =
      with(before,
           reshapeZone(before, idOf(1000),
                       {{{{35.004, 33}, {35.012, 33}, {35.012, 33.01}, {35.004, 33.01}}, {}}}, kSampleRules));
  const auto found = planDifferences(before, after, kUtm);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].member, "shape");
  const double whole = areaOf(before, 0);
  EXPECT_NEAR(found[0].gained, whole * 0.2, kBulge) << "two tenths of its width";
  EXPECT_NEAR(found[0].lost, whole * 0.4, kBulge);
  EXPECT_NEAR(found[0].gained - found[0].lost, areaOf(after, 0) - whole, 1.0) << "by GeographicLib";
}

TEST(PlanDifferences, NameEachMemberWithWhatItWasAndIs) {
  const Plan before = twoZones();
  Plan after = with(before, renameZone(before, idOf(1000), "West"));
  after = with(after, describeZone(after, idOf(1000), "", "A party", "", ZoneStatus::Reported));
  after = with(after, setFactor(after, "a.b", 2.5, 1, 3));
  const auto found = planDifferences(before, after, kUtm);
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(std::get<std::string>(findMember(found, "name")->before), "Zone 0");
  EXPECT_EQ(std::get<std::string>(findMember(found, "name")->after), "West");
  EXPECT_EQ(std::get<std::string>(findMember(found, "status")->before), "candidate");
  EXPECT_EQ(std::get<std::string>(findMember(found, "status")->after), "reported");
  EXPECT_EQ(std::get<std::string>(findMember(found, "proposed_by")->after), "A party");
  const PlanDifference* factor = findMember(found, "value");
  ASSERT_TRUE(factor);
  EXPECT_EQ(factor->subject, Subject::Factor);
  EXPECT_EQ(std::get<double>(factor->before), 2);
  EXPECT_EQ(std::get<double>(factor->after), 2.5);
}

TEST(PlanDifferences, TellHowFarAPostMoved) {
  Post post;
  post.id = idOf(7);
  post.zone = idOf(1000);
  post.name = "Hill";
  post.point = {35.005, 33.005};
  Plan before = twoZones();
  before = with(before, addPost(before, post, kSampleRegion));
  const LonLat there{35.006, 33.005};
  const auto found =
      planDifferences(before, with(before, movePost(before, idOf(7), there, kSampleRegion)), kUtm);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].subject, Subject::Post);
  EXPECT_EQ(found[0].of, "Zone 0");
  EXPECT_DOUBLE_EQ(found[0].distance, geodesicDistance(post.point, there).value());
}

TEST(PlanDifferences, TellOfNotesBookmarksAndReferenceLayers) {
  Plan before = emptyPlan();
  before.notes[idOf(7)] = {idOf(7), "Ford\nat the mill", "", "", "", {35.005, 33.005}};
  before.bookmarks[idOf(8)] = {idOf(8), "Hills", {35, 33}, 5000};
  before.referenceLayers[idOf(9)].id = idOf(9);
  before.referenceLayers[idOf(9)].name = "Wells";
  Plan after = before;
  after.notes[idOf(7)].text = "Ford";
  after.bookmarks[idOf(8)].width = 7000;
  after.referenceLayers[idOf(9)].hash = "sha256:1";
  after.referenceLayers[idOf(9)].bytes = 7;
  after.referenceLayers[idOf(9)].minScale = 5000;
  const auto found = planDifferences(before, after, kUtm);
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].subject, Subject::Note);
  EXPECT_EQ(found[0].name, "Ford");
  EXPECT_EQ(found[0].member, "text");
  EXPECT_EQ(found[1].subject, Subject::Bookmark);
  EXPECT_EQ(std::get<double>(found[1].after), 7000);
  EXPECT_EQ(found[2].subject, Subject::ReferenceLayer);
  EXPECT_EQ(found[2].member, "content") << "hash and size are one thing to tell";
  EXPECT_EQ(found[3].member, "min_scale");
  EXPECT_STREQ(wordOf(found[2].subject), "reference_layer");
  after.notes.clear();
  EXPECT_EQ(planDifferences(before, after, kUtm)[0].alteration, Alteration::Removed);
}

TEST(GroundComparison, SharesTheGroundOutWithoutLossOrDoubling) {
  const Plan before = twoZones();
  // Zone 0 grows over the gap to where zone 1 was, which draws back by half.
  Plan after =
      with(before, reshapeZone(before, idOf(1001),
                               {{{{35.0175, 33}, {35.0225, 33}, {35.0225, 33.01}, {35.0175, 33.01}}, {}}},
                               kSampleRules));
  after = with(
      after, reshapeZone(after, idOf(1000), {{{{35, 33}, {35.0175, 33}, {35.0175, 33.01}, {35, 33.01}}, {}}},
                         kSampleRules));
  const GroundComparison ground = compareGround(before, after, kUtm);
  const double square = areaOf(before, 0);
  EXPECT_NEAR(ground.bothArea.value(), 1.5 * square, kBulge) << "zone 0 whole, half of zone 1";
  EXPECT_NEAR(ground.passedArea.value(), 0.5 * square, kBulge) << "from zone 1 to zone 0";
  EXPECT_NEAR(ground.onlyAfterArea.value(), 0.25 * square, kBulge) << "the gap of 0.0025 degrees";
  EXPECT_NEAR(ground.onlyBeforeArea.value(), 0, 1);
  EXPECT_NEAR(ground.bothArea.value() + ground.passedArea.value() + ground.onlyAfterArea.value(),
              areaOf(after, 0) + areaOf(after, 1), kBulge);
  EXPECT_NEAR(areaOf(ground.both), ground.bothArea.value(), 1e-3) << "the shapes are those of the areas";
  ASSERT_EQ(ground.zones.size(), 2u);
  EXPECT_EQ(ground.zones[0].name, "Zone 0");
  EXPECT_NEAR(ground.zones[0].gained.value(), 0.75 * square, kBulge);
  EXPECT_NEAR(ground.zones[0].lost.value(), 0, kBulge);
  EXPECT_NEAR(ground.zones[1].lost.value(), 0.5 * square, kBulge);
}

TEST(GroundComparison, LeavesZonesThatAreTheSameInBoth) {
  const Plan before = twoZones();
  const GroundComparison ground = compareGround(before, with(before, deleteZone(before, idOf(1001))), kUtm);
  EXPECT_EQ(ground.both, kUtm.forward(before.zones.at(idOf(1000)).shape)) << "untouched by any overlay";
  ASSERT_EQ(ground.zones.size(), 1u);
  EXPECT_NEAR(ground.zones[0].lost.value(), areaOf(before, 1), 1);
  EXPECT_NEAR(ground.onlyBeforeArea.value(), areaOf(before, 1), 1);
  EXPECT_TRUE(ground.onlyAfter.empty());
}

}  // namespace
}  // namespace zw::test
