// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/seal_side_option.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace zw::cli {
namespace {

using network::SealSide;

constexpr std::pair<const char*, SealSide> kSealSides[] = {
    {"all", SealSide::All},         {"north", SealSide::North}, {"east", SealSide::East},
    {"south", SealSide::South},     {"west", SealSide::West},   {"border-side", SealSide::BorderSide},
    {"far-side", SealSide::FarSide}};

}  // namespace

void addSealSide(CLI::App& command, const std::string& option, std::string& word, const std::string& text) {
  std::vector<std::string> sides;
  for (const auto& [name, side] : kSealSides) sides.emplace_back(name);
  command
      .add_option(option, word,
                  text + ": all, north, east, south, west, border-side or far-side of the river")
      ->check(CLI::IsMember(sides))
      ->capture_default_str();
}

network::SealSide sealSideFrom(const std::string& word) {
  return std::find_if(std::begin(kSealSides), std::end(kSealSides),
                      [&](const auto& entry) { return entry.first == word; })
      ->second;
}

}  // namespace zw::cli
