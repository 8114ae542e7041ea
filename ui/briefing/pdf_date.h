// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <string>

namespace zw::briefing {

/// Puts `time` (UTC, ISO 8601) in place of the creation date that QPdfWriter took from the system's clock.
/// The length stays, so the file's table of offsets holds. False when the date cannot be found.
[[nodiscard]] bool setCreationDate(QByteArray& pdf, const std::string& time);

}  // namespace zw::briefing
