// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/named_place.h"

namespace zw::search {

/// Why a place matches, from the best reason to the weakest. What is typed is compared word by word; each
/// typed word needs one of the name's, and the weakest of them says why.
enum class MatchReason : std::uint8_t {
  SameName,       ///< the whole name, but for case, marks and the article
  Word,           ///< some words of the name
  OtherSpelling,  ///< it sounds the same: other transliteration, other script, written apart or together
  Beginning,      ///< a word of the name begins so
  TypingError,    ///< as in Match::typingErrors
  SimilarSound    ///< it begins with the same sound, or one consonant after the first differs
};

/// One word in lower case for programs: "other-spelling".
[[nodiscard]] std::string_view wordOf(MatchReason reason);

struct Match {
  const NamedPlace* place = nullptr;  ///< of the index, which must live on
  MatchReason reason = MatchReason::SameName;
  int typingErrors = 0;     ///< letters, of all words together
  double score = 0;         ///< 100 for the name itself, less for what is farther off
  std::string matchedName;  ///< the one of the place's names that matched
};

/// The order of matches: by score, then importance, then reason, name and kind; it depends on nothing else
/// but the order in which the places were given.
[[nodiscard]] bool isBefore(const Match& a, const Match& b);

/// Places to be found by their names in any spelling: see docs/methods.md, "Finding by name". Searching does
/// not change it; it may be shared by threads.
class NameIndex {
 public:
  explicit NameIndex(std::vector<NamedPlace> places);
  ~NameIndex();
  NameIndex(NameIndex&&) noexcept;
  NameIndex& operator=(NameIndex&&) noexcept;

  /// The best matches, at most `limit`, each place once. Empty for a text without a letter or digit. More
  /// than 12 words are not looked at.
  [[nodiscard]] std::vector<Match> find(std::string_view text, std::size_t limit) const;

  [[nodiscard]] std::span<const NamedPlace> places() const;
  /// Of memory, places and all.
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace zw::search
