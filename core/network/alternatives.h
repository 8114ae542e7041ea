// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/network/route.h"

namespace zw::network {

/// What a route must keep to count as an alternative; shares of 1.
struct AlternativeLimits {
  double stretch = 1.5;  ///< its time at most so many times the quickest route's
  double shared = 0.6;   ///< of the time along the nodes of either of two routes, spent on edges of the other
  double local = 0.1;    ///< every part of it that takes at most this share of the quickest route's time is
                         ///< itself a quickest way between the part's ends
};

struct AlternativePath {
  Millis time = 0;  ///< the seeds' times included
  ShortestPathTree::Path path;
};

/// At most `count` paths that really differ, the quickest first; ties by node. Fewer where no more keep the
/// limits; none where there is no way. No path visits a node twice, or the other end's or its own end's seeds
/// in between (only the quickest may).
///
/// By plateaus (Cambridge Vehicle Information Technology, "Choice routing", 2005; Abraham, Delling, Goldberg
/// and Werneck, "Alternative routes in road networks", ACM Journal of Experimental Algorithmics 18, 2013):
/// chains of edges that both trees hold, here also single nodes, and long edges that neither holds. The way
/// from the start to a plateau's end is a quickest one, and so is that from its beginning to the destination;
/// hence every part of the path that does not hold the plateau with the edges before and after it.
///
/// Preconditions: `from` (Direction::From) and `towards` (Direction::Towards) are up to date with the graph.
[[nodiscard]] std::vector<AlternativePath> alternativePaths(const RoadGraph& graph,
                                                            const ShortestPathTree& from,
                                                            const ShortestPathTree& towards,
                                                            std::size_t count,
                                                            const AlternativeLimits& limits = {});

/// The same as routes, from the quickestRoute on. Between two places on one road the way along it is the only
/// one told where it is the quickest.
[[nodiscard]] std::vector<Route> alternativeRoutes(const RoadNetwork& network,
                                                   const ShortestPathTree& fromStart, const Access& start,
                                                   const Destination& destination, std::size_t count,
                                                   const AlternativeLimits& limits = {});

}  // namespace zw::network
