// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deployment capacity of five zones and a pool of forty units, each step beside a plain way to do the like in
// the same run.
#include <algorithm>
#include <cstdio>
#include <random>
#include <sstream>

#include "core/capacity/counter_random.h"
#include "core/capacity/monte_carlo.h"
#include "core/capacity/plan_capacity.h"
#include "core/capacity/turns.h"
#include "gis/exchange/pool_csv.h"
#include "tests/bench/times.h"

namespace {

using namespace zw;
using namespace zw::capacity;
using bench::Times;

Times measure(int repeats, const auto& act) {
  Times times;
  for (int i = 0; i < repeats; ++i) times.add(act);
  return times;
}

void report(const char* what, const Times& times, const char* baseline, const Times& plain) {
  std::printf("  %-44s wall %9.3f | processor %9.3f ms | %-44s %9.3f ms | %8.3f : 1\n", what,
              times.wallMedian(), times.median(), baseline, plain.median(), times.median() / plain.median());
}

const Date kStart = *Date::fromText("2027-01-01");
double sink = 0;  ///< keeps results from being optimised away

ZonePosts zoneOf(std::size_t observationPosts, std::size_t checkpoints, double patrolMetres) {
  ZonePosts zone;
  zone.observationPosts.resize(observationPosts);
  zone.checkpoints.resize(checkpoints);
  zone.patrol = PatrolRoute{Metres(patrolMetres), Metres(patrolMetres / 40)};
  return zone;
}

CapacityRequest fiveZones(std::size_t units) {
  CapacityRequest request;
  request.start = kStart;
  request.end = kStart.plusMonths(36);
  std::mt19937 random(11);
  const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
  for (unsigned z = 0; z < 5; ++z)
    request.zones.push_back(
        {{}, zoneOf(3 + z, 1 + z % 3, 15000 + 5000 * z), kStart.plusDays(60 * static_cast<int>(z))});
  for (std::size_t u = 0; u < units; ++u) {
    PoolUnit unit;
    unit.name = "Unit " + std::to_string(u);
    unit.strength = 60 + below(120);
    unit.readiness = 0.7 + below(30) / 100.0;
    unit.vettedFrom = unit.trainedFrom = kStart.plusDays(below(500));
    unit.deploymentDays = 120 + 30 * below(5);
    if (below(2) == 0) unit.dwellRatio = 0.5 + below(20) / 10.0;
    request.pool.push_back(unit);
    request.distances.emplace_back();
    for (int z = 0; z < 5; ++z) request.distances.back().push_back(Metres(1000 * (5 + below(90))));
  }
  return request;
}

/// The same draws from a generator with a state, nothing kept but the sum.
double plainDraws(const CapacityRequest& request, std::uint32_t draws) {
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> uniform;
  std::vector<ZoneStaffing> zones;
  for (const HeldZone& zone : request.zones) zones.emplace_back(zone.posts);
  double sum = 0;
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    FactorValues values{};
    for (std::size_t i = 0; i < kFactorCount; ++i)
      values[i] = triangularQuantile(request.factors.bands()[i], uniform(random));
    for (const ZoneStaffing& zone : zones) sum += zone.at(values).totalSoldiers();
  }
  return sum;
}

void measureDraws(const CapacityRequest& request) {
  constexpr std::uint32_t kDraws = 10000;
  std::vector<SimulatedZone> zones;
  for (const HeldZone& zone : request.zones) zones.push_back({zone.posts, SustainedForce{0, 2000}});
  const Times plain = measure(15, [&] { sink += plainDraws(request, kDraws); });
  for (const unsigned threads : {1U, 2U}) {
    const Times times = measure(15, [&] {
      const auto drawn =
          simulateCapacity(zones, SustainedForce{0, 9000}, request.factors, {1, kDraws, 24, threads});
      sink += *drawn->together.sufficient;
    });
    report(threads == 1 ? "10,000 draws, 5 zones, 1 thread" : "10,000 draws, 5 zones, 2 threads", times,
           "Mersenne twister, the sums alone", plain);
  }
}

void measureLedger(const CapacityRequest& request) {
  std::vector<ZoneStaffing> zones;
  for (const HeldZone& zone : request.zones) zones.emplace_back(zone.posts);
  const Times plain = measure(101, [&] {
    for (const ZoneStaffing& zone : zones) sink += zone.at(request.factors.likely()).totalSoldiers();
  });
  const Times ledgers = measure(101, [&] {
    for (const HeldZone& zone : request.zones)
      sink += static_cast<double>(capacityLedger(zone.posts, request.factors)->lines.size());
  });
  report("ledgers of 5 zones with all bands", ledgers, "the likely soldiers alone", plain);
  std::vector<ZonePosts> posts;
  for (const HeldZone& zone : request.zones) posts.push_back(zone.posts);
  const Times tornado = measure(
      101, [&] { sink += (**capacityTornado(posts, request.factors, TornadoFigure::PoolSize)).likely; });
  report("tornado of 5 zones", tornado, "the likely soldiers alone", plain);
}

void measureRotation(const CapacityRequest& request, const char* name) {
  std::vector<ZoneNeed> needs;
  for (const HeldZone& zone : request.zones)
    needs.push_back(
        {static_cast<int>(ZoneStaffing(zone.posts).at(request.factors.likely()).totalSoldiers()), zone.from});
  const RotationRequest rotation{request.pool, needs, request.start, request.end, 1, request.distances};
  const std::vector<Date> release(request.pool.size(), request.start);
  const Times onePass = measure(5, [&] {
    sink += static_cast<double>(takeTurns(rotation, request.end.plusMonths(20), {}, release).size());
  });
  std::size_t feasible = 0;
  const Times times = measure(3, [&] {
    const auto plan = planRotation(rotation);
    feasible = static_cast<std::size_t>(std::count_if(plan->feasibleFrom.begin(), plan->feasibleFrom.end(),
                                                      [](const auto& day) { return day.has_value(); }));
  });
  report(name, times, "one pass of turns", onePass);
  std::printf("    (%zu of 5 zones feasible)\n", feasible);
}

void measureCsv(std::size_t rows) {
  const std::string text = exchange::poolText(fiveZones(rows).pool, {});
  const Times plain = measure(9, [&] {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      std::istringstream fields(line);
      for (std::string field; std::getline(fields, field, ',');) sink += static_cast<double>(field.size());
    }
  });
  const Times times =
      measure(9, [&] { sink += static_cast<double>(exchange::parsePool(text, {}).units.size()); });
  report("CSV of 10,000 units read", times, "getline at line ends and commas", plain);
}

}  // namespace

int main() {
  const CapacityRequest request = fiveZones(40);
  measureLedger(request);
  measureDraws(request);
  measureRotation(request, "rotation of 40 units, 5 zones, 3 years");
  measureRotation(fiveZones(20), "rotation of 20 units, 5 zones, 3 years");
  measureRotation(fiveZones(200), "rotation of 200 units, 5 zones, 3 years");
  const Times draws = measure(3, [&] { sink += plainDraws(request, 10000); });
  const Times all = measure(3, [&] { sink += planCapacity(request)->figures.front().number(); });
  report("all of a plan: 5 zones, 40 units", all, "Mersenne twister, the sums alone", draws);
  measureCsv(10000);
  return sink > 0 ? 0 : 1;
}
