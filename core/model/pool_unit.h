// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

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
  friend bool operator==(const PoolUnit&, const PoolUnit&) = default;
};

}  // namespace zw
