// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/isochrone.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/geometry/geos.h"
#include "core/network/route.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"

namespace zw::network {
namespace {

using testing::drawGraph;
using testing::makePlanarRoads;
using testing::makeRoadRegion;

constexpr Millis kMinute = 60 * 1000;

class Shape {
 public:
  explicit Shape(const MultiPolygon<ProjectedPoint>& shape)
      : polygon_(geos::fromShape(shape)), prepared_(GEOSPrepare_r(geos::context(), polygon_.get())) {}

  [[nodiscard]] bool isValid() const { return GEOSisValid_r(geos::context(), polygon_.get()) == 1; }
  [[nodiscard]] bool contains(ProjectedPoint p) const {
    return GEOSPreparedContains_r(geos::context(), prepared_.get(), geos::fromPoint(p).get()) == 1;
  }
  [[nodiscard]] double toOutline(ProjectedPoint p) const {
    const geos::GeometryPtr outline(GEOSBoundary_r(geos::context(), polygon_.get()));
    double metres = 0;
    GEOSDistance_r(geos::context(), outline.get(), geos::fromPoint(p).get(), &metres);
    return metres;
  }
  [[nodiscard]] double areaBeyond(const Shape& other) const {
    const geos::GeometryPtr rest(GEOSDifference_r(geos::context(), polygon_.get(), other.polygon_.get()));
    double area = 0;
    GEOSArea_r(geos::context(), rest.get(), &area);
    return area;
  }

 private:
  geos::GeometryPtr polygon_;
  geos::PreparedPtr prepared_;
};

/// The bases' tree and all that isochrones need.
struct Reach {
  RoadNetwork network;
  std::vector<Access> bases;
  ShortestPathTree tree;
  AccessField field;

