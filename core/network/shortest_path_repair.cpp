// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include "core/network/shortest_path_tree.h"

namespace zw::network {

/// One repair, from the tree as it was laid out. What a node loses is its time less the time it had then.
///  1. What hangs on an edge that is slower now is cut off. All of it loses at most what its first node does,
///     whose way around is sought first; where that is not found soon, it loses all it had.
///  2. What was cut off is offered times by those beside it, and edges that are quicker offer theirs.
///  3. Offers are taken in the order of what is lost, and with a node the whole branch that hangs on it: none
///     of it loses more, and only who has a neighbour outside the branch has anything to offer.
class ShortestPathTree::Repair {
 public:
  Repair(ShortestPathTree& tree, const RoadGraph& graph, Workspace& space)
      : tree_(tree), graph_(graph), space_(space), times_(tree.times_) {
    if (space_.waiting.size() < times_.size()) {
      space_.waiting.resize(times_.size(), 0);
      space_.onward.resize(times_.size(), kUnreachable);
    }
  }

  void run(std::span<const EdgeIndex> changed) {
    undo();
    takeUp(changed);
    cutOff();
    offerToLost();
    offerGains({0, static_cast<Rank>(times_.size())});
    for (const Seed& seed : tree_.seeds_) offer(seed.node, seed.time);
    settle();
  }

 private:
  static constexpr std::uint64_t kNothingLost = std::uint64_t{1} << 32U;

  /// An edge that is quicker than the tree as laid out.
  struct Gain {
    NodeIndex from, node;
    Millis time;
  };

  [[nodiscard]] Rank rankOf(NodeIndex node) const { return tree_.standings_[node].rank; }
  [[nodiscard]] const Place& at(Rank rank) const { return tree_.order_[rank]; }
  /// As laid out.
  [[nodiscard]] Millis timeBefore(NodeIndex node) const { return at(rankOf(node)).time; }
  /// In this order nodes get their final times; what they gain comes before what they lose.
  [[nodiscard]] std::uint64_t lossBy(const Offer& offered) const {
    return kNothingLost + offered.time - timeBefore(offered.node);
  }
  [[nodiscard]] bool isLost(Rank rank) const {
    const auto after = std::upper_bound(space_.lost.begin(), space_.lost.end(), rank,
                                        [](Rank r, const Run& run) { return r < run.begin; });
    return after != space_.lost.begin() && rank < std::prev(after)->end;
  }
  void offer(NodeIndex node, std::uint64_t time) {
    if (time < times_[node]) space_.offers.push({node, static_cast<Millis>(time)});
  }

  /// The first cut that begins at this rank or after it.
  [[nodiscard]] std::vector<Run>::const_iterator cutFrom(Rank rank) const {
    return std::lower_bound(space_.cuts.begin(), space_.cuts.end(), rank,
                            [](const Run& cut, Rank r) { return cut.begin < r; });
  }
  /// Whether all that hangs on the first of a branch still does.
  [[nodiscard]] bool isWhole(const Run& branch) const {
    const auto cut = cutFrom(branch.begin + 1);
    return cut == space_.cuts.end() || cut->begin >= branch.end;
  }
  /// Calls act(begin, end) for the parts of a run that hang together by edges that are no slower now.
  template <class Act>
  void forUncut(Run run, const Act& act) const {
    for (auto cut = cutFrom(run.begin); cut != space_.cuts.end() && cut->begin < run.end; ++cut) {
      if (cut->begin < run.begin) continue;  // part of the one before
      act(run.begin, cut->begin);
      run.begin = cut->end;
    }
    act(run.begin, run.end);
  }

  void undo() {
    for (const Run& run : tree_.moved_)
      for (Rank rank = run.begin; rank < run.end; ++rank) times_[at(rank).node] = at(rank).time;
    tree_.moved_.clear();
  }

