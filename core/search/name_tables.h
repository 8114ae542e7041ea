// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/search/named_place.h"
#include "core/search/sound_key.h"
#include "core/search/term_index.h"

namespace zw::search {

/// For each of so many rows a list of numbers, kept in one piece.
class Lists {
 public:
  Lists() = default;
  Lists(std::size_t rows, std::vector<std::pair<std::uint32_t, std::uint32_t>> rowAndValue);
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::uint32_t row) const {
    return {values_.data() + starts_[row], values_.data() + starts_[row + 1]};
  }
  [[nodiscard]] std::size_t bytes() const {
    return (starts_.capacity() + values_.capacity()) * sizeof(std::uint32_t);
  }

 private:
  std::vector<std::uint32_t> starts_{0};
  std::vector<std::uint32_t> values_;
};

/// Words or joined names by how they sound.
class SoundTable {
 public:
  struct Entry {
    SoundKey key;
    std::uint32_t owner = 0;  ///< the word or name that sounds so
  };
  SoundTable() = default;
  /// `mostErrors`: in consonants, as TermIndex takes it.
  SoundTable(std::vector<Entry> entries, int mostErrors);

  [[nodiscard]] const TermIndex& consonants() const { return consonants_; }
  /// Into entry(), of one of consonants().
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t consonants) const {
    return lists_[consonants];
  }
  [[nodiscard]] const Entry& entry(std::uint32_t i) const { return entries_[i]; }
  [[nodiscard]] std::size_t bytes() const;

 private:
  std::vector<Entry> entries_;
  TermIndex consonants_;
  Lists lists_;
};

/// The names of places taken apart into words.
struct NameTables {
  struct IndexedName {
    std::uint32_t place = 0;
    std::string text;
    std::vector<std::uint32_t> words;  ///< into `words`, in the order of the name
  };
  explicit NameTables(std::span<const NamedPlace> places);
  [[nodiscard]] std::size_t bytes() const;

  std::vector<IndexedName> names;
  TermIndex words;
  Lists namesOfWord;        ///< each once
  SoundTable wordSounds;    ///< owners: words
  SoundTable joinedSounds;  ///< owners: names; all words of a name as one
};

}  // namespace zw::search
