// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/text_fold.h"

#include <gtest/gtest.h>

namespace zw::search {
namespace {

using Words = std::vector<std::u32string>;

}  // namespace

// Expected forms by hand, after the rules in the header.
TEST(TextFold, LatinLosesCaseMarksAndApostrophes) {
  EXPECT_EQ(foldedWords("Marj‘ayoûn"), Words{U"marjayoun"});
  EXPECT_EQ(foldedWords("Marj'Ayoun"), Words{U"marjayoun"});
  EXPECT_EQ(foldedWords("KFAR KILÁ"), (Words{U"kfar", U"kila"}));
  EXPECT_EQ(foldedWords("Kfar-Kila (Marjaayoun)"), (Words{U"kfar", U"kila", U"marjaayoun"}));
  EXPECT_EQ(foldedWords("e\u0301cole"), Words{U"ecole"});
  EXPECT_EQ(foldedWords("Ġāzīya"), Words{U"ghaziya"});
  EXPECT_EQ(foldedWords("al-Ḫiyām"), Words{U"khiyam"});
}

TEST(TextFold, ArabicHasOneFormOfEachLetter) {
  EXPECT_EQ(foldedWords("أرنون"), foldedWords("ارنون"));
  EXPECT_EQ(foldedWords("النبطيّة"), Words{U"نبطيه"});
  EXPECT_EQ(foldedWords("التحتى"), foldedWords("تحتي"));
  EXPECT_EQ(foldedWords("صـــور"), Words{U"صور"});
  EXPECT_EQ(foldedWords("رؤوس"), Words{U"رووس"});
  EXPECT_EQ(foldedWords("\uFEE9\uFEEB\u200F"), Words{U"هه"}) << "presentation forms and marks of direction";
  EXPECT_EQ(foldedWords("\uFEFB"), Words{U"لا"});
  EXPECT_EQ(foldedWords("شارع ١١٠"), (Words{U"شارع", U"110"}));
}

TEST(TextFold, TheArticleIsLeftOut) {
  for (const char* text : {"el Khiam", "El-Khiam", "al Khiam", "Khiam"})
    EXPECT_EQ(foldedWords(text), Words{U"khiam"}) << text;
  EXPECT_EQ(foldedWords("الخيام"), foldedWords("خيام"));
  EXPECT_EQ(foldedWords("Aita ech Chaab"), (Words{U"aita", U"chaab"}));
  EXPECT_EQ(foldedWords("Ayta ash-Shab"), (Words{U"ayta", U"shab"}));
  EXPECT_EQ(foldedWords("Maroun er Ras"), (Words{U"maroun", U"ras"}));
  EXPECT_EQ(foldedWords("En-Naqoura"), Words{U"naqoura"});
}

TEST(TextFold, WhatOnlyLooksLikeAnArticleStays) {
  EXPECT_EQ(foldedWords("ألمى"), Words{U"المي"}) << "alef with hamza";
  EXPECT_EQ(foldedWords("ال"), Words{U"ال"}) << "nothing follows";
  EXPECT_EQ(foldedWords("el"), Words{U"el"});
  EXPECT_EQ(foldedWords("En Harod"), (Words{U"en", U"harod"})) << "no sun letter of its own follows";
}

TEST(TextFold, ArticlesWithoutASpaceAreTriedBoth) {
  EXPECT_EQ(withoutJoinedArticle(U"elkhiam"), (Words{U"elkhiam", U"khiam"}));
  EXPECT_EQ(withoutJoinedArticle(U"ennabatieh"), (Words{U"ennabatieh", U"nabatieh"}));
  EXPECT_EQ(withoutJoinedArticle(U"eshshaab"), (Words{U"eshshaab", U"shaab"}));
  EXPECT_EQ(withoutJoinedArticle(U"arnoun"), Words{U"arnoun"});
  EXPECT_EQ(withoutJoinedArticle(U"ali"), Words{U"ali"});
}

TEST(TextFold, WhatIsNoTextHasNoWords) {
  for (const char* text : {"", " \t", "—…!?", "\xFF\xFE", "\u0640"})
    EXPECT_TRUE(foldedWords(text).empty()) << text;
  EXPECT_EQ(foldedWords("Ty\xC3re"), (Words{U"ty", U"re"})) << "a broken letter parts words";
  EXPECT_EQ(codePoints("a\xE2\x82"), U"a\uFFFD\uFFFD") << "cut short";
}

TEST(TextFold, OtherScriptsAreKeptInLowerCase) {
  EXPECT_EQ(foldedWords("מצפה חניתה").size(), 2U);
  EXPECT_EQ(foldedWords("ТИР"), foldedWords("тир"));
}

}  // namespace zw::search
