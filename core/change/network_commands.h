// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// Commands on network states; the manner is that of commands.h. Ids of new things are given with them.

/// `state.order` is set. Errors: NameEmpty, NameTaken, BadValue (asOf is neither empty nor a date).
[[nodiscard]] Result<Command> addNetworkState(const Plan& plan, NetworkState state);
/// All but id and order. Errors as of addNetworkState, and NotFound.
[[nodiscard]] Result<Command> describeNetworkState(const Plan& plan, const NetworkState& state);
/// Copies the state and what it says; `newIds` hands out an id for the state and then one for each thing.
[[nodiscard]] Result<Command> duplicateNetworkState(const Plan& plan, const Uuid& state,
                                                    const std::string& name,
                                                    const std::function<Uuid()>& newIds);
/// With all that it says; where it is the active one, none is active afterwards, and phases that rest on it
/// rest on the region pack then.
[[nodiscard]] Result<Command> removeNetworkState(const Plan& plan, const Uuid& state);
/// A nil id: the roads are as the region pack says.
[[nodiscard]] Result<Command> activateNetworkState(const Plan& plan, const Uuid& state);

/// What a state says of a road or crossing; the place of what it said of the same one before is taken.
/// Errors: NotFound (the state), BadValue (no code; the passability is unknown), and those of places.
[[nodiscard]] Result<Command> setRoadStatus(const Plan& plan, RoadStatus status);
/// The same of several as one command, named after the first. Error also BadValue where none is given.
[[nodiscard]] Result<Command> setRoadStatuses(const Plan& plan, const std::vector<RoadStatus>& statuses);
/// The state says nothing of it any more.
[[nodiscard]] Result<Command> clearRoadStatus(const Plan& plan, const Uuid& status);
/// The same of several as one command, named after the first. Error also BadValue where none is given.
[[nodiscard]] Result<Command> clearRoadStatuses(const Plan& plan, const std::vector<Uuid>& statuses);

/// Errors: NotFound (the state), BadValue (a class that no vehicle uses, a structure other than none and
/// bridge), TooFewPoints (fewer than two that differ), NotFinite, OutOfRange, OutsideRegion (it does not meet
/// `regionBounds`). A point that repeats the one before it is dropped.
[[nodiscard]] Result<Command> addRoad(const Plan& plan, AddedRoad road, const Box<LonLat>& regionBounds);
[[nodiscard]] Result<Command> removeAddedRoad(const Plan& plan, const Uuid& road);

/// Errors: NotFound (the state), those of checkShape(), OutsideRegion.
[[nodiscard]] Result<Command> excludeArea(const Plan& plan, ExcludedArea area,
                                          const Box<LonLat>& regionBounds);
[[nodiscard]] Result<Command> removeExcludedArea(const Plan& plan, const Uuid& area);

/// Makes the state, makes it the active one, and lets it say what `say` commands, as one command with the
/// kind and subject of the latter.
[[nodiscard]] Result<Command> inNewNetworkState(const Plan& plan, const NetworkState& state,
                                                const std::function<Result<Command>(const Plan&)>& say);

}  // namespace zw
