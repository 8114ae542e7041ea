// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

json phasesOf(const std::string& plan) {
  const Outcome outcome = runZw({"phase", "list", plan, "--json"});
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  return json::parse(outcome.out);
}

std::vector<std::string> zoneNames(const json& things) {
  std::vector<std::string> names;
  for (const json& thing : things) names.push_back(thing.at("name"));
  return names;
}

using Names = std::vector<std::string>;

TEST(CliPhases, TheSamplePlanHasARoadmap) {
  const ScratchFolder folder;
  const json phases = phasesOf(samplePlanIn(folder)).at("phases");
  ASSERT_EQ(phases.size(), 3u);
  EXPECT_EQ(phases[0].at("from"), "2027-02-01");
  EXPECT_EQ(phases[0].at("proposed_by"), "illustrative");
  EXPECT_EQ(zoneNames(phases[0].at("zones")), (Names{"Qaaqaiyet north bank", "Mansouri coast"}));
  EXPECT_EQ(phases[1].at("zones").size(), 2u);
  EXPECT_EQ(phases[2].at("zones_held").size(), 6u);
}

TEST(CliPhases, AreAddedChangedMovedAndRemoved) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"state", "add", plan, "--name", "Bridge down"});
  const Outcome added =
      runZw({"phase", "add", plan, "--name", "Last", "--from", "2027-12-01", "--state", "Bridge down",
             "--proposed-by", "A party", "--source", "Press", "--zone", "Khiam plain", "--json"});
  ASSERT_EQ(added.exitCode, 0) << added.err;
  const json phase = json::parse(added.out).at("phases")[0];
  EXPECT_EQ(phase.at("network_state"), "Bridge down");
  EXPECT_EQ(phase.at("proposed_by"), "A party");
  EXPECT_EQ(zoneNames(phase.at("zones")), Names{"Khiam plain"});
  EXPECT_EQ(phase.at("zones_held").size(), 6u);
  json all = phasesOf(plan);
  EXPECT_EQ(zoneNames(all.at("phases")[2].at("zones")), Names{"Blida–Markaba"}) << "a zone is in one phase";
  const json conflicts = all.at("date_conflicts");
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(conflicts[0].at("zone"), "Khiam plain");
  EXPECT_EQ(conflicts[0].at("phase"), "Last");
  EXPECT_EQ(conflicts[0].at("text"),
            "Zone “Khiam plain” is to be held from 2027-08-01, before phase “Last” begins on 2027-12-01.");
  EXPECT_THAT(added.err, HasSubstr("zone 'Khiam plain' was in phase 'Along the border' until now"));

  ASSERT_EQ(
      runZw({"phase", "set", plan, "--name", "Last", "--new-name", "Then", "--from", "", "--state", "none"})
          .exitCode,
      0);
  all = phasesOf(plan);
  EXPECT_EQ(all.at("phases")[3].at("name"), "Then");
  EXPECT_TRUE(all.at("phases")[3].at("from").is_null());
  EXPECT_TRUE(all.at("phases")[3].at("network_state").is_null());
  EXPECT_EQ(all.at("phases")[3].at("source"), "Press") << "what is not given stays";
  EXPECT_EQ(zoneNames(all.at("phases")[3].at("zones")), Names{"Khiam plain"});
  EXPECT_TRUE(all.at("date_conflicts").empty());

  mustDo({"phase", "move", plan, "--name", "Then", "--to", "1"});
  all = phasesOf(plan);
  EXPECT_EQ(all.at("phases")[0].at("name"), "Then");
  EXPECT_EQ(zoneNames(all.at("phases")[0].at("zones_held")), Names{"Khiam plain"});
  mustDo({"phase", "set", plan, "--name", "Then", "--no-zones"});
  const Outcome list = runZw({"phase", "list", plan});
  EXPECT_THAT(list.out, HasSubstr("In no phase: Khiam plain."));
  mustDo({"phase", "remove", plan, "--name", "Then"});
  EXPECT_EQ(phasesOf(plan).at("phases").size(), 3u);
  EXPECT_THAT(runZw({"history", plan}).out, HasSubstr("Removed phase “Then”"));
  mustDo({"undo", plan});
  EXPECT_EQ(phasesOf(plan).at("phases").size(), 4u);
  EXPECT_EQ(runZw({"plan", "check", plan}).exitCode, 0);
}

