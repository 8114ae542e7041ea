// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/model/plan.h"

namespace zw {

/// One thing of the plan, before and after: made (no before), removed (no after) or altered (both).
template <class T>
struct Edit {
  std::optional<T> before;
  std::optional<T> after;
  friend bool operator==(const Edit&, const Edit&) = default;
};

using EntityEdit =
    std::variant<Edit<PlanInfo>, Edit<Scenario>, Edit<Zone>, Edit<Base>, Edit<Factor>, Edit<NetworkState>,
                 Edit<RoadStatus>, Edit<AddedRoad>, Edit<ExcludedArea>, Edit<Post>, Edit<PoolUnit>,
                 Edit<Note>, Edit<Bookmark>, Edit<ReferenceLayer>, Edit<Phase>>;

/// What a command does, as data: it can be applied, reverted, stored and told to observers (it is the typed
/// change event). Reverting is applying with before and after swapped, in reverse order.
struct Change {
  std::vector<EntityEdit> edits;
  friend bool operator==(const Change&, const Change&) = default;
};

/// A command as history keeps it. `kind` names the command, `subject` what it acted on; text for people is
/// made from both in ui.
struct Command {
  std::string kind;     ///< "zone.create", "zone.reshape", "factor.set" …
  std::string subject;  ///< the zone's, scenario's or factor's name
  std::string time;     ///< UTC, ISO 8601, from the Clock handed in
  Change change;
  friend bool operator==(const Command&, const Command&) = default;
};

/// Applies all edits. Precondition: `plan` is the state the change was made on.
void apply(const Change& change, Plan& plan);
[[nodiscard]] Change reverted(const Change& change);

}  // namespace zw
