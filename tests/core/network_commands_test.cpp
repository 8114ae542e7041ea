// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/network_commands.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::emptyPlan;
using test::idOf;
using test::kSampleRegion;
using test::squareAt;
using test::with;

const Uuid kState = idOf(50);

NetworkState bridgeDown() {
  return {kState, " Bridge down ", "2026-03-22", "press", Reliability::Reported, "", 0};
}

RoadStatus closing(unsigned id, const std::string& crossing) {
  return {idOf(id),   kState,         RoadStatus::Target::Crossing, crossing,
          "Qasmiyeh", {35.25, 33.34}, Passability::Closed,          ""};
}

Plan planWithState() {
  return with(emptyPlan(), addNetworkState(emptyPlan(), bridgeDown()));
}

AddedRoad track(unsigned id) {
  return {idOf(id), kState, "Ford", RoadClass::Track, RoadStructure::None, {{35.2, 33.2}, {35.3, 33.3}}, ""};
}

/// A state that closes a crossing, adds a road and excludes an area.
Plan planWithAll() {
  Plan plan = planWithState();
  plan = with(plan, setRoadStatus(plan, closing(51, "X1")));
  plan = with(plan, addRoad(plan, track(52), kSampleRegion));
  return with(plan, excludeArea(plan, {idOf(53), kState, "Mined", "", squareAt(35.5, 33.5)}, kSampleRegion));
}

}  // namespace

TEST(NetworkCommands, AStateHasANameOfItsOwnAndADateOrNone) {
  const Plan plan = planWithState();
  EXPECT_EQ(plan.networkStates.at(kState).name, "Bridge down");
  NetworkState other = bridgeDown();
  other.id = idOf(60);
  EXPECT_EQ(codeOf(addNetworkState(plan, other)), ErrorCode::NameTaken);
  other.name = "\t";
  EXPECT_EQ(codeOf(addNetworkState(plan, other)), ErrorCode::NameEmpty);
  other.name = "Other";
  for (const char* date :
       {"2026-02-29", "2026-13-01", "2026-3-18", "18.03.2026", "2026-00-10", "20x6-03-18"}) {
    other.asOf = date;
    EXPECT_EQ(codeOf(addNetworkState(plan, other)), ErrorCode::BadValue) << date;
  }
  for (const char* date : {"", "2024-02-29", "2026-12-31"}) {
    other.asOf = date;
    EXPECT_TRUE(addNetworkState(plan, other)) << date;
  }
  EXPECT_EQ(with(plan, addNetworkState(plan, other)).networkStates.at(idOf(60)).order, 1);
  EXPECT_EQ(codeOf(describeNetworkState(plan, other)), ErrorCode::NotFound);
}

TEST(NetworkCommands, WhatAStateSaysOfACrossingReplacesWhatItSaidBefore) {
  Plan plan = planWithState();
  plan = with(plan, setRoadStatus(plan, closing(51, "X1")));
  RoadStatus damaged = closing(52, "X1");
  damaged.passability = Passability::Restricted;
  plan = with(plan, setRoadStatus(plan, damaged));
  ASSERT_EQ(plan.roadStatuses.size(), 1u);
  EXPECT_EQ(plan.roadStatuses.at(idOf(51)).passability, Passability::Restricted);
  // A road may have the number that a crossing has for a code.
  RoadStatus road = closing(53, "X1");
  road.target = RoadStatus::Target::Road;
  EXPECT_EQ(with(plan, setRoadStatus(plan, road)).roadStatuses.size(), 2u);
  EXPECT_TRUE(with(plan, clearRoadStatus(plan, idOf(51))).roadStatuses.empty());
}

TEST(NetworkCommands, SeveralRoadsAreClosedAndLeftOpenAsOne) {
  const Plan plan = planWithState();
  const std::vector<RoadStatus> pieces = {closing(51, "7"), closing(52, "8"), closing(53, "9")};
  const auto closed = setRoadStatuses(plan, pieces);
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->change.edits.size(), 3u);
  const Plan after = with(plan, closed);
  EXPECT_EQ(after.roadStatuses.size(), 3u);
  EXPECT_EQ(with(after, clearRoadStatuses(after, {idOf(51), idOf(53)})).roadStatuses.size(), 1u);
  EXPECT_EQ(codeOf(setRoadStatuses(plan, {})), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(setRoadStatuses(plan, {closing(51, "7"), closing(52, "")})), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(clearRoadStatuses(after, {idOf(51), idOf(99)})), ErrorCode::NotFound);
}

