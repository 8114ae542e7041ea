// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <vector>

#include "core/model/region.h"

namespace zw {

/// How much room a place gets on the map, most first.
enum class PlaceRank { City, Town, Village, Hamlet, Locality };

/// A settlement or place, named in both scripts where both are known. What several sources call the same
/// place is one entry.
struct NamedPlace {
  QString latin;
  QString arabic;
  PlaceRank rank = PlaceRank::Village;
  bool settlement = false;  ///< from the settlements layer; else from the places layer
  int weight = 0;           ///< among those of one rank, most first
  QPointF point;            ///< relative to the picture's origin
};

/// Settlements and places as one list by rank. A place within 2.5 km of a settlement of the same Arabic name
/// (spelling variants of alef, ya and the article aside) or of one that begins with it, or a village within
/// 400 m of any, is that settlement and gives it its rank.
[[nodiscard]] std::vector<NamedPlace> mergeNamedPlaces(const Region& region, ProjectedPoint origin);

}  // namespace zw