  /// Finds what edges alter: those that are named and those that did before.
  void takeUp(std::span<const EdgeIndex> changed) {
    std::vector<EdgeIndex> edges = std::exchange(tree_.altered_, {});
    edges.insert(edges.end(), changed.begin(), changed.end());
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    space_.cuts.clear();
    space_.lost.clear();
    for (const EdgeIndex e : edges) {
      const GraphEdge& edge = graph_.edge(e);
      const bool from = tree_.direction_ == Direction::From;
      const bool one = takeUp(e, edge.from, edge.to, from ? edge.forward : edge.backward);
      const bool other = takeUp(e, edge.to, edge.from, from ? edge.backward : edge.forward);
      if (one || other) tree_.altered_.push_back(e);
    }
    std::sort(space_.cuts.begin(), space_.cuts.end(),
              [](const Run& a, const Run& b) { return a.begin < b.begin; });
    for (const Run& cut : space_.cuts)
      if (space_.lost.empty() || cut.begin >= space_.lost.back().end) space_.lost.push_back(cut);
    tree_.moved_ = space_.lost;
  }
  bool takeUp(EdgeIndex e, NodeIndex from, NodeIndex node, Millis time) {
    const std::uint64_t start = timeBefore(from), before = timeBefore(node);
    if (start == kUnreachable) return false;
    const std::uint64_t now = time == kClosed ? kUnreachable : start + time;
    if (now < before) gains_.push_back({from, node, time});
    const bool isCut = tree_.standings_[node].by == e && start < before && now > before;
    if (isCut) space_.cuts.push_back({rankOf(node), at(rankOf(node)).branchEnd});
    return isCut || now < before;
  }

  /// Gives what was cut off the time that its way around takes at most.
  void cutOff() {
    for (const Run& cut : space_.cuts) {
      const Millis before = at(cut.begin).time, around = timeAround(cut);
      const auto give = [&](const auto& time) {
        times_[at(cut.begin).node] = time(before);
        forUncut({cut.begin + 1, cut.end}, [&](Rank begin, Rank end) {
          for (Rank rank = begin; rank < end; ++rank) times_[at(rank).node] = time(at(rank).time);
        });
      };
      if (around == kUnreachable)
        give([](Millis) { return kUnreachable; });
      else
        give([later = std::max(around, before) - before](Millis time) { return time + later; });
    }
  }

  /// The quickest time to the first node of what was cut off, sought from it back with the times before as
  /// what is at least left to go; kUnreachable where a small part of the nodes does not tell.
  Millis timeAround(const Run& cut) {
    using Entry = std::pair<std::uint64_t, NodeIndex>;
    const std::size_t patience = 64 + (cut.end - cut.begin) / 64;
    const NodeIndex root = at(cut.begin).node;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::vector<NodeIndex> seen = {root};
    std::uint64_t best = kUnreachable;
    space_.onward[root] = 0;
    queue.emplace(timeBefore(root), root);
    while (!queue.empty() && queue.top().first < best) {
      const auto [key, node] = queue.top();
      queue.pop();
      const Millis onward = space_.onward[node];
      if (key != std::uint64_t{timeBefore(node)} + onward) continue;
      if (seen.size() > patience) {
        best = kUnreachable;
        break;
      }
      best = std::min(best, std::uint64_t{tree_.seedTime(node)} + onward);
      for (const RoadGraph::Incidence& back : graph_.incidences(node)) {
        if (tree_.stepBack(back) == kClosed) continue;
        const std::uint64_t time = std::uint64_t{tree_.stepBack(back)} + onward;
        Millis& other = space_.onward[back.node];
        if (!isLost(rankOf(back.node))) {
          best = std::min(best, time + timeBefore(back.node));
        } else if (time < other) {
          if (other == kUnreachable) seen.push_back(back.node);
          other = static_cast<Millis>(time);
          queue.emplace(timeBefore(back.node) + time, back.node);
        }
      }
    }
    for (const NodeIndex node : seen) space_.onward[node] = kUnreachable;
    return static_cast<Millis>(best);
  }

