// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/coordinate_reading.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/geometry/coordinate_text.h"

namespace zw {
namespace {

constexpr LonLat kQasmiyeh{35.25210, 33.33942};

void expectPlace(const std::string& text, LonLat wanted, double degrees) {
  const auto place = readCoordinate(text);
  ASSERT_TRUE(place) << text << ": problem " << static_cast<int>(place.error());
  EXPECT_NEAR(place->lat, wanted.lat, degrees) << text;
  EXPECT_NEAR(place->lon, wanted.lon, degrees) << text;
}

void expectProblem(const std::string& text, CoordinateProblem problem) {
  const auto place = readCoordinate(text);
  ASSERT_FALSE(place) << text << ": " << place->lat << ' ' << place->lon;
  EXPECT_EQ(place.error(), problem) << text;
}

}  // namespace

// The same place in every notation; seconds and minutes by hand, grids by PROJ 9.1 (709594.104, 3691180.718
// in EPSG:32636).
TEST(CoordinateReading, Degrees) {
  for (const char* text : {"33.33942 35.25210",           "33.33942, 35.25210",
                           "33.33942,35.25210",           "33.33942;35.25210",
                           "33.33942 / 35.25210",         "33,33942 35,25210",
                           "33,33942; 35,25210",          "33,33942, 35,25210",
                           "33.33942N 35.25210E",         "33.33942° N 35.25210° E",
                           "N33.33942 E35.25210",         "N 33.33942° E 35.25210°",
                           "35.25210E 33.33942N",         "E35.25210, N33.33942",
                           "33.33942N, 35.25210",         "33.33942n 35.25210e",
                           "+33.33942 +35.25210",         "+33.33942+035.25210/",
                           "lat 33.33942 lon 35.25210",   "Longitude: 35.25210, Latitude: 33.33942",
                           "lat=33.33942N lon=35.25210E", "(33.33942, 35.25210)",
                           "  33.33942\t35.25210\n",      "33.33942 north 35.25210 east",
                           "٣٣٫٣٣٩٤٢ ٣٥٫٢٥٢١٠",           "٣٣٫٣٣٩٤٢° شمالاً، ٣٥٫٢٥٢١٠° شرقاً",
                           "\u200F33.33942 35.25210"})
    expectPlace(text, kQasmiyeh, 1e-9);
}

TEST(CoordinateReading, DegreesMinutesSeconds) {
  const LonLat place{35 + 15 / 60.0 + 7.6 / 3600, 33 + 20 / 60.0 + 21.9 / 3600};
  for (const char* text :
       {"33°20′21.9″ N 35°15′07.6″ E", "33°20'21.9\"N 35°15'07.6\"E", "33° 20' 21.9'' N, 35° 15' 7.6'' E",
        "33 20 21.9 35 15 7.6", "33 20 21.9, 35 15 7.6", "33 20 21,9 35 15 7,6", "33:20:21.9 35:15:07.6",
        "33:20:21.9N 35:15:07.6E", "N 33 20 21.9 E 35 15 07.6", "33 20 21.9 N 35 15 07.6 E",
        "35°15’07.6”E 33°20’21.9”N", "332021.9N 0351507.6E", "N332021.9 E0351507.6",
        "33d20'21.9\" 35d15'07.6\""})
    expectPlace(text, place, 1e-9);
}

TEST(CoordinateReading, TheTwoMayBeWrittenDifferently) {
  for (const char* text : {"33 30 0 N 35 15 E", "33.5N 35°15′E", "N33.5, E35 15", "33°30′ 35.25°"})
    expectPlace(text, {35.25, 33.5}, 1e-9);
}

TEST(CoordinateReading, DegreesAndDecimalMinutes) {
  const LonLat place{35 + 15.126 / 60, 33 + 20.365 / 60};
  for (const char* text :
       {"33°20.365′N 35°15.126′E", "N33 20.365 E35 15.126", "33 20.365 35 15.126", "33 20.365, 35 15.126",
        "33 20,365 35 15,126", "33:20.365 35:15.126", "3320.365N 03515.126E"})
    expectPlace(text, place, 1e-9);
}

TEST(CoordinateReading, OtherHemispheres) {
  for (const char* text : {"-33.45 -70.65", "33.45S 70.65W", "S33.45 W70.65", "33°27′S 70°39′W",
                           "−33,45 −70,65", "-33.45-070.65", "70.65W 33.45S"})
    expectPlace(text, {-70.65, -33.45}, 1e-9);
}

TEST(CoordinateReading, Utm) {
  for (const char* text :
       {"36N 709594.104 3691180.718", "36S 709594.104 3691180.718", "36s709594.104 3691180.718",
        "36 N 709594.104 m E 3691180.718 m N", "36N 709594.104mE 3691180.718mN",
        "UTM 36N E 709594.104 N 3691180.718", "Zone 36N, 709594.104, 3691180.718",
        "709594.104 3691180.718 36S", "36N 3691180.718 m N 709594.104 m E", "٣٦N ٧٠٩٥٩٤ ٣٦٩١١٨٠"})
    expectPlace(text, kQasmiyeh, 2e-5);
}

// The letter S: band or hemisphere; other bands must agree with the northing. The place in Chile by PROJ 9.1
// (EPSG:32719).
TEST(CoordinateReading, TheLettersOfUtm) {
  expectPlace("19S 346642.695 6297606.832", {-70.65, -33.45}, 2e-5);
  expectPlace("19H 346642.695 6297606.832", {-70.65, -33.45}, 2e-5);
  expectProblem("19J 346642.695 6297606.832", CoordinateProblem::OutOfRange);
  expectProblem("36T 709594 3691180", CoordinateProblem::OutOfRange);
  expectProblem("36O 709594 3691180", CoordinateProblem::NotCoordinates);
  expectProblem("61N 709594 3691180", CoordinateProblem::OutOfRange);
  expectProblem("36N 3691180 709594", CoordinateProblem::OutOfRange);
  expectProblem("36N 709594 m E 3691180 m E", CoordinateProblem::Ambiguous);
  expectProblem("709594 3691180", CoordinateProblem::OutOfRange);
}

// The centre of the square: half its side east and north of the corner that the digits name.
TEST(CoordinateReading, MgrsOfEveryPrecision) {
  const struct {
    const char* text;
    double side;
  } squares[] = {{"36SYB09", 10000},        {"36S YB 0 9", 10000},     {"36SYB0991", 1000},
                 {"36S YB 095911", 100},    {"36S YB 0959 9118", 10},  {"36SYB0959491180", 1},
                 {"36s yb 09594 91180", 1}, {"36 S YB 09594 91180", 1}};
  for (const auto& square : squares) {
    const double east = (std::floor(709594 / square.side) + 0.5) * square.side;
    const double north = (std::floor(3691180 / square.side) + 0.5) * square.side;
    char utm[64];
    std::snprintf(utm, sizeof utm, "36N %.1f %.1f", east, north);
    const auto centre = readCoordinate(utm);
    ASSERT_TRUE(centre);
    expectPlace(square.text, *centre, 1e-9);
  }
}

TEST(CoordinateReading, MgrsThatIsNone) {
  expectProblem("36S YB 095 9491", CoordinateProblem::Ambiguous);
  expectProblem("36S YB 09 5949", CoordinateProblem::Ambiguous);
  expectProblem("36SYB095", CoordinateProblem::Ambiguous);
  expectProblem("36SZZ0959491180", CoordinateProblem::OutOfRange);
  expectProblem("61SYB0959491180", CoordinateProblem::OutOfRange);
  expectProblem("36SYB", CoordinateProblem::NotCoordinates);
  expectProblem("36IYB0991", CoordinateProblem::NotCoordinates);
  expectProblem("36SYB095949118012", CoordinateProblem::NotCoordinates);
}

TEST(CoordinateReading, WhatCanBeReadInTwoWaysIsRefused) {
  for (const char* text :
       {"-33 S 35 E", "33 N 35 N", "33N, 35S", "33.3N S, 35E", "lon 33N, lat 35E", "36S YB 09 5949"})
    expectProblem(text, CoordinateProblem::Ambiguous);
  for (const char* text : {"33,20,35,15", "3.3e1", "33 N 35", "33, 20 35", "33 20 35"})
    EXPECT_FALSE(readCoordinate(text)) << text;
}

TEST(CoordinateReading, OutOfRange) {
  for (const char* text :
       {"95 35", "33 181", "91N 35E", "33N 181E", "33 60 35 0", "33°20′60″N 35°E", "-90.1 0"})
    expectProblem(text, CoordinateProblem::OutOfRange);
  expectPlace("90 180", {180, 90}, 0);
  expectPlace("-90 -180", {-180, -90}, 0);
  expectPlace("0 0", {0, 0}, 0);
}

TEST(CoordinateReading, WhatIsNoCoordinate) {
  for (const char* text : {"",
                           " ",
                           "here",
                           "33.3",
                           "33.3N",
                           "Tyre",
                           "صور",
                           "X12",
                           "NE",
                           "33..3 35",
                           "33.3.3 35",
                           "33.5 35,2",
                           "33°20°N 35E",
                           "33′ 35′",
                           "33″20′ 35°",
                           "1 2 3 4 5 6 7 8",
                           "33 35 abc",
                           "°",
                           ",",
                           "33,",
                           "nan nan",
                           "inf 5",
                           "0x21 0x23",
                           "33 -20 35 15",
                           "\xFF\xFE",
                           "Street 33 35",
                           "110"})
    expectProblem(text, CoordinateProblem::NotCoordinates);
  expectProblem(std::string(100000, '3'), CoordinateProblem::NotCoordinates);
}

// What is written can be read again, all over the world, also where UTM's S could be a band.
TEST(CoordinateReading, ReadsWhatIsWrittenEverywhere) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> lat(-89.9, 89.9), lon(-179.9, 179.9);
  for (int i = 0; i < 5000; ++i) {
    const LonLat place{lon(random), lat(random)};
    for (const auto format : {CoordinateFormat::Decimal, CoordinateFormat::DegreesMinutesSeconds,
                              CoordinateFormat::Utm, CoordinateFormat::Mgrs}) {
      const std::string text = coordinateText(place, format);
      const auto back = readCoordinate(text);
      ASSERT_TRUE(back) << text;
      EXPECT_NEAR(back->lat, place.lat, 3e-5) << text;
      EXPECT_NEAR(std::remainder(back->lon - place.lon, 360) * std::cos(place.lat * 3.14159265 / 180), 0,
                  3e-5)
          << text;
    }
  }
}

// Nothing that is typed may do worse than be refused.
TEST(CoordinateReading, AnyTextIsSafe) {
  std::mt19937 random(2);
  const std::string letters = "0123456789 .,;:'\"+-NSEWXYDMU/°′″٣شرق";
  for (int i = 0; i < 50000; ++i) {
    std::string text;
    const std::size_t length = random() % 24;
    while (text.size() < length) text += letters[random() % letters.size()];
    if (const auto place = readCoordinate(text)) {
      EXPECT_LE(std::abs(place->lat), 90) << text;
      EXPECT_LE(std::abs(place->lon), 180) << text;
    }
  }
}

}  // namespace zw
