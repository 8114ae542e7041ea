// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace zw::network {

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Travel time in whole milliseconds, so that a route's time does not depend on who adds it up. At most 24
/// days, which leaves room for a sum of two.
using Millis = std::uint32_t;
inline constexpr double kMillisPerMinute = 60'000;
inline constexpr Millis kUnreachable = std::numeric_limits<Millis>::max();
inline constexpr Millis kClosed = kUnreachable;  ///< of an edge that cannot be travelled that way
inline constexpr Millis kLongest = 1U << 31U;

/// The two ways along an edge: from its first node to its second, and back.
enum class Way : std::uint8_t { Forward, Backward };

struct GraphEdge {
  NodeIndex from = 0;
  NodeIndex to = 0;
  Millis forward = kClosed;  ///< at least 1, or kClosed
  Millis backward = kClosed;
};

/// A road network as a multigraph in compressed rows: parallel edges, loops and nodes without an edge are
/// allowed, turns are free. Which edges there are is fixed; their times may change.
class RoadGraph {
 public:
  /// An edge as one of its nodes sees it.
  struct Incidence {
    NodeIndex node = 0;  ///< at the other end
    EdgeIndex edge = 0;
    Millis leave = kClosed;   ///< to the other end
    Millis arrive = kClosed;  ///< from the other end
  };

  RoadGraph() : RoadGraph(0, {}) {}
  /// Preconditions: every edge's nodes are below `nodeCount`; times are at least 1 and at most kLongest, or
  /// kClosed.
  RoadGraph(std::size_t nodeCount, std::vector<GraphEdge> edges);

  [[nodiscard]] std::size_t nodeCount() const { return first_.size() - 1; }
  [[nodiscard]] std::size_t edgeCount() const { return edges_.size(); }
  [[nodiscard]] const GraphEdge& edge(EdgeIndex e) const { return edges_[e]; }
  [[nodiscard]] const std::vector<GraphEdge>& edges() const { return edges_; }
  /// In ascending order of edges; a loop stands twice.
  [[nodiscard]] std::span<const Incidence> incidences(NodeIndex node) const {
    return {incidences_.data() + first_[node], first_[node + 1] - first_[node]};
  }
  [[nodiscard]] NodeIndex otherEnd(EdgeIndex e, NodeIndex node) const {
    return edges_[e].from == node ? edges_[e].to : edges_[e].from;
  }

  /// Along the edge from this end of it.
  [[nodiscard]] Millis timeFrom(EdgeIndex e, NodeIndex node) const {
    return edges_[e].from == node ? edges_[e].forward : edges_[e].backward;
  }

  /// Same bounds as in the constructor.
  void setTimes(EdgeIndex edge, Millis forward, Millis backward);

 private:
  std::vector<GraphEdge> edges_;
  std::vector<std::uint32_t> first_;  ///< of a node's incidences; one more at the end
  std::vector<Incidence> incidences_;
};

}  // namespace zw::network
