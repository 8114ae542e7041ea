// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "app/composition.h"

#include <algorithm>
#include <cmath>
#include "core/search/name_index.h"
#include "core/search/region_names.h"
#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Words = std::vector<std::string>;

json found(const std::string& file, const std::string& text, const Words& options = {}) {
  Words all = {"find", file, text, "--json"};
  all.insert(all.end(), options.begin(), options.end());
  const Outcome outcome = runZw(all);
  EXPECT_EQ(outcome.exitCode, 0) << text << outcome.err;
  return json::parse(outcome.out, nullptr, false);
}

/// One spelling of a place in the bundled region.
struct Spelling {
  const char* typed;
  LonLat place;  ///< of the settlement, by the pack's own sources
};

constexpr LonLat kMarjayoun{35.591, 33.359}, kTyre{35.196, 33.272}, kNabatieh{35.484, 33.379},
    kBintJbeil{35.433, 33.120}, kKhiam{35.611, 33.327}, kAitaChaab{35.334, 33.097}, kKfarKila{35.550, 33.280},
    kQana{35.299, 33.209}, kNaqoura{35.140, 33.118}, kMarounRas{35.446, 33.103}, kRmaich{35.367, 33.081},
    kHoula{35.513, 33.209}, kOdaisseh{35.545, 33.255}, kChaqra{35.470, 33.192}, kAinEbel{35.403, 33.112};

// What road signs, the press, maps and people write.
const Spelling kSpellings[] = {
    {"Marjayoun", kMarjayoun},
    {"Marj'ayoun", kMarjayoun},
    {"Marjeyoun", kMarjayoun},
    {"Mardjayoun", kMarjayoun},
    {"مرجعيون", kMarjayoun},
    {"Marj Ayoun", kMarjayoun},
    {"Marjaayuon", kMarjayoun},
    {"marjayun", kMarjayoun},
    {"Tyre", kTyre},
    {"Sour", kTyre},
    {"Sur", kTyre},
    {"Soûr", kTyre},
    {"صور", kTyre},
    {"Ṣūr", kTyre},
    {"Nabatiyeh", kNabatieh},
    {"Nabatieh", kNabatieh},
    {"Nabatiye", kNabatieh},
    {"En-Nabatiyé", kNabatieh},
    {"النبطية", kNabatieh},
    {"نبطيه", kNabatieh},
    {"an-Nabaṭiyya", kNabatieh},
    {"ennabatieh", kNabatieh},
    {"Nabatyieh", kNabatieh},
    {"Bint Jbeil", kBintJbeil},
    {"Bint Jubayl", kBintJbeil},
    {"Bent Jbeil", kBintJbeil},
    {"بنت جبيل", kBintJbeil},
    {"Bintjbeil", kBintJbeil},
    {"bint jbiel", kBintJbeil},
    {"Khiam", kKhiam},
    {"Khiyam", kKhiam},
    {"el Khiam", kKhiam},
    {"Al-Khiyam", kKhiam},
    {"elkhiam", kKhiam},
    {"الخيام", kKhiam},
    {"خيام", kKhiam},
    {"Kiham", kKhiam},
    {"Ayta ash Shab", kAitaChaab},
    {"Aita al-Chaab", kAitaChaab},
    {"عيتا الشعب", kAitaChaab},
    {"Aita ech chab", kAitaChaab},
    {"Kfar Kila", kKfarKila},
    {"Kafr Kila", kKfarKila},
    {"Kfarkila", kKfarKila},
    {"كفركلا", kKfarKila},
    {"كفر كلا", kKfarKila},
    {"Qana", kQana},
    {"Kana", kQana},
    {"Cana", kQana},
    {"قانا", kQana},
    {"Naqoura", kNaqoura},
    {"An-Naqurah", kNaqoura},
    {"Nakoura", kNaqoura},
    {"الناقورة", kNaqoura},
    {"Maroun al-Ras", kMarounRas},
    {"Maroun er Ras", kMarounRas},
    {"مارون الراس", kMarounRas},
    {"Rmeish", kRmaich},
    {"Rmaich", kRmaich},
    {"Rumaysh", kRmaich},
    {"رميش", kRmaich},
    {"Houla", kHoula},
    {"Hula", kHoula},
    {"حولا", kHoula},
    {"Odaisseh", kOdaisseh},
    {"Adaisse", kOdaisseh},
    {"العديسة", kOdaisseh},
    {"Shaqra", kChaqra},
    {"Chaqra", kChaqra},
    {"Shakra", kChaqra},
    {"شقرا", kChaqra},
    {"Ain Ebel", kAinEbel},
    {"Ayn Ibl", kAinEbel},
    {"عين إبل", kAinEbel},
    {"Ain Ibil", kAinEbel},
};

}  // namespace

