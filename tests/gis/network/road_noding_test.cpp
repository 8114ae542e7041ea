// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule of noding on a small drawing. A unit of the drawings is 1e-5°: 0.93 m east, 1.11 m north at 33.3°
// N (a degree is cos φ · 111.3 km and 110.9 km there).
#include "gis/build/road_noding.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/geometry/geodesic.h"
#include "tests/gis/network/drawn_roads.h"

namespace zw::pack {
namespace {

using test::DrawnRoads;
using test::joining;
using test::kCrossingsOnly;
using test::onSheet;

//      1
//   0──┼──
//      │
TEST(Noding, CrossingStreetsMeet) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, -100}, {100, 100}});
  const NodingReport report = roads.node(kCrossingsOnly);
  EXPECT_EQ(report.intersections, 1u);
  EXPECT_EQ(roads.edges(), 4u);
  ASSERT_EQ(roads.line(0).size(), 3u);
  EXPECT_EQ(roads.line(0)[1], roads.line(1)[1]) << "the same to the last bit";
  EXPECT_LT(geodesicDistance(roads.line(0)[1], onSheet({100, 0})).value(), 0.02);
}

TEST(Noding, NothingIsDoneUnasked) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, -100}, {100, 100}});
  EXPECT_EQ(roads.node({}).intersections, 0u);
  EXPECT_EQ(roads.edges(), 2u);
}

TEST(Noding, BridgesAndTunnelsMeetNothingWhereTheyCross) {
  for (const char* over : {"bridge", "tunnel"})
    for (const char* under : {"", "none", "ford", "bridge", "tunnel"}) {
      DrawnRoads roads;
      roads.road({{0, 0}, {200, 0}}, under).road({{100, -100}, {100, 100}}, over);
      EXPECT_EQ(roads.node(joining(5)).intersections, 0u) << over << " " << under;
      EXPECT_EQ(roads.edges(), 2u) << over << " " << under;
    }
}

TEST(Noding, AFordLiesOnTheGround) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}, "ford").road({{100, -100}, {100, 100}});
  EXPECT_EQ(roads.node(kCrossingsOnly).intersections, 1u);
}

TEST(Noding, BridgesThatShareAVertexStayJoined) {
  DrawnRoads roads;
  roads.road({{0, 0}, {100, 0}, {200, 0}}, "bridge").road({{100, 0}, {100, 100}}, "bridge");
  roads.node(kCrossingsOnly);
  EXPECT_EQ(roads.edges(), 3u);
}

//   0─────1──      the end of 2 lies on 0, exactly on the grid
//      2
TEST(Noding, AnEndOnAnotherRoadMeetsIt) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{60, -80}, {60, 0}});
  EXPECT_EQ(roads.node(kCrossingsOnly).intersections, 1u);
  EXPECT_EQ(roads.edges(), 3u);
}

//   0───┐
//   │   │
//   └───┼──  one line that crosses itself
TEST(Noding, ALineThatCrossesItselfMeetsItself) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}, {200, 100}, {100, 100}, {100, -100}});
  EXPECT_EQ(roads.node(kCrossingsOnly).intersections, 1u);
  EXPECT_EQ(roads.edges(), 3u) << "in, round, out";
}

TEST(Noding, StretchesThatTwoRoadsShareBecomeParallelEdges) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, 0}, {300, 0}});
  EXPECT_EQ(roads.node(kCrossingsOnly).intersections, 2u) << "where the common stretch begins and ends";
  Layer edges = roads.layer;
  EXPECT_EQ(splitAtJunctions(edges), 4u);
  EXPECT_EQ(edges.features.size(), 4u) << "100 to 200 is there twice: both sources' road";
}

TEST(Noding, LoopsAndDuplicatesStay) {
  DrawnRoads roads;
  roads.road({{0, 0}, {50, 50}, {100, 0}, {0, 0}}).road({{300, 0}, {400, 0}}).road({{300, 0}, {400, 0}});
  EXPECT_EQ(roads.node(joining(5)).intersections, 0u);
  EXPECT_EQ(roads.edges(), 3u);
}

TEST(Noding, ParallelRoadsStayApart) {
  DrawnRoads roads;
  roads.road({{-100, 0}, {300, 0}}).road({{0, 3}, {200, 3}});
  EXPECT_EQ(roads.node(kCrossingsOnly).intersections, 0u);
  EXPECT_FALSE(roads.meet(0, 1));
}

//      1
//      ╵  3.3 m short
//   0──────
TEST(Noding, AnEndThatStopsShortIsProlonged) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, 80}, {100, 3}});
  DrawnRoads same = roads;
  EXPECT_EQ(same.node(joining(3)).joinedEnds, 0u);
  EXPECT_FALSE(same.meet(0, 1));
  const NodingReport report = roads.node(joining(4));
  EXPECT_EQ(report.joinedEnds, 1u);
  EXPECT_NEAR(report.joinedMetres, 3.33, 0.02) << "3e-5° of latitude";
  EXPECT_TRUE(roads.meet(0, 1));
  EXPECT_EQ(roads.edges(), 3u);
}

TEST(Noding, TwoEndsThatFaceEachOtherAreJoinedOnce) {
  DrawnRoads roads;
  roads.road({{0, 0}, {100, 0}}).road({{104, 0}, {200, 0}});
  EXPECT_EQ(roads.node(joining(5)).joinedEnds, 1u);
  EXPECT_TRUE(roads.meet(0, 1));
  EXPECT_EQ(roads.edges(), 2u);
}

