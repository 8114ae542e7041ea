// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zw::search {

/// How a word sounds, whichever script it is in: its consonants, and between them which vowels are written.
///
/// "Marjayoun", "Mardjayoûn" and "مرجعيون" have the consonants "mrjn". Consonants that transliterations mix
/// up are one: q, k and c (ق ك); s (س ص); t (ت ط); h (ح ه); d (د ض); sh and ch (ش); j, dj and g (ج); w and y
/// count as vowels but at a word's beginning; ayn and hamza are no consonants. Romanisations taken in: the
/// BGN/PCGN 1956 system, its French use in Lebanon (ou, ch, dj, final -é and -iye), and what people type.
struct SoundKey {
  /// Of the vowels in a gap: a, e, i (also y), u (also o, ou, w); Any is an ayn or alef with hamza, which
  /// carries whatever vowel.
  enum Vowel : std::uint8_t { A = 1, E = 2, I = 4, U = 8, Any = 16 };

  std::u32string consonants;       ///< one character each
  std::vector<std::uint8_t> gaps;  ///< vowels before, between and after them: consonants.size() + 1
  bool shortVowelsWritten = true;  ///< false in Arabic
  int strangeness = 0;             ///< 1 for a less likely reading
};

/// The ways a folded word (foldedWords()) can be read, the likeliest first: ث as t or s, ذ and ظ as d or z, a
/// final ة silent or t. Empty for a word that is neither Latin nor Arabic, has a digit, or no consonant.
[[nodiscard]] std::vector<SoundKey> soundKeys(const std::u32string& word);

/// How far the vowels of two keys with the same consonants differ: 0 for such differences as two ways of
/// writing one name show, 1 for each doubtful one, 2 for each contradiction (u against i). Strangeness is
/// added. Nothing where it is more than names with so many consonants may show (1 up to two, 2 for three,
/// else 3).
[[nodiscard]] std::optional<int> vowelDifference(const SoundKey& a, const SoundKey& b);

/// The same of as many consonants as the shorter `beginning` has, which `whole` must begin with.
[[nodiscard]] std::optional<int> vowelDifferenceOfBeginning(const SoundKey& beginning, const SoundKey& whole);

}  // namespace zw::search
