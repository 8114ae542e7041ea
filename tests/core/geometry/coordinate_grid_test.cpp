// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/coordinate_grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <cmath>
#include <set>

#include "tests/support/utm_projection.h"

namespace zw {
namespace {

using ::testing::Contains;

/// A box of `width` by `height` metres about a place.
Box<ProjectedPoint> boxAbout(const Projection& projection, LonLat middle, double width, double height) {
  const ProjectedPoint p = projection.forward(middle);
  return {p.x - width / 2, p.y - height / 2, p.x + width / 2, p.y + height / 2};
}

/// The line's points, and those half-way between them as they are drawn.
std::vector<ProjectedPoint> drawnPoints(const GridLine& line) {
  std::vector<ProjectedPoint> points = line.points;
  for (std::size_t i = 1; i < line.points.size(); ++i)
    points.push_back(
        {(line.points[i - 1].x + line.points[i].x) / 2, (line.points[i - 1].y + line.points[i].y) / 2});
  return points;
}

std::set<std::string> labelsOf(const std::vector<GridLine>& lines, bool runsNorth) {
  std::set<std::string> labels;
  for (const GridLine& line : lines)
    if (line.runsNorth == runsNorth && !line.label.empty()) labels.insert(line.label);
  return labels;
}

TEST(LonLatGrid, LinesKeepTheirCoordinateAndSaySo) {
  const testing::UtmProjection projection(36);
  struct Case {
    double metresPerPixel, width;
    int step;  // seconds
    const char* meridian;
  };
  for (const Case& c : {Case{100, 100000, 600, "35°20′ E"}, Case{20, 24000, 120, "35°22′ E"},
                        Case{2, 3000, 10, "35°21′30″ E"}, Case{2000, 1600000, 7200, "36° E"}}) {
    const auto lines = gridLines(GridKind::LonLat, projection,
                                 boxAbout(projection, {35.36, 33.4}, c.width, c.width), c.metresPerPixel);
    ASSERT_GE(lines.size(), 4U);
    for (const GridLine& line : lines) {
      const LonLat first = projection.inverse(line.points.front());
      const double at = (line.runsNorth ? first.lon : first.lat) * 3600;
      const double stated = std::round(at / c.step) * c.step;
      for (const ProjectedPoint& p : drawnPoints(line)) {
        const LonLat place = projection.inverse(p);
        // a quarter of a pixel
        EXPECT_NEAR((line.runsNorth ? place.lon : place.lat) * 3600, stated,
                    0.25 * c.metresPerPixel / 111320 * 3600 * 1.3)
            << line.label;
      }
    }
    EXPECT_THAT(labelsOf(lines, true), Contains(c.meridian));
  }
}

TEST(LonLatGrid, CountsOnAcrossTheDateLineAndTheEquator) {
  const testing::UtmProjection projection(1);
  const auto lines =
      gridLines(GridKind::LonLat, projection, boxAbout(projection, {-179.9, 0.05}, 80000, 80000), 100);
  EXPECT_THAT(labelsOf(lines, true), Contains("180°00′ E"));
  EXPECT_THAT(labelsOf(lines, true), Contains("179°50′ W"));
  EXPECT_THAT(labelsOf(lines, true), Contains("179°50′ E"));
  EXPECT_THAT(labelsOf(lines, false), Contains("0°00′"));
  EXPECT_THAT(labelsOf(lines, false), Contains("0°10′ S"));
}

/// Every drawn place of every line has, in the grid zone that it lies in, an easting or northing that is a
/// whole number of steps and has the digits that the line states.
void expectUtmLines(const Projection& projection, const Box<ProjectedPoint>& box, double metresPerPixel,
                    int step) {
  const auto lines = gridLines(GridKind::Mgrs, projection, box, metresPerPixel);
  ASSERT_GE(lines.size(), 4U);
  for (const GridLine& line : lines) {
    if (line.label.empty()) continue;
    for (const ProjectedPoint& p : drawnPoints(line)) {
      const LonLat place = projection.inverse(p);
      int zone = 0;
      bool north = false;
      double x = 0, y = 0;
      GeographicLib::UTMUPS::Forward(place.lat, place.lon, zone, north, x, y);
      // On a zone's limit both zones are right.
      const double off = std::abs(std::remainder(place.lon, 6));
      if (off < 1e-7) continue;
      const double at = line.runsNorth ? x : y;
      const double stated = std::round(at / step) * step;
      EXPECT_NEAR(at, stated, 0.35 * metresPerPixel) << line.label << " at " << place.lon << ' ' << place.lat;
      char digits[8];
      const long within = std::lround(stated) % 100000;
      if (step == 100)
        std::snprintf(digits, sizeof digits, "%03ld", within / 100);
      else
        std::snprintf(digits, sizeof digits, "%02ld", within / 1000);
      EXPECT_EQ(line.label, digits);
    }
  }
}

TEST(MgrsGrid, LinesKeepTheirEastingOrNorthing) {
  const testing::UtmProjection projection(36);
  expectUtmLines(projection, boxAbout(projection, {35.36, 33.4}, 9000, 6000), 8, 1000);
  expectUtmLines(projection, boxAbout(projection, {35.36, 33.4}, 90000, 60000), 60, 10000);
  expectUtmLines(projection, boxAbout(projection, {35.36, 33.4}, 1200, 800), 0.9, 100);
}

TEST(MgrsGrid, EachZoneHasItsOwnLinesUpToTheirLimit) {
  // 36° E parts zone 36 from 37.
  const testing::UtmProjection projection(36);
  const Box<ProjectedPoint> box = boxAbout(projection, {36, 33.4}, 16000, 10000);
  expectUtmLines(projection, box, 10, 1000);
  std::set<int> zones;
  for (const GridLine& line : gridLines(GridKind::Mgrs, projection, box, 10)) {
    if (line.label.empty()) continue;
    bool west = false, east = false;
    for (const ProjectedPoint& p : line.points) {
      const double lon = projection.inverse(p).lon;
      west = west || lon < 36 - 1e-6;
      east = east || lon > 36 + 1e-6;
    }
    EXPECT_FALSE(west && east) << "no line goes on into the next zone: " << line.label;
    zones.insert(west ? 36 : 37);
  }
  EXPECT_EQ(zones, (std::set<int>{36, 37}));
}

TEST(MgrsGrid, CrossesTheEquatorAndNorwaysWideZone) {
  const testing::UtmProjection equator(36);
  expectUtmLines(equator, boxAbout(equator, {33.5, 0.01}, 16000, 10000), 10, 1000);
  // Zone 32 reaches west to 3° E between 56° and 64° N.
  const testing::UtmProjection norway(32);
  const Box<ProjectedPoint> box = boxAbout(norway, {3, 60}, 16000, 10000);
  std::set<std::string> names;
  for (const GridSquare& square : gridSquares(norway, box, 10)) names.insert(square.name.substr(0, 3));
  EXPECT_EQ(names, (std::set<std::string>{"31V", "32V"}));
}

TEST(MgrsGrid, SquaresAreNamedWhereTheyAre) {
  const testing::UtmProjection projection(36);
  const Box<ProjectedPoint> box = boxAbout(projection, {35.36, 33.4}, 180000, 120000);
  const auto squares = gridSquares(projection, box, 120);
  ASSERT_GE(squares.size(), 4U);
  for (const GridSquare& square : squares) {
    EXPECT_TRUE(box.contains(square.northWest));
    const LonLat place = projection.inverse(square.northWest);
    int zone = 0;
    bool north = false;
    double x = 0, y = 0;
    GeographicLib::UTMUPS::Forward(place.lat, place.lon, zone, north, x, y);
    std::string name;
    GeographicLib::MGRS::Forward(zone, north, x, y, place.lat, 0, name);
    EXPECT_EQ(square.name, name.insert(name.size() - 2, " "));
  }
  EXPECT_TRUE(gridSquares(projection, box, 5000).empty());
}

TEST(CoordinateGrid, IsEmptyWhereTheMapIs) {
  const testing::UtmProjection projection(36);
  EXPECT_TRUE(gridLines(GridKind::LonLat, projection, {}, 10).empty());
  EXPECT_TRUE(gridSquares(projection, {}, 10).empty());
}

}  // namespace
}  // namespace zw
