// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/cover_bound.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/observe/greedy_cover.h"

namespace zw::observe {
namespace {

constexpr int kRounds = 600;
constexpr int kPatience = 20;  // rounds without a better bound before steps are halved
constexpr double kLeastStep = 1e-4;
constexpr double kRounding = 1e-9;  // of the total weight

/// The relaxed problem's answer for given prices of the demand points.
class Relaxation {
 public:
  Relaxation(const CoveringProblem& problem, std::size_t count)
      : problem_(problem), count_(std::min(count, problem.covers.size())) {
    worth_.resize(problem.covers.size());
    order_.resize(problem.covers.size());
    std::iota(order_.begin(), order_.end(), 0U);
  }

  /// A bound: what the demand gives above its price, and the candidates worth most at those prices.
  double solve(const std::vector<double>& prices) {
    double bound = 0;
    for (std::size_t i = 0; i < prices.size(); ++i) bound += std::max(0.0, problem_.weights[i] - prices[i]);
    for (std::size_t c = 0; c < worth_.size(); ++c) {
      worth_[c] = 0;
      for (const std::uint32_t demand : problem_.covers[c]) worth_[c] += prices[demand];
    }
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return worth_[a] != worth_[b] ? worth_[a] > worth_[b] : a < b;
    });
    for (std::size_t i = 0; i < count_; ++i) bound += worth_[order_[i]];
    return bound;
  }
  /// The candidates of the last answer, by worth; the first count() are chosen.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] double worth(std::size_t place) const {
    return place < order_.size() ? worth_[order_[place]] : 0;
  }

 private:
  const CoveringProblem& problem_;
  std::size_t count_;
  std::vector<double> worth_;
  std::vector<std::uint32_t> order_;
};

/// Those of the order that do not conflict with earlier ones, up to `count`.
Choice withoutConflicts(const std::vector<std::uint32_t>& order, std::size_t count,
                        const std::vector<std::vector<std::uint32_t>>& conflicts) {
  Choice out;
  for (const std::uint32_t c : order) {
    if (out.size() == count) break;
    if (std::none_of(conflicts[c].begin(), conflicts[c].end(), [&](std::uint32_t other) {
          return std::find(out.begin(), out.end(), other) != out.end();
        }))
      out.push_back(c);
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// Settles candidates by the bound that the last answer gives when the contrary is forced.
void settle(const Relaxation& relaxation, double bound, double least, std::vector<bool>& ruledOut,
            std::vector<bool>& needed) {
  const std::size_t count = relaxation.count();
  for (std::size_t place = 0; place < relaxation.order().size(); ++place) {
    const std::uint32_t c = relaxation.order()[place];
    if (place < count && bound - relaxation.worth(place) + relaxation.worth(count) < least) needed[c] = true;
    if (place >= count && count > 0 && bound - relaxation.worth(count - 1) + relaxation.worth(place) < least)
      ruledOut[c] = true;
  }
}

}  // namespace

CoverBound coverBound(const CoveringProblem& problem, std::size_t count, const Choice& known,
                      const std::function<bool()>& stop) {
  CoverBound out;
  out.best = known;
  out.ruledOut.assign(problem.covers.size(), false);
  const double total = std::accumulate(problem.weights.begin(), problem.weights.end(), 0.0);
  out.upper = total;
  if (problem.covers.empty() || count == 0) {
    out.upper = 0;
    return out;
  }
  const auto conflicts = conflictLists(problem);
  double lower = coveredWeight(problem, known);
  std::vector<bool> needed(problem.covers.size(), false);
  // A point that many cover is worth less to each.
  std::vector<double> prices(problem.weights.size());
  std::vector<int> coverers(problem.weights.size(), 0);
  for (const auto& covers : problem.covers)
    for (const std::uint32_t demand : covers) ++coverers[demand];
  for (std::size_t i = 0; i < prices.size(); ++i) prices[i] = problem.weights[i] / std::max(1, coverers[i]);

  Relaxation relaxation(problem, count);
  std::vector<int> times(problem.weights.size());
  double step = 2;
  int sinceBetter = 0;
  for (int round = 0; round < kRounds && step > kLeastStep; ++round) {
    if (round % 16 == 0 && stop()) break;
    const double bound = relaxation.solve(prices);
    if (bound < out.upper - kRounding * total) {
      out.upper = bound;
      sinceBetter = 0;
    } else if (++sinceBetter >= kPatience) {
      step /= 2;
      sinceBetter = 0;
    }
    Choice met = withoutConflicts(relaxation.order(), count, conflicts);
    if (coveredWeight(problem, met) > 0.97 * lower) {
      met = improveCover(problem, met, count);
      const double covered = coveredWeight(problem, met);
      if (covered > lower) {
        lower = covered;
        out.best = std::move(met);
      }
    }
    settle(relaxation, bound, lower - kRounding * total, out.ruledOut, needed);
    if (out.upper <= lower + kRounding * total) break;

    std::fill(times.begin(), times.end(), 0);
    for (std::size_t i = 0; i < relaxation.count(); ++i)
      for (const std::uint32_t demand : problem.covers[relaxation.order()[i]]) ++times[demand];
    double square = 0;
    const auto slope = [&](std::size_t i) { return times[i] - (problem.weights[i] > prices[i] ? 1 : 0); };
    for (std::size_t i = 0; i < prices.size(); ++i) square += static_cast<double>(slope(i)) * slope(i);
    if (square == 0) break;  // the relaxed answer keeps the rule: it is the best
    const double length = step * std::max(bound - lower, kRounding * total) / square;
    for (std::size_t i = 0; i < prices.size(); ++i)
      prices[i] = std::clamp(prices[i] - length * slope(i), 0.0, problem.weights[i]);
  }
  for (std::uint32_t c = 0; c < needed.size(); ++c)
    if (needed[c]) out.needed.push_back(c);
  return out;
}

}  // namespace zw::observe
