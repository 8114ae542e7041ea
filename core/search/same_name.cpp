// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/same_name.h"

#include <algorithm>

#include "core/search/text_fold.h"

namespace zw::search {

std::u32string joined(const std::vector<std::u32string>& words) {
  std::u32string out;
  for (const std::u32string& word : words) out += word;
  return out;
}

ComparedName::ComparedName(const Name& name) {
  for (const std::string& text : {name.en, name.ar}) {
    const std::u32string whole = joined(foldedWords(text));
    if (whole.empty()) continue;
    texts_.push_back(whole);
    for (SoundKey& key : soundKeys(whole)) keys_.push_back(std::move(key));
  }
}

bool ComparedName::same(const ComparedName& other) const {
  for (const std::u32string& text : texts_)
    if (std::find(other.texts_.begin(), other.texts_.end(), text) != other.texts_.end()) return true;
  for (const SoundKey& mine : keys_)
    for (const SoundKey& theirs : other.keys_)
      if (mine.consonants == theirs.consonants && vowelDifference(mine, theirs)) return true;
  return false;
}

std::string withoutEnding(const std::string& text, const ComparedName& part) {
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1))
    if (at > 0 && text[at - 1] != ' ' && ComparedName({text.substr(at + 1), {}}).same(part))
      return text.substr(0, at);
  return {};
}

}  // namespace zw::search