TEST(NetworkCommands, RefuseWhatCannotBe) {
  const Plan plan = planWithState();
  RoadStatus status = closing(51, "");
  EXPECT_EQ(codeOf(setRoadStatus(plan, status)), ErrorCode::BadValue);
  status.code = "X1";
  status.passability = Passability::Unknown;
  EXPECT_EQ(codeOf(setRoadStatus(plan, status)), ErrorCode::BadValue);
  status = closing(51, "X1");
  status.point.lat = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(codeOf(setRoadStatus(plan, status)), ErrorCode::NotFinite);
  status = closing(51, "X1");
  status.state = idOf(99);
  EXPECT_EQ(codeOf(setRoadStatus(plan, status)), ErrorCode::NotFound);

  const auto roadWith = [&](const auto& alter) {
    AddedRoad road = track(52);
    alter(road);
    return codeOf(addRoad(plan, road, kSampleRegion));
  };
  EXPECT_EQ(roadWith([](AddedRoad& r) { r.line = {{35.2, 33.2}, {35.2, 33.2}}; }), ErrorCode::TooFewPoints);
  EXPECT_EQ(roadWith([](AddedRoad& r) { r.line = {}; }), ErrorCode::TooFewPoints);
  EXPECT_EQ(roadWith([](AddedRoad& r) { r.line[0].lon = 200; }), ErrorCode::OutOfRange);
  EXPECT_EQ(roadWith([](AddedRoad& r) { r.line = {{10, 10}, {11, 11}}; }), ErrorCode::OutsideRegion);
  EXPECT_EQ(roadWith([](AddedRoad& r) { r.roadClass = RoadClass::Path; }), ErrorCode::BadValue);
  EXPECT_EQ(roadWith([](AddedRoad& r) { r.structure = RoadStructure::Tunnel; }), ErrorCode::BadValue);
  EXPECT_EQ(roadWith([](AddedRoad& r) { r.name = " "; }), ErrorCode::NameEmpty);

  ExcludedArea area{idOf(53), kState, "Mined", "", squareAt(35.5, 33.5)};
  area.shape[0].outer.resize(2);
  EXPECT_EQ(codeOf(excludeArea(plan, area, kSampleRegion)), ErrorCode::TooFewCorners);
  area.shape = squareAt(10, 10);
  EXPECT_EQ(codeOf(excludeArea(plan, area, kSampleRegion)), ErrorCode::OutsideRegion);
}

TEST(NetworkCommands, DuplicatingCopiesAllThatAStateSays) {
  const Plan plan = planWithAll();
  unsigned next = 70;
  const Plan both = with(plan, duplicateNetworkState(plan, kState, "Copy", [&] { return idOf(next++); }));
  EXPECT_EQ(both.networkStates.at(idOf(70)).source, "press");
  EXPECT_EQ(both.roadStatuses.at(idOf(71)).code, "X1");
  EXPECT_EQ(both.addedRoads.at(idOf(72)).state, idOf(70));
  EXPECT_EQ(both.excludedAreas.at(idOf(73)).state, idOf(70));
  EXPECT_EQ(codeOf(duplicateNetworkState(plan, kState, "Copy", [] { return idOf(51); })),
            ErrorCode::Internal);
}

TEST(NetworkCommands, RemovingTakesAllAlongAndLeavesNoneActive) {
  Plan plan = planWithAll();
  plan = with(plan, activateNetworkState(plan, kState));
  EXPECT_EQ(plan.info.activeNetworkState, kState);
  const auto removal = removeNetworkState(plan, kState);
  Plan after = with(plan, removal);
  EXPECT_TRUE(after.info.activeNetworkState.isNil());
  EXPECT_TRUE(after.networkStates.empty() && after.roadStatuses.empty() && after.addedRoads.empty() &&
              after.excludedAreas.empty());
  apply(reverted(removal->change), after);
  EXPECT_EQ(after, plan);
}

TEST(NetworkCommands, TheFirstStatusMayMakeItsState) {
  const Plan plan = emptyPlan();
  const auto command = inNewNetworkState(
      plan, bridgeDown(), [](const Plan& with) { return setRoadStatus(with, closing(51, "X1")); });
  Plan after = with(plan, command);
  EXPECT_EQ(command->kind, "road_status.set");
  EXPECT_EQ(after.info.activeNetworkState, kState);
  EXPECT_EQ(after.roadStatuses.size(), 1u);
  apply(reverted(command->change), after);
  EXPECT_EQ(after, plan);
  EXPECT_EQ(codeOf(inNewNetworkState(plan, bridgeDown(),
                                     [](const Plan& with) { return setRoadStatus(with, closing(51, "")); })),
            ErrorCode::BadValue);
}

}  // namespace zw
