// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a command takes until it is durable, beside a bare SQLite transaction of one row with the same
// pragmas, in the same folder and run. Set TMPDIR to try another disk.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <cmath>
#include <filesystem>
#include <memory>
#include <numbers>

#include "core/session/plan_session.h"
#include "gis/plan/plan_repository.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"

namespace zw {
namespace {

const test::FixedClock kClock;

MultiPolygon<LonLat> circle(std::size_t corners, double radius) {
  Ring<LonLat> ring;
  for (std::size_t i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
    ring.push_back({35.5 + radius * std::cos(angle), 33.5 + radius * std::sin(angle)});
  }
  return {{ring, {}}};
}

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

/// `next(shape)` alters a circle's shape for the next command.
template <class Next>
void reshapeCommand(benchmark::State& state, Next next) {
  const test::TemporaryFolder folder;
  auto created = makePlanRepository(std::make_shared<test::FixedClock>())
                     ->create(folder.file("plan.gpkg"), test::emptyPlan(), false);
  if (!created) return state.SkipWithError("no plan");
  PlanSession session(std::move(*created), kClock);
  NewZone zone = test::gridZone(0);
  zone.shape = circle(static_cast<std::size_t>(state.range(0)), 0.05);
  if (!session.run(createZone(session.plan(), zone, test::kSampleRules))) state.SkipWithError("no zone");
  MultiPolygon<LonLat> shape = zone.shape;
  for (auto _ : state) {
    next(shape);
    if (!session.run(reshapeZone(session.plan(), zone.id, shape, test::kSampleRules)))
      state.SkipWithError("the command failed");
  }
  state.counters["bytes_per_command"] =
      benchmark::Counter(static_cast<double>(std::filesystem::file_size(folder.file("plan.gpkg"))),
                         benchmark::Counter::kAvgIterations);
}

void moveOneCorner(benchmark::State& state) {
  reshapeCommand(state,
                 [](MultiPolygon<LonLat>& shape) { shape[0].outer[shape[0].outer.size() / 3].lon += 1e-9; });
}

void replaceShape(benchmark::State& state) {
  reshapeCommand(state, [radius = 0.05](MultiPolygon<LonLat>& shape) mutable {
    radius = radius < 0.06 ? radius + 1e-5 : 0.05;
    shape = circle(shape[0].outer.size(), radius);
  });
}

BENCHMARK(bareTransaction)->Unit(benchmark::kMillisecond)->Repetitions(5)->MinTime(0.2);
BENCHMARK(moveOneCorner)->Arg(200)->Arg(20000)->Unit(benchmark::kMillisecond)->Repetitions(5)->MinTime(0.2);
BENCHMARK(replaceShape)->Arg(200)->Arg(20000)->Unit(benchmark::kMillisecond)->Repetitions(5)->MinTime(0.2);

}  // namespace
}  // namespace zw

BENCHMARK_MAIN();
