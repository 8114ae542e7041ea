// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "core/network/road_graph.h"
#include "core/network/shortest_path_tree.h"

/// Boost's searches on graphs of its own: what ours are held against, by tests for truth and by benchmarks
/// for speed.
namespace zw::testing {

/// A road graph as Boost's compressed sparse rows, every open way an arc.
class BoostRoads {
 public:
  BoostRoads(const network::RoadGraph& graph, network::Direction direction);
  ~BoostRoads();
  BoostRoads(BoostRoads&&) noexcept;
  BoostRoads& operator=(BoostRoads&&) noexcept;

  /// Dijkstra's from one node; kUnreachable where there is no way. Until the next call.
  [[nodiscard]] const std::vector<network::Millis>& timesFrom(network::NodeIndex start);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// The times of a tree with these seeds.
[[nodiscard]] std::vector<network::Millis> boostTimes(const network::RoadGraph& graph,
                                                      const std::vector<network::Seed>& seeds,
                                                      network::Direction direction);

/// One unit for each edge in the ways it is open, from any source to any target, by Boykov and Kolmogorov's
/// algorithm. No source may be a target.
class BoostFlow {
 public:
  BoostFlow(const network::RoadGraph& graph, std::span<const network::NodeIndex> sources,
            std::span<const network::NodeIndex> targets);
  ~BoostFlow();
  BoostFlow(const BoostFlow&) = delete;
  BoostFlow& operator=(const BoostFlow&) = delete;

  [[nodiscard]] std::size_t run();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace zw::testing
