// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/term_index.h"

#include <algorithm>

#include "core/search/edit_distance.h"

namespace zw::search {
namespace {

/// Letters of a word whose deletion neighbourhood is kept: 29 of a long word.
constexpr std::size_t kPrefix = 7;

/// FNV-1a; a collision costs a comparison, no more.
std::uint32_t hashOf(std::u32string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char32_t c : text) hash = (hash ^ static_cast<std::uint32_t>(c)) * 16777619U;
  return hash;
}

void addDeletions(const std::u32string& text, std::size_t from, int most, std::vector<std::uint32_t>& out) {
  out.push_back(hashOf(text));
  if (most == 0) return;
  for (std::size_t i = from; i < text.size(); ++i) {
    std::u32string less = text;
    less.erase(i, 1);
    addDeletions(less, i, most - 1, out);
  }
}

/// Hashes of what is left of the word's beginning without up to `most` of its letters, each once.
std::vector<std::uint32_t> neighbourhood(const std::u32string& word, int most) {
  std::vector<std::uint32_t> out;
  addDeletions(word.substr(0, kPrefix), 0, most, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

TermIndex::TermIndex(std::vector<std::u32string> terms, int mostErrors, std::size_t shortest)
    : terms_(std::move(terms)) {
  std::sort(terms_.begin(), terms_.end());
  terms_.erase(std::unique(terms_.begin(), terms_.end()), terms_.end());
  if (mostErrors == 0) return;
  for (std::uint32_t term = 0; term < terms_.size(); ++term)
    if (terms_[term].size() >= shortest)
      for (const std::uint32_t hash : neighbourhood(terms_[term], mostErrors))
        deletions_.push_back({hash, term});
  std::sort(deletions_.begin(), deletions_.end(), [](const Deletion& a, const Deletion& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.term < b.term;
  });
  deletions_.shrink_to_fit();
}

std::optional<std::uint32_t> TermIndex::find(std::u32string_view word) const {
  const auto at = std::lower_bound(terms_.begin(), terms_.end(), word);
  if (at == terms_.end() || *at != word) return std::nullopt;
  return static_cast<std::uint32_t>(at - terms_.begin());
}

std::pair<std::uint32_t, std::uint32_t> TermIndex::beginningWith(std::u32string_view beginning) const {
  const auto from = std::lower_bound(terms_.begin(), terms_.end(), beginning);
  const auto to = std::partition_point(
      from, terms_.end(), [beginning](const std::u32string& term) { return term.starts_with(beginning); });
  return {static_cast<std::uint32_t>(from - terms_.begin()), static_cast<std::uint32_t>(to - terms_.begin())};
}

std::vector<TermIndex::Near> TermIndex::near(const std::u32string& word, int most) const {
  std::vector<std::uint32_t> candidates;
  for (const std::uint32_t hash : neighbourhood(word, most)) {
    auto at = std::lower_bound(deletions_.begin(), deletions_.end(), hash,
                               [](const Deletion& d, std::uint32_t wanted) { return d.hash < wanted; });
    for (; at != deletions_.end() && at->hash == hash; ++at) candidates.push_back(at->term);
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::vector<Near> out;
  for (const std::uint32_t term : candidates)
    if (const auto errors = typingErrors(word, terms_[term], most)) out.push_back({term, *errors});
  return out;
}

std::size_t TermIndex::bytes() const {
  std::size_t sum = terms_.capacity() * sizeof(std::u32string) + deletions_.capacity() * sizeof(Deletion);
  for (const std::u32string& term : terms_) sum += (term.capacity() + 1) * sizeof(char32_t);
  return sum;
}

}  // namespace zw::search
