// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that another program has edited: what makes no sense is named, and nothing is reckoned with it.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Words = std::vector<std::string>;

std::string editedPlan(const ScratchFolder& folder, const std::string& sql) {
  const std::string plan = samplePlanIn(folder, "edited.gpkg");
  SQLite::Database(plan, SQLite::OPEN_READWRITE).exec(sql);
  return plan;
}

std::string factorIs(const std::string& id, const std::string& values) {
  return "UPDATE factors SET " + values + " WHERE id = '" + id + "'";
}

void expectRefused(const Words& command, const std::vector<const char*>& says) {
  const Outcome outcome = runZw(command);
  EXPECT_EQ(outcome.exitCode, 3) << testing::PrintToString(command) << outcome.err;
  EXPECT_EQ(outcome.out, "") << testing::PrintToString(command);
  EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
  for (const char* words : says) EXPECT_THAT(outcome.err, HasSubstr(words));
}

/// A GeoPackage point as SQL.
std::string pointSql(double lon, double lat) {
  unsigned char blob[29] = {'G', 'P', 0, 1, 0xE6, 0x10, 0, 0, 1, 1, 0, 0, 0};
  std::memcpy(blob + 13, &lon, sizeof lon);
  std::memcpy(blob + 21, &lat, sizeof lat);
  std::string sql = "x'";
  for (const unsigned char byte : blob) {
    constexpr const char* kDigits = "0123456789abcdef";
    sql += kDigits[byte >> 4];
    sql += kDigits[byte & 15];
  }
  return sql + "'";
}

}  // namespace

TEST(CliEditedPlan, FactorsThatMakeNoSenseAreNamed) {
  struct Case {
    const char* id;
    const char* values;
    const char* says;
    std::vector<Words> commands;
  };
  const std::vector<Words> figures = {{"metrics"}, {"metrics", "--json"}};
  const std::vector<Words> capacity = {{"metrics"}, {"capacity"}, {"capacity", "--json"}};
  const std::vector<Words> sight = {{"metrics"},
                                    {"sight", "--from", "35.6,33.3"},
                                    {"sight", "--from", "35.6,33.3", "--json"},
                                    {"posts suggest", "--zone", "Khiam plain", "--count", "9"}};
  const std::vector<Words> roads = {{"metrics"},
                                    {"supply"},
                                    {"route", "--from", "Tyre", "--to", "Khiam plain"},
                                    {"critical"},
                                    {"isochrone", "--from", "Tyre", "--minutes", "30"}};
  const Case cases[] = {
      {"speed.trunk", "low = -5", "(-5 is negative)", roads},
      {"speed.restricted_share", "high = 2", "(2 is too large", roads},
      {"access.speed", "low = 0, value = 0", "(0 is not above 0)", roads},
      {"supply.driving_day", "high = 25", "(25 is too large; at most 24)", roads},
      {"coverage.frontage_tolerance", "low = 0, value = 0", "(0 is not above 0)", figures},
      {"staffing.checkpoint_on_duty", "low = 5, value = 3, high = 4", "(5, 3, 4). Give low ≤ value ≤ high",
       capacity},
      {"staffing.checkpoint_on_duty", "low = -2, value = -1", "(-2 is negative)", capacity},
      {"staffing.hours_per_day", "low = 0, value = 0, high = 0", "(0 is not above 0)", capacity},
      {"staffing.productive_hours", "low = 0", "(0 is not above 0)", capacity},
      {"staffing.reserve_share", "high = 1", "(1 is too large; it must be below 1)", capacity},
      {"rotation.dwell_ratio", "low = -1", "(-1 is negative)", capacity},
      {"patrol.speed_terrain_day", "low = 0", "(0 is not above 0)", figures},
      {"observation.range_day", "low = -1, value = -1, high = -1", "(-1 is negative)", sight},
      {"observation.range_day", "low = 0", "(0 is not above 0)", sight},
      {"observation.observer_height", "low = 3, value = 2", "(3, 2, 3)", sight},
      {"observation.refraction", "high = 2", "(2 is too large", sight},
  };
  for (const Case& bad : cases) {
    const ScratchFolder folder;
    const std::string plan = editedPlan(folder, factorIs(bad.id, bad.values));
    for (Words command : bad.commands) {
      const bool suggest = command[0] == "posts suggest";
      if (suggest) command[0] = "posts";
      command.insert(command.begin() + 1, plan);
      if (suggest) command.insert(command.begin() + 1, "suggest");
      expectRefused(command, {"edited.gpkg", bad.id, bad.says});
    }
    const Outcome check = runZw({"plan", "check", plan});
    EXPECT_EQ(check.exitCode, 1) << bad.id;
    EXPECT_THAT(check.out, HasSubstr(bad.id));
    EXPECT_THAT(check.out, HasSubstr(bad.says));
  }
}

