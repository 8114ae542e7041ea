// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/near_ends.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>

#include "tests/support/utm_projection.h"

namespace zw::network {
namespace {

/// Roads as words over places that are named by letters, 'a' the first.
std::vector<RoadChain> words(const std::vector<std::string>& roads) {
  std::vector<RoadChain> chains;
  for (const std::string& road : roads) {
    RoadChain& chain = chains.emplace_back();
    for (const char letter : road) chain.vertices.push_back(static_cast<std::uint32_t>(letter - 'a'));
  }
  return chains;
}

//   a───────b───────c     d ends 4 m above the middle of ab, f 3 m beside c
//       d             f
//       │             │
//       e             g
TEST(NearEnds, TellsWhereAndHowFar) {
  const std::vector<ProjectedPoint> places{{0, 0},    {100, 0}, {200, 0},  {50, -4},
                                           {50, -80}, {203, 0}, {203, -90}};
  const auto found = nearEnds(places, words({"abc", "de", "fg"}), {5, 50});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].gap, 3);
  EXPECT_EQ(found[0].chain, 0u) << "c and f face each other: that of the lower road counts";
  EXPECT_FALSE(found[0].atStart);
  EXPECT_EQ(found[0].target, 2u);
  EXPECT_EQ(found[0].targetVertex, 5u);
  EXPECT_EQ(found[1].gap, 4);
  EXPECT_EQ(found[1].chain, 1u);
  EXPECT_TRUE(found[1].atStart);
  EXPECT_EQ(found[1].target, 0u);
  EXPECT_EQ(found[1].segment, 0u);
  EXPECT_EQ(found[1].targetVertex, NearEnd::kNoVertex);
  EXPECT_EQ(found[1].meets, (ProjectedPoint{50, 0}));
}

TEST(NearEnds, ARoundaboutWayWithinTheLimitIsNoGap) {
  // b is 10 m beside the middle of cd, and 100 + 10 + 100 m from it by way of a.
  const std::vector<ProjectedPoint> places{{0, 0}, {100, 0}, {0, 10}, {200, 10}};
  const auto chains = words({"ba", "ac", "cd"});
  EXPECT_EQ(nearEnds(places, chains, {10, 209}).size(), 1u);
  EXPECT_EQ(nearEnds(places, chains, {10, 211}).size(), 0u);
}

TEST(NearEnds, AFurtherConditionLetsTheNextNearestBeTaken) {
  const std::vector<ProjectedPoint> places{{0, 0}, {0, 50}, {-50, -2}, {50, -2}, {-50, -4}, {50, -4}};
  const auto chains = words({"ab", "cd", "ef"});
  const auto found =
      nearEnds(places, chains, {5, 0, [](const NearEnd& end) { return end.chain == 0 && end.target != 1; }});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].target, 2u);
}

TEST(NearEnds, DeadEndsAreEndsThatNothingElseMeets) {
  EXPECT_EQ(deadEnds(5, words({"abc", "bd", "eae"})), 2u) << "c and d; a and e are met, e by its own loop";
  EXPECT_EQ(deadEnds(0, {}), 0u);
}

TEST(GapFilter, LeavesTheRegionsEdgeAndRiversAlone) {
  const testing::UtmProjection projection(36);
  GapFilter filter(projection, {35, 33, 36, 34});
  const ProjectedPoint inside = projection.forward({35.5, 33.5});
  const ProjectedPoint north{inside.x, inside.y + 5}, east{inside.x + 5, inside.y};
  filter.addRiver({{inside.x - 50, inside.y + 2}, {inside.x + 50, inside.y + 2}});
  EXPECT_FALSE(filter.isGap(inside, north));
  EXPECT_TRUE(filter.isGap(inside, east));
  const ProjectedPoint cut = projection.forward({35.5, 34});
  EXPECT_FALSE(filter.isGap(cut, {cut.x, cut.y - 5}));
}

// The same by brute force: every segment for every end, distances by relaxing all links until none shortens.
class Plain {
 public:
  Plain(const std::vector<ProjectedPoint>& places, const std::vector<RoadChain>& chains, double within,
        double roundabout)
      : places_(places), chains_(chains), within_(within), roundabout_(roundabout) {
    for (const RoadChain& chain : chains)
      for (std::size_t i = 1; i < chain.vertices.size(); ++i)
        link(chain.vertices[i - 1], chain.vertices[i],
             apart(places[chain.vertices[i - 1]], places[chain.vertices[i]]));
    met_.resize(places.size(), 0);
    for (const RoadChain& chain : chains)
      for (const std::uint32_t v : chain.vertices) ++met_[v];
  }

