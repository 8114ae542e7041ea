// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/entry_points.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <set>

#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"

namespace zw::network {
namespace {

using testing::drawGraph;
using testing::makePlanarRoads;
using testing::makeRoadRegion;

MultiPolygon<ProjectedPoint> rectangle(const Box<ProjectedPoint>& box) {
  return {{{{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}}, {}}};
}

TEST(EntryPoints, TellWhereEachRoadEntersAndWhichWaysItIsOpen) {
  const auto map = drawGraph(
      "a----b\n"
      "c-->-d\n"
      "e-x--f\n"
      "g----h");
  const RoadNetwork network(makeRoadRegion(map.graph, map.places), TravelFactors{});
  // From x = 150 to beyond d; row g–h lies below.
  const auto zone = rectangle({150, -250, 700, 50});
  const auto entries = entryPoints(network, zone);
  ASSERT_EQ(entries.size(), 2U) << "the closed road does not count";
  EXPECT_EQ(entries[0].edge, map.edge('a', 'b'));
  EXPECT_NEAR(entries[0].point.x, 150, 1e-9);
  EXPECT_NEAR(entries[0].point.y, 0, 1e-9);
  EXPECT_NEAR(entries[0].share, 0.3, 1e-12);
  EXPECT_EQ(entries[0].inward, Way::Forward);
  EXPECT_TRUE(entries[0].canEnter && entries[0].canLeave);
  EXPECT_EQ(entries[1].edge, map.edge('c', 'd'));
  EXPECT_TRUE(entries[1].canEnter && !entries[1].canLeave);

  const auto leaving = entryPoints(network, rectangle({-50, -250, 150, 50}));
  ASSERT_EQ(leaving.size(), 2U);
  EXPECT_EQ(leaving[1].inward, Way::Backward);
  EXPECT_TRUE(!leaving[1].canEnter && leaving[1].canLeave);
}

TEST(EntryPoints, CountARoadThroughTheZoneTwiceAndOneThatTouchesItNot) {
  const auto map = drawGraph("a------b");
  const RoadNetwork network(makeRoadRegion(map.graph, map.places), TravelFactors{});
  const auto through = entryPoints(network, rectangle({200, -100, 400, 100}));
  ASSERT_EQ(through.size(), 2U);
  EXPECT_EQ(through[0].inward, Way::Forward);
  EXPECT_EQ(through[1].inward, Way::Backward);
  const MultiPolygon<ProjectedPoint> tip = {{{{300, 0}, {400, 200}, {200, 200}}, {}}};
  EXPECT_TRUE(entryPoints(network, tip).empty());
  const auto fromBoundary = entryPoints(network, rectangle({0, -100, 200, 100}));
  ASSERT_EQ(fromBoundary.size(), 2U) << "a lies on the boundary, which is outside";
  EXPECT_EQ(fromBoundary[0].share, 0);
  EXPECT_EQ(fromBoundary[1].inward, Way::Backward);
}

/// The part of a straight road inside a box, as shares (Liang and Barsky 1984).
std::optional<std::pair<double, double>> clipped(ProjectedPoint a, ProjectedPoint b,
                                                 const Box<ProjectedPoint>& box) {
  double first = 0, last = 1;
  const auto clip = [&](double p, double q) {
    if (p < 0) first = std::max(first, q / p);
    if (p > 0) last = std::min(last, q / p);
    return p != 0 || q > 0;
  };
  if (!clip(a.x - b.x, a.x - box.minX) || !clip(b.x - a.x, box.maxX - a.x) ||
      !clip(a.y - b.y, a.y - box.minY) || !clip(b.y - a.y, box.maxY - a.y) || first >= last)
    return std::nullopt;
  return std::pair(first, last);
}

TEST(EntryPoints, EqualClippedRoads) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const auto roads = makePlanarRoads(400, 700, seed);
    const RoadNetwork network(makeRoadRegion(roads.graph, roads.places), TravelFactors{});
    const Box<ProjectedPoint> box{1000.0 + seed, 1200, 3900, 4400};
    std::vector<std::pair<EdgeIndex, double>> expected;
    for (EdgeIndex e = 0; e < roads.graph.edgeCount(); ++e)
      if (const auto part =
              clipped(roads.places[roads.graph.edge(e).from], roads.places[roads.graph.edge(e).to], box)) {
        if (part->first > 0) expected.emplace_back(e, part->first);
        if (part->second < 1) expected.emplace_back(e, part->second);
      }
    const auto entries = entryPoints(network, rectangle(box));
    ASSERT_EQ(entries.size(), expected.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      EXPECT_EQ(entries[i].edge, expected[i].first);
      EXPECT_NEAR(entries[i].share, expected[i].second, 1e-9);
    }
  }
}

TEST(SealPosts, CloseAJunctionRatherThanTheRoadsBehindIt) {
  const auto map = drawGraph(
      "a--b--c--d\n"
      "   |  |\n"
      "   e  f");
  const RoadNetwork network(makeRoadRegion(map.graph, map.places), TravelFactors{});
  const auto zone = rectangle({200, -300, 700, -100});
  const auto entries = entryPoints(network, zone);
  ASSERT_EQ(entries.size(), 2U);
  const auto around = sealPosts(
      network, zone, entries, [](ProjectedPoint) { return true; }, 150);
  EXPECT_EQ(around.size(), 2U) << "traffic comes from both ends";
  const auto west = sealPosts(
      network, zone, entries, [](ProjectedPoint p) { return p.x < 700; }, 150);
  ASSERT_EQ(west.size(), 1U);
  EXPECT_EQ(west[0].node, map.node('b'));
  EXPECT_TRUE(sealPosts(
                  network, zone, entries, [](ProjectedPoint) { return false; }, 150)
                  .empty());
  const auto atTheZone = sealPosts(
      network, zone, entries, [](ProjectedPoint) { return true; }, 10);
  ASSERT_EQ(atTheZone.size(), 2U);
  EXPECT_EQ(atTheZone[0].edge, map.edge('b', 'e'));
}

