// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "core/network/isochrone.h"
#include "core/network/road_network.h"
#include "core/network/shortest_path_tree.h"
#include "core/units/metric.h"

namespace zw::observe {

/// The planning factors of patrols on foot; docs/methods.md gives their sources.
struct PatrolPace {
  double roadDay = 4.0;       ///< km/h
  double roadNight = 3.2;     ///< km/h
  double terrainDay = 2.5;    ///< km/h across country
  double terrainNight = 1.6;  ///< km/h
  double climb = 1;           ///< min for each 10 m climbed
  friend bool operator==(const PatrolPace&, const PatrolPace&) = default;
};
[[nodiscard]] PatrolPace patrolPace(const Plan& plan, network::Pace pace = network::Pace::Likely);

/// How a patrol goes. By vehicle it takes as long by night as by day.
enum class PatrolMode : std::uint8_t { Vehicle, FootByDay, FootByNight };
inline constexpr std::size_t kPatrolModes = 3;

/// By what patrols reach something: in one mode, or in any that they have by day or by night.
enum class PatrolMeans : std::uint8_t { Vehicle, FootByDay, FootByNight, AnyByDay, AnyByNight };
inline constexpr std::array kPatrolMeans = {PatrolMeans::Vehicle, PatrolMeans::FootByDay,
                                            PatrolMeans::FootByNight, PatrolMeans::AnyByDay,
                                            PatrolMeans::AnyByNight};

/// How much of something patrols reach in time.
struct ReachedAmount {
  double total = 0;
  std::array<double, kPatrolModes> by{};  ///< by mode
  double byDay = 0;                       ///< by vehicle or on foot
  double byNight = 0;

  [[nodiscard]] double of(PatrolMeans means) const {
    if (means == PatrolMeans::AnyByDay) return byDay;
    if (means == PatrolMeans::AnyByNight) return byNight;
    return by[static_cast<std::size_t>(means)];
  }
};

struct PatrolReach {
  ReachedAmount roads;        ///< m of the zone's roads of every class
  ReachedAmount settlements;  ///< those in the zone
  /// Settlements of the zone that are reached, into Region::settlements.
  std::array<std::vector<std::uint32_t>, kPatrolModes> reachedSettlements;
  std::vector<network::ReachedPart> partsByDay;  ///< of the zone's roads, by vehicle or on foot
  std::size_t withoutAccess = 0;                 ///< posts from which no road that is open can be reached
  double unknownClimb = 0;  ///< m of the zone's roads an end of which has no known height: walked as if level
};

/// What there is for patrols in a zone.
struct PatrolledZone {
  /// Shares of an edge's length, from the lesser to the greater, in order and apart from each other.
  using Parts = std::vector<std::pair<double, double>>;
  struct RoadInside {
    network::EdgeIndex edge = 0;
    Parts inside;
  };
  std::vector<RoadInside> roads;           ///< of every class, closed ones too
  std::vector<std::uint32_t> settlements;  ///< into Region::settlements
};
[[nodiscard]] PatrolledZone patrolledZone(const network::RoadNetwork& network,
                                          const MultiPolygon<ProjectedPoint>& zone);

/// Of every node of a network, metres; NaN where none is known.
[[nodiscard]] std::vector<float> nodeHeights(const network::RoadNetwork& network);

/// A road network as patrols use it. On foot every road may be walked both ways, paths too, but none that is
/// closed or runs through an excluded area; a road takes its length at the pace on roads, and the climb
/// between its ends; ups and downs between them are left out. From a post to the nearest road and from a road
/// to a settlement it goes across country. Immutable; the network and the heights of
/// its nodes must outlive it.
class PatrolNetwork {
 public:
  PatrolNetwork(const network::RoadNetwork& network, std::span<const float> heights, const PatrolPace& pace);

  /// What patrols reach from the posts within each of the times, going one way.
  [[nodiscard]] std::vector<PatrolReach> reach(const std::vector<ProjectedPoint>& posts,
                                               const PatrolledZone& zone,
                                               std::span<const network::Millis> within) const;

  /// The network's edges with the times of a mode.
  [[nodiscard]] const network::RoadGraph& graph(PatrolMode mode) const;

 private:
  /// A mode of going from some posts.
  struct Going {
    PatrolMode mode;
    std::vector<network::Access> starts;
    network::ShortestPathTree tree;
  };
  [[nodiscard]] network::RoadGraph footGraph(double kmh) const;
  [[nodiscard]] network::Access linked(network::Access access, PatrolMode mode) const;
  [[nodiscard]] network::Millis arrival(const Going& going, const network::Access& place) const;
  void measureRoads(const std::vector<Going>& goings, const PatrolledZone& zone, network::Millis within,
                    PatrolReach& out) const;

  const network::RoadNetwork& network_;
  PatrolPace pace_;
  std::span<const float> heights_;
  network::RoadGraph byDay_, byNight_;
};

/// Within which a place counts as patrolled: "patrol.reach_time".
struct PatrolTime {
  network::Millis low = 15 * 60 * 1000;
  network::Millis likely = 30 * 60 * 1000;
  network::Millis high = 60 * 60 * 1000;
};
[[nodiscard]] PatrolTime patrolTime(const Plan& plan);

/// What patrols reach at the factors' likely values, and with one of them at an end of its band.
struct PatrolReachBand {
  PatrolReach likely;
  PatrolReach slow;  ///< all speeds and the climb
  PatrolReach quick;
  PatrolReach shorter;  ///< in the least time
  PatrolReach longer;
};

/// Of some measure of what is reached, of which there is so much in all: the band of the pace and of the
/// time, propagate()d.
[[nodiscard]] Estimate bandOf(const PatrolReachBand& reach, double all,
                              const std::function<double(const PatrolReach&)>& measure);

/// coverage.patrol_share: the share of the zone's road length that patrols reach by day, by vehicle or on
/// foot; the band is that of the pace and of the time, propagate()d. Unknown without roads in the region
/// (NoRoads), posts (NoPosts), or roads in the zone (NoRoadsInside).
[[nodiscard]] Metric patrolShare(const Region& region, std::size_t posts, const PatrolReachBand& reach);

}  // namespace zw::observe
