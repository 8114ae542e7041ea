// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <string>

#include "core/change/change.h"

namespace zw {

/// What a command did, as a line of a list: "Drew “Zone 3”", "Moved a corner of “Zone 3”", "Renamed “Zone 3”
/// to “North”".
[[nodiscard]] QString doneText(const Command& command);
/// The same to follow "Undo" in a menu: "Drawing of “Zone 3”".
[[nodiscard]] QString commandText(const Command& command);
/// Whether there are words for a kind of command.
[[nodiscard]] bool hasWords(const std::string& kind);
/// The icon of resources/icons that stands for a command.
[[nodiscard]] QString doneIcon(const Command& command);

/// A moment (UTC, ISO 8601) as a clock on the wall shows it: "14:05"; with the day where that is not today's.
/// `now` has the time zone that it is told in. What is no time is given back as it is.
[[nodiscard]] QString momentText(const std::string& time, const QDateTime& now);

}  // namespace zw
