// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <csignal>
#include <nlohmann/json.hpp>
#include <numbers>
#include <set>

#include "tests/cli/zw_process.h"
#include "tests/support/osm_extract.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Words = std::vector<std::string>;

constexpr const char* kZone = "Khiam plain";
constexpr const char* kWideZone = "Blida–Markaba";

/// The sample plan without its posts.
std::string planWithoutPosts(const ScratchFolder& folder) {
  const std::string plan = samplePlanIn(folder);
  const json listed = json::parse(runZw({"post", "list", plan, "--json"}).out);
  for (const json& zone : listed.at("zones")) {
    Words remove = {"post", "remove", plan, "--zone", zone.at("name")};
    for (const json& post : zone.at("posts")) remove.insert(remove.end(), {"--name", post.at("name")});
    if (!zone.at("posts").empty()) {
      EXPECT_EQ(runZw(remove).exitCode, 0);
    }
  }
  return plan;
}

Outcome suggest(const std::string& plan, const Words& options, const char* zone = kZone) {
  Words all = {"posts", "suggest", plan, "--zone", zone};
  all.insert(all.end(), options.begin(), options.end());
  return runZw(all);
}

json suggested(const std::string& plan, Words options, const char* zone = kZone) {
  options.emplace_back("--json");
  const Outcome outcome = suggest(plan, options, zone);
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  return json::parse(outcome.out, nullptr, false);
}

json sight(const std::string& plan, Words options) {
  Words all = {"sight", plan, "--json"};
  all.insert(all.end(), options.begin(), options.end());
  return json::parse(runZw(all).out, nullptr, false);
}

json zoneMetrics(const std::string& plan, const char* zone = kZone) {
  return json::parse(runZw({"metrics", plan, "--zone", zone, "--json"}).out).at("zones")[0].at("metrics");
}

std::string placeOf(const json& post) {
  return post.at("lon").dump() + "," + post.at("lat").dump();
}

/// Metres between two places, on a sphere.
double apart(const json& a, const json& b) {
  const double degree = std::numbers::pi / 180, lat = a.at("lat").get<double>() * degree;
  return 6371000 * degree *
         std::hypot((a.at("lon").get<double>() - b.at("lon").get<double>()) * std::cos(lat),
                    a.at("lat").get<double>() - b.at("lat").get<double>());
}

std::set<std::string> namesOf(const json& posts) {
  std::set<std::string> names;
  for (const json& post : posts) names.insert(post.at("name"));
  return names;
}

TEST(CliPostsSuggest, TellsPlacesWhatTheySeeAndHowGoodTheChoiceIs) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const std::string before = readBytes(plan);
  const json three = suggested(plan, {"--count", "3"});
  ASSERT_EQ(three.at("posts").size(), 3u);
  EXPECT_TRUE(three.at("proven").get<bool>());
  EXPECT_THAT(three.at("words").get<std::string>(), HasSubstr("Proven best"));
  EXPECT_TRUE(three.at("stopped").is_null());
  EXPECT_EQ(namesOf(three.at("posts")), (std::set<std::string>{"OP 1", "OP 2", "OP 3"}));
  // The search counts blocks of cells, the figures each cell.
  const json& area = three.at("observed").at("area");
  EXPECT_NEAR(area.at("seen").get<double>() / area.at("total").get<double>(), three.at("share").get<double>(),
              0.03);
  double alone = 0;
  for (const json& post : three.at("posts")) {
    alone += post.at("seen_alone_m2").get<double>();
    const json all = sight(plan, {"--from", placeOf(post)});
    EXPECT_LE(post.at("seen_alone_m2"), all.at("seen_m2"))
        << "what it sees of the zone is part of all it sees";
    EXPECT_NEAR(all.at("ground_m"), post.at("ground_m").get<double>(), 0.01);
  }
  EXPECT_LE(area.at("seen").get<double>(), alone);
  EXPECT_NEAR(alone - area.at("seen_by_two").get<double>(), area.at("seen").get<double>(), 0.05 * alone)
      << "little is seen by all three";
  EXPECT_EQ(suggested(plan, {"--count", "3"}), three) << "the same question, the same answer";
  EXPECT_LT(suggested(plan, {"--count", "2"}).at("share"), three.at("share"));
  EXPECT_EQ(readBytes(plan), before) << "without --add the plan stays as it is";
  EXPECT_THAT(suggest(plan, {"--count", "3"}).out,
              testing::AllOf(HasSubstr("Proven best"), HasSubstr("not a requirement")));
}

