// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every format from which zones are taken, in files that GDAL or the test itself writes.
#include <gmock/gmock.h>

#include "core/geometry/geodesic.h"
#include "core/geometry/shape_check.h"
#include "tests/gis/import/drawn_file.h"

namespace zw::exchange::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

class ZoneFormats : public ::testing::Test {
 protected:
  [[nodiscard]] std::string path(const std::string& name) const { return folder_.file(name); }

  /// The two squares that every format is asked for.
  static std::vector<DrawnFeature> squares() {
    return {{"North", squareText(35.4, 33.4, 0.01)}, {"South", squareText(35.4, 33.2, 0.02)}};
  }
  static void expectSquares(const std::vector<ZoneCandidate>& candidates) {
    ASSERT_EQ(candidates.size(), 2u);
    EXPECT_EQ(candidates[0].name, "North");
    EXPECT_EQ(candidates[1].name, "South");
    for (const ZoneCandidate& candidate : candidates) {
      EXPECT_FALSE(candidate.leftOut);
      EXPECT_FALSE(isRepaired(candidate));
      ASSERT_EQ(candidate.shape.size(), 1u);
      EXPECT_EQ(candidate.shape.front().outer.size(), 4u);
      EXPECT_TRUE(checkShape(candidate.shape));
    }
    const Box<LonLat> north = boundsOf(candidates[0].shape);
    EXPECT_NEAR(north.minX, 35.4, 1e-9);
    EXPECT_NEAR(north.maxY, 33.41, 1e-9);
  }

  zw::test::TemporaryFolder folder_;
};

TEST_F(ZoneFormats, GeoPackage) {
  draw(path("a.gpkg"), squares());
  expectSquares(candidatesOf({path("a.gpkg")}));
  const auto summary = GdalZoneFileReader().inspect(path("a.gpkg"), {});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->format, "GeoPackage");
  ASSERT_EQ(summary->layers.size(), 1u);
  EXPECT_EQ(summary->layers[0].features, 2u);
  EXPECT_EQ(summary->layers[0].crs, "EPSG:4326 WGS 84");
  EXPECT_EQ(summary->layers[0].nameField, "name");
}

TEST_F(ZoneFormats, AGeoPackageOfManyLayers) {
  draw(path("a.gpkg"), {{"Hill", "POINT(35.4 33.4)"}}, {.name = "posts", .type = wkbPoint});
  draw(path("a.gpkg"), squares(), {.name = "zones", .type = wkbPolygon});
  draw(path("a.gpkg"), {{"Other", squareText(35.5, 33.5, 0.01)}}, {.name = "others", .type = wkbPolygon});
  const auto summary = GdalZoneFileReader().inspect(path("a.gpkg"), {});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->layers.size(), 3u);
  EXPECT_EQ(summary->layer, "zones") << "the first that may hold polygons";
  expectSquares(candidatesOf({path("a.gpkg")}));
  EXPECT_EQ(candidatesOf({.file = path("a.gpkg"), .layer = "others"}).at(0).name, "Other");
  const auto points = candidatesOf({.file = path("a.gpkg"), .layer = "posts"});
  ASSERT_EQ(points.size(), 1u);
  EXPECT_EQ(points[0].leftOut->code, ErrorCode::NotAPolygon);
  EXPECT_THAT(points[0].leftOut->detail, HasSubstr("POINT"));
  const auto none = readZones({.file = path("a.gpkg"), .layer = "none"});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::LayerMissing);
  EXPECT_THAT(none.error().detail, HasSubstr("posts, zones, others"));
}

TEST_F(ZoneFormats, AConditionAndTheFieldOfNames) {
  draw(path("a.gpkg"), squares(), {.nameField = "label"});
  const auto south = candidatesOf({.file = path("a.gpkg"), .where = "label = 'South'"});
  ASSERT_EQ(south.size(), 1u);
  EXPECT_EQ(south[0].name, "South");
  EXPECT_EQ(south[0].feature, 2u);
  const auto numbered = candidatesOf({.file = path("a.gpkg"), .nameField = ""});
  EXPECT_EQ(numbered.at(1).name, "a 2");
  EXPECT_THAT(numbered.at(1).attributes, ElementsAre(Pair("label", "South")));
  EXPECT_EQ(readZones({.file = path("a.gpkg"), .nameField = "none"}).error().code, ErrorCode::FieldMissing);
  EXPECT_EQ(readZones({.file = path("a.gpkg"), .where = "no sql at all"}).error().code, ErrorCode::BadValue);
}

