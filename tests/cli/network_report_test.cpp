// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/cli/zw_process.h"
#include "tests/gis/pack/place.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

TEST(CliNetwork, TellsOfTheBundledRoads) {
  const Outcome outcome = runZw({"pack", "info", bundledPack(), "--network", "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const json out = json::parse(outcome.out);
  EXPECT_TRUE(out.at("inputs").contains("pack"));
  const json& network = out.at("network");
  EXPECT_EQ(network.at("roads"), 82468);
  EXPECT_EQ(network.at("components").at("largest").size(), 5u);
  EXPECT_GT(network.at("components").at("largest_share").get<double>(), 0.98);
  double byClass = 0;
  for (const auto& [name, metres] : network.at("length_by_class_m").items()) byClass += metres.get<double>();
  EXPECT_NEAR(byClass, network.at("length_m").get<double>(), 1);
  EXPECT_EQ(network.at("length_by_surface_m").at("paved"), 0) << "the source has no surface";
  EXPECT_EQ(network.at("patched").at("roads"), 0) << "no geometry of the status routes ships";
  EXPECT_EQ(network.at("near_ends").at("within_m"), 10);
  EXPECT_EQ(network.at("near_ends").at("list").size(), network.at("near_ends").at("count"));
  for (const json& end : network.at("near_ends").at("list")) EXPECT_LE(end.at("gap_m"), 10);
  EXPECT_TRUE(network.at("built").at("intersections").is_null()) << "not noded when the pack was built";
  EXPECT_EQ(network.at("built").at("zero_length"), 0);

  const Outcome text = runZw({"pack", "info", bundledPack(), "--network", "--near", "2"});
  EXPECT_EQ(text.exitCode, 0);
  EXPECT_THAT(text.out, AllOf(HasSubstr("82,468 edges"), HasSubstr("within 2 m of another road: 2"),
                              HasSubstr("motorway")));
}

TEST(CliNetwork, NearWithoutNetworkIsWrongUsage) {
  EXPECT_EQ(runZw({"pack", "info", bundledPack(), "--near", "5"}).exitCode, 2);
  EXPECT_EQ(runZw({"pack", "info", bundledPack(), "--network", "--near", "-1"}).exitCode, 2);
}

TEST(CliNetwork, BuildingWarnsOfRoadsThatAreNotAsTheyShouldBe) {
  const Place place;
  const auto way = [](const json& highway, const json& points) {
    return json::array(
        {{{"highway", highway}, {"bridge", "no"}}, {{"type", "LineString"}, {"coordinates", points}}});
  };
  writeGeoJson(place.file("ways.geojson"), json::array({way("track", {{-68.5, -32.1}, {-68.4, -32.1}}),
                                                        way(nullptr, {{-68.5, -32.2}, {-68.4, -32.2}}),
                                                        way("track", {{-68.5, -32.3}, {-68.5, -32.3}})}));
  json recipe = Place::recipe();
  recipe["layers"][3].erase("where");
  recipe["layers"][3]["fields"]["class"]["default"] = "minor";
  const Outcome built = runZw({"pack", "build", place.write(recipe), "-o", place.file("pack.gpkg")});
  EXPECT_EQ(built.exitCode, 0);
  EXPECT_THAT(built.out, StartsWith("sha256:"));
  EXPECT_EQ(std::count(built.out.begin(), built.out.end(), '\n'), 1) << "the hash alone, for scripts";
  EXPECT_THAT(built.err, AllOf(HasSubstr("Roads without length, left out: 1"),
                               HasSubstr("Roads without a known class, taken as the recipe's default: 1")));
  const Outcome text = runZw({"pack", "info", place.file("pack.gpkg"), "--network"});
  EXPECT_THAT(text.out, HasSubstr("Roads without length, left out: 1"));
}

TEST(CliNetwork, AnErrorInTheRecipeNamesItsPlace) {
  const Place place;
  json recipe = Place::recipe();
  recipe["derived"]["network"] = {{"join_ends_within_m", 500}};
  const Outcome built = runZw({"pack", "build", place.write(recipe), "-o", place.file("pack.gpkg")});
  EXPECT_EQ(built.exitCode, 3);
  EXPECT_THAT(built.err, AllOf(HasSubstr("recipe.json"), HasSubstr("derived.network.join_ends_within_m"),
                               HasSubstr("a value is not usable")));
}

TEST(CliNetwork, APackWithoutRoadsSaysSo) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"].erase(3);
  ASSERT_EQ(runZw({"pack", "build", place.write(recipe), "-o", place.file("pack.gpkg")}).exitCode, 0);
  const Outcome text = runZw({"pack", "info", place.file("pack.gpkg"), "--network"});
  EXPECT_EQ(text.exitCode, 0);
  EXPECT_EQ(text.out, "The pack has no roads.\n");
  const json out = json::parse(runZw({"pack", "info", place.file("pack.gpkg"), "--network", "--json"}).out);
  EXPECT_TRUE(out.at("network").at("components").at("largest_share").is_null());
}

}  // namespace
}  // namespace zw::test
