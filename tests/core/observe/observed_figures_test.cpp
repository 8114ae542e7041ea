// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shares by closed forms on level ground, and by sampling places one by one on hills.
#include "core/observe/observed_figures.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numbers>

#include "core/coverage/coverage.h"
#include "tests/support/plan_samples.h"
#include "tests/support/synthetic_region.h"
#include "tests/support/terrain_samples.h"

namespace zw::observe {
namespace {

constexpr double kTolerance = 150;

struct Scene {
  explicit Scene(std::shared_ptr<const Region> of)
      : region(std::move(of)),
        index(buildRegionIndex(region)),
        terrain(std::make_shared<const Terrain>(region)) {}
  [[nodiscard]] ObservedZone zone(const MultiPolygon<ProjectedPoint>& shape) const {
    return observedZone(*index, *terrain, shape, kTolerance);
  }
  [[nodiscard]] ObservedPosts posts(const std::vector<ObservingPost>& at,
                                    const ObservationFactors& factors = {}) const {
    ObservedPosts out(terrain, factors);
    out.set(at);
    return out;
  }
  std::shared_ptr<const Region> region;
  std::shared_ptr<const RegionIndex> index;
  std::shared_ptr<const Terrain> terrain;
};

MultiPolygon<ProjectedPoint> box(ProjectedPoint centre, double halfWidth, double halfHeight) {
  return {{{{centre.x - halfWidth, centre.y - halfHeight},
            {centre.x + halfWidth, centre.y - halfHeight},
            {centre.x + halfWidth, centre.y + halfHeight},
            {centre.x - halfWidth, centre.y + halfHeight}},
           {}}};
}

/// Level ground in cells of 20 m, with one road across it from west to east through the middle, a tunnel of
/// half its length beyond.
Scene levelScene() {
  auto region = testing::makeTerrainRegion(400, 400, 20, [](int, int) { return 100; });
  const ProjectedPoint c = region->projection->forward(region->elevation.cellCentre(200, 200));
  Road road, tunnel;
  road.line = {{c.x - 3000, c.y}, {c.x + 3000, c.y}};
  road.lengthMetres = 6000;
  tunnel = road;
  tunnel.line = {{c.x - 500, c.y + 100}, {c.x + 500, c.y + 100}};
  tunnel.structure = RoadStructure::Tunnel;
  region->roads = {road, tunnel};
  region->roadNodes = {{c.x - 3000, c.y}, {c.x + 3000, c.y}};
  for (const double x : {-900.0, 0.0, 900.0}) {
    Crossing crossing;
    crossing.point = {c.x + x, c.y};
    region->crossings.push_back(crossing);
  }
  region->border.push_back({"A–B", {{c.x - 2000, c.y - 1000}, {c.x + 2000, c.y - 1000}}, false, ""});
  return Scene(region);
}

ProjectedPoint middleOf(const Scene& scene) {
  return scene.terrain->centre(200, 200);
}

ObservationFactors rangesOf(double day, double night) {
  ObservationFactors factors;
  factors.rangeDay = {day, day, day};
  factors.rangeNight = {night, night, night};
  return factors;
}

double area(const ObservedZone& zone, const Terrain& terrain) {
  double sum = 0;
  zone.cells.forEach([&](int, int r) {
    const CellSize cell = terrain.cellSize(r);
    sum += cell.width * cell.height;
  });
  return sum;
}

TEST(ObservedZone, HoldsItsCellsAndTheLengthOfItsLines) {
  const Scene scene = levelScene();
  const ProjectedPoint c = middleOf(scene);
  const ObservedZone zone = scene.zone(box(c, 1000, 1000));
  const auto total = [](const std::vector<CellAmount>& parts) {
    double sum = 0;
    for (const CellAmount& part : parts) sum += part.amount;
    return sum;
  };
  // UTM's metres are within 0.1 % of the ground's.
  EXPECT_NEAR(area(zone, *scene.terrain), 2000.0 * 2000, 2000 * 20);
  EXPECT_NEAR(total(zone.boundary), 8000, 8);
  EXPECT_NEAR(total(zone.border), 2000, 2 * kTolerance);
  EXPECT_NEAR(total(zone.roads), 2000, 2);
  EXPECT_NEAR(zone.tunnels, 1000, 1);
  EXPECT_EQ(zone.crossings.size(), 3U);
  EXPECT_EQ(zone.outsideArea, 0);
}

TEST(ObservedZone, AHoleIsLeftOutAndWhatLiesBeyondTheGridIsCounted) {
  const Scene scene = levelScene();
  const ProjectedPoint c = middleOf(scene);
  auto ring = box(c, 1000, 1000);
  ring.front().holes.push_back(box(c, 500, 500).front().outer);
  EXPECT_NEAR(area(scene.zone(ring), *scene.terrain), 3e6, 2000 * 20);
  EXPECT_FALSE(scene.zone(ring).cells.test(200, 200));
  const ProjectedPoint corner = scene.terrain->centre(0, 0);
  const ObservedZone beyond = scene.zone(box(corner, 1000, 1000));
  EXPECT_NEAR(area(beyond, *scene.terrain), 1e6, 3000 * 20);
  EXPECT_NEAR(beyond.outsideArea, 3e6, 3000 * 20);
}

TEST(ObservedFigures, OnLevelGroundAreThoseOfDiscs) {
  const Scene scene = levelScene();
  const ProjectedPoint c = middleOf(scene);
  const ObservedZone zone = scene.zone(box(c, 1000, 1000));
  // A disc of 1.2 km about the middle; at night one of 600 m, wholly inside.
  const ObservedPosts posts = scene.posts({{c}}, rangesOf(1200, 600));
  const double r = 1.2, cap = std::acos(1 / r) * r * r - std::sqrt(r * r - 1);  // beyond one side, km²
  const ObservedFigures day = posts.figures(zone, Daylight::Day);
  EXPECT_NEAR(day.area.byOne / day.area.total, (std::numbers::pi * r * r - 4 * cap) / 4, 0.005);
  EXPECT_NEAR(day.boundary.byOne / day.boundary.total, std::sqrt(r * r - 1), 0.01);
  EXPECT_NEAR(day.border.byOne, 2000 * std::sqrt(r * r - 1), 25);
  EXPECT_NEAR(day.roads.byOne / day.roads.total, 2.0 / 3, 0.001) << "the tunnel is not seen";
  EXPECT_EQ(day.crossings.byOne, 3);
  EXPECT_EQ(day.area.byTwo, 0);
  const ObservedFigures night = posts.figures(zone, Daylight::Night);
  EXPECT_NEAR(night.area.byOne / night.area.total, std::numbers::pi * 0.36 / 4, 0.005);
  EXPECT_EQ(night.crossings.byOne, 1);
  EXPECT_EQ(night.boundary.byOne, 0);
  EXPECT_EQ(night.dead.count(), 0U) << "nothing hides on level ground";
  EXPECT_EQ(night.beyond.count() + posts.seen(Daylight::Night).byOne().count(), zone.cells.count());
}

TEST(ObservedFigures, ByTwoIsTheLensOfTwoDiscs) {
  const Scene scene = levelScene();
  const ProjectedPoint c = middleOf(scene);
  const ObservedZone zone = scene.zone(box(c, 3000, 3000));
  const ObservedPosts posts = scene.posts({{{c.x - 500, c.y}}, {{c.x + 500, c.y}}}, rangesOf(1000, 1000));
  const double lens = 2 * std::acos(0.5) - std::sin(2 * std::acos(0.5));  // of radius and distance 1 km
  const ObservedFigures figures = posts.figures(zone, Daylight::Day);
  EXPECT_NEAR(figures.area.byTwo * 1e-6, lens, 0.01 * lens);
  EXPECT_NEAR(figures.area.byOne * 1e-6, 2 * std::numbers::pi - lens, 0.05);
}

/// The made-up region: hills, a border in the south, roads, a river.
const Scene& hillScene() {
  static const Scene scene(testing::makeSyntheticRegion());
  return scene;
}
MultiPolygon<ProjectedPoint> bufferOf(const Scene& scene) {
  return scene.region->bufferZones.front().shape;
}
std::vector<ObservingPost> anyPosts(const Scene& scene, unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  const Box<ProjectedPoint> area = boundsOf(bufferOf(scene));
  std::vector<ObservingPost> posts;
  while (posts.size() < count) {
    const double x = static_cast<double>(random()) / std::mt19937::max();
    const double y = static_cast<double>(random()) / std::mt19937::max();
    const ProjectedPoint p{area.minX + x * area.width(), area.minY + y * area.height()};
    if (scene.terrain->ground(scene.terrain->place(p))) posts.push_back({p, random() % 3 == 0});
  }
  return posts;
}

/// Each cell and each metre asked of every post's own viewshed.
TEST(ObservedFigures, OnHillsAreThoseOfEachPlaceAsked) {
  const Scene& scene = hillScene();
  const Terrain& terrain = *scene.terrain;
  const auto shape = bufferOf(scene);
  const ObservedZone zone = scene.zone(shape);
  const std::vector<ObservingPost> at = anyPosts(scene, 3, 6);
  const ObservationFactors factors;
  const ObservedFigures figures = scene.posts(at).figures(zone, Daylight::Day);

  std::vector<Viewshed> views;
  for (const ObservingPost& post : at)
    views.push_back(*viewshed(terrain, {post.place, post.mast ? 6.0 : 2.0}, {1.7, 4000, 0.13}));
  const auto seenBy = [&](int c, int r) {
    int posts = 0;
    for (const Viewshed& view : views) posts += view.seen.test(c, r) ? 1 : 0;
    return posts;
  };
  const auto inRange = [&](int c, int r) {
    return std::any_of(views.begin(), views.end(),
                       [&](const Viewshed& v) { return v.within(4000).test(c, r); });
  };
  double one = 0, two = 0;
  std::size_t dead = 0, beyond = 0;
  zone.cells.forEach([&](int c, int r) {
    const CellSize cell = terrain.cellSize(r);
    const int by = seenBy(c, r);
    one += by >= 1 ? cell.width * cell.height : 0;
    two += by >= 2 ? cell.width * cell.height : 0;
    beyond += inRange(c, r) ? 0 : 1;
    dead += inRange(c, r) && by == 0 ? 1 : 0;
  });
  EXPECT_GT(two, 0);
  EXPECT_GT(dead, 0U);
  EXPECT_NEAR(figures.area.byOne, one, 1e-6 * one);
  EXPECT_NEAR(figures.area.byTwo, two, 1e-6 * two);
  EXPECT_EQ(figures.unknown.count(), 0U) << "the synthetic region has no gap near the posts";
  EXPECT_EQ(figures.dead.count(), dead);
  EXPECT_EQ(figures.beyond.count(), beyond);

  // The roads every metre, inside by the boundary's own test.
  ZoneBoundary boundary(*scene.region->projection, scene.index->grid);
  boundary.set(shape);
  double length = 0, seen = 0, twice = 0;
  for (const Road& road : scene.region->roads) {
    if (road.structure == RoadStructure::Tunnel) continue;
    for (std::size_t i = 1; i < road.line.size(); ++i) {
      const ProjectedPoint a = road.line[i - 1], b = road.line[i];
      const int steps = 1 + static_cast<int>(std::hypot(b.x - a.x, b.y - a.y));
      const double step = std::hypot(b.x - a.x, b.y - a.y) / steps;
      for (int k = 0; k < steps; ++k) {
        const double share = (k + 0.5) / steps;
        const ProjectedPoint p{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
        if (!boundary.contains(p)) continue;
        const GridPlace place = terrain.place(p);
        const int by = seenBy(static_cast<int>(std::floor(place.column + 0.5)),
                              static_cast<int>(std::floor(place.row + 0.5)));
        length += step;
        seen += by >= 1 ? step : 0;
        twice += by >= 2 ? step : 0;
      }
    }
  }
  const double roads = figures.roads.total - zone.tunnels;
  EXPECT_GT(seen, 0);
  EXPECT_NEAR(roads / length, 1, 2e-3);
  EXPECT_NEAR(figures.roads.byOne / roads, seen / length, 2e-3);
  EXPECT_NEAR(figures.roads.byTwo / roads, twice / length, 2e-3);
}

TEST(ObservedFigures, BorderFrontageIsThatOfCoverage) {
  const Scene& scene = hillScene();
  const auto shape = bufferOf(scene);
  ZoneCoverage coverage(scene.index, {});
  const MetricSet metrics = coverage.update(scene.region->projection->inverse(shape));
  const double frontage = findMetric(metrics, "coverage.border_frontage")->number();
  EXPECT_GT(frontage, 10000);
  const auto border = scene.posts({}).figures(scene.zone(shape), Daylight::Day).border;
  EXPECT_NEAR(border.total, frontage, 1e-3 * frontage);
  EXPECT_EQ(border.byOne, 0);
}

TEST(ObservedPosts, MovedOneByOneAreAsSetAnew) {
  const Scene& scene = hillScene();
  const ObservedZone zone = scene.zone(bufferOf(scene));
  std::vector<ObservingPost> at = anyPosts(scene, 5, 5);
  ObservedPosts kept = scene.posts(at);
  for (unsigned step = 0; step < 4; ++step) {
    at[step] = anyPosts(scene, 100 + step, 1).front();
    if (step == 2) at.pop_back();
    kept.set(at);
    EXPECT_EQ(kept.metrics(zone), scene.posts(at).metrics(zone));
  }
}

const Estimate& bandOf(const MetricSet& metrics, const char* id) {
  return std::get<Estimate>(findMetric(metrics, id)->value);
}

double knownShare(const ObservedAmount& amount) {
  return amount.byOne / (amount.total - amount.unknownByOne);
}

TEST(ObservedPosts, TheMetricIsTheShareWithTheBandOfRangesAndHeights) {
  const Scene& scene = hillScene();
  const ObservedZone zone = scene.zone(bufferOf(scene));
  const std::vector<ObservingPost> at = anyPosts(scene, 9, 4);
  const ObservedPosts posts = scene.posts(at);
  const ObservedFigures figures = posts.figures(zone, Daylight::Day);
  const Estimate area = bandOf(posts.metrics(zone), "coverage.observed_share");
  EXPECT_DOUBLE_EQ(area.likely, knownShare(figures.area));
  EXPECT_LT(area.low, area.likely);
  EXPECT_GT(area.high, area.likely);
  EXPECT_LE(area.high, 1);

  // With a band of the range alone the ends are the shares at its ends.
  ObservationFactors only;
  const auto fix = [](Estimate& e) { e = {e.likely, e.likely, e.likely}; };
  for (Estimate* e : {&only.observerHeight, &only.mastHeight, &only.targetHeight, &only.refraction}) fix(*e);
  only.rangeDay = {2000, 4000, 6000};
  const Estimate band = bandOf(scene.posts(at, only).metrics(zone), "coverage.observed_share");
  const auto shareAt = [&](double range) {
    const auto seen = scene.posts(at, rangesOf(range, range)).figures(zone, Daylight::Day).area;
    return knownShare(seen);
  };
  EXPECT_NEAR(band.low, shareAt(2000), 1e-9);
  EXPECT_NEAR(band.likely, shareAt(4000), 1e-9);
  const auto area4 = scene.posts(at, rangesOf(4000, 4000)).figures(zone, Daylight::Day).area;
  EXPECT_NEAR(band.high, shareAt(6000) + area4.unknownByOne / area4.total, 1e-9);
}

TEST(ObservedPosts, AreUnknownForAReasonAndNeverZero) {
  const Scene scene = levelScene();
  const ProjectedPoint c = middleOf(scene);
  const ObservedZone zone = scene.zone(box(c, 1000, 1000));
  const auto reason = [](const MetricSet& metrics, const char* id) {
    const Unknown* unknown = std::get_if<Unknown>(&findMetric(metrics, id)->value);
    return unknown ? unknown->reason : UnknownReason::EmptyShape;
  };
  EXPECT_EQ(reason(scene.posts({}).metrics(zone), "coverage.observed_share"), UnknownReason::NoPosts);
  const ProjectedPoint corner = scene.terrain->centre(0, 0);
  const ObservingPost outside{{corner.x - 500, corner.y + 500}};
  // In range of the zone: a post of which nobody knows how high it stands.
  const MultiPolygon<ProjectedPoint> near = box({corner.x + 1500, corner.y - 1500}, 500, 500);
  EXPECT_EQ(reason(scene.posts({outside}).metrics(scene.zone(near)), "coverage.observed_share"),
            UnknownReason::NoGroundHeight);
  const auto unknown = scene.posts({outside}).figures(scene.zone(near), Daylight::Day).area;
  EXPECT_EQ(unknown.byOne, 0);
  EXPECT_NEAR(unknown.unknownByOne, unknown.total, 1e-6 * unknown.total);
  EXPECT_EQ(reason(scene.posts({{c}}).metrics(scene.zone(near)), "coverage.observed_border_share"),
            UnknownReason::NoFrontage);
  EXPECT_EQ(reason(scene.posts({{c}}).metrics(ObservedZone{}), "coverage.observed_share"),
            UnknownReason::EmptyShape);
  auto bare = testing::makeTerrainRegion(0, 0, 20, [](int, int) { return 0; });
  const Scene none(bare);
  EXPECT_EQ(reason(none.posts({{c}}).metrics(none.zone(near)), "coverage.observed_share"),
            UnknownReason::NoElevation);
}

TEST(ObservedPosts, OnePostThatSeesMakesKnownWhatAnotherLeavesUnknown) {
  const Scene scene = levelScene();
  const ProjectedPoint corner = scene.terrain->centre(0, 0);
  const ObservedZone zone = scene.zone(box({corner.x + 1500, corner.y - 1500}, 500, 500));
  const ObservingPost outside{{corner.x - 500, corner.y + 500}}, inside{{corner.x + 1500, corner.y - 1500}};
  const auto seen = scene.posts({outside, inside}).figures(zone, Daylight::Day).area;
  EXPECT_NEAR(seen.byOne, seen.total, 1e-6 * seen.total);
  EXPECT_EQ(seen.unknownByOne, 0);
  EXPECT_EQ(seen.byTwo, 0);
  EXPECT_NEAR(seen.unknownByTwo, seen.total, 1e-6 * seen.total);
}

TEST(ObservedPosts, AGapInTheHeightsWidensTheBandAndCountsAsNeither) {
  // A strip of no data across the west of the zone: it and what lies behind it are unknown.
  auto region = testing::makeTerrainRegion(
      400, 400, 20, [](int c, int) { return c >= 164 && c < 168 ? ElevationGrid::kNoData : 100; });
  const Scene scene(region);
  const ProjectedPoint c = scene.terrain->centre(200, 200);
  const ObservedZone zone = scene.zone(box({c.x - 300, c.y}, 900, 900));
  ObservationFactors factors = rangesOf(1000, 1000);
  for (Estimate* e : {&factors.observerHeight, &factors.targetHeight, &factors.refraction})
    *e = {e->likely, e->likely, e->likely};
  const ObservedPosts posts = scene.posts({{c}}, factors);
  const ObservedFigures figures = posts.figures(zone, Daylight::Day);
  // Of the disc of 1 km the part from 32.5 cells of 20 m on, within the zone: the chord there
  // is shorter than its 1.8 km.
  const double x = 0.65, beyond = std::acos(x) - x * std::sqrt(1 - x * x);
  EXPECT_NEAR(figures.area.unknownByOne * 1e-6, beyond, 0.02);
  std::size_t seen = 0;
  posts.view(0, Daylight::Day).seen.forEach([&](int column, int row) {
    seen += zone.cells.test(column, row) ? 1 : 0;
  });
  EXPECT_EQ(seen + figures.unknown.count() + figures.dead.count() + figures.beyond.count(),
            zone.cells.count());
  const Estimate band = std::get<Estimate>(posts.metrics(zone).front().value);
  EXPECT_DOUBLE_EQ(band.likely, figures.area.byOne / (figures.area.total - figures.area.unknownByOne));
  EXPECT_NEAR(band.high - band.likely, figures.area.unknownByOne / figures.area.total, 1e-9);
  EXPECT_NEAR(band.low, band.likely, 1e-9);
}

TEST(ObservedPosts, TheViewOfAPostIsCutAtItsRange) {
  const Scene& scene = hillScene();
  const std::vector<ObservingPost> at = anyPosts(scene, 21, 3);
  const ObservedPosts posts = scene.posts(at);
  CellCounts night(scene.terrain->columns(), scene.terrain->rows());
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto alone = *viewshed(*scene.terrain, {at[i].place, at[i].mast ? 6.0 : 2.0}, {1.7, 1500, 0.13});
    std::size_t differ = 0;
    const auto view = posts.view(i, Daylight::Night);
    view.seen.forEach([&](int c, int r) { differ += alone.seen.test(c, r) ? 0 : 1; });
    EXPECT_EQ(view.seen.count(), alone.seen.count());
    EXPECT_EQ(differ, 0U);
    night.add(view.seen);
  }
  EXPECT_EQ(posts.seen(Daylight::Night).byOne(), night.byOne());
  EXPECT_EQ(posts.seen(Daylight::Night).byTwo(), night.byTwo());
}

TEST(ObservationFactors, AreThePlans) {
  Plan plan = test::emptyPlan();
  plan.factors["observation.range_day"] = {"observation.range_day", "", 3000, 1000, 5000, "m", "", {}};
  const ObservationFactors factors = observationFactors(plan);
  EXPECT_EQ(factors.rangeDay, (Estimate{1000, 3000, 5000}));
}

}  // namespace
}  // namespace zw::observe
