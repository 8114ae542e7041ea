// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// Commands on notes; the manner is that of commands.h, and a note's subject is its title.

/// The blanks before and after its text, author and source are left out. Errors: BadValue (checkNote()),
/// NotFinite, OutOfRange, OutsideRegion (its place is not within `regionBounds`).
[[nodiscard]] Result<Command> addNote(const Plan& plan, Note note, const Box<LonLat>& regionBounds);
/// Errors: NotFound, and those of a place.
[[nodiscard]] Result<Command> moveNote(const Plan& plan, const Uuid& note, const LonLat& point,
                                       const Box<LonLat>& regionBounds);
/// All but the id. Errors as of addNote, and NotFound.
[[nodiscard]] Result<Command> describeNote(const Plan& plan, Note note, const Box<LonLat>& regionBounds);
[[nodiscard]] Result<Command> removeNote(const Plan& plan, const Uuid& note);

}  // namespace zw
