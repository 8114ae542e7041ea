// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled region: what it holds, and how far it is from the references beside the project.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "core/geometry/segment_grid.h"
#include "core/network/connectivity.h"
#include "gis/build/layer_compiler.h"
#include "gis/build/pack_builder.h"
#include "gis/build/source_layer.h"
#include "gis/pack/pack_info.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"

namespace zw::pack {
namespace {

const std::string kShared = ZW_SOURCE_DIR "/../shared/region/";

/// Built once, by this program, from what is in resources/region.
class SouthLebanon : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<test::TemporaryFolder>();
    const std::string path = folder_->file("south-lebanon.gpkg");
    const auto built = buildPack(ZW_SOURCE_DIR "/resources/region/south-lebanon.recipe.json", path);
    ASSERT_TRUE(built) << built.error().file << " " << built.error().detail;
    const auto opened = GeoPackageRegionStore().open(path);
    ASSERT_TRUE(opened) << opened.error().detail;
    region_ = *opened;
    hash_ = built->hash;
  }
  static void TearDownTestSuite() {
    region_.reset();
    folder_.reset();
  }
  void SetUp() override { ASSERT_TRUE(region_); }

  static MultiLine<ProjectedPoint> projectedLines(const std::string& file) {
    const auto lines = readLines({.file = kShared + file}, SourceFiles(""), {});
    EXPECT_TRUE(lines) << file;
    MultiLine<ProjectedPoint> out;
    if (lines)
      for (const auto& line : *lines) out.push_back(region_->projection->forward(line));
    return out;
  }

  static inline std::unique_ptr<test::TemporaryFolder> folder_;
  static inline std::shared_ptr<const Region> region_;
  static inline std::string hash_;
};

#define ZW_NEEDS_SHARED() \
  if (!std::filesystem::exists(kShared)) GTEST_SKIP() << "the reference data are not beside the project"

TEST_F(SouthLebanon, HoldsEveryLayer) {
  EXPECT_EQ(region_->hash, hash_);
  EXPECT_EQ(region_->territories.size(), 3u);
  EXPECT_EQ(region_->units.size(), 604u);
  EXPECT_EQ(region_->settlements.size(), 817u);
  EXPECT_EQ(region_->districts.size(), 12u);
  EXPECT_EQ(region_->bufferZones.size(), 1u);
  EXPECT_EQ(region_->riverSides.size(), 2u);
  EXPECT_EQ(region_->crossings.size(), 39u);
  EXPECT_EQ(region_->roads.size(), 82468u);
  EXPECT_EQ(region_->elevation.columns, 1080);
  EXPECT_EQ(region_->elevation.rows, 960);
  const auto residential =
      std::count_if(region_->landCover.begin(), region_->landCover.end(),
                    [](const auto& area) { return area.cover == LandCover::Residential; });
  EXPECT_NEAR(static_cast<double>(residential), 1362, 10);
  const auto bridges = std::count_if(region_->crossings.begin(), region_->crossings.end(),
                                     [](const auto& c) { return c.structure == RoadStructure::Bridge; });
  EXPECT_EQ(bridges, 33);
}

TEST_F(SouthLebanon, PassesItsOwnCheck) {
  const auto findings = checkPack(folder_->file("south-lebanon.gpkg"));
  ASSERT_TRUE(findings);
  for (const Finding& f : *findings) ADD_FAILURE() << f.layer << " " << f.feature << ": " << f.problem;
}

// 1,515,236 is the sum that GDAL's own SQL gives for the reference file.
TEST_F(SouthLebanon, PeopleAddUpAndUnknownIsNotZero) {
  double residents = 0, displaced = 0;
  std::size_t unknown = 0;
  for (const AreaUnit& unit : region_->units) {
    residents += unit.residents.value_or(0);
    displaced += unit.displaced.value_or(0);
    unknown += !unit.residents && !unit.displaced && unit.code.empty();
  }
  EXPECT_EQ(residents, 1515236);
  EXPECT_EQ(displaced, 235121);
  EXPECT_EQ(unknown, 5u) << "the units named Conflict";
}

