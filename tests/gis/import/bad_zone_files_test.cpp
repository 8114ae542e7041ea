// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Broken files and broken features: told one by one, whatever else is in the file.
#include <gmock/gmock.h>

#include <limits>

#include "core/geometry/geodesic.h"
#include "core/geometry/shape_check.h"
#include "tests/gis/import/drawn_file.h"

namespace zw::exchange::test {
namespace {

using ::testing::HasSubstr;

const Box<LonLat> kRegion{35, 33, 36, 34};

class BadZoneFiles : public ::testing::Test {
 protected:
  [[nodiscard]] std::string path(const std::string& name) const { return folder_.file(name); }

  /// Why a file is refused.
  static Error refusal(const std::string& file, const std::string& crs = {}) {
    const auto reading = readZones({.file = file, .crs = crs});
    EXPECT_FALSE(reading) << file;
    return reading ? Error{} : reading.error();
  }
  /// The only feature of a file that holds this geometry.
  ZoneCandidate only(const std::string& wkt, const std::string& crs = "EPSG:4326") {
    return only(DrawnFeature{"Only", wkt}, crs);
  }
  ZoneCandidate only(const DrawnFeature& drawn, const std::string& crs = "EPSG:4326") {
    const std::string file = path("only" + std::to_string(++files_) + ".gpkg");
    draw(file, {drawn}, {.crs = crs});
    auto candidates = candidatesOf({.file = file, .region = kRegion});
    EXPECT_EQ(candidates.size(), 1u);
    return candidates.empty() ? ZoneCandidate{} : candidates.front();
  }

  zw::test::TemporaryFolder folder_;
  int files_ = 0;
};

TEST_F(BadZoneFiles, FilesThatAreNoneOfTheKind) {
  EXPECT_EQ(refusal(path("none.gpkg")).code, ErrorCode::FileMissing);
  for (const char* name : {"empty.gpkg", "empty.geojson", "empty.kml", "empty.kmz", "empty.shp", "empty.zip",
                           "empty.gpx", "empty.dxf", "empty.csv"}) {
    const Error error = refusal(writeText(path(name), ""));
    EXPECT_EQ(error.code, ErrorCode::NotAVectorFile) << name;
    EXPECT_EQ(error.detail, "it is empty, 0 bytes") << name;
    EXPECT_EQ(error.file, path(name));
  }
  std::filesystem::create_directory(path("folder"));
  std::filesystem::create_directory(path("folder.csv"));
  EXPECT_EQ(refusal(path("folder")).detail, "it is a folder");
  EXPECT_EQ(refusal(path("folder.csv")).detail, "it is a folder");
  for (const char* name : {"text.gpkg", "text.geojson", "text.kml", "text.shp", "text.zip", "text.gpx"})
    EXPECT_EQ(refusal(writeText(path(name), "no such thing at all, but a line of text")).code,
              ErrorCode::NotAVectorFile)
        << name;
}

TEST_F(BadZoneFiles, FilesThatAreCutShort) {
  const auto square = [](double x) { return DrawnFeature{"S", squareText(x, 33.4, 0.001)}; };
  std::vector<DrawnFeature> features;
  for (int i = 0; i < 300; ++i) features.push_back(square(35 + 0.002 * i));
  draw(path("a.gpkg"), features);
  draw(path("a.geojson"), features, {.driver = "GeoJSON"});
  draw(path("a.kml"), features, {.driver = "LIBKML"});
  draw(path("a.shp"), features, {.driver = "ESRI Shapefile", .type = wkbPolygon});
  for (const char* name : {"a.gpkg", "a.geojson", "a.kml", "a.shp"}) {
    std::filesystem::resize_file(path(name), std::filesystem::file_size(path(name)) / 2);
    const Error error = refusal(path(name), "EPSG:4326");
    EXPECT_EQ(error.code, ErrorCode::NotAVectorFile) << name << ": " << error.detail;
    EXPECT_FALSE(error.detail.empty()) << name;
  }
}

TEST_F(BadZoneFiles, TablesThatAreNone) {
  EXPECT_EQ(refusal(writeText(path("a.csv"), "name,wkt\n\"never closed")).code, ErrorCode::Syntax);
  EXPECT_EQ(refusal(writeText(path("b.csv"), "name,age\na,1\n")).code, ErrorCode::FieldMissing);
  EXPECT_EQ(refusal(writeText(path("c.csv"), "\n\n")).code, ErrorCode::NotAVectorFile);
  EXPECT_EQ(refusal(writeText(path("d.csv"), "name,wkt\nm\xE9lange,POINT EMPTY\n")).code, ErrorCode::Syntax)
      << "neither UTF-8 nor UTF-16";
  const auto rows = candidatesOf({.file = writeText(path("e.csv"), "name,wkt\nA,\"POLYGON((1 2\"\nB,\nC,\"" +
                                                                       squareText(35.4, 33.4, 0.01) + "\"\n"),
                                  .crs = "EPSG:4326"});
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].leftOut->code, ErrorCode::Syntax);
  EXPECT_EQ(rows[0].feature, 2u);
  EXPECT_EQ(rows[1].leftOut->code, ErrorCode::NotAPolygon);
  EXPECT_FALSE(rows[2].leftOut) << "the others are taken all the same";
}

