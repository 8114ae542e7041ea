// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/error.h"
#include "core/model/uuid.h"
#include "core/units/date.h"

namespace zw {

/// A unit that could hold a zone: of whichever army or mission, by whatever name its own side gives it.
struct PoolUnit {
  Uuid id;
  std::string name;
  int strength = 0;                  ///< people
  double readiness = 1;              ///< share of them who can be deployed, 0 to 1
  std::optional<Date> vettedFrom;    ///< nothing: not vetted yet, so it does not count
  std::optional<Date> trainedFrom;   ///< nothing: not trained yet, so it does not count
  int vehicles = 0;                  ///< of its own
  Uuid homeBase;                     ///< nil: none
  int deploymentDays = 180;          ///< the longest deployment
  std::optional<double> dwellRatio;  ///< time at home for each time deployed; nothing: as the factors say
  std::string notes;
  std::string source;        ///< who states it; may be empty
  bool illustrative = true;  ///< made up to try the plan with
  friend bool operator==(const PoolUnit&, const PoolUnit&) = default;
};

inline constexpr int kLongestDeployment = 3653;  ///< days: ten years
inline constexpr double kGreatestDwellRatio = 100;

/// Error BadValue, the feature being the unit's name: a strength or vehicles below 0, a readiness outside 0
/// to 1, a deployment of less than a day or more than ten years, a dwell ratio that is negative or above 100.
[[nodiscard]] Result<void> checkUnit(const PoolUnit& unit);

}  // namespace zw
