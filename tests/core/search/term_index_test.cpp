// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/term_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/search/edit_distance.h"

namespace zw::search {
namespace {

/// The whole table, as in the textbook: optimal string alignment.
int plainErrors(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

std::u32string randomWord(std::mt19937& random, std::size_t longest, unsigned letters) {
  std::u32string word;
  const std::size_t length = 1 + random() % longest;
  while (word.size() < length) word += U'a' + static_cast<char32_t>(random() % letters);
  return word;
}

}  // namespace

TEST(TypingErrors, ByHand) {
  EXPECT_EQ(typingErrors(U"khiam", U"khiam", 2), 0);
  EXPECT_EQ(typingErrors(U"khiam", U"khaim", 2), 1) << "neighbours swapped";
  EXPECT_EQ(typingErrors(U"khiam", U"kiam", 2), 1);
  EXPECT_EQ(typingErrors(U"khiam", U"khaem", 2), 2);
  EXPECT_EQ(typingErrors(U"khiam", U"tyre", 2), std::nullopt);
  EXPECT_EQ(typingErrors(U"ca", U"abc", 3), 3) << "the restricted form";
  EXPECT_EQ(typingErrors(U"", U"ab", 2), 2);
}

// Oracle: the whole table, for pairs that are near more often than chance would have it.
TEST(TypingErrors, AreThoseOfTheWholeTable) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    const std::u32string a = randomWord(random, 12, 3);
    const std::u32string b = randomWord(random, 12, 3);
    const int plain = plainErrors(a, b);
    for (const int most : {1, 2, 3}) {
      const auto errors = typingErrors(a, b, most);
      ASSERT_EQ(errors.has_value(), plain <= most);
      if (errors) {
        ASSERT_EQ(*errors, plain);
      }
    }
  }
}

// Oracle: comparing with every word.
TEST(TermIndex, FindsAllWithinErrorsAndNothingElse) {
  std::mt19937 random(11);
  std::vector<std::u32string> words;
  for (int i = 0; i < 3000; ++i) words.push_back(randomWord(random, 14, 5));
  const TermIndex index(words, 2, 1);
  std::size_t found = 0;
  for (int i = 0; i < 400; ++i) {
    std::u32string word = i % 2 == 0 ? randomWord(random, 14, 5) : words[random() % words.size()];
    if (i % 4 == 1) std::swap(word.front(), word.back());
    if (i % 4 == 3) word.insert(random() % word.size(), 1, U'e');
    for (const int most : {1, 2}) {
      const auto near = index.near(word, most);
      std::vector<std::pair<std::uint32_t, int>> got, wanted;
      for (const auto& n : near) got.emplace_back(n.term, n.errors);
      for (std::uint32_t t = 0; t < index.size(); ++t)
        if (const int errors = plainErrors(word, index[t]); errors <= most) wanted.emplace_back(t, errors);
      ASSERT_EQ(got, wanted);
      found += got.size();
    }
  }
  EXPECT_GT(found, 1000U) << "the words are near enough to each other to test anything";
}

TEST(TermIndex, WordsAndBeginnings) {
  const TermIndex index({U"tyre", U"tyr", U"khiam", U"tyre", U"ty"});
  EXPECT_EQ(index.size(), 4U);
  EXPECT_EQ(index.find(U"tyre"), 3U);
  EXPECT_EQ(index.find(U"t"), std::nullopt);
  EXPECT_EQ(index.beginningWith(U"ty"), (std::pair<std::uint32_t, std::uint32_t>(1, 4)));
  EXPECT_EQ(index.beginningWith(U"x").first, index.beginningWith(U"x").second);
  EXPECT_TRUE(TermIndex().near(U"tyre", 2).empty());
}

}  // namespace zw::search
