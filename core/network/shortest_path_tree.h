// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "core/network/bucket_queue.h"
#include "core/network/pile.h"
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
/// 2001): a branch comes later by no more than its root does, so the root's way around is sought first and
/// only what gets there sooner is searched. Among equally quick routes the one whose last edge has the lowest
/// index is told, so that routes do not depend on what was repaired before.
class ShortestPathTree {
  /// A time that a node is offered over an edge.
  struct Offer {
    NodeIndex node;
    Millis time;
    EdgeIndex by;
  };
  /// A road beside the tree at a node that has lost its time.
  struct Gap {
    NodeIndex node;
    const RoadGraph::Incidence* road;  ///< as that node sees it
  };

 public:
  /// What a search writes on; several in turn are quicker on the same.
  class Workspace {
    friend ShortestPathTree;
    BucketQueue queue;  ///< by time, in a repair by what is lost; some entries are out of date
    Pile<NodeIndex> lost;
    Pile<Gap> gaps;
    Pile<Offer> branch, later;
  };

  ShortestPathTree() = default;
  explicit ShortestPathTree(Direction direction) : direction_(direction) {}

  /// Reckons everything anew. Nodes that are farther than `within` stay unreachable; a tree that was built
  /// with a bound is not to be repaired.
  void build(const RoadGraph& graph, std::vector<Seed> seeds, Workspace& space, Millis within = kUnreachable);
  void build(const RoadGraph& graph, std::vector<Seed> seeds) {
    Workspace space;
    build(graph, std::move(seeds), space);
  }

  /// Brings the tree up to date after RoadGraph::setTimes of these edges, each named once or more often.
  /// Gives the nodes whose time may have changed, in no order, until the next call.
  std::span<const NodeIndex> repair(const RoadGraph& graph, std::span<const EdgeIndex> changed,
                                    Workspace& space);
  std::span<const NodeIndex> repair(const RoadGraph& graph, std::span<const EdgeIndex> changed) {
    Workspace space;
    return repair(graph, changed, space);
  }

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
  [[nodiscard]] std::uint64_t lossBy(const Offer& offered) const;
  void moveBranch(const RoadGraph& graph, NodeIndex root, Workspace& space);
  void takeOffers(Workspace& space);
  void slow(const RoadGraph& graph, std::span<const EdgeIndex> changed, Workspace& space);
  void lose(const RoadGraph& graph, NodeIndex root, Workspace& space);
  [[nodiscard]] Millis timeAround(const RoadGraph& graph, NodeIndex root, std::size_t patience);
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

  Direction direction_ = Direction::From;
  std::vector<Seed> seeds_;
  std::vector<Label> labels_;
  std::vector<NodeIndex> changed_;  ///< of the last repair
};

/// ShortestPathTree::repair of each; on two threads.
void repairTrees(std::span<ShortestPathTree> trees, const RoadGraph& graph,
                 std::span<const EdgeIndex> changed);

/// A tree for each set of seeds; on two threads.
[[nodiscard]] std::vector<ShortestPathTree> buildTrees(const RoadGraph& graph,
                                                       std::span<const std::vector<Seed>> seeds,
                                                       Direction direction = Direction::From);

}  // namespace zw::network