  Reach(const std::shared_ptr<const Region>& region, const std::vector<ProjectedPoint>& places,
        double spacing)
      : network(region, {}), field(network, spacing) {
    std::vector<Seed> seeds;
    for (const ProjectedPoint place : places) {
      bases.push_back(*network.access(place));
      for (const Seed& seed : network.seeds(bases.back(), Direction::From)) seeds.push_back(seed);
    }
    tree.build(network.graph(), seeds);
  }
  [[nodiscard]] MultiPolygon<ProjectedPoint> within(Millis time) const {
    return isochrones(field, network, tree, bases, {&time, 1}).front().shape;
  }
  /// By a route of its own, from the base from which it is quickest.
  [[nodiscard]] Millis routedTime(ProjectedPoint place) const {
    const auto access = network.access(place);
    if (!access) return kUnreachable;
    Millis least = kUnreachable;
    for (const Access& base : bases) {
      ShortestPathTree alone;
      alone.build(network.graph(), network.seeds(base, Direction::From));
      if (const auto route = quickestRoute(network, alone, base, destinationAt(network, *access)))
        least = std::min(least, route->time);
    }
    return least;
  }
};

TEST(Isochrones, OfARingRoadLeaveOutAMiddleThatItsRoadsDoNotReach) {
  const auto map = drawGraph(
      "a---------b\n"
      "|         |\n"
      "|         |\n"
      "|   c-d   |\n"
      "|         |\n"
      "|         |\n"
      "e---------f\n");
  const auto region = makeRoadRegion(map.graph, map.places);
  Settlement middle, outside;
  middle.point = {500, -310};
  outside.point = {500, 200};
  region->settlements = {middle, outside};
  const Reach reach(region, {{100, 10}}, 50);
  const auto shape = reach.within(60 * kMinute);
  ASSERT_EQ(shape.size(), 1U);
  EXPECT_EQ(shape[0].holes.size(), 1U);
  const Shape polygon(shape);
  EXPECT_FALSE(polygon.contains(middle.point));
  EXPECT_TRUE(polygon.contains(outside.point));
  // The ring's links and the middle road's meet halfway, 150 m from either.
  EXPECT_TRUE(polygon.contains({500, -110}));
  EXPECT_FALSE(polygon.contains({500, -190}));
}

TEST(Isochrones, EndAtAClosedBridgeAndComeBackWithIt) {
  const auto map = drawGraph(
      "a-----b\n"
      "|\n"
      "|\n"
      "|\n"
      "c-----d\n");
  const auto region = makeRoadRegion(map.graph, map.places);
  for (const ProjectedPoint p : {ProjectedPoint{600, 30}, ProjectedPoint{600, -430}}) {
    Settlement made;
    made.point = p;
    region->settlements.push_back(made);
  }
  Reach reach(region, {{0, 40}}, 50);
  EXPECT_TRUE(Shape(reach.within(20 * kMinute)).contains({600, -430}));
  const std::vector<EdgeIndex> bridge = {map.edge('a', 'c')};
  const auto whole = reach.within(20 * kMinute);

  reach.network.setPassability(bridge[0], Passability::Closed);
  reach.tree.repair(reach.network.graph(), bridge);
  reach.field.repair(reach.network, bridge);
  const Shape closed(reach.within(20 * kMinute));
  EXPECT_TRUE(closed.contains({600, 30}));
  EXPECT_FALSE(closed.contains({600, -430}));
  EXPECT_FALSE(closed.contains({0, -390}));

  reach.network.setPassability(bridge[0], Passability::Open);
  reach.tree.repair(reach.network.graph(), bridge);
  reach.field.repair(reach.network, bridge);
  EXPECT_EQ(reach.within(20 * kMinute), whole);
}

/// Closed roads, one-ways, several bases; settlements at random, some at one place and some on grid lines.
TEST(Isochrones, HoldTheSettlementsThatAreReachedAndNoOther) {
  std::mt19937 random(9);
  std::size_t inside = 0, outside = 0;
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const auto planar = makePlanarRoads(200, 300, seed);
    const auto region = makeRoadRegion(planar.graph, planar.places);
    for (auto& road : region->roads)
      if (random() % 8 == 0) road.passability = Passability::Closed;
    const auto anywhere = [&] {
      return ProjectedPoint{static_cast<double>(random() % 5000), static_cast<double>(random() % 5000)};
    };
    for (int i = 0; i < 150; ++i) {
      Settlement made;
      made.point = i % 10 == 9 ? ProjectedPoint{region->settlements.back().point.x + 0.3,
                                                region->settlements.back().point.y}
                               : anywhere();
      region->settlements.push_back(made);
    }
    const Reach reach(region, {anywhere(), anywhere()}, 100);
    const std::vector<Millis> steps = {4 * kMinute, 8 * kMinute, 15 * kMinute, 40 * kMinute};
    const auto found = isochrones(reach.field, reach.network, reach.tree, reach.bases, steps);
    ASSERT_EQ(found.size(), steps.size());
    for (std::size_t s = 0; s < steps.size(); ++s) {
      EXPECT_EQ(found[s].within, steps[s]);
      const Shape shape(found[s].shape);
      ASSERT_TRUE(shape.isValid());
      if (s > 0) {
        EXPECT_LT(Shape(found[s - 1].shape).areaBeyond(shape), 1e-3);
      }
      for (const Settlement& settlement : region->settlements) {
        const bool isReached = reach.routedTime(settlement.point) <= steps[s];
        const bool isInside = shape.contains(settlement.point);
        if (isInside) {
          EXPECT_TRUE(isReached);
        }
        ++(isInside ? inside : outside);
        if (isReached && !isInside) {
          // Only beside another within a metre that is not reached.
          const bool hasNeighbour = std::any_of(
              region->settlements.begin(), region->settlements.end(), [&](const Settlement& other) {
                return std::hypot(other.point.x - settlement.point.x, other.point.y - settlement.point.y) <
                           1 &&
                       reach.routedTime(other.point) > steps[s];
              });
          EXPECT_TRUE(hasNeighbour);
        }
      }
    }
  }
  EXPECT_GT(inside, 500U);
  EXPECT_GT(outside, 500U);
}

TEST(Isochrones, StrayFromRoutedTimesOnlyNearTheirOutline) {
  std::mt19937 random(4);
  const auto planar = makePlanarRoads(300, 420, 2);
  const auto region = makeRoadRegion(planar.graph, planar.places);
  constexpr double kSpacing = 50;
  const Reach reach(region, {{2500, 2500}}, kSpacing);
  std::size_t wrong = 0, far = 0, samples = 0, inside = 0;
  for (const Millis within : {6 * kMinute, 12 * kMinute}) {
    const Shape shape(reach.within(within));
    for (int i = 0; i < 1500; ++i) {
      const ProjectedPoint p = {static_cast<double>(random() % 6000) - 500,
                                static_cast<double>(random() % 6000) - 500};
      ++samples;
      inside += shape.contains(p);
      if (shape.contains(p) == (reach.routedTime(p) <= within)) continue;
      ++wrong;
      far += shape.toOutline(p) > kSpacing;
    }
  }
  EXPECT_LT(wrong, samples / 50);
  EXPECT_LE(far, 2U) << "strips narrower than the spacing may be missed";
  EXPECT_GT(inside, samples / 10);
  EXPECT_LT(inside, samples * 9 / 10);
}

TEST(Isochrones, StayInThePlannedTerritory) {
  const auto map = drawGraph("a-------b");
  const auto region = makeRoadRegion(map.graph, map.places);
  region->territoryCode = "HERE";
  Territory here, there;
  here.code = "HERE";
  here.shape = {{{{-900, -900}, {410, -900}, {410, 900}, {-900, 900}}, {}}};
  there.code = "THERE";
  there.shape = {{{{410, -900}, {1900, -900}, {1900, 900}, {410, 900}}, {}}};
  region->territories = {here, there};
  const Reach reach(region, {{300, 0}}, 50);
  const Shape shape(reach.within(30 * kMinute));
  EXPECT_TRUE(shape.contains({408, 3}));
  EXPECT_TRUE(shape.contains({-890, 880}));
  EXPECT_FALSE(shape.contains({412, 3}));
}

TEST(Isochrones, WithoutRoadsAreEmpty) {
  const Reach reach(std::make_shared<Region>(), {}, 100);
  EXPECT_TRUE(reach.within(kMinute).empty());
  EXPECT_TRUE(reachedParts(reach.network, reach.tree, reach.bases, kMinute).empty());
}

TEST(AccessField, RepairedIsAsMadeAnew) {
  std::mt19937 random(2);
  const auto planar = makePlanarRoads(150, 230, 3);
  Reach reach(makeRoadRegion(planar.graph, planar.places), {{1500, 1500}}, 300);
  for (int step = 0; step < 25; ++step) {
    std::vector<EdgeIndex> changed;
    for (unsigned k = 0; k <= random() % 3; ++k) {
      changed.push_back(static_cast<EdgeIndex>(random() % reach.network.graph().edgeCount()));
      reach.network.setPassability(changed.back(), random() % 2 ? Passability::Closed : Passability::Open);
    }
    reach.field.repair(reach.network, changed);
    reach.tree.repair(reach.network.graph(), changed);
    const AccessField anew(reach.network, 300);
    ASSERT_EQ(reach.field.arrivals(reach.network, reach.tree, reach.bases),
              anew.arrivals(reach.network, reach.tree, reach.bases))
        << "step " << step;
  }
}

TEST(ReachedParts, ComeFromBothEndsAndFromTheBase) {
  const auto map = drawGraph("a----b->--c");
  // 20 km/h: 100 m take 18 s.
  const Reach reach(makeRoadRegion(map.graph, map.places), {{200, 0}}, 100);
  const auto parts = [&](Millis within) {
    return reachedParts(reach.network, reach.tree, reach.bases, within);
  };
  const auto around = parts(18000);
  ASSERT_EQ(around.size(), 1U);
  EXPECT_EQ(around[0].edge, map.edge('a', 'b'));
  EXPECT_NEAR(around[0].from, 0.2, 1e-4);
  EXPECT_NEAR(around[0].to, 0.6, 1e-4);
  EXPECT_NEAR(lengthOf(reach.network, around), 200, 0.1);
  const auto more = parts(72000);
  ASSERT_EQ(more.size(), 2U);
  EXPECT_EQ(more[0].from, 0);
  EXPECT_EQ(more[0].to, 1);
  EXPECT_NEAR(more[1].to, 0.2, 1e-4);
  EXPECT_NEAR(lengthOf(reach.network, parts(kMinute * 60)), 1000, 1e-9);
}

TEST(ReachedParts, HoldThePlacesOnRoadsThatRoutesReachInTime) {
  std::mt19937 random(6);
  const auto planar = makePlanarRoads(120, 180, 5);
  const Reach reach(makeRoadRegion(planar.graph, planar.places), {{900, 1200}, {2400, 600}}, 300);
  const Millis within = 7 * kMinute;
  const auto parts = reachedParts(reach.network, reach.tree, reach.bases, within);
  std::size_t held = 0;
  for (EdgeIndex e = 0; e < reach.network.graph().edgeCount(); ++e)
    for (int i = 0; i < 8; ++i) {
      Access place;
      place.edge = e;
      place.share = static_cast<double>(random() % 1000) / 1000;
      Millis time = kUnreachable;
      for (const Access& base : reach.bases) {
        ShortestPathTree alone;
        alone.build(reach.network.graph(), reach.network.seeds(base, Direction::From));
        if (const auto route = quickestRoute(reach.network, alone, base, destinationAt(reach.network, place)))
          time = std::min(time, route->time);
      }
      EXPECT_EQ(arrivalAt(reach.network, reach.tree, reach.bases, place), time);
      if (time != kUnreachable && std::max(time, within) - std::min(time, within) <= 1) continue;
      const bool isHeld = std::any_of(parts.begin(), parts.end(), [&](const ReachedPart& part) {
        return part.edge == e && part.from <= place.share && place.share <= part.to;
      });
      EXPECT_EQ(isHeld, time <= within) << "edge " << e << " at " << place.share;
      held += isHeld;
    }
  EXPECT_GT(held, 200U);
  for (std::size_t i = 1; i < parts.size(); ++i)
    EXPECT_TRUE(parts[i - 1].edge < parts[i].edge || parts[i - 1].to < parts[i].from);
}

}  // namespace
}  // namespace zw::network
