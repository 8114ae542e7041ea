// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// Commands on the phases of roadmaps; the manner is that of commands.h.

/// After the phases that the scenario has; `phase.order` is set. `zones` are handed over in it, and no longer
/// in the phase where they were. Errors: NotFound (scenario, network state or zone), NameEmpty, NameTaken
/// (within the scenario), BadValue (`from` is neither empty nor a date; a zone of another scenario).
[[nodiscard]] Result<Command> addPhase(const Plan& plan, Phase phase, const std::vector<Uuid>& zones);
/// All but id, scenario and order; the phase's zones are these and no others. Errors as of addPhase.
[[nodiscard]] Result<Command> describePhase(const Plan& plan, const Phase& phase,
                                            const std::vector<Uuid>& zones);
/// To a place among the phases of its scenario, counted from 0. Errors: NotFound, BadValue.
[[nodiscard]] Result<Command> movePhase(const Plan& plan, const Uuid& phase, int place);
/// Its zones are in no phase then.
[[nodiscard]] Result<Command> removePhase(const Plan& plan, const Uuid& phase);
/// The phase in which a zone is handed over; nil: in none. Errors: NotFound, BadValue (of another scenario).
[[nodiscard]] Result<Command> setPhaseOfZone(const Plan& plan, const Uuid& zone, const Uuid& phase);

}  // namespace zw
