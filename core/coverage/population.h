// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/coverage/cell_sweep.h"
#include "core/model/region.h"

namespace zw {

/// Where people live. A unit's people are shared out evenly over its residential land; where it has less than
/// kLeastResidential of that, equally over its settlements; where it has none, evenly over its area.
/// Residents and displaced alike. A count that is missing stays missing.
class Population {
 public:
  static constexpr double kLeastResidential = 10000;  ///< m²: less is the edge of a neighbour's town

  struct Count {
    double residents = 0;
    double displaced = 0;
  };
  enum class Home { Residential, Settlements, Area };
  struct UnitHome {
    Home home = Home::Area;
    bool residentsCounted = false;
    bool displacedCounted = false;
    Count density;  ///< per m² of residential land or of area; zero for Settlements
  };

  Population() = default;
  /// `areas`: of each unit, whole and residential, in geodesic m².
  Population(const Region& region, const std::vector<CellShares::UnitShare>& areas);

  [[nodiscard]] const UnitHome& unit(std::uint32_t index) const { return units_[index]; }
  /// Who of a unit's people is counted at the settlement itself.
  [[nodiscard]] const Count& settlement(std::size_t index) const { return settlements_[index]; }
  [[nodiscard]] Count living(const CellShares::UnitShare& share) const;

 private:
  std::vector<UnitHome> units_;
  std::vector<Count> settlements_;
};

}  // namespace zw
