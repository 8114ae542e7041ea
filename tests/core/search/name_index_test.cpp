// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/name_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/search/edit_distance.h"
#include "core/search/region_names.h"
#include "core/search/text_fold.h"
#include "tests/support/plan_samples.h"
#include "tests/support/synthetic_region.h"

namespace zw::search {
namespace {

NamedPlace place(std::string en, std::string ar = {}, double importance = 0) {
  NamedPlace out;
  out.name = {std::move(en), std::move(ar)};
  out.importance = importance;
  return out;
}

NameIndex southern() {
  return NameIndex({place("Khiam", "الخيام"), place("Khiam Ed Damour"), place("", "خيام الوادي"),
                    place("Maroun er Ras", "مارون الرأس"), place("Marjaayoun"), place("", "كفر كلا"),
                    place("Ain Ebel"), place("Tyre", "صور", 9), place("Sour", "", 5)});
}

std::string bestOf(const NameIndex& index, std::string_view text) {
  const auto found = index.find(text, 1);
  return found.empty() ? std::string() : found.front().place->name.any();
}

}  // namespace

TEST(NameIndex, SaysWhyItMatches) {
  const NameIndex index = southern();
  const auto reason = [&](std::string_view text) { return index.find(text, 1).at(0).reason; };
  EXPECT_EQ(reason("KHIAM"), MatchReason::SameName);
  EXPECT_EQ(reason("el-Khiam"), MatchReason::SameName);
  EXPECT_EQ(reason("Khiyam"), MatchReason::OtherSpelling);
  EXPECT_EQ(reason("Kfarkila"), MatchReason::OtherSpelling)
      << "a Latin query, an Arabic name, written together";
  EXPECT_EQ(reason("Marja"), MatchReason::Beginning);
  EXPECT_EQ(reason("Ras"), MatchReason::Word);
  EXPECT_EQ(reason("Khiamm ed Damuor"), MatchReason::OtherSpelling);
  const auto error = index.find("Mqrjaayoun", 1).at(0);
  EXPECT_EQ(error.reason, MatchReason::TypingError);
  EXPECT_EQ(error.typingErrors, 1);
  EXPECT_EQ(error.matchedName, "Marjaayoun");
  EXPECT_EQ(reason("مرجعيوم"), MatchReason::SimilarSound)
      << "an Arabic query with a wrong letter, a Latin name";
}

TEST(NameIndex, BetterMatchesComeFirst) {
  const NameIndex index = southern();
  const auto found = index.find("Khiam", 9);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].place->name.en, "Khiam");
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LT(found[i].score, found[0].score);
  EXPECT_EQ(bestOf(index, "Sour"), "Tyre") << "what sounds the same goes by importance";
  EXPECT_EQ(index.find("Khiam", 2).size(), 2U);
}

TEST(NameIndex, WordsRunTogetherCountOnlyWhereTheySayEnough) {
  const NameIndex index({place("El Bass", "", 9), place("Base A (illustrative)"), place("", "عينبال")});
  EXPECT_EQ(bestOf(index, "Base A"), "Base A (illustrative)");
  EXPECT_EQ(bestOf(index, "Ain Bal"), "عينبال");
}

TEST(NameIndex, EveryTypedWordMustBeInTheName) {
  EXPECT_EQ(bestOf(southern(), "ras maroun"), "Maroun er Ras") << "in whatever order";
  EXPECT_EQ(bestOf(southern(), "maroun kila"), "");
  EXPECT_EQ(bestOf(southern(), "maroun maroun"), "") << "one word answers once";
}

TEST(NameIndex, WhatIsNoNameFindsNothing) {
  const NameIndex index = southern();
  for (const char* text : {"", "  ", "!?", "\xFF", "qqqqq"}) EXPECT_TRUE(index.find(text, 5).empty()) << text;
  EXPECT_TRUE(index.find("Khiam", 0).empty());
  EXPECT_TRUE(NameIndex({}).find("Khiam", 5).empty());
  EXPECT_TRUE(index.find(std::string(20000, 'k'), 5).empty());
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "khiam ";
  EXPECT_TRUE(index.find(many, 5).empty());
}

// Oracle: comparing the query with every name. Names of one made-up word, queries with up to two errors.
TEST(NameIndex, FindsEveryNameWithinTypingErrors) {
  std::mt19937 random(5);
  const auto word = [&] {
    std::string text;
    const std::size_t length = 3 + random() % 7;
    while (text.size() < length) text += static_cast<char>('a' + random() % 6);
    return text;
  };
  std::vector<NamedPlace> places;
  for (int i = 0; i < 2000; ++i) places.push_back(place(word()));
  const std::vector<NamedPlace> all = places;
  const NameIndex index(std::move(places));
  for (int i = 0; i < 300; ++i) {
    std::string query = all[random() % all.size()].name.en;
    query[random() % query.size()] = 'f';
    if (i % 2 == 0) query.erase(random() % query.size(), 1);
    const std::u32string typed = foldedWords(query).at(0);
    if (withoutJoinedArticle(typed).size() > 1) continue;
    const int most = typed.size() <= 2 ? 0 : typed.size() <= 5 ? 1 : 2;
    std::set<std::string> found;
    for (const Match& match : index.find(query, all.size())) found.insert(match.place->name.en);
    for (const NamedPlace& named : all)
      if (typingErrors(typed, foldedWords(named.name.en).at(0), most)) {
        EXPECT_TRUE(found.contains(named.name.en)) << query << " " << named.name.en;
      }
  }
}

