// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <queue>
#include <set>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr const char* kSupplyFigures[] = {
    "best_time",    "best_distance", "best_base",  "buffer_distance", "disjoint_routes",
    "choke_points", "entry_points",  "seal_posts", "lift_per_day",    "demand_per_day"};
constexpr const char* kFarBase = "Base D (illustrative)";

/// The quickest time between two nodes of an exported network, by a plain search of its own.
double quickestInExport(const std::string& file, std::int64_t from, std::int64_t to) {
  SQLite::Database db(file);
  std::map<std::int64_t, std::vector<std::pair<std::int64_t, double>>> next;
  SQLite::Statement edge(db, "SELECT source, target, time_s, reverse_time_s FROM edges");
  while (edge.executeStep()) {
    const std::int64_t a = edge.getColumn(0), b = edge.getColumn(1);
    if (!edge.getColumn(2).isNull()) next[a].emplace_back(b, edge.getColumn(2).getDouble());
    if (!edge.getColumn(3).isNull()) next[b].emplace_back(a, edge.getColumn(3).getDouble());
  }
  std::map<std::int64_t, double> best;
  std::priority_queue<std::pair<double, std::int64_t>> queue;
  queue.emplace(0, from);
  while (!queue.empty()) {
    const auto [negative, node] = queue.top();
    queue.pop();
    if (!best.emplace(node, -negative).second) continue;
    for (const auto& [other, time] : next[node]) queue.emplace(negative - time, other);
  }
  return best.contains(to) ? best[to] : -1;
}

TEST(CliSupply, TellsEveryFigureAndWhatLiesBehindIt) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome outcome = runZw({"supply", plan, "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const json out = json::parse(outcome.out);
  ASSERT_GE(out.at("zones").size(), 5u);
  EXPECT_TRUE(out.at("network_state").is_null());
  const json metrics = json::parse(runZw({"metrics", plan, "--json"}).out);
  for (std::size_t i = 0; i < out.at("zones").size(); ++i) {
    const json& zone = out.at("zones")[i];
    for (const char* id : kSupplyFigures) {
      const std::string key = std::string("supply.") + id;
      ASSERT_TRUE(zone.at("metrics").contains(key)) << key;
      EXPECT_EQ(metrics.at("zones")[i].at("metrics").at(key), zone.at("metrics").at(key));
    }
    const auto value = [&](const char* id) {
      return zone.at("metrics").at(std::string("supply.") + id).at("value");
    };
    EXPECT_EQ(zone.at("choke_points").size(), value("choke_points").get<std::size_t>());
    EXPECT_EQ(zone.at("entry_points").size(), value("entry_points").get<std::size_t>());
    EXPECT_EQ(zone.at("seal_posts").size(), value("seal_posts").get<std::size_t>());
    EXPECT_LE(zone.at("seal_posts").size(), zone.at("entry_points").size());
    EXPECT_EQ(value("disjoint_routes"), value("choke_points")) << "flows equal cuts";
    EXPECT_EQ(zone.at("bases")[0].at("name"), value("best_base"));
    EXPECT_EQ(zone.at("route").at("time_s"), value("best_time"));
    EXPECT_EQ(zone.at("bases").size(), 4u);
  }
  const std::string name = out.at("zones")[2].at("name");
  const json one = json::parse(runZw({"supply", plan, "--zone", name, "--json"}).out);
  ASSERT_EQ(one.at("zones").size(), 1u);
  EXPECT_EQ(one.at("zones")[0], out.at("zones")[2]);
  EXPECT_EQ(runZw({"supply", plan, "--zone", "no such zone"}).exitCode, 3);
  EXPECT_EQ(runZw({"supply", plan, "--state", "no such state"}).exitCode, 3);
  EXPECT_THAT(runZw({"supply", plan}).out, HasSubstr("A planning aid"));
}

TEST(CliSupply, TellsTheTwoWaysThatShareNoRoadThePostsOfASideAndTheSettlementsOffTheNetwork) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json out = json::parse(runZw({"supply", plan, "--seal-from", "north", "--json"}).out);
  for (const json& zone : out.at("zones")) {
    const json& pair = zone.at("disjoint_pair");
    ASSERT_EQ(pair.size(), 2u);
    EXPECT_LE(pair[0].at("time_s"), pair[1].at("time_s"));
    EXPECT_GE(pair[0].at("time_s").get<double>(), zone.at("route").at("time_s").get<double>() - 60)
        << "only the yard can be quicker than the base's own road";
    // The two go over no road twice: the nodes of either in a row are no edge of the other.
    std::set<std::pair<std::int64_t, std::int64_t>> steps;
    for (const json& route : pair) {
      std::set<std::pair<std::int64_t, std::int64_t>> own;
      for (std::size_t i = 1; i < route.at("nodes").size(); ++i) {
        const auto a = route.at("nodes")[i - 1].get<std::int64_t>();
        const auto b = route.at("nodes")[i].get<std::int64_t>();
        own.emplace(std::min(a, b), std::max(a, b));
      }
      for (const auto& step : own) EXPECT_TRUE(steps.insert(step).second);
    }
    EXPECT_EQ(zone.at("side_seal_posts").at("from"), "north");
    EXPECT_LE(zone.at("side_seal_posts").at("posts").size(), zone.at("seal_posts").size());
    for (const json& base : zone.at("bases")) EXPECT_LT(base.at("road_m").get<double>(), 5000);
  }
  const json& settlements = out.at("settlements");
  EXPECT_EQ(settlements.at("count"), settlements.at("on_network").get<std::size_t>() +
                                         settlements.at("assumed_access").size() +
                                         settlements.at("no_road").size());
  EXPECT_GT(settlements.at("assumed_access").size(), 0u);
  EXPECT_EQ(runZw({"supply", plan, "--seal-from", "up"}).exitCode, 2);
}

