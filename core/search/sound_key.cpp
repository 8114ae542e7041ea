// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sound_key.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/search/text_fold.h"

namespace zw::search {
namespace {

/// One character for each consonant; sh is S, kh X, gh G.
struct Spelling {
  std::u32string_view letters;
  std::u32string_view consonants;
};

/// Longest first where one begins with another.
constexpr std::array<Spelling, 29> kLatin{
    {{U"sch", U"S"}, {U"sh", U"S"}, {U"ch", U"S"}, {U"kh", U"X"}, {U"gh", U"G"}, {U"th", U"t"},
     {U"dh", U"d"},  {U"dj", U"j"}, {U"ph", U"f"}, {U"ck", U"k"}, {U"b", U"b"},  {U"c", U"k"},
     {U"d", U"d"},   {U"f", U"f"},  {U"g", U"j"},  {U"h", U"h"},  {U"j", U"j"},  {U"k", U"k"},
     {U"l", U"l"},   {U"m", U"m"},  {U"n", U"n"},  {U"p", U"b"},  {U"q", U"k"},  {U"r", U"r"},
     {U"s", U"s"},   {U"t", U"t"},  {U"v", U"f"},  {U"x", U"ks"}, {U"z", U"z"}}};

constexpr std::array<Spelling, 29> kArabic{
    {{U"ب", U"b"}, {U"پ", U"b"}, {U"ت", U"t"}, {U"ط", U"t"}, {U"ث", U"t"}, {U"ج", U"j"},
     {U"گ", U"k"}, {U"چ", U"S"}, {U"ح", U"h"}, {U"ه", U"h"}, {U"خ", U"X"}, {U"د", U"d"},
     {U"ض", U"d"}, {U"ذ", U"d"}, {U"ر", U"r"}, {U"ز", U"z"}, {U"ظ", U"z"}, {U"س", U"s"},
     {U"ص", U"s"}, {U"ش", U"S"}, {U"غ", U"G"}, {U"ف", U"f"}, {U"ڤ", U"f"}, {U"ق", U"k"},
     {U"ك", U"k"}, {U"ل", U"l"}, {U"م", U"m"}, {U"ن", U"n"}, {U"ژ", U"j"}}};

/// Letters whose other reading is tried as well.
constexpr std::array<Spelling, 5> kOtherReadings{
    {{U"ث", U"s"}, {U"ذ", U"z"}, {U"ظ", U"d"}, {U"th", U"s"}, {U"dh", U"z"}}};

template <std::size_t N>
const Spelling* spellingAt(const std::array<Spelling, N>& table, std::u32string_view rest) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [rest](const Spelling& s) { return rest.starts_with(s.letters); });
  return found == table.end() ? nullptr : &*found;
}

/// A key in the making.
class Writer {
 public:
  explicit Writer(bool shortVowelsWritten) { key_.shortVowelsWritten = shortVowelsWritten; }
  void vowel(std::uint8_t vowel) { key_.gaps.back() |= vowel; }
  void consonant(char32_t c) {
    key_.consonants += c;
    key_.gaps.push_back(0);
  }
  /// Two of the same with nothing between are one in Latin ("Hammoud").
  void consonants(std::u32string_view all) {
    for (const char32_t c : all)
      if (!key_.shortVowelsWritten || key_.consonants.empty() || key_.consonants.back() != c ||
          key_.gaps.back() != 0)
        consonant(c);
  }
  [[nodiscard]] bool begun() const { return !key_.consonants.empty() || key_.gaps.back() != 0; }
  [[nodiscard]] bool endsInVowel() const { return key_.gaps.back() != 0; }
  [[nodiscard]] SoundKey take() { return std::move(key_); }

 private:
  SoundKey key_{{}, {0}, true, 0};
};

bool isVowelLetter(char32_t c) {
  return c == U'a' || c == U'e' || c == U'i' || c == U'o' || c == U'u';
}