TEST(CliPhases, RefuseWhatCannotBeAndLeaveThePlanAsItWas) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json before = phasesOf(plan);
  const std::string first = before.at("phases")[0].at("name");
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{"phase", "add", plan, "--name", first}, first},
      {{"phase", "add", plan, "--name", " "}, "name"},
      {{"phase", "add", plan, "--name", "P", "--from", "2027-02-30"}, "2027-02-30"},
      {{"phase", "add", plan, "--name", "P", "--state", "no such state"}, "no such state"},
      {{"phase", "add", plan, "--name", "P", "--zone", "no such zone"}, "no such zone"},
      {{"phase", "set", plan, "--name", "no such phase", "--from", ""}, "no such phase"},
      {{"phase", "move", plan, "--name", first, "--to", "9"}, "no such place"},
      {{"phase", "move", plan, "--name", first, "--to", "0"}, "no such place"},
      {{"phase", "remove", plan, "--name", "no such phase"}, "no such phase"},
      {{"critical", plan, "--phase", "no such phase"}, "no such phase"},
      {{"critical", plan, "--phase", ""}, "phase ''"},
      {{"phase", "set", plan, "--name", first, "--new-name", ""}, "name"},
      {{"supply", plan, "--phase", "no such phase"}, "no such phase"}};
  for (const auto& [arguments, said] : wrong) {
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, 3) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(said));
    EXPECT_THAT(outcome.err, HasSubstr("plan.gpkg"));
  }
  EXPECT_EQ(phasesOf(plan), before);
  EXPECT_EQ(runZw({"critical", plan, "--phase", first, "--zone", "Khiam plain"}).exitCode, 2);
  EXPECT_EQ(runZw({"critical", plan, "--by-phase", "--phase", first}).exitCode, 2);
  // A phase before any zone is held, and a plan without phases.
  mustDo({"phase", "add", plan, "--name", "Before"});
  mustDo({"phase", "move", plan, "--name", "Before", "--to", "1"});
  const Outcome empty = runZw({"critical", plan, "--phase", "Before"});
  EXPECT_EQ(empty.exitCode, 3);
  EXPECT_THAT(empty.err, HasSubstr("zw phase set"));
  const Outcome none = runZw({"critical", plan, "--by-phase", "--scenario", "Reported pilot zones"});
  EXPECT_EQ(none.exitCode, 3);
  EXPECT_THAT(none.err, HasSubstr("zw phase add"));
}

