// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Against all choices tried one by one, on small problems; bounds and limits on large ones.
#include "core/observe/maximal_cover.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <random>

#include "core/observe/cover_bound.h"
#include "core/observe/exact_cover.h"
#include "core/observe/greedy_cover.h"
#include "tests/support/covering_problems.h"

namespace zw::observe {
namespace {

/// Up to 10 candidates and 20 points; all sizes alike, which rapidcheck's own ranges, growing with the test,
/// are not.
CoveringProblem anyProblem() {
  std::mt19937 random(*rc::gen::arbitrary<unsigned>());
  CoveringProblem problem;
  const auto points = 1 + static_cast<std::uint32_t>(random() % 20);
  const auto candidates = 1 + static_cast<std::uint32_t>(random() % 10);
  const auto thinness = 1 + random() % 5;
  for (std::uint32_t i = 0; i < points; ++i)
    problem.weights.push_back(1 + static_cast<double>(random() % 20));
  for (std::uint32_t c = 0; c < candidates; ++c) {
    std::vector<std::uint32_t> covers;
    for (std::uint32_t i = 0; i < points; ++i)
      if (random() % thinness == 0) covers.push_back(i);
    problem.covers.push_back(covers);
  }
  for (std::uint32_t a = 0; a < candidates; ++a)
    for (std::uint32_t b = a + 1; b < candidates; ++b)
      if (random() % 6 == 0) problem.conflicts.emplace_back(a, b);
  if (random() % 3 == 0) problem.kept.push_back(static_cast<std::uint32_t>(random() % candidates));
  return problem;
}
std::size_t anyCount(std::size_t from) {
  return from + *rc::gen::arbitrary<unsigned>() % 5;
}

bool allowed(const CoveringProblem& problem, std::uint32_t mask) {
  const auto has = [&](std::uint32_t c) { return ((mask >> c) & 1) != 0; };
  for (const std::uint32_t c : problem.kept)
    if (!has(c)) return false;
  for (const auto& [a, b] : problem.conflicts)
    if (has(a) && has(b)) return false;
  return true;
}
Choice choiceOf(std::uint32_t mask) {
  Choice out;
  for (std::uint32_t c = 0; c < 32; ++c)
    if ((mask >> c) & 1) out.push_back(c);
  return out;
}
std::uint32_t maskOf(const Choice& choice) {
  std::uint32_t mask = 0;
  for (const std::uint32_t c : choice) mask |= 1U << c;
  return mask;
}

/// The most weight that so many candidates cover, by trying all choices.
double mostCovered(const CoveringProblem& problem, std::size_t count) {
  double most = -1;
  for (std::uint32_t mask = 0; mask < (1U << problem.covers.size()); ++mask)
    if (static_cast<std::size_t>(std::popcount(mask)) <= count && allowed(problem, mask))
      most = std::max(most, coveredWeight(problem, choiceOf(mask)));
  return most;
}

RC_GTEST_PROP(MaximalCover, IsTheBestOfAllChoices, ()) {
  const CoveringProblem problem = anyProblem();
  const auto count = anyCount(problem.kept.size());
  const CoverResult result = maximalCover(problem, count);
  RC_ASSERT(result.choice.size() <= count);
  RC_ASSERT(allowed(problem, maskOf(result.choice)));
  RC_ASSERT(result.covered == coveredWeight(problem, result.choice));
  RC_ASSERT(result.proven);
  RC_ASSERT(result.covered == mostCovered(problem, count));
  RC_ASSERT(result.upper >= result.covered);
}

RC_GTEST_PROP(MaximalCover, BoundsHoldWhenStoppedAtAnyTime, ()) {
  const CoveringProblem problem = anyProblem();
  const auto count = anyCount(problem.kept.size());
  int left = *rc::gen::inRange(0, 4);
  const CoverResult result = maximalCover(problem, count, {true, [&] { return left-- <= 0; }});
  const double best = mostCovered(problem, count);
  RC_ASSERT(allowed(problem, maskOf(result.choice)));
  RC_ASSERT(result.covered <= best);
  RC_ASSERT(result.upper >= best * (1 - 1e-9));
  if (result.proven) RC_ASSERT(result.covered == best);
}

RC_GTEST_PROP(CoverBound, BoundsAndSettlesRightly, ()) {
  CoveringProblem problem = anyProblem();
  problem.kept.clear();
  const auto count = anyCount(1);
  const Choice known = greedyCover(problem, count);
  const CoverBound bound = coverBound(problem, count, known, [] { return false; });
  const double best = mostCovered(problem, count);
  RC_ASSERT(bound.upper >= best * (1 - 1e-9));
  const double found = coveredWeight(problem, bound.best);
  RC_ASSERT(found >= coveredWeight(problem, known));
  for (std::uint32_t mask = 0; mask < (1U << problem.covers.size()); ++mask) {
    if (static_cast<std::size_t>(std::popcount(mask)) > count || !allowed(problem, mask)) continue;
    if (coveredWeight(problem, choiceOf(mask)) <= found) continue;
    for (const std::uint32_t c : bound.needed) RC_ASSERT((mask >> c) & 1);
    for (std::uint32_t c = 0; c < problem.covers.size(); ++c)
      if (bound.ruledOut[c]) RC_ASSERT(((mask >> c) & 1) == 0);
  }
}

RC_GTEST_PROP(ExactCover, IsTheBestOfAllChoicesWithoutHelp, ()) {
  CoveringProblem problem = anyProblem();
  problem.kept.clear();
  const auto count = anyCount(1);
  const ExactCover found = exactCover(problem, count, {}, [] { return false; });
  RC_ASSERT(found.proven);
  RC_ASSERT(allowed(problem, maskOf(found.best)));
  RC_ASSERT(found.best.size() <= count);
  RC_ASSERT(coveredWeight(problem, found.best) == mostCovered(problem, count));
}

RC_GTEST_PROP(GreedyCover, IsWithinItsGuaranteeWhereNothingConflicts, ()) {
  CoveringProblem problem = anyProblem();
  problem.kept.clear();
  problem.conflicts.clear();
  const auto count = anyCount(1);
  const double covered = coveredWeight(problem, greedyCover(problem, count));
  RC_ASSERT(covered >= (1 - std::exp(-1)) * mostCovered(problem, count) - 1e-9);
}

RC_GTEST_PROP(FewestCover, IsTheFewestOfAllChoices, ()) {
  const CoveringProblem problem = anyProblem();
  double total = 0;
  for (const double w : problem.weights) total += w;
  const double wanted = total * *rc::gen::inRange(1, 11) / 10;
  std::size_t fewest = 99;
  for (std::uint32_t mask = 0; mask < (1U << problem.covers.size()); ++mask)
    if (allowed(problem, mask) && coveredWeight(problem, choiceOf(mask)) >= wanted - 1e-9)
      fewest = std::min<std::size_t>(fewest, static_cast<std::size_t>(std::popcount(mask)));
  const FewestResult result = fewestCover(problem, wanted);
  RC_ASSERT(result.reachable == (fewest != 99));
  if (!result.reachable) return;
  RC_ASSERT(result.choice.size() == fewest);
  RC_ASSERT(result.proven());
  RC_ASSERT(allowed(problem, maskOf(result.choice)));
  RC_ASSERT(coveredWeight(problem, result.choice) >= wanted - 1e-9);
}

RC_GTEST_PROP(CoveringProblem, ReducedItMeansTheSame, ()) {
  const CoveringProblem problem = anyProblem();
  const Choice chosen = problem.kept;
  const ReducedProblem reduced = reduce(problem, chosen, {});
  for (std::uint32_t mask = 0; mask < (1U << reduced.candidate.size()); ++mask) {
    Choice all = chosen;
    for (const std::uint32_t c : choiceOf(mask)) all.push_back(reduced.candidate[c]);
    RC_ASSERT(std::abs(coveredWeight(problem, all) - reduced.covered -
                       coveredWeight(reduced.problem, choiceOf(mask))) < 1e-9);
    RC_ASSERT(allowed(reduced.problem, mask) == allowed(problem, maskOf(all)));
  }
}

TEST(MaximalCover, OfManyCandidatesIsProvenOrNearlySo) {
  const CoveringProblem problem = testing::makeCoveringProblem(300, 1500, 1, 0);
  int asked = 0;
  const CoverResult result = maximalCover(problem, 8, {true, [&] { return ++asked > 20000; }});
  EXPECT_LE(result.gap(), 0.02);
  EXPECT_EQ(result.choice.size(), 8U);
  EXPECT_EQ(maximalCover(problem, 8, {true, [&] { return ++asked > 40000; }}).choice, result.choice);
}

TEST(MaximalCover, KeepsWhoMustStayAndTheSpacing) {
  CoveringProblem problem = testing::makeCoveringProblem(200, 800, 2, 2500);
  problem.kept = {17, 101};
  const CoverResult result = maximalCover(problem, 7, {false, {}});
  EXPECT_TRUE(std::binary_search(result.choice.begin(), result.choice.end(), 17U));
  EXPECT_TRUE(std::binary_search(result.choice.begin(), result.choice.end(), 101U));
  for (const auto& [a, b] : problem.conflicts)
    EXPECT_FALSE(std::binary_search(result.choice.begin(), result.choice.end(), a) &&
                 std::binary_search(result.choice.begin(), result.choice.end(), b) && a != 17 && b != 101);
}

}  // namespace
}  // namespace zw::observe