std::uint8_t latinVowel(char32_t c) {
  switch (c) {
    case U'a':
      return SoundKey::A;
    case U'e':
      return SoundKey::E;
    case U'i':
    case U'y':
      return SoundKey::I;
    default:
      return SoundKey::U;
  }
}

/// The length of "w", "ou", "u" or "y", "i" where it begins a word before a vowel: there it is a consonant.
std::size_t leadingGlide(std::u32string_view word) {
  const std::size_t length = word.starts_with(U"ou") ? 2 : 1;
  constexpr std::u32string_view glides = U"wuyio";
  if (glides.find(word[0]) == std::u32string_view::npos || (word[0] == U'o' && length == 1)) return 0;
  return length < word.size() && isVowelLetter(word[length]) && word[length] != word[length - 1] ? length : 0;
}

SoundKey latinKey(std::u32string_view word, bool otherReadings) {
  Writer out(true);
  std::size_t i = leadingGlide(word);
  if (i > 0) out.consonant(word[0] == U'y' || word[0] == U'i' ? U'y' : U'w');
  while (i < word.size()) {
    const std::u32string_view rest = word.substr(i);
    const Spelling* other = otherReadings ? spellingAt(kOtherReadings, rest) : nullptr;
    const Spelling* spelling = other ? other : spellingAt(kLatin, rest);
    if (rest.starts_with(U"ee")) {
      out.vowel(SoundKey::I);
      i += 2;
    } else if (!spelling) {
      if (isLatin(rest[0]))
        out.vowel(latinVowel(rest[0]));
      else
        out.consonant(rest[0]);
      ++i;
    } else {
      if (rest != U"h" || !out.endsInVowel()) out.consonants(spelling->consonants);
      i += spelling->letters.size();
    }
  }
  return out.take();
}

std::uint8_t arabicVowel(char32_t c, bool first) {
  switch (c) {
    case U'ا':
      return first ? SoundKey::Any : SoundKey::A;
    case U'و':
      return SoundKey::U;
    case U'ي':
      return SoundKey::I;
    default:
      return SoundKey::Any;  // ayn
  }
}

/// A final haa is heard only in a word as short as "نه".
bool isSilentEnd(std::u32string_view rest, std::size_t at) {
  return at >= 2 && (rest == U"ه" || rest == U"ح");
}

SoundKey arabicKey(std::u32string_view word, bool otherReadings, bool endInT) {
  Writer out(false);
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::u32string_view rest = word.substr(i);
    const Spelling* other = otherReadings ? spellingAt(kOtherReadings, rest) : nullptr;
    const Spelling* spelling = other ? other : spellingAt(kArabic, rest);
    if (isSilentEnd(rest, i)) {
      out.vowel(SoundKey::Any);
      if (endInT) out.consonant(U't');
    } else if (i == 0 && word.size() > 1 && (rest[0] == U'و' || rest[0] == U'ي')) {
      out.consonant(rest[0] == U'و' ? U'w' : U'y');
    } else if (spelling) {
      out.consonants(spelling->consonants);
    } else if (isArabic(rest[0])) {
      out.vowel(arabicVowel(rest[0], i == 0));
    } else {
      out.consonant(rest[0]);
    }
  }
  return out.take();
}

void add(std::vector<SoundKey>& keys, SoundKey key, int strangeness) {
  if (key.consonants.empty()) return;
  for (const SoundKey& known : keys)
    if (known.consonants == key.consonants && known.gaps == key.gaps) return;
  key.strangeness = strangeness;
  keys.push_back(std::move(key));
}

/// "Mazraat" for "Mazraa": the final t of a name that another follows.
bool mayEndInJoiningT(std::u32string_view word) {
  return word.size() >= 5 && (word.ends_with(U"et") || word.ends_with(U"at"));
}

/// What two gaps have against each other in one kind of vowel. `first` and `last`: of the word.
struct Gap {
  unsigned vowels = 0;
  bool open = false;  ///< a short vowel there need not be written
  [[nodiscard]] bool has(unsigned which) const { return (vowels & which) != 0; }
  [[nodiscard]] bool any() const { return has(SoundKey::Any); }
  [[nodiscard]] bool none() const { return vowels == 0; }
};

