// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reference layers: an image of 8,000 x 8,000 pixels with overviews in longitude and latitude, shown tile by
// tile in UTM, in this process and by the process that the desktop asks; 50,000 lines read into the map's
// CRS. Beside each GDAL reading the same pixels as they lie, or the same lines, and no more.
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include "app/child_reference_files.h"
#include "gis/gdal/gdal.h"
#include "gis/reference/gdal_reference_files.h"
#include "tests/bench/times.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/utm_projection.h"

namespace {

using namespace zw;

constexpr double kWest = 35.05, kSouth = 33.0, kSide = 0.8;
constexpr int kPixels = 8000;
constexpr int kTile = 256;
constexpr int kTiles = 200;
constexpr int kLines = 50'000;

void must(bool done) {
  if (done) return;
  std::fprintf(stderr, "reference_bench: GDAL could not read or write\n");
  std::exit(1);
}

std::string makeImage(const test::TemporaryFolder& folder) {
  const std::string path = folder.file("image.tif");
  char* options[] = {const_cast<char*>("TILED=YES"), const_cast<char*>("COMPRESS=DEFLATE"), nullptr};
  GDALDataset* made = GetGDALDriverManager()->GetDriverByName("GTiff")->Create(path.c_str(), kPixels, kPixels,
                                                                               3, GDT_Byte, options);
  double place[] = {kWest, kSide / kPixels, 0, kSouth + kSide, 0, -kSide / kPixels};
  made->SetGeoTransform(place);
  OGRSpatialReference reference;
  reference.importFromEPSG(4326);
  made->SetSpatialRef(&reference);
  std::vector<std::uint8_t> row(kPixels);
  for (int band = 1; band <= 3; ++band)
    for (int y = 0; y < kPixels; ++y) {
      for (int x = 0; x < kPixels; ++x)
        row[static_cast<std::size_t>(x)] =
            static_cast<std::uint8_t>(128 + 60 * std::sin(x * 0.01 * band) + 60 * std::cos(y * 0.013));
      must(made->GetRasterBand(band)->RasterIO(GF_Write, 0, y, kPixels, 1, row.data(), kPixels, 1, GDT_Byte,
                                               0, 0) == CE_None);
    }
  int levels[] = {2, 4, 8, 16, 32};
  made->BuildOverviews("AVERAGE", 5, levels, 0, nullptr, nullptr, nullptr);
  GDALClose(made);
  return path;
}

std::string makeLines(const test::TemporaryFolder& folder) {
  const std::string path = folder.file("lines.gpkg");
  GDALDataset* made =
      GetGDALDriverManager()->GetDriverByName("GPKG")->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
  OGRSpatialReference reference;
  reference.importFromEPSG(4326);
  reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRLayer* layer = made->CreateLayer("lines", &reference, wkbLineString);
  must(layer->StartTransaction() == OGRERR_NONE);
  std::mt19937 random(7);
  std::uniform_real_distribution<double> at(0, kSide);
  for (int i = 0; i < kLines; ++i) {
    OGRLineString line;
    const double x = kWest + at(random), y = kSouth + at(random);
    for (int k = 0; k < 12; ++k) line.addPoint(x + 0.0004 * k, y + 0.0002 * std::sin(k));
    OGRFeature feature(layer->GetLayerDefn());
    feature.SetGeometry(&line);
    must(layer->CreateFeature(&feature) == OGRERR_NONE);
  }
  must(layer->CommitTransaction() == OGRERR_NONE);
  GDALClose(made);
  return path;
}

ReferenceRequest request(const std::string& file, ReferenceKind kind) {
  const testing::UtmProjection map(36);
  Box<ProjectedPoint> box;
  for (const double lon : {35.05, 35.95})
    for (const double lat : {32.95, 33.75}) box.add(map.forward(LonLat{lon, lat}));
  return {file, {}, kind, {}, {}, "EPSG:32636", box};
}

/// Tiles side by side at a scale of so many metres a pixel.
bench::Times tiles(ReferenceContent& content, double metres) {
  const testing::UtmProjection map(36);
  const ProjectedPoint from = map.forward(LonLat{kWest + 0.02, kSouth + 0.05});
  bench::Times times;
  for (int i = 0; i < kTiles; ++i) {
    const double x = from.x + (i % 20) * std::min(metres * kTile, 2000.0);
    const double y = from.y + (i / 20) * std::min(metres * kTile, 4000.0);
    times.add([&] {
      (void)content.image({x, y, x + metres * kTile, y + metres * kTile}, kTile, kTile).value();
    });
  }
  return times;
}

bench::Times plainTiles(const std::string& file, double metres) {
  const gdal::DatasetPtr image(GDALDataset::Open(file.c_str(), GDAL_OF_RASTER));
  const int side = std::min(kPixels, static_cast<int>(metres * kTile / (kSide / kPixels * 111'000)));
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(kTile) * kTile);
  bench::Times times;
  for (int i = 0; i < kTiles; ++i)
    times.add([&] {
      const int x = std::min(kPixels - side, 200 + (i % 20) * 200),
                y = std::min(kPixels - side, 200 + (i / 20) * 400);
      for (int band = 1; band <= 3; ++band)
        must(image->GetRasterBand(band)->RasterIO(GF_Read, x, y, side, side, pixels.data(), kTile, kTile,
                                                  GDT_Byte, 0, 0) == CE_None);
    });
  return times;
}

void printTiles(const char* what, const bench::Times& times, const bench::Times& plain) {
  std::printf("%-58s %7.2f ms, 99 in 100 within %.2f; GDAL as it lies %.2f: %.2f\n", what, times.wallMedian(),
              times.wallNinetyNine(), plain.wallMedian(), times.wallMedian() / plain.wallMedian());
}

}  // namespace

int main() {
  GDALAllRegister();
  const test::TemporaryFolder folder;
  const std::string image = makeImage(folder);
  const std::string lines = makeLines(folder);
  const reference::GdalReferenceFiles here;
  const ChildReferenceFiles child(QStringLiteral(ZW_PROGRAM));
  for (const double metres : {5.0, 50.0}) {
    const bench::Times plain = plainTiles(image, metres);
    const auto own = here.open(request(image, ReferenceKind::Raster));
    const auto asked = child.open(request(image, ReferenceKind::Raster));
    if (!own || !asked) return 1;
    const std::string scale = std::to_string(static_cast<int>(metres)) + " m a pixel";
    printTiles(("tile of 256 pixels, " + scale).c_str(), tiles(**own, metres), plain);
    printTiles(("the same, asked of the reading process, " + scale).c_str(), tiles(**asked, metres), plain);
  }
  bench::Times plain, own, asked;
  for (int i = 0; i < 5; ++i) {
    plain.add([&] {
      const gdal::DatasetPtr file(GDALDataset::Open(lines.c_str(), GDAL_OF_VECTOR));
      for (const auto& feature : file->GetLayer(0)) (void)feature->GetGeometryRef();
    });
    own.add([&] { (void)(*here.open(request(lines, ReferenceKind::Vector)))->shapes().value(); });
    asked.add([&] { (void)(*child.open(request(lines, ReferenceKind::Vector)))->shapes().value(); });
  }
  std::printf(
      "50,000 lines of 12 corners, opened and read: %.0f ms, by the reading process %.0f; GDAL alone %.0f: "
      "%.2f, %.2f\n",
      own.wallMedian(), asked.wallMedian(), plain.wallMedian(), own.wallMedian() / plain.wallMedian(),
      asked.wallMedian() / plain.wallMedian());
  return 0;
}
