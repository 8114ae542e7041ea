// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/phase_commands.h"

#include <gtest/gtest.h>

#include "core/change/network_commands.h"
#include "core/change/post_commands.h"
#include "core/change/zone_division.h"
#include "core/roadmap/phase_dates.h"
#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::emptyPlan;
using test::gridZone;
using test::idOf;
using test::kSampleRules;
using test::with;

const Uuid kFirst = idOf(50), kSecond = idOf(51), kState = idOf(60);

Phase phase(const Uuid& id, const std::string& name, const std::string& from = {}) {
  Phase out;
  out.id = id;
  out.scenario = idOf(1);
  out.name = name;
  out.from = from;
  return out;
}

/// Zones 1000 to 1002 of the scenario.
Plan threeZones() {
  Plan plan = emptyPlan();
  for (unsigned i = 0; i < 3; ++i) plan = with(plan, createZone(plan, gridZone(2 * i), kSampleRules));
  return plan;
}

const Uuid kA = idOf(1000), kB = idOf(1002), kC = idOf(1004);

/// First: A; second: B and C.
Plan twoPhases() {
  Plan plan = threeZones();
  plan = with(plan, addPhase(plan, phase(kFirst, " First ", "2027-02-01"), {kA}));
  return with(plan, addPhase(plan, phase(kSecond, "Second"), {kC, kB}));
}

std::vector<Uuid> idsOf(const std::vector<const Zone*>& zones) {
  std::vector<Uuid> ids;
  for (const Zone* zone : zones) ids.push_back(zone->id);
  return ids;
}

}  // namespace

