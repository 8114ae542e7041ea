// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/name_tables.h"

#include <algorithm>

#include "core/search/same_name.h"
#include "core/search/text_fold.h"

namespace zw::search {
namespace {

/// Consonants below which a sound is too common to be sought with an error.
constexpr std::size_t kShortestSound = 3;

SoundTable wordSoundsOf(const TermIndex& words) {
  std::vector<SoundTable::Entry> entries;
  for (std::uint32_t w = 0; w < words.size(); ++w)
    for (SoundKey& key : soundKeys(words[w])) entries.push_back({std::move(key), w});
  return {std::move(entries), 1};
}

SoundTable joinedSoundsOf(const NameTables& tables) {
  std::vector<SoundTable::Entry> entries;
  for (std::uint32_t n = 0; n < tables.names.size(); ++n) {
    std::u32string whole;
    for (const std::uint32_t word : tables.names[n].words) whole += tables.words[word];
    for (SoundKey& key : soundKeys(whole)) entries.push_back({std::move(key), n});
  }
  return {std::move(entries), 0};
}

template <class T>
std::size_t bytesOf(const std::vector<T>& all) {
  return all.capacity() * sizeof(T);
}

}  // namespace

Lists::Lists(std::size_t rows, std::vector<std::pair<std::uint32_t, std::uint32_t>> rowAndValue) {
  std::sort(rowAndValue.begin(), rowAndValue.end());
  rowAndValue.erase(std::unique(rowAndValue.begin(), rowAndValue.end()), rowAndValue.end());
  starts_.assign(rows + 1, 0);
  values_.reserve(rowAndValue.size());
  for (const auto& [row, value] : rowAndValue) {
    ++starts_[row + 1];
    values_.push_back(value);
  }
  for (std::size_t i = 0; i < rows; ++i) starts_[i + 1] += starts_[i];
}

SoundTable::SoundTable(std::vector<Entry> entries, int mostErrors) : entries_(std::move(entries)) {
  entries_.shrink_to_fit();
  std::vector<std::u32string> all;
  all.reserve(entries_.size());
  for (const Entry& entry : entries_) all.push_back(entry.key.consonants);
  consonants_ = TermIndex(std::move(all), mostErrors, kShortestSound);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 0; i < entries_.size(); ++i)
    pairs.emplace_back(*consonants_.find(entries_[i].key.consonants), i);
  lists_ = Lists(consonants_.size(), std::move(pairs));
}

std::size_t SoundTable::bytes() const {
  std::size_t sum = bytesOf(entries_) + consonants_.bytes() + lists_.bytes();
  for (const Entry& e : entries_)
    sum += (e.key.consonants.capacity() + 1) * sizeof(char32_t) + bytesOf(e.key.gaps);
  return sum;
}

NameTables::NameTables(std::span<const NamedPlace> places) {
  std::vector<std::vector<std::u32string>> folded;
  std::vector<std::u32string> all;
  const auto add = [&](std::uint32_t place, const std::string& text) {
    std::vector<std::u32string> parts = foldedWords(text);
    if (parts.empty()) return;
    all.insert(all.end(), parts.begin(), parts.end());
    names.push_back({place, text, {}});
    folded.push_back(std::move(parts));
  };
  for (std::uint32_t p = 0; p < places.size(); ++p) {
    add(p, places[p].name.en);
    add(p, places[p].name.ar);
    for (const std::string& other : places[p].otherNames) add(p, other);
  }
  words = TermIndex(std::move(all));
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t n = 0; n < names.size(); ++n)
    for (const std::u32string& word : folded[n]) {
      names[n].words.push_back(*words.find(word));
      pairs.emplace_back(names[n].words.back(), n);
    }
  namesOfWord = Lists(words.size(), std::move(pairs));
  wordSounds = wordSoundsOf(words);
  joinedSounds = joinedSoundsOf(*this);
}

std::size_t NameTables::bytes() const {
  std::size_t sum =
      bytesOf(names) + words.bytes() + namesOfWord.bytes() + wordSounds.bytes() + joinedSounds.bytes();
  for (const IndexedName& name : names) sum += name.text.capacity() + bytesOf(name.words);
  return sum;
}

}  // namespace zw::search
