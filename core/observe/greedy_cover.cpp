// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/greedy_cover.h"

#include <algorithm>
#include <optional>
#include <queue>

namespace zw::observe {
namespace {

/// A choice with how often each demand point is covered by it.
class Cover {
 public:
  explicit Cover(const CoveringProblem& problem)
      : problem_(problem),
        conflicts_(conflictLists(problem)),
        times_(problem.weights.size(), 0),
        blocked_(problem.covers.size(), 0),
        isChosen_(problem.covers.size(), false) {}

  [[nodiscard]] bool mayAdd(std::uint32_t c) const { return !isChosen_[c] && blocked_[c] == 0; }
  [[nodiscard]] double gain(std::uint32_t c) const {
    double sum = 0;
    for (const std::uint32_t demand : problem_.covers[c])
      if (times_[demand] == 0) sum += problem_.weights[demand];
    return sum;
  }
  void add(std::uint32_t c) { change(c, 1); }
  void remove(std::uint32_t c) { change(c, -1); }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] Choice chosen() const {
    Choice out;
    for (std::uint32_t c = 0; c < isChosen_.size(); ++c)
      if (isChosen_[c]) out.push_back(c);
    return out;
  }

  /// Fills up to `count`. Gains only fall while candidates are added, so one whose old gain is not the most
  /// need not be looked at again (Minoux 1978).
  void fill(std::size_t count) {
    // The greatest gain first, then the lowest index.
    struct Entry {
      double gain;
      std::uint32_t candidate;
      bool operator<(const Entry& other) const {
        return gain != other.gain ? gain < other.gain : candidate > other.candidate;
      }
    };
    std::priority_queue<Entry> queue;
    for (std::uint32_t c = 0; c < isChosen_.size(); ++c)
      if (mayAdd(c)) queue.push({gain(c), c});
    while (size_ < count && !queue.empty()) {
      const std::uint32_t c = queue.top().candidate;
      queue.pop();
      if (!mayAdd(c)) continue;
      const Entry now{gain(c), c};
      if (!(now.gain > 0)) continue;
      if (!queue.empty() && now < queue.top())
        queue.push(now);
      else
        add(c);
    }
  }

  /// The best exchange, made; false where none gains.
  bool exchange() {
    double best = 0;
    std::optional<std::pair<std::uint32_t, std::uint32_t>> swap;
    for (const std::uint32_t out : chosen()) {
      remove(out);
      const double lost = gain(out);
      for (std::uint32_t in = 0; in < isChosen_.size(); ++in) {
        if (in == out || !mayAdd(in)) continue;
        const double gained = gain(in) - lost;
        if (gained > best + kGain * (1 + lost)) {
          best = gained;
          swap = {out, in};
        }
      }
      add(out);
    }
    if (!swap) return false;
    remove(swap->first);
    add(swap->second);
    return true;
  }

 private:
  static constexpr double kGain = 1e-12;  // of the weight: less is rounding

  void change(std::uint32_t c, int by) {
    for (const std::uint32_t demand : problem_.covers[c]) times_[demand] += by;
    for (const std::uint32_t other : conflicts_[c]) blocked_[other] += by;
    isChosen_[c] = by > 0;
    size_ += static_cast<std::size_t>(by);
  }

  const CoveringProblem& problem_;
  std::vector<std::vector<std::uint32_t>> conflicts_;
  std::vector<int> times_;    ///< each demand point is covered
  std::vector<int> blocked_;  ///< by so many chosen ones
  std::vector<bool> isChosen_;
  std::size_t size_ = 0;
};

}  // namespace

Choice improveCover(const CoveringProblem& problem, const Choice& choice, std::size_t count) {
  Cover cover(problem);
  for (const std::uint32_t c : choice) cover.add(c);
  do cover.fill(count);
  while (cover.exchange());
  return cover.chosen();
}

Choice greedyCover(const CoveringProblem& problem, std::size_t count) {
  return improveCover(problem, {}, count);
}

}  // namespace zw::observe
