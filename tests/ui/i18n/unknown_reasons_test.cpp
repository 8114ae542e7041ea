// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QLocale>
#include <set>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

std::string sentence(const Unknown& unknown) {
  return unknownReason({"coverage.residents", unknown, Unit::People, ""}).toStdString();
}

}  // namespace

TEST(UnknownReasons, AreSentencesWithTheirNumbers) {
  const QLocale before;
  QLocale::setDefault(QLocale::c());
  EXPECT_EQ(sentence({UnknownReason::InParts, 3}), "in 3 parts");
  EXPECT_EQ(sentence({UnknownReason::PeopleNotCounted, 1, 4e6, 0, 20}),
            "1 unit has no count (4.00 km²); the rest has 20");
  EXPECT_EQ(sentence({UnknownReason::PeopleNotCounted, 2, 4e6, 12.5e6, 12345.6}),
            "2 units have no count (4.00 km²); 12.50 km² of land belong to no unit; the rest has 12,346");
  EXPECT_EQ(sentence({UnknownReason::NoPosts}), "no posts are planned");
  EXPECT_EQ(sentence({UnknownReason::NoPosts, 1}), "1 zone has no posts planned");
  EXPECT_EQ(sentence({UnknownReason::NoPosts, 3}), "3 zones have no posts planned");
  EXPECT_EQ(unknownReason({"coverage.area", 1.0, Unit::SquareMetre, ""}), QString());
  QLocale::setDefault(before);
}

// A reason added to the core without words would show as nothing.
TEST(UnknownReasons, EachHasWordsOfItsOwn) {
  std::set<std::string> seen;
  for (int i = 0; i <= static_cast<int>(UnknownReason::NotWithinHorizon); ++i) {
    const std::string text = sentence({static_cast<UnknownReason>(i)});
    EXPECT_FALSE(text.empty()) << i;
    EXPECT_TRUE(seen.insert(text).second) << text;
  }
}

}  // namespace zw
