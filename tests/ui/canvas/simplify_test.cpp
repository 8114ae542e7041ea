// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/simplify.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/geometry/geos.h"
#include "ui/canvas/render/screen_geometry.h"

namespace zw {
namespace {

using Part = std::vector<PackedPoint>;

Part wiggly(unsigned seed, int points) {
  std::mt19937 random(seed);
  Part line{{0, 0}};
  for (int i = 1; i < points; ++i)
    line.push_back({line.back().x + static_cast<float>(random() % 100),
                    line.back().y + static_cast<float>(random() % 120) - 60});
  return line;
}

double distance(const PackedPoint& p, const Part& line) {
  double nearest = INFINITY;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double dx = line[i].x - line[i - 1].x;
    const double dy = line[i].y - line[i - 1].y;
    const double t =
        std::clamp(((p.x - line[i - 1].x) * dx + (p.y - line[i - 1].y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    nearest = std::min(nearest, std::hypot(p.x - line[i - 1].x - t * dx, p.y - line[i - 1].y - t * dy));
  }
  return nearest;
}

double length(const std::vector<Part>& lines) {
  double sum = 0;
  for (const Part& line : lines)
    for (std::size_t i = 1; i < line.size(); ++i)
      sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return sum;
}

TEST(SimplifyLine, StaysWithinItsTolerance) {
  for (unsigned seed = 1; seed < 20; ++seed)
    for (const double tolerance : {1.0, 20.0, 90.0}) {
      const Part line = wiggly(seed, 200);
      const Part simple = simplifyLine(line, tolerance);
      EXPECT_LE(simple.size(), line.size());
      EXPECT_EQ(simple.front().x, line.front().x);
      EXPECT_EQ(simple.back().y, line.back().y);
      for (const PackedPoint& p : line) EXPECT_LE(distance(p, simple), tolerance + 1e-3);
    }
}

TEST(SimplifyLine, TakesOutWhatLiesOnAStraightLine) {
  EXPECT_EQ(simplifyLine({{0, 0}, {1, 0}, {2, 0}, {3, 0}}, 0.1).size(), 2U);
  EXPECT_EQ(simplifyLine({{0, 0}, {5, 5}}, 100).size(), 2U);
}

TEST(SimplifyRing, CollapsesWhatIsTooSmall) {
  EXPECT_LT(simplifyRing({{0, 0}, {1, 0}, {1, 1}, {0, 1}}, 10).size(), 3U);
  EXPECT_EQ(simplifyRing({{0, 0}, {100, 0}, {100, 100}, {0, 100}}, 10).size(), 4U);
}

TEST(JoinStrokes, GoesOnStraightAtAJunction) {
  //      c
  //      |
  //  a — o — b      a–o–b is one stroke, o–c another
  const std::vector<Part> strokes = joinStrokes({{{-10, 0}, {0, 0}}, {{10, 0}, {0, 0}}, {{0, 0}, {0, 10}}});
  ASSERT_EQ(strokes.size(), 2U);
  EXPECT_DOUBLE_EQ(length(strokes), 30);
  EXPECT_EQ(strokes[0].size() + strokes[1].size(), 5U);
  for (const Part& stroke : strokes)
    if (stroke.size() == 3) {
      EXPECT_EQ(stroke.front().y, stroke.back().y);
    }
}

TEST(JoinStrokes, KeepsLoopsAndEveryMetre) {
  const std::vector<Part> ring{
      {{0, 0}, {10, 0}}, {{10, 0}, {10, 10}}, {{10, 10}, {0, 10}}, {{0, 10}, {0, 0}}};
  EXPECT_DOUBLE_EQ(length(joinStrokes(ring)), 40);
  std::vector<Part> grid;
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < 5; ++j) {
      const auto a = static_cast<float>(i * 10);
      const auto b = static_cast<float>(j * 10);
      grid.push_back({{a, b}, {a, b + 10}});
      grid.push_back({{b + 10, a}, {b, a}});
    }
  const auto strokes = joinStrokes(grid);
  EXPECT_DOUBLE_EQ(length(strokes), 600);
  // The outline goes on round its corners; four lines each way cross inside it.
  EXPECT_EQ(strokes.size(), 9U);
}

TEST(LevelledShapes, KnowWhatIsSeenByItsFormNotItsBox) {
  const auto diagonal = LevelledShapes::ofLines({{{0, 0}, {1000, 1000}}});
  EXPECT_TRUE(diagonal.anyIn(QRectF(450, 450, 100, 100)));
  EXPECT_FALSE(diagonal.anyIn(QRectF(700, 100, 100, 100)));
  const auto ring = LevelledShapes::ofAreas(
      {{{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}, {{300, 300}, {700, 300}, {700, 700}, {300, 700}}}});
  EXPECT_TRUE(ring.anyIn(QRectF(100, 100, 50, 50)));     // wholly inside
  EXPECT_FALSE(ring.anyIn(QRectF(450, 450, 100, 100)));  // in the hole
  EXPECT_TRUE(ring.anyIn(QRectF(-500, -500, 3000, 3000)));
  EXPECT_FALSE(ring.anyIn(QRectF(2000, 2000, 10, 10)));
}

TEST(LevelledShapes, AreCoarserAtSmallerScales) {
  const auto line = LevelledShapes::ofLines({wiggly(3, 500)});
  EXPECT_GT(line.at(0.1).pointCount(), 480U);  // corners of less than half a metre go
  EXPECT_GT(line.at(10).pointCount(), line.at(200).pointCount());
  EXPECT_EQ(LevelledShapes().at(10).pointCount(), 0U);
}

// What is cut to the view has the area that GEOS gives for the same intersection.
TEST(ScreenGeometry, ClipsRingsToTheView) {
  const Viewport view{{0, 0}, 1, QSizeF(200, 100)};
  const ScreenGeometry screen(view, {0, 0}, 10);
  const Ring<ProjectedPoint> ring{{-300, -20}, {-30, 220}, {40, 10}, {260, 90}, {90, -200}, {10, -30}};
  const QPolygonF clipped = screen.clip(screen.wholeRing(ring, {0, 0}));
  double twice = 0;
  for (qsizetype i = 0, j = clipped.size() - 1; i < clipped.size(); j = i++)
    twice += clipped[j].x() * clipped[i].y() - clipped[i].x() * clipped[j].y();
  const auto shape = geos::fromPolygon(Polygon<ProjectedPoint>{ring, {}});
  const auto box = geos::fromBox(Box<ProjectedPoint>{-110, -60, 110, 60});
  const geos::GeometryPtr both(GEOSIntersection_r(geos::context(), shape.get(), box.get()));
  double area = 0;
  GEOSArea_r(geos::context(), both.get(), &area);
  EXPECT_NEAR(std::abs(twice) / 2, area, 1e-6);
}

TEST(HatchLines, StayInsideAndKeepTheirPhase) {
  const QPolygonF outer({QPointF(0, 0), QPointF(100, 0), QPointF(100, 100), QPointF(0, 100)});
  const QPolygonF hole({QPointF(30, 30), QPointF(70, 30), QPointF(70, 70), QPointF(30, 70)});
  const auto lines = hatchLines({outer, hole}, 7, {3, 5});
  ASSERT_FALSE(lines.empty());
  for (const QLineF& line : lines) {
    EXPECT_NEAR(std::abs(line.dx()), std::abs(line.dy()), 1e-9);
    EXPECT_TRUE(QRectF(-1e-6, -1e-6, 100.000002, 100.000002).contains(line.center()));
    EXPECT_FALSE(QRectF(30.001, 30.001, 39.998, 39.998).contains(line.center()));
    const double phase = (line.x1() + line.y1() - 8) / (7 * M_SQRT2);
    EXPECT_NEAR(phase, std::round(phase), 1e-6);
  }
}

}  // namespace
}  // namespace zw
