// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/model/post.h"

namespace zw {

/// The words by which files and the command line name a post's kind: "observation", "checkpoint".
[[nodiscard]] std::string_view wordOf(PostKind value);
/// Nothing where the word is neither.
[[nodiscard]] std::optional<PostKind> postKindFromWord(std::string_view word);

}  // namespace zw
