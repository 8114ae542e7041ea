// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/word_matches.h"

#include <algorithm>

#include "core/search/text_fold.h"

namespace zw::search {
namespace {

constexpr std::size_t kShortestBegunSound = 2;
constexpr std::size_t kShortestSimilarSound = 4;

}  // namespace

int errorsAllowed(const std::u32string& word) {
  if (word.size() <= 2 || std::any_of(word.begin(), word.end(), isDigit)) return 0;
  return word.size() <= 5 ? 1 : 2;
}

WordMatches::WordMatches(const NameTables& tables, const std::u32string& typed)
    : tables_(tables), at_(tables.words.size(), 0) {
  for (const std::u32string& reading : withoutJoinedArticle(typed)) {
    addWritten(reading);
    addErrors(reading);
    addSounds(reading);
  }
}

void WordMatches::add(std::uint32_t word, WordMatch match) {
  if (at_[word] == 0) {
    matches_.push_back(match);
    words_.push_back(word);
    at_[word] = static_cast<std::uint32_t>(matches_.size());
    return;
  }
  WordMatch& known = matches_[at_[word] - 1];
  if (match.penalty < known.penalty || (match.penalty == known.penalty && match.reason < known.reason))
    known = match;
}

void WordMatches::addWritten(const std::u32string& typed) {
  const auto [from, to] = tables_.words.beginningWith(typed);
  for (std::uint32_t word = from; word < to; ++word) {
    const bool whole = tables_.words[word].size() == typed.size();
    add(word, whole ? WordMatch{} : WordMatch{Penalty::beginning, MatchReason::Beginning, 0});
  }
}

void WordMatches::addErrors(const std::u32string& typed) {
  const int allowed = errorsAllowed(typed);
  if (allowed == 0) return;
  for (const TermIndex::Near& near : tables_.words.near(typed, allowed)) {
    if (near.errors == 0 || errorsAllowed(tables_.words[near.term]) == 0) continue;
    const float penalty = Penalty::firstError + Penalty::furtherError * static_cast<float>(near.errors - 1);
    add(near.term, {penalty, MatchReason::TypingError, static_cast<std::uint8_t>(near.errors)});
  }
}

void WordMatches::addSounds(const std::u32string& typed) {
  const SoundTable& sounds = tables_.wordSounds;
  for (const SoundKey& key : soundKeys(typed)) {
    if (const auto same = sounds.consonants().find(key.consonants))
      for (const std::uint32_t i : sounds.of(*same))
        if (const auto vowels = vowelDifference(key, sounds.entry(i).key))
          add(sounds.entry(i).owner,
              {Penalty::vowel * static_cast<float>(*vowels), MatchReason::OtherSpelling, 0});
    addSimilarSounds(key);
  }
}

void WordMatches::addSimilarSounds(const SoundKey& key) {
  const SoundTable& sounds = tables_.wordSounds;
  if (key.consonants.size() >= kShortestBegunSound) {
    const auto [from, to] = sounds.consonants().beginningWith(key.consonants);
    for (std::uint32_t longer = from; longer < to; ++longer)
      for (const std::uint32_t i : sounds.of(longer))
        if (const auto vowels = vowelDifferenceOfBeginning(key, sounds.entry(i).key))
          add(sounds.entry(i).owner, {Penalty::soundBegins + Penalty::vowel * static_cast<float>(*vowels),
                                      MatchReason::SimilarSound, 0});
  }
  if (key.consonants.size() < kShortestSimilarSound) return;
  for (const TermIndex::Near& near : sounds.consonants().near(key.consonants, 1))
    if (near.errors == 1 && sounds.consonants()[near.term].front() == key.consonants.front())
      for (const std::uint32_t i : sounds.of(near.term))
        add(sounds.entry(i).owner, {Penalty::soundNear, MatchReason::SimilarSound, 0});
}

}  // namespace zw::search
