// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/ports/zone_file.h"

namespace zw {

/// What reading zones from files tells, as `zw zone inspect` and `zw zone import` print it and as the desktop
/// reads it from there.

[[nodiscard]] nlohmann::ordered_json toJson(const ZoneFileSummary& summary);
[[nodiscard]] std::optional<ZoneFileSummary> zoneFileSummaryFrom(const nlohmann::json& value);

/// A candidate; its shape as hexadecimal well-known binary where `withShape` is set.
[[nodiscard]] nlohmann::ordered_json toJson(const ZoneCandidate& candidate, bool withShape);
/// With the candidates and their shapes.
[[nodiscard]] nlohmann::ordered_json toJson(const ZoneFileReading& reading);
[[nodiscard]] std::optional<ZoneFileReading> zoneFileReadingFrom(const nlohmann::json& value);

}  // namespace zw
