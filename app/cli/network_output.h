// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>

#include "core/network/connectivity.h"
#include "gis/pack/network_facts.h"

namespace zw::cli {

/// The road network of a pack: what its roads tell, and what its builder alone knew. A fact that nobody
/// noted is null, or not mentioned.
struct NetworkReport {
  const Region& region;
  const network::Connectivity& roads;
  const pack::NetworkFacts& built;
  double nearWithin = 0;  ///< m: the widest gap listed
};

[[nodiscard]] nlohmann::ordered_json networkJson(const NetworkReport& report);
/// What the builder knew alone.
[[nodiscard]] nlohmann::ordered_json builtJson(const pack::NetworkFacts& built);
/// Everything, with the first near ends by their places.
[[nodiscard]] QString networkText(const NetworkReport& report);
/// One line for each fact that the builder noted; empty where it noted none.
[[nodiscard]] QString networkFactsText(const pack::NetworkFacts& built);
/// One line, for whoever watches a pack being built.
[[nodiscard]] QString networkSummary(const network::Connectivity& roads);
/// Facts that a person should hear of unasked: roads that were left out or given a class. One sentence each.
[[nodiscard]] QStringList networkWarnings(const pack::NetworkFacts& built);

}  // namespace zw::cli
