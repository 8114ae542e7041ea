// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/elevation_source.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <gdalwarper.h>

#include <array>
#include <cmath>

#include "gis/gdal/gdal.h"

namespace zw::raster {
namespace {

using gdal::DatasetPtr;
using gdal::QuietGdal;

constexpr double kHighest = 32766;

/// The dataset itself where it is north-up in WGS 84, else a view of it that is (and holds on to it).
Result<DatasetPtr> inLonLat(DatasetPtr dataset, const std::string& path) {
  const OGRSpatialReference* stated = dataset->GetSpatialRef();
  if (!stated) return fail(Error{ErrorCode::LayerWithoutCrs, path, {}, {}, {}});
  std::array<double, 6> transform{};
  const OGRSpatialReference target = gdal::lonLatReference();
  if (stated->IsSame(&target) && dataset->GetGeoTransform(transform.data()) == CE_None && transform[2] == 0 &&
      transform[4] == 0 && transform[5] < 0)
    return dataset;
  char* wkt = nullptr;
  target.exportToWkt(&wkt);
  DatasetPtr view(GDALDataset::FromHandle(
      GDALAutoCreateWarpedVRT(dataset.get(), nullptr, wkt, GRA_Bilinear, 0.125, nullptr)));
  CPLFree(wkt);
  if (!view) return fail(Error{ErrorCode::FileUnreadable, path, {}, {}, QuietGdal::message()});
  return view;
}

struct Window {
  int column, row, columns, rows;
};

Window windowOf(const std::array<double, 6>& t, int width, int height, const Box<LonLat>& bounds) {
  const auto clamp = [](double value, int size) {
    return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(size)));
  };
  // A cell belongs to the region when its centre does.
  const int left = clamp(std::ceil((bounds.minX - t[0]) / t[1] - 0.5), width);
  const int right = clamp(std::floor((bounds.maxX - t[0]) / t[1] + 0.5), width);
  const int top = clamp(std::ceil((bounds.maxY - t[3]) / t[5] - 0.5), height);
  const int bottom = clamp(std::floor((bounds.minY - t[3]) / t[5] + 0.5), height);
  return {left, top, right - left, bottom - top};
}

}  // namespace

Result<ElevationGrid> readElevationSource(const std::string& path, const Box<LonLat>& bounds, double lowest) {
  auto opened = gdal::openDataset(path, gdal::DatasetKind::Raster);
  if (!opened) return fail(opened.error());
  const QuietGdal quiet;
  auto dataset = inLonLat(std::move(*opened), path);
  if (!dataset) return fail(dataset.error());

  std::array<double, 6> t{};
  (*dataset)->GetGeoTransform(t.data());
  const Window w = windowOf(t, (*dataset)->GetRasterXSize(), (*dataset)->GetRasterYSize(), bounds);
  if (w.columns <= 0 || w.rows <= 0) return fail(Error{ErrorCode::EmptyLayer, path, {}, {}, {}});
  GDALRasterBand* band = (*dataset)->GetRasterBand(1);
  int hasNoData = 0;
  const double noData = band->GetNoDataValue(&hasNoData);

  std::vector<float> cells(static_cast<std::size_t>(w.columns) * static_cast<std::size_t>(w.rows));
  if (band->RasterIO(GF_Read, w.column, w.row, w.columns, w.rows, cells.data(), w.columns, w.rows,
                     GDT_Float32, 0, 0, nullptr) != CE_None)
    return fail(Error{ErrorCode::FileUnreadable, path, {}, {}, QuietGdal::message()});

  ElevationGrid grid;
  grid.columns = w.columns;
  grid.rows = w.rows;
  grid.cellWidth = t[1];
  grid.cellHeight = -t[5];
  grid.west = t[0] + w.column * t[1];
  grid.north = t[3] + w.row * t[5];
  grid.heights.reserve(cells.size());
  for (const float cell : cells) {
    const bool unknown = !std::isfinite(cell) || (hasNoData && cell == static_cast<float>(noData)) ||
                         cell < lowest || std::abs(cell) > kHighest;
    grid.heights.push_back(unknown ? ElevationGrid::kNoData : static_cast<std::int16_t>(std::lround(cell)));
  }
  return grid;
}

Result<void> writeGeoTiff(const ElevationGrid& grid, const std::string& path) {
  gdal::registerDrivers();
  const QuietGdal quiet;
  CPLStringList options;
  for (const char* option : {"COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9", "TILED=NO", "BLOCKYSIZE=64"})
    options.AddString(option);
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  DatasetPtr dataset(driver->Create(path.c_str(), grid.columns, grid.rows, 1, GDT_Int16, options.List()));
  const auto failed = [&] { return fail(Error{ErrorCode::CannotWrite, path, {}, {}, QuietGdal::message()}); };
  if (!dataset) return failed();
  std::array<double, 6> t{grid.west, grid.cellWidth, 0, grid.north, 0, -grid.cellHeight};
  dataset->SetGeoTransform(t.data());
  const OGRSpatialReference reference = gdal::lonLatReference();
  dataset->SetSpatialRef(&reference);
  GDALRasterBand* band = dataset->GetRasterBand(1);
  band->SetNoDataValue(ElevationGrid::kNoData);
  auto* heights = const_cast<std::int16_t*>(grid.heights.data());  // GDAL takes one pointer for both ways
  if (band->RasterIO(GF_Write, 0, 0, grid.columns, grid.rows, heights, grid.columns, grid.rows, GDT_Int16, 0,
                     0, nullptr) != CE_None)
    return failed();
  dataset.reset();
  return {};
}

}  // namespace zw::raster
