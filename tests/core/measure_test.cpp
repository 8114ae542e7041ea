// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines measured on the ellipsoid, and the heights along them.
#include <gtest/gtest.h>

#include <cmath>

#include "core/coverage/elevation_profile.h"
#include "core/geometry/line_measure.h"

namespace zw {
namespace {

TEST(LineMeasure, AlongAMeridianAndTheEquatorIsThatOfTheEllipsoid) {
  // WGS 84: the equator's radius is 6,378,137 m; the quarter meridian 10,001,965.729 m.
  const LineMeasure east = measureLine({{0, 0}, {1, 0}});
  EXPECT_NEAR(east.length, 6378137 * M_PI / 180, 1e-3);
  EXPECT_NEAR(east.bearing, 90, 1e-9);
  EXPECT_NEAR(east.bearingBack, 270, 1e-9);
  const LineMeasure north = measureLine({{35, 0}, {35, 90}});
  EXPECT_NEAR(north.length, 10001965.729, 1e-3);
  EXPECT_NEAR(north.bearing, 0, 1e-9);
  EXPECT_NEAR(north.bearingBack, 180, 1e-9);
}

TEST(LineMeasure, LegsAddUpAndAClosedLineEncloses) {
  const Line<LonLat> line{{35.4, 33.3}, {35.5, 33.3}, {35.5, 33.4}, {35.4, 33.4}};
  const LineMeasure measure = measureLine(line);
  ASSERT_EQ(measure.legs.size(), 3U);
  EXPECT_NEAR(measure.legs[0].metres + measure.legs[1].metres + measure.legs[2].metres, measure.length, 1e-9);
  EXPECT_NEAR(measure.legs[1].bearing, 0, 1e-9);
  EXPECT_NEAR(measure.bearing, 0, 1e-9) << "the last place lies north of the first";
  EXPECT_EQ(measure.enclosed, geodesicArea(line).value());
  EXPECT_LT(measure.straight, measure.length);
}

TEST(LineMeasure, OfNothingIsNothing) {
  EXPECT_EQ(measureLine({}).length, 0);
  EXPECT_EQ(measureLine({{35, 33}}).length, 0);
  const LineMeasure same = measureLine({{35, 33}, {35, 33}});
  EXPECT_EQ(same.length, 0);
  EXPECT_EQ(same.bearing, 0);
}

/// A grid of a tenth of a degree by a hundredth cells, its heights by `height(column, row)`.
template <class Height>
ElevationGrid gridOf(const Height& height) {
  ElevationGrid grid{20, 20, 35, 33.2, 0.01, 0.01, {}, ""};
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column)
      grid.heights.push_back(static_cast<std::int16_t>(height(column, row)));
  return grid;
}

TEST(ElevationProfile, OfASlopeIsTheSlope) {
  const ElevationGrid grid = gridOf([](int column, int) { return 100 + 10 * column; });
  const Line<LonLat> line{{35.015, 33.1}, {35.115, 33.1}};
  const ElevationProfile profile = elevationProfile(grid, line, profileStep(grid));
  EXPECT_NEAR(profile.climb, 100, 1e-6) << "ten columns up";
  EXPECT_EQ(profile.descent, 0);
  EXPECT_EQ(profile.unknown, 0);
  EXPECT_NEAR(*profile.lowest, 110, 1e-6);
  EXPECT_NEAR(*profile.highest, 210, 1e-6);
  EXPECT_NEAR(profile.samples.back().along, geodesicLength(line).value(), 1e-6);
  for (const auto& sample : profile.samples)
    EXPECT_NEAR(*sample.height, 110 + 100 * sample.along / profile.samples.back().along, 0.01);
  // There and back again.
  const ElevationProfile both = elevationProfile(grid, {line[0], line[1], line[0]}, profileStep(grid));
  EXPECT_NEAR(both.climb, 100, 1e-6);
  EXPECT_NEAR(both.descent, 100, 1e-6);
}

TEST(ElevationProfile, WhatIsNotKnownIsNotZero) {
  const ElevationGrid grid =
      gridOf([](int column, int) { return column < 10 ? 50 : static_cast<int>(ElevationGrid::kNoData); });
  const Line<LonLat> line{{35.05, 33.1}, {35.15, 33.1}};
  const ElevationProfile profile = elevationProfile(grid, line, 100);
  EXPECT_NEAR(profile.unknown / geodesicLength(line).value(), 0.5, 0.02);
  EXPECT_NEAR(profile.climb, 0, 1e-9);
  EXPECT_NEAR(*profile.lowest, 50, 1e-9);
  EXPECT_FALSE(profile.samples.back().height);
  const ElevationProfile outside = elevationProfile(grid, {{36, 33}, {37, 33}}, 100);
  EXPECT_FALSE(outside.lowest);
  EXPECT_NEAR(outside.unknown, geodesicLength({{36, 33}, {37, 33}}).value(), 1e-3);
  EXPECT_LE(outside.samples.size(), 5002U);
  EXPECT_TRUE(elevationProfile(ElevationGrid{}, line, 100).samples.empty());
}

}  // namespace
}  // namespace zw
