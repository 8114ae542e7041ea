// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identify/place_contents.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/geometry/geos.h"
#include "core/network/network_changes.h"
#include "tests/support/plan_samples.h"
#include "tests/support/synthetic_region.h"

namespace zw {
namespace {

using test::idOf;
using test::squareAt;

std::vector<const Thing*> ofKind(const PlaceContents& contents, ThingKind kind) {
  std::vector<const Thing*> out;
  for (const Thing& thing : contents.things)
    if (thing.kind == kind) out.push_back(&thing);
  return out;
}

const MemberValue& valueOf(const Thing& thing, std::string_view key) {
  static const MemberValue kMissing = std::string("no such attribute");
  for (const Attribute& attribute : thing.attributes)
    if (attribute.key == key) return attribute.value;
  return kMissing;
}

PlaceQuestion at(ProjectedPoint place, double metres) {
  PlaceQuestion question;
  question.place = place;
  question.metres = metres;
  question.mostOfKind = 1'000'000;
  return question;
}

/// Distances and insides by GEOS, which the code under test does not use.
double distanceByGeos(const geos::GeometryPtr& shape, ProjectedPoint place) {
  double metres = -1;
  GEOSDistance_r(geos::context(), shape.get(), geos::fromPoint(place).get(), &metres);
  return metres;
}

std::vector<std::string> namesByGeos(const Region& region, ThingKind kind, ProjectedPoint place,
                                     double metres) {
  std::vector<std::string> names;
  if (kind == ThingKind::Road)
    for (std::size_t i = 0; i < region.roads.size(); ++i)
      if (distanceByGeos(geos::fromLine(region.roads[i].line), place) <= metres)
        names.push_back(std::to_string(i + 1));
  if (kind == ThingKind::AreaUnit)
    for (const AreaUnit& unit : region.units)
      if (distanceByGeos(geos::fromShape(unit.shape), place) == 0) names.push_back(unit.code);
  std::sort(names.begin(), names.end());
  return names;
}

TEST(PlaceContents, RoadsAndUnitsAreThoseThatGeosFinds) {
  const auto region = testing::makeSyntheticRegion();
  Box<ProjectedPoint> box;
  for (const AreaUnit& unit : region->units) box.add(boundsOf(unit.shape));
  std::mt19937 random(3);
  std::uniform_real_distribution<double> x(box.minX - 500, box.maxX + 500), y(box.minY - 500, box.maxY + 500),
      metres(1, 1500);
  std::size_t roads = 0, units = 0;
  for (int i = 0; i < 300; ++i) {
    const ProjectedPoint place{x(random), y(random)};
    const double within = metres(random);
    const PlaceContents contents = placeContents(*region, nullptr, at(place, within));
    for (const ThingKind kind : {ThingKind::Road, ThingKind::AreaUnit}) {
      std::vector<std::string> found;
      for (const Thing* thing : ofKind(contents, kind)) found.push_back(thing->id);
      (kind == ThingKind::Road ? roads : units) += found.size();
      std::sort(found.begin(), found.end());
      ASSERT_EQ(found, namesByGeos(*region, kind, place, within));
    }
    const auto told = ofKind(contents, ThingKind::Road);
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end(),
                               [](const Thing* a, const Thing* b) { return a->metres < b->metres - 1e-3; }));
  }
  EXPECT_GT(roads, 300U);
  EXPECT_GT(units, 200U);
}

TEST(PlaceContents, TellsHowManyMoreThereAre) {
  const auto region = testing::makeSyntheticRegion();
  PlaceQuestion question = at(region->roads.front().line.front(), 5000);
  const std::size_t all = ofKind(placeContents(*region, nullptr, question), ThingKind::Road).size();
  ASSERT_GT(all, 4U);
  question.mostOfKind = 3;
  const PlaceContents contents = placeContents(*region, nullptr, question);
  EXPECT_EQ(ofKind(contents, ThingKind::Road).size(), 3U);
  const auto more = std::find_if(contents.more.begin(), contents.more.end(),
                                 [](const auto& each) { return each.first == ThingKind::Road; });
  ASSERT_NE(more, contents.more.end());
  EXPECT_EQ(more->second, all - 3);
}

