// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/network/road_network.h"
#include "core/network/shortest_path_tree.h"

namespace zw::network {

/// Somebody or something that the bases serve: it is reached at the least of its nodes' times plus the time
/// from there.
struct ServedPlace {
  enum class Kind { Settlement, Unit, Zone };
  Kind kind = Kind::Settlement;
  double people = 0;
  std::vector<Seed> access;  ///< Direction::Towards
  double soldiers = 0;       ///< to be supplied, apart from the people
  std::uint32_t index = 0;   ///< into Region::settlements, Region::units or the zones, by kind
};

/// What a failure costs. Those who are cut off are counted apart and add no time.
struct FailureLoss {
  double addedPersonSeconds = 0;  ///< added travel time from the quickest base, each person's, together
  double cutOffPeople = 0;        ///< who were reached before and are not any more
  std::uint32_t cutOffSettlements = 0;
  std::uint32_t cutOffZones = 0;
  double addedSoldierSeconds = 0;  ///< as for people
  double cutOffSoldiers = 0;
  friend bool operator==(const FailureLoss&, const FailureLoss&) = default;
};
/// By people cut off, then settlements, zones, soldiers, and the added time of people, then of soldiers.
[[nodiscard]] bool isWorse(const FailureLoss& a, const FailureLoss& b);

/// Two of some things failing at once.
struct PairFailure {
  std::uint32_t first = 0, second = 0;  ///< of the things, first below second
  FailureLoss loss;
  /// To the worse of the two alone. Never less than nothing of who is cut off; the added time may be less,
  /// since those who are cut off add none.
  FailureLoss added;
};

/// What it costs when roads fail, each place being served by its quickest base. The access of bases and
/// places stays as it is: who lives on a road that fails still gets to its ends. Exact: only a road by which
/// the quickest routes pass can matter, and only for the places beyond it, whose times are reckoned anew from
/// their neighbours' (as in Ramalingam and Reps 1996).
class Criticality {
 public:
  /// `bases` are the seeds of all bases, Direction::From. The graph is not kept after it changes: make a new
  /// one then.
  Criticality(const RoadGraph& graph, const std::vector<Seed>& bases, std::vector<ServedPlace> places);

  /// Of these edges failing together, both ways.
  [[nodiscard]] FailureLoss loss(std::span<const EdgeIndex> failed) const;
  /// Of each edge failing alone, by edge; on two threads.
  [[nodiscard]] std::vector<FailureLoss> everyEdge() const;
  /// Of each pair of things, the worst `count` of them, worst first, ties by the things' order; on two
  /// threads. A thing is what fails as one: a crossing with all its roads, or a road.
  [[nodiscard]] std::vector<PairFailure> worstPairs(std::span<const std::vector<EdgeIndex>> things,
                                                    std::size_t count) const;
  /// The places, in the order in which they were given, that are reached as long as these edges hold and not
  /// when all of them fail.
  [[nodiscard]] std::vector<std::uint32_t> cutOff(std::span<const EdgeIndex> failed) const;
  [[nodiscard]] const std::vector<ServedPlace>& places() const { return places_; }

 private:
  struct Scratch;
  [[nodiscard]] FailureLoss loss(std::span<const EdgeIndex> failed, Scratch& scratch) const;
  void fail(std::span<const EdgeIndex> failed, Scratch& scratch) const;
  void orderForest(const ShortestPathTree& forest);
  void findAffected(std::span<const EdgeIndex> failed, Scratch& scratch) const;
  void reckonDetours(std::span<const EdgeIndex> failed, Scratch& scratch) const;

  const RoadGraph& graph_;
  std::vector<Millis> times_, seedTimes_;
  std::vector<EdgeIndex> lastEdge_;
  std::vector<NodeIndex> order_;                  ///< the forest's nodes, each before all beyond it
  std::vector<std::uint32_t> position_, beyond_;  ///< of a node in order_; nodes beyond it, itself included
  std::vector<ServedPlace> places_;
  std::vector<std::uint32_t> firstPlace_, placesAt_;  ///< the places at each node, in compressed rows
};

struct ServedPlaces {
  std::vector<ServedPlace> places;
  std::size_t unreached = 0;  ///< places without a road that can be driven nearby, left out
  std::size_t uncounted = 0;  ///< units whose residents nobody has counted, taken as none
};
/// The region's settlements and people: a unit's residents are shared out equally among the settlements in
/// it; without one any road inside the unit serves them. Settlements are served as settlementAccess() says.
/// Zones stand at the nodes inside them, with their
/// soldiers where those are given.
[[nodiscard]] ServedPlaces servedPlaces(const RoadNetwork& network,
                                        std::span<const MultiPolygon<ProjectedPoint>> zones,
                                        std::span<const double> soldiers = {});

}  // namespace zw::network
