// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/capacity_factors.h"

#include <cmath>
#include <cstdio>
#include <limits>

namespace zw::capacity {
namespace {

/// Which values make sense: above or from 0; below, or up to, a limit.
struct Range {
  bool zeroAllowed = true;
  double limit = std::numeric_limits<double>::infinity();
  bool limitAllowed = true;
};
constexpr Range kAny{};
constexpr Range kPositive{false};
constexpr Range kShare{true, 1, false};  ///< of a total, which is divided by what is left

struct FactorSpec {
  const char* id;
  Estimate band;
  Range range;
};

/// In the order of FactorKey.
constexpr std::array<FactorSpec, kFactorCount> kSpecs{{
    {"staffing.productive_hours", {1700, 1874, 2000}, {false, 366 * 24}},
    {"staffing.hours_per_day", {16, 24, 24}, {false, 24}},
    {"staffing.days_per_week", {7, 7, 7}, {false, 7}},
    {"staffing.observation_post_on_duty", {2, 2, 4}, kPositive},
    {"staffing.checkpoint_on_duty", {2, 3, 6}, kPositive},
    {"staffing.reaction_force", {20, 30, 40}, kAny},
    {"staffing.command_logistics_share", {0.15, 0.25, 0.35}, kShare},
    {"staffing.reserve_share", {0.1, 0.15, 0.25}, kShare},
    {"staffing.soldiers_per_vehicle", {5, 8, 12}, kPositive},
    {"patrol.size", {4, 8, 12}, kPositive},
    {"patrol.rounds_per_day", {0.5, 1, 2}, kAny},
    {"patrol.speed_road_day", {3.2, 4, 4.8}, kPositive},
    {"patrol.speed_road_night", {2.5, 3.2, 4}, kPositive},
    {"patrol.night_share", {0, 0.3, 0.5}, {true, 1}},
    {"patrol.halts", {5, 15, 30}, kAny},
    {"patrol.climb_time", {0.5, 1, 1.5}, kAny},
    {"supply.demand", {12, 20, 35}, kPositive},
    {"rotation.dwell_ratio", {0.5, 1, 3}, kAny},
}};

const FactorSpec& spec(FactorKey key) {
  return kSpecs[static_cast<std::size_t>(key)];
}

std::optional<FactorFault> faultOf(const FactorSpec& spec, const Estimate& band) {
  using Kind = FactorFaultKind;
  for (const double value : {band.low, band.likely, band.high})
    if (!std::isfinite(value)) return FactorFault{spec.id, Kind::NotFinite, value};
  if (band.low > band.likely) return FactorFault{spec.id, Kind::LowAboveValue, band.low};
  if (band.likely > band.high) return FactorFault{spec.id, Kind::ValueAboveHigh, band.likely};
  // In order: the low end is the least, the high end the greatest.
  if (band.low < 0) return FactorFault{spec.id, Kind::Negative, band.low};
  if (band.low == 0 && !spec.range.zeroAllowed) return FactorFault{spec.id, Kind::Zero, band.low};
  if (band.high > spec.range.limit || (band.high == spec.range.limit && !spec.range.limitAllowed))
    return FactorFault{spec.id, Kind::TooLarge, band.high};
  return std::nullopt;
}

std::string numberText(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", value);
  return text;
}

Error errorOf(const FactorFault& fault, const Estimate& band) {
  Error error{ErrorCode::BadValue, {}, {}, fault.id, numberText(fault.value)};
  switch (fault.kind) {
    case FactorFaultKind::LowAboveValue:
    case FactorFaultKind::ValueAboveHigh:
      error.code = ErrorCode::FactorOrder;
      error.detail = numberText(band.low) + ", " + numberText(band.likely) + ", " + numberText(band.high);
      break;
    case FactorFaultKind::NotFinite:
      error.detail += " is not a finite number";
      break;
    case FactorFaultKind::Negative:
      error.detail += " is negative";
      break;
    case FactorFaultKind::Zero:
      error.detail += " must be above 0";
      break;
    case FactorFaultKind::TooLarge:
      error.detail += " is too large";
      break;
  }
  return error;
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
    if (const auto fault = faultOf(kSpecs[i], out.bands_[i])) return fail(errorOf(*fault, out.bands_[i]));
  }
  return out;
}

std::vector<FactorFault> CapacityFactors::faults(const std::map<std::string, Factor>& factors) {
  std::vector<FactorFault> faults;
  for (const FactorSpec& spec : kSpecs)
    if (const auto fault = faultOf(spec, bandIn(factors, spec))) faults.push_back(*fault);
  return faults;
}

Result<CapacityFactors> CapacityFactors::with(FactorKey key, const Estimate& band) const {
  if (const auto fault = faultOf(spec(key), band)) return fail(errorOf(*fault, band));
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
