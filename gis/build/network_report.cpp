// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/network_report.h"

#include <algorithm>

namespace zw::pack {
namespace {

double count(std::size_t number) {
  return static_cast<double>(number);
}

}  // namespace

NetworkFacts networkFacts(const std::vector<LayerReport>& layers, const std::optional<NodingReport>& noding) {
  NetworkFacts facts;
  for (const LayerReport& layer : layers) {
    if (layer.role != "roads") continue;
    facts.zeroLength = facts.zeroLength.value_or(0) + count(layer.zeroLength);
    facts.defaultClass = facts.defaultClass.value_or(0);
    for (const auto& [said, roads] : layer.defaulted) *facts.defaultClass += count(roads);
    facts.leftOut = facts.leftOut.value_or(0) + count(layer.leftOut);
  }
  if (!noding) return facts;
  facts.intersections = count(noding->intersections);
  facts.joinedEnds = count(noding->joinedEnds);
  facts.joinedMetres = noding->joinedMetres;
  return facts;
}

std::vector<std::string> unknownClassNotes(const std::vector<LayerReport>& layers) {
  constexpr std::size_t kNamed = 8;
  std::vector<std::string> notes;
  for (const LayerReport& layer : layers) {
    if (layer.role != "roads" || layer.defaulted.empty()) continue;
    std::vector<std::pair<std::size_t, std::string>> all;
    for (const auto& [said, roads] : layer.defaulted)
      all.emplace_back(roads, said.empty() ? "no class" : "'" + said + "'");
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string note = "roads: these classes are not known and were taken as the default: ";
    for (std::size_t i = 0; i < std::min(kNamed, all.size()); ++i)
      note += (i > 0 ? ", " : "") + all[i].second + " (" + std::to_string(all[i].first) + ")";
    if (all.size() > kNamed) note += " and " + std::to_string(all.size() - kNamed) + " more";
    notes.push_back(note);
  }
  return notes;
}

void note(const PatchReport& patches, NetworkFacts& facts) {
  facts.patchJoinedEnds = count(patches.joinedEnds);
  facts.patchLooseEnds = count(patches.looseEnds);
}

void note(const RoadStatusReport& status, NetworkFacts& facts) {
  facts.routeMetres = status.routes;
  facts.matchedMetres = status.matched;
  facts.unmatchedStretches = count(status.unmatchedStretches);
  facts.longestUnmatchedMetres = status.longestUnmatched;
}

}  // namespace zw::pack
