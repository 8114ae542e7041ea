// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>

#include "core/roadmap/phase_ranking.h"

namespace zw::cli {

/// "failures", "pairs", "uncounted_units" and "unserved_places" of a ranking on that network. `zones` are the
/// scenario's, in the order in which a person sees them.
[[nodiscard]] nlohmann::ordered_json rankingJson(const network::RoadNetwork& network,
                                                 const network::CriticalRanking& ranking,
                                                 const std::vector<const Zone*>& zones);
/// The same as tables.
[[nodiscard]] QString rankingText(const network::RoadNetwork& network,
                                  const network::CriticalRanking& ranking);

/// What "alike" means, where it is said; empty where it is not.
[[nodiscard]] QString alikeText(bool isSaid);
/// How many units weigh nothing because nobody has counted them; empty where there are none.
[[nodiscard]] QString uncountedText(std::size_t units);

/// How the worst of any phase stand in each.
[[nodiscard]] nlohmann::ordered_json throughPhasesJson(const Plan& plan,
                                                       const roadmap::RoadmapRanking& ranking);
[[nodiscard]] QString throughPhasesText(const Plan& plan, const roadmap::RoadmapRanking& ranking);

}  // namespace zw::cli
