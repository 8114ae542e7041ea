// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/ports/region_import.h"

namespace zw {

/// How `zw pack inspect` and `zw pack import` tell another program what they found and how far they are
/// (docs/user/cli.md). Reading takes what these write; anything else gives nothing.

[[nodiscard]] nlohmann::ordered_json toJson(const ExtractSummary& summary);
[[nodiscard]] std::optional<ExtractSummary> summaryFrom(const nlohmann::json& value);

[[nodiscard]] nlohmann::ordered_json toJson(const ImportedRegion& region);
[[nodiscard]] std::optional<ImportedRegion> importedRegionFrom(const nlohmann::json& value);

[[nodiscard]] nlohmann::ordered_json toJson(const Error& error);
[[nodiscard]] std::optional<Error> errorFrom(const nlohmann::json& value);

}  // namespace zw
