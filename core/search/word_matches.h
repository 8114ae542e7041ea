// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/search/name_index.h"
#include "core/search/name_tables.h"

namespace zw::search {

/// How a word of a name answers to a typed one.
struct WordMatch {
  float penalty = 0;  ///< 0 for the word itself
  MatchReason reason = MatchReason::SameName;
  std::uint8_t errors = 0;
};

/// What is taken off a score of 100.
struct Penalty {
  static constexpr float vowel = 4;         ///< each doubtful vowel of another spelling
  static constexpr float beginning = 10;    ///< more letters follow
  static constexpr float moreWords = 10;    ///< the name has words that were not typed
  static constexpr float notFirst = 5;      ///< the first typed word is not the name's first
  static constexpr float firstError = 14;   ///< a typing error
  static constexpr float furtherError = 8;  ///< another one
  static constexpr float soundBegins = 14;  ///< it begins with the same sound
  static constexpr float soundNear = 32;    ///< one consonant differs
};

/// The words of all names that answer to one typed word, and how; the best way of each.
class WordMatches {
 public:
  WordMatches(const NameTables& tables, const std::u32string& typed);

  /// Nullptr where the word does not answer.
  [[nodiscard]] const WordMatch* of(std::uint32_t word) const {
    return at_[word] == 0 ? nullptr : &matches_[at_[word] - 1];
  }
  [[nodiscard]] const std::vector<std::uint32_t>& words() const { return words_; }

 private:
  void add(std::uint32_t word, WordMatch match);
  void addWritten(const std::u32string& typed);
  void addErrors(const std::u32string& typed);
  void addSounds(const std::u32string& typed);
  void addSimilarSounds(const SoundKey& key);

  const NameTables& tables_;
  std::vector<std::uint32_t> at_;  ///< of each word, into matches_ plus one
  std::vector<WordMatch> matches_;
  std::vector<std::uint32_t> words_;
};

/// The typing errors that a word may show: none up to 2 letters or with a digit, 1 up to 5 letters, else 2.
[[nodiscard]] int errorsAllowed(const std::u32string& word);

}  // namespace zw::search