TEST_F(ZoneFormats, GeoJson) {
  draw(path("a.geojson"), squares(), {.driver = "GeoJSON"});
  expectSquares(candidatesOf({path("a.geojson")}));
}

TEST_F(ZoneFormats, KmlAndKmz) {
  draw(path("a.kml"), squares(), {.driver = "LIBKML", .nameField = "Name"});
  expectSquares(candidatesOf({path("a.kml")}));
  draw(path("a.kmz"), squares(), {.driver = "LIBKML", .nameField = "Name"});
  expectSquares(candidatesOf({path("a.kmz")}));
  draw(path("doc.kml"), squares(), {.driver = "LIBKML", .nameField = "Name"});
  expectSquares(candidatesOf({zip(path("packed.kmz"), {path("doc.kml")})}));
}

TEST_F(ZoneFormats, AKmlPlacemarkOfSeveralKinds) {
  writeText(path("a.kml"),
            R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>Both</name><MultiGeometry><Point><coordinates>35.405,33.405,90</coordinates></Point><Polygon>
<outerBoundaryIs><LinearRing><coordinates>35.4,33.4,90 35.41,33.4,91 35.41,33.41,92 35.4,33.41,93 35.4,33.4,90
</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>
<Placemark><name>Closed</name><LineString><coordinates>35.5,33.4 35.51,33.4 35.51,33.41 35.5,33.41 35.5,33.4
</coordinates></LineString></Placemark>
<Placemark><name>Open</name><LineString><coordinates>35.5,33.4 35.51,33.4 35.51,33.41</coordinates></LineString>
</Placemark></Document></kml>)");
  const auto candidates = candidatesOf({path("a.kml")});
  ASSERT_EQ(candidates.size(), 3u);
  EXPECT_EQ(candidates[0].shape.size(), 1u);
  EXPECT_TRUE(finding(candidates[0], Flaw::HeightsDropped));
  EXPECT_EQ(finding(candidates[0], Flaw::OthersDropped)->count, 1u);
  EXPECT_EQ(finding(candidates[1], Flaw::LineClosed)->metres, 0);
  EXPECT_EQ(candidates[1].shape.front().outer.size(), 4u);
  ASSERT_TRUE(candidates[2].leftOut);
  EXPECT_EQ(candidates[2].leftOut->code, ErrorCode::NotAPolygon);
  EXPECT_THAT(candidates[2].leftOut->detail, HasSubstr("apart"));
}

TEST_F(ZoneFormats, ShapefilesWithAllTheyMayLack) {
  draw(path("a.shp"), squares(), {.driver = "ESRI Shapefile", .type = wkbPolygon});
  expectSquares(candidatesOf({path("a.shp")}));
  std::filesystem::remove(path("a.prj"));
  const auto unplaced = readZones({path("a.shp")});
  ASSERT_FALSE(unplaced);
  EXPECT_EQ(unplaced.error().code, ErrorCode::LayerWithoutCrs);
  EXPECT_EQ(unplaced.error().layer, "a");
  expectSquares(candidatesOf({.file = path("a.shp"), .crs = "EPSG:4326"}));
  std::filesystem::remove(path("a.dbf"));
  const auto nameless = candidatesOf({.file = path("a.shp"), .crs = "EPSG:4326"});
  ASSERT_EQ(nameless.size(), 2u);
  EXPECT_EQ(nameless[0].name, "a 1");
  EXPECT_FALSE(nameless[0].leftOut);
}

TEST_F(ZoneFormats, ShapefilesInTheEncodingTheyState) {
  draw(path("a.shp"), {{"مرجعيون", squareText(35.5, 33.3, 0.01)}},
       {.driver = "ESRI Shapefile", .type = wkbPolygon, .options = {"ENCODING=CP1256"}});
  std::ifstream table(path("a.dbf"), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(table), {}};
  ASSERT_EQ(bytes.find("مرجعيون"), std::string::npos) << "it is not in UTF-8 there";
  EXPECT_EQ(candidatesOf({path("a.shp")}).at(0).name, "مرجعيون");
}

