// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace zw::pack {

/// What only the builder knows of the road network, kept among the keys of zw_pack. Counts are whole numbers,
/// lengths metres. Empty: this build had no occasion to know, as for noding that its recipe did not ask for,
/// or for layers that were compiled before; or the pack is older than the key.
struct NetworkFacts {
  std::optional<double> intersections;       ///< places where roads were made to meet
  std::optional<double> joinedEnds;          ///< dead ends prolonged to a road
  std::optional<double> joinedMetres;        ///< by which they were
  std::optional<double> zeroLength;          ///< roads left out
  std::optional<double> defaultClass;        ///< roads without a known class, given the recipe's default
  std::optional<double> leftOut;             ///< roads without a known class, where the recipe has no default
  std::optional<double> routeMetres;         ///< of routes that tell passability
  std::optional<double> matchedMetres;       ///< of it beside a road
  std::optional<double> unmatchedStretches;  ///< of routes with no road beside them
  std::optional<double> longestUnmatchedMetres;
  std::optional<double> patchJoinedEnds;  ///< of the roads that fill gaps
  std::optional<double> patchLooseEnds;   ///< of them with no road near enough
};

struct NetworkFact {
  const char* key;  ///< of zw_pack
  std::optional<double> NetworkFacts::*value;
};
inline constexpr NetworkFact kNetworkFacts[] = {
    {"network_intersections", &NetworkFacts::intersections},
    {"network_joined_ends", &NetworkFacts::joinedEnds},
    {"network_joined_m", &NetworkFacts::joinedMetres},
    {"network_zero_length", &NetworkFacts::zeroLength},
    {"network_default_class", &NetworkFacts::defaultClass},
    {"network_left_out", &NetworkFacts::leftOut},
    {"network_route_m", &NetworkFacts::routeMetres},
    {"network_matched_m", &NetworkFacts::matchedMetres},
    {"network_unmatched_stretches", &NetworkFacts::unmatchedStretches},
    {"network_longest_unmatched_m", &NetworkFacts::longestUnmatchedMetres},
    {"network_patch_joined_ends", &NetworkFacts::patchJoinedEnds},
    {"network_patch_loose_ends", &NetworkFacts::patchLooseEnds},
};

}  // namespace zw::pack
