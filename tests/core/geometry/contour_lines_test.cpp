// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/contour_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace zw {
namespace {

constexpr std::int16_t kUnknown = -32768;

struct Grid {
  int columns, rows;
  std::vector<std::int16_t> heights;

  template <class Height>
  Grid(int c, int r, const Height& height) : columns(c), rows(r) {
    for (int row = 0; row < r; ++row)
      for (int column = 0; column < c; ++column)
        heights.push_back(static_cast<std::int16_t>(height(column, row)));
  }
  [[nodiscard]] HeightLattice lattice() const { return {columns, rows, heights.data(), columns, kUnknown}; }
  [[nodiscard]] int at(int column, int row) const {
    return heights[static_cast<std::size_t>(row * columns + column)];
  }
  /// Bilinear, as the ground is defined.
  [[nodiscard]] double ground(double column, double row) const {
    const int c = std::min(static_cast<int>(column), columns - 2);
    const int r = std::min(static_cast<int>(row), rows - 2);
    const double u = column - c, v = row - r;
    return (at(c, r) * (1 - u) + at(c + 1, r) * u) * (1 - v) +
           (at(c, r + 1) * (1 - u) + at(c + 1, r + 1) * u) * v;
  }
  [[nodiscard]] bool touchesUnknown(LatticePoint p) const {
    for (int row = static_cast<int>(std::ceil(p.row)) - 1; row <= static_cast<int>(p.row) + 1; ++row)
      for (int column = static_cast<int>(std::ceil(p.column)) - 1; column <= static_cast<int>(p.column) + 1;
           ++column)
        if (column >= 0 && row >= 0 && column < columns && row < rows && at(column, row) == kUnknown)
          return true;
    return false;
  }
  [[nodiscard]] bool onEdge(LatticePoint p) const {
    return p.column == 0 || p.row == 0 || p.column == static_cast<float>(columns - 1) ||
           p.row == static_cast<float>(rows - 1);
  }
};

struct Segment {
  int height;
  LatticePoint a, b;
};

std::vector<Segment> segmentsOf(const ContourLines& contours) {
  std::vector<Segment> all;
  for (const auto& line : contours.lines) {
    const auto points = contours.pointsOf(line);
    for (std::size_t i = 1; i < points.size(); ++i) all.push_back({line.height, points[i - 1], points[i]});
    if (line.closed) all.push_back({line.height, points.back(), points.front()});
  }
  return all;
}

double side(LatticePoint a, LatticePoint b, LatticePoint p) {
  return (double{b.column} - a.column) * (double{p.row} - a.row) -
         (double{b.row} - a.row) * (double{p.column} - a.column);
}

bool cross(const Segment& s, const Segment& t) {
  constexpr double kTouch = 1e-6;
  const auto apart = [](double a, double b) {
    return (a > kTouch && b < -kTouch) || (a < -kTouch && b > kTouch);
  };
  return apart(side(s.a, s.b, t.a), side(s.a, s.b, t.b)) && apart(side(t.a, t.b, s.a), side(t.a, t.b, s.b));
}

TEST(ContourLines, AConeHasOneRingAtEachHeight) {
  // 10 m a cell, 305 m at the top; the rings' radii are (305 − h) / 10 cells.
  const Grid cone(81, 81, [](int c, int r) { return std::lround(305 - 10 * std::hypot(c - 40, r - 40)); });
  const ContourLines contours = contourLines(cone.lattice(), 50);
  std::map<int, int> rings;
  for (const auto& line : contours.lines) {
    if (line.height <= 0) continue;
    ++rings[line.height];
    EXPECT_TRUE(line.closed);
    for (const LatticePoint& p : contours.pointsOf(line))
      EXPECT_NEAR(std::hypot(p.column - 40, p.row - 40), (305 - line.height) / 10.0, 0.12) << line.height;
  }
  EXPECT_EQ(rings, (std::map<int, int>{{50, 1}, {100, 1}, {150, 1}, {200, 1}, {250, 1}, {300, 1}}));
}

TEST(ContourLines, APlaneHasParallelLinesFromEdgeToEdge) {
  const Grid plane(30, 20, [](int c, int) { return 7 * c - 50; });
  const ContourLines contours = contourLines(plane.lattice(), 20);
  std::map<int, double> columns;
  for (const auto& line : contours.lines) {
    EXPECT_FALSE(line.closed);
    const auto points = contours.pointsOf(line);
    EXPECT_EQ(points.size(), 20U);
    for (const LatticePoint& p : points) EXPECT_FLOAT_EQ(p.column, points.front().column);
    columns[line.height] = points.front().column;
  }
  ASSERT_EQ(columns.size(), 10U);  // −40 … 140
  for (const auto& [height, column] : columns) EXPECT_NEAR(column, (height + 50) / 7.0, 1e-5);
}

TEST(ContourLines, LieAtTheirHeightAndEndOnlyWhereTheGroundDoes) {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    const int span = round % 3 == 0 ? 4 : 90;  // many nodes at a contour's height, or few
    const Grid grid(14, 11, [&](int, int) {
      const auto any = static_cast<int>(random() % static_cast<unsigned>(span)) - span / 3;
      return random() % 12 == 0 ? static_cast<int>(kUnknown) : any;
    });
    const int interval = span == 4 ? 1 : 10;
    const ContourLines contours = contourLines(grid.lattice(), interval);
    ASSERT_FALSE(contours.lines.empty());
    for (const auto& line : contours.lines) {
      EXPECT_EQ(line.height % interval, 0);
      const auto points = contours.pointsOf(line);
      for (std::size_t i = 0; i < points.size(); ++i) {
        const LatticePoint p = points[i];
        const bool isEnd = i == 0 || i + 1 == points.size();
        if (!grid.touchesUnknown(p)) {
          EXPECT_NEAR(grid.ground(p.column, p.row), line.height, 1e-3);
        }
        EXPECT_TRUE(p.column == std::floor(p.column) || p.row == std::floor(p.row));
        if (isEnd && !line.closed) {
          EXPECT_TRUE(grid.onEdge(p) || grid.touchesUnknown(p));
        }
      }
    }
  }
}

