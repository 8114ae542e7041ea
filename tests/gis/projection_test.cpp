// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/projection/proj_projection.h"

#include <gtest/gtest.h>

#include <cmath>

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

TEST(Projection, UtmZoneOfAPoint) {
  EXPECT_EQ(utmCrsOf({35.5, 33.3}), "EPSG:32636");
  EXPECT_EQ(utmCrsOf({-70.6, -33.4}), "EPSG:32719");
  EXPECT_EQ(utmCrsOf({180.0, 10.0}), "EPSG:32660");
}

}  // namespace zw
