// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace zw {

/// Units of printed figures, as the command-line contract names them.
enum class Unit { Metre, SquareMetre, Second, People, Count, Share, Kilogram, Tonne, Day, Name, Date };

/// "m", "m2", "s", "people", "count", "1", "kg", "t", "day"; "name" of a figure that is something's name,
/// "date" of one that is a day.
[[nodiscard]] const char* unitSymbol(Unit unit);

/// A band instead of a false single number.
struct Estimate {
  double low = 0;
  double likely = 0;
  double high = 0;
  friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// Why a figure cannot be known. The sentence a person reads is made in ui/i18n.
enum class UnknownReason {
  NoRiverMainStem,  ///< the region has none; so the others of that form
  NoBufferZone,
  NoBorderLine,
  NoSettlements,
  NoRoads,
  NoElevation,
  NoUnits,             ///< none that counts people
  NoHeightInside,      ///< no elevation cell with a height lies in the zone
  CrossesItself,       ///< the boundary crosses or touches itself
  InParts,             ///< count: how many
  EmptyShape,          ///< nothing is drawn yet
  NoResidual,          ///< the zones leave nothing of the buffer zone
  NoResidualAtBorder,  ///< what they leave lies inland
  PeopleNotCounted,    ///< count, uncountedArea, unclaimedArea, countedPeople
  NoBases,             ///< the plan has none
  Unreachable,         ///< no road that is open leads there from a base
  HoldsSupply,         ///< supply starts inside: the zone cannot be cut off from it
  NoGroundHeight,      ///< no height is known where a post stands; count: how many posts
  NoRoadsInside,       ///< none lies in the zone
  NoFrontage,          ///< the zone fronts on no border line
  NoPosts,             ///< none is planned; count: zones without, of several
  NoPool,              ///< the plan has no unit that could hold a zone
  NoUnitReady,         ///< none of its units is vetted and trained by then
  NotWithinHorizon,    ///< not before the end of the time that was looked at
};

/// The figure cannot be known from the data at hand, and why. Never stands for zero.
struct Unknown {
  UnknownReason reason = UnknownReason::EmptyShape;
  int count = 0;             ///< as the reason says; of units, 0 where they are slivers only
  double uncountedArea = 0;  ///< m² in those units
  double unclaimedArea = 0;  ///< m² of land in no unit, 0 where it is a sliver only
  double countedPeople = 0;  ///< in the rest
  friend bool operator==(const Unknown&, const Unknown&) = default;
};

/// A number, a band, the reason why neither is known, or a name (Unit::Name) or day in ISO 8601 (Unit::Date).
using MetricValue = std::variant<double, Estimate, Unknown, std::string>;

/// One figure: its stable id ("coverage.area"), value, unit, and the id of the method that docs/methods.md
/// explains.
struct Metric {
  std::string id;
  MetricValue value;
  Unit unit = Unit::Count;
  std::string method;
  friend bool operator==(const Metric&, const Metric&) = default;

  [[nodiscard]] bool known() const { return !std::holds_alternative<Unknown>(value); }
  /// The number, or an estimate's likely value; NaN when unknown or a name.
  [[nodiscard]] double number() const;
};

/// Figures in the order in which they are shown.
using MetricSet = std::vector<Metric>;

/// The metric with that id, or nullptr.
[[nodiscard]] const Metric* findMetric(const MetricSet& metrics, const std::string& id);

}  // namespace zw
