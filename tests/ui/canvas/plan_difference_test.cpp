// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/plan_difference.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zw {
namespace {

SceneZone square(std::uint8_t id, double x, double y) {
  SceneZone zone;
  zone.id.bytes[0] = id;
  zone.shape = {{{{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}}, {}}};
  return zone;
}

MapScene threeZones() {
  MapScene scene;
  scene.zones = {square(1, 0, 0), square(2, 100, 0), square(3, 200, 0)};
  return scene;
}

TEST(PlanDifference, IsNoneBetweenEqualPlans) {
  MapScene turned = threeZones();
  auto& ring = turned.zones[1].shape[0].outer;
  std::rotate(ring.begin(), ring.begin() + 2, ring.end());
  std::reverse(ring.begin(), ring.end());
  EXPECT_TRUE(changedPart(threeZones(), turned).empty());
}

TEST(PlanDifference, OfAMovedCornerIsTheBoxOfItsEdges) {
  MapScene after = threeZones();
  after.zones[1].shape[0].outer[2] = {115, 12};
  EXPECT_EQ(changedPart(threeZones(), after), (Box<ProjectedPoint>{100, 0, 115, 12}));
  after.zones[1].shape[0].outer.insert(after.zones[1].shape[0].outer.begin() + 1, {105, 0});
  after.zones[1].shape[0].outer.insert(after.zones[1].shape[0].outer.begin() + 2, {108, 0});
  MapScene before = after;
  after.zones[1].shape[0].outer[1].y = -3;
  EXPECT_EQ(changedPart(before, after), (Box<ProjectedPoint>{100, -3, 108, 0}));
}

TEST(PlanDifference, OfAZonesLookOrPlaceInTheOrderIsItsBox) {
  MapScene after = threeZones();
  after.zones[2].selected = true;
  EXPECT_EQ(changedPart(threeZones(), after), (Box<ProjectedPoint>{200, 0, 210, 10}));
  after = threeZones();
  std::rotate(after.zones.begin(), after.zones.begin() + 1, after.zones.end());
  EXPECT_TRUE(changedPart(threeZones(), after).contains(Box<ProjectedPoint>{0, 0, 10, 10}));
  after = threeZones();
  after.zones.erase(after.zones.begin());
  EXPECT_EQ(changedPart(threeZones(), after), (Box<ProjectedPoint>{0, 0, 10, 10}));
  EXPECT_EQ(changedPart(after, threeZones()), (Box<ProjectedPoint>{0, 0, 10, 10}));
}

TEST(PlanDifference, OfAReportedZonesShapeIsTheWholeZone) {
  MapScene before = threeZones();
  before.zones[0].reported = true;
  MapScene after = before;
  after.zones[0].shape[0].outer.insert(after.zones[0].shape[0].outer.begin() + 1, {5, 0});
  EXPECT_EQ(changedPart(before, after), (Box<ProjectedPoint>{0, 0, 10, 10})) << "its dashes move";
}

TEST(PlanDifference, SeesBasesAndTheResidual) {
  MapScene after = threeZones();
  after.bases.push_back({QStringLiteral("Base"), {50, 60}, true});
  after.residual = square(0, 300, 300).shape;
  EXPECT_EQ(changedPart(threeZones(), after), (Box<ProjectedPoint>{50, 60, 310, 310}));
}

TEST(PlanDifference, SeesNotes) {
  MapScene before = threeZones();
  before.notes.push_back({{}, QStringLiteral("Ford"), {50, 60}});
  MapScene after = before;
  EXPECT_TRUE(changedPart(before, after).empty());
  after.notes[0].point = {70, 90};
  EXPECT_EQ(changedPart(before, after), (Box<ProjectedPoint>{50, 60, 70, 90}));
}

}  // namespace
}  // namespace zw
