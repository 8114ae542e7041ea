// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/network_report.h"

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
    facts.defaultClass = facts.defaultClass.value_or(0) + count(layer.defaulted);
    facts.leftOut = facts.leftOut.value_or(0) + count(layer.leftOut);
  }
  if (!noding) return facts;
  facts.intersections = count(noding->intersections);
  facts.joinedEnds = count(noding->joinedEnds);
  facts.joinedMetres = noding->joinedMetres;
  return facts;
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