TEST(PhaseCommands, APhaseHoldsItsZonesAndThoseOfThePhasesBefore) {
  const Plan plan = twoPhases();
  EXPECT_EQ(plan.phases.at(kFirst).name, "First");
  EXPECT_EQ(idsOf(plan.zonesHeldIn(plan.phases.at(kFirst))), std::vector{kA});
  EXPECT_EQ(idsOf(plan.zonesHeldIn(plan.phases.at(kSecond))), (std::vector{kA, kB, kC}));
  const Plan swapped = with(plan, movePhase(plan, kSecond, 0));
  EXPECT_EQ(swapped.phasesOf(idOf(1)).front()->id, kSecond);
  EXPECT_EQ(idsOf(swapped.zonesHeldIn(swapped.phases.at(kSecond))), (std::vector{kB, kC}));
  EXPECT_EQ(idsOf(swapped.zonesHeldIn(swapped.phases.at(kFirst))), (std::vector{kB, kC, kA}));
  EXPECT_EQ(codeOf(movePhase(plan, kFirst, 2)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(movePhase(plan, kFirst, -1)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(movePhase(plan, idOf(9), 0)), ErrorCode::NotFound);
}

TEST(PhaseCommands, AZoneIsInOnePhaseOfItsOwnScenario) {
  Plan plan = twoPhases();
  // The first takes B away from the second.
  Phase first = plan.phases.at(kFirst);
  first.name = "Both";
  plan = with(plan, describePhase(plan, first, {kA, kB}));
  EXPECT_EQ(plan.phases.at(kFirst).name, "Both");
  EXPECT_EQ(plan.zones.at(kB).phase, kFirst);
  EXPECT_EQ(plan.zones.at(kC).phase, kSecond);
  plan = with(plan, describePhase(plan, first, {kB}));
  EXPECT_TRUE(plan.zones.at(kA).phase.isNil());
  plan = with(plan, setPhaseOfZone(plan, kA, kSecond));
  EXPECT_EQ(plan.zones.at(kA).phase, kSecond);
  EXPECT_TRUE(setPhaseOfZone(plan, kA, kSecond)->change.edits.empty());
  plan = with(plan, setPhaseOfZone(plan, kA, {}));
  EXPECT_TRUE(plan.zones.at(kA).phase.isNil());

  plan = with(plan, addScenario(plan, idOf(2), "Other"));
  NewZone elsewhere = gridZone(30, idOf(2));
  plan = with(plan, createZone(plan, elsewhere, kSampleRules));
  EXPECT_EQ(codeOf(setPhaseOfZone(plan, elsewhere.id, kFirst)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(setPhaseOfZone(plan, kA, idOf(9))), ErrorCode::NotFound);
  EXPECT_EQ(codeOf(setPhaseOfZone(plan, idOf(9), kFirst)), ErrorCode::NotFound);
  EXPECT_EQ(codeOf(describePhase(plan, first, {elsewhere.id})), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(describePhase(plan, first, {idOf(9)})), ErrorCode::NotFound);
}

TEST(PhaseCommands, WhatIsWrongIsRefused) {
  const Plan plan = twoPhases();
  const Uuid fresh = idOf(52);
  EXPECT_EQ(codeOf(addPhase(plan, phase(fresh, " "), {})), ErrorCode::NameEmpty);
  EXPECT_EQ(codeOf(addPhase(plan, phase(fresh, "Second "), {})), ErrorCode::NameTaken);
  for (const char* date : {"2027-02-30", "soon", "2027", "01.02.2027"})
    EXPECT_EQ(codeOf(addPhase(plan, phase(fresh, "Third", date), {})), ErrorCode::BadValue) << date;
  EXPECT_EQ(codeOf(addPhase(plan, phase(kFirst, "Third"), {})), ErrorCode::Internal);
  EXPECT_EQ(codeOf(addPhase(plan, phase({}, "Third"), {})), ErrorCode::Internal);
  Phase wrong = phase(fresh, "Third");
  wrong.scenario = idOf(9);
  EXPECT_EQ(codeOf(addPhase(plan, wrong, {})), ErrorCode::NotFound);
  wrong = phase(fresh, "Third");
  wrong.networkState = idOf(9);
  EXPECT_EQ(codeOf(addPhase(plan, wrong, {})), ErrorCode::NotFound);
  EXPECT_EQ(codeOf(describePhase(plan, phase(fresh, "Third"), {})), ErrorCode::NotFound);
  EXPECT_EQ(codeOf(describePhase(plan, phase(kFirst, "Second"), {})), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(removePhase(plan, fresh)), ErrorCode::NotFound);
  EXPECT_TRUE(describePhase(plan, plan.phases.at(kFirst), {kA})->change.edits.empty()) << "nothing altered";
}

TEST(PhaseCommands, WhatAPhaseRestsOnMayGo) {
  Plan plan = twoPhases();
  plan = with(plan, addNetworkState(plan, {kState, "Bridge down", "", "", Reliability::Assumed, "", 0}));
  Phase first = plan.phases.at(kFirst);
  first.networkState = kState;
  plan = with(plan, describePhase(plan, first, {kA}));
  EXPECT_TRUE(with(plan, removeNetworkState(plan, kState)).phases.at(kFirst).networkState.isNil());
  const Plan without = with(plan, removePhase(plan, kSecond));
  EXPECT_TRUE(without.zones.at(kB).phase.isNil());
  EXPECT_EQ(without.zones.at(kA).phase, kFirst);
  EXPECT_EQ(idsOf(with(plan, deleteZone(plan, kB)).zonesHeldIn(plan.phases.at(kSecond))),
            (std::vector{kA, kC}));
}

TEST(PhaseCommands, PartsOfADividedZoneStayInItsPhase) {
  const Plan plan = twoPhases();
  const Box<LonLat> box = boundsOf(plan.zones.at(kB).shape);
  const double lon = box.minX + box.width() / 2;
  unsigned next = 2000;
  const Plan divided = with(plan, splitZone(
                                      plan, kB, {{lon, box.minY - 0.001}, {lon, box.maxY + 0.001}},
                                      [&] { return idOf(next++); }, kSampleRules));
  EXPECT_EQ(divided.zones.size(), 4U);
  EXPECT_EQ(divided.zonesHeldIn(divided.phases.at(kSecond)).size(), 4U);
}

TEST(PhaseCommands, AMergedZoneKeepsItsPhaseOrGetsTheEarliest) {
  Plan plan = twoPhases();
  // B lies beside neither A nor C, but zones of several parts may be merged.
  const Plan kept = with(plan, mergeZones(plan, kB, {kA}, kSampleRules));
  EXPECT_EQ(kept.zones.at(kB).phase, kSecond);
  plan = with(plan, setPhaseOfZone(plan, kB, {}));
  const Plan taken = with(plan, mergeZones(plan, kB, {kC, kA}, kSampleRules));
  EXPECT_EQ(taken.zones.at(kB).phase, kFirst);
  EXPECT_EQ(taken.zones.size(), 1U);
}

TEST(PhaseCommands, AScenarioIsCopiedAndRemovedWithItsRoadmap) {
  Plan plan = twoPhases();
  unsigned next = 3000;
  plan = with(plan, duplicateScenario(plan, idOf(1), "Copy", [&] { return idOf(next++); }));
  const Uuid copy = plan.scenarioNamed("Copy")->id;
  const auto phases = plan.phasesOf(copy);
  ASSERT_EQ(phases.size(), 2U);
  EXPECT_EQ(phases[0]->name, "First");
  EXPECT_EQ(phases[0]->from, "2027-02-01");
  EXPECT_NE(phases[0]->id, kFirst);
  ASSERT_EQ(plan.zonesHeldIn(*phases[0]).size(), 1U);
  EXPECT_EQ(plan.zonesHeldIn(*phases[0])[0]->name, "Zone 0");
  EXPECT_EQ(plan.zonesHeldIn(*phases[1]).size(), 3U);
  EXPECT_EQ(plan.zonesHeldIn(plan.phases.at(kSecond)).size(), 3U) << "the original keeps its own";
  const Plan without = with(plan, removeScenario(plan, idOf(1)));
  EXPECT_EQ(without.phases.size(), 2U);
  EXPECT_EQ(without.phasesOf(copy).size(), 2U);
}

TEST(PhaseCommands, AZoneWithoutADayIsHeldFromItsPhases) {
  Plan plan = twoPhases();
  EXPECT_EQ(plan.heldFrom(plan.zones.at(kA)), "2027-02-01");
  EXPECT_EQ(plan.heldFrom(plan.zones.at(kB)), "") << "its phase states none";
  plan = with(plan, describeZoneHolding(plan, kA, {"2027-05-01", true, {}}));
  EXPECT_EQ(plan.heldFrom(plan.zones.at(kA)), "2027-05-01");
}

TEST(PhaseDates, ThatCannotBothHoldAreTold) {
  using Conflicts = std::vector<roadmap::DateConflict>;
  const Uuid third = idOf(52);
  const auto held = [](const Plan& plan, const Uuid& zone, const char* from) {
    return with(plan, describeZoneHolding(plan, zone, {from, true, {}}));
  };
  const Plan plan = twoPhases();
  EXPECT_TRUE(roadmap::dateConflicts(plan, idOf(1)).empty());
  // A phase before one that comes earlier, over an undated one; a zone before its phase.
  Plan wrong = with(plan, addPhase(plan, phase(third, "Third", "2027-01-31"), {}));
  EXPECT_EQ(roadmap::dateConflicts(held(wrong, kA, "2027-01-31"), idOf(1)),
            (Conflicts{{kFirst, {}, kA}, {third, kFirst, {}}}));
  // The same day is no contradiction.
  wrong = with(wrong, describePhase(wrong, phase(third, "Third", "2027-02-01"), {}));
  EXPECT_TRUE(roadmap::dateConflicts(held(wrong, kA, "2027-02-01"), idOf(1)).empty());
  // A zone of an undated phase before the one that comes earlier, and one held only after the next begins.
  wrong = with(plan, addPhase(plan, phase(third, "Third", "2027-06-01"), {}));
  EXPECT_EQ(roadmap::dateConflicts(held(wrong, kB, "2026-05-05"), idOf(1)), (Conflicts{{kFirst, {}, kB}}));
  EXPECT_EQ(roadmap::dateConflicts(held(wrong, kA, "2028-01-01"), idOf(1)), (Conflicts{{third, {}, kA}}));
  EXPECT_TRUE(roadmap::dateConflicts(held(wrong, kA, "2027-06-01"), idOf(1)).empty());
}

}  // namespace zw
