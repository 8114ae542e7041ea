// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// On the made-up region; every answer is recomputed from the posts it tells.
#include "core/observe/post_suggestion.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/support/synthetic_region.h"
#include "tests/support/terrain_samples.h"

namespace zw::observe {
namespace {

struct Scene {
  Scene()
      : region(testing::makeSyntheticRegion([] {
          testing::SyntheticOptions options;
          options.elevationCell = 1.0 / 1200;
          return options;
        }())),
        index(buildRegionIndex(region)),
        terrain(region),
        network(region, {}),
        shape(region->bufferZones.front().shape),
        zone(observedZone(*index, terrain, shape, 150)) {}

  [[nodiscard]] std::vector<PostCandidate> candidates(const CandidateRules& rules = {}) const {
    return postCandidates(*index, terrain, network, shape, rules);
  }
  [[nodiscard]] PostSuggester suggester(const CandidateRules& rules = {},
                                        const SuggestionRules& suggestion = {}) const {
    return {terrain, zone, ObservationFactors{}, candidates(rules), suggestion};
  }
  [[nodiscard]] bool inside(ProjectedPoint p) const {
    ZoneBoundary boundary(*region->projection, index->grid);
    boundary.set(shape);
    return boundary.contains(p);
  }

  std::shared_ptr<const Region> region;
  std::shared_ptr<const RegionIndex> index;
  Terrain terrain;
  network::RoadNetwork network;
  MultiPolygon<ProjectedPoint> shape;
  ObservedZone zone;
};
const Scene& scene() {
  static const Scene it;
  return it;
}

std::size_t countOf(const std::vector<PostCandidate>& candidates, CandidateKind kind) {
  return static_cast<std::size_t>(std::count_if(candidates.begin(), candidates.end(),
                                                [&](const PostCandidate& c) { return c.kind == kind; }));
}
double apart(ProjectedPoint a, ProjectedPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

TEST(PostCandidates, AreOfEveryKindAndWithinTheirNumber) {
  const auto all = scene().candidates();
  EXPECT_LE(all.size(), 300U);
  EXPECT_GT(countOf(all, CandidateKind::HighGround), 3U);
  EXPECT_GT(countOf(all, CandidateKind::Junction), 5U);
  EXPECT_GT(countOf(all, CandidateKind::Boundary), 10U);
  for (const PostCandidate& c : all)
    if (c.kind != CandidateKind::Boundary) {
      EXPECT_TRUE(scene().inside(c.post.place));
    }
  CandidateRules few;
  few.most = 20;
  const auto twenty = scene().candidates(few);
  EXPECT_LE(twenty.size(), 20U);
  EXPECT_GT(twenty.size(), 12U);
}

TEST(PostCandidates, HighGroundIsHigherThanAllAround) {
  CandidateRules rules;
  rules.margin = 500;
  const Terrain& terrain = scene().terrain;
  std::size_t beyond = 0;
  for (const PostCandidate& c : scene().candidates(rules)) {
    if (c.kind != CandidateKind::HighGround) continue;
    beyond += scene().inside(c.post.place) ? 0 : 1;
    const GridPlace at = terrain.place(c.post.place);
    const int column = static_cast<int>(std::lround(at.column)), row = static_cast<int>(std::lround(at.row));
    EXPECT_NEAR(c.ground, terrain.at(column, row), 1e-3);
    EXPECT_GT(c.position, 0);
    for (int r = row - 3; r <= row + 3; ++r)
      for (int k = column - 3; k <= column + 3; ++k) {
        if (k < 0 || r < 0 || k >= terrain.columns() || r >= terrain.rows()) continue;
        const CellSize cell = terrain.cellSize(row);
        if (std::abs(k - column) * cell.width <= kHighGroundRadius &&
            std::abs(r - row) * cell.height <= kHighGroundRadius) {
          EXPECT_LE(terrain.at(k, r), terrain.at(column, row));
        }
      }
  }
  EXPECT_GT(beyond, 0U) << "the margin lets in what lies beyond";
}

TEST(PostCandidates, KeepOutOfForbiddenAreasAndNearRoads) {
  const auto all = scene().candidates();
  const ProjectedPoint middle = all[all.size() / 3].post.place;
  CandidateRules rules;
  rules.forbidden = {{{{middle.x - 3000, middle.y - 3000},
                       {middle.x + 3000, middle.y - 3000},
                       {middle.x + 3000, middle.y + 3000},
                       {middle.x - 3000, middle.y + 3000}},
                      {}}};
  rules.roadAccess = 150;
  rules.kept = {{middle, true}};
  const auto some = scene().candidates(rules);
  ASSERT_FALSE(some.empty());
  EXPECT_EQ(some.front().kind, CandidateKind::Kept) << "stays though the place is forbidden";
  EXPECT_EQ(some.front().post, rules.kept.front());
  EXPECT_EQ(countOf(some, CandidateKind::Kept), 1U);
  EXPECT_GT(countOf(some, CandidateKind::Junction), 0U);
  for (std::size_t i = 1; i < some.size(); ++i) {
    const ProjectedPoint p = some[i].post.place;
    EXPECT_FALSE(std::abs(p.x - middle.x) < 3000 && std::abs(p.y - middle.y) < 3000);
    double nearest = 1e9;
    for (const Road& road : scene().region->roads)
      if (road.roadClass != RoadClass::Path)
        for (std::size_t k = 1; k < road.line.size(); ++k)
          nearest = std::min(nearest, distanceToSegment(p, {road.line[k - 1], road.line[k], 0, 0}));
    EXPECT_LE(nearest, 150);
    EXPECT_NEAR(nearest, some[i].roadMetres, 1e-6);
  }
}

/// The share that posts observe, asked of their viewsheds cell by cell over the whole zone.
double observed(const std::vector<PostCandidate>& posts) {
  ObservedPosts views(std::make_shared<const Terrain>(scene().region), {});
  std::vector<ObservingPost> at;
  for (const PostCandidate& c : posts) at.push_back(c.post);
  views.set(at);
  const auto area = views.figures(scene().zone, Daylight::Day).area;
  return area.byOne / area.total;
}

TEST(PostSuggestion, ObservesWhatItSaysAndMoreThanOthers) {
  const PostSuggester suggester = scene().suggester();
  EXPECT_LE(suggester.problem().weights.size(), 1500U);
  EXPECT_GT(suggester.problem().weights.size(), 700U);
  double before = 0;
  for (const std::size_t count : {1U, 3U, 6U}) {
    int asked = 0;
    const PostSuggestion found = suggester.mostObserved(count, {true, [&] { return ++asked > 2000; }});
    EXPECT_LE(found.posts.size(), count);
    EXPECT_GT(found.share, before);
    EXPECT_GE(found.upper, found.share);
    EXPECT_LE(found.upper, suggester.reachable() + 1e-9);
    EXPECT_NEAR(found.share, observed(found.posts), 0.02) << "points for cells";
    before = found.share;
  }
  std::mt19937 random(1);
  for (int i = 0; i < 20; ++i) {
    std::vector<PostCandidate> any;
    for (int k = 0; k < 6; ++k)
      any.push_back(suggester.candidates()[random() % suggester.candidates().size()]);
    EXPECT_LT(observed(any), before + 0.02);
  }
}

TEST(PostSuggestion, AtOnceIsNotFarFromTheBest) {
  const PostSuggester suggester = scene().suggester();
  const PostSuggestion quick = suggester.mostObserved(5, {false, [] { return false; }});
  int asked = 0;
  const PostSuggestion exact = suggester.mostObserved(5, {true, [&] { return ++asked > 20000; }});
  EXPECT_GE(exact.share, quick.share);
  EXPECT_LE(exact.share, 1.1 * quick.share);
  EXPECT_LE(exact.upper, 1.02 * exact.share);
}

TEST(PostSuggestion, KeepsItsDistanceAndWhoMustStay) {
  CandidateRules rules;
  const auto all = scene().candidates();
  rules.kept = {all[3].post, all[4].post};
  SuggestionRules suggestion;
  suggestion.spacing = 3000;
  const PostSuggestion found =
      scene().suggester(rules, suggestion).mostObserved(6, {false, [] { return false; }});
  ASSERT_GT(found.posts.size(), 3U);
  EXPECT_EQ(found.posts[0].post, rules.kept[0]);
  EXPECT_EQ(found.posts[1].post, rules.kept[1]);
  for (std::size_t a = 0; a < found.posts.size(); ++a)
    for (std::size_t b = std::max<std::size_t>(2, a + 1); b < found.posts.size(); ++b)
      EXPECT_GE(apart(found.posts[a].post.place, found.posts[b].post.place), 3000);
}

TEST(PostSuggestion, TheFewestReachTheWantedShare) {
  const PostSuggester suggester = scene().suggester();
  const double wanted = 0.6 * suggester.reachable();
  int asked = 0;
  const PostSuggestion found = suggester.fewestPosts(wanted, {true, [&] { return ++asked > 20000; }});
  ASSERT_TRUE(found.reached);
  EXPECT_GE(found.share, wanted - 1e-9);
  EXPECT_GE(found.posts.size(), found.atLeast);
  EXPECT_GE(found.atLeast, 2U);
  EXPECT_LT(suggester.mostObserved(found.atLeast - 1, {false, [] { return false; }}).share, wanted);
  EXPECT_FALSE(suggester.fewestPosts(suggester.reachable() + 0.01, {false, [] { return false; }}).reached);
}

TEST(PostSuggestion, WeightsTurnItToTheBorder) {
  SuggestionRules border;
  border.weights = {0, 1, 0};
  const PostSuggestion found = scene().suggester({}, border).mostObserved(3, {false, [] { return false; }});
  ObservedPosts views(std::make_shared<const Terrain>(scene().region), {});
  const auto shareOf = [&](const PostSuggestion& suggestion) {
    std::vector<ObservingPost> at;
    for (const PostCandidate& c : suggestion.posts) at.push_back(c.post);
    views.set(at);
    const auto seen = views.figures(scene().zone, Daylight::Day).border;
    return seen.byOne / seen.total;
  };
  EXPECT_NEAR(shareOf(found), found.share, 0.05);
  EXPECT_GE(shareOf(found),
            shareOf(scene().suggester().mostObserved(3, {false, [] { return false; }})) - 0.02);
}

}  // namespace
}  // namespace zw::observe
