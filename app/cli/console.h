// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>
#include <string>

#include "core/error.h"

/// Results go to standard output, everything else to standard error.
namespace zw::cli {

void print(const std::string& text);
void print(const QString& text);
/// Two-space indented, ending in a line break; the same value gives the same bytes.
void printJson(const nlohmann::ordered_json& value);
/// Error CannotWrite when something printed could not be written (full disk, closed pipe).
[[nodiscard]] Result<void> flushOutput();

/// One line "zw: …" on standard error.
void report(const Error& error);
void warn(const QString& sentence);
/// A passing message; says nothing unless a person watches (standard error is a terminal).
void progress(const QString& sentence);

}  // namespace zw::cli
