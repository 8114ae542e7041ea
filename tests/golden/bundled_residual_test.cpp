// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan's figures on the bundled region beside a plain reckoning: the sample's scenarios and drawn zones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/coverage/coverage.h"
#include "gis/pack/pack_reader.h"
#include "gis/plan/sample_plan.h"
#include "tests/cli/zw_process.h"
#include "tests/support/residual_check.h"

namespace zw::testing {
namespace {

/// Zones as a person draws them, rough discs on the border, and units, whose edges another drew.
std::vector<MultiPolygon<LonLat>> anyZones(const Region& region, std::mt19937& engine) {
  const auto between = [&](double low, double high) {
    return low + (high - low) * static_cast<double>(engine()) / 4294967296.0;
  };
  std::vector<MultiPolygon<LonLat>> zones;
  for (int i = 0; i < 4; ++i) {
    const Line<ProjectedPoint>& border = region.border[engine() % region.border.size()].line;
    const ProjectedPoint centre = border[engine() % border.size()];
    const double radius = between(500, 6000);
    Ring<ProjectedPoint> ring;
    for (int corner = 0; corner < 24; ++corner) {
      const double r = radius * between(0.8, 1.2);
      const double angle = corner * M_PI / 12;
      ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    zones.push_back(region.projection->inverse(MultiPolygon<ProjectedPoint>{{ring, {}}}));
    zones.push_back(region.projection->inverse(region.units[engine() % region.units.size()].shape));
  }
  return zones;
}

}  // namespace

TEST(BundledResidual, AgreesWithPlainReckoning) {
  const auto opened = GeoPackageRegionStore().open(test::bundledPack());
  ASSERT_TRUE(opened) << opened.error().detail;
  const std::shared_ptr<const Region> region = *opened;
  const auto index = buildRegionIndex(region);
  const PlainResidual plain(region);
  const double wholeBuffer = plain.reckon({}).area;
  const auto expectAgreement = [&](const std::vector<MultiPolygon<LonLat>>& zones, const std::string& name) {
    EXPECT_THAT(residualDifferences(planCoverage(*index, {}, zones), plain.reckon(zones), wholeBuffer),
                ::testing::IsEmpty())
        << name;
  };

  const auto plan = readSamplePlan(ZW_SOURCE_DIR "/resources/sample/south-lebanon.json", *region, {});
  ASSERT_TRUE(plan) << plan.error().detail;
  ASSERT_GE(plan->scenarios.size(), 2u);
  for (const Scenario* scenario : plan->scenariosInOrder()) {
    std::vector<MultiPolygon<LonLat>> zones;
    for (const Zone* zone : plan->zonesOf(scenario->id)) zones.push_back(zone->shape);
    expectAgreement(zones, scenario->name);
  }
  std::mt19937 engine(3);
  for (int round = 0; round < 4; ++round)
    expectAgreement(anyZones(*region, engine), "round " + std::to_string(round));
}

}  // namespace zw::testing