TEST(CliPostsSuggest, PutsThemIntoThePlanAsOneStepAndBuildsOnThoseThatStay) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  EXPECT_TRUE(zoneMetrics(plan).at("coverage.observed_share").at("value").is_null());
  const int steps = SQLite::Database(plan).execAndGet("SELECT count(*) FROM history").getInt();
  const json three = suggested(plan, {"--count", "3", "--mast", "--add"});
  EXPECT_EQ(namesOf(three.at("added")), namesOf(three.at("posts")));
  {
    SQLite::Database db(plan);
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM history").getInt(), steps + 1);
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM posts WHERE kind = 'observation' AND on_mast = 1").getInt(),
              3);
  }
  const json metrics = zoneMetrics(plan);
  const json &area = three.at("observed").at("area"), &border = three.at("observed").at("border");
  const auto share = [](const json& amount) {
    return amount.at("seen").get<double>() /
           (amount.at("total").get<double>() - amount.at("unknown").get<double>());
  };
  EXPECT_NEAR(metrics.at("coverage.observed_share").at("value"), share(area), 1e-9);
  EXPECT_NEAR(metrics.at("coverage.observed_border_share").at("value"), share(border), 1e-9);
  for (const char* id :
       {"coverage.observed_share", "coverage.observed_border_share", "coverage.patrol_share"}) {
    const json& metric = metrics.at(id);
    EXPECT_LE(metric.at("low"), metric.at("value")) << id;
    EXPECT_LE(metric.at("value"), metric.at("high")) << id;
    EXPECT_GT(metric.at("value"), 0) << id;
    EXPECT_LE(metric.at("high"), 1) << id;
  }
  EXPECT_TRUE(zoneMetrics(plan, kWideZone).at("coverage.observed_share").at("value").is_null());
  EXPECT_THAT(runZw({"metrics", plan, "--zone", kZone}).out, HasSubstr("Share of the area seen from posts"));

  const json four = suggested(plan, {"--count", "4"});
  ASSERT_EQ(four.at("posts").size(), 4u);
  EXPECT_EQ(four.at("posts")[0].at("place"), "kept");
  EXPECT_EQ(four.at("posts")[3].at("name"), "OP 4");
  EXPECT_GT(four.at("share").get<double>(), three.at("share").get<double>());
  EXPECT_EQ(suggest(plan, {"--count", "2"}).exitCode, 2) << "three stay";
  const json anew = suggested(plan, {"--count", "2", "--keep", "no"});
  EXPECT_EQ(anew.at("posts").size(), 2u);
  EXPECT_EQ(namesOf(anew.at("posts")), (std::set<std::string>{"OP 4", "OP 5"}));
}

TEST(CliPostsSuggest, TheFewestForAShare) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const json found = suggested(plan, {"--share", "0.7"});
  EXPECT_TRUE(found.at("proven").get<bool>());
  EXPECT_GE(found.at("share"), 0.7);
  const std::size_t count = found.at("posts").size();
  EXPECT_EQ(found.at("at_least_posts"), count);
  EXPECT_LT(suggested(plan, {"--count", std::to_string(count - 1)}).at("upper_share"), 0.7);
  const Outcome all = suggest(plan, {"--share", "1"});
  EXPECT_EQ(all.exitCode, 1);
  EXPECT_THAT(all.out, HasSubstr("cannot be reached"));
}

