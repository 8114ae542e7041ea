// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Live coverage figures while a vertex is dragged, beside the plain GEOS overlay of the same layers in the
// same run.
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <random>

#include "core/coverage/coverage.h"
#include "gis/pack/pack_reader.h"
#include "tests/support/plain_overlay.h"
#include "tests/support/synthetic_region.h"

namespace {

using namespace zw;

double milliseconds(const auto& act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

struct Times {
  std::vector<double> all;
  [[nodiscard]] double quantile(double q) {
    std::sort(all.begin(), all.end());
    return all[static_cast<std::size_t>(q * static_cast<double>(all.size() - 1))];
  }
};

std::shared_ptr<const Region> loadRegion() {
  const std::string pack = std::string(ZW_BUILD_DIR) + "/share/zonewright/region/south-lebanon.gpkg";
  if (std::filesystem::exists(pack))
    if (const auto region = GeoPackageRegionStore().open(pack)) {
      std::printf("region: %s\n", (*region)->title.c_str());
      return *region;
    }
  std::printf("region: synthetic, of the bundled region's size\n");
  return testing::makeSyntheticRegion(testing::bundledSize());
}

/// A zone of many corners about the middle of the units, with a coast of bays at every scale.
MultiPolygon<LonLat> zoneOf(const Region& region, int corners, double radius) {
  Box<ProjectedPoint> box;
  for (const AreaUnit& unit : region.units) box.add(boundsOf(unit.shape));
  const ProjectedPoint centre{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
  Ring<LonLat> ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * M_PI * i / corners;
    const double r = radius * (1 + 0.08 * std::sin(7 * angle) + 0.03 * std::sin(41 * angle));
    ring.push_back(
        region.projection->inverse({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)}));
  }
  return {{ring, {}}};
}

void drag(const std::shared_ptr<const RegionIndex>& index, const Region& region, int corners, double radius,
          int vertices, int steps, double baseline) {
  MultiPolygon<LonLat> shape = zoneOf(region, corners, radius);
  ZoneCoverage coverage(index, {});
  double sink = 0;
  const double fresh = milliseconds([&] { sink += coverage.update(shape).front().number(); });
  std::mt19937 random(7);
  Times times;
  for (int v = 0; v < vertices; ++v) {
    auto& ring = shape.front().outer;
    const std::size_t vertex = random() % ring.size();
    const LonLat home = ring[vertex];
    const double direction = static_cast<double>(random() % 628) / 100;
    for (int s = 1; s <= steps; ++s) {
      const double far = 0.01 * s / steps;  // a kilometre in all
      ring[vertex] = {home.lon + far * std::cos(direction), home.lat + far * std::sin(direction)};
      times.all.push_back(milliseconds([&] { sink += coverage.update(shape).front().number(); }));
    }
    ring[vertex] = home;
    sink += coverage.update(shape).front().number();
  }
  std::printf("drag, %6d corners, radius %5.1f km: median %7.3f ms, p99 %7.3f ms, fresh %7.2f ms", corners,
              radius / 1000, times.quantile(0.5), times.quantile(0.99), fresh);
  if (baseline > 0)
    std::printf("; plain overlay %8.1f ms: %.0f times", baseline, baseline / times.quantile(0.5));
  std::printf("%s\n", sink > 0 ? "" : " (nothing reckoned)");
}

double plainTime(const testing::PlainOverlay& plain, const Region& region, int corners, double radius,
                 int repeat) {
  const MultiPolygon<LonLat> shape = zoneOf(region, corners, radius);
  Times times;
  double sink = 0;
  for (int i = 0; i < repeat; ++i)
    times.all.push_back(milliseconds([&] { sink += plain.reckon(shape).area; }));
  return times.quantile(0.5);
}

}  // namespace

int main() {
  const auto region = loadRegion();
  std::size_t edges = 0;
  double length = 0;
  for (const Road& road : region->roads) {
    edges += road.line.size() - 1;
    length += static_cast<double>(road.lengthMetres);
  }
  std::printf("%zu units, %zu settlements, %zu land cover areas, %zu roads (%zu segments, %.0f km)\n",
              region->units.size(), region->settlements.size(), region->landCover.size(),
              region->roads.size(), edges, length / 1000);

  Times builds;
  std::shared_ptr<const RegionIndex> index;
  const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
  for (int i = 0; i < 5; ++i) {
    index.reset();
    builds.all.push_back(milliseconds([&] { index = buildRegionIndex(region); }));
  }
  const std::size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
  std::printf("index: %.1f ms, %.1f MB\n", builds.quantile(0.5), static_cast<double>(after - before) / 1e6);

  const testing::PlainOverlay plain(region);
  drag(index, *region, 200, 8000, 40, 25, plainTime(plain, *region, 200, 8000, 3));
  drag(index, *region, 200, 20000, 40, 25, plainTime(plain, *region, 200, 20000, 1));
  // The plain overlay of 20,000 corners takes minutes.
  drag(index, *region, 20000, 8000, 20, 10, 0);
  drag(index, *region, 20000, 20000, 20, 10, 0);

  std::vector<MultiPolygon<LonLat>> zones{zoneOf(*region, 200, 8000), zoneOf(*region, 200, 3000)};
  Times plans;
  for (int i = 0; i < 10; ++i)
    plans.all.push_back(milliseconds([&] { static_cast<void>(planCoverage(*index, {}, zones)); }));
  std::printf("plan figures, two zones: median %.2f ms\n", plans.quantile(0.5));
  return 0;
}
