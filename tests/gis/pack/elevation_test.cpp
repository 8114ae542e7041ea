// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>
#include <gtest/gtest.h>

#include <array>

#include "gis/build/elevation_source.h"
#include "gis/build/pack_builder.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"

namespace zw::raster {
namespace {

/// 300 × 270 cells over a part of the made-up place: a plane, with a hole and some sea.
ElevationGrid plane() {
  ElevationGrid grid{300, 270, -68.9, -32.1, 0.001, 0.001, {}, {}};
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column)
      grid.heights.push_back(column == 5 && row == 7 ? ElevationGrid::kNoData
                                                     : static_cast<std::int16_t>(10 * column - 3 * row - 20));
  return grid;
}

std::shared_ptr<const Region> packWith(const test::Place& place, const char* file) {
  auto recipe = test::Place::recipe();
  recipe["elevation"] = {{"file", file}, {"source", "made-up"}, {"lowest_m", 0}};
  const auto built = pack::buildPack(place.write(recipe), place.file("pack.gpkg"));
  EXPECT_TRUE(built) << (built ? "" : built.error().detail);
  const auto region = GeoPackageRegionStore().open(place.file("pack.gpkg"));
  EXPECT_TRUE(region) << (region ? "" : region.error().detail);
  return region ? *region : nullptr;
}

TEST(Elevation, ComesBackCellByCellAndGdalReadsTheSame) {
  const test::Place place;
  const ElevationGrid grid = plane();
  ASSERT_TRUE(writeGeoTiff(grid, place.file("heights.tif")));
  const auto region = packWith(place, "heights.tif");
  ASSERT_TRUE(region);
  const ElevationGrid& read = region->elevation;
  ASSERT_EQ(read.columns, 300);
  ASSERT_EQ(read.rows, 270);
  EXPECT_NEAR(read.west, grid.west, 1e-12);
  EXPECT_NEAR(read.north, grid.north, 1e-12);
  EXPECT_EQ(read.sourceId, "made-up");
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column) {
      const std::int16_t height = grid.at(column, row);
      ASSERT_EQ(read.at(column, row), height < 0 ? ElevationGrid::kNoData : height) << column << " " << row;
    }

  GDALAllRegister();
  GDALDatasetUniquePtr dataset(
      GDALDataset::Open(("GPKG:" + place.file("pack.gpkg") + ":elevation").c_str(), GDAL_OF_RASTER));
  ASSERT_TRUE(dataset) << "GDAL's own GeoPackage driver";
  ASSERT_EQ(dataset->GetRasterXSize(), 300);
  ASSERT_EQ(dataset->GetRasterYSize(), 270);
  std::array<double, 6> t{};
  dataset->GetGeoTransform(t.data());
  EXPECT_NEAR(t[0], grid.west, 1e-9);
  EXPECT_NEAR(t[5], -0.001, 1e-12);
  std::vector<float> cells(read.heights.size());
  ASSERT_EQ(dataset->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, 300, 270, cells.data(), 300, 270, GDT_Float32,
                                                0, 0, nullptr),
            CE_None);
  const auto noData = static_cast<float>(dataset->GetRasterBand(1)->GetNoDataValue());
  for (std::size_t i = 0; i < cells.size(); ++i)
    ASSERT_EQ(cells[i],
              read.heights[i] == ElevationGrid::kNoData ? noData : static_cast<float>(read.heights[i]))
        << i;
}

TEST(Elevation, RasterInAnotherCrsIsResampled) {
  const test::Place place;
  GDALAllRegister();
  // 1 km cells in UTM 19S, rising by 1 m for each km of northing.
  GDALDatasetUniquePtr dataset(GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
      place.file("utm.tif").c_str(), 60, 60, 1, GDT_Float32, nullptr));
  std::array<double, 6> t{520000, 1000, 0, 6440000, 0, -1000};
  dataset->SetGeoTransform(t.data());
  OGRSpatialReference utm;
  utm.importFromEPSG(32719);
  dataset->SetSpatialRef(&utm);
  std::vector<float> cells;
  for (int row = 0; row < 60; ++row) cells.insert(cells.end(), 60, static_cast<float>(1000 - row));
  ASSERT_EQ(dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, 60, 60, cells.data(), 60, 60, GDT_Float32, 0,
                                                0, nullptr),
            CE_None);
  dataset.reset();
  const auto region = packWith(place, "utm.tif");
  ASSERT_TRUE(region);
  const ElevationGrid& grid = region->elevation;
  const LonLat p = grid.cellCentre(grid.columns / 2, grid.rows / 2);
  const double northing = region->projection->forward(p).y;
  EXPECT_NEAR(grid.at(grid.columns / 2, grid.rows / 2), 1000 - (6440000 - northing) / 1000 + 0.5, 1.5);
}

TEST(Elevation, BadRasters) {
  const test::Place place;
  EXPECT_EQ(readElevationSource(place.file("none.tif"), {-69, -33, -68, -32}, 0).error().code,
            ErrorCode::FileMissing);
  test::writeText(place.file("text.tif"), "no raster");
  EXPECT_EQ(readElevationSource(place.file("text.tif"), {-69, -33, -68, -32}, 0).error().code,
            ErrorCode::FileUnreadable);
  ASSERT_TRUE(writeGeoTiff(plane(), place.file("heights.tif")));
  EXPECT_EQ(readElevationSource(place.file("heights.tif"), {10, 10, 11, 11}, 0).error().code,
            ErrorCode::EmptyLayer);
}

}  // namespace
}  // namespace zw::raster