TEST(PlaceContents, WhatIsNotStatedIsNotMadeUp) {
  const auto region = testing::makeMutableSyntheticRegion();
  Road& road = region->roads.front();
  road.passability = Passability::Unknown;
  road.surface = Surface::Unknown;
  const ProjectedPoint place = road.line.front();
  region->units.front().residents.reset();
  region->elevation = {};
  const PlaceContents contents = placeContents(*region, nullptr, at(place, 1));
  EXPECT_FALSE(contents.height);
  EXPECT_EQ(contents.heightSource, "");
  const auto roads = ofKind(contents, ThingKind::Road);
  const auto first =
      std::find_if(roads.begin(), roads.end(), [](const Thing* thing) { return thing->id == "1"; });
  ASSERT_NE(first, roads.end());
  EXPECT_EQ(valueOf(**first, "passability"), MemberValue());
  EXPECT_EQ(valueOf(**first, "surface"), MemberValue());
  EXPECT_EQ((*first)->sources.size(), 1U);

  const MultiPolygon<ProjectedPoint>& ground = region->units.front().shape;
  const Box<ProjectedPoint> box = boundsOf(ground);
  const PlaceContents middle =
      placeContents(*region, nullptr, at({(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}, 1));
  const auto units = ofKind(middle, ThingKind::AreaUnit);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0]->id, region->units.front().code);
  EXPECT_EQ(valueOf(*units[0], "residents"), MemberValue());
  EXPECT_GT(std::get<double>(valueOf(*units[0], "area_m2")), 1e6);
}

TEST(PlaceContents, APlanTellsItsOwnOfTheScenarioAndStateThatAreAsked) {
  const auto region = testing::makeSyntheticRegion();
  const ProjectedPoint place = region->roads.front().line.front();
  const LonLat there = region->projection->inverse(place);
  Plan plan = test::emptyPlan();
  plan.info.packHash = region->hash;
  plan.scenarios[idOf(2)] = {idOf(2), "Other", "", 1};
  for (const unsigned scenario : {1U, 2U}) {
    Zone zone;
    zone.id = idOf(10 + scenario);
    zone.scenario = idOf(scenario);
    zone.name = "Zone " + std::to_string(scenario);
    zone.proposedBy = "a party";
    zone.shape = squareAt(there.lon - 0.005, there.lat - 0.005);
    plan.zones[zone.id] = zone;
    Post post;
    post.id = idOf(20 + scenario);
    post.zone = zone.id;
    post.name = "Post";
    post.point = there;
    plan.posts[post.id] = post;
  }
  plan.notes[idOf(30)] = {idOf(30), "Mines\nreported here", "a monitor", "", "2026-03-01", there};
  plan.bases[idOf(31)] = {idOf(31), "Base", "", true, {there.lon + 0.5, there.lat}};
  plan.networkStates[idOf(40)] = {idOf(40), "March", "", "", Reliability::Reported, "", 0};
  RoadStatus status = network::statusOfRoad(*region, 0);
  status.id = idOf(41);
  status.state = idOf(40);
  status.passability = Passability::Restricted;
  plan.roadStatuses[status.id] = status;
  plan.excludedAreas[idOf(42)] = {idOf(42), idOf(40), "Flooded", "since May",
                                  squareAt(there.lon - 0.001, there.lat - 0.001, 0.002)};

  PlaceQuestion question = at(place, 5);
  question.scenario = idOf(2);
  question.state = idOf(40);
  const PlaceContents contents = placeContents(*region, &plan, question);
  ASSERT_EQ(ofKind(contents, ThingKind::Zone).size(), 1U);
  const Thing& zone = *ofKind(contents, ThingKind::Zone)[0];
  EXPECT_EQ(zone.name.en, "Zone 2");
  EXPECT_EQ(valueOf(zone, "proposed_by"), MemberValue("a party"));
  EXPECT_EQ(valueOf(zone, "source"), MemberValue());
  EXPECT_EQ(zone.lines.size(), 1U);
  EXPECT_EQ(zone.lines[0].front(), zone.lines[0].back());
  ASSERT_EQ(ofKind(contents, ThingKind::Post).size(), 1U);
  EXPECT_EQ(valueOf(*ofKind(contents, ThingKind::Post)[0], "zone"), MemberValue("Zone 2"));
  ASSERT_EQ(ofKind(contents, ThingKind::Note).size(), 1U);
  EXPECT_EQ(ofKind(contents, ThingKind::Note)[0]->name.en, "Mines");
  EXPECT_TRUE(ofKind(contents, ThingKind::Base).empty()) << "it is far off";
  EXPECT_EQ(ofKind(contents, ThingKind::ExcludedArea).size(), 1U);
  const auto roadIn = [](const PlaceContents& all) {
    const auto roads = ofKind(all, ThingKind::Road);
    return **std::find_if(roads.begin(), roads.end(), [](const Thing* thing) { return thing->id == "1"; });
  };
  EXPECT_EQ(valueOf(roadIn(contents), "passability_in_state"), MemberValue("restricted"));
  EXPECT_EQ(contents.things.front().kind, ThingKind::Note) << "what is planned comes first";

  question.state = {};
  const PlaceContents plain = placeContents(*region, &plan, question);
  EXPECT_EQ(valueOf(roadIn(plain), "passability_in_state"), MemberValue("no such attribute"));
  EXPECT_TRUE(ofKind(plain, ThingKind::ExcludedArea).empty());
}

}  // namespace
}  // namespace zw
