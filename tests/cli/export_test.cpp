// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

GDALDatasetUniquePtr openGeoPackage(const std::string& path) {
  GDALAllRegister();
  const char* const drivers[] = {"GPKG", nullptr};
  return GDALDatasetUniquePtr(
      GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers));
}

TEST(CliExport, AGeoPackageOfEverythingReadsInGdalAndCarriesStatusAndFigures) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string out = folder.path("out.gpkg");
  ASSERT_EQ(runZw({"export", plan, "-o", out, "--what", "all"}).exitCode, 0);
  CPLErrorReset();
  const auto file = openGeoPackage(out);
  ASSERT_TRUE(file);
  EXPECT_EQ(CPLGetLastErrorType(), CE_None) << CPLGetLastErrorMsg();
  for (const char* name : {"zones", "residual", "buffer_zone", "border", "river", "bases", "notes", "posts",
                           "sources", "planning_factors", "inputs"})
    ASSERT_TRUE(file->GetLayerByName(name)) << name;

  const json metrics = json::parse(runZw({"metrics", plan, "--json"}).out);
  OGRLayer* zones = file->GetLayerByName("zones");
  ASSERT_EQ(zones->GetFeatureCount(), static_cast<GIntBig>(metrics.at("zones").size()));
  std::size_t index = 0;
  for (const auto& zone : *zones) {
    const json& figures = metrics.at("zones").at(index++).at("metrics");
    EXPECT_EQ(zone->GetFieldAsDouble("area_m2"), figures.at("coverage.area").at("value"));
    EXPECT_EQ(zone->GetFieldAsDouble("residents_people"), figures.at("coverage.residents").at("value"));
    EXPECT_THAT(zone->GetFieldAsString("data_status"), HasSubstr("illustrative"));
    EXPECT_THAT(zone->GetFieldAsString("data_status"),
                HasSubstr("capacity_feasible_from: assumed planning factors; illustrative units"));
    EXPECT_TRUE(zone->GetGeometryRef()->IsValid());
  }
  EXPECT_STREQ(file->GetLayerByName("buffer_zone")->GetNextFeature()->GetFieldAsString("status"),
               "illustrative");
  int disputed = 0;
  for (const auto& border : *file->GetLayerByName("border"))
    if (border->GetFieldAsInteger("disputed")) {
      ++disputed;
      EXPECT_STREQ(border->GetFieldAsString("status"), "disputed");
    }
  EXPECT_GT(disputed, 0);
  bool named = false;
  for (const auto& input : *file->GetLayerByName("inputs"))
    named |= metrics.at("inputs").at("pack") == input->GetFieldAsString("value");
  EXPECT_TRUE(named) << "the pack's hash is among the inputs";
}

TEST(CliExport, GeoJsonOfTheZonesFollowsTheStandard) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string out = folder.path("out.geojson");
  ASSERT_EQ(runZw({"export", plan, "-o", out}).exitCode, 0);
  const json collection = json::parse(readBytes(out));
  EXPECT_EQ(collection.at("type"), "FeatureCollection");
  ASSERT_GE(collection.at("features").size(), 5u);
  for (const json& feature : collection.at("features")) {
    EXPECT_EQ(feature.at("type"), "Feature");
    EXPECT_TRUE(feature.at("properties").contains("area_m2"));
    for (const json& polygon : feature.at("geometry").at("coordinates"))
      EXPECT_EQ(polygon.at(0).front(), polygon.at(0).back()) << "a ring is closed";
  }
  GDALAllRegister();
  EXPECT_TRUE(GDALDatasetUniquePtr(GDALDataset::Open(out.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)));
}

TEST(CliExport, ReplacesItsOwnOutputButNeverAnInputOrAPlan) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string another = samplePlanIn(folder, "another.gpkg");
  const std::string before = readBytes(plan);
  for (const std::string& target : {plan, another}) {
    const Outcome refused = runZw({"export", plan, "-o", target});
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_THAT(refused.err, HasSubstr(target));
  }
  EXPECT_EQ(readBytes(plan), before);
  EXPECT_EQ(readBytes(another), before);
  const std::string out = folder.path("out.gpkg");
  EXPECT_EQ(runZw({"export", plan, "-o", out}).exitCode, 0);
  EXPECT_EQ(runZw({"export", plan, "-o", out}).exitCode, 0);
}

TEST(CliExport, WhatCannotBeWrittenLeavesNothingHalfDone) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  for (const char* name : {"out.gpkg", "out.geojson"}) {
    const Outcome outcome = runZw({"export", plan, "-o", folder.path("no-folder/") + name});
    EXPECT_EQ(outcome.exitCode, 3) << name;
    EXPECT_THAT(outcome.err, HasSubstr("cannot be written"));
  }
  EXPECT_FALSE(fs::exists(folder.path("no-folder")));
  for (const auto& entry : fs::directory_iterator(folder.path(".")))
    EXPECT_EQ(entry.path().filename(), "plan.gpkg");
}

TEST(CliExport, AFullDiskLeavesWhatWasThereBefore) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  for (const char* name : {"out.gpkg", "out.geojson", "out.pdf"}) {
    const std::string out = folder.file(name, "what was there before");
    const std::string command = fs::path(name).extension() == ".pdf" ? "brief" : "export";
    // 8 KiB a file and no more: blocks of 512 bytes.
    const std::string line =
        "ulimit -f 16; " ZW_PROGRAM " " + command + " " + plan + " -o " + out + " 2> /dev/null";
    EXPECT_EQ(WEXITSTATUS(std::system(line.c_str())), 3) << name;
    EXPECT_EQ(readBytes(out), "what was there before") << name;
    fs::remove(out);
  }
  for (const auto& entry : fs::directory_iterator(folder.path(".")))
    EXPECT_EQ(entry.path().filename(), "plan.gpkg");
}

TEST(CliExport, APlanReadsInGdalAsAGeoPackage) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string before = readBytes(plan);
  CPLErrorReset();
  const auto file = openGeoPackage(plan);
  ASSERT_TRUE(file);
  EXPECT_EQ(CPLGetLastErrorType(), CE_None) << CPLGetLastErrorMsg();
  OGRLayer* zones = file->GetLayerByName("zones");
  ASSERT_TRUE(zones);
  EXPECT_EQ(zones->GetFeatureCount(), 9);
  EXPECT_EQ(readBytes(plan), before);
}

}  // namespace
}  // namespace zw::test
