// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/line_of_sight.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace zw::observe {
namespace {

constexpr double kAtCentre = 1e-9;  // cells

/// The line over the ground, as shares of its way.
class Profile {
 public:
  Profile(const Terrain& terrain, GridPlace from, double fromEyes, GridPlace to, double toEyes, double drop,
          double metres)
      : terrain_(terrain),
        from_(from),
        to_(to),
        fromEyes_(fromEyes),
        toEyes_(toEyes),
        sag_(drop * metres * metres) {}

  void alongRows() {
    forWholesBetween(from_.row, to_.row, [&](int row, double share) {
      const double column = from_.column + share * (to_.column - from_.column);
      const int west = static_cast<int>(std::floor(column));
      look(share, {west, row}, {west + 1, row}, column - west);
    });
  }
  void alongColumns() {
    forWholesBetween(from_.column, to_.column, [&](int column, double share) {
      const double row = from_.row + share * (to_.row - from_.row);
      const int north = static_cast<int>(std::floor(row));
      look(share, {column, north}, {column, north + 1}, row - north);
    });
  }

  [[nodiscard]] bool passesNoData() const { return passesNoData_; }
  [[nodiscard]] double clearance() const { return clearance_; }
  [[nodiscard]] double narrowest() const { return narrowest_; }

 private:
  /// Calls act(whole number, share of the way) for whole numbers strictly between the two.
  template <class Act>
  static void forWholesBetween(double a, double b, const Act& act) {
    const double low = std::min(a, b), high = std::max(a, b);
    for (int i = static_cast<int>(std::floor(low + kAtCentre)) + 1; i < high - kAtCentre; ++i)
      act(i, (i - a) / (b - a));
  }

  void look(double share, std::pair<int, int> first, std::pair<int, int> second, double towardsSecond) {
    double ground = 0;
    for (const auto& [cell, weight] : {std::pair(first, 1 - towardsSecond), {second, towardsSecond}}) {
      if (weight <= kAtCentre) continue;
      const auto [column, row] = cell;
      if (column < 0 || row < 0 || column >= terrain_.columns() || row >= terrain_.rows() ||
          terrain_.at(column, row) == ElevationGrid::kNoData) {
        passesNoData_ = true;
        return;
      }
      ground += weight * terrain_.at(column, row);
    }
    // Between places at the same distance from Earth's centre the ground bulges up by drop · d · (D − d).
    const double clear = fromEyes_ + share * (toEyes_ - fromEyes_) - ground - sag_ * share * (1 - share);
    if (clear < clearance_) {
      clearance_ = clear;
      narrowest_ = share;
    }
  }

  const Terrain& terrain_;
  GridPlace from_, to_;
  double fromEyes_, toEyes_, sag_;
  bool passesNoData_ = false;
  double clearance_ = std::numeric_limits<double>::infinity();
  double narrowest_ = 0;
};

}  // namespace

LineOfSight lineOfSight(const Terrain& terrain, GridPlace from, double fromHeight, GridPlace to,
                        double toHeight, const Sight& sight) {
  // Always reckoned in one direction, so that rounding is the same both ways.
  const bool turned = std::tie(to.row, to.column) < std::tie(from.row, from.column);
  if (turned) {
    LineOfSight back = lineOfSight(terrain, to, toHeight, from, fromHeight, sight);
    back.narrowest = back.metres - back.narrowest;
    return back;
  }
  LineOfSight out;
  const CellSize cell = terrain.cellSize(0.5 * (from.row + to.row));
  out.metres = std::hypot((to.column - from.column) * cell.width, (to.row - from.row) * cell.height);
  const std::optional<double> fromGround = terrain.ground(from), toGround = terrain.ground(to);
  Profile profile(terrain, from, fromGround.value_or(0) + fromHeight, to, toGround.value_or(0) + toHeight,
                  sight.dropPerSquare(), out.metres);
  profile.alongRows();
  profile.alongColumns();
  out.clearance = profile.clearance();
  out.narrowest = profile.narrowest() * out.metres;
  if (!fromGround || !toGround)
    out.visibility = Visibility::Unknown;
  else if (out.clearance <= 0)
    out.visibility = Visibility::Hidden;
  else
    out.visibility = profile.passesNoData() ? Visibility::Unknown : Visibility::Seen;
  return out;
}

}  // namespace zw::observe