TEST(CliPostsSuggest, KeepsToTheRules) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const json free = suggested(plan, {"--count", "6"});
  const json spaced = suggested(plan, {"--count", "6", "--spacing", "3000"});
  for (const json& a : spaced.at("posts"))
    for (const json& b : spaced.at("posts")) EXPECT_TRUE(a == b || apart(a, b) > 2990) << a << b;
  EXPECT_LE(spaced.at("share"), free.at("share"));
  const json near = suggested(plan, {"--count", "6", "--road-access", "20"});
  for (const json& post : near.at("posts")) EXPECT_LE(post.at("road_m"), 20);
  EXPECT_LE(near.at("share"), free.at("share"));
  const json east = suggested(
      plan, {"--count", "6", "--forbid", "POLYGON((35.5 33.2,35.6 33.2,35.6 33.4,35.5 33.4,35.5 33.2))"});
  for (const json& post : east.at("posts")) EXPECT_GE(post.at("lon"), 35.6);
  EXPECT_TRUE(std::any_of(free.at("posts").begin(), free.at("posts").end(), [](const json& post) {
    return post.at("lon").get<double>() < 35.6;
  })) << "the rule must bite";
  const json high = suggested(plan, {"--count", "6", "--mast"});
  EXPECT_GT(high.at("observed").at("area").at("seen"), free.at("observed").at("area").at("seen"));
  const json dark = suggested(plan, {"--count", "6", "--night"});
  EXPECT_LT(dark.at("observed").at("area").at("seen"), free.at("observed").at("area").at("seen"));
  const json border = suggested(plan, {"--count", "2", "--weights", "0,1,0"}, kWideZone);
  const json ground = suggested(plan, {"--count", "2"}, kWideZone);
  EXPECT_GT(border.at("observed").at("border").at("seen"), ground.at("observed").at("border").at("seen"));
  EXPECT_LT(border.at("observed").at("area").at("seen"), ground.at("observed").at("area").at("seen"));
}

const Words kLongSearch = {"--count", "25", "--spacing", "1500"};

TEST(CliPostsSuggest, WhenTimeIsUpItTellsHowMuchBetterThereMayBe) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  Words hasty = kLongSearch;
  hasty.insert(hasty.end(), {"--seconds", "0"});
  const json at = suggested(plan, hasty, kWideZone);
  EXPECT_EQ(at.at("stopped"), "time");
  EXPECT_FALSE(at.at("proven").get<bool>());
  EXPECT_THAT(at.at("words").get<std::string>(), HasSubstr("better exists"));
  const json best = suggested(plan, kLongSearch, kWideZone);
  ASSERT_TRUE(best.at("proven").get<bool>());
  EXPECT_LE(at.at("share"), best.at("share"));
  EXPECT_GE(at.at("upper_share").get<double>(), best.at("share").get<double>() - 1e-9);
}

TEST(CliPostsSuggest, ASignalEndsTheSearchAndWhatIsKnownIsTold) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const std::string before = readBytes(plan);
  Words all = {"posts", "suggest", plan, "--zone", kWideZone, "--progress", "json", "--json", "--add"};
  all.insert(all.end(), kLongSearch.begin(), kLongSearch.end());
  const Outcome outcome = interruptZw(
      all, SIGINT, [](const std::string& line) { return line.find("\"searching\"") != std::string::npos; });
  EXPECT_EQ(outcome.signal, SIGINT) << outcome.err;
  const json told = json::parse(outcome.out, nullptr, false);
  ASSERT_TRUE(told.is_object()) << outcome.out;
  EXPECT_EQ(told.at("stopped"), "interrupted");
  EXPECT_GT(told.at("posts").size(), 10u);
  EXPECT_FALSE(told.at("proven").get<bool>());
  EXPECT_GE(told.at("upper_share"), told.at("share"));
  EXPECT_TRUE(told.at("added").empty()) << "given up, nothing is put into the plan";
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliPostsSuggest, RefusesInOneSentence) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const std::string before = readBytes(plan);
  for (const Words& usage : {Words{},
                             {"--count", "0"},
                             {"--count", "3", "--share", "0.5"},
                             {"--share", "0"},
                             {"--share", "1.5"},
                             {"--count", "3", "--spacing", "nan"},
                             {"--count", "3", "--spacing", "-1"},
                             {"--count", "3", "--weights", "1,2"},
                             {"--count", "3", "--weights", "0,0,0"},
                             {"--count", "3", "--keep", "maybe"}})
    EXPECT_EQ(suggest(plan, usage).exitCode, 2) << testing::PrintToString(usage);
  const std::vector<std::pair<Words, const char*>> bad = {
      {{"--count", "3", "--forbid", "POLYGON((35 33,36 33,36 34,35 34,35 33))"}, "no place for a post"},
      {{"--count", "3", "--forbid", "nonsense"}, "--forbid"},
      {{"--count", "3", "--state", "none such"}, "none such"},
      {{"--count", "3", "--scenario", "none such"}, "none such"}};
  for (const auto& [options, says] : bad) {
    const Outcome outcome = suggest(plan, options);
    EXPECT_EQ(outcome.exitCode, 3) << testing::PrintToString(options) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(says));
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  const Outcome unknown = suggest(plan, {"--count", "3"}, "Nowhere");
  EXPECT_EQ(unknown.exitCode, 3);
  EXPECT_THAT(unknown.err, HasSubstr("zone 'Nowhere'"));
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliPostsSuggest, WithoutElevationItSaysSo) {
  const ScratchFolder folder;
  const std::string pack = folder.path("alpha.gpkg"), plan = folder.path("plan.gpkg");
  ASSERT_EQ(runZw({"pack", "import", smallCountry().write(folder.path("alpha.osm")), "-o", pack, "--border",
                   "Beta", "--river", "Rio", "--bbox", "10.05,50.05,10.95,50.95"})
                .exitCode,
            0);
  ASSERT_EQ(runZw({"plan", "new", plan, "--pack", pack, "--title", "On it"}).exitCode, 0);
  ASSERT_EQ(runZw({"zone", "add", plan, "--name", "Flat", "--wkt",
                   "POLYGON((10.2 50.1,10.4 50.1,10.4 50.4,10.2 50.4,10.2 50.1))"})
                .exitCode,
            0);
  const Outcome outcome = suggest(plan, {"--count", "3"}, "Flat");
  EXPECT_EQ(outcome.exitCode, 3) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("elevation"));
  EXPECT_EQ(runZw({"sight", plan, "--from", "10.3,50.3"}).exitCode, 3);
  EXPECT_THAT(zoneMetrics(plan, "Flat").at("coverage.observed_share").at("unknown").get<std::string>(),
              HasSubstr("no elevation"));
}

