// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What going along the history, naming and comparing states cost for a plan of 200 zones of 200 corners,
// beside a bare SQLite transaction and the overlay of one zone by GEOS.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <cmath>
#include <memory>
#include <numbers>

#include "core/geometry/geos.h"
#include "core/revision/ground_comparison.h"
#include "core/revision/plan_differences.h"
#include "core/session/plan_session.h"
#include "gis/plan/plan_repository.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/utm_projection.h"

namespace zw {
namespace {

const test::FixedClock kClock;

Plan roundZones() {
  Plan plan = test::emptyPlan();
  for (unsigned i = 0; i < 200; ++i) {
    Zone zone;
    zone.id = test::idOf(1000 + i);
    zone.scenario = test::idOf(1);
    zone.name = "Zone " + std::to_string(i);
    zone.order = static_cast<int>(i);
    Ring<LonLat> ring;
    for (unsigned c = 0; c < 200; ++c) {
      const double turn = 2 * std::numbers::pi * c / 200;
      ring.push_back({35.006 + 0.0125 * (i % 20) + 0.005 * std::cos(turn),
                      33.006 + 0.0125 * (i / 20) + 0.005 * std::sin(turn)});
    }
    zone.shape = {{ring, {}}};
    plan.zones[zone.id] = zone;
  }
  return plan;
}

/// The zone of that number with its eastern corner moved a little farther.
MultiPolygon<LonLat> stretched(const Plan& plan, unsigned zone) {
  MultiPolygon<LonLat> shape = plan.zones.at(test::idOf(1000 + zone)).shape;
  shape[0].outer[0].lon += 1e-5;
  return shape;
}

struct OpenPlan {
  test::TemporaryFolder folder;
  std::string path = folder.file("plan.gpkg");
  PlanSession session{
      makePlanRepository(std::make_shared<test::FixedClock>())->create(path, roundZones(), false).value(),
      kClock};

  void reshape(unsigned commands) {
    for (unsigned i = 0; i < commands; ++i)
      if (!session.run(reshapeZone(session.plan(), test::idOf(1000 + i % 200),
                                   stretched(session.plan(), i % 200), test::kSampleRules)))
        std::abort();
  }
};

void bareTransaction(benchmark::State& state) {
  const test::TemporaryFolder folder;
  sqlite3* db = nullptr;
  sqlite3_open(folder.file("bare.sqlite").c_str(), &db);
  sqlite3_exec(db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; CREATE TABLE t (x TEXT)",
               nullptr, nullptr, nullptr);
  for (auto _ : state)
    if (sqlite3_exec(db, "INSERT INTO t VALUES ('one row')", nullptr, nullptr, nullptr) != SQLITE_OK)
      state.SkipWithError("the insert failed");
  sqlite3_close(db);
}

void jumpOverSteps(benchmark::State& state) {
  OpenPlan open;
  const auto steps = static_cast<std::size_t>(state.range(0));
  open.reshape(static_cast<unsigned>(steps));
  for (auto _ : state)
    if (!open.session.goTo(open.session.cursor() == 0 ? steps : 0)) state.SkipWithError("no jump");
}

void nameAVersion(benchmark::State& state) {
  OpenPlan open;
  unsigned number = 5000;
  for (auto _ : state) {
    state.PauseTiming();
    open.reshape(1);
    state.ResumeTiming();
    ++number;
    if (!open.session.addVersion(test::idOf(number), std::to_string(number), "", open.session.cursor()))
      state.SkipWithError("no version");
  }
}

void readAVersion(benchmark::State& state) {
  OpenPlan open;
  if (!open.session.addVersion(test::idOf(5000), "V", "", 0)) state.SkipWithError("no version");
  for (auto _ : state) benchmark::DoNotOptimize(open.session.store().versionContent(test::idOf(5000)));
}

void openThePlan(benchmark::State& state) {
  OpenPlan open;
  for (unsigned i = 0; i < state.range(0); ++i) {
    open.reshape(1);
    if (!open.session.addVersion(test::idOf(5000 + i), std::to_string(i), "", i + 1))
      state.SkipWithError("no version");
  }
  const auto plans = makePlanRepository(std::make_shared<test::FixedClock>());
  for (auto _ : state) benchmark::DoNotOptimize(plans->open(open.path));
}

void compareStates(benchmark::State& state) {
  const testing::UtmProjection utm(36);
  const Plan before = roundZones();
  Plan after = before;
  for (unsigned i = 0; i < state.range(0); ++i)
    after.zones.at(test::idOf(1000 + i)).shape = stretched(after, i);
  for (auto _ : state) {
    benchmark::DoNotOptimize(planDifferences(before, after, utm));
    benchmark::DoNotOptimize(compareGround(before, after, utm));
  }
}

void overlayOneZone(benchmark::State& state) {
  const testing::UtmProjection utm36(36);
  const Projection& utm = utm36;
  const Plan plan = roundZones();
  const auto a = geos::fromShape(utm.forward(plan.zones.at(test::idOf(1000)).shape));
  const auto b = geos::fromShape(utm.forward(stretched(plan, 0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(geos::GeometryPtr(GEOSDifference_r(geos::context(), a.get(), b.get())));
}

BENCHMARK(bareTransaction)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(jumpOverSteps)->Arg(10)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(nameAVersion)->Iterations(50)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readAVersion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(openThePlan)->Arg(0)->Arg(50)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(overlayOneZone)->Unit(benchmark::kMillisecond);
BENCHMARK(compareStates)->Arg(1)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace zw

BENCHMARK_MAIN();