TEST_F(BadZoneFiles, AnUnknownCrsIsNamed) {
  draw(path("a.gpkg"), {{"A", squareText(35.4, 33.4, 0.01)}});
  const Error error = refusal(path("a.gpkg"), "EPSG:123456");
  EXPECT_EQ(error.code, ErrorCode::BadValue);
  EXPECT_THAT(error.detail, HasSubstr("EPSG:123456"));
}

TEST_F(BadZoneFiles, BowTiesDuplicatesSpikesAndHolesAreToldEach) {
  const ZoneCandidate bow = only("POLYGON((35.4 33.4, 35.5 33.5, 35.5 33.4, 35.4 33.5, 35.4 33.4))");
  EXPECT_EQ(finding(bow, Flaw::CrossesItself)->count, 2u);
  EXPECT_NEAR(finding(bow, Flaw::CrossesItself)->place->lon, 35.45, 1e-9);
  EXPECT_EQ(bow.shape.size(), 2u);
  const ZoneCandidate twice =
      only("POLYGON((35.4 33.4, 35.5 33.4, 35.5 33.4, 35.5 33.4, 35.5 33.5, 35.4 33.5, 35.4 33.4))");
  EXPECT_EQ(finding(twice, Flaw::RepeatedCorners)->count, 2u);
  EXPECT_EQ(twice.areaBefore, twice.areaAfter);
  const ZoneCandidate spike = only(
      "POLYGON((35.4 33.4, 35.5 33.4, 35.5 33.45, 35.7 33.45, 35.5 33.45, 35.5 33.5, 35.4 33.5, 35.4 33.4))");
  EXPECT_EQ(finding(spike, Flaw::Spikes)->place, (LonLat{35.7, 33.45}));
  const ZoneCandidate nested = only(
      "POLYGON((35.4 33.4, 35.5 33.4, 35.5 33.5, 35.4 33.5, 35.4 33.4), (35.42 33.42, 35.42 33.48, 35.48 "
      "33.48, 35.48 33.42, 35.42 33.42), (35.44 33.44, 35.44 33.46, 35.46 33.46, 35.46 33.44, 35.44 33.44))");
  EXPECT_TRUE(finding(nested, Flaw::HolesOverlap));
  const ZoneCandidate inverted = only(
      "POLYGON((35.42 33.42, 35.42 33.48, 35.48 33.48, 35.48 33.42, 35.42 33.42), (35.4 33.4, 35.5 33.4, "
      "35.5 33.5, 35.4 33.5, 35.4 33.4))");
  EXPECT_TRUE(finding(inverted, Flaw::RingsSwapped));
  const ZoneCandidate clockwise = only("POLYGON((35.4 33.4, 35.4 33.5, 35.5 33.5, 35.5 33.4, 35.4 33.4))");
  EXPECT_TRUE(finding(clockwise, Flaw::Winding));
  EXPECT_FALSE(isRepaired(clockwise));
  const ZoneCandidate open = only("POLYGON((35.4 33.4, 35.5 33.4, 35.5 33.5, 35.4 33.5))");
  ASSERT_TRUE(finding(open, Flaw::RingClosed));
  EXPECT_NEAR(finding(open, Flaw::RingClosed)->metres, 0.1 * 110'900, 50) << "a tenth of a degree northwards";
  for (const ZoneCandidate& each : {bow, twice, spike, nested, inverted, clockwise, open}) {
    EXPECT_FALSE(each.leftOut);
    EXPECT_TRUE(checkShape(each.shape));
  }
}

TEST_F(BadZoneFiles, WhatCannotBeAZoneIsLeftOutWithTheReason) {
  const auto code = [this](const std::string& wkt) {
    const ZoneCandidate candidate = only(wkt);
    EXPECT_TRUE(candidate.shape.empty());
    return candidate.leftOut ? candidate.leftOut->code : ErrorCode::Internal;
  };
  EXPECT_EQ(code(""), ErrorCode::NotAPolygon);
  EXPECT_EQ(code("POLYGON EMPTY"), ErrorCode::NotAPolygon);
  EXPECT_EQ(code("POINT(35.4 33.4)"), ErrorCode::NotAPolygon);
  EXPECT_EQ(code("LINESTRING(35.4 33.4, 35.5 33.4)"), ErrorCode::NotAPolygon);
  EXPECT_EQ(code("POLYGON((35.4 33.4, 35.5 33.4, 35.4 33.4, 35.4 33.4))"), ErrorCode::TooFewCorners);
  EXPECT_EQ(code("POLYGON((35.4 33.4, 35.5 33.4, 35.6 33.4, 35.4 33.4))"), ErrorCode::ZeroArea);
  EXPECT_EQ(code(squareText(45.4, 33.4, 0.01)), ErrorCode::OutsideRegion);
  for (const double x : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    const ZoneCandidate broken = only(DrawnFeature{"Only", squareText(35.4, 33.4, 0.01), x});
    ASSERT_TRUE(broken.leftOut);
    EXPECT_EQ(broken.leftOut->code, ErrorCode::NotFinite);
    EXPECT_THAT(broken.leftOut->detail, HasSubstr("corner 2"));
  }
}

TEST_F(BadZoneFiles, CoordinatesThatDoNotSuitTheirCrsAreNamed) {
  const ZoneCandidate degrees = only(squareText(35.4, 33.4, 0.01), "EPSG:32636");
  ASSERT_TRUE(degrees.leftOut);
  EXPECT_EQ(degrees.leftOut->code, ErrorCode::WrongCrs);
  EXPECT_THAT(degrees.leftOut->detail, HasSubstr("they look like EPSG:4326"));
  const ZoneCandidate metres = only(squareText(723000, 3704000, 1000), "EPSG:4326");
  ASSERT_TRUE(metres.leftOut);
  EXPECT_EQ(metres.leftOut->code, ErrorCode::WrongCrs);
  EXPECT_THAT(metres.leftOut->detail, HasSubstr("they look like EPSG:32636"));
  for (const char* crs : {"EPSG:4326", "EPSG:32636", "EPSG:4281", "EPSG:3857"}) {
    const ZoneCandidate huge = only(DrawnFeature{"Only", squareText(35.4, 33.4, 0.01), 1e300}, crs);
    ASSERT_TRUE(huge.leftOut) << crs;
    EXPECT_EQ(huge.leftOut->code, ErrorCode::WrongCrs) << "and soon: " << crs;
  }
  const ZoneCandidate swapped = only(squareText(33.4, 35.4, 0.01));
  ASSERT_TRUE(swapped.leftOut);
  EXPECT_EQ(swapped.leftOut->code, ErrorCode::OutsideRegion);
  EXPECT_THAT(swapped.leftOut->detail, HasSubstr("latitude and longitude in each other's place"));
  const ZoneCandidate otherZone = only(squareText(723000, 3704000, 1000), "EPSG:32637");
  ASSERT_TRUE(otherZone.leftOut);
  EXPECT_THAT(otherZone.leftOut->detail, HasSubstr("EPSG:32636"));
  draw(path("labelled.gpkg"), {{"A", squareText(35.4, 33.4, 0.01)}}, {.crs = "EPSG:32636"});
  EXPECT_FALSE(
      candidatesOf({.file = path("labelled.gpkg"), .crs = "EPSG:4326", .region = kRegion}).at(0).leftOut)
      << "what is said outweighs the file";
}

TEST_F(BadZoneFiles, OneBadFeatureOfManyHoldsUpNone) {
  std::vector<DrawnFeature> features;
  for (int i = 0; i < 10'000; ++i) {
    const double x = 35 + 0.0095 * (i % 100), y = 33 + 0.0095 * (i / 100);
    features.push_back({"S " + std::to_string(i),
                        i % 1000 == 500 ? "POLYGON((35 33, 35 33, 35 33))" : squareText(x, y, 0.009)});
  }
  draw(path("a.gpkg"), features);
  const auto candidates = candidatesOf({.file = path("a.gpkg"), .region = kRegion});
  ASSERT_EQ(candidates.size(), 10'000u);
  std::size_t leftOut = 0;
  for (const ZoneCandidate& candidate : candidates) leftOut += candidate.leftOut.has_value();
  EXPECT_EQ(leftOut, 10u);
  EXPECT_TRUE(candidates[500].leftOut);
}

TEST_F(BadZoneFiles, TextThatIsNotUtf8IsMadeSo) {
  writeText(path("a.gpx"),
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><gpx version=\"1.1\" creator=\"t\" "
            "xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>M\xE9lange</name></trk></gpx>");
  const auto candidates = candidatesOf({.file = path("a.gpx"), .layer = "tracks"});
  ASSERT_EQ(candidates.size(), 1u);
  EXPECT_EQ(candidates[0].name, "Mélange");
}

}  // namespace
}  // namespace zw::exchange::test
