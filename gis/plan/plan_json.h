// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "core/model/plan.h"

namespace zw {

/// The things of a plan as JSON: keys sorted, numbers such that reading gives back the same bits, shapes as
/// arrays of polygons of rings of [longitude, latitude], the closing corner not repeated.
[[nodiscard]] nlohmann::json toJson(const PlanInfo& info);
[[nodiscard]] nlohmann::json toJson(const Scenario& scenario);
[[nodiscard]] nlohmann::json toJson(const Zone& zone);
[[nodiscard]] nlohmann::json toJson(const Base& base);
[[nodiscard]] nlohmann::json toJson(const Factor& factor);

/// Back again. They throw nlohmann::json::exception on a missing or wrong member.
void fromJson(const nlohmann::json& json, PlanInfo& info);
void fromJson(const nlohmann::json& json, Scenario& scenario);
void fromJson(const nlohmann::json& json, Zone& zone);
void fromJson(const nlohmann::json& json, Base& base);
void fromJson(const nlohmann::json& json, Factor& factor);

/// "candidate" or "reported".
[[nodiscard]] const char* zoneStatusText(ZoneStatus status);
[[nodiscard]] std::optional<ZoneStatus> zoneStatusFromText(const std::string& text);

}  // namespace zw
