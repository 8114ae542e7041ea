// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan's figures beside a plain reckoning of their definitions, on made-up regions and zones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/core/coverage_zones.h"
#include "tests/support/residual_check.h"
#include "tests/support/synthetic_region.h"

namespace zw::testing {
namespace {

/// The same numbers on every machine, unlike the standard distributions.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(engine_()) / 4294967296.0;
  }
  int upTo(int most) { return static_cast<int>(engine_() % static_cast<unsigned>(most + 1)); }

 private:
  std::mt19937 engine_;
};

MultiPolygon<LonLat> anyZone(const Region& region, Dice& dice) {
  if (dice.upTo(2) == 0) {
    const auto first = static_cast<std::size_t>(dice.upTo(9));
    return unionOfUnits(region, {first, first + 1, first + 6});
  }
  const ProjectedPoint centre{690000 + dice.between(-1000, 31000), 3660000 + dice.between(-1000, 13000)};
  return disc(region, centre, dice.between(300, 6000), 3 + dice.upTo(60), dice.between(0, 0.3));
}

class ResidualOracle : public ::testing::TestWithParam<int> {};

}  // namespace

TEST_P(ResidualOracle, AgreesWithPlainReckoning) {
  const auto seed = static_cast<unsigned>(GetParam());
  const auto region = makeSyntheticRegion({.seed = seed, .unitsWithoutCount = seed % 2 ? 0 : 1});
  const auto index = buildRegionIndex(region);
  const PlainResidual plain(region);
  const double wholeBuffer = plain.reckon({}).area;
  Dice dice(seed);
  for (int round = 0; round < 7; ++round) {
    std::vector<MultiPolygon<LonLat>> zones;
    for (int i = dice.upTo(5); i > 0; --i) zones.push_back(anyZone(*region, dice));
    EXPECT_THAT(residualDifferences(planCoverage(*index, {}, zones), plain.reckon(zones), wholeBuffer),
                ::testing::IsEmpty())
        << "round " << round << " of " << zones.size() << " zones";
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ResidualOracle, ::testing::Range(1, 4));

// GeographicLib's own polygons beside coverage's edge by edge sums; parts where GEOS calls the shape valid.
TEST(ShapeOracle, PerimeterCompactnessAndPartsOfAnyZone) {
  const auto region = makeSyntheticRegion();
  const auto index = buildRegionIndex(region);
  Dice dice(7);
  int crossing = 0;
  for (int round = 0; round < 200; ++round) {
    MultiPolygon<LonLat> shape = anyZone(*region, dice);
    if (dice.upTo(3) == 0)
      shape.push_back(disc(*region, {790000, 3660000}, dice.between(100, 900), 9).front());
    if (dice.upTo(3) == 0)
      std::swap(shape.front().outer[1], shape.front().outer[shape.front().outer.size() / 2]);
    const PlainMeasure measure = plainMeasure(shape);
    const MetricSet figures = ZoneCoverage(index, {}).update(shape);
    EXPECT_NEAR(number(figures, "coverage.perimeter") / measure.perimeter, 1, 1e-9) << round;
    const auto projected = geos::fromShape(region->projection->forward(shape));
    if (GEOSisValid_r(geos::context(), projected.get()) != 1) {
      ++crossing;
      EXPECT_FALSE(findMetric(figures, "coverage.parts")->known()) << round;
      EXPECT_FALSE(findMetric(figures, "coverage.compactness")->known()) << round;
      continue;
    }
    EXPECT_EQ(number(figures, "coverage.parts"), GEOSGetNumGeometries_r(geos::context(), projected.get()));
    EXPECT_NEAR(number(figures, "coverage.area") / measure.area, 1, 1e-9) << round;
    if (shape.size() > 1) {
      EXPECT_FALSE(findMetric(figures, "coverage.compactness")->known()) << round;
      continue;
    }
    const double compactness = 4 * M_PI * measure.area / (measure.perimeter * measure.perimeter);
    EXPECT_NEAR(number(figures, "coverage.compactness") / compactness, 1, 1e-9) << round;
  }
  EXPECT_GT(crossing, 10);
  EXPECT_LT(crossing, 190);
}

}  // namespace zw::testing
