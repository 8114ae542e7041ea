// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/error.h"
#include "core/model/factors.h"

namespace zw {

/// Reads planning factors, by id, from a JSON file such as resources/factors/default.json. Errors, with the
/// file and the place in it: FileMissing, FileUnreadable, Syntax, MissingKey, BadValue (an id given twice, an
/// unknown confidence), FactorOrder.
[[nodiscard]] Result<std::map<std::string, Factor>> readFactors(const std::string& path);

/// "read", "secondary", "derived" or "assumed", and back.
[[nodiscard]] const char* confidenceText(Confidence confidence);
[[nodiscard]] std::optional<Confidence> confidenceFromText(const std::string& text);

}  // namespace zw