TEST_F(ZoneFormats, ZippedShapefilesAndOthers) {
  draw(path("a.shp"), squares(), {.driver = "ESRI Shapefile", .type = wkbPolygon});
  const std::vector<std::string> parts = {path("a.shp"), path("a.shx"), path("a.dbf"), path("a.prj")};
  expectSquares(candidatesOf({zip(path("flat.zip"), parts)}));
  expectSquares(candidatesOf({zip(path("deep.zip"), parts, "some/folder/")}));
  draw(path("b.geojson"), squares(), {.driver = "GeoJSON"});
  expectSquares(candidatesOf({zip(path("b.zip"), {path("b.geojson")})}));
  draw(path("c.geojson"), squares(), {.driver = "GeoJSON"});
  const auto several = readZones({zip(path("two.zip"), {path("b.geojson"), path("c.geojson")})});
  ASSERT_FALSE(several);
  EXPECT_THAT(several.error().detail, HasSubstr("b.geojson, c.geojson"));
}

TEST_F(ZoneFormats, GpxTracksAndRoutes) {
  writeText(path("a.gpx"), R"(<?xml version="1.0"?><gpx version="1.1" creator="test"
xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Walk</name><trkseg>
<trkpt lat="33.4" lon="35.4"><ele>5</ele></trkpt><trkpt lat="33.4" lon="35.41"/><trkpt lat="33.41" lon="35.41"/>
<trkpt lat="33.41" lon="35.4"/><trkpt lat="33.4001" lon="35.4"/></trkseg></trk>
<trk><name>Way</name><trkseg><trkpt lat="33.4" lon="35.4"/><trkpt lat="33.4" lon="35.41"/>
<trkpt lat="33.5" lon="35.41"/></trkseg></trk></gpx>)");
  const auto candidates = candidatesOf({path("a.gpx")});
  ASSERT_EQ(candidates.size(), 2u);
  EXPECT_EQ(candidates[0].name, "Walk");
  ASSERT_TRUE(finding(candidates[0], Flaw::LineClosed));
  EXPECT_NEAR(finding(candidates[0], Flaw::LineClosed)->metres, 11.1, 0.1) << "a ten-thousandth of a degree";
  EXPECT_EQ(candidates[1].leftOut->code, ErrorCode::NotAPolygon);
}

TEST_F(ZoneFormats, DxfPolylinesNeedACrs) {
  // In metres of UTM 36N; the corner is that of the CLI's test, near 35.40 33.45.
  draw(path("a.dxf"),
       {{"0", "LINESTRING(723000 3704000, 724000 3704000, 724000 3705000, 723000 3705000, 723000 3704000)"}},
       {.driver = "DXF", .name = "entities", .crs = "", .nameField = "Layer"});
  EXPECT_EQ(readZones({path("a.dxf")}).error().code, ErrorCode::LayerWithoutCrs);
  const auto candidates = candidatesOf({.file = path("a.dxf"), .crs = "EPSG:32636"});
  ASSERT_EQ(candidates.size(), 1u);
  ASSERT_FALSE(candidates[0].leftOut);
  EXPECT_EQ(candidates[0].name, "0") << "its layer's";
  EXPECT_NEAR(candidates[0].areaAfter, 1e6, 1000);
}

TEST_F(ZoneFormats, TablesWithWellKnownText) {
  const std::string rows = "\"North\";\"" + squareText(35.4, 33.4, 0.01) + "\"\n\"South\";\"" +
                           squareText(35.4, 33.2, 0.02) + "\"\n";
  writeText(path("a.csv"), "name;wkt\n" + rows);
  EXPECT_EQ(readZones({path("a.csv")}).error().code, ErrorCode::LayerWithoutCrs);
  const auto candidates = candidatesOf({.file = path("a.csv"), .crs = "EPSG:4326"});
  expectSquares(candidates);
  EXPECT_EQ(candidates[1].feature, 3u) << "the heading is row 1";
  writeText(path("b.csv"), "name;ground\n" + rows);
  expectSquares(candidatesOf({.file = path("b.csv"), .crs = "EPSG:4326"}));
  expectSquares(candidatesOf({.file = path("b.csv"), .geometryColumn = "ground", .crs = "EPSG:4326"}));
  EXPECT_EQ(readZones({.file = path("b.csv"), .geometryColumn = "none", .crs = "EPSG:4326"}).error().code,
            ErrorCode::FieldMissing);
  const auto summary = GdalZoneFileReader().inspect(path("b.csv"), {});
  ASSERT_TRUE(summary);
  EXPECT_THAT(summary->layers.at(0).geometryColumns, ElementsAre("ground"));
}

