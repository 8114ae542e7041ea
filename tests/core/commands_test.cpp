// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/commands.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

#include "core/change/palette.h"
#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::emptyPlan;
using test::gridZone;
using test::idOf;
using test::kSampleRules;
using test::squareAt;
using test::with;

Plan planWithTwoZones() {
  Plan plan = with(emptyPlan(), createZone(emptyPlan(), gridZone(0), kSampleRules));
  return with(plan, createZone(plan, gridZone(5), kSampleRules));
}

const Uuid kFirst = idOf(1000);
const Uuid kSecond = idOf(1005);

}  // namespace

TEST(ZoneCommands, CreateGivesDefaults) {
  const Plan plan = planWithTwoZones();
  const Zone& second = plan.zones.at(kSecond);
  EXPECT_EQ(second.order, 1);
  EXPECT_EQ(second.status, ZoneStatus::Candidate);
  EXPECT_NE(second.style.colour, plan.zones.at(kFirst).style.colour);
  EXPECT_EQ(createZone(emptyPlan(), gridZone(0), kSampleRules)->kind, "zone.create");
}

TEST(ZoneCommands, CreateRefusesNames) {
  const Plan plan = planWithTwoZones();
  NewZone zone = gridZone(9);
  zone.name = " \t ";
  EXPECT_EQ(codeOf(createZone(plan, zone, kSampleRules)), ErrorCode::NameEmpty);
  zone.name = "  Zone 0 ";
  const auto taken = createZone(plan, zone, kSampleRules);
  EXPECT_EQ(codeOf(taken), ErrorCode::NameTaken);
  EXPECT_EQ(taken.error().feature, "Zone 0");
  zone.scenario = idOf(77);
  EXPECT_EQ(codeOf(createZone(plan, zone, kSampleRules)), ErrorCode::NotFound);
  EXPECT_EQ(codeOf(createZone(plan, gridZone(0), kSampleRules)), ErrorCode::Internal) << "an id in use";
}

TEST(ZoneCommands, TheSameNameMayStandInAnotherScenario) {
  Plan plan = planWithTwoZones();
  plan = with(plan, addScenario(plan, idOf(2), "Other"));
  NewZone zone = gridZone(0, idOf(2));
  zone.id = idOf(50);
  plan = with(plan, createZone(plan, zone, kSampleRules));
  EXPECT_EQ(plan.zonesOf(idOf(2)).size(), 1u) << "and its shape may lie over that scenario's";
}

TEST(ZoneCommands, ShapesAreCheckedAgainstTheRegion) {
  const Plan plan = emptyPlan();
  NewZone zone = gridZone(0);
  zone.shape = squareAt(10, 10);
  EXPECT_EQ(codeOf(createZone(plan, zone, kSampleRules)), ErrorCode::OutsideRegion);
  // Its bounding box meets the region, the triangle does not.
  zone.shape = {{{{34, 34.9}, {34, 36}, {36.9, 36}}, {}}};
  EXPECT_EQ(codeOf(createZone(plan, zone, kSampleRules)), ErrorCode::OutsideRegion);
  zone.shape = squareAt(34.995, 33.5);
  EXPECT_TRUE(createZone(plan, zone, kSampleRules)) << "partly inside is inside";
  zone.shape = {{{{35, 33}, {35.1, 33.1}, {35.1, 33}, {35, 33.1}}, {}}};
  EXPECT_EQ(codeOf(createZone(plan, zone, kSampleRules)), ErrorCode::SelfIntersection);
}

TEST(ZoneCommands, RepeatedCornersAreDropped) {
  NewZone zone = gridZone(0);
  zone.shape = {{{{35, 33}, {35, 33}, {35.1, 33}, {35.1, 33.1}, {35.1, 33.1}, {35, 33}}, {}}};
  const Plan plan = with(emptyPlan(), createZone(emptyPlan(), zone, kSampleRules));
  EXPECT_EQ(plan.zones.at(kFirst).shape[0].outer, (Ring<LonLat>{{35, 33}, {35.1, 33}, {35.1, 33.1}}));
}

TEST(ZoneCommands, OverlapIsRefusedWithTheOtherZonesName) {
  const Plan plan = planWithTwoZones();
  NewZone zone = gridZone(9);
  zone.shape = squareAt(35.005, 33.005);
  const auto refused = createZone(plan, zone, kSampleRules);
  EXPECT_EQ(codeOf(refused), ErrorCode::Overlap);
  EXPECT_EQ(refused.error().feature, "Zone 0");
  EXPECT_EQ(codeOf(reshapeZone(plan, kSecond, squareAt(35.005, 33.005), kSampleRules)), ErrorCode::Overlap);
  EXPECT_TRUE(reshapeZone(plan, kFirst, squareAt(35.001, 33.001), kSampleRules)) << "not with itself";
}