TEST(CliSupply, ARankingForOneZoneHoldsOnlyWhatMattersToIt) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json all = json::parse(runZw({"critical", plan, "--json"}).out);
  const json one = json::parse(runZw({"critical", plan, "--zone", "Khiam plain", "--json"}).out);
  ASSERT_GT(one.at("failures").size(), 0u);
  EXPECT_NE(one.at("failures")[0], all.at("failures")[0]);
  EXPECT_GT(one.at("failures")[0].at("added_soldier_hours").get<double>(), 0);
  EXPECT_EQ(runZw({"critical", plan, "--zone", "Nowhere"}).exitCode, 3);
}

TEST(CliStates, AWholeRoadIsClosedAndGivenBackAtOnce) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"state", "add", plan, "--name", "Closed"});
  const json zone =
      json::parse(runZw({"supply", plan, "--zone", "Khiam plain", "--json"}).out).at("zones")[0];
  std::string road;
  for (const json& choke : zone.at("choke_points"))
    if (!choke.at("name").get<std::string>().empty()) road = choke.at("road");
  ASSERT_FALSE(road.empty());
  const auto statuses = [&] {
    return json::parse(runZw({"state", "list", plan, "--json"}).out).at("network_states")[0].at("statuses");
  };
  mustDo({"state", "set", plan, "--name", "Closed", "--road", road, "--whole", "--passability", "closed"});
  const json said = statuses();
  EXPECT_GT(said.size(), 3u);
  for (const json& status : said) EXPECT_EQ(status.at("name"), said[0].at("name"));
  mustDo(
      {"state", "set", plan, "--name", "Closed", "--road", road, "--whole", "--passability", "as-in-pack"});
  EXPECT_EQ(statuses().size(), 0u);
}

TEST(CliSupply, ClosingAZonesChokePointsCutsItOff) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"state", "add", plan, "--name", "Cut"});
  const json zone =
      json::parse(runZw({"supply", plan, "--zone", "Khiam plain", "--json"}).out).at("zones")[0];
  ASSERT_GE(zone.at("choke_points").size(), 2u);
  std::vector<std::string> all = {"state", "set", plan, "--name", "Cut", "--passability", "closed"};
  auto allButOne = all;
  for (std::size_t i = 0; i < zone.at("choke_points").size(); ++i) {
    const std::string road = zone.at("choke_points")[i].at("road");
    all.insert(all.end(), {"--road", road});
    if (i > 0) allButOne.insert(allButOne.end(), {"--road", road});
  }
  const auto reach = [&] {
    return json::parse(runZw({"supply", plan, "--zone", "Khiam plain", "--state", "Cut", "--json"}).out)
        .at("zones")[0]
        .at("metrics");
  };
  mustDo(allButOne);
  EXPECT_EQ(reach().at("supply.disjoint_routes").at("value"), 1);
  mustDo(all);
  const json cut = reach();
  EXPECT_TRUE(cut.at("supply.best_time").at("value").is_null());
  EXPECT_THAT(cut.at("supply.best_time").at("unknown").get<std::string>(), HasSubstr("unreachable"));
  EXPECT_EQ(cut.at("supply.disjoint_routes").at("value"), 0);
  EXPECT_EQ(cut.at("supply.lift_per_day").at("value"), 0);
  EXPECT_EQ(runZw({"route", plan, "--from", kFarBase, "--to", "Khiam plain", "--state", "Cut"}).exitCode, 1);
}

