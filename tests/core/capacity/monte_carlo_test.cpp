// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/monte_carlo.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <numeric>
#include <random>

#include "core/capacity/tornado.h"

namespace zw::capacity {
namespace {

ZonePosts posts(std::size_t observationPosts, std::size_t checkpoints, double patrolMetres = 0) {
  ZonePosts zone;
  zone.observationPosts.resize(observationPosts);
  zone.checkpoints.resize(checkpoints);
  if (patrolMetres > 0) zone.patrol = PatrolRoute{Metres(patrolMetres), Metres(patrolMetres / 50)};
  return zone;
}

std::vector<SimulatedZone> fiveZones() {
  const SustainedForce pool{100, 700};
  return {{posts(4, 2), pool},
          {posts(6, 3, 25000), pool},
          {posts(1, 0), pool},
          {posts(3, 5, 8000), pool},
          {posts(9, 1), pool}};
}

MonteCarloResult simulate(const std::vector<SimulatedZone>& zones, const MonteCarloOptions& options,
                          const std::optional<SustainedForce>& pool = SustainedForce{100, 1400},
                          const CapacityFactors& factors = {}) {
  const auto result = simulateCapacity(zones, pool, factors, options);
  EXPECT_TRUE(result);
  return *result;
}

const Distribution& soldiers(const DrawnCapacity& drawn) {
  return std::get<Distribution>(drawn.soldiers);
}

/// Every number of a result, to the last bit.
std::vector<std::uint64_t> bytesOf(const MonteCarloResult& result) {
  std::vector<std::uint64_t> bytes;
  const auto add = [&](const DrawnCapacity& drawn) {
    const Distribution& d = soldiers(drawn);
    for (const double value :
         {d.mean, d.least, d.greatest, d.p05, d.p25, d.p50, d.p75, d.p95, *drawn.sufficient})
      bytes.push_back(std::bit_cast<std::uint64_t>(value));
    bytes.insert(bytes.end(), d.histogram.begin(), d.histogram.end());
  };
  for (const DrawnCapacity& zone : result.zones) add(zone);
  add(result.together);
  return bytes;
}

/// All factors exact but those given.
CapacityFactors exactBut(std::initializer_list<FactorKey> banded) {
  CapacityFactors factors;
  for (std::size_t i = 0; i < kFactorCount; ++i) {
    const auto key = static_cast<FactorKey>(i);
    const double likely = factors[key].likely;
    if (std::find(banded.begin(), banded.end(), key) == banded.end())
      factors = *factors.with(key, {likely, likely, likely});
  }
  return factors;
}

}  // namespace

TEST(MonteCarlo, SameSeedGivesTheSameBytesOnAnyNumberOfThreads) {
  MonteCarloOptions options;
  options.draws = 2001;
  options.threads = 1;
  const auto one = bytesOf(simulate(fiveZones(), options));
  for (const unsigned threads : {2U, 5U, 64U}) {
    options.threads = threads;
    EXPECT_EQ(bytesOf(simulate(fiveZones(), options)), one) << threads;
  }
  options.seed = 2;
  EXPECT_NE(bytesOf(simulate(fiveZones(), options)), one);
}

TEST(MonteCarlo, SpreadsAsTheTriangularDistributionDoes) {
  // Only the reaction force varies: soldiers = line + 30 · … is linear in it. With no command and no reserve
  // they are 4.66 and a triangular number of 20, 30 and 40: mean 30, standard deviation 10 / √6.
  auto factors = exactBut({FactorKey::ReactionForce});
  factors = *factors.with(FactorKey::CommandShare, {0, 0, 0});
  factors = *factors.with(FactorKey::ReserveShare, {0, 0, 0});
  ZonePosts zone;
  zone.observationPosts = {{1, 24}};
  const std::vector<SimulatedZone> zones = {{zone, std::nullopt}};
  MonteCarloOptions options;
  options.draws = 40000;
  options.bins = 10;
  const DrawnCapacity drawn = simulate(zones, options, std::nullopt, factors).zones.front();
  const Distribution& d = soldiers(drawn);
  const double place = 8736.0 / 1874;
  EXPECT_NEAR(d.mean, place + 30, 5 * 10 / std::sqrt(6.0) / std::sqrt(40000.0));
  // Quantiles of the triangular distribution: 20 + √(u · 200) below the mode. Density there is at least 0.03.
  EXPECT_NEAR(d.p05, place + 20 + std::sqrt(10), 0.15);
  EXPECT_NEAR(d.p25, place + 20 + std::sqrt(50), 0.15);
  EXPECT_NEAR(d.p50, place + 30, 0.15);
  EXPECT_NEAR(d.p95, place + 40 - std::sqrt(10), 0.15);
  EXPECT_GE(d.least, place + 20);
  EXPECT_LE(d.greatest, place + 40);
  EXPECT_EQ(d.histogram.size(), 10U);
  EXPECT_EQ(std::accumulate(d.histogram.begin(), d.histogram.end(), 0U), 40000U);
  // The fifth bin ends at about the mode: it and the sixth are the fullest, at 18 % each.
  EXPECT_NEAR(d.histogram[4], 0.18 * 40000, 400);
  EXPECT_FALSE(drawn.sufficient) << "no pool was given";
}

TEST(MonteCarlo, AgreesWithAnotherGeneratorAndAnotherSum) {
  // Oracle: the standard library's Mersenne twister and piecewise linear distribution, the zone by its
  // formula.
  std::mt19937_64 random(5);
  const CapacityFactors factors;
  const auto drawn = [&](FactorKey key) {
    const Estimate band = factors[key];
    const double ends[] = {band.low, band.likely, band.high};
    if (band.low == band.high) return band.low;
    const double weights[] = {band.low == band.likely ? 1.0 : 0.0, 1.0, band.high == band.likely ? 1.0 : 0.0};
    if (band.low == band.likely)
      return std::piecewise_linear_distribution<double>(ends + 1, ends + 3, weights + 1)(random);
    if (band.high == band.likely)
      return std::piecewise_linear_distribution<double>(ends, ends + 2, weights)(random);
    return std::piecewise_linear_distribution<double>(ends, ends + 3, weights)(random);
  };
  constexpr int kDraws = 40000;
  std::vector<double> values;
  int met = 0;
  for (int i = 0; i < kDraws; ++i) {
    const double perHour = 7 * 52 / drawn(FactorKey::ProductiveHours), hours = drawn(FactorKey::HoursPerDay);
    const double line =
        (4 * drawn(FactorKey::ObservationPostOnDuty) + 2 * drawn(FactorKey::CheckpointOnDuty)) * hours *
        perHour;
    const double reaction = drawn(FactorKey::ReactionForce), share = drawn(FactorKey::CommandShare);
    const double command = (line + reaction) * share / (1 - share);
    values.push_back(line + (reaction + command) / (1 - drawn(FactorKey::ReserveShare)));
    met += values.back() <= 300 / (1 + drawn(FactorKey::DwellRatio)) ? 1 : 0;
  }
  std::sort(values.begin(), values.end());
  const std::vector<SimulatedZone> zones = {{posts(4, 2), SustainedForce{0, 300}}};
  MonteCarloOptions options;
  options.draws = kDraws;
  const DrawnCapacity zone = simulate(zones, options).zones.front();
  const Distribution& d = soldiers(zone);
  EXPECT_NEAR(d.p50, values[kDraws / 2], 0.01 * d.p50);
  EXPECT_NEAR(d.p05, values[kDraws / 20], 0.01 * d.p05);
  EXPECT_NEAR(d.p95, values[kDraws - kDraws / 20], 0.01 * d.p95);
  EXPECT_NEAR(*zone.sufficient, static_cast<double>(met) / kDraws, 0.015);
  EXPECT_GT(*zone.sufficient, 0.02);
  EXPECT_LT(*zone.sufficient, 0.98);
}

TEST(MonteCarlo, FactorsAreTheSameInAllZones) {
  const std::vector<SimulatedZone> zones = {{posts(4, 2), {}}, {posts(4, 2), {}}};
  const auto result = simulate(zones, {});
  EXPECT_EQ(result.zones[0], result.zones[1]);
  // Perfectly correlated: each quantile of the sum is twice that of one.
  EXPECT_EQ(soldiers(result.together).p05, 2 * soldiers(result.zones[0]).p05);
  EXPECT_EQ(soldiers(result.together).p95, 2 * soldiers(result.zones[0]).p95);
}

TEST(MonteCarlo, APoolSufficesForEachButNotForAll) {
  const std::vector<SimulatedZone> zones(3, {posts(4, 2), SustainedForce{10000, 0}});
  const auto enough = simulate(zones, {}, SustainedForce{10000, 0});
  EXPECT_EQ(enough.zones[0].sufficient, 1.0);
  EXPECT_EQ(enough.together.sufficient, 1.0);
  const auto none = simulate(zones, {}, SustainedForce{0, 0});
  EXPECT_EQ(none.zones[0].sufficient, 1.0);
  EXPECT_EQ(none.together.sufficient, 0.0);
}

TEST(MonteCarlo, UnknownStaysUnknown) {
  const std::vector<SimulatedZone> zones = {{posts(4, 2), SustainedForce{900, 0}},
                                            {{}, SustainedForce{900, 0}}};
  const auto result = simulate(zones, {});
  EXPECT_TRUE(std::holds_alternative<Distribution>(result.zones[0].soldiers));
  EXPECT_EQ(std::get<Unknown>(result.zones[1].soldiers).reason, UnknownReason::NoPosts);
  EXPECT_FALSE(result.zones[1].sufficient);
  EXPECT_EQ(std::get<Unknown>(result.together.soldiers), (Unknown{UnknownReason::NoPosts, 1}));
}

TEST(MonteCarlo, ExactFactorsGiveOneValue) {
  const auto factors = exactBut({});
  const std::vector<SimulatedZone> zones = {{posts(4, 2), {}}};
  const Distribution d = soldiers(simulate(zones, {}, std::nullopt, factors).together);
  EXPECT_NEAR(d.mean, 137.9160, 5e-4);
  EXPECT_EQ(d.least, d.greatest);
  EXPECT_EQ(d.histogram, (std::vector<std::uint32_t>{10000}));
}

TEST(MonteCarlo, RefusesOptionsThatMakeNoSense) {
  MonteCarloOptions options;
  options.draws = 0;
  EXPECT_EQ(simulateCapacity({}, {}, {}, options).error().feature, "draws");
  options = {};
  options.bins = 0;
  EXPECT_EQ(simulateCapacity({}, {}, {}, options).error().feature, "bins");
  std::vector<SimulatedZone> zones = {{posts(1, 0), {}}};
  zones[0].posts.observationPosts[0].hoursPerDay = 0;
  EXPECT_EQ(simulateCapacity(zones, {}, {}, {}).error().feature, "observation post 1");
}

TEST(Tornado, TellsWhatMattersMost) {
  // By hand, one post that states its hours: soldiers = onDuty · 8,736 / productive hours, nothing else.
  ZonePosts zone;
  zone.observationPosts = {{{}, 24}};
  zone.reactionForce = 0;
  auto factors = *CapacityFactors().with(FactorKey::CommandShare, {0, 0, 0});
  const std::vector<ZonePosts> zones = {zone};
  auto tornado = **capacityTornado(zones, factors, TornadoFigure::Soldiers);
  EXPECT_NEAR(tornado.likely, 2 * 8736.0 / 1874, 1e-9);
  ASSERT_EQ(tornado.bars.size(), 2U);
  EXPECT_EQ(tornado.bars[0].factor, FactorKey::ObservationPostOnDuty);
  EXPECT_NEAR(tornado.bars[0].swing(), 2 * 8736.0 / 1874, 1e-9);  // 4 on duty instead of 2
  EXPECT_EQ(tornado.bars[1].factor, FactorKey::ProductiveHours);
  EXPECT_NEAR(tornado.bars[1].atLow, 2 * 8736.0 / 1700, 1e-9);
  EXPECT_NEAR(tornado.bars[1].atHigh, 2 * 8736.0 / 2000, 1e-9);
  EXPECT_NEAR(tornado.bars[1].swing(), 2 * 8736.0 * (1.0 / 1700 - 1.0 / 2000), 1e-9);

  // Of the pool the dwell ratio of 0.5 to 3 matters more: 1.5 to 4 times the soldiers.
  tornado = **capacityTornado(zones, factors, TornadoFigure::PoolSize);
  ASSERT_EQ(tornado.bars.size(), 3U);
  EXPECT_EQ(tornado.bars[0].factor, FactorKey::DwellRatio);
  EXPECT_NEAR(tornado.bars[0].atLow, 1.5 * 2 * 8736.0 / 1874, 1e-9);
  EXPECT_NEAR(tornado.bars[0].atHigh, 4 * 2 * 8736.0 / 1874, 1e-9);
}

TEST(Tornado, IsSortedAndLeavesOutWhatDoesNotMatter) {
  const std::vector<ZonePosts> zones = {posts(4, 2, 20000), posts(2, 0)};
  const auto tornado = **capacityTornado(zones, {}, TornadoFigure::Soldiers);
  for (std::size_t i = 1; i < tornado.bars.size(); ++i)
    EXPECT_GE(tornado.bars[i - 1].swing(), tornado.bars[i].swing());
  for (const TornadoBar& bar : tornado.bars) {
    EXPECT_NE(bar.factor, FactorKey::DwellRatio);
    EXPECT_NE(bar.factor, FactorKey::DaysPerWeek) << "it has no band";
    EXPECT_NE(bar.factor, FactorKey::SoldiersPerVehicle);
  }
  const std::vector<ZonePosts> unplanned = {ZonePosts{}};
  EXPECT_FALSE(capacityTornado(unplanned, {}, TornadoFigure::Soldiers)->has_value());
}

}  // namespace zw::capacity