// Half a metre of longitude at 33° N is 0.5 / (111,320 · cos 33°) = 5.4e-6 degrees.
TEST(ZoneCommands, SharedEdgesAndSliversAreNoOverlap) {
  const Plan plan = planWithTwoZones();
  NewZone zone = gridZone(9);
  zone.shape = squareAt(35.01, 33);
  EXPECT_TRUE(createZone(plan, zone, kSampleRules));
  zone.shape = squareAt(35.01 - 5.4e-6, 33);
  EXPECT_TRUE(createZone(plan, zone, kSampleRules));
  zone.shape = squareAt(35.01 - 4 * 5.4e-6, 33);
  EXPECT_EQ(codeOf(createZone(plan, zone, kSampleRules)), ErrorCode::Overlap) << "two metres wide";
}

TEST(ZoneCommands, ColoursAreDistinctUntilThePaletteIsUsedUp) {
  Plan plan = emptyPlan();
  std::set<std::string> colours;
  for (unsigned i = 0; i < kZonePalette.size(); ++i) {
    plan = with(plan, createZone(plan, gridZone(i), kSampleRules));
    colours.insert(plan.zones.at(idOf(1000 + i)).style.colour);
  }
  EXPECT_EQ(colours.size(), kZonePalette.size());
  for (const std::string& colour : colours) EXPECT_TRUE(isColour(colour));
  EXPECT_EQ(codeOf(restyleZone(plan, kFirst, {"red"})), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(restyleZone(plan, kFirst, {"#12345g"})), ErrorCode::BadValue);
}

TEST(ZoneCommands, AlterOneThingOnly) {
  const Plan plan = planWithTwoZones();
  const Plan renamed = with(plan, renameZone(plan, kFirst, " North "));
  EXPECT_EQ(renamed.zones.at(kFirst).name, "North");
  EXPECT_EQ(renamed.zones.at(kFirst).shape, plan.zones.at(kFirst).shape);
  EXPECT_EQ(codeOf(renameZone(plan, kFirst, "Zone 5")), ErrorCode::NameTaken);
  EXPECT_TRUE(renameZone(plan, kFirst, "Zone 0")->change.edits.empty()) << "nothing to do";
  EXPECT_EQ(codeOf(renameZone(plan, idOf(9), "x")), ErrorCode::NotFound);
  const Plan described =
      with(plan, describeZone(plan, kFirst, "notes", "somebody", "a paper", ZoneStatus::Reported));
  EXPECT_EQ(described.zones.at(kFirst).status, ZoneStatus::Reported);
  EXPECT_FALSE(with(plan, deleteZone(plan, kFirst)).zones.contains(kFirst));
}

TEST(ScenarioCommands, DuplicateCopiesTheZones) {
  const Plan plan = planWithTwoZones();
  unsigned next = 500;
  const Plan twice = with(plan, duplicateScenario(plan, idOf(1), "Copy", [&] { return idOf(next++); }));
  const auto copies = twice.zonesOf(idOf(500));
  ASSERT_EQ(copies.size(), 2u);
  EXPECT_EQ(copies[0]->shape, plan.zones.at(kFirst).shape);
  EXPECT_EQ(copies[0]->name, "Zone 0");
  EXPECT_EQ(twice.info.activeScenario, idOf(1));
  EXPECT_EQ(codeOf(duplicateScenario(plan, idOf(1), "Main", [&] { return idOf(next++); })),
            ErrorCode::NameTaken);
}

TEST(ScenarioCommands, RemoveTakesTheZonesAndMovesTheActiveOne) {
  Plan plan = planWithTwoZones();
  EXPECT_EQ(codeOf(removeScenario(plan, idOf(1))), ErrorCode::LastScenario);
  plan = with(plan, addScenario(plan, idOf(2), "Other"));
  const auto command = removeScenario(plan, idOf(1));
  const Plan after = with(plan, command);
  EXPECT_TRUE(after.zones.empty());
  EXPECT_EQ(after.info.activeScenario, idOf(2));
  Plan back = after;
  apply(reverted(command->change), back);
  EXPECT_EQ(back, plan);
  EXPECT_EQ(codeOf(addScenario(plan, idOf(3), "Other")), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(renameScenario(plan, idOf(2), "")), ErrorCode::NameEmpty);
  EXPECT_EQ(with(plan, activateScenario(plan, idOf(2))).info.activeScenario, idOf(2));
}

TEST(PlanCommands, FactorsKeepTheirOrder) {
  const Plan plan = emptyPlan();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(codeOf(setFactor(plan, "no.such", 1, 1, 1)), ErrorCode::UnknownFactor);
  EXPECT_EQ(codeOf(setFactor(plan, "a.b", nan, 1, 3)), ErrorCode::NotFinite);
  EXPECT_EQ(codeOf(setFactor(plan, "a.b", 4, 1, 3)), ErrorCode::FactorOrder);
  const Plan set = with(plan, setFactor(plan, "a.b", 2.5, -0.0, 3));
  EXPECT_EQ(set.factors.at("a.b").value, 2.5);
  EXPECT_FALSE(std::signbit(set.factors.at("a.b").low));
  EXPECT_EQ(set.factors.at("a.b").source, "nowhere");
}

TEST(PlanCommands, TextsAndPack) {
  const Plan plan = emptyPlan();
  EXPECT_EQ(with(plan, setPlanTexts(plan, "T", "N")).info.packHash, plan.info.packHash);
  EXPECT_EQ(with(plan, adoptPack(plan, "sha256:11", "other.gpkg")).info.packHash, "sha256:11");
}

}  // namespace zw
