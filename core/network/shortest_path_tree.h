// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/network/bucket_queue.h"
#include "core/network/road_graph.h"

namespace zw::network {

/// Where a search starts: a node, and the time that is spent before (or, towards, after) it.
struct Seed {
  NodeIndex node = 0;
  Millis time = 0;
  friend bool operator==(const Seed&, const Seed&) = default;
};

/// Whether times are those from the seeds to a node, or from a node to the seeds.
enum class Direction { From, Towards };

/// The quickest times between some seeds and every node, kept up to date while edges close, open, slow or
/// quicken. Dijkstra (1959); repair after Ramalingam and Reps (1996), whole branches at a time (Narváez, Siu
/// and Tzeng, "New dynamic SPT algorithm based on a ball-and-string model", IEEE/ACM Trans. Networking 9,
/// 2001). Among equally quick routes the one whose last edge has the lowest index is told, so that routes do
/// not depend on what was repaired before.
class ShortestPathTree {
 public:
  ShortestPathTree() = default;
  explicit ShortestPathTree(Direction direction) : direction_(direction) {}

  /// Reckons everything anew.
  void build(const RoadGraph& graph, std::vector<Seed> seeds);

  /// Brings the tree up to date after RoadGraph::setTimes of these edges, each named once or more often.
  /// Gives the nodes whose time may have changed, in no order, until the next call.
  std::span<const NodeIndex> repair(const RoadGraph& graph, std::span<const EdgeIndex> changed);

  [[nodiscard]] Direction direction() const { return direction_; }
  [[nodiscard]] const std::vector<Seed>& seeds() const { return seeds_; }
  /// kUnreachable where there is no way.
  [[nodiscard]] Millis time(NodeIndex node) const { return labels_[node].time; }
  [[nodiscard]] std::vector<Millis> times() const;

  /// The edge by which the quickest route enters the node (From) or leaves it (Towards); kNone at a seed and
  /// where there is no way.
  [[nodiscard]] EdgeIndex lastEdge(const RoadGraph& graph, NodeIndex node) const;

  struct Path {
    std::vector<NodeIndex> nodes;  ///< one more than edges; empty where there is no way
    std::vector<EdgeIndex> edges;
  };
  /// The quickest route in the way it is travelled: from a seed to the node, or from the node to a seed.
  [[nodiscard]] Path pathTo(const RoadGraph& graph, NodeIndex node) const;

 private:
  [[nodiscard]] Millis step(const RoadGraph::Incidence& incidence) const {
    return direction_ == Direction::From ? incidence.leave : incidence.arrive;
  }
  [[nodiscard]] Millis stepBack(const RoadGraph::Incidence& incidence) const {
    return direction_ == Direction::From ? incidence.arrive : incidence.leave;
  }
  void offer(NodeIndex node, Millis time, EdgeIndex by);
  void settle(const RoadGraph& graph);
  void moveBranch(const RoadGraph& graph, NodeIndex root);
  void lose(const RoadGraph& graph, std::span<const EdgeIndex> changed);
  void note(NodeIndex node);
  [[nodiscard]] Millis seedTime(NodeIndex node) const;

  /// All that a search asks of a node, in one place of memory.
  struct Label {
    Millis time = kUnreachable;
    EdgeIndex by = kNone;  ///< the edge by which the node got its time; some tight one
    Millis before = 0;     ///< its time before the repair; only of nodes in changed_
    bool touched = false;  ///< whether it stands in changed_
    bool waiting = false;  ///< whether its time has changed since it was passed on
  };
  /// An edge as one of its nodes sees it.
  struct Step {
    NodeIndex node;
    const RoadGraph::Incidence* along;
  };

  Direction direction_ = Direction::From;
  std::vector<Seed> seeds_;
  std::vector<Label> labels_;
  std::vector<NodeIndex> changed_;  ///< of the last repair
  BucketQueue queue_;               ///< by time, in a repair by what is lost; some entries are out of date
  std::vector<NodeIndex> affected_, branch_;
  std::vector<Step> later_;
};

/// ShortestPathTree::repair of each; on two threads.
void repairTrees(std::span<ShortestPathTree> trees, const RoadGraph& graph,
                 std::span<const EdgeIndex> changed);

/// A tree for each set of seeds; on two threads.
[[nodiscard]] std::vector<ShortestPathTree> buildTrees(const RoadGraph& graph,
                                                       std::span<const std::vector<Seed>> seeds,
                                                       Direction direction = Direction::From);

}  // namespace zw::network
