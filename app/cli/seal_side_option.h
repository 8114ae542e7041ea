// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "core/network/seal_side.h"

namespace zw::cli {

/// An option that takes a side as a word: "all", "north", … "far-side"; `word` says the default.
void addSealSide(CLI::App& command, const std::string& option, std::string& word, const std::string& text);

/// Precondition: the word is one that the option takes.
[[nodiscard]] network::SealSide sealSideFrom(const std::string& word);

}  // namespace zw::cli
