// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// A change as the history keeps it: a JSON array of edits {"zone": {"before": {…}, "after": {…}}}. Where a
/// thing was altered, "after" holds only the members that differ. Reading gives back the same bits.
/// Error BadValue: a text is not UTF-8.
[[nodiscard]] Result<std::string> changeToText(const Change& change);
/// Error Damaged, with what was found.
[[nodiscard]] Result<Change> changeFromText(const std::string& text);

}  // namespace zw
