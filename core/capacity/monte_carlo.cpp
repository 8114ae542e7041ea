// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/monte_carlo.h"

#include <algorithm>
#include <cmath>
#include <future>

#include "core/capacity/capacity_ledger.h"
#include "core/capacity/counter_random.h"

namespace zw::capacity {
namespace {

constexpr std::size_t kMostThreads = 64;
constexpr std::uint32_t kMostDraws = 1'000'000;

FactorValues drawFactors(const CapacityFactors& factors, std::uint64_t seed, std::uint64_t draw) {
  FactorValues values{};
  for (std::size_t i = 0; i < kFactorCount; ++i)
    values[i] = triangularQuantile(factors.bands()[i], uniformAt(seed, draw, static_cast<std::uint32_t>(i)));
  return values;
}

/// Calls act(begin, end) for parts of 0 … count, one a thread.
template <class Act>
void inParts(std::size_t count, unsigned threads, const Act& act) {
  const std::size_t parts =
      std::clamp<std::size_t>(threads, 1, std::clamp<std::size_t>(count, 1, kMostThreads));
  std::vector<std::future<void>> others;
  for (std::size_t part = 1; part < parts; ++part)
    others.push_back(
        std::async(std::launch::async, [&, part] { act(count * part / parts, count * (part + 1) / parts); }));
  act(0, count / parts);
  for (auto& other : others) other.get();
}

Distribution distributionOf(std::vector<double> values, std::uint32_t bins) {
  std::sort(values.begin(), values.end());
  const auto quantile = [&](double share) {
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(rank, 1) - 1];
  };
  Distribution out;
  out.least = values.front();
  out.greatest = values.back();
  out.p05 = quantile(0.05);
  out.p25 = quantile(0.25);
  out.p50 = quantile(0.5);
  out.p75 = quantile(0.75);
  out.p95 = quantile(0.95);
  double sum = 0;
  for (const double value : values) sum += value;
  out.mean = sum / static_cast<double>(values.size());
  const double width = out.greatest - out.least;
  out.histogram.resize(width > 0 ? bins : 1);
  for (const double value : values) {
    const double share = width > 0 ? (value - out.least) / width : 0;
    const auto bin = static_cast<std::size_t>(share * static_cast<double>(out.histogram.size()));
    ++out.histogram[std::min(bin, out.histogram.size() - 1)];
  }
  return out;
}

/// What was drawn of one zone, or of all together.
struct Column {
  std::vector<double> soldiers;
  std::vector<char> sufficient;

  void resize(std::size_t draws) {
    soldiers.resize(draws);
    sufficient.resize(draws);
  }
  void set(std::size_t draw, double value, const std::optional<SustainedForce>& pool, double dwell) {
    soldiers[draw] = value;
    sufficient[draw] = pool && value <= pool->at(dwell) ? 1 : 0;
  }
  [[nodiscard]] DrawnCapacity summary(const std::optional<Unknown>& unknown, bool pool,
                                      std::uint32_t bins) const {
    if (unknown) return {*unknown, std::nullopt};
    DrawnCapacity out{distributionOf(soldiers, bins), std::nullopt};
    const auto met = std::count(sufficient.begin(), sufficient.end(), 1);
    if (pool) out.sufficient = static_cast<double>(met) / static_cast<double>(sufficient.size());
    return out;
  }
};

Result<void> checkOptions(const MonteCarloOptions& options) {
  if (options.draws < 1 || options.draws > kMostDraws)
    return fail({ErrorCode::BadValue,
                 {},
                 {},
                 "draws",
                 std::to_string(options.draws) + " draws; give 1 to " + std::to_string(kMostDraws)});
  if (options.bins < 1) return fail({ErrorCode::BadValue, {}, {}, "bins", std::to_string(options.bins)});
  return {};
}

}  // namespace

Result<MonteCarloResult> simulateCapacity(std::span<const SimulatedZone> zones,
                                          const std::optional<SustainedForce>& pool,
                                          const CapacityFactors& factors, const MonteCarloOptions& options) {
  if (auto checked = checkOptions(options); !checked) return fail(checked.error());
  std::vector<ZonePosts> posts;
  std::vector<ZoneStaffing> staffings;
  for (const SimulatedZone& zone : zones) {
    if (auto checked = checkPosts(zone.posts); !checked) return fail(checked.error());
    posts.push_back(zone.posts);
    staffings.emplace_back(zone.posts);
  }

  std::vector<Column> columns(zones.size());
  for (Column& column : columns) column.resize(options.draws);
  Column together;
  together.resize(options.draws);
  inParts(options.draws, options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t draw = begin; draw < end; ++draw) {
      const FactorValues values = drawFactors(factors, options.seed, draw);
      const double dwell = values[static_cast<std::size_t>(FactorKey::DwellRatio)];
      double sum = 0;
      for (std::size_t z = 0; z < zones.size(); ++z) {
        const double soldiers = staffings[z].at(values).totalSoldiers();
        columns[z].set(draw, soldiers, zones[z].pool, dwell);
        sum += soldiers;
      }
      together.set(draw, sum, pool, dwell);
    }
  });

  // Sorting is the longer part, a column at a time.
  MonteCarloResult out;
  out.zones.resize(zones.size());
  inParts(zones.size() + 1, options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t z = begin; z < end; ++z)
      if (z == zones.size())
        out.together = together.summary(whyUnknown(posts), pool.has_value(), options.bins);
      else
        out.zones[z] =
            columns[z].summary(whyUnknown({&posts[z], 1}), zones[z].pool.has_value(), options.bins);
  });
  return out;
}

}  // namespace zw::capacity
