// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of every kind that came to harm: what is left of them is read or refused, soon, and every zone that
// is made of it is sound.
#include <chrono>
#include <cmath>

#include "core/geometry/shape_check.h"
#include "tests/gis/import/drawn_file.h"
#include "tests/support/damage.h"

/// Asked by the leak sanitizer: libkml forgets to give back what it had read of a damaged archive. The
/// program reads files of others in a process of its own, which then ends.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libkmlbase\nleak:libkmlengine\n";
}

namespace zw::exchange::test {
namespace {

using zw::test::Damage;

std::string contentOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Eight round areas; one crosses itself.
std::vector<DrawnFeature> areas() {
  std::vector<DrawnFeature> out;
  for (int i = 0; i < 8; ++i) {
    std::vector<std::string> corners;
    for (int k = 0; k < 20; ++k)
      corners.push_back(std::to_string(35.1 + 0.1 * i + 0.03 * std::cos(k * M_PI / 10)) + " " +
                        std::to_string(33.5 + 0.03 * std::sin(k * M_PI / 10)));
    if (i == 3) std::swap(corners[2], corners[11]);
    std::string text;
    for (const std::string& corner : corners) text += corner + ", ";
    out.push_back({"Area " + std::to_string(i), "POLYGON((" + text + corners.front() + "))"});
  }
  return out;
}

struct Kind {
  const char* suffix;
  const char* driver;  ///< null: written below
  bool isText;
};
void PrintTo(const Kind& kind, std::ostream* out) {
  *out << kind.suffix;
}

class DamagedZoneFiles : public ::testing::TestWithParam<Kind> {
 protected:
  [[nodiscard]] std::string whole() const {
    const std::string suffix = GetParam().suffix;
    std::string path = folder_.file("whole." + suffix);
    if (GetParam().driver) {
      DrawnLayer how{.driver = GetParam().driver};
      if (suffix == "shp") how.type = wkbPolygon;
      if (suffix == "dxf") how = {.driver = "DXF", .name = "entities", .crs = "", .nameField = "Layer"};
      draw(path, areas(), how);
      return path;
    }
    if (suffix == "zip") {
      draw(folder_.file("in.shp"), areas(), {.driver = "ESRI Shapefile", .type = wkbPolygon});
      std::vector<std::string> files;
      for (const char* each : {"in.shp", "in.shx", "in.dbf", "in.prj"}) files.push_back(folder_.file(each));
      return zip(path, files);
    }
    return writeText(path, suffix == "csv" ? table() : tracks());
  }

  static std::string table() {
    std::string text = "name,wkt\n";
    for (const DrawnFeature& area : areas()) text += area.name + ",\"" + area.wkt + "\"\n";
    return text;
  }
  static std::string tracks() {
    std::string text =
        "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" creator=\"t\" "
        "xmlns=\"http://www.topografix.com/GPX/1/1\">\n";
    for (int i = 0; i < 8; ++i) {
      text += "<trk><name>Area " + std::to_string(i) + "</name><trkseg>\n";
      for (int k = 0; k <= 20; ++k)
        text += "<trkpt lon=\"" + std::to_string(35.1 + 0.1 * i + 0.03 * std::cos(k * M_PI / 10)) +
                "\" lat=\"" + std::to_string(33.5 + 0.03 * std::sin(k * M_PI / 10)) + "\"/>\n";
      text += "</trkseg></trk>\n";
    }
    return text + "</gpx>\n";
  }

  static std::string harmed(const std::string& content, unsigned number) {
    Damage damage(number);
    switch (number % 4) {
      case 0:
        return damage.flipped(content);
      case 1:
        return damage.cutShort(content);
      case 2:
        return damage.repeated(content);
      default:
        return GetParam().isText ? damage.misnumbered(content) : damage.misnumberedBytes(content);
    }
  }

  zw::test::TemporaryFolder folder_;
};

TEST_P(DamagedZoneFiles, AreReadOrRefusedSoonAndWhatIsReadIsSound) {
  const std::string sound = whole(), content = contentOf(sound);
  const std::string damaged = folder_.file(std::string("damaged.") + GetParam().suffix);
  const bool isTold = GetParam().driver && std::string(GetParam().driver) != "DXF";
  ASSERT_EQ(candidatesOf({.file = sound, .crs = isTold ? "" : "EPSG:4326"}).size(), 8u);
  for (unsigned number = 0; number < 16; ++number) {
    SCOPED_TRACE(number);
    writeText(damaged, harmed(content, number));
    const auto start = std::chrono::steady_clock::now();
    (void)GdalZoneFileReader().inspect(damaged, {});
    const auto reading = readZones({.file = damaged, .crs = "EPSG:4326", .region = {35, 33, 36, 34}});
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
    if (!reading) {
      EXPECT_EQ(reading.error().file, damaged);
      EXPECT_NE(reading.error().code, ErrorCode::Internal) << reading.error().detail;
      continue;
    }
    for (const ZoneCandidate& candidate : reading->candidates) {
      EXPECT_EQ(candidate.leftOut.has_value(), candidate.shape.empty());
      if (!candidate.leftOut) {
        EXPECT_TRUE(checkShape(candidate.shape)) << candidate.name;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, DamagedZoneFiles,
                         ::testing::Values(Kind{"gpkg", "GPKG", false}, Kind{"geojson", "GeoJSON", true},
                                           Kind{"kml", "LIBKML", true}, Kind{"kmz", "LIBKML", false},
                                           Kind{"shp", "ESRI Shapefile", false}, Kind{"zip", nullptr, false},
                                           Kind{"gpx", nullptr, true}, Kind{"dxf", "DXF", true},
                                           Kind{"csv", nullptr, true}),
                         [](const auto& kind) { return std::string(kind.param.suffix); });

}  // namespace
}  // namespace zw::exchange::test