/// Whether something drives into the box past the posts: a search by the rules as they are stated.
class Intruder {
 public:
  Intruder(const testing::PlanarRoads& roads, const Box<ProjectedPoint>& box,
           const std::vector<EntryPoint>& entries, double reach, double westOf)
      : roads_(roads), box_(box), entries_(entries), reach_(reach), westOf_(westOf) {}

  [[nodiscard]] bool isOutside(NodeIndex node) const { return farFrom(node) > 0; }
  [[nodiscard]] bool isAllowed(NodeIndex node) const { return roads_.places[node].x < westOf_; }
  [[nodiscard]] bool isJunction(NodeIndex node) const {
    return isOutside(node) && isAllowed(node) && farFrom(node) <= reach_;
  }

  [[nodiscard]] bool getsIn(const std::set<NodeIndex>& junctions, const std::set<std::size_t>& closed) const {
    std::vector<NodeIndex> queue;
    std::set<NodeIndex> met;
    const auto reach = [&](NodeIndex node) {
      if (isOutside(node) && isAllowed(node) && !junctions.contains(node) && met.insert(node).second)
        queue.push_back(node);
    };
    for (NodeIndex node = 0; node < roads_.places.size(); ++node)
      if (farFrom(node) > reach_) reach(node);
    for (std::size_t i = 0; i < queue.size(); ++i)
      for (const auto& out : roads_.graph.incidences(queue[i])) {
        if (out.leave == kClosed) continue;
        std::optional<std::size_t> entry;  // the nearest on the edge as one drives from this end
        for (std::size_t k = 0; k < entries_.size(); ++k)
          if (entries_[k].edge == out.edge && (!entry || roads_.graph.edge(out.edge).from != queue[i]))
            entry = k;
        if (!entry)
          reach(out.node);
        else if (!closed.contains(*entry))
          return true;
      }
    return false;
  }

 private:
  [[nodiscard]] double farFrom(NodeIndex node) const {
    const ProjectedPoint p = roads_.places[node];
    return std::hypot(std::max({box_.minX - p.x, 0.0, p.x - box_.maxX}),
                      std::max({box_.minY - p.y, 0.0, p.y - box_.maxY}));
  }
  const testing::PlanarRoads& roads_;
  Box<ProjectedPoint> box_;
  const std::vector<EntryPoint>& entries_;
  double reach_, westOf_;
};

TEST(SealPosts, EqualBruteForceOverJunctionsAndEntryRoads) {
  std::size_t posts = 0, fewer = 0, checked = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const auto roads = makePlanarRoads(49, 70, seed);
    const RoadNetwork network(makeRoadRegion(roads.graph, roads.places), TravelFactors{});
    const Box<ProjectedPoint> box{710, 700, 1100, 1090};
    const double reach = 330, westOf = seed % 3 == 0 ? 900 : 1e9;
    const auto entries = entryPoints(network, rectangle(box));
    const Intruder intruder(roads, box, entries, reach, westOf);
    std::vector<NodeIndex> junctions;
    for (NodeIndex node = 0; node < roads.places.size(); ++node)
      if (intruder.isJunction(node)) junctions.push_back(node);
    const std::size_t things = junctions.size() + entries.size();
    if (things > 18) continue;
    ++checked;
    std::size_t least = things + 1;
    for (std::uint32_t subset = 0; subset < 1U << things; ++subset) {
      if (static_cast<std::size_t>(std::popcount(subset)) >= least) continue;
      std::set<NodeIndex> closedJunctions;
      std::set<std::size_t> closedEntries;
      for (std::size_t i = 0; i < things; ++i) {
        if (!(subset >> i & 1U)) continue;
        if (i < junctions.size())
          closedJunctions.insert(junctions[i]);
        else
          closedEntries.insert(i - junctions.size());
      }
      if (!intruder.getsIn(closedJunctions, closedEntries))
        least = closedJunctions.size() + closedEntries.size();
    }
    const auto found = sealPosts(
        network, rectangle(box), entries, [&](ProjectedPoint p) { return p.x < westOf; }, reach);
    EXPECT_EQ(found.size(), least) << "network " << seed;
    EXPECT_LE(found.size(), entries.size());
    std::set<NodeIndex> toldJunctions;
    std::set<std::size_t> toldEntries;
    for (const SealPost& post : found) {
      if (post.node != kNone) toldJunctions.insert(post.node);
      for (std::size_t k = 0; k < entries.size(); ++k)
        if (post.node == kNone && entries[k].edge == post.edge && entries[k].point == post.point)
          toldEntries.insert(k);
    }
    EXPECT_FALSE(intruder.getsIn(toldJunctions, toldEntries)) << "network " << seed;
    posts += found.size();
    if (found.size() < entries.size()) ++fewer;
  }
  EXPECT_GT(checked, 20U);
  EXPECT_GT(posts, 40U);
  EXPECT_GT(fewer, 5U);
}

}  // namespace
}  // namespace zw::network
