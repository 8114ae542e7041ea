// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/change/change.h"
#include "core/geometry/projection.h"
#include "core/model/member_value.h"

namespace zw {

/// What a difference between two states of a plan is about.
enum class Subject {
  Plan,
  Scenario,
  Zone,
  Post,
  Base,
  Unit,
  Factor,
  NetworkState,
  RoadStatus,
  AddedRoad,
  ExcludedArea,
  Note,
  Bookmark,
  ReferenceLayer,
  Phase
};
enum class Alteration { Added, Removed, Altered };

/// One thing that was added or removed, or one member of a thing that is otherwise than it was.
struct PlanDifference {
  Subject subject = Subject::Plan;
  Alteration alteration = Alteration::Altered;
  Uuid id;             ///< nil of the plan and of factors
  std::string name;    ///< the thing's, as it is after; as it was where it was removed
  std::string of;      ///< whose it is: a zone's scenario, a post's zone, a network state; may be empty
  std::string member;  ///< "name", "shape", "place", "status" …; empty of what was added or removed
  MemberValue before;
  MemberValue after;
  double gained = 0;    ///< m², geodesic: ground that it has after and had not before
  double lost = 0;      ///< m², geodesic
  double distance = 0;  ///< m, geodesic: how far its place moved
};

/// All that differs between two states of a plan, by kind of thing and in the order of their ids. Areas are
/// reckoned as those of compareGround().
[[nodiscard]] std::vector<PlanDifference> planDifferences(const Plan& before, const Plan& after,
                                                          const Projection& projection);
[[nodiscard]] const char* wordOf(Subject subject);
[[nodiscard]] const char* wordOf(Alteration alteration);

}  // namespace zw
