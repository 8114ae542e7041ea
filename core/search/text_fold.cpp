// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/text_fold.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zw::search {
namespace {

/// U+00C0 to U+017F without their marks, in lower case; a blank where the character is no Latin letter.
constexpr std::string_view kLatin1AndA =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// The same for U+1E00 to U+1EFF.
constexpr std::string_view kLatinAdditional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
    "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas  s aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";
/// Arabic presentation forms B, U+FE80 to U+FEF4, as letters.
constexpr std::u32string_view kArabicForms =
    U"\u0621\u0622\u0622\u0623\u0623\u0624\u0624\u0625\u0625\u0626\u0626\u0626\u0626\u0627\u0627"
    U"\u0628\u0628\u0628\u0628\u0629\u0629\u062A\u062A\u062A\u062A\u062B\u062B\u062B\u062B\u062C"
    U"\u062C\u062C\u062C\u062D\u062D\u062D\u062D\u062E\u062E\u062E\u062E\u062F\u062F\u0630\u0630"
    U"\u0631\u0631\u0632\u0632\u0633\u0633\u0633\u0633\u0634\u0634\u0634\u0634\u0635\u0635\u0635"
    U"\u0635\u0636\u0636\u0636\u0636\u0637\u0637\u0637\u0637\u0638\u0638\u0638\u0638\u0639\u0639"
    U"\u0639\u0639\u063A\u063A\u063A\u063A\u0641\u0641\u0641\u0641\u0642\u0642\u0642\u0642\u0643"
    U"\u0643\u0643\u0643\u0644\u0644\u0644\u0644\u0645\u0645\u0645\u0645\u0646\u0646\u0646\u0646"
    U"\u0647\u0647\u0647\u0647\u0648\u0648\u0649\u0649\u064A\u064A\u064A\u064A";

/// Letters of scholarly transliteration as the pairs that people type for them.
constexpr std::array<std::pair<char32_t, std::u32string_view>, 14> kPairs{{{U'š', U"sh"},
                                                                           {U'Š', U"sh"},
                                                                           {U'ġ', U"gh"},
                                                                           {U'Ġ', U"gh"},
                                                                           {U'ḫ', U"kh"},
                                                                           {U'Ḫ', U"kh"},
                                                                           {U'ṯ', U"th"},
                                                                           {U'Ṯ', U"th"},
                                                                           {U'ḏ', U"dh"},
                                                                           {U'Ḏ', U"dh"},
                                                                           {U'č', U"ch"},
                                                                           {U'Č', U"ch"},
                                                                           {U'ǧ', U"j"},
                                                                           {U'Ǧ', U"j"}}};

/// Arabic letters that are compared as another one.
constexpr std::array<std::pair<char32_t, char32_t>, 13> kSameLetters{{{U'آ', U'ا'},
                                                                      {U'أ', U'ا'},
                                                                      {U'إ', U'ا'},
                                                                      {U'ٱ', U'ا'},
                                                                      {U'ؤ', U'و'},
                                                                      {U'ئ', U'ي'},
                                                                      {U'ى', U'ي'},
                                                                      {U'ة', U'ه'},
                                                                      {U'ک', U'ك'},
                                                                      {U'ی', U'ي'},
                                                                      {U'ہ', U'ه'},
                                                                      {U'ھ', U'ه'},
                                                                      {U'ە', U'ه'}}};

bool within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Signs within a word that stand for no character of their own: combining marks, harakat, tatweel, hamza
/// alone, apostrophes and their kin (also for hamza and ayn), marks of direction and joining.
bool isSilent(char32_t c) {
  constexpr std::u32string_view signs = U"'`´’‘ʼʾʿʻ′ـءٰ­";
  return signs.find(c) != std::u32string_view::npos || within(c, U'\u0300', U'\u036F') ||
         within(c, U'\u064B', U'\u065F') || within(c, U'\u06D6', U'\u06ED') ||
         within(c, U'\u0610', U'\u061A') || within(c, U'\u200B', U'\u200F') ||
         within(c, U'\u202A', U'\u202E') || within(c, U'\u2060', U'\u2069') || c == U'\uFEFF';
}

/// A Latin letter of whatever case and with whatever mark as a to z; 0 where it is none.
char32_t latinLetter(char32_t c) {
  const auto in = [c](std::string_view table, char32_t first) -> char32_t {
    const char letter = table[c - first];
    return letter == ' ' ? 0 : static_cast<char32_t>(letter);
  };
  if (isLatin(c)) return c;
  if (within(c, U'A', U'Z')) return c + (U'a' - U'A');
  if (within(c, U'\u00C0', U'\u017F')) return in(kLatin1AndA, U'\u00C0');
  if (within(c, U'\u1E00', U'\u1EFF')) return in(kLatinAdditional, U'\u1E00');
  return 0;
}

char32_t digit(char32_t c) {
  if (isDigit(c)) return c;
  if (within(c, U'\u0660', U'\u0669')) return U'0' + (c - U'\u0660');
  if (within(c, U'\u06F0', U'\u06F9')) return U'0' + (c - U'\u06F0');
  return 0;
}

char32_t arabicLetter(char32_t c) {
  if (within(c, U'\uFE80', U'\uFEF4')) c = kArabicForms[c - U'\uFE80'];
  for (const auto& [letter, base] : kSameLetters)
    if (c == letter) return base;
  return within(c, U'\u0621', U'\u064A') || within(c, U'\u0671', U'\u06D3') ? c : 0;
}

/// A letter of another script in lower case (Greek, Cyrillic); 0 for what is no letter.
char32_t otherLetter(char32_t c) {
  if (within(c, U'\u0391', U'\u03A9') || within(c, U'\u0410', U'\u042F')) return c + 0x20;
  if (within(c, U'\u0400', U'\u040F')) return c + 0x50;
  const bool hebrew = within(c, U'\u05D0', U'\u05EA');
  const bool punctuation = within(c, U'\u2000', U'\u206F') || within(c, U'\u3000', U'\u303F') ||
                           within(c, U'\uFE00', U'\uFE6F') || c >= U'\uFFF0' ||
                           within(c, U'\u0590', U'\u060F') || within(c, U'\u061B', U'\u061F') ||
                           within(c, U'\u066A', U'\u066D') || c == U'\u06D4';
  return hebrew || (c > U'\u017F' && !punctuation) ? c : 0;
}

/// Appends what a character is compared as; false where it parts words.
bool appendFolded(char32_t c, std::u32string& word) {
  if (isSilent(c)) return true;
  for (const auto& [letter, pair] : kPairs)
    if (c == letter) {
      word += pair;
      return true;
    }
  // the ligatures of lam and alef
  if (within(c, U'\uFEF5', U'\uFEFC')) {
    word += U"لا";
    return true;
  }
  for (const auto fold : {latinLetter, digit, arabicLetter, otherLetter})
    if (const char32_t folded = fold(c)) {
      word += folded;
      return true;
    }
  return false;
}

constexpr std::u32string_view kArabicArticle = U"ال";

/// Alef with hamza or madda ("ألمى") makes no article.
bool beginsWithArabicArticle(const std::u32string& raw) {
  constexpr std::u32string_view noArticle = U"أإآ";
  return noArticle.find(*std::find_if_not(raw.begin(), raw.end(), isSilent)) == std::u32string_view::npos;
}

std::u32string withoutArabicArticle(const std::u32string& raw, std::u32string folded) {
  if (folded.size() >= kArabicArticle.size() + 2 && folded.starts_with(kArabicArticle) &&
      beginsWithArabicArticle(raw))
    folded.erase(0, kArabicArticle.size());
  return folded;
}

constexpr std::u32string_view kVowels = U"aei";

/// "el", "al", "il" before any word; "en", "ash", "ech" … before a word that begins with the same consonant.
bool isLatinArticle(const std::u32string& word, const std::u32string& next) {
  if (word.size() < 2 || kVowels.find(word[0]) == std::u32string_view::npos) return false;
  const std::u32string_view consonant = std::u32string_view(word).substr(1);
  if (consonant == U"l") return true;
  const bool sh = consonant == U"sh" || consonant == U"ch";
  if (sh) return next.starts_with(U"ch") || next.starts_with(U"sh");
  constexpr std::u32string_view sun = U"dnrstzj";
  const bool single = consonant.size() == 1 && sun.find(consonant[0]) != std::u32string_view::npos;
  return (single || consonant == U"th" || consonant == U"dh") && next.starts_with(consonant);
}

}  // namespace

