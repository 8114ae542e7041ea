// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <osmium/osm/tag.hpp>
#include <string>
#include <string_view>

namespace zw::osm {

/// What OpenStreetMap's tags say, by the conventions of its wiki (pages "Key:highway", "Key:oneway",
/// "Key:bridge", "Key:admin_level").

/// A way that is a road today: neither proposed, being built, disused nor gone, no area, and nothing that
/// only stands by a road. A value of highway that is not known to be something else is a road.
[[nodiscard]] bool isRoad(const osmium::TagList& tags);
/// 1 along the way, −1 against it; nothing for both. Roundabouts, motorways and their links are one-way
/// unless they say otherwise; what only some may use in both directions (buses, bicycles) is one-way.
[[nodiscard]] std::optional<int> oneWayOf(const osmium::TagList& tags);
/// bridge, tunnel, ford, or none.
[[nodiscard]] std::string_view structureOf(const osmium::TagList& tags);
/// Of motor traffic: the most particular of motor_vehicle, vehicle and access; empty where none is tagged.
[[nodiscard]] std::string_view accessOf(const osmium::TagList& tags);
/// Of administrative boundaries; nothing for other objects and levels that are no number.
[[nodiscard]] std::optional<int> adminLevelOf(const osmium::TagList& tags);
/// ISO 3166 code, else the reference number; empty where there is none.
[[nodiscard]] std::string_view boundaryCodeOf(const osmium::TagList& tags);
/// The value of landuse, else of natural or leisure where it covers land; empty for other objects.
[[nodiscard]] std::string_view landCoverOf(const osmium::TagList& tags);
/// Metres; nothing where the tag holds no plain number.
[[nodiscard]] std::optional<double> heightOf(const osmium::TagList& tags);

[[nodiscard]] inline std::string_view valueOf(const osmium::TagList& tags, const char* key) {
  const char* value = tags.get_value_by_key(key);
  return value ? std::string_view(value) : std::string_view();
}

}  // namespace zw::osm
