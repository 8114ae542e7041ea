// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace zw {

/// The layers of the map that can be switched, in the order in which they are painted.
enum class MapLayer {
  Hillshade,
  LandCover,
  Contours,
  Units,
  Districts,
  Territory,
  Rivers,
  Roads,
  Crossings,
  BufferZone,
  Border,
  Coast,
  Settlements,
  Places,
  Peaks,
  Labels,
  Fields,
  Residual,
  Isochrones,
  Zones,
  Comparison,
  NetworkState,
  PatrolledRoads,
  Routes,
  AccessLinks,
  ChokePoints,
  RankedRoads,
  EntryPoints,
  CutOff,
  Posts,
  Bases,
  Notes,
  Grid,
};
inline constexpr int kMapLayerCount = 33;
static_assert(static_cast<int>(MapLayer::Grid) + 1 == kMapLayerCount);

[[nodiscard]] const std::array<MapLayer, kMapLayerCount>& allMapLayers();
/// The key under which settings keep a layer ("buffer_zone").
[[nodiscard]] QString layerKey(MapLayer layer);
[[nodiscard]] std::optional<MapLayer> layerFromKey(const QString& key);
/// What a person reads in the list of layers. A layer whose data is illustrative says so.
[[nodiscard]] QString layerTitle(MapLayer layer);

}  // namespace zw
