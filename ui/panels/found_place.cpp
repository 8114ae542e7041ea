// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/found_place.h"

#include <QCoreApplication>

#include "core/geometry/coordinate_text.h"
#include "ui/i18n/place_words.h"

namespace zw {
namespace {

using search::PlaceKind;

QString translated(const char* text) {
  return QCoreApplication::translate("FindBar", text);
}

/// How far around a place of that kind the map shows, metres.
double reachOf(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::City:
      return 5000;
    case PlaceKind::Town:
      return 3000;
    case PlaceKind::Bookmark:
      return 0;  // what its view shows and no more
    case PlaceKind::ObservationPost:
    case PlaceKind::Checkpoint:
    case PlaceKind::Crossing:
      return 1000;
    default:
      return 2000;
  }
}

constexpr double kCoordinateReach = 2000;

QString joined(const QString& kind, const QString& context) {
  return context.isEmpty() ? kind : kind + QStringLiteral(" · ") + context;
}

FoundPlace fromMatch(const search::Match& match) {
  const search::NamedPlace& place = *match.place;
  Box<ProjectedPoint> around;
  around.add(place.point);
  Box<ProjectedPoint> extent = around.grownBy(reachOf(place.kind));
  extent.add(place.extent);
  const bool named = match.reason == search::MatchReason::SameName ||
                     match.reason == search::MatchReason::Word ||
                     match.reason == search::MatchReason::Beginning;
  return {placeNameText(place),
          joined(placeKindText(place.kind), placeContextText(place)),
          named ? QString() : matchReasonText(match),
          place.point,
          extent,
          true,
          place.kind == PlaceKind::Zone ? place.planned : std::nullopt};
}

FoundPlace fromCoordinates(const search::CoordinateHit& hit, const Region& region) {
  search::NamedPlace around;
  around.unit = hit.unit;
  around.district = hit.district;
  const QString context = hit.inRegion ? placeContextText(around)
                                       : translated(QT_TRANSLATE_NOOP("FindBar", "outside the region"));
  FoundPlace out;
  out.title = QString::fromStdString(coordinateText(hit.place, CoordinateFormat::DegreesMinutesSeconds));
  out.detail = joined(translated(QT_TRANSLATE_NOOP("FindBar", "coordinates")), context);
  if (hit.swapped) out.reason = translated(QT_TRANSLATE_NOOP("FindBar", "longitude first"));
  out.inRegion = hit.inRegion;
  if (!hit.inRegion) return out;
  out.point = region.projection->forward(hit.place);
  out.extent.add(out.point);
  out.extent = out.extent.grownBy(kCoordinateReach);
  return out;
}

}  // namespace

std::vector<FoundPlace> foundPlaces(const search::Findings& findings, const Region& region) {
  std::vector<FoundPlace> out;
  for (const search::CoordinateHit& hit : findings.coordinates) out.push_back(fromCoordinates(hit, region));
  for (const search::Match& match : findings.names) out.push_back(fromMatch(match));
  return out;
}

}  // namespace zw
