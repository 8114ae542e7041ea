// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/layer_id.h"

#include <QCoreApplication>

namespace zw {

namespace {

struct LayerText {
  const char* key;
  const char* title;
};

constexpr std::array<LayerText, kMapLayerCount> kLayers{{
    {"hillshade", QT_TRANSLATE_NOOP("MapLayer", "Relief")},
    {"land_cover", QT_TRANSLATE_NOOP("MapLayer", "Land cover")},
    {"contours", QT_TRANSLATE_NOOP("MapLayer", "Contours")},
    {"units", QT_TRANSLATE_NOOP("MapLayer", "Cadastres")},
    {"districts", QT_TRANSLATE_NOOP("MapLayer", "Districts")},
    {"territory", QT_TRANSLATE_NOOP("MapLayer", "Territory")},
    {"rivers", QT_TRANSLATE_NOOP("MapLayer", "Rivers")},
    {"roads", QT_TRANSLATE_NOOP("MapLayer", "Roads")},
    {"crossings", QT_TRANSLATE_NOOP("MapLayer", "River crossings")},
    {"buffer_zone", QT_TRANSLATE_NOOP("MapLayer", "Buffer zone (illustrative)")},
    {"border", QT_TRANSLATE_NOOP("MapLayer", "Border")},
    {"coast", QT_TRANSLATE_NOOP("MapLayer", "Coast")},
    {"settlements", QT_TRANSLATE_NOOP("MapLayer", "Settlements")},
    {"places", QT_TRANSLATE_NOOP("MapLayer", "Places")},
    {"peaks", QT_TRANSLATE_NOOP("MapLayer", "Peaks")},
    {"labels", QT_TRANSLATE_NOOP("MapLayer", "Names")},
    {"fields", QT_TRANSLATE_NOOP("MapLayer", "Fields of view")},
    {"residual", QT_TRANSLATE_NOOP("MapLayer", "Residual strip")},
    {"isochrones", QT_TRANSLATE_NOOP("MapLayer", "Isochrones from the bases")},
    {"zones", QT_TRANSLATE_NOOP("MapLayer", "Zones")},
    {"comparison", QT_TRANSLATE_NOOP("MapLayer", "Comparison of states")},
    {"network_state", QT_TRANSLATE_NOOP("MapLayer", "Network state")},
    {"patrolled_roads", QT_TRANSLATE_NOOP("MapLayer", "Patrol reach by day")},
    {"routes", QT_TRANSLATE_NOOP("MapLayer", "Routes to the zone")},
    {"access_links", QT_TRANSLATE_NOOP("MapLayer", "Assumed access links")},
    {"choke_points", QT_TRANSLATE_NOOP("MapLayer", "Choke points")},
    {"ranked_roads", QT_TRANSLATE_NOOP("MapLayer", "Ranked roads and crossings")},
    {"entry_points", QT_TRANSLATE_NOOP("MapLayer", "Entry points and seal posts")},
    {"cut_off", QT_TRANSLATE_NOOP("MapLayer", "Settlements cut off")},
    {"posts", QT_TRANSLATE_NOOP("MapLayer", "Posts")},
    {"bases", QT_TRANSLATE_NOOP("MapLayer", "Bases")},
    {"notes", QT_TRANSLATE_NOOP("MapLayer", "Notes")},
    {"grid", QT_TRANSLATE_NOOP("MapLayer", "Coordinate grid")},
}};

}  // namespace

const std::array<MapLayer, kMapLayerCount>& allMapLayers() {
  static const auto layers = [] {
    std::array<MapLayer, kMapLayerCount> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<MapLayer>(i);
    return all;
  }();
  return layers;
}

QString layerKey(MapLayer layer) {
  return QString::fromLatin1(kLayers[static_cast<std::size_t>(layer)].key);
}

std::optional<MapLayer> layerFromKey(const QString& key) {
  for (const MapLayer layer : allMapLayers())
    if (layerKey(layer) == key) return layer;
  return std::nullopt;
}

QString layerTitle(MapLayer layer) {
  return QCoreApplication::translate("MapLayer", kLayers[static_cast<std::size_t>(layer)].title);
}

}  // namespace zw
