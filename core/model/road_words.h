// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/model/network_state.h"
#include "core/model/region.h"

namespace zw {

/// The words by which files and the command line name what is said of roads: "motorway" … "path"; "none",
/// "bridge", "tunnel", "ford"; "unknown", "open", "restricted", "closed"; "unknown",
/// "paved", "unpaved"; "confirmed", "reported", "assumed".
[[nodiscard]] std::string_view wordOf(RoadClass value);
[[nodiscard]] std::string_view wordOf(RoadStructure value);
[[nodiscard]] std::string_view wordOf(Passability value);
[[nodiscard]] std::string_view wordOf(Surface value);
[[nodiscard]] std::string_view wordOf(Reliability value);
[[nodiscard]] std::string_view wordOf(RoadStatus::Target value);

/// Nothing where the word is none of them.
template <class Enum>
[[nodiscard]] std::optional<Enum> fromWord(std::string_view word);

}  // namespace zw
