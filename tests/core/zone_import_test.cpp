// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/zone_import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "core/change/palette.h"
#include "core/geometry/geodesic.h"
#include "tests/support/partition_check.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::emptyPlan;
using test::idOf;
using test::squareAt;
using ::testing::ElementsAre;
using Shape = MultiPolygon<LonLat>;

NewZone zone(unsigned number, const std::string& name, Shape shape) {
  return {idOf(100 + number), idOf(1), name, std::move(shape)};
}

ZoneRules rules(OnOverlap onOverlap) {
  return {test::kSampleRegion, onOverlap};
}

double area(const Plan& plan, unsigned number) {
  return geodesicArea(plan.zones.at(idOf(100 + number)).shape).value();
}

Plan planWith(const NewZone& zone) {
  Plan plan = emptyPlan();
  const auto made = createZone(plan, zone, rules(OnOverlap::Refuse));
  EXPECT_TRUE(made);
  apply(made->change, plan);
  return plan;
}

/// What adding them comes to; the test fails where nothing can be added.
ZoneAddition added(Plan& plan, const std::vector<NewZone>& zones, OnOverlap onOverlap = OnOverlap::Refuse) {
  auto addition = addZones(plan, zones, "areas.gpkg", rules(onOverlap));
  EXPECT_TRUE(addition);
  if (!addition) return {};
  apply(addition->command.change, plan);
  return std::move(*addition);
}

TEST(AddZones, AddsAllAsOneCommandThatCanBeUndone) {
  const Plan before = planWith(zone(0, "Old", squareAt(35.5, 33.5)));
  Plan plan = before;
  NewZone noted = zone(1, " North ", squareAt(35, 33));
  noted.notes = "kind: a";
  noted.source = "areas.gpkg";
  const ZoneAddition addition = added(plan, {noted, zone(2, "South", squareAt(35.01, 33))});
  EXPECT_EQ(addition.command.kind, "zones.import");
  EXPECT_EQ(addition.command.subject, "areas.gpkg");
  EXPECT_TRUE(addition.refused.empty());
  ASSERT_EQ(plan.zones.size(), 3u);
  const Zone& north = plan.zones.at(idOf(101));
  EXPECT_EQ(north.name, "North");
  EXPECT_EQ(north.notes, "kind: a");
  EXPECT_EQ(north.source, "areas.gpkg");
  EXPECT_EQ(north.order, 1);
  EXPECT_EQ(plan.zones.at(idOf(102)).order, 2);
  EXPECT_EQ(plan.zones.at(idOf(102)).style.colour, kZonePalette[2]) << "each its own";
  apply(reverted(addition.command.change), plan);
  EXPECT_EQ(plan, before);
}

TEST(AddZones, NamesInUseGetANumber) {
  Plan plan = planWith(zone(0, "A", squareAt(35.5, 33.5)));
  const ZoneAddition addition =
      added(plan, {zone(1, "A", squareAt(35, 33)), zone(2, "A", squareAt(35.1, 33)),
                   zone(3, "A 3", squareAt(35.2, 33)), zone(4, "B", squareAt(35.3, 33)),
                   zone(5, " ", squareAt(35.4, 33))});
  EXPECT_EQ(plan.zones.at(idOf(101)).name, "A 2");
  EXPECT_EQ(plan.zones.at(idOf(102)).name, "A 3");
  EXPECT_EQ(plan.zones.at(idOf(103)).name, "A 3 2");
  EXPECT_EQ(plan.zones.at(idOf(104)).name, "B");
  EXPECT_THAT(addition.renamed, ElementsAre(0, 1, 2));
  ASSERT_EQ(addition.refused.size(), 1u);
  EXPECT_EQ(addition.refused[0].error.code, ErrorCode::NameEmpty);
}

TEST(AddZones, WhatDoesNotFitIsToldAndTheOthersGoIn) {
  Plan plan = planWith(zone(0, "Old", squareAt(35, 33)));
  const ZoneAddition addition =
      added(plan, {zone(1, "Over", squareAt(35.005, 33)), zone(2, "Good", squareAt(35.1, 33)),
                   zone(3, "Over Good", squareAt(35.105, 33)), zone(4, "Away", squareAt(40, 33)),
                   zone(5, "Bow", {{{{35.2, 33}, {35.3, 33.1}, {35.3, 33}, {35.2, 33.1}}, {}}})});
  ASSERT_EQ(addition.refused.size(), 4u);
  EXPECT_EQ(addition.refused[0].error.code, ErrorCode::Overlap);
  EXPECT_EQ(addition.refused[0].error.feature, "Old");
  EXPECT_EQ(addition.refused[1].index, 2u);
  EXPECT_EQ(addition.refused[1].error.feature, "Good");
  EXPECT_EQ(addition.refused[2].error.code, ErrorCode::OutsideRegion);
  EXPECT_EQ(addition.refused[3].error.code, ErrorCode::SelfIntersection);
  EXPECT_EQ(plan.zones.size(), 2u);
}