TEST_F(SouthLebanon, SaysWhatIsIllustrativeAndDisputed) {
  const BufferZone& buffer = region_->bufferZones.front();
  EXPECT_EQ(region_->source(buffer.source)->status, SourceStatus::Illustrative);
  EXPECT_EQ(buffer.authority, "none: no party has published a geometry");
  double disputed = 0;
  for (const BorderLine& border : region_->border) {
    const auto line = region_->projection->inverse(border.line);
    EXPECT_EQ(region_->source(border.source)->status == SourceStatus::Disputed, border.disputed);
    if (!border.disputed) continue;
    disputed += geodesicLength(line).value();
    for (const LonLat& p : line) EXPECT_GT(p.lon, 35.60) << "Ghajar to Shebaa";
  }
  EXPECT_NEAR(disputed, 23400, 1000);
  const auto easternEnd = [&](const BorderLine& border) {
    return std::max(border.line.front().x, border.line.back().x);
  };
  const auto last =
      std::max_element(region_->border.begin(), region_->border.end(),
                       [&](const auto& a, const auto& b) { return easternEnd(a) < easternEnd(b); });
  EXPECT_TRUE(last->disputed) << "as far as the border's end";
}

TEST_F(SouthLebanon, NamesTownsAsTheyAreKnownAndRanksPlaces) {
  // Landmarks of the region's notes.
  for (const auto& [name, at] :
       {std::pair{"Tyre", LonLat{35.2038, 33.2705}}, std::pair{"Nabatieh", LonLat{35.4836, 33.3772}}}) {
    const auto town = std::find_if(region_->settlements.begin(), region_->settlements.end(),
                                   [&, n = name](const auto& s) { return s.name.en == n; });
    ASSERT_NE(town, region_->settlements.end()) << name;
    EXPECT_LT(geodesicDistance(region_->projection->inverse(town->point), at).value(), 1500) << name;
  }
  for (const zw::Place& place : region_->places) {
    EXPECT_EQ(place.rank == 1, place.kind == "city") << place.name.ar;
    EXPECT_LE(place.rank, 5) << place.name.ar;
  }
}

TEST_F(SouthLebanon, SeaHasNoElevationAndHermonIsHigh) {
  const ElevationGrid& grid = region_->elevation;
  const auto at = [&](LonLat p) {
    return grid.at(static_cast<int>((p.lon - grid.west) / grid.cellWidth),
                   static_cast<int>((grid.north - p.lat) / grid.cellHeight));
  };
  EXPECT_EQ(at({35.08, 33.3}), ElevationGrid::kNoData);
  EXPECT_NEAR(at({35.4836, 33.3772}), 417, 25) << "Nabatieh";
  EXPECT_NEAR(at({35.611, 33.329}), 688, 60) << "Khiam, on a slope";
  EXPECT_NEAR(*std::max_element(grid.heights.begin(), grid.heights.end()), 2803, 30) << "Hermon";
}

TEST_F(SouthLebanon, BorderIsNearTheBlueLineTrace) {
  ZW_NEEDS_SHARED();
  SegmentGrid border(1000);
  for (const BorderLine& b : region_->border) border.add(b.line, 0);
  std::vector<double> distances;
  for (const auto& line : projectedLines("blue_line_reference.geojson"))
    for (const PointAlong& at : pointsAlong(line, 100))
      if (region_->projection->inverse(at.point).lon < 35.64)
        distances.push_back(border.distance(at.point, 10000));
  ASSERT_GT(distances.size(), 500u);
  std::sort(distances.begin(), distances.end());
  const double median = distances[distances.size() / 2], p90 = distances[distances.size() * 9 / 10];
  RecordProperty("median_m", std::to_string(median));
  RecordProperty("p90_m", std::to_string(p90));
  EXPECT_LT(median, 40) << "the region README says 22 m";
  EXPECT_LT(p90, 150) << "the region README says 101 m";
}

TEST_F(SouthLebanon, BufferZoneOverlapsTheReference) {
  ZW_NEEDS_SHARED();
  const auto reference =
      readPolygons({.file = kShared + "buffer_zone_reference.geojson"}, SourceFiles(""), {});
  ASSERT_TRUE(reference);
  const auto ours = geos::fromShape(region_->bufferZones.front().shape);
  const auto theirs = geos::fromShape(region_->projection->forward(*reference));
  const geos::GeometryPtr both(GEOSIntersection_r(geos::context(), ours.get(), theirs.get()));
  const geos::GeometryPtr either(GEOSUnion_r(geos::context(), ours.get(), theirs.get()));
  double a = 0, b = 0;
  GEOSArea_r(geos::context(), both.get(), &a);
  GEOSArea_r(geos::context(), either.get(), &b);
  EXPECT_NEAR(a / b, 0.86, 0.01);
  EXPECT_NEAR(geodesicArea(region_->projection->inverse(region_->bufferZones.front().shape)).value() / 1e6,
              648, 2);
}

