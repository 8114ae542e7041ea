// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/capacity_factors.h"

namespace zw::capacity {
namespace {

struct FactorSpec {
  const char* id;
  Estimate band;
};

/// In the order of FactorKey.
constexpr std::array<FactorSpec, kFactorCount> kSpecs{{
    {"staffing.productive_hours", {1700, 1874, 2000}},
    {"staffing.hours_per_day", {16, 24, 24}},
    {"staffing.days_per_week", {7, 7, 7}},
    {"staffing.observation_post_on_duty", {2, 2, 4}},
    {"staffing.checkpoint_on_duty", {2, 3, 6}},
    {"staffing.reaction_force", {20, 30, 40}},
    {"staffing.command_logistics_share", {0.15, 0.25, 0.35}},
    {"staffing.reserve_share", {0.1, 0.15, 0.25}},
    {"staffing.soldiers_per_vehicle", {5, 8, 12}},
    {"patrol.size", {4, 8, 12}},
    {"patrol.rounds_per_day", {0.5, 1, 2}},
    {"patrol.speed_road_day", {3.2, 4, 4.8}},
    {"patrol.speed_road_night", {2.5, 3.2, 4}},
    {"patrol.night_share", {0, 0.3, 0.5}},
    {"patrol.halts", {5, 15, 30}},
    {"patrol.climb_time", {0.5, 1, 1.5}},
    {"supply.demand", {12, 20, 35}},
    {"rotation.dwell_ratio", {0.5, 1, 3}},
}};

const FactorSpec& spec(FactorKey key) {
  return kSpecs[static_cast<std::size_t>(key)];
}

/// The plan's band of a factor, or the default.
Estimate bandIn(const std::map<std::string, Factor>& factors, const FactorSpec& spec) {
  const auto found = factors.find(spec.id);
  if (found == factors.end()) return spec.band;
  return {found->second.low, found->second.value, found->second.high};
}

}  // namespace

const char* factorId(FactorKey key) {
  return spec(key).id;
}

std::optional<FactorKey> factorKey(const std::string& id) {
  for (std::size_t i = 0; i < kFactorCount; ++i)
    if (id == kSpecs[i].id) return static_cast<FactorKey>(i);
  return std::nullopt;
}

CapacityFactors::CapacityFactors() {
  for (std::size_t i = 0; i < kFactorCount; ++i) bands_[i] = kSpecs[i].band;
}

Result<CapacityFactors> CapacityFactors::from(const std::map<std::string, Factor>& factors) {
  CapacityFactors out;
  for (std::size_t i = 0; i < kFactorCount; ++i) {
    out.bands_[i] = bandIn(factors, kSpecs[i]);
    if (const auto fault = factorFault(kSpecs[i].id, out.bands_[i]))
      return fail(errorOf(*fault, out.bands_[i]));
  }
  return out;
}

std::vector<FactorFault> CapacityFactors::faults(const std::map<std::string, Factor>& factors) {
  std::vector<FactorFault> faults;
  for (const FactorSpec& spec : kSpecs)
    if (const auto fault = factorFault(spec.id, bandIn(factors, spec))) faults.push_back(*fault);
  return faults;
}

Result<CapacityFactors> CapacityFactors::with(FactorKey key, const Estimate& band) const {
  if (const auto fault = factorFault(factorId(key), band)) return fail(errorOf(*fault, band));
  CapacityFactors out = *this;
  out.bands_[static_cast<std::size_t>(key)] = band;
  return out;
}

FactorValues CapacityFactors::likely() const {
  FactorValues values{};
  for (std::size_t i = 0; i < kFactorCount; ++i) values[i] = bands_[i].likely;
  return values;
}

}  // namespace zw::capacity
