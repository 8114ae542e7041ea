// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/geometry/shapes.h"
#include "core/model/region.h"
#include "core/model/uuid.h"

namespace zw {

/// How firm what a network state says is: data about the statement, never a judgement of ours.
enum class Reliability { Confirmed, Reported, Assumed };

/// What is said of the roads as of a date, over what the region pack says: a what-if, or a report from the
/// field. The pack itself never changes.
struct NetworkState {
  Uuid id;
  std::string name;
  std::string asOf;    ///< ISO 8601 date; empty: of no date, a supposition
  std::string source;  ///< who says so; may be empty
  Reliability reliability = Reliability::Assumed;
  std::string notes;
  int order = 0;
  friend bool operator==(const NetworkState&, const NetworkState&) = default;
};

/// The passability of one road, or of a crossing with all its roads, in a state.
struct RoadStatus {
  enum class Target { Road, Crossing };
  Uuid id;
  Uuid state;
  Target target = Target::Road;
  /// Of the thing in the pack that the plan names: a road's number (its row), a crossing's code ("X25").
  std::string code;
  std::string name;  ///< as the pack has it, for people; may be empty
  LonLat point;      ///< on it: finds it again in another pack
  Passability passability = Passability::Closed;
  std::string notes;
  friend bool operator==(const RoadStatus&, const RoadStatus&) = default;
};

/// A temporary bridge or a track, drawn by hand, that a state adds to the network.
struct AddedRoad {
  Uuid id;
  Uuid state;
  std::string name;
  RoadClass roadClass = RoadClass::Track;
  RoadStructure structure = RoadStructure::None;  ///< a bridge meets other roads at its ends only
  Line<LonLat> line;
  std::string notes;
  friend bool operator==(const AddedRoad&, const AddedRoad&) = default;
};

/// Ground that no route may enter in a state (not cleared, flooded, closed to traffic).
struct ExcludedArea {
  Uuid id;
  Uuid state;
  std::string name;
  std::string notes;  ///< why
  MultiPolygon<LonLat> shape;
  friend bool operator==(const ExcludedArea&, const ExcludedArea&) = default;
};

}  // namespace zw
