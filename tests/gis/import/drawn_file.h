// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cpl_vsi.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/zone_file.h"
#include "gis/gdal/gdal.h"
#include "gis/import/zone_file_reader.h"
#include "tests/support/temporary_folder.h"

namespace zw::exchange::test {

struct DrawnFeature {
  std::string name;
  std::string wkt;
  std::optional<double> secondX{};  ///< in place of the second corner's, since text has no word for NaN
};

/// Where features are written, and how.
struct DrawnLayer {
  std::string driver = "GPKG";
  std::string name = "areas";
  std::string crs = "EPSG:4326";  ///< empty: none
  std::string nameField = "name";
  OGRwkbGeometryType type = wkbUnknown;
  std::vector<std::string> options{};
};

/// Adds a layer to a file, which is made where there is none, by GDAL's driver.
inline void draw(const std::string& path, const std::vector<DrawnFeature>& features,
                 const DrawnLayer& how = {}) {
  gdal::registerDrivers();
  const gdal::QuietGdal quiet;
  std::unique_ptr<GDALDataset> dataset;
  if (how.driver == "GPKG") dataset.reset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
  if (!dataset) {
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(how.driver.c_str());
    ASSERT_TRUE(driver) << how.driver;
    dataset.reset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  }
  ASSERT_TRUE(dataset) << path;
  OGRSpatialReference crs;
  crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (!how.crs.empty()) {
    ASSERT_EQ(crs.SetFromUserInput(how.crs.c_str()), OGRERR_NONE);
  }
  CPLStringList options;
  for (const std::string& option : how.options) options.AddString(option.c_str());
  OGRLayer* layer =
      dataset->CreateLayer(how.name.c_str(), how.crs.empty() ? nullptr : &crs, how.type, options.List());
  ASSERT_TRUE(layer);
  OGRFieldDefn field(how.nameField.c_str(), OFTString);
  (void)layer->CreateField(&field);
  for (const DrawnFeature& drawn : features) {
    OGRFeature feature(layer->GetLayerDefn());
    feature.SetField(how.nameField.c_str(), drawn.name.c_str());
    OGRGeometry* geometry = nullptr;
    if (!drawn.wkt.empty()) {
      ASSERT_EQ(OGRGeometryFactory::createFromWkt(drawn.wkt.c_str(), nullptr, &geometry), OGRERR_NONE)
          << drawn.wkt;
    }
    if (drawn.secondX) {
      OGRLinearRing& ring = *geometry->toPolygon()->getExteriorRing();
      ring.setPoint(1, *drawn.secondX, ring.getY(1));
    }
    feature.SetGeometryDirectly(geometry);
    ASSERT_EQ(layer->CreateFeature(&feature), OGRERR_NONE) << drawn.name;
  }
}

/// A square of well-known text with its lower left corner there.
inline std::string squareText(double x, double y, double size) {
  const auto corner = [](double east, double north) {
    return std::to_string(east) + " " + std::to_string(north);
  };
  return "POLYGON((" + corner(x, y) + ", " + corner(x + size, y) + ", " + corner(x + size, y + size) + ", " +
         corner(x, y + size) + ", " + corner(x, y) + "))";
}

inline std::string writeText(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

/// Packs files into an archive, each under the folder `inside` of it.
inline std::string zip(const std::string& archive, const std::vector<std::string>& files,
                       const std::string& inside = {}) {
  VSILFILE* open = VSIFOpenL(("/vsizip/" + archive).c_str(), "wb");
  EXPECT_TRUE(open);
  for (const std::string& path : files) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const std::string name = inside + std::filesystem::path(path).filename().string();
    VSILFILE* file = VSIFOpenL(("/vsizip/" + archive + "/" + name).c_str(), "wb");
    EXPECT_TRUE(file) << name;
    EXPECT_EQ(VSIFWriteL(bytes.data(), 1, bytes.size(), file), bytes.size());
    VSIFCloseL(file);
  }
  VSIFCloseL(open);
  return archive;
}

inline Result<ZoneFileReading> readZones(const ZoneFileRequest& request) {
  return GdalZoneFileReader().read(request, {});
}

/// The candidates; the test fails where the file is refused.
inline std::vector<ZoneCandidate> candidatesOf(const ZoneFileRequest& request) {
  auto reading = readZones(request);
  EXPECT_TRUE(reading) << reading.error().detail;
  return reading ? std::move(reading->candidates) : std::vector<ZoneCandidate>();
}

[[nodiscard]] inline const ShapeFinding* finding(const ZoneCandidate& candidate, Flaw flaw) {
  for (const ShapeFinding& found : candidate.findings)
    if (found.flaw == flaw) return &found;
  return nullptr;
}

}  // namespace zw::exchange::test
