// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/region.h"
#include "core/search/sound_key.h"

namespace zw::search {

/// All words of a text as one, for names that are written apart or together ("Kfar Kila", "Kfarkila").
[[nodiscard]] std::u32string joined(const std::vector<std::u32string>& words);

/// A name made ready to be compared with many others for being the same in another spelling or script.
class ComparedName {
 public:
  explicit ComparedName(const Name& name);
  [[nodiscard]] bool same(const ComparedName& other) const;

 private:
  std::vector<std::u32string> texts_;
  std::vector<SoundKey> keys_;
};

/// The text without what it ends with where that is the name of `part`, in whatever spelling ("Khiyam
/// Marjaayoun" in Marjayoun is "Khiyam"); empty where it ends otherwise or nothing would be left.
[[nodiscard]] std::string withoutEnding(const std::string& text, const ComparedName& part);

}  // namespace zw::search
