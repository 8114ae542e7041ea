// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "gis/reference/gdal_reference_files.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/utm_projection.h"

namespace zw {
namespace {

using ::testing::HasSubstr;

constexpr double kWest = 35.4, kSouth = 33.2, kSide = 0.2;  // degrees

Box<ProjectedPoint> mapBounds() {
  const testing::UtmProjection map(36);
  Box<ProjectedPoint> box;
  for (const double lon : {35.0, 36.0})
    for (const double lat : {33.0, 33.8}) box.add(map.forward(LonLat{lon, lat}));
  return box;
}

class ReferenceFilesTest : public ::testing::Test {
 protected:
  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
    const std::string path = folder_.file(name);
    std::ofstream(path) << text;
    return path;
  }
  [[nodiscard]] static ReferenceRequest vectorRequest(const std::string& file) {
    return {file, {}, ReferenceKind::Vector, {}, {}, "EPSG:32636", mapBounds()};
  }
  [[nodiscard]] static ReferenceRequest imageRequest(const std::string& file) {
    return {file, {}, ReferenceKind::Raster, {}, {}, "EPSG:32636", mapBounds()};
  }

  /// An image in longitude and latitude whose value is `value(column, row, band)`; 200 pixels a side.
  template <class Value>
  [[nodiscard]] std::string image(const std::string& name, GDALDataType type, int bands, const Value& value,
                                  bool hasPlace = true, const char* crs = "EPSG:4326") const {
    constexpr int kPixels = 200;
    GDALAllRegister();
    const std::string path = folder_.file(name);
    GDALDataset* made = GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
        path.c_str(), kPixels, kPixels, bands, type, nullptr);
    if (hasPlace) {
      double place[] = {kWest, kSide / kPixels, 0, kSouth + kSide, 0, -kSide / kPixels};
      made->SetGeoTransform(place);
    }
    OGRSpatialReference reference;
    if (crs && reference.SetFromUserInput(crs) == OGRERR_NONE) made->SetSpatialRef(&reference);
    for (int band = 1; band <= bands; ++band)
      for (int row = 0; row < kPixels; ++row) {
        std::vector<double> line;
        for (int column = 0; column < kPixels; ++column) line.push_back(value(column, row, band));
        EXPECT_EQ(made->GetRasterBand(band)->RasterIO(GF_Write, 0, row, kPixels, 1, line.data(), kPixels, 1,
                                                      GDT_Float64, 0, 0, nullptr),
                  CE_None);
      }
    GDALClose(made);
    return path;
  }

  const test::TemporaryFolder folder_;
  const reference::GdalReferenceFiles files_;
};

constexpr const char* kFeatures = R"({"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"name": "School", "kind": "point", "height": 12},
  "geometry": {"type": "Point", "coordinates": [35.5, 33.3]}},
 {"type": "Feature", "properties": {"name": "Pipe", "kind": "line"},
  "geometry": {"type": "LineString", "coordinates": [[35.41, 33.21], [35.42, 33.22], [35.43, 33.21]]}},
 {"type": "Feature", "properties": {"name": "Ring", "kind": "area"},
  "geometry": {"type": "Polygon", "coordinates": [
    [[35.5, 33.2], [35.6, 33.2], [35.6, 33.3], [35.5, 33.3], [35.5, 33.2]],
    [[35.54, 33.24], [35.56, 33.24], [35.56, 33.26], [35.54, 33.26], [35.54, 33.24]]]}},
 {"type": "Feature", "properties": {"name": "Elsewhere", "kind": "point"},
  "geometry": {"type": "Point", "coordinates": [2, 48]}},
 {"type": "Feature", "properties": {"name": "Nowhere", "kind": "none"}, "geometry": null}]})";

TEST_F(ReferenceFilesTest, FeaturesComeInTheMapsCrs) {
  const std::string file = write("things.geojson", kFeatures);
  const auto summary = files_.inspect(file);
  ASSERT_TRUE(summary);
  ASSERT_EQ(summary->layers.size(), 1U);
  EXPECT_EQ(summary->layers[0].features, 5U);
  EXPECT_THAT(summary->layers[0].crs, HasSubstr("4326"));
  EXPECT_THAT(summary->layers[0].fields, ::testing::ElementsAre("name", "kind", "height"));

  const auto content = files_.open(vectorRequest(file));
  ASSERT_TRUE(content) << content.error().detail;
  const auto shapes = (*content)->shapes();
  ASSERT_TRUE(shapes);
  EXPECT_EQ(shapes->features, 3U) << "what lies outside the map is left out";
  EXPECT_EQ(shapes->leftOut, 0U);
  ASSERT_EQ(shapes->points.size(), 1U);
  ASSERT_EQ(shapes->lines.size(), 1U);
  ASSERT_EQ(shapes->areas.size(), 1U);
  ASSERT_EQ(shapes->areas[0].size(), 2U);
  EXPECT_EQ(shapes->areas[0][0].size(), 4U) << "rings are not closed by a repeated corner";
  const testing::UtmProjection map(36);
  const auto near = [&](ProjectedPoint p, LonLat at) {
    const ProjectedPoint q = map.forward(at);
    return std::hypot(p.x - q.x, p.y - q.y) < 0.01;
  };
  EXPECT_TRUE(near(shapes->points[0], {35.5, 33.3}));
  EXPECT_TRUE(near(shapes->lines[0][1], {35.42, 33.22}));
  EXPECT_FALSE((*content)->image(mapBounds(), 10, 10)) << "features are no image";
}