TEST(NameIndex, TheOrderDoesNotDependOnTheOrderOfPlaces) {
  std::mt19937 random(3);
  std::vector<NamedPlace> places;
  const char* const starts[] = {"Kfar", "Deir", "Ain", "Tell"};
  for (int i = 0; i < 200; ++i)
    places.push_back(
        place(starts[i % 4] + std::string(" ") + std::string(1 + i % 3, 'a') + std::to_string(i), "", i % 5));
  const auto names = [](const NameIndex& index) {
    std::vector<std::string> out;
    for (const Match& match : index.find("kfar", 300)) out.push_back(match.place->name.en);
    return out;
  };
  const auto wanted = names(NameIndex(places));
  EXPECT_EQ(wanted.size(), 50U);
  std::shuffle(places.begin(), places.end(), random);
  EXPECT_EQ(names(NameIndex(places)), wanted);
}

TEST(RegionNames, HomonymsAreToldApartByWhereTheyLie) {
  auto region = testing::makeMutableSyntheticRegion();
  ASSERT_GE(region->units.size(), 2U);
  region->places.clear();
  region->settlements.clear();
  for (std::size_t i = 0; i < 2; ++i) {
    region->units[i].name = {i == 0 ? "West" : "East", {}};
    const Box<ProjectedPoint> box = boundsOf(region->units[i].shape);
    region->places.push_back(
        {{"Qana", {}}, "village", 3, {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}, {}});
  }
  const NameIndex index(namedPlaces(*region));
  std::set<std::string> units;
  for (const Match& match : index.find("Qana", 9)) units.insert(match.place->unit.en);
  EXPECT_EQ(units, (std::set<std::string>{"West", "East"}));
}

TEST(RegionNames, ASettlementAndThePlaceItIsAreOneEntry) {
  auto region = testing::makeMutableSyntheticRegion();
  const ProjectedPoint there = region->settlements.front().point;
  region->settlements = {{{"Khiam", "الخيام"}, "1", {}, there, {}},
                         {{"Khiam", "الخيام"}, "2", {}, {there.x + 9000, there.y}, {}}};
  region->places = {{{{}, "الخيام"}, "town", 2, {there.x + 300, there.y}, {}}};
  const NameIndex index(namedPlaces(*region));
  const auto found = index.find("خيام", 9);
  ASSERT_EQ(found.size(), 2U) << "the one near by is the place, the one far off another";
  EXPECT_EQ(found[0].place->kind, PlaceKind::Town);
  EXPECT_EQ(found[0].place->name.en, "Khiam");
}

TEST(RegionNames, ThePlansNotesGoByTheirTitleAndBookmarksWithTheirView) {
  const auto region = testing::makeMutableSyntheticRegion();
  const LonLat there{(region->bounds.minX + region->bounds.maxX) / 2,
                     (region->bounds.minY + region->bounds.maxY) / 2};
  Plan plan = test::emptyPlan();
  plan.notes[test::idOf(7)] = {test::idOf(7), "Ford at the mill\ndry", "", "", "", there};
  plan.bookmarks[test::idOf(8)] = {test::idOf(8), "Hills", there, 5000};
  const NameIndex index(namedPlaces(plan, *region));
  const auto notes = index.find("ford at the mill", 9);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].place->kind, PlaceKind::Note);
  EXPECT_EQ(notes[0].place->planned, test::idOf(7));
  const auto bookmarks = index.find("hills", 9);
  ASSERT_EQ(bookmarks.size(), 1U);
  EXPECT_EQ(wordOf(bookmarks[0].place->kind), "bookmark");
  EXPECT_DOUBLE_EQ(bookmarks[0].place->extent.width(), 5000);
}

TEST(RegionNames, RoadsOfOneNameAreOneEntryWhereTheyLieTogether) {
  auto region = testing::makeMutableSyntheticRegion();
  const ProjectedPoint o = region->settlements.front().point;
  region->roads.clear();
  region->roadNames = {"", "Coast Road"};
  for (const double east : {0.0, 100.0, 1200.0, 20000.0}) {
    Road road;
    road.line = {{o.x + east, o.y}, {o.x + east + 90, o.y}};
    road.nameIndex = 1;
    region->roads.push_back(road);
  }
  EXPECT_EQ(NameIndex(namedPlaces(*region)).find("coast road", 9).size(), 2U);
}

}  // namespace zw::search
