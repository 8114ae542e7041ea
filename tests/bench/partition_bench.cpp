// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Editing zones that share boundaries: a corner of a common boundary moved, in a scenario of 200 zones of
// about 200 corners each, from the command to the plan that holds it; beside a plain test by GEOS of whether
// the zones that changed overlap any of the others.
#include <cmath>
#include <cstdio>
#include <map>
#include <random>

#include "core/change/shared_boundary.h"
#include "core/geometry/geos.h"
#include "tests/bench/times.h"
#include "tests/support/plan_samples.h"

namespace {

using namespace zw;
using Shape = MultiPolygon<LonLat>;

constexpr int kColumns = 20, kRows = 10, kPerSide = 50, kEdits = 1000;
constexpr double kSide = 0.02;  // degrees

/// A place on the land, moved by waves, so that sides are not straight.
LonLat placeOf(double column, double row) {
  return {35.1 + kSide * column + 0.002 * std::sin(9 * row + 2 * column),
          33.2 + kSide * row + 0.002 * std::sin(8 * column - 3 * row)};
}

Shape cell(int column, int row) {
  Ring<LonLat> ring;
  const auto side = [&ring](int fromColumn, int fromRow, int toColumn, int toRow) {
    // The same corners whichever zone asks.
    for (int i = 0; i < kPerSide; ++i)
      ring.push_back(placeOf((fromColumn * (kPerSide - i) + toColumn * i) / double(kPerSide),
                             (fromRow * (kPerSide - i) + toRow * i) / double(kPerSide)));
  };
  side(column, row, column + 1, row);
  side(column + 1, row, column + 1, row + 1);
  side(column + 1, row + 1, column, row + 1);
  side(column, row + 1, column, row);
  return {{std::move(ring), {}}};
}

Plan planOfCells() {
  Plan plan = test::emptyPlan();
  for (int row = 0; row < kRows; ++row)
    for (int column = 0; column < kColumns; ++column) {
      const auto number = static_cast<unsigned>(row * kColumns + column);
      const auto made = createZone(
          plan,
          {test::idOf(1000 + number), test::idOf(1), "Zone " + std::to_string(number), cell(column, row)},
          test::kSampleRules);
      if (made) apply(made->change, plan);
    }
  return plan;
}

int plainOverlaps(const Plan& plan, const Change& change) {
  int overlaps = 0;
  for (const EntityEdit& edit : change.edits) {
    const Zone& changed = *std::get<Edit<Zone>>(edit).after;
    const geos::GeometryPtr shape = geos::fromShape(changed.shape);
    for (const auto& [id, zone] : plan.zones)
      if (id != changed.id)
        overlaps += GEOSOverlaps_r(geos::context(), shape.get(), geos::fromShape(zone.shape).get()) == 1;
  }
  return overlaps;
}

}  // namespace

int main() {
  Plan plan = planOfCells();
  std::printf("%zu zones of %d corners each\n", plan.zones.size(), 4 * kPerSide);
  std::mt19937 random(5);
  bench::Times edits, plain;
  int refused = 0, shared = 0, overlaps = 0;
  for (int i = 0; i < kEdits; ++i) {
    const auto zone =
        std::next(plan.zones.begin(), static_cast<std::ptrdiff_t>(random() % plan.zones.size()));
    const auto& ring = zone->second.shape.front().outer;
    const LonLat from = ring[random() % ring.size()];
    const LonLat to{from.lon + 1e-7 * (static_cast<double>(random() % 2000) - 1000),
                    from.lat + 1e-7 * (static_cast<double>(random() % 2000) - 1000)};
    Change change;
    edits.add([&] {
      const auto command =
          reshapeZones(plan, withCornerMoved(plan, zone->first, from, to), test::kSampleRules);
      if (!command) {
        ++refused;
        return;
      }
      apply(command->change, plan);
      change = command->change;
    });
    shared += change.edits.size() > 1;
    if (i % 20 == 0) plain.add([&] { overlaps += plainOverlaps(plan, change); });
  }
  std::printf(
      "  a corner moved, both sides of the boundary   wall median %.2f, 99 in 100 within %.2f, worst "
      "%.2f ms | plain overlap test %.1f ms | %.3f : 1\n",
      edits.wallMedian(), edits.wallNinetyNine(), edits.wallWorst(), plain.wallMedian(),
      edits.median() / plain.median());
  std::printf("  (%d edits; %d moved two zones or more, %d were refused; overlaps found plainly: %d)\n",
              kEdits, shared, refused, overlaps);
  return overlaps == 0 ? 0 : 1;
}
