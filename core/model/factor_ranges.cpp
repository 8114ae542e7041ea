// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/factor_ranges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace zw {
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

struct RangeOf {
  const char* id;
  Range range;
};
constexpr std::array<RangeOf, 53> kRanges{{
    {"staffing.productive_hours", {false, 366 * 24}},
    {"staffing.hours_per_day", {false, 24}},
    {"staffing.days_per_week", {false, 7}},
    {"staffing.observation_post_on_duty", kPositive},
    {"staffing.checkpoint_on_duty", kPositive},
    {"staffing.reaction_force", kAny},
    {"staffing.command_logistics_share", kShare},
    {"staffing.reserve_share", kShare},
    {"staffing.soldiers_per_vehicle", kPositive},
    {"patrol.size", kPositive},
    {"patrol.rounds_per_day", kAny},
    {"patrol.speed_road_day", kPositive},
    {"patrol.speed_road_night", kPositive},
    {"patrol.speed_terrain_day", kPositive},
    {"patrol.speed_terrain_night", kPositive},
    {"patrol.night_share", {true, 1}},
    {"patrol.halts", kAny},
    {"patrol.climb_time", kAny},
    {"patrol.reach_time", kAny},
    {"supply.demand", kPositive},
    {"supply.demand_water", kAny},
    {"supply.demand_food", kAny},
    {"supply.demand_fuel", kAny},
    {"supply.demand_rest", kAny},
    {"supply.truck_payload", kPositive},
    {"supply.loading_time", kAny},
    {"supply.driving_day", {false, 24}},
    {"supply.truck_availability", {true, 1}},
    {"supply.trucks", kAny},
    {"supply.soldier_density", kAny},
    {"supply.convoy_density", kPositive},
    {"supply.convoy_gap", kAny},
    {"supply.border_margin", kAny},
    {"supply.base_yard", kAny},
    {"speed.trunk", kPositive},
    {"speed.primary", kPositive},
    {"speed.secondary", kPositive},
    {"speed.tertiary", kPositive},
    {"speed.minor", kPositive},
    {"speed.track", kPositive},
    {"speed.restricted_share", {false, 1}},
    {"access.detour", kPositive},
    {"access.speed", kPositive},
    {"access.settlement_reach", kAny},
    {"coverage.frontage_tolerance", kPositive},
    {"residual.depth_spacing", kPositive},
    {"rotation.dwell_ratio", {true, 100}},
    {"observation.observer_height", kAny},
    {"observation.mast_height", kAny},
    {"observation.target_height", kAny},
    {"observation.range_day", kPositive},
    {"observation.range_night", kPositive},
    {"observation.refraction", kShare},
}};

/// nullptr where any value makes sense.
const Range* rangeOf(const std::string& id) {
  const auto found =
      std::find_if(kRanges.begin(), kRanges.end(), [&](const RangeOf& of) { return id == of.id; });
  return found == kRanges.end() ? nullptr : &found->range;
}

std::string numberText(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", value);
  return text;
}

}  // namespace

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
      error.detail += " is not above 0";
      break;
    case FactorFaultKind::TooLarge:
      error.detail += " is too large";
      if (const Range* range = rangeOf(fault.id))
        error.detail +=
            (range->limitAllowed ? "; at most " : "; it must be below ") + numberText(range->limit);
      break;
  }
  return error;
}

std::optional<FactorFault> factorFault(const std::string& id, const Estimate& band) {
  using Kind = FactorFaultKind;
  for (const double value : {band.low, band.likely, band.high})
    if (!std::isfinite(value)) return FactorFault{id, Kind::NotFinite, value};
  if (band.low > band.likely) return FactorFault{id, Kind::LowAboveValue, band.low};
  if (band.likely > band.high) return FactorFault{id, Kind::ValueAboveHigh, band.likely};
  const Range* range = rangeOf(id);
  if (!range) return std::nullopt;
  // In order: the low end is the least, the high end the greatest.
  if (band.low < 0) return FactorFault{id, Kind::Negative, band.low};
  if (band.low == 0 && !range->zeroAllowed) return FactorFault{id, Kind::Zero, band.low};
  if (band.high > range->limit || (band.high == range->limit && !range->limitAllowed))
    return FactorFault{id, Kind::TooLarge, band.high};
  return std::nullopt;
}

const Factor* usableFactor(const std::map<std::string, Factor>& factors, const std::string& id) {
  const auto found = factors.find(id);
  if (found == factors.end()) return nullptr;
  const Factor& factor = found->second;
  return factorFault(id, {factor.low, factor.value, factor.high}) ? nullptr : &factor;
}

std::vector<FactorFault> factorFaults(const std::map<std::string, Factor>& factors,
                                      const std::string& prefix) {
  std::vector<FactorFault> faults;
  for (auto at = factors.lower_bound(prefix); at != factors.end() && at->first.starts_with(prefix); ++at)
    if (auto fault = factorFault(at->first, {at->second.low, at->second.value, at->second.high}))
      faults.push_back(std::move(*fault));
  return faults;
}

Result<void> checkFactors(const std::map<std::string, Factor>& factors, const std::string& prefix) {
  const auto faults = factorFaults(factors, prefix);
  if (faults.empty()) return {};
  const Factor& factor = factors.at(faults.front().id);
  return fail(errorOf(faults.front(), {factor.low, factor.value, factor.high}));
}

}  // namespace zw
