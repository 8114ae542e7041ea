// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/isochrone.h"

#include <algorithm>

#include "core/geometry/geos.h"
#include "core/network/two_threads.h"

namespace zw::network {
namespace {

MultiPolygon<ProjectedPoint> common(const MultiPolygon<ProjectedPoint>& a,
                                    const MultiPolygon<ProjectedPoint>& b) {
  const geos::GeometryPtr first = geos::fromShape(a), second = geos::fromShape(b);
  const geos::GeometryPtr both(GEOSIntersection_r(geos::context(), first.get(), second.get()));
  return geos::toShape<ProjectedPoint>(both.get());
}

/// The share of an edge that is passed in the time that is left.
double shareWithin(Millis left, Millis whole) {
  return std::min(1.0, static_cast<double>(left) / static_cast<double>(whole));
}

}  // namespace

std::vector<Isochrone> isochrones(const AccessField& field, const RoadNetwork& network,
                                  const ShortestPathTree& fromBases, std::span<const Access> bases,
                                  std::span<const Millis> steps) {
  const std::vector<Millis> arrivals = field.arrivals(network, fromBases, bases);
  std::vector<Isochrone> out(steps.size());
  onTwoThreads(steps.size(), [&](std::size_t i) {
    out[i] = {steps[i], field.mesh().atMost(arrivals, steps[i])};
    if (!field.territory().empty()) out[i].shape = common(out[i].shape, field.territory());
  });
  return out;
}

std::vector<ReachedPart> reachedParts(const RoadGraph& graph, const ShortestPathTree& fromBases,
                                      std::span<const Access> bases, Millis within, EdgeIndex e) {
  std::vector<ReachedPart> parts;
  const auto add = [&](double from, double to) {
    if (from < to) parts.push_back({e, std::max(0.0, from), std::min(1.0, to)});
  };
  const GraphEdge& edge = graph.edge(e);
  if (edge.forward != kClosed && fromBases.time(edge.from) <= within)
    add(0, shareWithin(within - fromBases.time(edge.from), edge.forward));
  if (edge.backward != kClosed && fromBases.time(edge.to) <= within)
    add(1 - shareWithin(within - fromBases.time(edge.to), edge.backward), 1);
  for (const Access& base : bases) {
    if (base.edge != e || base.linkTime > within) continue;
    const Millis left = within - base.linkTime;
    if (edge.forward != kClosed) add(base.share, base.share + shareWithin(left, edge.forward));
    if (edge.backward != kClosed) add(base.share - shareWithin(left, edge.backward), base.share);
  }
  std::sort(parts.begin(), parts.end(),
            [](const ReachedPart& a, const ReachedPart& b) { return a.from < b.from; });
  std::vector<ReachedPart> joined;
  for (const ReachedPart& part : parts)
    if (!joined.empty() && part.from <= joined.back().to)
      joined.back().to = std::max(joined.back().to, part.to);
    else
      joined.push_back(part);
  return joined;
}

std::vector<ReachedPart> reachedParts(const RoadNetwork& network, const ShortestPathTree& fromBases,
                                      std::span<const Access> bases, Millis within) {
  std::vector<ReachedPart> all;
  for (EdgeIndex e = 0; e < network.graph().edgeCount(); ++e) {
    const auto parts = reachedParts(network.graph(), fromBases, bases, within, e);
    all.insert(all.end(), parts.begin(), parts.end());
  }
  return all;
}

double lengthOf(const RoadNetwork& network, std::span<const ReachedPart> parts) {
  double metres = 0;
  for (const ReachedPart& part : parts)
    metres += (part.to - part.from) * static_cast<double>(network.road(part.edge).lengthMetres);
  return metres;
}

}  // namespace zw::network
