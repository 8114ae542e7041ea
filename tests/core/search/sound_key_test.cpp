// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sound_key.h"

#include <gtest/gtest.h>

#include "core/search/same_name.h"

namespace zw::search {
namespace {

bool sameSound(const char* a, const char* b) {
  return ComparedName({a, {}}).same(ComparedName({b, {}}));
}

std::u32string consonantsOf(const char32_t* word) {
  const auto keys = soundKeys(word);
  return keys.empty() ? std::u32string() : keys.front().consonants;
}

}  // namespace

// Spellings that occur on maps, road signs and in the press for places in Lebanon.
TEST(SoundKey, SpellingsOfOneNameSoundTheSame) {
  const char* const names[][7] = {
      {"مرجعيون", "Marjayoun", "Marjaayoun", "Marj'ayoun", "Marjeyoun", "Mardjayoun", "Merdjayoun"},
      {"صور", "Sour", "Sur", "Soûr", "Ṣūr", "Soor", "SOUR"},
      {"النبطية", "Nabatiyeh", "Nabatieh", "Nabatiye", "Nabatiya", "En-Nabatiyé", "Nabatiyya"},
      {"بنت جبيل", "Bint Jbeil", "Bint Jubayl", "Bent Jbayl", "Bent Jubail", "Bint Jbail", "Bint-Jbeil"},
      {"الخيام", "Khiam", "Khiyam", "el Khiam", "Al-Khiyam", "Khiyām", "el-Khiam"},
      {"عيتا الشعب", "Aita ech Chaab", "Ayta ash Shab", "Aïta el-Chaab", "Aayta Ech-Chaab", "Ayta al-Sha'b",
       "Aita al Shaab"},
      {"قانا", "Qana", "Kana", "Cana", "Qānā", "Kanaa", "Qanaa"},
      {"مزرعة", "Mazraa", "Mazraat", "Mazra'a", "Mazraah", "Mazraat", "Mezraa"},
      {"وادي الحجير", "Wadi Hujeir", "Ouadi el Hojeir", "Wadi al-Hujayr", "Ouadi Hjeir", "Wadi el Hjair",
       "Wadi Hujair"},
      {"يارون", "Yaroun", "Yarun", "Iaroun", "Yâroûn", "Yaroon", "Yaron"},
      {"الغجر", "Ghajar", "Al Ghajar", "Ghadjar", "Ghajar", "el-Ghajar", "Ġaǧar"},
  };
  for (const auto& spellings : names)
    for (const char* a : spellings)
      for (const char* b : spellings) EXPECT_TRUE(sameSound(a, b)) << a << " and " << b;
}

TEST(SoundKey, DifferentNamesDoNot) {
  const char* const pairs[][2] = {{"Sour", "Sir"},      {"صور", "صير"},         {"صور", "Sir"},
                                  {"Kfour", "Kfar"},    {"كفور", "كفر"},        {"Nabatieh", "Nabaa"},
                                  {"Nabatieh", "نبعه"}, {"Mar", "عمرة"},        {"Qana", "Qinia"},
                                  {"Houla", "Hilla"},   {"Marjayoun", "Marji"}, {"Tibnine", "Tannoura"}};
  for (const auto& pair : pairs) EXPECT_FALSE(sameSound(pair[0], pair[1])) << pair[0] << " and " << pair[1];
}

TEST(SoundKey, ConsonantsByHand) {
  EXPECT_EQ(consonantsOf(U"mardjayoun"), U"mrjn");
  EXPECT_EQ(consonantsOf(U"مرجعيون"), U"mrjn");
  EXPECT_EQ(consonantsOf(U"chaab"), U"Sb");
  EXPECT_EQ(consonantsOf(U"ghandouriye"), U"Gndr");
  EXPECT_EQ(consonantsOf(U"ouadi"), U"wd");
  EXPECT_EQ(consonantsOf(U"oussamiyat"), U"smt");
  EXPECT_EQ(consonantsOf(U"hammoud"), U"hmd");
}

TEST(SoundKey, LettersWithTwoReadingsHaveTwoKeys) {
  EXPECT_EQ(soundKeys(U"ظهر").size(), 2U);
  EXPECT_TRUE(sameSound("ظهيرة", "Dhahira"));
  EXPECT_TRUE(sameSound("ظهيرة", "Zahira"));
}

TEST(SoundKey, WhatHasNoConsonantHasNoKey) {
  for (const char32_t* word : {U"", U"aia", U"اي", U"110", U"x12", U"חניתה"})
    EXPECT_TRUE(soundKeys(word).empty());
}

TEST(SameName, AnEndingThatNamesTheDistrictComesOff) {
  const ComparedName nabatieh({"El Nabatieh", "النبطية"});
  EXPECT_EQ(withoutEnding("Habbouch En-Nabatiyeh", nabatieh), "Habbouch");
  EXPECT_EQ(withoutEnding("زبدين النبطية", nabatieh), "زبدين");
  EXPECT_EQ(withoutEnding("Nabatieh", nabatieh), "");
  EXPECT_EQ(withoutEnding("Nabatieh Et-Tahta", nabatieh), "");
  EXPECT_EQ(withoutEnding("Ghandouriyet Bent Jbayl", ComparedName({"Bint Jubayl", {}})), "Ghandouriyet");
}

}  // namespace zw::search