TEST(CliEditedPlan, RowsThatMakeNoSenseAreNamed) {
  const std::vector<std::pair<const char*, std::vector<const char*>>> cases = {
      {"UPDATE posts SET on_duty = -3 WHERE name = 'Checkpoint 3'",
       {"layer 'posts'", "Checkpoint 3", "soldiers on duty must be more than 0"}},
      {"UPDATE posts SET on_duty = 'two' WHERE name = 'Checkpoint 3'",
       {"Checkpoint 3", "'two' in on_duty is not a number"}},
      {"UPDATE posts SET hours_per_day = 0 WHERE name = 'Checkpoint 3'", {"Checkpoint 3", "hours a day"}},
      {"UPDATE posts SET zone = '00000000-0000-4000-8000-000000000001' WHERE name = 'Checkpoint 3'",
       {"Checkpoint 3", "its zone is missing"}},
      {"DELETE FROM zones WHERE name = 'Khiam plain'", {"layer 'posts'", "its zone is missing"}},
      {"UPDATE zones SET reaction_force = -1 WHERE name = 'Khiam plain'", {"Khiam plain", "reaction force"}},
      {"UPDATE zones SET held_from = 'soon' WHERE name = 'Khiam plain'", {"Khiam plain", "a date"}},
      {"UPDATE pool SET strength = 'many' WHERE name LIKE 'Unit A%'",
       {"layer 'pool'", "Unit A", "'many' in strength is not a whole number"}},
      {"UPDATE pool SET strength = 1.5 WHERE name LIKE 'Unit A%'", {"Unit A", "'1.5' in strength"}},
      {"UPDATE pool SET strength = 4294967297 WHERE name LIKE 'Unit A%'",
       {"Unit A", "'4294967297' in strength"}},
      {"UPDATE pool SET readiness = 2 WHERE name LIKE 'Unit A%'", {"Unit A", "readiness"}},
      {"UPDATE factors SET value = 'abc' WHERE id = 'patrol.size'",
       {"patrol.size", "'abc' in value is not a number"}},
  };
  for (const auto& [sql, says] : cases) {
    const ScratchFolder folder;
    const std::string plan = editedPlan(folder, sql);
    expectRefused({"capacity", plan}, says);
    expectRefused({"post", "list", plan, "--json"}, says);
  }
  const ScratchFolder folder;
  expectRefused({"metrics", editedPlan(folder, "UPDATE posts SET geom = " + pointSql(35.2, 133) +
                                                   " WHERE name = 'Checkpoint 3'")},
                {"Checkpoint 3", "its place is none in longitude and latitude"});
}

// Unknown, not 0: what they see, the ground they stand on.
TEST(CliEditedPlan, PostsInAnotherCountryAreUnknown) {
  const ScratchFolder folder;
  const std::string plan =
      editedPlan(folder, "UPDATE posts SET geom = " + pointSql(2.35, 48.85) +
                             " WHERE zone = (SELECT uuid FROM zones WHERE name = 'Mansouri coast')");
  const Outcome check = runZw({"plan", "check", plan});
  EXPECT_EQ(check.exitCode, 1);
  EXPECT_THAT(check.out, HasSubstr("of zone 'Mansouri coast' lies outside the region"));
  const Outcome suggested = runZw(
      {"posts", "suggest", plan, "--zone", "Mansouri coast", "--count", "6", "--seconds", "1", "--json"});
  ASSERT_EQ(suggested.exitCode, 0) << suggested.err;
  EXPECT_EQ(json::parse(suggested.out).at("on_unknown_ground"), 5);
  const json posts = json::parse(suggested.out).at("posts");
  ASSERT_EQ(posts.size(), 6u);
  for (const json& post : posts) {
    const bool kept = post.at("place") == "kept";
    for (const char* figure : {"ground_m", "above_surroundings_m", "seen_alone_m2"})
      EXPECT_EQ(post.at(figure).is_null(), kept) << figure << post;
  }
  const Outcome text =
      runZw({"posts", "suggest", plan, "--zone", "Mansouri coast", "--count", "5", "--seconds", "1"});
  EXPECT_THAT(text.out, HasSubstr("unknown"));
  EXPECT_THAT(text.out, HasSubstr("Of them 5 stand where no ground height is known"));
}

}  // namespace zw::test
