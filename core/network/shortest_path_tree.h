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
/// quicken. Dijkstra (1959) builds the tree. To be repaired it is laid out branch by branch, so that a branch
/// is a run of nodes; each repair starts from the tree as laid out and takes up all edges that differ since.
/// What hangs on an edge comes later by no more than the edge's far end does, and in the order of what they
/// lose whole branches get their times at once (after Ramalingam and Reps, 1996, and Narváez, Siu and Tzeng,
/// "New dynamic SPT algorithm based on a ball-and-string model", IEEE/ACM Trans. Networking 9, 2001). Among
/// equally quick routes the one whose last edge has the lowest index is told, so that routes do not depend on
/// what was repaired before.
class ShortestPathTree {
  /// A place in the order of the tree's nodes, in which those of a branch follow one another.
  using Rank = std::uint32_t;
  struct Run {
    Rank begin = 0;
    Rank end = 0;  ///< after the last
  };
  /// Who stands at a rank.
  struct Place {
    NodeIndex node = 0;
    Rank branchEnd = 0;  ///< after the last that hangs on the node
    Millis time = kUnreachable;
    Rank leastBeside = 0;  ///< of its neighbours' and its own
    Rank mostBeside = 0;
    [[nodiscard]] bool isInside(const Run& run) const {
      return (run.begin <= leastBeside) & (mostBeside < run.end);
    }
  };
  /// Where a node stands.
  struct Standing {
    Rank rank = 0;
    EdgeIndex by = kNone;  ///< the edge by which it got its time; kNone where it hangs on nothing
  };
  /// A node as a search from nothing knows it.
  struct Label {
    Millis time = kUnreachable;
    EdgeIndex by = kNone;    ///< as in Standing
    NodeIndex from = kNone;  ///< at the edge's other end
    /// Its turn among the settled ones, with kWaits where its time has fallen since; then the size of the
    /// branch that hangs on it, with itself; then the rank of the next that hangs on it.
    std::uint32_t turn = kNone;
  };
  static constexpr std::uint32_t kWaits = std::uint32_t{1} << 31U;
  /// A time that a node is offered by a neighbour.
  struct Offer {
    NodeIndex node;
    Millis time;
  };
  class Repair;

 public:
  /// What a search writes on; several in turn are quicker on the same.
  class Workspace {
    friend ShortestPathTree;
    BucketQueue queue;  ///< by time, in a repair by what is lost; some entries are out of date
    std::vector<Label> labels;
    Pile<NodeIndex> settled;  ///< in turn; kNone where a node's turn came again
    /// Of each node whether its branch has yet to get what it was offered; of none between two repairs.
    std::vector<std::uint8_t> waiting;
    std::vector<Millis> onward;  ///< from a lost node to the first of its branch; kUnreachable between two
    std::vector<Run> cuts;       ///< what hangs on an edge that is slower now, in the tree's order
    std::vector<Run> lost;       ///< the same, without what is part of another
    Pile<Rank> lowered;
    Pile<Offer> offers;
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

  /// Brings the tree up to date after RoadGraph::setTimes of these edges, each named once or more often. It
  /// takes the longer, the more has changed since the tree was last tidied.
  void repair(const RoadGraph& graph, std::span<const EdgeIndex> changed, Workspace& space);
  void repair(const RoadGraph& graph, std::span<const EdgeIndex> changed) {
    Workspace space;
    repair(graph, changed, space);
  }
  /// Lays the tree out if it never was, or anew if so much has changed that the next repair gains by it.
  /// Alters nothing that is told: it can wait until what was asked has been answered.
  void tidy(const RoadGraph& graph, Workspace& space);

  [[nodiscard]] Direction direction() const { return direction_; }
  [[nodiscard]] const std::vector<Seed>& seeds() const { return seeds_; }
  /// kUnreachable where there is no way.
  [[nodiscard]] Millis time(NodeIndex node) const { return times_[node]; }
  [[nodiscard]] const std::vector<Millis>& times() const { return times_; }

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
  [[nodiscard]] Millis seedTime(NodeIndex node) const;
  void search(const RoadGraph& graph, Workspace& space, Millis within);
  void layOut(const RoadGraph& graph, Workspace& space);

  Direction direction_ = Direction::From;
  std::vector<Seed> seeds_;
  std::vector<Millis> times_;  ///< of the nodes, now

  // As laid out.
  std::vector<Place> order_;         ///< by rank; empty before
  std::vector<Standing> standings_;  ///< of the nodes

  // Since then.
  std::vector<EdgeIndex> altered_;  ///< edges whose times alter it
  std::vector<Run> moved_;          ///< all whose times may be others now, some in two of them
};

/// A tree for each set of seeds; on two threads.
[[nodiscard]] std::vector<ShortestPathTree> buildTrees(const RoadGraph& graph,
                                                       std::span<const std::vector<Seed>> seeds,
                                                       Direction direction = Direction::From);

}  // namespace zw::network
