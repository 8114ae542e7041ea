// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>

#include "core/geometry/geodesic.h"
#include "tests/core/coverage_zones.h"
#include "tests/support/plain_overlay.h"
#include "tests/support/synthetic_region.h"

namespace zw::testing {
namespace {

struct NamedZone {
  const char* name;
  MultiPolygon<LonLat> shape;
  double tolerance;  ///< relative; straight edges of many kilometres are geodesics for us, chords for GEOS
};

void PrintTo(const NamedZone& zone, std::ostream* out) {
  *out << zone.name;
}

const std::shared_ptr<const Region>& region() {
  static const auto made = makeSyntheticRegion();
  return made;
}

std::vector<NamedZone> zones() {
  const Region& r = *region();
  const double x = 690000;
  const double y = 3660000;
  MultiPolygon<LonLat> parts = disc(r, {x + 6000, y + 4000}, 3000, 40, 0.1);
  parts.push_back(disc(r, {x + 22000, y + 14000}, 4000, 60, 0.1).front());
  MultiPolygon<LonLat> ring = disc(r, {x + 15000, y + 13000}, 8000, 120, 0.05);
  ring.front().holes.push_back(disc(r, {x + 15000, y + 13000}, 3000, 50, 0.1).front().outer);
  return {{"one unit", unionOfUnits(r, {8}), 1e-7},
          {"units along the border", unionOfUnits(r, {1, 2, 3, 8}), 1e-7},
          {"units astride the river", unionOfUnits(r, {13, 14, 19, 20}), 1e-7},
          {"a rough disc", disc(r, {x + 15000, y + 12000}, 6000, 200, 0.05), 1e-6},
          {"over the border", disc(r, {x + 15000, y + 500}, 4000, 200, 0.02), 1e-6},
          {"over the coast", disc(r, {x + 500, y + 12000}, 4000, 200, 0.02), 1e-6},
          {"two parts", parts, 1e-6},
          {"with a hole", ring, 1e-6},
          {"a large rectangle", rectangle(r, x + 3000, y + 2000, x + 27000, y + 25000), 2e-5},
          {"beyond the region", rectangle(r, x - 60000, y - 60000, x + 90000, y + 90000), 3e-4},
          {"level edges", disc(r, {x + 100, y + 900}, 350, 6), 1e-6},
          {"a small triangle", disc(r, {x + 15000, y + 12000}, 150, 3), 1e-6}};
}

class CoverageOracle : public ::testing::TestWithParam<NamedZone> {};

}  // namespace

TEST_P(CoverageOracle, AgreesWithPlainOverlay) {
  static const PlainOverlay plain(region());
  static const auto index = buildRegionIndex(region());
  const auto& shape = GetParam().shape;
  const PlainFigures expected = plain.reckon(shape);
  const MetricSet figures = ZoneCoverage(index, {}).update(shape);
  const auto near = [&](const char* id, double value, double smallest) {
    EXPECT_NEAR(number(figures, id), value, GetParam().tolerance * std::max(smallest, value)) << id;
  };
  EXPECT_NEAR(number(figures, "coverage.area") / geodesicArea(shape).value(), 1, 1e-12);
  EXPECT_NEAR(number(figures, "coverage.perimeter") / geodesicPerimeter(shape).value(), 1, 1e-12);
  near("coverage.area_border_side", expected.borderSide, 1e7);
  near("coverage.area_far_side", expected.farSide, 1e7);
  near("coverage.buffer_area", expected.buffer, 1e7);
  EXPECT_NEAR(number(figures, "coverage.buffer_share"), expected.buffer / plain.bufferArea(), 1e-5);
  near("coverage.road_length", expected.roadLength, 1e4);
  EXPECT_EQ(number(figures, "coverage.settlements"), expected.settlements);
  EXPECT_EQ(number(figures, "coverage.crossings"), expected.crossings);
  if (findMetric(figures, "coverage.residents")->known()) {
    near("coverage.residents", expected.residents, 1e4);
    near("coverage.displaced", expected.displaced, 1e4);
  }
}

TEST_P(CoverageOracle, FrontageAgreesWithSampling) {
  static const auto index = buildRegionIndex(region());
  const auto& shape = GetParam().shape;
  const MetricSet figures = ZoneCoverage(index, {}).update(shape);
  std::vector<Line<ProjectedPoint>> border;
  for (const auto& line : region()->border) border.push_back(line.line);
  std::vector<Line<ProjectedPoint>> river;
  for (const auto& line : region()->rivers)
    if (line.mainStem) river.push_back(line.line);
  // A sample stands for a metre, so each end of a stretch may be half a metre off.
  const auto near = [&](const char* id, double expected) {
    EXPECT_NEAR(number(figures, id), expected, 5 + 1e-3 * expected) << id;
  };
  near("coverage.border_frontage", sampledFrontage(*region(), border, shape, 150));
  near("coverage.river_frontage", sampledFrontage(*region(), river, shape, 150));
}

TEST_P(CoverageOracle, ElevationAgreesWithPointInPolygon) {
  static const auto index = buildRegionIndex(region());
  const auto& shape = GetParam().shape;
  const MetricSet figures = ZoneCoverage(index, {}).update(shape);
  const geos::GeometryPtr zone = geos::fromShape(shape);
  const geos::PreparedPtr prepared(GEOSPrepare_r(geos::context(), zone.get()));
  const ElevationGrid& grid = region()->elevation;
  double sum = 0;
  int cells = 0;
  double low = 1e9;
  double high = -1e9;
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column) {
      const std::int16_t height = grid.at(column, row);
      if (height == ElevationGrid::kNoData) continue;
      if (GEOSPreparedIntersects_r(geos::context(), prepared.get(),
                                   geos::fromPoint(grid.cellCentre(column, row)).get()) != 1)
        continue;
      ++cells;
      sum += height;
      low = std::min(low, static_cast<double>(height));
      high = std::max(high, static_cast<double>(height));
    }
  if (cells == 0) {
    EXPECT_EQ(reason(figures, "coverage.elevation_mean"), UnknownReason::NoHeightInside);
    return;
  }
  EXPECT_EQ(number(figures, "coverage.elevation_min"), low);
  EXPECT_EQ(number(figures, "coverage.elevation_max"), high);
  // The plain test takes an edge as straight in degrees: over 20 km it passes some cells on the other side.
  EXPECT_NEAR(number(figures, "coverage.elevation_mean"), sum / cells,
              GetParam().tolerance > 1e-6 ? 0.1 : 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Zones, CoverageOracle, ::testing::ValuesIn(zones()), [](const auto& zone) {
  std::string name = zone.param.name;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
});

}  // namespace zw::testing