TEST(CliSight, TellsALineAndWhatAPlaceSees) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const json here = {{"lon", 35.6}, {"lat", 33.3}}, there = {{"lon", 35.61}, {"lat", 33.32}};
  const json line = sight(plan, {"--from", placeOf(here), "--to", placeOf(there)});
  EXPECT_EQ(line.at("visibility"), "hidden");
  EXPECT_LT(line.at("clearance_m"), 0);
  EXPECT_NEAR(line.at("distance_m"), apart(here, there), 0.005 * apart(here, there));
  EXPECT_EQ(runZw({"sight", plan, "--from", placeOf(here), "--to", placeOf(there)}).exitCode, 1);
  // The line over the narrowest place rises by the eyes' rise times what is left of the way.
  const json raised = sight(plan, {"--from", placeOf(here), "--to", placeOf(there), "--height", "12"});
  const double left = 1 - line.at("narrowest_m").get<double>() / line.at("distance_m").get<double>();
  EXPECT_LE(raised.at("clearance_m").get<double>(), line.at("clearance_m").get<double>() + 10 * left + 1e-6);
  EXPECT_GT(raised.at("clearance_m"), line.at("clearance_m"));
  const json high = sight(plan, {"--from", placeOf(here), "--to", placeOf(there), "--height", "900"});
  EXPECT_EQ(high.at("visibility"), "seen");
  EXPECT_EQ(
      runZw({"sight", plan, "--from", placeOf(here), "--to", placeOf(there), "--height", "900"}).exitCode, 0);

  double before = 0;
  for (const char* height : {"2", "20", "200"}) {
    const json all = sight(plan, {"--from", placeOf(here), "--height", height});
    EXPECT_GT(all.at("seen_m2").get<double>(), before) << "from higher one sees more";
    before = all.at("seen_m2");
    EXPECT_NEAR(all.at("in_range_m2"), std::numbers::pi * 4000 * 4000, 0.01 * std::numbers::pi * 4000 * 4000);
    EXPECT_NEAR(all.at("share").get<double>(), before / all.at("in_range_m2").get<double>(), 1e-12);
  }
  EXPECT_EQ(sight(plan, {"--from", placeOf(here), "--night"}).at("range_m"), 1500);
}