TEST(AddZones, OverlapsAreCutAsIsChosen) {
  const double half = geodesicArea(squareAt(35, 33)).value() / 2;
  Plan plan = planWith(zone(0, "Old", squareAt(35, 33)));
  added(plan, {zone(1, "New", squareAt(35.005, 33)), zone(2, "Newer", squareAt(35.01, 33))},
        OnOverlap::CutNew);
  EXPECT_NEAR(area(plan, 0), 2 * half, 100);
  EXPECT_NEAR(area(plan, 1), half, 100);
  EXPECT_NEAR(area(plan, 2), half, 100) << "of the new ones the earlier comes first";
  Plan other = planWith(zone(0, "Old", squareAt(35, 33)));
  added(other, {zone(1, "New", squareAt(35.005, 33)), zone(2, "Newer", squareAt(35.01, 33))},
        OnOverlap::CutNeighbours);
  EXPECT_NEAR(area(other, 0), half, 100);
  EXPECT_NEAR(area(other, 1), 2 * half, 100);
  EXPECT_NEAR(area(other, 2), half, 100) << "only what was there before is cut";
  Plan covered = planWith(zone(0, "Old", squareAt(35, 33)));
  const auto addition = added(
      covered, {zone(1, "Whole", squareAt(34.99, 32.995, 0.1)), zone(2, "Inside", squareAt(35.02, 33.02))},
      OnOverlap::CutNew);
  ASSERT_EQ(addition.refused.size(), 1u);
  EXPECT_EQ(addition.refused[0].error.code, ErrorCode::NothingLeft);
}

TEST(AddZones, CanBeGivenUpAndRefusesWhatMakesNoSense) {
  const Plan plan = emptyPlan();
  const std::vector<NewZone> zones{zone(1, "A", squareAt(35, 33)), zone(2, "B", squareAt(35.1, 33))};
  double seen = 0;
  const auto given = addZones(plan, zones, "f", rules(OnOverlap::Refuse), [&](double done) {
    EXPECT_GE(done, seen) << "it only grows";
    seen = done;
    return done < 0.5;
  });
  ASSERT_FALSE(given);
  EXPECT_EQ(given.error().code, ErrorCode::Cancelled);
  EXPECT_EQ(seen, 0.5) << "after the first of two";
  auto twice = zones;
  twice[1].id = twice[0].id;
  EXPECT_EQ(addZones(plan, twice, "f", rules(OnOverlap::Refuse)).error().code, ErrorCode::Internal);
  auto nowhere = zones;
  nowhere[0].scenario = nowhere[1].scenario = idOf(9);
  EXPECT_EQ(addZones(plan, nowhere, "f", rules(OnOverlap::Refuse)).error().code, ErrorCode::NotFound);
  EXPECT_TRUE(addZones(plan, {}, "f", rules(OnOverlap::Refuse))->command.change.edits.empty());
}

// It must come to the same as making them one by one by the command that a drawn zone runs, which looks at
// all zones, and leave a partition whatever becomes of overlaps.
TEST(AddZones, ComesToTheSameAsDrawingThemOneByOne) {
  std::mt19937 random(7);
  const auto share = [&] { return static_cast<double>(random()) / 4294967296.0; };
  for (int round = 0; round < 40; ++round) {
    std::vector<NewZone> zones;
    for (unsigned i = 0; i < 12; ++i) {
      Ring<LonLat> ring;
      const LonLat middle{35.1 + 0.1 * share(), 33.1 + 0.1 * share()};
      for (int corner = 0; corner < 6; ++corner) {
        const double radius = 0.01 + 0.02 * share(), angle = corner * M_PI / 3;
        ring.push_back({middle.lon + radius * std::cos(angle), middle.lat + radius * std::sin(angle)});
      }
      zones.push_back(zone(i, "Zone " + std::to_string(i), {{std::move(ring), {}}}));
    }
    Plan cutting = emptyPlan();
    added(cutting, {zone(50, "Old", squareAt(35.12, 33.12, 0.06))});
    added(cutting, zones, OnOverlap::CutNeighbours);
    EXPECT_EQ(test::partitionFault(cutting, idOf(1)), "") << round;
    for (const OnOverlap onOverlap : {OnOverlap::Refuse, OnOverlap::CutNew}) {
      Plan together = emptyPlan(), oneByOne = emptyPlan();
      const ZoneAddition addition = added(together, zones, onOverlap);
      std::set<std::size_t> refused;
      for (const RefusedZone& each : addition.refused) refused.insert(each.index);
      for (std::size_t i = 0; i < zones.size(); ++i) {
        const auto made = createZone(oneByOne, zones[i], rules(onOverlap));
        EXPECT_EQ(made.has_value(), !refused.contains(i)) << round << ": " << zones[i].name;
        if (made) apply(made->change, oneByOne);
      }
      EXPECT_EQ(together, oneByOne) << round;
      EXPECT_EQ(test::partitionFault(together, idOf(1)), "") << round;
    }
  }
}

}  // namespace
}  // namespace zw