int againstU(const Gap& /*with*/, const Gap& without) {
  if (without.any()) return 0;
  return without.none() ? 1 : 2;
}

int againstI(const Gap& /*with*/, const Gap& without, bool last) {
  if (without.open || without.any() || without.has(SoundKey::E)) return 0;
  return last && without.none() ? 2 : 1;
}

int againstA(const Gap& with, const Gap& without, bool last) {
  if (without.open || without.any()) return 0;
  if (without.none()) return last && with.has(SoundKey::E) ? 0 : 1;
  return with.has(SoundKey::E) && without.has(SoundKey::I) ? 0 : 1;
}

int gapDifference(const Gap& a, const Gap& b, bool first, bool last) {
  constexpr unsigned ae = SoundKey::A | SoundKey::E;
  if (a.vowels == b.vowels) return 0;
  int sum = 0;
  // whatever vowel it is, at a word's edge it is heard
  if ((first || last) && ((a.any() && b.none()) || (b.any() && a.none()))) sum = 1;
  const auto oneSided = [&](unsigned which, auto&& cost) {
    if (a.has(which) && !b.has(which)) sum += cost(a, b);
    if (b.has(which) && !a.has(which)) sum += cost(b, a);
  };
  oneSided(SoundKey::U, againstU);
  oneSided(SoundKey::I,
           [last](const Gap& with, const Gap& without) { return againstI(with, without, last); });
  oneSided(ae, [last](const Gap& with, const Gap& without) { return againstA(with, without, last); });
  return sum;
}

Gap gapOf(const SoundKey& key, std::size_t i, bool otherWritten) {
  const bool inside = i > 0 && i < key.consonants.size();
  return {key.gaps[i], inside && otherWritten && !key.shortVowelsWritten && key.gaps[i] == 0};
}

std::optional<int> difference(const SoundKey& a, const SoundKey& b, std::size_t gaps,
                              std::size_t consonants) {
  constexpr int kMost[] = {0, 0, 1, 2, 3};
  const int most = kMost[std::min<std::size_t>(consonants, 4)];
  // Arabic writes every long vowel: two Arabic words that differ in one are two names.
  const int weight = a.shortVowelsWritten || b.shortVowelsWritten ? 1 : 3;
  int sum = a.strangeness + b.strangeness;
  for (std::size_t i = 0; i < gaps && sum <= most; ++i)
    sum += weight * gapDifference(gapOf(a, i, b.shortVowelsWritten), gapOf(b, i, a.shortVowelsWritten),
                                  i == 0, i == consonants);
  return sum <= most ? std::optional(sum) : std::nullopt;
}

}  // namespace

std::vector<SoundKey> soundKeys(const std::u32string& word) {
  std::vector<SoundKey> keys;
  if (std::any_of(word.begin(), word.end(), isDigit)) return keys;
  if (std::any_of(word.begin(), word.end(), isArabic)) {
    add(keys, arabicKey(word, false, false), 0);
    add(keys, arabicKey(word, true, false), 0);
    add(keys, arabicKey(word, false, true), 1);
  } else if (std::any_of(word.begin(), word.end(), isLatin)) {
    add(keys, latinKey(word, false), 0);
    add(keys, latinKey(word, true), 1);
    if (mayEndInJoiningT(word))
      add(keys, latinKey(std::u32string_view(word).substr(0, word.size() - 1), false), 1);
  }
  return keys;
}

std::optional<int> vowelDifference(const SoundKey& a, const SoundKey& b) {
  return difference(a, b, a.gaps.size(), a.consonants.size());
}

std::optional<int> vowelDifferenceOfBeginning(const SoundKey& beginning, const SoundKey& whole) {
  return difference(beginning, whole, beginning.consonants.size(), beginning.consonants.size());
}

}  // namespace zw::search
