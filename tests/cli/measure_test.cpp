// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

TEST(CliMeasure, TellsDistanceBearingAndHeights) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json told = json::parse(
      runZw({"measure", plan, "--at", "35.25,33.34", "--at", "35.49,33.38", "--profile", "--json"}).out);
  const json& measure = told.at("measure");
  // geod +ellps=WGS84 -I -F "%.3f" of PROJ: 33.34N 35.25E 33.38N 35.49E
  EXPECT_NEAR(measure.at("length_m"), 22780, 20);
  EXPECT_NEAR(measure.at("bearing_deg"), 78.7, 0.2);
  EXPECT_TRUE(measure.at("enclosed_m2").is_null());
  const json& profile = told.at("profile");
  EXPECT_GT(profile.at("highest_m"), 200);
  EXPECT_EQ(profile.at("samples")[0][0], 0);
  EXPECT_NEAR(profile.at("samples").back()[0], measure.at("length_m"), 1e-3);
  const double rise =
      profile.at("samples").back()[1].get<double>() - profile.at("samples")[0][1].get<double>();
  EXPECT_NEAR(profile.at("climb_m").get<double>() - profile.at("descent_m").get<double>(), rise, 1e-6);
  const std::string words =
      runZw({"measure", plan, "--line", "LINESTRING(35.25 33.34, 35.40 33.33, 35.49 33.38)", "--profile"})
          .out;
  EXPECT_THAT(words, AllOf(HasSubstr("geodesic"), HasSubstr("true north"), HasSubstr("Encloses"),
                           HasSubstr("Climb")));
}

TEST(CliMeasure, SaysWhatIsNotKnownAndRefusesWhatIsNoLine) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json sea = json::parse(
      runZw({"measure", plan, "--at", "35.02,33.30", "--at", "35.06,33.30", "--profile", "--json"}).out);
  EXPECT_TRUE(sea.at("profile").at("climb_m").is_null()) << "unknown is not zero";
  EXPECT_THAT(runZw({"measure", plan, "--at", "35.02,33.30", "--at", "35.06,33.30", "--profile"}).out,
              HasSubstr("unknown"));
  EXPECT_EQ(runZw({"measure", plan, "--at", "35.25,33.34"}).exitCode, 3);
  EXPECT_EQ(runZw({"measure", plan, "--at", "north", "--at", "south"}).exitCode, 3);
  EXPECT_EQ(runZw({"measure", plan}).exitCode, 2);
}

}  // namespace
}  // namespace zw::test
