// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/post_words.h"

namespace zw {

std::string_view wordOf(PostKind value) {
  return value == PostKind::Checkpoint ? "checkpoint" : "observation";
}

std::optional<PostKind> postKindFromWord(std::string_view word) {
  for (const PostKind kind : {PostKind::Observation, PostKind::Checkpoint})
    if (word == wordOf(kind)) return kind;
  return std::nullopt;
}

}  // namespace zw