  /// Gap, chain and target of each near end, in order.
  std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> find() {
    struct Candidate {
      double gap;
      std::uint32_t chain;
      bool atEnd;
      std::uint32_t target, segment;
      double t;
    };
    std::vector<Candidate> best;
    for (std::uint32_t c = 0; c < chains_.size(); ++c)
      for (const bool atEnd : {false, true}) {
        const std::uint32_t v = end(c, atEnd);
        if (met_[v] != 1) continue;
        std::optional<Candidate> nearest;
        for (std::uint32_t k = 0; k < chains_.size(); ++k)
          for (std::uint32_t s = 0; s + 1 < chains_[k].vertices.size(); ++s) {
            const std::uint32_t a = chains_[k].vertices[s], b = chains_[k].vertices[s + 1];
            if (a == v || b == v) continue;
            const double t = share(places_[v], places_[a], places_[b]);
            const bool atAnEnd = (t == 0 && s == 0) || (t == 1 && s + 2 == chains_[k].vertices.size());
            if (!chains_[k].onGround && !atAnEnd) continue;
            const double gap = apart(places_[v], on(a, b, t));
            if (gap > within_ || isNear(v, a, b, t)) continue;
            if (!nearest ||
                std::tuple(gap, k, s) < std::tuple(nearest->gap, nearest->target, nearest->segment))
              nearest = Candidate{gap, c, atEnd, k, s, t};
          }
        if (nearest) best.push_back(*nearest);
      }
    std::sort(best.begin(), best.end(), [](const Candidate& p, const Candidate& q) {
      return std::tuple(p.gap, p.chain, p.atEnd) < std::tuple(q.gap, q.chain, q.atEnd);
    });
    std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> out;
    for (const Candidate& candidate : best) {
      const std::uint32_t v = end(candidate.chain, candidate.atEnd);
      const std::uint32_t a = chains_[candidate.target].vertices[candidate.segment];
      const std::uint32_t b = chains_[candidate.target].vertices[candidate.segment + 1];
      if (met_[v] != 1 || isNear(v, a, b, candidate.t)) continue;
      out.emplace_back(candidate.gap, candidate.chain, candidate.target);
      ++met_[v];
      if (candidate.t == 0) ++met_[a];
      if (candidate.t == 1) ++met_[b];
      const ProjectedPoint at = on(a, b, candidate.t);
      link(v, a, candidate.gap + apart(at, places_[a]));
      link(v, b, candidate.gap + apart(at, places_[b]));
    }
    return out;
  }

 private:
  static double apart(ProjectedPoint a, ProjectedPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }
  static double share(ProjectedPoint p, ProjectedPoint a, ProjectedPoint b) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    if (dx == 0 && dy == 0) return 0;
    return std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
  }
  [[nodiscard]] ProjectedPoint on(std::uint32_t a, std::uint32_t b, double t) const {
    if (t == 1) return places_[b];
    return {places_[a].x + t * (places_[b].x - places_[a].x),
            places_[a].y + t * (places_[b].y - places_[a].y)};
  }
  [[nodiscard]] std::uint32_t end(std::uint32_t chain, bool atEnd) const {
    return atEnd ? chains_[chain].vertices.back() : chains_[chain].vertices.front();
  }
  void link(std::uint32_t a, std::uint32_t b, double metres) { links_.emplace_back(a, b, metres); }

  /// Whether the place is reached from v along the roads within the limit.
  [[nodiscard]] bool isNear(std::uint32_t v, std::uint32_t a, std::uint32_t b, double t) const {
    std::vector<double> metres(places_.size(), 1e9);
    metres[v] = 0;
    for (bool shorter = true; shorter;) {
      shorter = false;
      for (const auto& [p, q, length] : links_)
        for (const auto& [from, to] : {std::pair(p, q), std::pair(q, p)})
          if (metres[from] + length < metres[to]) {
            metres[to] = metres[from] + length;
            shorter = true;
          }
    }
    const ProjectedPoint at = on(a, b, t);
    return std::min(metres[a] + apart(places_[a], at), metres[b] + apart(places_[b], at)) <= roundabout_;
  }

  const std::vector<ProjectedPoint>& places_;
  const std::vector<RoadChain>& chains_;
  double within_, roundabout_;
  std::vector<std::tuple<std::uint32_t, std::uint32_t, double>> links_;
  std::vector<int> met_;
};

RC_GTEST_PROP(NearEnds, AreThoseOfBruteForce, ()) {
  // Ranges grow with the size that RapidCheck works at; here they are whole from the first case.
  const auto between = [](int least, int most) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, most + 1));
  };
  const int count = between(4, 23);
  std::vector<ProjectedPoint> places;
  for (int i = 0; i < count; ++i) places.push_back({between(0, 4000) / 10.0, between(0, 4000) / 10.0});
  std::vector<RoadChain> chains(static_cast<std::size_t>(between(2, 11)));
  for (RoadChain& chain : chains) {
    chain.onGround = between(0, 3) != 0;
    const int length = between(2, 4);
    while (static_cast<int>(chain.vertices.size()) < length) {
      const auto v = static_cast<std::uint32_t>(between(0, count - 1));
      if (chain.vertices.empty() || chain.vertices.back() != v) chain.vertices.push_back(v);
    }
  }
  const double within = *rc::gen::element(20.0, 60.0, 150.0),
               roundabout = *rc::gen::element(0.0, 100.0, 600.0);
  std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> found;
  for (const NearEnd& end : nearEnds(places, chains, {within, roundabout}))
    found.emplace_back(end.gap, end.chain, end.target);
  const auto expected = Plain(places, chains, within, roundabout).find();
  RC_CLASSIFY(!expected.empty());
  RC_ASSERT(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    RC_ASSERT(std::abs(std::get<0>(found[i]) - std::get<0>(expected[i])) < 1e-9);
    RC_ASSERT(std::get<1>(found[i]) == std::get<1>(expected[i]));
    RC_ASSERT(std::get<2>(found[i]) == std::get<2>(expected[i]));
  }
}

}  // namespace
}  // namespace zw::network
