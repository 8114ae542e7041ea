// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "core/model/region.h"

namespace zw {

/// The words by which files name kinds of land cover, in the order of LandCover.
inline constexpr std::array<std::string_view, 7> kLandCoverWords = {
    "residential", "industrial", "wood", "farmland", "grass", "water", "other"};
static_assert(static_cast<std::size_t>(LandCover::Other) + 1 == kLandCoverWords.size());

[[nodiscard]] constexpr std::string_view wordOf(LandCover cover) {
  return kLandCoverWords[static_cast<std::size_t>(cover)];
}

}  // namespace zw
