// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/road_noding.h"

#include "core/network/connectivity.h"
#include "gis/build/noded_lines.h"

namespace zw::pack {

bool isOnGround(const Layer& roads, const Feature& road) {
  const std::string structure = textOf(roads, road, "structure");
  return structure != "bridge" && structure != "tunnel";
}

network::GapFilter gapFilter(const std::vector<const Layer*>& rivers, const Box<LonLat>& bounds,
                             const Projection& projection) {
  network::GapFilter filter(projection, bounds);
  for (const Layer* layer : rivers)
    for (const Feature& river : layer->features)
      filter.addRiver(projection.forward(std::get<Line<LonLat>>(river.shape)));
  return filter;
}

NodingReport nodeRoads(const std::vector<Layer*>& roads, const std::vector<const Layer*>& rivers,
                       const NetworkRecipe& rule, const Box<LonLat>& bounds, const Projection& projection) {
  NodedLines lines;
  for (const Layer* layer : roads)
    for (const Feature& road : layer->features)
      lines.add(std::get<Line<LonLat>>(road.shape), isOnGround(*layer, road));

  const auto everywhere = [](std::uint32_t, std::uint32_t) { return true; };
  NodingReport report;
  if (rule.intersections) report.intersections = lines.nodeCrossings(everywhere);
  if (rule.joinEndsWithin > 0) {
    const network::GapFilter filter = gapFilter(rivers, bounds, projection);
    const NodedLines::Joined joined =
        lines.joinEnds({rule.joinEndsWithin, network::kRoundaboutOfGap * rule.joinEndsWithin,
                        [&](const network::NearEnd& end) { return filter.isGap(end.end, end.meets); }},
                       projection);
    report.joinedEnds = joined.ends;
    report.joinedMetres = joined.metres;
    // A vertex put into a road is rounded, which may move it across another.
    if (rule.intersections && joined.ends > 0) report.intersections += lines.nodeCrossings(everywhere);
  }

  std::size_t number = 0;
  for (Layer* layer : roads)
    for (Feature& road : layer->features) road.shape = lines.line(number++);
  return report;
}

}  // namespace zw::pack