TEST(CliSight, IsUnknownOverTheSeaAndRefusesWhatIsNoPlaceOfTheRegion) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const Outcome sea = runZw({"sight", plan, "--from", "35.12,33.2"});
  EXPECT_EQ(sea.exitCode, 1) << sea.err;
  EXPECT_THAT(sea.out, HasSubstr("Unknown"));
  const json line = sight(plan, {"--from", "35.25,33.22", "--to", "35.12,33.2", "--height", "900"});
  EXPECT_EQ(line.at("visibility"), "unknown");
  EXPECT_EQ(runZw({"sight", plan, "--from", "2.35,48.85"}).exitCode, 3);
  EXPECT_EQ(runZw({"sight", plan, "--from", "35.6,33.3", "--to", "2.35,48.85"}).exitCode, 3);
  EXPECT_EQ(runZw({"sight", plan, "--from", "35.6"}).exitCode, 3);
  EXPECT_EQ(runZw({"sight", plan, "--from", "nan,nan"}).exitCode, 3);
  EXPECT_EQ(runZw({"sight", plan}).exitCode, 2);
  EXPECT_EQ(runZw({"sight", plan, "--from", "35.6,33.3", "--height", "-1"}).exitCode, 2);
}

TEST(CliPostsCheckpoints, AreTheSealThatSupplyTellsOf) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const json supply =
      json::parse(runZw({"supply", plan, "--zone", kZone, "--seal-from", "north", "--json"}).out)
          .at("zones")[0];
  const auto checkpoints = [&](const Words& options) {
    Words all = {"posts", "checkpoints", plan, "--zone", kZone, "--json"};
    all.insert(all.end(), options.begin(), options.end());
    const Outcome outcome = runZw(all);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    return json::parse(outcome.out, nullptr, false);
  };
  const auto expectAt = [](const json& posts, const json& seal) {
    ASSERT_EQ(posts.size(), seal.size());
    for (std::size_t i = 0; i < seal.size(); ++i) {
      EXPECT_NEAR(posts[i].at("lon"), seal[i].at("place")[0].get<double>(), 1e-9);
      EXPECT_NEAR(posts[i].at("lat"), seal[i].at("place")[1].get<double>(), 1e-9);
    }
  };
  const json all = checkpoints({});
  ASSERT_GT(all.at("posts").size(), 0u);
  expectAt(all.at("posts"), supply.at("seal_posts"));
  expectAt(checkpoints({"--from", "north"}).at("posts"), supply.at("side_seal_posts").at("posts"));
  EXPECT_TRUE(all.at("added").empty());
  EXPECT_THAT(runZw({"posts", "checkpoints", plan, "--zone", kZone}).out, HasSubstr("Checkpoint 1"));

  const std::size_t count = all.at("posts").size();
  const json added = checkpoints({"--add"});
  EXPECT_EQ(added.at("added").size(), count);
  {
    SQLite::Database db(plan);
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM posts WHERE kind = 'checkpoint'").getInt(),
              static_cast<int>(count));
  }
  EXPECT_EQ(checkpoints({"--add"}).at("posts")[0].at("name"), "Checkpoint " + std::to_string(count + 1))
      << "no name twice";
  EXPECT_EQ(runZw({"posts", "checkpoints", plan, "--zone", "Nowhere"}).exitCode, 3);
  EXPECT_EQ(runZw({"posts", "checkpoints", plan, "--zone", kZone, "--from", "up"}).exitCode, 2);
}

TEST(CliPostsSeen, TellsWhatPlannedPostsSeeByOneAndTwoByDayAndNight) {
  const ScratchFolder folder;
  const std::string plan = planWithoutPosts(folder);
  const json proposed = suggested(plan, {"--count", "4", "--add"});
  const json proposedByNight = suggested(plan, {"--count", "4", "--night"});
  const json told = json::parse(runZw({"posts", "seen", plan, "--zone", kZone, "--json"}).out);
  EXPECT_EQ(told.at("posts"), 4);
  EXPECT_EQ(told.at("posts_on_unknown_ground"), 0);
  EXPECT_EQ(told.at("range_m").at("day"), 4000);
  EXPECT_EQ(told.at("range_m").at("night"), 1500);
  const json& zone = told.at("zones")[0];
  EXPECT_EQ(zone.at("name"), kZone);
  EXPECT_EQ(zone.at("posts"), 4);
  EXPECT_EQ(zone.at("day"), proposed.at("observed")) << "the same posts see the same";
  EXPECT_EQ(zone.at("night"), proposedByNight.at("observed")) << "the four that stay";
  for (const char* thing : {"area", "boundary", "border", "roads", "crossings"}) {
    const json& day = zone.at("day").at(thing);
    const json& night = zone.at("night").at(thing);
    EXPECT_EQ(day.at("total"), night.at("total")) << thing;
    EXPECT_LE(day.at("seen"), day.at("total")) << thing;
    EXPECT_LE(day.at("seen_by_two"), day.at("seen")) << thing;
    EXPECT_LE(night.at("seen"), day.at("seen")) << thing;
    EXPECT_LE(night.at("seen_by_two"), night.at("seen")) << thing;
  }
  EXPECT_GT(zone.at("day").at("boundary").at("total"), 10000);
  const json& area = zone.at("day").at("area");
  const json share = zoneMetrics(plan).at("coverage.observed_share");
  EXPECT_NEAR(share.at("value"), area.at("seen").get<double>() / area.at("total").get<double>(), 1e-9);
  EXPECT_EQ(json::parse(runZw({"posts", "seen", plan, "--json"}).out).at("zones").size(),
            json::parse(runZw({"post", "list", plan, "--json"}).out).at("zones").size());
}

