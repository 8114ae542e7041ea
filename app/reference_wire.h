// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/ports/reference_file.h"

namespace zw {

/// How `zw layer serve` and the desktop speak: a question is a line of JSON, an answer a line of JSON with
/// the number of bytes that follow it, or with an error. Reading takes what these write; anything else gives
/// nothing.

[[nodiscard]] nlohmann::ordered_json toJson(const ReferenceFileSummary& summary);
[[nodiscard]] std::optional<ReferenceFileSummary> referenceSummaryFrom(const nlohmann::json& value);

[[nodiscard]] nlohmann::ordered_json toJson(const std::vector<ReferenceHit>& hits);
[[nodiscard]] std::optional<std::vector<ReferenceHit>> referenceHitsFrom(const nlohmann::json& value);

/// In the byte order of the machine: both ends run on it.
[[nodiscard]] std::string toBytes(const ReferenceShapes& shapes);
[[nodiscard]] std::optional<ReferenceShapes> referenceShapesFrom(std::string_view bytes);

/// "minX,minY,maxX,maxY".
[[nodiscard]] std::string boundsText(const Box<ProjectedPoint>& box);

}  // namespace zw