TEST_F(ReferenceFilesTest, TellsWhatIsAtAPlace) {
  const auto content = files_.open(vectorRequest(write("things.geojson", kFeatures)));
  ASSERT_TRUE(content);
  const testing::UtmProjection map(36);
  const auto titles = [&](LonLat at, double within) {
    std::vector<std::string> out;
    const auto hits = (*content)->at(map.forward(at), within);
    EXPECT_TRUE(hits);
    if (hits)
      for (const ReferenceHit& hit : *hits) out.push_back(hit.title);
    return out;
  };
  EXPECT_THAT(titles({35.51, 33.21}, 1), ::testing::ElementsAre("Ring"));
  EXPECT_THAT(titles({35.55, 33.25}, 1), ::testing::IsEmpty()) << "in the hole";
  EXPECT_THAT(titles({35.55, 33.25}, 2000), ::testing::ElementsAre("Ring"));
  EXPECT_THAT(titles({35.4999, 33.3}, 20), ::testing::ElementsAre("School", "Ring")) << "points before areas";
  const auto hits = (*content)->at(map.forward(LonLat{35.5, 33.3}), 1);
  ASSERT_TRUE(hits);
  EXPECT_THAT(hits->front().attributes,
              ::testing::Contains(std::pair<std::string, std::string>("height", "12")));
  // Asking does not disturb what is painted.
  EXPECT_EQ((*content)->shapes()->features, 3U);
}

TEST_F(ReferenceFilesTest, AFilterLeavesOutAndABadOneSaysSo) {
  ReferenceRequest request = vectorRequest(write("things.geojson", kFeatures));
  request.filter = "kind = 'line'";
  const auto content = files_.open(request);
  ASSERT_TRUE(content);
  const auto shapes = (*content)->shapes();
  ASSERT_TRUE(shapes);
  EXPECT_EQ(shapes->features, 1U);
  EXPECT_EQ(shapes->lines.size(), 1U);
  request.filter = "colour = ";
  const auto refused = files_.open(request);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::BadValue);
}

TEST_F(ReferenceFilesTest, ACrsIsAskedForWhereTheFileStatesNone) {
  const std::string file = write("plain.csv", "name;wkt\nA;POINT (700000 3680000)\n");
  ReferenceRequest request = vectorRequest(file);
  const auto refused = files_.open(request);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::LayerWithoutCrs);
  request.crs = "EPSG:32636";
  const auto content = files_.open(request);
  ASSERT_TRUE(content) << content.error().detail;
  const auto shapes = (*content)->shapes();
  ASSERT_TRUE(shapes);
  ASSERT_EQ(shapes->points.size(), 1U);
  EXPECT_NEAR(shapes->points[0].x, 700000, 1e-6);
}

