// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace zw::search {

/// The fewest typing errors that make one word of the other: a letter more, less or wrong, or two neighbours
/// swapped, no letter being touched twice (optimal string alignment, the restricted form of Damerau 1964 and
/// Levenshtein 1966). Nothing where they are more than `most`.
[[nodiscard]] std::optional<int> typingErrors(std::u32string_view a, std::u32string_view b, int most);

}  // namespace zw::search