TEST(ContourLines, NeverCrossEachOtherOrThemselves) {
  std::mt19937 random(11);
  for (int round = 0; round < 30; ++round) {
    const Grid grid(9, 9, [&](int, int) { return static_cast<int>(random() % 60); });
    const auto segments = segmentsOf(contourLines(grid.lattice(), 10));
    for (std::size_t i = 0; i < segments.size(); ++i)
      for (std::size_t k = i + 1; k < segments.size(); ++k)
        EXPECT_FALSE(cross(segments[i], segments[k])) << round << ": " << segments[i].height;
  }
}

TEST(ContourLines, PartHigherFromLowerGround) {
  // Between two nodes as many lines of a height pass as the ground goes above and below it on the way along
  // the lattice's row: what is inside a ring is on the other side of it.
  std::mt19937 random(3);
  const Grid grid(40, 30, [&](int c, int r) {
    return std::lround(60 + 40 * std::sin(c * 0.4) * std::cos(r * 0.3)) + static_cast<int>(random() % 9);
  });
  const ContourLines contours = contourLines(grid.lattice(), 25);
  for (const auto& segmentHeight : {50, 75, 100})
    for (int r = 0; r + 1 < grid.rows; ++r) {
      // A ray through the cells' middles, which no node lies on.
      const double ray = r + 0.4871;
      for (int c = 1; c + 1 < grid.columns; c += 3) {
        const double at = c + 0.5137;
        int passed = 0;
        for (const Segment& s : segmentsOf(contours)) {
          if (s.height != segmentHeight || (s.a.row > ray) == (s.b.row > ray)) continue;
          if (s.a.column + (ray - s.a.row) / (s.b.row - s.a.row) * (s.b.column - s.a.column) < at) ++passed;
        }
        // Straight segments stray a little from the curved contours of a bilinear cell.
        if (std::abs(grid.ground(at, ray) - segmentHeight) < 1.5 ||
            std::abs(grid.ground(0, ray) - segmentHeight) < 1e-9)
          continue;
        EXPECT_EQ(passed % 2 == 1,
                  (grid.ground(0, ray) >= segmentHeight) != (grid.ground(at, ray) >= segmentHeight))
            << c << ' ' << r;
      }
    }
}

TEST(ContourLines, ASaddleIsJoinedAsTheBilinearGroundIs) {
  const auto joinsHigher = [](int higher) {
    const Grid saddle(2, 2, [&](int c, int r) { return c == r ? higher : 60; });
    const ContourLines contours = contourLines(saddle.lattice(), 100);
    EXPECT_EQ(contours.lines.size(), 2U);
    // The line that begins or ends on the northern edge goes to the eastern one where it cuts off the lower
    // corner.
    for (const auto& line : contours.lines) {
      const auto points = contours.pointsOf(line);
      const bool north = points.front().row == 0 || points.back().row == 0;
      if (north) return points.front().column == 1 || points.back().column == 1;
    }
    return false;
  };
  // The middle is the mean of a cell whose corners are alike across it.
  EXPECT_FALSE(joinsHigher(130));  // 95 m
  EXPECT_TRUE(joinsHigher(150));   // 105 m
}

TEST(ContourLines, FlatGroundAndTooSmallLatticesHaveNone) {
  const Grid flat(10, 10, [](int, int) { return 100; });
  EXPECT_TRUE(contourLines(flat.lattice(), 10).lines.empty());
  const Grid row(10, 1, [](int c, int) { return 10 * c; });
  EXPECT_TRUE(contourLines(row.lattice(), 10).lines.empty());
  const Grid unknown(10, 10, [](int, int) { return static_cast<int>(kUnknown); });
  EXPECT_TRUE(contourLines(unknown.lattice(), 10).lines.empty());
}

TEST(ContourLines, APartOfAGridHasTheLinesOfThatPart) {
  const Grid whole(50, 40, [](int c, int r) { return 3 * c + 5 * r; });
  HeightLattice part = whole.lattice();
  part.first += 10 * 50 + 20;
  part.columns = 12;
  part.rows = 9;
  for (const ContourLines contours = contourLines(part, 15); const auto& line : contours.lines)
    for (const LatticePoint& p : contours.pointsOf(line))
      EXPECT_NEAR(whole.ground(p.column + 20, p.row + 10), line.height, 1e-3);
}

}  // namespace
}  // namespace zw
