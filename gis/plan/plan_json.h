// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "core/model/plan.h"

namespace zw {

/// The things of a plan as JSON: keys sorted, numbers such that reading gives back the same bits. A zone is
/// without its shape, which the plan's canonical form and its history each write in their own way.
[[nodiscard]] nlohmann::json toJson(const PlanInfo& info);
[[nodiscard]] nlohmann::json toJson(const Scenario& scenario);
[[nodiscard]] nlohmann::json toJson(const Zone& zone);
[[nodiscard]] nlohmann::json toJson(const Phase& phase);
[[nodiscard]] nlohmann::json toJson(const Base& base);
[[nodiscard]] nlohmann::json toJson(const Factor& factor);
[[nodiscard]] nlohmann::json toJson(const NetworkState& state);
[[nodiscard]] nlohmann::json toJson(const RoadStatus& status);
[[nodiscard]] nlohmann::json toJson(const AddedRoad& road);
[[nodiscard]] nlohmann::json toJson(const ExcludedArea& area);
[[nodiscard]] nlohmann::json toJson(const Post& post);
[[nodiscard]] nlohmann::json toJson(const PoolUnit& unit);
[[nodiscard]] nlohmann::json toJson(const Note& note);
[[nodiscard]] nlohmann::json toJson(const Bookmark& bookmark);
[[nodiscard]] nlohmann::json toJson(const ReferenceLayer& layer);
/// Polygons of rings of [longitude, latitude].
[[nodiscard]] nlohmann::json shapeToJson(const MultiPolygon<LonLat>& shape);

/// Back again; a zone keeps the shape it has. They throw nlohmann::json::exception on a missing or wrong
/// member.
void fromJson(const nlohmann::json& json, PlanInfo& info);
void fromJson(const nlohmann::json& json, Scenario& scenario);
void fromJson(const nlohmann::json& json, Zone& zone);
void fromJson(const nlohmann::json& json, Phase& phase);
void fromJson(const nlohmann::json& json, Base& base);
void fromJson(const nlohmann::json& json, Factor& factor);
void fromJson(const nlohmann::json& json, NetworkState& state);
void fromJson(const nlohmann::json& json, RoadStatus& status);
void fromJson(const nlohmann::json& json, AddedRoad& road);
void fromJson(const nlohmann::json& json, ExcludedArea& area);
void fromJson(const nlohmann::json& json, Post& post);
void fromJson(const nlohmann::json& json, PoolUnit& unit);
void fromJson(const nlohmann::json& json, Note& note);
void fromJson(const nlohmann::json& json, Bookmark& bookmark);
void fromJson(const nlohmann::json& json, ReferenceLayer& layer);
/// Empty for a nil id.
[[nodiscard]] std::string optionalIdText(const Uuid& id);
/// A member that is an id; throws like them.
[[nodiscard]] Uuid idOf(const nlohmann::json& object, const char* member);
/// Nil where the member is missing or empty.
[[nodiscard]] Uuid optionalId(const nlohmann::json& object, const char* member);

/// "candidate" or "reported".
[[nodiscard]] const char* zoneStatusText(ZoneStatus status);
[[nodiscard]] std::optional<ZoneStatus> zoneStatusFromText(const std::string& text);

}  // namespace zw