TEST_F(ZoneFormats, TablesInUtf16AndOfStatedCrs) {
  const std::string text = "name,geom\nمرج,\"SRID=32636;" + squareText(723000, 3704000, 1000) + "\"\n";
  std::string wide = "\xFF\xFE";
  for (const char32_t letter : std::u32string(U"name,geom\nمرج,\"SRID=32636;")) {
    wide += static_cast<char>(letter & 0xFF);
    wide += static_cast<char>(letter >> 8);
  }
  for (const char letter : squareText(723000, 3704000, 1000) + "\"\n") wide += {letter, '\0'};
  for (const std::string& bytes : {text, wide}) {
    const auto candidates = candidatesOf({writeText(path("a.csv"), bytes)});
    ASSERT_EQ(candidates.size(), 1u);
    EXPECT_EQ(candidates[0].name, "مرج");
    EXPECT_NEAR(candidates[0].areaAfter, 1e6, 1000);
  }
}

TEST_F(ZoneFormats, OtherCrsLandWhereTheyShould) {
  // Corners of the same square, worked out by PROJ apart from what is tested.
  for (const char* crs :
       {"EPSG:32636", "EPSG:2039", "EPSG:28191", "EPSG:28193", "EPSG:22770", "EPSG:22780", "EPSG:3857"}) {
    OGRSpatialReference from, to;
    from.importFromEPSG(4326);
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    ASSERT_EQ(to.SetFromUserInput(crs), OGRERR_NONE);
    to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRGeometry* square = nullptr;
    ASSERT_EQ(OGRGeometryFactory::createFromWkt(squareText(35.4, 33.4, 0.01).c_str(), &from, &square),
              OGRERR_NONE);
    const std::unique_ptr<OGRGeometry> owned(square);
    ASSERT_EQ(square->transformTo(&to), OGRERR_NONE) << crs;
    char* wkt = nullptr;
    square->exportToWkt(&wkt);
    const std::string file = path(std::string(crs).substr(5) + ".gpkg");
    draw(file, {{"Square", wkt}}, {.crs = crs});
    CPLFree(wkt);
    const auto candidates = candidatesOf({.file = file, .region = {35, 33, 36, 34}});
    ASSERT_EQ(candidates.size(), 1u);
    ASSERT_FALSE(candidates[0].leftOut) << crs;
    const Box<LonLat> box = boundsOf(candidates[0].shape);
    EXPECT_NEAR(box.minX, 35.4, 1e-6) << crs;
    EXPECT_NEAR(box.maxY, 33.41, 1e-6) << crs;
  }
}

TEST_F(ZoneFormats, ArcsBecomeChords) {
  draw(path("a.gpkg"), {{"Round", "CURVEPOLYGON(CIRCULARSTRING(35.4 33.4, 35.41 33.41, 35.4 33.4))"}});
  const auto candidates = candidatesOf({path("a.gpkg")});
  ASSERT_EQ(candidates.size(), 1u);
  EXPECT_TRUE(finding(candidates[0], Flaw::CurvesStraightened));
  EXPECT_GT(candidates[0].shape.front().outer.size(), 50u);
}

TEST_F(ZoneFormats, ProgressIsToldAndCanEndIt) {
  draw(path("a.gpkg"), squares());
  double last = -1;
  const auto whole = GdalZoneFileReader().read({path("a.gpkg")}, [&](const std::string&, double done) {
    EXPECT_GE(done, last);
    last = done;
    return true;
  });
  EXPECT_TRUE(whole);
  EXPECT_EQ(last, 1);
  const auto ended =
      GdalZoneFileReader().read({path("a.gpkg")}, [](const std::string&, double done) { return done < 0.4; });
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace zw::exchange::test