std::u32string codePoints(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = byte < 0x80       ? 1
                               : byte >> 5 == 6  ? 2
                               : byte >> 4 == 14 ? 3
                               : byte >> 3 == 30 ? 4
                                                 : 0;
    char32_t c = length == 1 ? byte : byte & (0xFFU >> (length + 1));
    bool good = length > 0 && i + length <= utf8.size();
    for (std::size_t k = 1; good && k < length; ++k) {
      const auto next = static_cast<unsigned char>(utf8[i + k]);
      good = next >> 6 == 2;
      c = c << 6 | (next & 0x3FU);
    }
    out += good ? c : U'\uFFFD';
    i += good ? length : 1;
  }
  return out;
}

std::vector<std::u32string> foldedWords(std::string_view utf8) {
  std::vector<std::u32string> words;
  std::u32string raw;
  std::u32string folded;
  const auto close = [&] {
    if (!folded.empty()) words.push_back(withoutArabicArticle(raw, std::move(folded)));
    raw.clear();
    folded.clear();
  };
  for (const char32_t c : codePoints(utf8)) {
    if (appendFolded(c, folded))
      raw += c;
    else
      close();
  }
  close();
  std::vector<std::u32string> kept;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (i + 1 == words.size() || !isLatinArticle(words[i], words[i + 1])) kept.push_back(std::move(words[i]));
  return kept;
}

std::vector<std::u32string> withoutJoinedArticle(const std::u32string& word) {
  std::vector<std::u32string> out{word};
  constexpr std::size_t shortest = 5;
  if (word.size() < shortest || kVowels.find(word[0]) == std::u32string_view::npos) return out;
  const std::u32string_view rest = std::u32string_view(word).substr(1);
  if (rest[0] == U'l' || rest[0] == rest[1])
    out.emplace_back(rest.substr(1));
  else if (rest.size() >= 5 && rest.substr(0, 2) == rest.substr(2, 2) && rest[1] == U'h')
    out.emplace_back(rest.substr(2));
  return out;
}

}  // namespace zw::search
