// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Viewsheds beside GDAL's on the same heights in the same run; what a dragged post costs on the bundled
// region; and how quickly posts are suggested.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/coverage/zone_boundary.h"
#include "core/observe/patrol_reach.h"
#include "core/observe/post_suggestion.h"
#include "gis/pack/pack_reader.h"
#include "tests/bench/times.h"
#include "tests/support/covering_problems.h"
#include "tests/support/gdal_viewshed.h"
#include "tests/support/terrain_samples.h"

namespace {

using namespace zw;
using namespace zw::observe;
using bench::milliseconds;
using bench::Times;

void report(const char* what, const Times& times) {
  std::printf("  %-52s wall %8.2f worst %8.2f | processor %8.2f ms", what, times.wallMedian(),
              times.wallWorst(), times.median());
}
void report(const char* what, const Times& times, const char* name, const Times& baseline) {
  report(what, times);
  std::printf(" | %s %8.2f ms | %6.4f : 1\n", name, baseline.median(), times.median() / baseline.median());
}

/// 2,400 × 2,000 cells of 10 m with hills.
void measureViewsheds() {
  constexpr int kColumns = 2400, kRows = 2000;
  const testing::Hills hills(3);
  const auto region = testing::makeTerrainRegion(
      kColumns, kRows, 10, [&](int c, int r) { return std::lround(hills(c * 10.0, r * 10.0)); });
  Times making;
  std::unique_ptr<Terrain> terrain;
  for (int i = 0; i < 3; ++i) making.add([&] { terrain = std::make_unique<Terrain>(region); });
  std::printf("%d x %d cells of 10 m\n", kColumns, kRows);

  const Observer observer{terrain->centre(kColumns / 2, kRows / 2), 15};
  const Sight far{1.7, 10000, 0.13};
  Viewshed ours;
  std::unique_ptr<GDALDataset> theirs;
  ours = *viewshed(*terrain, observer, far);
  testing::GdalViewshed gdal(*terrain, ours.cell);
  Times one, gdalOne;
  for (int i = 0; i < 9; ++i) {
    one.add([&] { ours = *viewshed(*terrain, observer, far); });
    gdalOne.add([&] { theirs = gdal.run(kColumns / 2, kRows / 2, 15, far); });
  }
  const auto difference = gdal.compare(*theirs, ours, far.range, [](int, int, bool) {});
  std::printf("  (cells in range %zu, seen %zu, other than GDAL's %zu)\n", difference.cells,
              ours.seen.count(), difference.differ);
  report("one viewshed, range 10 km, one thread", one, "GDAL's viewshed, in memory", gdalOne);
  report("  the grid made ready for it, once", making, "GDAL's viewshed, in memory", gdalOne);

  const Sight near{1.7, 4000, 0.13};
  std::vector<Observer> observers;
  for (int i = 0; i < 50; ++i)
    observers.push_back({terrain->centre(450 + i % 10 * 160, 450 + i / 10 * 270), 2});
  Times union50, gdal50;
  std::size_t byOne = 0, byTwo = 0;
  for (int i = 0; i < 9; ++i)
    union50.add([&] {
      CellCounts counts(kColumns, kRows);
      for (const auto& view : viewsheds(*terrain, observers, near)) counts.add(view->seen);
      byOne = counts.byOne().count();
      byTwo = counts.byTwo().count();
    });
  gdal50.add([&] {
    for (int i = 0; i < 50; ++i) theirs = gdal.run(450 + i % 10 * 160, 450 + i / 10 * 270, 2, near);
  });
  std::printf("  (seen by one %zu, by two %zu)\n", byOne, byTwo);
  report("union of 50 viewsheds, range 4 km, two threads", union50, "GDAL's 50, without union", gdal50);
}

/// A post dragged among 20 others in a zone of the bundled region, and what else is asked of it.
void measureBundled(const std::shared_ptr<const Region>& region) {
  const auto index = buildRegionIndex(region);
  const auto terrain = std::make_shared<const Terrain>(region);
  const MultiPolygon<ProjectedPoint> shape = region->bufferZones.front().shape;
  Times preparing;
  ObservedZone zone;
  for (int i = 0; i < 5; ++i) preparing.add([&] { zone = observedZone(*index, *terrain, shape, 150); });
  std::printf("the bundled region, %d x %d cells; its buffer zone, %zu cells\n", terrain->columns(),
              terrain->rows(), zone.cells.count());
  report("a zone made ready", preparing);
  std::printf("\n");

  const network::RoadNetwork network(region, {});
  Times finding;
  std::vector<PostCandidate> candidates;
  for (int i = 0; i < 3; ++i)
    finding.add([&] { candidates = postCandidates(*index, *terrain, network, shape, {}); });
  std::vector<ObservingPost> posts;
  for (std::size_t i = 0; i < 21; ++i) posts.push_back(candidates[i * 13 % candidates.size()].post);
  ObservedPosts observed(terrain, {});
  Times setting, dragging, counting, gdalTimes;
  setting.add([&] { observed.set(posts); });
  double sink = 0;
  const CellSize cell = terrain->cellSize(terrain->place(posts[7].place).row);
  testing::GdalViewshed gdal(*terrain, cell);
  for (int i = 0; i < 200; ++i) {
    posts[7].place.x += 20;
    dragging.add([&] {
      observed.set(posts);
      sink += static_cast<double>(observed.seen(Daylight::Day).byOne().count());
      sink += observed.figures(zone, Daylight::Day).area.byOne;
    });
    counting.add([&] { sink += observed.metrics(zone).front().number(); });
    const GridPlace at = terrain->place(posts[7].place);
    gdalTimes.add([&] {
      sink +=
          gdal.run(static_cast<int>(at.column + 0.5), static_cast<int>(at.row + 0.5), 2, {1.7, 8000, 0.13})
              ->GetRasterXSize();
    });
  }
  report("21 posts looked from, at all factors' ends", setting, "GDAL's viewshed, 8 km, once", gdalTimes);
  report("one of them moved: map and figures by day", dragging, "GDAL's viewshed, 8 km, once", gdalTimes);
  report("  the two metrics with their bands", counting, "GDAL's viewshed, 8 km, once", gdalTimes);

  report("candidates found", finding);
  std::printf(" (%zu)\n", candidates.size());
  SuggestionRules rules;
  rules.spacing = 1000;
  std::unique_ptr<PostSuggester> suggester;
  Times looking, quick, exact;
  looking.add([&] {
    suggester = std::make_unique<PostSuggester>(*terrain, zone, ObservationFactors{}, candidates, rules);
  });
  report("  looked from", looking);
  std::printf(" (%zu demand points)\n", suggester->problem().weights.size());
  PostSuggestion found;
  quick.add([&] { found = suggester->mostObserved(8, {false, [] { return false; }}); });
  report("8 posts at once", quick);
  std::printf(" (share %.4f)\n", found.share);
  const double start = milliseconds(CLOCK_MONOTONIC);
  exact.add([&] {
    found = suggester->mostObserved(8, {true, [&] { return milliseconds(CLOCK_MONOTONIC) - start > 10000; }});
  });
  report("8 posts, exact, at most 10 s", exact);
  std::printf(" (share %.4f, at most %.2f %% better exists)\n", found.share,
              100 * (found.upper / found.share - 1));

  Times patrols;
  const auto heights = nodeHeights(network);
  const PatrolNetwork patrolNetwork(network, heights, {});
  const PatrolledZone patrolled = patrolledZone(network, shape);
  const auto within = patrolTime({}).likely;
  std::vector<ProjectedPoint> places;
  for (const auto& post : posts) places.push_back(post.place);
  PatrolReach reach;
  for (int i = 0; i < 3; ++i)
    patrols.add([&] { reach = patrolNetwork.reach(places, patrolled, {&within, 1}).front(); });
  report("what patrols of 21 posts reach in 30 min", patrols);
  std::printf(" (by vehicle %.3f of the roads, on foot by day %.3f, by night %.3f)\n",
              reach.roads.by[0] / reach.roads.total, reach.roads.by[1] / reach.roads.total,
              reach.roads.by[2] / reach.roads.total);
  std::printf("  (%g)\n", sink);
}

void measureCoverings() {
  std::printf("maximal covering, 300 candidates, 1,500 demand points\n");
  for (const double spacing : {0.0, 2000.0})
    for (const std::size_t count : {std::size_t{8}, std::size_t{15}}) {
      Times quick, exact;
      double worstGap = 0;
      for (unsigned seed = 1; seed <= 3; ++seed) {
        const CoveringProblem problem = testing::makeCoveringProblem(300, 1500, seed, spacing);
        quick.add([&] { (void)maximalCover(problem, count, {false, [] { return false; }}); });
        const double start = milliseconds(CLOCK_MONOTONIC);
        exact.add([&] {
          const CoverResult result = maximalCover(
              problem, count, {true, [&] { return milliseconds(CLOCK_MONOTONIC) - start > 10000; }});
          worstGap = std::max(worstGap, result.gap());
        });
      }
      std::printf("  p = %zu, %zu m apart\n", count, static_cast<std::size_t>(spacing));
      report("  at once", quick);
      std::printf("\n");
      report("  exact, at most 10 s", exact);
      std::printf(" (worst gap %.2f %%)\n", 100 * worstGap);
    }
}

}  // namespace

int main() {
  measureViewsheds();
  const std::string pack = std::string(ZW_BUILD_DIR) + "/share/zonewright/region/south-lebanon.gpkg";
  if (const auto region = GeoPackageRegionStore().open(pack)) measureBundled(*region);
  measureCoverings();
  return 0;
}
