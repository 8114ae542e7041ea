// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// Commands on bookmarks; the manner is that of commands.h.

/// Errors: NameEmpty, NameTaken, BadValue (checkBookmark()), NotFinite, OutOfRange.
[[nodiscard]] Result<Command> addBookmark(const Plan& plan, Bookmark bookmark);
/// Errors: NotFound, NameEmpty, NameTaken.
[[nodiscard]] Result<Command> renameBookmark(const Plan& plan, const Uuid& bookmark, const std::string& name);
/// Another view under its name. Errors: NotFound, and those of a view.
[[nodiscard]] Result<Command> updateBookmark(const Plan& plan, const Uuid& bookmark, const LonLat& centre,
                                             double width);
[[nodiscard]] Result<Command> removeBookmark(const Plan& plan, const Uuid& bookmark);

}  // namespace zw