  /// From their neighbours. In a branch that came loose as a whole none has anything better for another.
  void offerToLost() {
    for (const Run& run : space_.lost) {
      const bool isOne = isWhole(run);
      for (Rank rank = run.begin; rank < run.end; ++rank) {
        if (isOne && at(rank).isInside(run)) continue;
        const NodeIndex node = at(rank).node;
        std::uint64_t best = times_[node];
        for (const RoadGraph::Incidence& next : graph_.incidences(node))
          best = std::min(best, std::uint64_t{times_[next.node]} + tree_.stepBack(next));
        offer(node, best);
      }
    }
  }

  void settle() {
    std::uint64_t first = kNothingLost;
    for (const Offer& offered : space_.offers) first = std::min(first, lossBy(offered));
    space_.queue.startAt(first);
    takeOffers();
    while (!space_.queue.empty())
      if (const NodeIndex node = space_.queue.pop(); space_.waiting[node] != 0) moveBranch(node);
  }

  void takeOffers() {
    for (const Offer& offered : space_.offers) {
      if (offered.time >= times_[offered.node]) continue;
      times_[offered.node] = offered.time;
      space_.waiting[offered.node] = 1;
      space_.queue.push(lossBy(offered), offered.node);
    }
    space_.offers.clear();
  }

  /// Lets all that hangs on a node lose no more than it does, and offers their neighbours what they have.
  void moveBranch(NodeIndex root) {
    const Run branch{rankOf(root), at(rankOf(root)).branchEnd};
    if (!isLost(branch.begin)) tree_.moved_.push_back(branch);
    const Millis later = times_[root] - at(branch.begin).time;  // earlier: what wraps around to it
    space_.waiting[root] = 0;
    space_.lowered.clear();
    space_.lowered.push(branch.begin);
    forUncut({branch.begin + 1, branch.end}, [&](Rank begin, Rank end) {
      space_.lowered.makeRoomFor(end - begin);
      for (Rank rank = begin; rank < end;) {
        const NodeIndex node = at(rank).node;
        const Millis time = at(rank).time + later;
        if (times_[node] > time) {
          times_[node] = time;
          space_.waiting[node] = 0;
          space_.lowered.pushIf(true, rank++);
        } else {
          // What hangs on it loses no more either, unless that has yet to be told.
          rank = space_.waiting[node] != 0 ? rank + 1 : at(rank).branchEnd;
        }
      }
    });
    const bool isOne = isWhole(branch);
    for (const Rank rank : space_.lowered) {
      if (isOne && at(rank).isInside(branch)) continue;
      const auto neighbours = graph_.incidences(at(rank).node);
      const std::uint64_t here = times_[at(rank).node];
      space_.offers.makeRoomFor(neighbours.size());
      for (const RoadGraph::Incidence& next : neighbours) {
        const std::uint64_t time = here + tree_.step(next);
        space_.offers.pushIf(time < times_[next.node], {next.node, static_cast<Millis>(time)});
      }
    }
    offerGains(branch);
    takeOffers();
  }

  /// Over edges that are quicker now, from nodes of a branch.
  void offerGains(const Run& branch) {
    for (const Gain& gain : gains_)
      if (const Rank rank = rankOf(gain.from);
          branch.begin <= rank && rank < branch.end && times_[gain.from] != kUnreachable)
        offer(gain.node, std::uint64_t{times_[gain.from]} + gain.time);
  }

  ShortestPathTree& tree_;
  const RoadGraph& graph_;
  Workspace& space_;
  std::vector<Millis>& times_;  ///< the tree's
  std::vector<Gain> gains_;
};

void ShortestPathTree::repair(const RoadGraph& graph, std::span<const EdgeIndex> changed, Workspace& space) {
  if (order_.empty())
    tidy(graph, space);
  else
    Repair(*this, graph, space).run(changed);
}

}  // namespace zw::network
