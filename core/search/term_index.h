// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zw::search {

/// A sorted set of words that is asked for one, for those that begin with something, and for those within a
/// few typing errors. Errors are found by deletion neighbourhoods (Mor & Fraenkel 1982; of prefixes only, as
/// in SymSpell, Garbe 2012): two words within k errors have, of their first seven letters, a part in common
/// that leaves out at most k letters of each. What shares one is then compared in full, so nothing is missed
/// and nothing found wrongly.
class TermIndex {
 public:
  static constexpr int kMostErrors = 2;
  struct Near {
    std::uint32_t term;
    int errors;
  };

  TermIndex() = default;
  /// Sorts them and leaves out what is there twice. Up to `mostErrors` (0 to 2) can be sought, in words of at
  /// least `shortest` letters.
  explicit TermIndex(std::vector<std::u32string> terms, int mostErrors = kMostErrors,
                     std::size_t shortest = 2);

  [[nodiscard]] std::size_t size() const { return terms_.size(); }
  [[nodiscard]] const std::u32string& operator[](std::uint32_t term) const { return terms_[term]; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::u32string_view word) const;
  /// From the first to before the second.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> beginningWith(std::u32string_view beginning) const;
  /// Those within `most` errors (no more than it was made for), the word itself among them, in their order.
  [[nodiscard]] std::vector<Near> near(const std::u32string& word, int most) const;
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Deletion {
    std::uint32_t hash;
    std::uint32_t term;
  };
  std::vector<std::u32string> terms_;
  std::vector<Deletion> deletions_;  ///< by hash, then term
};

}  // namespace zw::search
