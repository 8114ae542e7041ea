// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GDAL's viewshed as an oracle: the same rule, written independently, on the same heights.
#include <gtest/gtest.h>

#include "core/observe/line_of_sight.h"
#include "tests/support/gdal_viewshed.h"
#include "tests/support/terrain_samples.h"

namespace zw::observe {
namespace {

struct Comparison {
  testing::GdalViewshed::Difference cells;
  std::size_t oursRight = 0;  ///< of those that differ
};

Comparison compareWithGdal(const Terrain& terrain, int column, int row, double eyes, const Sight& sight,
                           bool sunk) {
  const auto ours = viewshed(terrain, {terrain.centre(column, row), eyes}, sight);
  EXPECT_TRUE(ours.has_value());
  testing::GdalViewshed gdal(terrain, ours->cell);
  const auto theirs = gdal.run(column, row, eyes, sight, sunk);
  EXPECT_NE(theirs, nullptr);
  Comparison out;
  out.cells = gdal.compare(*theirs, *ours, sight.range, [&](int c, int r, bool seen) {
    const auto line =
        lineOfSight(terrain, ours->observer, eyes, {static_cast<double>(c), static_cast<double>(r)},
                    sight.targetHeight, sight);
    out.oursRight += (line.visibility == Visibility::Seen) == seen ? 1 : 0;
  });
  return out;
}

Terrain hillsOf(unsigned seed, double cell) {
  const testing::Hills hills(seed);
  return testing::makeTerrain(400, 300, cell,
                              [&](int c, int r) { return std::lround(hills(c * cell, r * cell)); });
}

TEST(GdalViewshed, OneCellInTenThousandDiffersAtMost) {
  for (const double eyes : {2.0, 15.0})
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
      const Terrain terrain = hillsOf(seed, 30);
      for (const auto& [column, row] : {std::pair(200, 150), {90, 210}, {399, 0}, {0, 150}, {3, 297}}) {
        const auto [cells, oursRight] = compareWithGdal(terrain, column, row, eyes, {1.7, 4000, 0.13}, true);
        EXPECT_GT(cells.seen, 0U);
        EXPECT_LT(cells.seen, cells.cells) << "hills hide something";
        EXPECT_LE(cells.differ * 10000, cells.cells) << "seed " << seed << " from " << column << ", " << row
                                                     << ": " << cells.differ << " of " << cells.cells;
        EXPECT_EQ(cells.rangesDiffer, 0U);
      }
    }
}

TEST(GdalViewshed, AsItStandsGdalHidesMoreAndExactLinesSayWeAreRight) {
  std::size_t cells = 0, differ = 0, right = 0;
  for (const double size : {10.0, 30.0, 90.0})
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
      const Terrain terrain = hillsOf(seed, size);
      for (const auto& [column, row] : {std::pair(200, 150), {90, 210}, {300, 100}, {250, 200}}) {
        const auto found = compareWithGdal(terrain, column, row, 2, {1.7, 130 * size, 0.13}, false);
        cells += found.cells.cells;
        differ += found.cells.differ;
        right += found.oursRight;
      }
    }
  EXPECT_LE(differ * 100, cells) << differ << " of " << cells;
  EXPECT_GE(right * 100, differ * 95) << right << " of " << differ;
}

TEST(GdalViewshed, WithOtherCurvaturesAndTargetHeightsToo) {
  const Terrain terrain = hillsOf(5, 90);
  for (const Sight sight : {Sight{0, 8000, 0.13}, {1.7, 8000, 1}, {1.7, 12000, 0}, {30, 12000, 0.2}}) {
    const auto [cells, oursRight] = compareWithGdal(terrain, 140, 160, 2, sight, true);
    EXPECT_GT(cells.seen, 0U);
    EXPECT_LE(cells.differ * 10000, cells.cells)
        << cells.differ << " of " << cells.cells << " at " << sight.targetHeight;
  }
}

}  // namespace
}  // namespace zw::observe