TEST(CliStates, AreKeptActivatedComparedAndTakenBack) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"state", "add", plan, "--name", "Bridges down", "--as-of", "2026-03-22", "--source", "press",
          "--reliability", "reported"});
  mustDo({"state", "set", plan, "--name", "Bridges down", "--crossing", "X19", "--crossing", "X5",
          "--passability", "closed"});
  mustDo({"state", "add-road", plan, "--name", "Bridges down", "--road-name", "Pontoon", "--bridge", "--wkt",
          "LINESTRING(35.2521 33.3394, 35.2500 33.3350)"});
  mustDo({"state", "exclude", plan, "--name", "Bridges down", "--area-name", "Not cleared", "--wkt",
          "POLYGON((35.45 33.2,35.47 33.2,35.47 33.22,35.45 33.22,35.45 33.2))"});
  const json state = json::parse(runZw({"state", "list", plan, "--json"}).out).at("network_states")[0];
  EXPECT_EQ(state.at("as_of"), "2026-03-22");
  EXPECT_EQ(state.at("reliability"), "reported");
  EXPECT_EQ(state.at("statuses").size(), 2u);
  EXPECT_EQ(state.at("added_roads")[0].at("structure"), "bridge");
  EXPECT_EQ(state.at("excluded_areas")[0].at("name"), "Not cleared");
  EXPECT_FALSE(state.at("active").get<bool>());

  const Outcome compared = runZw({"state", "compare", plan, "--name", "none", "--with", "Bridges down"});
  EXPECT_EQ(compared.exitCode, 0) << compared.err;
  EXPECT_THAT(compared.out, HasSubstr("as in the region pack"));
  EXPECT_THAT(compared.out, HasSubstr("Travel time by road"));

  const json asInPack = json::parse(runZw({"supply", plan, "--json"}).out);
  mustDo({"state", "activate", plan, "--name", "Bridges down"});
  const json active = json::parse(runZw({"supply", plan, "--json"}).out);
  EXPECT_EQ(active.at("network_state"), "Bridges down");
  EXPECT_NE(active.at("zones"), asInPack.at("zones"));
  EXPECT_EQ(json::parse(runZw({"supply", plan, "--state", "none", "--json"}).out).at("zones"),
            asInPack.at("zones"));

  mustDo({"state", "set", plan, "--name", "Bridges down", "--crossing", "X5", "--passability", "as-in-pack"});
  mustDo({"state", "take-back", plan, "--name", "Bridges down", "--thing", "Pontoon"});
  mustDo({"state", "take-back", plan, "--name", "Bridges down", "--thing", "Not cleared"});
  const json less = json::parse(runZw({"state", "list", plan, "--json"}).out).at("network_states")[0];
  EXPECT_EQ(less.at("statuses").size(), 1u);
  EXPECT_TRUE(less.at("added_roads").empty() && less.at("excluded_areas").empty());
  mustDo({"state", "remove", plan, "--name", "Bridges down"});
  EXPECT_TRUE(json::parse(runZw({"state", "list", plan, "--json"}).out).at("network_states").empty());
  EXPECT_EQ(json::parse(runZw({"supply", plan, "--json"}).out).at("zones"), asInPack.at("zones"));
}

