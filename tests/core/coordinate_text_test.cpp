// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/coordinate_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace zw {
namespace {

constexpr LonLat kQasmiyeh{35.25210, 33.33942};

}  // namespace

// Oracle: PROJ 9.1 (709594.104, 3691180.718 in EPSG:32636), not the GeographicLib used here, and arithmetic
// by hand.
TEST(CoordinateText, WritesTheFourNotations) {
  EXPECT_EQ(coordinateText(kQasmiyeh, CoordinateFormat::Decimal), "33.33942° N 35.25210° E");
  EXPECT_EQ(coordinateText(kQasmiyeh, CoordinateFormat::DegreesMinutesSeconds),
            "33°20′21.9″ N 35°15′07.6″ E");
  EXPECT_EQ(coordinateText(kQasmiyeh, CoordinateFormat::Utm), "36N 709594 m E 3691180 m N");
  EXPECT_EQ(coordinateText(kQasmiyeh, CoordinateFormat::Mgrs), "36S YB 09594 91180");
}

TEST(CoordinateText, OtherHemispheres) {
  const LonLat santiago{-70.6500, -33.4500};
  EXPECT_EQ(coordinateText(santiago, CoordinateFormat::Decimal), "33.45000° S 70.65000° W");
  EXPECT_EQ(coordinateText(santiago, CoordinateFormat::DegreesMinutesSeconds), "33°27′00.0″ S 70°39′00.0″ W");
  EXPECT_EQ(coordinateText(santiago, CoordinateFormat::Utm).substr(0, 3), "19S");
}

TEST(CoordinateText, SecondsNeverReachSixty) {
  EXPECT_EQ(coordinateText({35.9999999, 33.9999999}, CoordinateFormat::DegreesMinutesSeconds),
            "34°00′00.0″ N 36°00′00.0″ E");
}

TEST(CoordinateText, WhatIsNoPlaceHasNoText) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const LonLat p : {LonLat{nan, 33}, LonLat{35, nan}, LonLat{181, 33}, LonLat{35, -91}})
    for (const auto format : {CoordinateFormat::Decimal, CoordinateFormat::DegreesMinutesSeconds,
                              CoordinateFormat::Utm, CoordinateFormat::Mgrs})
      EXPECT_EQ(coordinateText(p, format), "");
}

TEST(CoordinateText, WhatIsWrittenCanBeRead) {
  for (const LonLat p : {kQasmiyeh, LonLat{-70.65, -33.45}, LonLat{10.5, 85.5}})
    for (const auto format : {CoordinateFormat::Decimal, CoordinateFormat::DegreesMinutesSeconds,
                              CoordinateFormat::Utm, CoordinateFormat::Mgrs}) {
      const std::string text = coordinateText(p, format);
      const auto back = parseCoordinate(text);
      ASSERT_TRUE(back) << text;
      // a metre of grid, and at most 1.6 m of half a tenth of a second, along a meridian
      EXPECT_NEAR(back->lat, p.lat, 2e-5) << text;
      EXPECT_NEAR((back->lon - p.lon) * std::cos(p.lat * 3.14159265 / 180), 0, 2e-5) << text;
    }
}

TEST(CoordinateText, ReadsWhatPeopleType) {
  for (const char* text :
       {"33.33942 35.25210", "33.33942, 35.25210", "33°20′21.9″N 35°15′07.6″E", "33:20:21.9N 35:15:07.6E"}) {
    const auto place = parseCoordinate(text);
    ASSERT_TRUE(place) << text;
    EXPECT_NEAR(place->lat, kQasmiyeh.lat, 2e-5) << text;
    EXPECT_NEAR(place->lon, kQasmiyeh.lon, 2e-5) << text;
  }
  for (const char* text : {"", "here", "95 35", "33.3"}) EXPECT_FALSE(parseCoordinate(text)) << text;
}

}  // namespace zw
