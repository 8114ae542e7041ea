// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/model/factor_ranges.h"
#include "core/model/factors.h"
#include "core/units/metric.h"

namespace zw::capacity {

/// The planning factors of deployment capacity; factorId() gives the id under which a plan keeps each.
enum class FactorKey : std::size_t {
  ProductiveHours,        ///< h of a soldier in a year
  HoursPerDay,            ///< that a post is kept
  DaysPerWeek,            ///< that a zone is held
  ObservationPostOnDuty,  ///< people
  CheckpointOnDuty,       ///< people
  ReactionForce,          ///< people of a zone
  CommandShare,           ///< of the total, command and logistics
  ReserveShare,           ///< for leave, sickness and training
  SoldiersPerVehicle,
  PatrolSize,        ///< people
  PatrolRounds,      ///< a day
  PatrolSpeedDay,    ///< km/h
  PatrolSpeedNight,  ///< km/h
  PatrolNightShare,  ///< of the rounds
  PatrolHalts,       ///< min for each hour on the march
  PatrolClimbTime,   ///< min for each 10 m climbed
  DailyDemand,       ///< kg for a soldier
  DwellRatio,        ///< time at home for each time deployed
};
inline constexpr std::size_t kFactorCount = 18;

/// One value for each factor, in the order of FactorKey.
using FactorValues = std::array<double, kFactorCount>;

[[nodiscard]] const char* factorId(FactorKey key);
[[nodiscard]] std::optional<FactorKey> factorKey(const std::string& id);

/// The factors with their bands; always usable ones.
class CapacityFactors {
 public:
  /// The defaults, which are those of resources/factors/default.json.
  CapacityFactors();
  /// Those of a plan; a factor that it does not hold has its default. Errors, with the factor's id as the
  /// feature: FactorOrder, BadValue. faults() tells all of them.
  [[nodiscard]] static Result<CapacityFactors> from(const std::map<std::string, Factor>& factors);
  [[nodiscard]] static std::vector<FactorFault> faults(const std::map<std::string, Factor>& factors);
  /// With one factor changed. Errors as from().
  [[nodiscard]] Result<CapacityFactors> with(FactorKey key, const Estimate& band) const;

  [[nodiscard]] const Estimate& operator[](FactorKey key) const {
    return bands_[static_cast<std::size_t>(key)];
  }
  [[nodiscard]] const std::array<Estimate, kFactorCount>& bands() const { return bands_; }
  [[nodiscard]] FactorValues likely() const;

 private:
  std::array<Estimate, kFactorCount> bands_;
};

}  // namespace zw::capacity
