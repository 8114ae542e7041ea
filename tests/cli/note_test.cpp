// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

json notesOf(const std::string& plan) {
  return json::parse(runZw({"note", "list", plan, "--json"}).out).at("notes");
}

json bookmarksOf(const std::string& plan) {
  return json::parse(runZw({"bookmark", "list", plan, "--json"}).out).at("bookmarks");
}

void mustRefuse(const std::vector<std::string>& arguments, int code, const std::string& says) {
  const Outcome outcome = runZw(arguments);
  EXPECT_EQ(outcome.exitCode, code) << testing::PrintToString(arguments);
  EXPECT_THAT(outcome.err, HasSubstr(says));
}

TEST(CliNote, AddsEditsMovesAndRemoves) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome added =
      runZw({"note", "add", plan, "--at", "35.41,33.46", "--text", "Ford at the mill\ndry from July",
             "--author", "M. K.", "--source", "survey", "--date", "2026-11-20", "--json"});
  ASSERT_EQ(added.exitCode, 0) << added.err;
  const json note = json::parse(added.out).at("notes").at(0);
  EXPECT_EQ(json::array({note}), notesOf(plan));
  EXPECT_EQ(note.at("title"), "Ford at the mill");
  EXPECT_EQ(note.at("text"), "Ford at the mill\ndry from July");
  EXPECT_EQ(note.at("author"), "M. K.");
  EXPECT_EQ(note.at("date"), "2026-11-20");
  EXPECT_EQ(note.at("lon"), 35.41);
  EXPECT_THAT(runZw({"note", "list", plan}).out, HasSubstr("Ford at the mill dry from July"));

  mustDo({"note", "edit", plan, "--note", "Ford at the mill", "--text", "Ford", "--date", ""});
  EXPECT_EQ(notesOf(plan)[0].at("text"), "Ford");
  EXPECT_TRUE(notesOf(plan)[0].at("date").is_null());
  EXPECT_EQ(notesOf(plan)[0].at("author"), "M. K.") << "what is not given stays";
  mustDo({"note", "move", plan, "--note", note.at("id"), "--at", "33.47 N 35.42 E"});
  EXPECT_EQ(notesOf(plan)[0].at("lat"), 33.47);
  EXPECT_THAT(runZw({"history", plan}).out, HasSubstr("Moved note “Ford”"));
  EXPECT_THAT(runZw({"find", plan, "Ford"}).out, HasSubstr("note"));
  mustDo({"note", "remove", plan, "--note", "Ford"});
  EXPECT_TRUE(notesOf(plan).empty());
  mustDo({"undo", plan});
  EXPECT_EQ(notesOf(plan)[0].at("id"), note.at("id"));
}

TEST(CliNote, OfNotesWithOneTitleAnIdIsNeeded) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"note", "add", plan, "--at", "35.41,33.46", "--text", "Ford"});
  mustDo({"note", "add", plan, "--at", "35.42,33.46", "--text", "Ford\nanother"});
  const std::string id = notesOf(plan)[1].at("id");
  mustRefuse({"note", "remove", plan, "--note", "Ford"}, 3, "2 notes have that title");
  mustRefuse({"note", "remove", plan, "--note", "Ford"}, 3, id);
  mustDo({"note", "remove", plan, "--note", id});
  mustDo({"note", "remove", plan, "--note", "Ford"});
}

TEST(CliNote, RefusesWhatMakesNoSenseAndLeavesThePlanAsItWas) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string before = readBytes(plan);
  mustRefuse({"note", "add", plan, "--at", "35.41,33.46", "--text", " \n "}, 3, "first line is empty");
  mustRefuse({"note", "add", plan, "--at", "35.41,33.46", "--text", "Ford", "--date", "soon"}, 3,
             "2027-03-01");
  mustRefuse({"note", "add", plan, "--at", "33.46,35.41", "--text", "Ford"}, 3, "outside the region");
  mustRefuse({"note", "add", plan, "--at", "here", "--text", "Ford"}, 3, "'here'");
  mustRefuse({"note", "add", plan, "--at", "35.41,33.46", "--text", "\xff\xfe"}, 3, "UTF-8");
  mustRefuse({"note", "move", plan, "--note", "Ford", "--at", "35.41,33.46"}, 3, "note 'Ford'");
  mustRefuse({"note", "add", plan, "--text", "Ford"}, 2, "--at");
  mustRefuse({"note", "edit", folder.path("absent.gpkg"), "--note", "Ford", "--text", "x"}, 3, "absent.gpkg");
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliBookmark, AddsSetsRenamesListsAndRemoves) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"bookmark", "add", plan, "--name", "Hills", "--at", "35.41,33.46", "--width", "5000"});
  mustDo({"bookmark", "add", plan, "--name", "Coast", "--at", "36S YB 09594 91180", "--width", "12000.5"});
  const json bookmarks = bookmarksOf(plan);
  ASSERT_EQ(bookmarks.size(), 2u);
  EXPECT_EQ(bookmarks[0].at("name"), "Coast");
  EXPECT_EQ(bookmarks[0].at("width_m"), 12000.5);
  EXPECT_NEAR(bookmarks[0].at("lon"), 35.2521, 2e-5);
  EXPECT_THAT(runZw({"bookmark", "list", plan}).out, HasSubstr("35.41000,33.46000"));
  mustDo({"bookmark", "set", plan, "--name", "Hills", "--width", "900"});
  mustDo({"bookmark", "rename", plan, "--name", "Hills", "--to", "High ground"});
  EXPECT_EQ(bookmarksOf(plan)[1].at("width_m"), 900);
  EXPECT_EQ(bookmarksOf(plan)[1].at("lat"), 33.46) << "what is not given stays";
  EXPECT_THAT(runZw({"find", plan, "High ground"}).out, HasSubstr("bookmark"));
  mustDo({"bookmark", "remove", plan, "--name", "High ground"});
  EXPECT_EQ(bookmarksOf(plan).size(), 1u);
}

TEST(CliBookmark, RefusesWhatMakesNoSenseAndLeavesThePlanAsItWas) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"bookmark", "add", plan, "--name", "Hills", "--at", "35.41,33.46", "--width", "5000"});
  const std::string before = readBytes(plan);
  mustRefuse({"bookmark", "add", plan, "--name", "Hills", "--at", "35.41,33.46", "--width", "5"}, 3,
             "in use already");
  mustRefuse({"bookmark", "add", plan, "--name", "Low", "--at", "35.41,33.46", "--width", "0"}, 3, "width");
  mustRefuse({"bookmark", "add", plan, "--name", "Low", "--at", "35.41,33.46", "--width", "wide"}, 2,
             "--width");
  mustRefuse({"bookmark", "set", plan, "--name", "Low", "--width", "5"}, 3, "bookmark 'Low'");
  mustRefuse({"bookmark", "rename", plan, "--name", "Hills", "--to", ""}, 3, "name is empty");
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliNote, IsExportedWithTheRest) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"note", "add", plan, "--at", "35.41,33.46", "--text", "Ford\ndry", "--source", "survey"});
  mustDo({"export", plan, "-o", folder.path("out.geojson"), "--what", "all"});
  EXPECT_THAT(readBytes(folder.path("out.geojson")), HasSubstr("Ford\\ndry"));
}

}  // namespace
}  // namespace zw::test
