// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zw::search {

/// Code points of UTF-8 text; what is not UTF-8 becomes U+FFFD, one for each byte.
[[nodiscard]] std::u32string codePoints(std::string_view utf8);

/// The words of a name or query in the form in which they are compared:
///   Latin    lower case without diacritics and apostrophes; scholarly letters (DIN 31635, ALA-LC) as the
///   pairs
///            that people type (š sh, ġ gh, ḫ kh, ṯ th, ḏ dh, ǧ j). "Marj‘ayoûn" is "marjayoun"
///   Arabic   one form of alef; taa marbuta as haa, alef maqsura as yaa, hamza on its seat as the seat, none
///            alone; without tatweel, harakat and presentation forms; Persian kaf and yaa as the Arabic ones
///   digits   Arabic-Indic and Persian ones as 0 to 9
/// The definite article is left out where something follows it: "ال" joined to a word, and in Latin as a word
/// of its own, before sun letters too ("el", "al-", "en-Naqoura", "ech Choumara"). Marks of direction are no
/// characters. Source of case and decomposition: Unicode 15, NFKD.
[[nodiscard]] std::vector<std::u32string> foldedWords(std::string_view utf8);

/// The word itself, and what is left of it where it may begin with an article that was written without a
/// space ("elkhiam", "ennabatieh"). Expects a folded word.
[[nodiscard]] std::vector<std::u32string> withoutJoinedArticle(const std::u32string& word);

[[nodiscard]] inline bool isLatin(char32_t c) {
  return c >= U'a' && c <= U'z';
}
[[nodiscard]] inline bool isArabic(char32_t c) {
  return c >= U'\u0620' && c <= U'\u06D5';
}
[[nodiscard]] inline bool isDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

}  // namespace zw::search
