// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What network states alter: closed roads and crossings, added roads, excluded areas. Networks are drawn, 100
// m a character; every road is a minor one, 20 km/h, so that 100 m take 18 s.
#include "core/network/network_changes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/network/road_network.h"
#include "core/network/route.h"
#include "tests/support/plan_samples.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/utm_projection.h"

namespace zw::network {
namespace {

using zw::test::emptyPlan;
using zw::test::idOf;

const ProjectedPoint kOrigin{500000, 3700000};

/// A drawn network about kOrigin; (column, row) of the drawing are places in units of 100 m, rows southward.
struct DrawnRegion {
  explicit DrawnRegion(std::string_view picture) : map(testing::drawGraph(picture)) {
    for (ProjectedPoint& p : map.places) p = {p.x + kOrigin.x, p.y + kOrigin.y};
    region = testing::makeRoadRegion(map.graph, map.places);
    region->projection = std::make_shared<testing::UtmProjection>(36);
    region->hash = "sha256:00";
  }
  [[nodiscard]] static ProjectedPoint at(double column, double row) {
    return {kOrigin.x + 100 * column, kOrigin.y - 100 * row};
  }
  [[nodiscard]] Millis time(const RoadNetwork& network, char from, char to) const {
    ShortestPathTree tree;
    tree.build(network.graph(), {{map.node(from), 0}});
    return tree.time(map.node(to));
  }
  [[nodiscard]] RoadNetwork with(const NetworkChanges& changes) const {
    return {region, TravelFactors{}, changes};
  }

