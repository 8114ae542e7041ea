// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/name_index.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/search/name_tables.h"
#include "core/search/same_name.h"
#include "core/search/text_fold.h"
#include "core/search/word_matches.h"

namespace zw::search {
namespace {

constexpr std::size_t kMostWords = 12;
/// Consonants below which too many names sound the same once words are run together ("Base A", "Bass").
constexpr std::size_t kShortestJoined = 3;

/// How one name answers to all that is typed.
struct NameMatch {
  std::uint32_t name = 0;
  float score = 0;
  MatchReason reason = MatchReason::SameName;
  int errors = 0;
};

/// The word of the name that answers best to a typed one, leaving out those used already.
std::optional<std::size_t> bestWord(const NameTables::IndexedName& name, const WordMatches& typed,
                                    std::uint64_t used) {
  std::optional<std::size_t> best;
  float least = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(name.words.size(), 64); ++i) {
    const WordMatch* match = (used >> i & 1U) != 0 ? nullptr : typed.of(name.words[i]);
    if (match && (!best || match->penalty < least)) best = i, least = match->penalty;
  }
  return best;
}

std::optional<NameMatch> answer(const NameTables& tables, std::uint32_t n,
                                const std::vector<WordMatches>& typed) {
  const NameTables::IndexedName& name = tables.names[n];
  NameMatch out{n, 100, MatchReason::SameName, 0};
  std::uint64_t used = 0;
  bool begun = false;
  for (std::size_t t = 0; t < typed.size(); ++t) {
    const auto word = bestWord(name, typed[t], used);
    if (!word) return std::nullopt;
    const WordMatch& match = *typed[t].of(name.words[*word]);
    used |= std::uint64_t{1} << *word;
    out.score -= match.penalty;
    out.reason = std::max(out.reason, match.reason);
    out.errors += match.errors;
    begun = begun || match.reason == MatchReason::Beginning;
    if (t == 0 && *word != 0) out.score -= Penalty::notFirst;
  }
  if (typed.size() < name.words.size()) {
    if (!begun) out.score -= Penalty::moreWords;
    if (out.reason == MatchReason::SameName) out.reason = MatchReason::Word;
  }
  return out;
}

/// The names that have a word for each typed one.
std::vector<std::uint32_t> candidates(const NameTables& tables, const std::vector<WordMatches>& typed) {
  std::vector<std::uint16_t> reached(tables.names.size(), 0);
  std::vector<std::uint32_t> out;
  for (std::size_t t = 0; t < typed.size(); ++t) {
    out.clear();
    for (const std::uint32_t word : typed[t].words())
      for (const std::uint32_t name : tables.namesOfWord[word])
        if (reached[name] == t) {
          reached[name] = static_cast<std::uint16_t>(t + 1);
          out.push_back(name);
        }
  }
  return out;
}

/// Names that sound the same once all words are written as one.
void addJoined(const NameTables& tables, const std::vector<std::u32string>& words,
               std::vector<NameMatch>& out) {
  const SoundTable& sounds = tables.joinedSounds;
  for (const SoundKey& key : soundKeys(joined(words))) {
    if (key.consonants.size() < kShortestJoined) continue;
    const auto same = sounds.consonants().find(key.consonants);
    if (!same) continue;
    for (const std::uint32_t i : sounds.of(*same)) {
      const std::uint32_t name = sounds.entry(i).owner;
      if (tables.names[name].words.size() == words.size()) continue;
      if (const auto vowels = vowelDifference(key, sounds.entry(i).key))
        out.push_back(
            {name, 100 - Penalty::vowel * static_cast<float>(*vowels + 1), MatchReason::OtherSpelling, 0});
    }
  }
}

std::vector<NameMatch> namesThatAnswer(const NameTables& tables, const std::vector<std::u32string>& words) {
  std::vector<WordMatches> typed;
  typed.reserve(words.size());
  for (const std::u32string& word : words) typed.emplace_back(tables, word);
  std::vector<NameMatch> found;
  for (const std::uint32_t name : candidates(tables, typed))
    if (const auto match = answer(tables, name, typed)) found.push_back(*match);
  addJoined(tables, words, found);
  return found;
}

/// The best match of each place, in the order of places.
std::vector<NameMatch> matchesOfPlaces(const NameTables& tables, const std::vector<NameMatch>& found,
                                       std::size_t places) {
  std::vector<std::uint32_t> bestOf(places, 0);  // into found, plus one
  const auto rank = [&](std::uint32_t f) { return std::pair(-found[f].score, found[f].reason); };
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    std::uint32_t& best = bestOf[tables.names[found[i].name].place];
    if (best == 0 || rank(i) < rank(best - 1)) best = i + 1;
  }
  std::vector<NameMatch> out;
  for (const std::uint32_t best : bestOf)
    if (best != 0) out.push_back(found[best - 1]);
  return out;
}

}  // namespace

struct NameIndex::State {
  std::vector<NamedPlace> places;
  NameTables tables;
};

NameIndex::NameIndex(std::vector<NamedPlace> places) {
  NameTables tables(places);
  state_ = std::make_unique<const State>(State{std::move(places), std::move(tables)});
}
NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex&&) noexcept = default;
NameIndex& NameIndex::operator=(NameIndex&&) noexcept = default;

std::span<const NamedPlace> NameIndex::places() const {
  return state_->places;
}

std::size_t NameIndex::bytes() const {
  std::size_t sum = state_->tables.bytes() + state_->places.capacity() * sizeof(NamedPlace);
  for (const NamedPlace& place : state_->places)
    for (const std::string* text : {&place.name.en, &place.name.ar, &place.unit.en, &place.unit.ar,
                                    &place.district.en, &place.district.ar})
      sum += text->capacity();
  return sum;
}

bool isBefore(const Match& a, const Match& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.place->importance != b.place->importance) return a.place->importance > b.place->importance;
  if (a.reason != b.reason) return a.reason < b.reason;
  if (a.place->name.any() != b.place->name.any()) return a.place->name.any() < b.place->name.any();
  return a.place->kind < b.place->kind;
}

std::vector<Match> NameIndex::find(std::string_view text, std::size_t limit) const {
  const NameTables& tables = state_->tables;
  std::vector<std::u32string> words = foldedWords(text);
  if (words.size() > kMostWords) words.resize(kMostWords);
  if (words.empty()) return {};
  std::vector<NameMatch> found =
      matchesOfPlaces(tables, namesThatAnswer(tables, words), state_->places.size());
  std::vector<Match> out;
  out.reserve(found.size());
  for (const NameMatch& match : found) {
    const NameTables::IndexedName& name = tables.names[match.name];
    out.push_back(
        {&state_->places[name.place], match.reason, match.errors, static_cast<double>(match.score), {}});
  }
  const auto before = [](const Match& a, const Match& b) {
    return isBefore(a, b) || (!isBefore(b, a) && a.place < b.place);
  };
  const std::size_t kept = std::min(limit, out.size());
  std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), out.end(), before);
  out.resize(kept);
  for (Match& match : out) {
    const auto place = static_cast<std::uint32_t>(match.place - state_->places.data());
    const auto at =
        std::lower_bound(found.begin(), found.end(), place,
                         [&](const NameMatch& m, std::uint32_t p) { return tables.names[m.name].place < p; });
    match.matchedName = tables.names[at->name].text;
  }
  return out;
}

std::string_view wordOf(MatchReason reason) {
  constexpr std::array<std::string_view, 6> words{"same-name", "word",         "other-spelling",
                                                  "beginning", "typing-error", "similar-sound"};
  return words[static_cast<std::size_t>(reason)];
}

}  // namespace zw::search
