// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/network/access_field.h"

namespace zw::network {

/// What is reached from the bases within a time.
struct Isochrone {
  Millis within = 0;
  MultiPolygon<ProjectedPoint> shape;
};

/// One for each of `steps` (below kUnreachable), in their order; on two threads. A place counts as reached
/// when its access brings it within the time. Inside the shape lie the corners of the field's mesh that are
/// reached, settlements and named places among them, and outside it those that are not; between corners the
/// outline goes by linear interpolation, so a strip narrower than the field's spacing may be missed. The
/// shape of a greater time holds that of a smaller one, and all lie in the planned territory.
/// Preconditions: the field is up to date with the network; `fromBases` has the seeds of `bases`, From.
[[nodiscard]] std::vector<Isochrone> isochrones(const AccessField& field, const RoadNetwork& network,
                                                const ShortestPathTree& fromBases,
                                                std::span<const Access> bases, std::span<const Millis> steps);

/// The part of an edge between two shares of its length, 0 to 1.
struct ReachedPart {
  EdgeIndex edge = kNone;
  double from = 0;
  double to = 0;  ///< greater than `from`
};

/// What of one edge is reached from the bases within a time: from either end as far as one gets, and around a
/// base. By share; the parts do not touch. Exact.
[[nodiscard]] std::vector<ReachedPart> reachedParts(const RoadGraph& graph, const ShortestPathTree& fromBases,
                                                    std::span<const Access> bases, Millis within,
                                                    EdgeIndex edge);
/// The same of every edge, by edge.
[[nodiscard]] std::vector<ReachedPart> reachedParts(const RoadNetwork& network,
                                                    const ShortestPathTree& fromBases,
                                                    std::span<const Access> bases, Millis within);
/// Their geodesic length, metres.
[[nodiscard]] double lengthOf(const RoadNetwork& network, std::span<const ReachedPart> parts);

}  // namespace zw::network
