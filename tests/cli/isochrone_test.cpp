// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Command = std::vector<std::string>;

const char* const kBase = "Base A (illustrative)";

double figure(const json& isochrone, const char* id) {
  return isochrone.at("metrics").at(id).at("value").get<double>();
}

TEST(CliIsochrone, TellsMoreOfEverythingTheMoreTimeThereIs) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Command command = {"isochrone", plan, "--from",    kBase, "--minutes", "30",
                           "--minutes", "15", "--minutes", "30",  "--json"};
  const Outcome outcome = runZw(command);
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const json out = json::parse(outcome.out);
  EXPECT_TRUE(out.contains("tool") && out.contains("inputs"));
  const json& isochrones = out.at("isochrones");
  ASSERT_EQ(isochrones.size(), 2U) << "each time once, the least first";
  EXPECT_EQ(isochrones[0].at("minutes"), 15);
  EXPECT_EQ(isochrones[1].at("minutes"), 30);
  for (const char* id :
       {"coverage.area", "coverage.settlements", "coverage.residents", "isochrone.road_length"}) {
    EXPECT_GT(figure(isochrones[0], id), 0) << id;
    EXPECT_GT(figure(isochrones[1], id), figure(isochrones[0], id)) << id;
  }
  EXPECT_EQ(isochrones[0].at("metrics").at("isochrone.road_length").at("method"), "isochrone");
  EXPECT_EQ(outcome.out, runZw(command).out);
}

/// The settlements inside, found by GDAL in the file, are those that `zw route` reaches in time.
TEST(CliIsochrone, HoldsTheSettlementsThatRoutesReachInTime) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder), out = folder.path("reach.gpkg");
  const Outcome outcome =
      runZw({"isochrone", plan, "--from", kBase, "--minutes", "12", "--close", "X25", "-o", out, "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  GDALAllRegister();
  const auto open = [](const std::string& path) {
    return GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
  };
  const auto file = open(out), pack = open(bundledPack());
  ASSERT_TRUE(file && pack);
  for (const char* name : {"isochrones", "sources", "planning_factors", "inputs"})
    EXPECT_TRUE(file->GetLayerByName(name)) << name;
  const auto feature = OGRFeatureUniquePtr(file->GetLayerByName("isochrones")->GetNextFeature());
  EXPECT_EQ(feature->GetFieldAsDouble("minutes"), 12);
  EXPECT_STREQ(feature->GetFieldAsString("base"), kBase);
  EXPECT_STREQ(feature->GetFieldAsString("closed"), "X25");
  EXPECT_STREQ(feature->GetFieldAsString("method"), "isochrone");
  EXPECT_THAT(feature->GetFieldAsString("data_status"), HasSubstr("assumed"));
  const OGRGeometry* shape = feature->GetGeometryRef();
  ASSERT_TRUE(shape->IsValid());
  const json isochrone = json::parse(outcome.out).at("isochrones").at(0);
  EXPECT_EQ(feature->GetFieldAsDouble("area_m2"), figure(isochrone, "coverage.area"));

  OGRSpatialReference wgs84;
  wgs84.SetWellKnownGeogCS("WGS84");
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRLayer* settlements = pack->GetLayerByName("settlements");
  ASSERT_TRUE(settlements);
  double inside = 0;
  int asked = 0, reached = 0;
  for (const auto& settlement : *settlements) {
    OGRGeometry* point = settlement->GetGeometryRef();
    ASSERT_EQ(point->transformTo(&wgs84), OGRERR_NONE);
    const bool isInside = shape->Contains(point);
    inside += isInside;
    // Of those near the outline every third, for a route takes a process.
    if (shape->Boundary()->Distance(point) > 0.01 || settlement->GetFID() % 3 != 0) continue;
    const OGRPoint* place = point->toPoint();
    char to[64];
    std::snprintf(to, sizeof to, "%.12f,%.12f", place->getX(), place->getY());
    const Outcome route = runZw({"route", plan, "--from", kBase, "--to", to, "--close", "X25", "--json"});
    const json routes = json::parse(route.out).at("routes");
    const bool isReached = !routes.empty() && routes[0].at("time_s").get<double>() <= 12 * 60;
    EXPECT_EQ(isInside, isReached) << to;
    ++asked;
    reached += isReached;
  }
  EXPECT_EQ(inside, figure(isochrone, "coverage.settlements"));
  EXPECT_GE(asked, 5);
  EXPECT_GE(reached, 1);
  EXPECT_LT(reached, asked);
}

TEST(CliIsochrone, WritesGeoJsonAndAListingWithItsNotes) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder), out = folder.path("reach.geojson");
  const Outcome outcome = runZw({"isochrone", plan, "--from", kBase, "--minutes", "20", "-o", out});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("20 min"));
  EXPECT_THAT(outcome.out, HasSubstr("planning aid"));
  EXPECT_THAT(outcome.out, HasSubstr("estimates"));
  const json collection = json::parse(readBytes(out));
  ASSERT_EQ(collection.at("features").size(), 1U);
  EXPECT_EQ(collection.at("features")[0].at("properties").at("minutes"), 20);
  EXPECT_EQ(collection.at("features")[0].at("geometry").at("type"), "MultiPolygon");
  EXPECT_FALSE(collection.at("sources").empty());
}

TEST(CliIsochrone, TellsByItsExitCodeWhatWentWrong) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const auto exitCode = [&](Command rest) {
    Command command = {"isochrone", plan};
    command.insert(command.end(), rest.begin(), rest.end());
    return runZw(command).exitCode;
  };
  const Outcome atSea = runZw({"isochrone", plan, "--from", "35.06,33.70", "--minutes", "10", "--json"});
  EXPECT_EQ(atSea.exitCode, 1);
  EXPECT_TRUE(json::parse(atSea.out).at("isochrones").empty());
  EXPECT_EQ(exitCode({"--from", kBase}), 2);
  EXPECT_EQ(exitCode({"--from", kBase, "--minutes", "0"}), 2);
  EXPECT_EQ(exitCode({"--from", kBase, "--minutes", "5", "-o", folder.path("a.shp")}), 2);
  EXPECT_EQ(exitCode({"--from", "Nobody", "--minutes", "5"}), 3);
  EXPECT_EQ(exitCode({"--from", kBase, "--minutes", "5", "--close", "X999"}), 3);
  EXPECT_EQ(exitCode({"--from", kBase, "--minutes", "5", "-o", plan}), 3) << "a plan is never replaced";
  EXPECT_EQ(runZw({"isochrone", folder.path("none.gpkg"), "--from", kBase, "--minutes", "5"}).exitCode, 3);
}

}  // namespace
}  // namespace zw::test
