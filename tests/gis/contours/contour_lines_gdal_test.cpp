// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GDAL's contour generator as an oracle: another marching squares, on the same heights.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "tests/support/gdal_contours.h"
#include "tests/support/terrain_samples.h"

namespace zw {
namespace {

constexpr int kColumns = 300, kRows = 240;

/// Lines cut at the lattice's outermost nodes: GDAL goes on to the cells' edges, half a cell beyond them.
template <class Points>
double lengthInside(const Points& points, bool closed) {
  const auto inside = [](LatticePoint p) {
    return p.column >= 0 && p.row >= 0 && p.column <= kColumns - 1 && p.row <= kRows - 1;
  };
  double sum = 0;
  const std::size_t count = points.size();
  for (std::size_t i = closed ? 0 : 1; i < count; ++i) {
    const LatticePoint a = points[i == 0 ? count - 1 : i - 1], b = points[i];
    if (inside(a) && inside(b)) sum += std::hypot(double{b.column} - a.column, double{b.row} - a.row);
  }
  return sum;
}

TEST(GdalContours, HaveTheSameCrossingsAndLength) {
  for (const unsigned seed : {1U, 2U, 3U})
    for (const int interval : {20, 50}) {
      const testing::Hills hills(seed);
      // No height at a contour's: there the two round to different sides.
      const auto region = testing::makeTerrainRegion(kColumns, kRows, 60, [&](int c, int r) {
        const auto h = static_cast<int>(std::lround(hills(c * 60.0, r * 60.0)));
        const bool hole = std::hypot(c - 200, r - 100) < 15;
        return hole ? static_cast<int>(ElevationGrid::kNoData) : h % 10 == 0 ? h + 1 : h;
      });
      const HeightLattice lattice{kColumns, kRows, region->elevation.heights.data(), kColumns,
                                  ElevationGrid::kNoData};
      const ContourLines ours = contourLines(lattice, interval);
      const auto theirs = testing::GdalContours(lattice).run(interval);
      ASSERT_NE(theirs, nullptr);

      std::map<int, double> ourLength, theirLength;
      std::set<std::pair<long, long>> ourPoints;
      for (const auto& line : ours.lines) {
        ourLength[line.height] += lengthInside(ours.pointsOf(line), line.closed);
        for (const LatticePoint& p : ours.pointsOf(line))
          ourPoints.insert({std::lround(p.column * 500), std::lround(p.row * 500)});
      }
      std::size_t points = 0, missing = 0;
      for (const auto& line : testing::GdalContours::linesOf(*theirs)) {
        theirLength[static_cast<int>(line.height)] += lengthInside(line.points, false);
        for (const LatticePoint& p : line.points) {
          // A crossing lies on an edge of the lattice; other points of GDAL's lie in cells beside a hole.
          const bool onEdge =
              std::abs(p.column - std::round(p.column)) < 1e-4 || std::abs(p.row - std::round(p.row)) < 1e-4;
          if (!onEdge || std::hypot(p.column - 200, p.row - 100) < 18 || p.column < 0 || p.row < 0 ||
              p.column > kColumns - 1 || p.row > kRows - 1)
            continue;
          ++points;
          bool found = false;
          for (long dc = -1; dc <= 1; ++dc)
            for (long dr = -1; dr <= 1; ++dr)
              found = found ||
                      ourPoints.contains({std::lround(p.column * 500) + dc, std::lround(p.row * 500) + dr});
          if (!found) ++missing;
        }
      }
      EXPECT_GT(points, 5000U);
      EXPECT_EQ(missing, 0U) << "of " << points;
      ASSERT_EQ(ourLength.size(), theirLength.size());
      for (const auto& [height, length] : ourLength)
        // Saddles and the hole's rim are joined otherwise.
        EXPECT_NEAR(length, theirLength[height], 0.02 * length + 12) << height;
    }
}

}  // namespace
}  // namespace zw