TEST(Noding, EndsThatPassEachOtherAreJoinedOnce) {
  DrawnRoads roads;
  roads.road({{0, 0}, {110, 0}}).road({{100, 3}, {200, 3}});
  EXPECT_EQ(roads.node(joining(5)).joinedEnds, 1u) << "the other end is then reached round the corner";
}

//   ══════  a bridge: 1 ends beside its middle, 2 beside its end
TEST(Noding, ABridgeIsJoinedAtItsEndsOnly) {
  for (const char* structure : {"bridge", "tunnel"}) {
    DrawnRoads roads;
    roads.road({{0, 0}, {100, 0}, {200, 0}}, structure)
        .road({{100, 80}, {100, 3}})
        .road({{280, 60}, {202, 2}});
    EXPECT_EQ(roads.node(joining(5)).joinedEnds, 1u) << structure;
    EXPECT_FALSE(roads.meet(0, 1));
    EXPECT_TRUE(roads.meet(0, 2));
  }
}

// Two roads cross exactly below a vertex of a bridge.
TEST(Noding, ABridgeWhoseVertexLiesOverACrossingMeetsNothing) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}})
      .road({{100, -100}, {100, 100}})
      .road({{0, -50}, {100, 0}, {200, 50}}, "bridge");
  EXPECT_EQ(roads.node(kCrossingsOnly).intersections, 1u);
  EXPECT_TRUE(roads.meet(0, 1));
  EXPECT_FALSE(roads.meet(0, 2));
  EXPECT_LT(geodesicDistance(roads.line(2)[1], onSheet({100, 0})).value(), 0.02) << "moved by a grain";
}

TEST(Noding, TheEndOfABridgeIsJoinedToTheRoadBesideIt) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, 80}, {100, 3}}, "bridge");
  EXPECT_EQ(roads.node(joining(5)).joinedEnds, 1u);
  EXPECT_TRUE(roads.meet(0, 1));
}

//   0─┬────   1 is 6 m long and ends 4 m beside the road it leaves
//     └─╴
TEST(Noding, AStubBesideItsOwnRoadStays) {
  DrawnRoads roads;
  roads.road({{0, 0}, {20, 0}, {200, 0}}).road({{20, 0}, {24, 3.5}});
  EXPECT_EQ(roads.node(joining(5)).joinedEnds, 0u);
}

TEST(Noding, ALineThatNearlyClosesIsClosed) {
  DrawnRoads roads;
  roads.road({{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 3}});
  EXPECT_EQ(roads.node(joining(5)).joinedEnds, 1u);
  EXPECT_EQ(roads.line(0).front(), roads.line(0).back());
}

TEST(Noding, AnEndThatIsAlreadyAJunctionStays) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, 3}, {0, 100}}).road({{100, 3}, {200, 100}});
  EXPECT_EQ(roads.node(joining(5)).joinedEnds, 0u) << "two roads end there: no dead end";
}

TEST(Noding, AnOvershootMeetsAndIsNotJoinedBack) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, 80}, {100, -2}});
  const NodingReport report = roads.node(joining(5));
  EXPECT_EQ(report.intersections, 1u);
  EXPECT_EQ(report.joinedEnds, 0u);
}

TEST(Noding, EndsAtTheRegionsEdgeAreCutsAndStay) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, 80}, {100, 3}});
  const LonLat corner = onSheet({100, 3});
  EXPECT_EQ(roads.node(joining(5), {}, {35, corner.lat, 36, 34}).joinedEnds, 0u);
}

TEST(Noding, NothingIsJoinedAcrossARiver) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200, 0}}).road({{100, 80}, {100, 4}});
  Layer river{layerSchema("rivers"), {}};
  river.features.push_back({Line<LonLat>{onSheet({-50, 2}), onSheet({250, 2})},
                            std::vector<FieldValue>(river.schema->fields.size())});
  EXPECT_EQ(roads.node(joining(5), {&river}).joinedEnds, 0u);
}

TEST(Noding, RoundingAgainUndoesNothing) {
  DrawnRoads roads;
  roads.road({{0, 0}, {200.3, 7.7}}).road({{100, -100}, {91.7, 100}}).road({{50, 60.1}, {49.9, 5.2}});
  roads.node(joining(5));
  const std::size_t edges = roads.edges();
  EXPECT_EQ(edges, 6u);
  for (Feature& road : roads.layer.features)
    for (LonLat& p : std::get<Line<LonLat>>(road.shape))
      p = {std::round(p.lon * 1e6) / 1e6, std::round(p.lat * 1e6) / 1e6};
  EXPECT_EQ(roads.edges(), edges);
}

TEST(Noding, RoadsOfSeveralLayersMeet) {
  DrawnRoads first, second;
  first.road({{0, 0}, {200, 0}});
  second.road({{100, -100}, {100, 100}});
  EXPECT_EQ(
      nodeRoads({&first.layer, &second.layer}, {}, kCrossingsOnly, {35, 33, 36, 34}, test::sheetProjection())
          .intersections,
      1u);
  EXPECT_EQ(first.line(0).size(), 3u);
  EXPECT_EQ(second.line(0).size(), 3u);
}

TEST(Noding, NoRoadsAreNoTrouble) {
  DrawnRoads roads;
  const NodingReport report = roads.node(joining(5));
  EXPECT_EQ(report.intersections + report.joinedEnds, 0u);
}

}  // namespace
}  // namespace zw::pack