TEST(CliCritical, IsRankedAnewForEachPhase) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  // In the third phase the bridge of Khardali is closed.
  mustDo({"state", "add", plan, "--name", "Khardali closed"});
  ASSERT_EQ(runZw({"state", "set", plan, "--name", "Khardali closed", "--crossing", "X19", "--passability",
                   "closed"})
                .exitCode,
            0);
  const std::string third = phasesOf(plan).at("phases")[2].at("name");
  mustDo({"phase", "set", plan, "--name", third, "--state", "Khardali closed"});

  const Outcome outcome = runZw({"critical", plan, "--by-phase", "--top", "10", "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const json out = json::parse(outcome.out);
  ASSERT_EQ(out.at("phases").size(), 3u);
  for (std::size_t p = 0; p < 3; ++p) {
    const json& phase = out.at("phases")[p];
    // As when its zones and its roads are named one by one.
    std::vector<std::string> arguments = {"critical", plan, "--top", "10", "--json", "--state"};
    arguments.push_back(p == 2 ? "Khardali closed" : "none");
    for (const std::string& name : zoneNames(phase.at("zones_held"))) {
      arguments.push_back("--zone");
      arguments.push_back(name);
    }
    const json byHand = json::parse(runZw(arguments).out);
    const json alone = json::parse(
        runZw({"critical", plan, "--top", "10", "--json", "--phase", phase.at("name").get<std::string>()})
            .out);
    for (const char* key : {"failures", "pairs", "uncounted_units", "unserved_places"}) {
      EXPECT_EQ(phase.at(key), byHand.at(key)) << key;
      EXPECT_EQ(alone.at(key), byHand.at(key)) << key;
    }
    EXPECT_EQ(alone.at("phase").at("zones_held"), phase.at("zones_held"));
    ASSERT_FALSE(phase.at("failures").empty());
  }
  EXPECT_NE(out.at("phases")[0].at("failures"), out.at("phases")[1].at("failures"));

  // Every thing that is among the worst of a phase stands there with its loss.
  bool closed = false, differs = false;
  for (const json& thing : out.at("through_phases")) {
    ASSERT_EQ(thing.at("standings").size(), 3u);
    std::set<std::string> ranks;
    for (std::size_t p = 0; p < 3; ++p) {
      const json& standing = thing.at("standings")[p];
      EXPECT_EQ(standing.at("phase"), out.at("phases")[p].at("name"));
      ranks.insert(standing.value("rank", json()).dump());
      for (const json& failure : out.at("phases")[p].at("failures")) {
        if (failure.value("crossing", "") != thing.value("crossing", "") ||
            failure.value("road", "") != thing.value("road", ""))
          continue;
        ASSERT_EQ(standing.at("standing"), "ranked");
        EXPECT_EQ(standing.at("added_person_hours"), failure.at("added_person_hours"));
        EXPECT_EQ(standing.at("cut_off_people"), failure.at("cut_off_people"));
      }
    }
    differs = differs || ranks.size() > 1;
    if (thing.value("crossing", "") == "X19") {
      closed = true;
      EXPECT_EQ(thing.at("standings")[2].at("standing"), "closed");
    }
  }
  EXPECT_TRUE(differs) << "the ranking is another one in each phase";
  const Outcome table = runZw({"critical", plan, "--by-phase", "--top", "10"});
  EXPECT_THAT(table.out, HasSubstr(third));
  EXPECT_THAT(table.out, HasSubstr("costs nothing"));
  EXPECT_THAT(table.out, HasSubstr("Roads as in the network state 'Khardali closed'."));
  if (!closed) {
    const json all = json::parse(runZw({"critical", plan, "--by-phase", "--top", "200", "--json"}).out);
    for (const json& thing : all.at("through_phases"))
      if (thing.value("crossing", "") == "X19") {
        closed = true;
        EXPECT_EQ(thing.at("standings")[2].at("standing"), "closed");
      }
  }
  EXPECT_TRUE(closed);
}

TEST(CliCritical, WhereNoBaseReachesARoadNothingIsRanked) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  for (const char* name : {"A", "B", "C", "D"})
    mustDo({"base", "remove", plan, "--name", std::string("Base ") + name + " (illustrative)"});
  mustDo({"base", "add", plan, "--name", "Ship", "--at", "34.98,33.2"});
  for (const std::vector<std::string>& how : {std::vector<std::string>{}, {"--by-phase"}, {"--json"}}) {
    std::vector<std::string> arguments = {"critical", plan};
    arguments.insert(arguments.end(), how.begin(), how.end());
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_THAT(outcome.err, HasSubstr("no base of the plan reaches a road"));
    EXPECT_EQ(outcome.out, "");
  }
}

TEST(CliSupply, OfAPhaseIsThatOfItsZonesOverItsRoads) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json phases = phasesOf(plan).at("phases");
  const json out =
      json::parse(runZw({"supply", plan, "--phase", phases[1].at("name").get<std::string>(), "--json"}).out);
  EXPECT_EQ(out.at("phase").at("name"), phases[1].at("name"));
  EXPECT_EQ(out.at("zones").size(), 4u);
  const json whole = json::parse(runZw({"supply", plan, "--json"}).out);
  for (const json& zone : out.at("zones"))
    EXPECT_THAT(whole.at("zones"), testing::Contains(zone)) << zone.at("name");
}

}  // namespace
}  // namespace zw::test