TEST_F(ReferenceFilesTest, AnImageIsTurnedTowardsTheMap) {
  // Each quarter of the image has a colour of its own; each must be found where its place is on the map.
  const auto quarter = [](int column, int row, int band) {
    const int which = (column < 100 ? 0 : 1) + (row < 100 ? 0 : 2);
    return which == 3 ? 200.0 : band - 1 == which ? 250.0 : 10.0;
  };
  const std::string file = image("quarters.tif", GDT_Byte, 3, quarter);
  const auto content = files_.open(imageRequest(file));
  ASSERT_TRUE(content) << content.error().detail;
  const testing::UtmProjection map(36);
  for (const auto& [lon, lat, which] : {std::tuple{0.25, 0.75, 0}, std::tuple{0.75, 0.75, 1},
                                        std::tuple{0.25, 0.25, 2}, std::tuple{0.75, 0.25, 3}}) {
    const ProjectedPoint place = map.forward(LonLat{kWest + lon * kSide, kSouth + lat * kSide});
    const auto picture =
        (*content)->image({place.x - 500, place.y - 500, place.x + 500, place.y + 500}, 9, 9);
    ASSERT_TRUE(picture) << picture.error().detail;
    const auto* pixel = &picture->rgba[(4 * 9 + 4) * 4];
    EXPECT_EQ(pixel[3], 255);
    for (int band = 0; band < 3; ++band)
      EXPECT_NEAR(pixel[band], which == 3 ? 200 : band == which ? 250 : 10, 1) << which << " " << band;
  }
  // Beyond its edge it is transparent; a picture across the edge has the edge where it lies.
  const ProjectedPoint edge = map.forward(LonLat{kWest, kSouth + kSide / 2});
  const auto across = (*content)->image({edge.x - 1000, edge.y - 500, edge.x + 1000, edge.y + 500}, 40, 20);
  ASSERT_TRUE(across);
  const auto alpha = [&](int column) {
    return across->rgba[static_cast<std::size_t>(10 * 40 + column) * 4 + 3];
  };
  EXPECT_EQ(alpha(2), 0);
  EXPECT_EQ(alpha(37), 255);
  int first = 0;
  while (first < 40 && alpha(first) < 128) ++first;
  EXPECT_NEAR(first, 20, 1);
  const auto away = (*content)->image({0, 0, 1000, 1000}, 5, 5);
  ASSERT_TRUE(away);
  EXPECT_EQ(*std::max_element(away->rgba.begin(), away->rgba.end()), 0);
  const auto hits = (*content)->at(map.forward(LonLat{kWest + 0.25 * kSide, kSouth + 0.75 * kSide}), 1);
  ASSERT_TRUE(hits);
  ASSERT_EQ(hits->size(), 1U);
  EXPECT_EQ(hits->front().attributes.front(), (std::pair<std::string, std::string>("band 1", "250")));
  EXPECT_TRUE((*content)->at({0, 0}, 1)->empty());
}

TEST_F(ReferenceFilesTest, OneBandOfAnyKindIsShownInGrey) {
  const auto rising = [](int column, int, int) { return 1000.0 + 10.0 * column; };
  const auto content = files_.open(imageRequest(image("grey.tif", GDT_UInt16, 1, rising)));
  ASSERT_TRUE(content) << content.error().detail;
  const testing::UtmProjection map(36);
  const auto grey = [&](double east) {
    const ProjectedPoint place = map.forward(LonLat{kWest + east * kSide, kSouth + kSide / 2});
    const auto picture = (*content)->image({place.x - 50, place.y - 50, place.x + 50, place.y + 50}, 3, 3);
    EXPECT_TRUE(picture);
    EXPECT_EQ(picture->rgba[4 * 4 + 3], 255);
    EXPECT_EQ(picture->rgba[4 * 4], picture->rgba[4 * 4 + 1]);
    return static_cast<int>(picture->rgba[4 * 4]);
  };
  EXPECT_NEAR(grey(0.5), 127, 6);
  EXPECT_LT(grey(0.1), 45);
  EXPECT_GT(grey(0.9), 210);
  EXPECT_EQ(folder_.files(), std::vector<std::string>{"grey.tif"}) << "nothing is written beside a file";
}

TEST_F(ReferenceFilesTest, WhatCannotBeShownSaysWhy) {
  const auto flat = [](int, int, int) { return 1.0; };
  const auto codeOf = [&](const ReferenceRequest& request) {
    const auto content = files_.open(request);
    return content ? ErrorCode::Internal : content.error().code;
  };
  EXPECT_EQ(codeOf(imageRequest(image("nowhere.tif", GDT_Byte, 1, flat, false))), ErrorCode::NotCovered);
  EXPECT_EQ(codeOf(imageRequest(image("nocrs.tif", GDT_Byte, 1, flat, true, nullptr))),
            ErrorCode::LayerWithoutCrs);
  ReferenceRequest away = imageRequest(image("away.tif", GDT_Byte, 1, flat));
  away.bounds = {200000, 5000000, 210000, 5010000};
  EXPECT_EQ(codeOf(away), ErrorCode::NotCovered);
  EXPECT_EQ(codeOf(imageRequest(folder_.file("none.tif"))), ErrorCode::FileMissing);
  EXPECT_EQ(codeOf(vectorRequest(write("text.geojson", "{\"type\": \"Feat"))), ErrorCode::NotAVectorFile);
  EXPECT_EQ(files_.inspect(write("empty.gpkg", "")).error().code, ErrorCode::NotAVectorFile);
  EXPECT_EQ(files_.inspect(folder_.file("none.gpkg")).error().code, ErrorCode::FileMissing);
  EXPECT_EQ(files_.inspect(write("letter.txt", "Dear all,\nnothing here.\n")).has_value(), false);
}

}  // namespace
}  // namespace zw
