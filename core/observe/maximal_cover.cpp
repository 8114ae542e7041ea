// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/maximal_cover.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/observe/cover_bound.h"
#include "core/observe/exact_cover.h"
#include "core/observe/greedy_cover.h"

namespace zw::observe {
namespace {

constexpr double kRounding = 1e-9;  // of the weight

double totalOf(const CoveringProblem& problem) {
  return std::accumulate(problem.weights.begin(), problem.weights.end(), 0.0);
}

/// A choice of the reduced problem together with what was chosen before.
Choice whole(const ReducedProblem& reduced, const Choice& choice) {
  Choice out = reduced.chosen;
  for (const std::uint32_t c : choice) out.push_back(reduced.candidate[c]);
  std::sort(out.begin(), out.end());
  return out;
}

/// The part of a whole choice that the reduced problem knows; nothing where it is not made of it.
Choice part(const ReducedProblem& reduced, const Choice& choice) {
  Choice out;
  for (std::uint32_t c = 0; c < reduced.candidate.size(); ++c)
    if (std::binary_search(choice.begin(), choice.end(), reduced.candidate[c])) out.push_back(c);
  return out;
}

class MaximalSearch {
 public:
  MaximalSearch(const CoveringProblem& problem, std::size_t count, const CoverEffort& effort,
                std::optional<double> wanted)
      : problem_(problem),
        count_(count),
        effort_(effort),
        wanted_(wanted),
        rounding_(kRounding * totalOf(problem)),
        ruledOut_(problem.covers.size(), false) {
    reduced_ = reduce(problem, problem.kept, ruledOut_);
    result_.upper = reduced_.covered + totalOf(reduced_.problem);
    take(greedyCover(reduced_.problem, left()));
    if (left() == 0) result_.upper = result_.covered;
  }

  CoverResult run() {
    while (effort_.exact && !decided() && !effort_.stop())
      if (!tighten()) {
        branch();
        break;
      }
    result_.proven = result_.upper <= result_.covered + rounding_;
    return result_;
  }

 private:
  [[nodiscard]] std::size_t left() const {
    return count_ > reduced_.chosen.size() ? count_ - reduced_.chosen.size() : 0;
  }
  /// Whether the best is known, or it is known whether what is wanted can be had.
  [[nodiscard]] bool decided() const {
    return result_.upper <= result_.covered + rounding_ ||
           (wanted_ && (result_.covered >= *wanted_ || result_.upper < *wanted_));
  }
  void take(const Choice& choice) {
    Choice all = whole(reduced_, choice);
    const double covered = coveredWeight(problem_, all);
    if (!result_.choice.empty() && covered <= result_.covered) return;
    result_.choice = std::move(all);
    result_.covered = covered;
    result_.upper = std::max(result_.upper, covered);
  }
  /// Bounds hold for what is better than the best choice known; so none is below that.
  void bound(double upper) {
    result_.upper = std::max(result_.covered, std::min(result_.upper, reduced_.covered + upper));
  }

  /// Bounds, and settles candidates; false where that settles none.
  bool tighten() {
    const CoverBound found =
        coverBound(reduced_.problem, left(), part(reduced_, result_.choice), effort_.stop);
    take(found.best);
    bound(found.upper);
    Choice chosen = reduced_.chosen;
    for (const std::uint32_t c : found.needed) chosen.push_back(reduced_.candidate[c]);
    std::sort(chosen.begin(), chosen.end());
    const std::size_t before = reduced_.candidate.size();
    for (std::uint32_t c = 0; c < found.ruledOut.size(); ++c)
      if (found.ruledOut[c]) ruledOut_[reduced_.candidate[c]] = true;
    if (chosen.size() > count_) return false;
    reduced_ = reduce(problem_, chosen, ruledOut_);
    return static_cast<double>(reduced_.candidate.size()) < 0.9 * static_cast<double>(before);
  }

  void branch() {
    // What the reduced problem has of the best choice may be less than it: then it has none so good.
    const ExactCover found =
        exactCover(reduced_.problem, left(), part(reduced_, result_.choice), effort_.stop);
    take(found.best);
    bound(found.upper);
  }

  const CoveringProblem& problem_;
  std::size_t count_;
  const CoverEffort& effort_;
  std::optional<double> wanted_;
  double rounding_;
  std::vector<bool> ruledOut_;
  ReducedProblem reduced_;
  CoverResult result_;
};

}  // namespace

CoverResult maximalCover(const CoveringProblem& problem, std::size_t count, const CoverEffort& effort) {
  return MaximalSearch(problem, count, effort, std::nullopt).run();
}

FewestResult fewestCover(const CoveringProblem& problem, double wanted, const CoverEffort& effort) {
  FewestResult out;
  const std::size_t all = problem.covers.size();
  const double enough = wanted - kRounding * totalOf(problem);
  std::size_t least = problem.kept.size();  // fewer do not do
  std::size_t most = all + 1;               // so many are known to do; one above all: none are
  // Whether so many are found to do.
  const auto reaches = [&](const CoverResult& found) {
    if (found.covered < enough) return false;
    out.choice = found.choice;
    out.covered = found.covered;
    out.reachable = true;
    most = found.choice.size();
    return true;
  };

  const CoverEffort quick{false, effort.stop};
  std::size_t tried = least;  // fewer do not do, at once
  for (std::size_t count = least; !reaches(MaximalSearch(problem, count, quick, enough).run()) && count < all;
       count = std::min(all, std::max<std::size_t>(1, 2 * count)))
    tried = count + 1;
  while (out.reachable && tried < most) {
    const std::size_t middle = (tried + most) / 2;
    if (!reaches(MaximalSearch(problem, middle, quick, enough).run())) tried = middle + 1;
  }

  while (effort.exact && least < most && !effort.stop()) {
    const std::size_t middle = std::min(all, (least + most) / 2);
    const CoverResult found = MaximalSearch(problem, middle, effort, enough).run();
    if (reaches(found)) continue;
    if (found.upper >= enough) break;  // stopped before it was decided
    least = middle + 1;
  }
  out.atLeast = least;
  return out;
}

}  // namespace zw::observe