TEST(FindNames, RealSpellingsFindThePlaceAmongTheFirstThree) {
  const auto region = compose().regions->open(bundledPack());
  ASSERT_TRUE(region);
  const search::NameIndex index(search::namedPlaces(**region));
  for (const Spelling& spelling : kSpellings) {
    const auto matches = index.find(spelling.typed, 3);
    const ProjectedPoint wanted = (*region)->projection->forward(spelling.place);
    bool there = false;
    for (const search::Match& match : matches)
      there = there || (match.place->kind != search::PlaceKind::Road &&
                        std::hypot(match.place->point.x - wanted.x, match.place->point.y - wanted.y) < 2500);
    EXPECT_TRUE(there) << spelling.typed << ": "
                       << (matches.empty() ? "nothing" : matches.front().place->name.any() + " first");
  }
}

TEST(CliFind, NamesAsATableAndAsJson) {
  const Outcome outcome = runZw({"find", bundledPack(), "Khiyam", "--limit", "2"});
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 3);
  for (const char* word : {"Khiam", "الخيام", "village", "Marjaayoun", "33.3", "35.6", "another spelling"})
    EXPECT_THAT(outcome.out, HasSubstr(word));
  const json out = found(bundledPack(), "Tyre", {"--limit", "1"});
  EXPECT_TRUE(out.at("tool").contains("version"));
  EXPECT_THAT(out.at("inputs").at("pack").get<std::string>(), HasSubstr("sha256:"));
  ASSERT_EQ(out.at("matches").size(), 1U);
  const json& match = out.at("matches")[0];
  EXPECT_EQ(match.at("name").at("ar"), "صور");
  EXPECT_EQ(match.at("kind"), "city");
  EXPECT_EQ(match.at("match"), "same-name");
  EXPECT_NEAR(match.at("lat").get<double>(), kTyre.lat, 0.01);
  EXPECT_EQ(match.at("id"), json());
}

TEST(CliFind, APlanAlsoHasItsOwnThings) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json match = found(plan, "Khiam plain").at("matches")[0];
  EXPECT_EQ(match.at("kind"), "zone");
  EXPECT_FALSE(match.at("id").is_null());
  EXPECT_EQ(found(plan, "Tyre").at("matches")[0].at("kind"), "city");
  EXPECT_TRUE(found(plan, "Tyre").at("inputs").contains("plan"));
}

TEST(CliFind, Coordinates) {
  const json out = found(bundledPack(), "36S YB 40992 94194");
  EXPECT_TRUE(out.at("matches").empty());
  const json& place = out.at("coordinates").at(0);
  EXPECT_NEAR(place.at("lat").get<double>(), 33.36, 1e-4);
  EXPECT_NEAR(place.at("lon").get<double>(), 35.59, 1e-4);
  EXPECT_EQ(place.at("in_region"), true);
  EXPECT_EQ(place.at("unit").at("en"), "Marjaayoun");
  EXPECT_EQ(place.at("mgrs"), "36S YB 40992 94194");
  const json off = found(bundledPack(), "35.59, 33.36").at("coordinates");
  ASSERT_EQ(off.size(), 2U) << "off the region as written, in it with the longitude first";
  EXPECT_EQ(off[0].at("in_region"), false);
  EXPECT_EQ(off[1].at("longitude_first"), true);
  EXPECT_EQ(off[1].at("in_region"), true);
  EXPECT_EQ(found(bundledPack(), "35.59N, 33.36E").at("coordinates").size(), 1U);
  EXPECT_EQ(runZw({"find", bundledPack(), "--", "-33 -35"}).exitCode, 0);
}

TEST(CliFind, WhatIsNotThereIsExitCodeOne) {
  const Outcome nothing = runZw({"find", bundledPack(), "Xyzzyplugh"});
  EXPECT_EQ(nothing.exitCode, 1);
  EXPECT_THAT(nothing.out, HasSubstr("Xyzzyplugh"));
  const Outcome unsure = runZw({"find", bundledPack(), "33 N 35 N"});
  EXPECT_EQ(unsure.exitCode, 1);
  EXPECT_THAT(unsure.out, HasSubstr("more than one way"));
  EXPECT_EQ(runZw({"find", bundledPack(), ""}).exitCode, 1);
  const Outcome empty = runZw({"find", bundledPack(), "Xyzzyplugh", "--json"});
  EXPECT_EQ(empty.exitCode, 1);
  EXPECT_TRUE(json::parse(empty.out).at("matches").empty());
}

TEST(CliFind, WrongUsageAndUnreadableFiles) {
  const ScratchFolder folder;
  for (const Words& wrong :
       {Words{"find"}, Words{"find", bundledPack()}, Words{"find", bundledPack(), "a", "--limit", "0"},
        Words{"find", bundledPack(), "a", "--limit", "many"}})
    EXPECT_EQ(runZw(wrong).exitCode, 2) << testing::PrintToString(wrong);
  for (const std::string& file :
       {folder.path("missing.gpkg"), folder.file("text.gpkg", "no GeoPackage\n"), folder.path(".")}) {
    const Outcome outcome = runZw({"find", file, "Tyre"});
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_THAT(outcome.err, HasSubstr(file));
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1);
  }
}

}  // namespace zw::test