TEST(CliPostsSeen, SaysInWordsUnderWhatAndRefusesWhereNobodyLooks) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome told = runZw({"posts", "seen", plan, "--zone", kZone});
  EXPECT_THAT(told.out, testing::AllOf(HasSubstr("by night by one"), HasSubstr("Boundary, of"),
                                       HasSubstr("within 4,000 m by day and 1,500 m by night"),
                                       HasSubstr("not a requirement")));
  EXPECT_EQ(runZw({"posts", "seen", plan, "--zone", "Nowhere"}).exitCode, 3);
  const ScratchFolder other;
  const Outcome none = runZw({"posts", "seen", planWithoutPosts(other)});
  EXPECT_EQ(none.exitCode, 3);
  EXPECT_THAT(none.err, testing::AllOf(HasSubstr("has no post"), HasSubstr("zw post add")));
}

}  // namespace
TEST(PostsPatrols, TellWhatIsReachedByEachMeans) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const auto patrols = [&](Words options) {
    options.insert(options.begin(), {"posts", "patrols", plan, "--zone", kZone, "--json"});
    const Outcome outcome = runZw(options);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    return json::parse(outcome.out, nullptr, false);
  };
  const auto share = [](const json& found, const char* by) {
    for (const json& row : found.at("reach"))
      if (row.at("by") == by) return row.at("metrics").at("roads_share").at("value").get<double>();
    return -1.0;
  };
  const json half = patrols({});
  EXPECT_EQ(half.at("minutes").at("likely"), 30);
  EXPECT_DOUBLE_EQ(share(half, "any_by_day"),
                   zoneMetrics(plan).at("coverage.patrol_share").at("value").get<double>());
  EXPECT_GE(share(half, "any_by_day"), share(half, "vehicle"));
  EXPECT_GE(share(half, "any_by_day"), share(half, "foot_by_day"));
  EXPECT_GT(share(half, "foot_by_day"), share(half, "foot_by_night"));
  EXPECT_GT(share(half, "foot_by_night"), 0);
  const json quarter = patrols({"--minutes", "15"}), day = patrols({"--minutes", "1440"});
  EXPECT_EQ(quarter.at("minutes").at("high"), 15);
  for (const char* by : {"vehicle", "foot_by_day", "any_by_night"}) {
    EXPECT_LT(share(quarter, by), share(half, by) + 1e-12) << by;
    EXPECT_GE(share(day, by), share(half, by)) << by;
  }
  for (const json& row : half.at("reach"))
    if (row.contains("settlements")) {
      EXPECT_EQ(row.at("settlements").size(),
                row.at("metrics").at("settlements").at("value").get<std::size_t>());
    }
  const Outcome told = runZw({"posts", "patrols", plan, "--zone", kZone});
  EXPECT_THAT(told.out, HasSubstr("on foot by night"));
  EXPECT_THAT(told.out, HasSubstr("in 30 min (15–60)"));

  const ScratchFolder other;
  const Outcome none = runZw({"posts", "patrols", planWithoutPosts(other), "--zone", kZone});
  EXPECT_EQ(none.exitCode, 3);
  EXPECT_THAT(none.err, HasSubstr("no post from which patrols could start"));
  EXPECT_EQ(runZw({"posts", "patrols", plan, "--zone", kZone, "--minutes", "0"}).exitCode, 2);
}

}  // namespace zw::test