TEST_F(SouthLebanon, MainRouteCrossingsHaveTheirStatus) {
  ZW_NEEDS_SHARED();
  // litani_crossings.geojson, west to east.
  const std::pair<LonLat, Passability> known[] = {{{35.252095, 33.339423}, Passability::Open},
                                                  {{35.343008, 33.326538}, Passability::Closed},
                                                  {{35.437397, 33.308577}, Passability::Restricted},
                                                  {{35.543107, 33.342263}, Passability::Closed}};
  for (const auto& [place, status] : known) {
    const ProjectedPoint p = region_->projection->forward(place);
    const auto nearest = std::min_element(
        region_->crossings.begin(), region_->crossings.end(), [&](const Crossing& a, const Crossing& b) {
          return std::hypot(a.point.x - p.x, a.point.y - p.y) < std::hypot(b.point.x - p.x, b.point.y - p.y);
        });
    EXPECT_LT(std::hypot(nearest->point.x - p.x, nearest->point.y - p.y), 50) << place.lon;
    EXPECT_EQ(nearest->passability, status) << nearest->id;
    EXPECT_EQ(nearest->statusSource, "road-status");
  }
}

// The whole source is 140 parts, with 99.0 % of the length in one; cutting it at the region's edge makes 22
// more.
TEST_F(SouthLebanon, RoadsHangTogether) {
  const network::Connectivity found = network::connectivity(*region_, 10);
  EXPECT_EQ(found.nodes, 66784u);
  EXPECT_EQ(found.components.size(), 162u);
  EXPECT_NEAR(found.largestShare(), 0.99, 0.002);
  EXPECT_EQ(found.nearEnds.size(), 56u);
  EXPECT_EQ(found.patchedRoads, 0u) << "no route's geometry may ship";
}

// Why the recipe does not node: the source shares its junctions, and next to nothing would be gained.
TEST_F(SouthLebanon, NodingTheSourceWouldChangeLittle) {
  ZW_NEEDS_SHARED();
  std::ifstream file(ZW_SOURCE_DIR "/resources/region/compile.recipe.json");
  auto recipe = nlohmann::json::parse(file);
  auto& layers = recipe["layers"];
  for (std::size_t i = layers.size(); i-- > 0;)
    if (const std::string role = layers[i]["role"]; role != "roads" && role != "river" && role != "rivers")
      layers.erase(i);
  recipe.erase("elevation");
  recipe["derived"]["network"] = {{"intersections", true}, {"join_ends_within_m", 5}};
  test::writeText(folder_->file("noded.json"), recipe.dump());
  const auto compiled = compileLayers(folder_->file("noded.json"), kShared, folder_->path());
  ASSERT_TRUE(compiled) << compiled.error().detail;
  EXPECT_EQ(compiled->network.intersections, 8);
  EXPECT_EQ(compiled->network.joinedEnds, 16) << "of 18,733 dead ends";
}

TEST_F(SouthLebanon, RoadsKeepTheirLength) {
  ZW_NEEDS_SHARED();
  const auto original =
      readLines({.file = kShared + "roads_osm_2021.fgb",
                 .where = "highway NOT IN ('motorway_construction', 'minor_construction', 'rest_area')"},
                SourceFiles(""), {});
  ASSERT_TRUE(original);
  double before = 0, after = 0;
  const auto frame = geos::fromBox(region_->bounds);
  for (const auto& line : *original) {
    if (region_->bounds.contains(boundsOf(line))) {
      before += geodesicLength(line).value();
      continue;
    }
    const auto geometry = geos::fromLine(line);
    const geos::GeometryPtr inside(GEOSIntersection_r(geos::context(), geometry.get(), frame.get()));
    for (const auto& part : geos::toLines<LonLat>(inside.get())) before += geodesicLength(part).value();
  }
  for (const Road& road : region_->roads) after += road.lengthMetres;
  RecordProperty("kilometres", std::to_string(after / 1000));
  EXPECT_NEAR(after / before, 1, 0.005) << "simplified to 3 m";
}

TEST_F(SouthLebanon, ShipsNoMoreThanItMay) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ZW_SOURCE_DIR "/resources/region"))
    bytes += entry.file_size();
  EXPECT_LE(bytes, 14'000'000u);
}

}  // namespace
}  // namespace zw::pack
