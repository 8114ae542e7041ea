// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Zones read from files: 10,000 features, one in ten of them broken, from reading to the command that adds
// them; and one polygon of 2 million corners, whole, crossing itself here and there, and everywhere. Beside
// each GDAL reading the same features once, and no more.
#include <cpl_conv.h>
#include <ogrsf_frmts.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>

#include "core/change/zone_import.h"
#include "gis/gdal/gdal.h"
#include "gis/import/zone_file_reader.h"
#include "tests/bench/times.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace zw;

constexpr int kColumns = 100, kRows = 100;
constexpr double kCell = 0.0095;
constexpr int kManyCorners = 2'000'000;

std::unique_ptr<OGRPolygon> polygonOf(const std::vector<LonLat>& corners) {
  auto ring = std::make_unique<OGRLinearRing>();
  ring->setNumPoints(static_cast<int>(corners.size()));
  for (std::size_t i = 0; i < corners.size(); ++i)
    ring->setPoint(static_cast<int>(i), corners[i].lon, corners[i].lat);
  ring->closeRings();
  auto polygon = std::make_unique<OGRPolygon>();
  polygon->addRingDirectly(ring.release());
  return polygon;
}

/// Round cells of 24 corners that do not touch; each tenth is a bow-tie.
std::unique_ptr<OGRPolygon> cell(int number) {
  const double x = 35.005 + kCell * (number % kColumns), y = 33.005 + kCell * (number / kColumns);
  std::vector<LonLat> corners;
  for (int i = 0; i < 24; ++i) {
    const double angle = i * M_PI / 12;
    corners.push_back({x + 0.004 * std::cos(angle), y + 0.004 * std::sin(angle)});
  }
  if (number % 10 == 0) std::swap(corners[3], corners[15]);
  return polygonOf(corners);
}

/// A coast of many corners; `crossed`: with a loop somewhere.
std::unique_ptr<OGRPolygon> coast(bool crossed) {
  std::vector<LonLat> corners;
  corners.reserve(kManyCorners);
  for (int i = 0; i < kManyCorners; ++i) {
    const double angle = 2 * M_PI * i / kManyCorners;
    const double radius = 0.3 + 0.02 * std::sin(300 * angle) + 0.001 * std::sin(40'000 * angle);
    corners.push_back({35.5 + radius * std::cos(angle), 33.5 + radius * std::sin(angle)});
  }
  if (crossed) std::swap(corners[1000], corners[30'000]);
  return polygonOf(corners);
}

/// A scribble: each edge crosses a quarter of the others.
std::unique_ptr<OGRPolygon> scribble() {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> share(0, 0.9);
  std::vector<LonLat> corners;
  for (int i = 0; i < kManyCorners; ++i) corners.push_back({35.05 + share(random), 33.05 + share(random)});
  return polygonOf(corners);
}

template <class Make>
std::string write(const std::string& path, const char* driver, int count, const Make& make) {
  gdal::registerDrivers();
  const std::unique_ptr<GDALDataset> dataset(
      GetGDALDriverManager()->GetDriverByName(driver)->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  OGRSpatialReference crs = gdal::lonLatReference();
  OGRLayer* layer = dataset->CreateLayer("areas", &crs, wkbPolygon, nullptr);
  OGRFieldDefn field("name", OFTString);
  bool isWritten = layer->CreateField(&field) == OGRERR_NONE && layer->StartTransaction() == OGRERR_NONE;
  for (int i = 0; i < count; ++i) {
    OGRFeature feature(layer->GetLayerDefn());
    feature.SetField("name", ("Zone " + std::to_string(i)).c_str());
    feature.SetGeometryDirectly(make(i).release());
    isWritten = isWritten && layer->CreateFeature(&feature) == OGRERR_NONE;
  }
  isWritten = isWritten && layer->CommitTransaction() == OGRERR_NONE;
  if (!isWritten) throw std::runtime_error("cannot write " + path);
  return path;
}

std::size_t plainCorners(const std::string& path) {
  CPLSetThreadLocalConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "2000");
  const auto dataset = gdal::openDataset(path, gdal::DatasetKind::Vector);
  std::size_t corners = 0;
  if (!dataset) return corners;
  for (const auto& feature : *(*dataset)->GetLayer(0))
    if (const OGRGeometry* geometry = feature->GetGeometryRef())
      corners += static_cast<std::size_t>(geometry->toPolygon()->getExteriorRing()->getNumPoints());
  return corners;
}

void compare(const char* what, const std::string& path) {
  bench::Times plain, reading, fitting;
  std::size_t corners = 0;
  plain.add([&] { corners = plainCorners(path); });
  Result<ZoneFileReading> read = fail(ErrorCode::Internal);
  double longest = 0;
  auto last = std::chrono::steady_clock::now();
  const auto tick = [&] {
    const auto now = std::chrono::steady_clock::now();
    longest = std::max(longest, std::chrono::duration<double, std::milli>(now - last).count());
    last = now;
    return true;
  };
  ZoneFileRequest request{path};
  request.region = test::kSampleRegion;
  reading.add([&] {
    read = exchange::GdalZoneFileReader().read(request, [&](const std::string&, double) { return tick(); });
  });
  if (!read) return;
  std::vector<NewZone> zones;
  std::size_t repaired = 0;
  for (const ZoneCandidate& candidate : read->candidates) {
    if (candidate.leftOut) continue;
    repaired += isRepaired(candidate);
    zones.push_back({test::idOf(1000 + static_cast<unsigned>(zones.size())), test::idOf(1), candidate.name,
                     candidate.shape});
  }
  const Plan plan = test::emptyPlan();
  std::size_t added = 0;
  last = std::chrono::steady_clock::now();
  fitting.add([&] {
    const auto addition = addZones(plan, zones, "areas", test::kSampleRules, [&](double) { return tick(); });
    if (addition) added = addition->command.change.edits.size();
  });
  std::printf(
      "  %-44s read %.2f s, fit %.2f s | GDAL alone %.2f s | %.1f : 1  (%zu corners, %zu features, %zu "
      "repaired, %zu added; longest without progress %.2f s)\n",
      what, reading.wallMedian() / 1000, fitting.wallMedian() / 1000, plain.wallMedian() / 1000,
      reading.median() / plain.median(), corners, read->candidates.size(), repaired, added, longest / 1000);
}

}  // namespace

int main() {
  const test::TemporaryFolder folder;
  constexpr int kCells = kColumns * kRows;
  compare("10,000 features, GeoPackage", write(folder.file("cells.gpkg"), "GPKG", kCells, cell));
  compare("10,000 features, GeoJSON", write(folder.file("cells.geojson"), "GeoJSON", kCells, cell));
  const auto whole = [](int) { return coast(false); };
  const auto crossed = [](int) { return coast(true); };
  compare("2,000,000 corners, GeoPackage", write(folder.file("coast.gpkg"), "GPKG", 1, whole));
  compare("2,000,000 corners, GeoJSON", write(folder.file("coast.geojson"), "GeoJSON", 1, whole));
  compare("2,000,000 corners that cross, GeoPackage", write(folder.file("crossed.gpkg"), "GPKG", 1, crossed));
  const auto tangle = [](int) { return scribble(); };
  compare("2,000,000 corners at random, GeoPackage", write(folder.file("tangle.gpkg"), "GPKG", 1, tangle));
  compare("2,000,000 corners at random, GeoJSON", write(folder.file("tangle.geojson"), "GeoJSON", 1, tangle));
}
