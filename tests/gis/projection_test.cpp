// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/projection/proj_projection.h"

#include <gtest/gtest.h>

#include <cmath>

#include "gis/projection/grid_projection.h"

namespace zw {

// GeographicLib's GeoConvert -u gives 36n 704960.9 3684119.2 for 33.2705 35.2038 within a metre; here: there
// and back.
TEST(Projection, RoundTripIsExactToAMicrometre) {
  const auto projection = makeProjection("EPSG:32636");
  ASSERT_TRUE(projection);
  const LonLat tyre{35.2038, 33.2705};
  const LonLat back = (*projection)->inverse((*projection)->forward(tyre));
  EXPECT_NEAR(back.lon, tyre.lon, 1e-11);
  EXPECT_NEAR(back.lat, tyre.lat, 1e-11);
  EXPECT_EQ((*projection)->name(), "WGS 84 / UTM zone 36N");
}

TEST(Projection, RefusesWhatIsNotProjectedInMetres) {
  for (const char* crs : {"EPSG:4326", "EPSG:2225", "nonsense"}) {
    const auto projection = makeProjection(crs);
    ASSERT_FALSE(projection) << crs;
    EXPECT_EQ(projection.error().code, ErrorCode::BadValue);
  }
}

// Oracle: PROJ itself, at points that are not the grid's own.
TEST(GridProjection, AgreesWithProjToAMicrometre) {
  for (const auto& [crs, box] : {std::pair("EPSG:32636", Box<LonLat>{35.05, 32.95, 35.95, 33.75}),
                                 std::pair("EPSG:32719", Box<LonLat>{-69.1, -33, -67.9, -31.9}),
                                 std::pair("EPSG:2154", Box<LonLat>{-5, 42, 8, 51})}) {
    const auto exact = makeProjection(crs);
    ASSERT_TRUE(exact);
    const GridProjection grid(**exact, box);
    EXPECT_TRUE(grid.interpolates()) << crs;
    for (int i = 0; i < 2000; ++i) {
      const LonLat p{box.minX - 0.2 + (box.width() + 0.4) * std::fmod(i * 0.6180339887, 1.0),
                     box.minY - 0.2 + (box.height() + 0.4) * std::fmod(i * 0.7548776662, 1.0)};
      const ProjectedPoint a = (*exact)->forward(p), b = grid.forward(p);
      ASSERT_NEAR(a.x, b.x, 1e-6) << crs << " " << p.lon << " " << p.lat;
      ASSERT_NEAR(a.y, b.y, 1e-6) << crs << " " << p.lon << " " << p.lat;
    }
  }
}

TEST(Projection, UtmZoneOfAPoint) {
  EXPECT_EQ(utmCrsOf({35.5, 33.3}), "EPSG:32636");
  EXPECT_EQ(utmCrsOf({-70.6, -33.4}), "EPSG:32719");
  EXPECT_EQ(utmCrsOf({180.0, 10.0}), "EPSG:32660");
}

}  // namespace zw