  testing::DrawnGraph map;
  std::shared_ptr<Region> region;
};

NetworkChanges adding(Line<ProjectedPoint> line, RoadStructure structure = RoadStructure::None,
                      RoadClass roadClass = RoadClass::Minor) {
  NetworkChanges changes;
  changes.additions.push_back({"New", roadClass, structure, std::move(line)});
  return changes;
}

constexpr Millis kHundredMetres = 18000;

/// Within the rounding of edges' times and of the projection's scale.
void expectHundreds(Millis time, double hundreds) {
  EXPECT_NEAR(time, hundreds * kHundredMetres, 0.002 * hundreds * kHundredMetres + 2);
}

}  // namespace

TEST(NetworkChanges, ATemporaryBridgeJoinsWhatItsEndsAreNear) {
  const DrawnRegion drawn(
      "a----b\n"
      "\n"
      "c----d");
  EXPECT_EQ(drawn.time(drawn.with({}), 'a', 'd'), kUnreachable);
  // From 10 m below a–b, at 2, to 20 m above c–d: the ends are prolonged to the roads.
  const RoadNetwork network = drawn.with(adding({drawn.at(2, 0.1), drawn.at(2, 1.8)}, RoadStructure::Bridge));
  expectHundreds(drawn.time(network, 'a', 'd'), 2 + 2 + 3);
  expectHundreds(drawn.time(network, 'a', 'b'), 5);
  EXPECT_TRUE(network.looseEnds().empty());

  const EdgeIndex first = drawn.map.edge('a', 'b');
  EXPECT_EQ(network.graph().edge(first).forward, kClosed) << "its pieces stand for it";
  EXPECT_EQ(network.graph().edgeCount(), 2U + 2 + 2 + 1);
  EXPECT_EQ(network.name(static_cast<EdgeIndex>(network.graph().edgeCount() - 1)), "New");
  RoadNetwork closed = network;
  EXPECT_EQ(closed.setPassability(first, Passability::Closed).size(), 3U) << "the road and its two pieces";
  EXPECT_EQ(drawn.time(closed, 'a', 'd'), kUnreachable);
}

TEST(NetworkChanges, AnEndNearAJunctionIsJoinedToItAndAnEndNearNothingIsLoose) {
  const DrawnRegion drawn(
      "a----b\n"
      "     |\n"
      "     c");
  const RoadNetwork network = drawn.with(adding({drawn.at(0, 0), drawn.at(0, 1), drawn.at(5, 2.004)}));
  EXPECT_EQ(network.graph().nodeCount(), 3U);
  EXPECT_EQ(network.graph().edgeCount(), 3U);
  expectHundreds(drawn.time(network, 'a', 'c'), 1 + std::hypot(5, 1.004));

  const RoadNetwork loose = drawn.with(adding({drawn.at(2, 0), drawn.at(2, 3)}));
  ASSERT_EQ(loose.looseEnds().size(), 1U);
  EXPECT_EQ(loose.looseEnds()[0].place, drawn.at(2, 3));
}

TEST(NetworkChanges, ATrackMeetsTheRoadsItCrossesAndABridgeDoesNot) {
  const DrawnRegion drawn(
      "a---------b\n"
      "\n"
      "c---------d\n"
      "\n"
      "e---------f");
  const Line<ProjectedPoint> line = {drawn.at(4, 0), drawn.at(4, 4)};
  expectHundreds(drawn.time(drawn.with(adding(line)), 'a', 'd'), 4 + 2 + 6);
  const RoadNetwork over = drawn.with(adding(line, RoadStructure::Bridge));
  EXPECT_EQ(drawn.time(over, 'a', 'd'), kUnreachable);
  expectHundreds(drawn.time(over, 'a', 'f'), 4 + 4 + 6);

  drawn.region->roads[drawn.map.edge('c', 'd')].structure = RoadStructure::Bridge;
  EXPECT_EQ(drawn.time(drawn.with(adding(line)), 'a', 'd'), kUnreachable) << "the track passes under it";
}

TEST(NetworkChanges, AddedRoadsMeetEachOther) {
  const DrawnRegion drawn(
      "a----b\n"
      "\n"
      "c----d");
  NetworkChanges changes = adding({drawn.at(1, 0), drawn.at(1, 1)});
  changes.additions.push_back(
      {"Second", RoadClass::Minor, RoadStructure::None, {drawn.at(1.2, 1), drawn.at(4, 1), drawn.at(4, 2)}});
  changes.additions.push_back(
      {"Third", RoadClass::Minor, RoadStructure::None, {drawn.at(3, 0), drawn.at(3, 2)}});
  const RoadNetwork network = drawn.with(changes);
  expectHundreds(drawn.time(network, 'b', 'c'), 2 + 2 + 3);  // by the third
  changes.additions.pop_back();
  expectHundreds(drawn.time(drawn.with(changes), 'a', 'd'), 1 + 1 + 3 + 1 + 1);
}

TEST(NetworkChanges, AnAddedBridgeOverTheMainStemIsACrossing) {
  const DrawnRegion drawn(
      "a----b\n"
      "\n"
      "c----d");
  River river;
  river.mainStem = true;
  river.line = {drawn.at(-1, 1), drawn.at(9, 1)};
  drawn.region->rivers.push_back(river);
  const RoadNetwork network = drawn.with(adding({drawn.at(3, 0), drawn.at(3, 2)}, RoadStructure::Bridge));
  ASSERT_EQ(network.crossings().size(), 1U);
  const Crossing& crossing = network.crossings()[0];
  EXPECT_EQ(crossing.id, "A1");
  EXPECT_EQ(crossing.name.en, "New");
  EXPECT_EQ(crossing.point, drawn.at(3, 1));
  RoadNetwork closed = network;
  for (const EdgeIndex e : crossing.roads) closed.setPassability(e, Passability::Closed);
  EXPECT_EQ(drawn.time(closed, 'a', 'c'), kUnreachable);
}

TEST(NetworkChanges, DividingARoadKeepsItsCrossing) {
  const DrawnRegion drawn(
      "a\n"
      "|\n"
      "|\n"
      "|\n"
      "b----c");
  River river;
  river.mainStem = true;
  river.line = {drawn.at(-3, 2), drawn.at(3, 2)};
  drawn.region->rivers.push_back(river);
  Crossing crossing;
  crossing.id = "X1";
  crossing.point = drawn.at(0, 2);
  crossing.roads = {drawn.map.edge('a', 'b')};
  drawn.region->crossings.push_back(crossing);
  RoadNetwork network = drawn.with(adding({drawn.at(0, 3), drawn.at(2, 3), drawn.at(5, 4)}));
  EXPECT_NE(drawn.time(network, 'a', 'c'), kUnreachable);
  const std::vector<std::uint32_t> roads = network.crossings()[0].roads;
  EXPECT_EQ(roads.size(), 2U) << "the road and the piece over the river";
  for (const EdgeIndex e : roads) network.setPassability(e, Passability::Closed);
  EXPECT_EQ(drawn.time(network, 'a', 'c'), kUnreachable);
  EXPECT_NE(drawn.time(network, 'b', 'c'), kUnreachable);
}

TEST(NetworkChanges, NoRouteEntersAnExcludedAreaEvenIfItStartsThere) {
  const DrawnRegion drawn(
      "a----b----c\n"
      "|         |\n"
      "d---------e");
  NetworkChanges changes;
  changes.excluded = {{{{drawn.at(5.5, -0.5), drawn.at(7, -0.5), drawn.at(7, 0.5), drawn.at(5.5, 0.5)}, {}}}};
  const RoadNetwork network = drawn.with(changes);
  expectHundreds(drawn.time(network, 'b', 'c'), 5 + 2 + 10 + 2);  // round by d and e
  EXPECT_TRUE(network.isExcluded(drawn.map.edge('b', 'c')));

  EXPECT_FALSE(network.access(drawn.at(6, 0.1))) << "no link leads out of the area";
  EXPECT_FALSE(network.access(drawn.at(6, 0)));
  const auto beside = network.access(drawn.at(7.2, 0.1));
  ASSERT_TRUE(beside);
  EXPECT_EQ(beside->edge, drawn.map.edge('d', 'e')) << "the road beside it is closed";
}

TEST(NetworkChanges, AnAccessLinkSwimsThroughNoRiverAndCrossesNoBorder) {
  const DrawnRegion drawn(
      "a---------b\n"
      "\n"
      "\n"
      "\n"
      "c---------d");
  const ProjectedPoint place = drawn.at(5, 0.5);
  EXPECT_EQ(drawn.with({}).access(place)->edge, drawn.map.edge('a', 'b'));
  River river;
  river.mainStem = true;
  river.line = {drawn.at(-90, 0.3), drawn.at(90, 0.3)};
  drawn.region->rivers.push_back(river);
  EXPECT_EQ(drawn.with({}).access(place)->edge, drawn.map.edge('c', 'd'));
  BorderLine border;
  border.line = {drawn.at(-90, 2), drawn.at(90, 2)};
  drawn.region->border.push_back(border);
  EXPECT_FALSE(drawn.with({}).access(place));
}

TEST(NetworkChanges, AreFoundInTheRegionByCodeOrByPlace) {
  const DrawnRegion drawn(
      "a----b\n"
      "     |\n"
      "     c");
  Crossing crossing;
  crossing.id = "X1";
  crossing.point = drawn.at(5, 1);
  crossing.roads = {drawn.map.edge('b', 'c')};
  drawn.region->crossings.push_back(crossing);

  Plan plan = emptyPlan();
  const Uuid state = idOf(5);
  plan.networkStates[state] = {state, "State", "", "", Reliability::Assumed, "", 0};
  const auto say = [&](unsigned id, RoadStatus::Target target, const std::string& code, ProjectedPoint at) {
    plan.roadStatuses[idOf(id)] = {
        idOf(id), state, target, code, "", drawn.region->projection->inverse(at), Passability::Closed, ""};
  };
  const std::string abCode = std::to_string(drawn.map.edge('a', 'b') + 1);
  say(10, RoadStatus::Target::Road, abCode, drawn.at(2, 0));
  say(11, RoadStatus::Target::Crossing, "X1", drawn.at(5, 1));
  say(12, RoadStatus::Target::Crossing, "X9", drawn.at(5, 1));
  say(13, RoadStatus::Target::Road, "99", drawn.at(2, 0));

  const NetworkChanges same = networkChanges(plan, state, *drawn.region);
  EXPECT_EQ(same.lost, (std::vector<Uuid>{idOf(13), idOf(12)}));
  ASSERT_EQ(same.statuses.size(), 2U);
  EXPECT_EQ(same.statuses[0].roads, (std::vector{drawn.map.edge('a', 'b')}));
  EXPECT_EQ(same.statuses[1].roads, crossing.roads);
  EXPECT_TRUE(networkChanges(plan, {}, *drawn.region).statuses.empty());

  // In another pack codes may name other things: the place decides.
  drawn.region->hash = "sha256:11";
  say(12, RoadStatus::Target::Crossing, "X9", drawn.at(5.3, 1));
  say(13, RoadStatus::Target::Road, abCode, drawn.at(5, 0.5));
  say(14, RoadStatus::Target::Road, abCode, drawn.at(2, 5));
  const NetworkChanges other = networkChanges(plan, state, *drawn.region);
  EXPECT_EQ(other.lost, std::vector<Uuid>{idOf(14)});
  ASSERT_EQ(other.statuses.size(), 4U);
  EXPECT_EQ(other.statuses[1].roads, (std::vector{drawn.map.edge('b', 'c')}));
  EXPECT_EQ(other.statuses[3].roads, crossing.roads);
}

TEST(NetworkChanges, SpeedsMayChangeUnderAState) {
  const DrawnRegion drawn("a----b");
  NetworkChanges changes = adding({drawn.at(2, 0), drawn.at(2, 1)});
  changes.statuses.push_back({{drawn.map.edge('a', 'b')}, Passability::Restricted});
  const RoadNetwork network = drawn.with(changes);
  expectHundreds(drawn.time(network, 'a', 'b'), 10);
  TravelFactors quicker;
  quicker.speed[static_cast<std::size_t>(RoadClass::Minor)] = 40;
  const RoadNetwork quick = network.with(quicker);
  expectHundreds(drawn.time(quick, 'a', 'b'), 5);
  const RoadNetwork anew(drawn.region, quicker, changes);
  for (EdgeIndex e = 0; e < anew.graph().edgeCount(); ++e)
    EXPECT_EQ(quick.graph().edge(e).forward, anew.graph().edge(e).forward);
}

}  // namespace zw::network
