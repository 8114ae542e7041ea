// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/core/coverage_zones.h"
#include "tests/support/synthetic_region.h"

namespace zw::testing {
namespace {

constexpr double kWest = 690000;
constexpr double kSouth = 3660000;

const std::shared_ptr<const Region>& region() {
  static const auto made = makeSyntheticRegion();
  return made;
}
const std::shared_ptr<const RegionIndex>& index() {
  static const auto made = buildRegionIndex(region());
  return made;
}

/// A number of [low, high] in steps of a thousandth.
double anyBetween(double low, double high) {
  return low + (high - low) * *rc::gen::inRange(0, 1001) / 1000.0;
}

MultiPolygon<LonLat> anyDisc() {
  const ProjectedPoint centre{kWest + anyBetween(0, 30000), kSouth + anyBetween(0, 30000)};
  return disc(*region(), centre, anyBetween(200, 9000), *rc::gen::inRange(3, 60), anyBetween(0, 0.3));
}

MetricSet fresh(const MultiPolygon<LonLat>& shape) {
  return ZoneCoverage(index(), {}).update(shape);
}

/// One step of drawing: a corner moved, added or taken away, a part added or taken away, all replaced.
void edit(MultiPolygon<LonLat>& shape) {
  const int kind = *rc::gen::inRange(0, 8);
  if (shape.empty() || kind == 0) {
    shape = anyDisc();
    return;
  }
  auto& ring = shape[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(shape.size())))].outer;
  const auto at = [&] {
    return ring.empty() ? 0 : static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(ring.size())));
  };
  const LonLat place =
      region()->projection->inverse({kWest + anyBetween(-2000, 32000), kSouth + anyBetween(-2000, 32000)});
  if (kind == 1)
    shape.push_back(anyDisc().front());
  else if (kind == 2)
    shape.pop_back();
  else if (kind == 3)
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(at()), place);
  else if (kind == 4 && !ring.empty())
    ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(at()));
  else if (kind == 5)
    shape.front().holes = {anyDisc().front().outer};
  else if (!ring.empty())
    ring[at()] = place;
}

}  // namespace

// Not nearly the same: the same to the last bit, whatever was asked before, self-crossing shapes included.
RC_GTEST_PROP(CoverageProperty, FiguresDoNotDependOnTheWay, ()) {
  ZoneCoverage coverage(index(), {});
  MultiPolygon<LonLat> shape = anyDisc();
  for (int step = 0; step < 12; ++step) {
    const MetricSet figures = coverage.update(shape);
    if (step % 4 == 3) RC_ASSERT(figures == fresh(shape));
    for (const Metric& metric : figures)
      RC_ASSERT(!metric.known() || (std::isfinite(metric.number()) && metric.number() > -500));
    edit(shape);
  }
}

RC_GTEST_PROP(CoverageProperty, SidesAddUpToTheZoneWithinTheTerritory, ()) {
  const ProjectedPoint centre{kWest + anyBetween(9000, 21000), kSouth + anyBetween(9000, 21000)};
  const auto shape = disc(*region(), centre, anyBetween(300, 7000), *rc::gen::inRange(3, 200));
  const MetricSet figures = fresh(shape);
  const double sides =
      number(figures, "coverage.area_border_side") + number(figures, "coverage.area_far_side");
  RC_ASSERT(std::abs(sides / number(figures, "coverage.area") - 1) < 1e-6);
}

// Cutting a zone in two leaves its sums.
RC_GTEST_PROP(CoverageProperty, PartsAddUpToTheWhole, ()) {
  const double x0 = kWest + anyBetween(-1000, 10000);
  const double x1 = x0 + anyBetween(500, 15000);
  const double y0 = kSouth + anyBetween(-1000, 10000);
  const double y1 = y0 + anyBetween(500, 15000);
  const double cut = x0 + (x1 - x0) * anyBetween(0.05, 0.95);
  const MetricSet whole = fresh(rectangle(*region(), x0, y0, x1, y1));
  const MetricSet west = fresh(rectangle(*region(), x0, y0, cut, y1));
  const MetricSet east = fresh(rectangle(*region(), cut, y0, x1, y1));
  // Cut edges are geodesics of their own: over 15 km they stray from the uncut one by decimetres.
  const double stray = 1e-5 * number(whole, "coverage.area");
  const std::vector<std::pair<const char*, double>> sums{
      {"coverage.area", stray},          {"coverage.area_border_side", stray},
      {"coverage.area_far_side", stray}, {"coverage.buffer_area", stray},
      {"coverage.road_length", 20},      {"coverage.settlements", 0},
      {"coverage.residents", 20},        {"coverage.displaced", 20}};
  for (const auto& [id, slack] : sums) {
    const Metric* all = findMetric(whole, id);
    if (!all->known() || !findMetric(west, id)->known() || !findMetric(east, id)->known()) continue;
    const double parts = number(west, id) + number(east, id);
    RC_ASSERT(std::abs(parts - all->number()) <= slack);
  }
}

RC_GTEST_PROP(CoverageProperty, LargerZonesHoldMore, ()) {
  const ProjectedPoint centre{kWest + anyBetween(0, 30000), kSouth + anyBetween(0, 30000)};
  const double radius = anyBetween(200, 9000);
  const int corners = *rc::gen::inRange(3, 60);
  const MetricSet small = fresh(disc(*region(), centre, radius, corners));
  const MetricSet large = fresh(disc(*region(), centre, radius * 1.2, corners));
  for (const char* id :
       {"coverage.area", "coverage.perimeter", "coverage.area_border_side", "coverage.area_far_side",
        "coverage.buffer_area", "coverage.road_length", "coverage.settlements", "coverage.crossings"})
    RC_ASSERT(number(small, id) <= number(large, id) * (1 + 1e-12));
}

// What a zone covers of the buffer zone and what it leaves make the whole.
RC_GTEST_PROP(CoverageProperty, CoverAndResidualMakeTheBuffer, ()) {
  const auto shape = anyDisc();
  const double covered = number(fresh(shape), "coverage.buffer_area");
  const double whole = number(planCoverage(*index(), {}, {}), "residual.area");
  const double left = number(planCoverage(*index(), {}, {shape}), "residual.area");
  RC_ASSERT(std::abs(covered + left - whole) < 1e-5 * whole);
}

}  // namespace zw::testing