TEST(CliStates, RefuseWhatCannotBeAndLeaveThePlanAsItWas) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"state", "add", plan, "--name", "State"});
  const std::string before = readBytes(plan);
  const auto refusal = [&](std::vector<std::string> arguments, int code, const char* words) {
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, code) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(words));
  };
  refusal({"state", "add", plan, "--name", "State"}, 3, "in use already");
  refusal({"state", "add", plan, "--name", "B", "--as-of", "2026-02-30"}, 3, "a date looks like");
  refusal({"state", "set", plan, "--name", "State", "--crossing", "X999", "--passability", "closed"}, 3,
          "crossing 'X999'");
  refusal({"state", "set", plan, "--name", "State", "--road", "0", "--passability", "closed"}, 3, "road '0'");
  refusal({"state", "set", plan, "--name", "State", "--passability", "closed"}, 2, "--road or --crossing");
  refusal({"state", "set", plan, "--name", "No", "--crossing", "X1", "--passability", "closed"}, 3,
          "network state 'No'");
  refusal({"state", "set", plan, "--name", "State", "--crossing", "X1", "--passability", "as-in-pack"}, 3,
          "says nothing of it");
  refusal({"state", "add-road", plan, "--name", "State", "--road-name", "R", "--wkt", "POINT(35 33)"}, 3,
          "no line");
  refusal({"state", "add-road", plan, "--name", "State", "--road-name", "R", "--wkt", "LINESTRING(3 3, 4 4)"},
          3, "outside the region");
  refusal({"state", "add-road", plan, "--name", "State", "--road-name", "R", "--wkt", "LINESTRING(35 33"}, 3,
          "well-known text");
  refusal({"state", "exclude", plan, "--name", "State", "--area-name", "A", "--wkt",
           "POLYGON((35.4 33.2,35.5 33.3,35.5 33.2,35.4 33.3,35.4 33.2))"},
          3, "crosses or touches itself");
  EXPECT_TRUE(readBytes(plan) == before);
}

TEST(CliCritical, RanksTheWorstFirstAndNamesWhoIsCutOff) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome outcome = runZw({"critical", plan, "--top", "12", "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const json out = json::parse(outcome.out);
  const json& failures = out.at("failures");
  ASSERT_EQ(failures.size(), 12u);
  for (std::size_t i = 0; i < failures.size(); ++i) {
    EXPECT_TRUE(failures[i].contains("crossing") != failures[i].contains("road"));
    if (i > 0) {
      EXPECT_LE(failures[i].at("cut_off_people"), failures[i - 1].at("cut_off_people"));
    }
    EXPECT_GE(failures[i].at("cut_off").size(), failures[i].at("cut_off_settlements").get<std::size_t>());
  }
  EXPECT_FALSE(out.at("pairs").empty());
  EXPECT_EQ(outcome.out, runZw({"critical", plan, "--top", "12", "--json"}).out);

  // What the ranking says of a road is what closing it does.
  const auto road = std::find_if(failures.begin(), failures.end(), [](const json& f) {
    return f.contains("road") && f.at("cut_off_settlements") == 1;
  });
  ASSERT_NE(road, failures.end());
  mustDo({"state", "add", plan, "--name", "Closed"});
  mustDo({"state", "set", plan, "--name", "Closed", "--road", road->at("road"), "--passability", "closed"});
  const json after =
      json::parse(runZw({"critical", plan, "--top", "100000", "--state", "Closed", "--json"}).out);
  for (const json& failure : after.at("failures"))
    EXPECT_THAT(failure.at("cut_off"), testing::Not(testing::Contains(road->at("cut_off")[0])))
        << "who is cut off already cannot be cut off by another failure";
  EXPECT_EQ(runZw({"critical", plan, "--top", "0"}).exitCode, 2);
}

TEST(CliExport, HoldsTheNetworkThatRoutesWereFoundOn) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"state", "add", plan, "--name", "State"});
  mustDo({"state", "set", plan, "--name", "State", "--crossing", "X5", "--passability", "closed"});
  mustDo({"state", "add-road", plan, "--name", "State", "--road-name", "Pontoon", "--bridge", "--class",
          "tertiary", "--wkt", "LINESTRING(35.2521 33.3394, 35.2500 33.3350)"});
  for (const char* state : {"none", "State"}) {
    const std::string file = folder.path(std::string(state) + ".gpkg");
    mustDo({"export", plan, "-o", file, "--what", "all", "--state", state});
    for (const char* to : {"Mansouri coast", "Khiam plain", "Blida–Markaba"}) {
      const json route =
          json::parse(runZw({"route", plan, "--from", kFarBase, "--to", to, "--state", state, "--json"})
                          .out)["routes"][0];
      const auto& nodes = route.at("nodes");
      EXPECT_NEAR(quickestInExport(file, nodes.front(), nodes.back()),
                  route.at("time_s").get<double>() - route.at("access_s").get<double>(), 1e-6)
          << state << ' ' << to;
    }
    SQLite::Database db(file);
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM edges WHERE data_source LIKE 'network state%'").getInt(),
              std::string(state) == "State" ? 1 : 0);
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM edges WHERE source NOT IN (SELECT id FROM nodes) OR target "
                            "NOT IN (SELECT id FROM nodes)")
                  .getInt(),
              0);
  }
}

}  // namespace
}  // namespace zw::test
