// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/place_labels.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace zw {

namespace {

constexpr double kSameNameMetres = 2500;
constexpr double kSamePlaceMetres = 400;

bool isArabic(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Arabic; });
}

/// A name without what spellings differ in: vowel signs, forms of alef, ya and ta, article, spaces.
QString bareArabic(const QString& name) {
  QString bare;
  for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    QString plain;
    for (const QChar c : word) {
      if (c.isMark() || c.unicode() == 0x0640) continue;
      switch (c.unicode()) {
        case 0x0622:
        case 0x0623:
        case 0x0625:
        case 0x0671:
          plain += QChar(0x0627);
          break;
        case 0x0649:
        case 0x0626:
          plain += QChar(0x064A);
          break;
        case 0x0624:
          plain += QChar(0x0648);
          break;
        case 0x0629:
          plain += QChar(0x0647);
          break;
        default:
          plain += c;
      }
    }
    static const QString article = QStringLiteral(u"\u0627\u0644");
    if (plain.size() > 4 && plain.startsWith(article)) plain = plain.mid(2);
    bare += plain;
  }
  return bare;
}

NamedPlace named(const Name& name, QPointF point) {
  NamedPlace place;
  place.latin = QString::fromStdString(name.en);
  place.arabic = QString::fromStdString(name.ar);
  place.point = point;
  // Sources put whatever script they have into their only name field.
  if (isArabic(place.latin)) {
    if (place.arabic.isEmpty()) place.arabic = place.latin;
    place.latin.clear();
  }
  return place;
}

std::optional<PlaceRank> rankOf(const std::string& kind) {
  if (kind == "city") return PlaceRank::City;
  if (kind == "town") return PlaceRank::Town;
  if (kind == "village") return PlaceRank::Village;
  if (kind == "hamlet" || kind == "suburb") return PlaceRank::Hamlet;
  if (kind == "region" || kind == "state" || kind == "country" || kind == "province" || kind == "island")
    return std::nullopt;  // areas have labels of their own layer
  return PlaceRank::Locality;
}

bool inside(const Ring<ProjectedPoint>& ring, const ProjectedPoint& p) {
  bool in = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    if ((ring[i].y > p.y) != (ring[j].y > p.y) &&
        p.x < (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y) + ring[i].x)
      in = !in;
  return in;
}

/// Residents of the unit that holds each place, as a measure of how much it matters.
class UnitResidents {
 public:
  explicit UnitResidents(const Region& region) : region_(region) {
    for (const AreaUnit& unit : region.units) boxes_.push_back(boundsOf(unit.shape));
  }
  [[nodiscard]] int at(const ProjectedPoint& p) const {
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (!boxes_[i].contains(p)) continue;
      for (const auto& polygon : region_.units[i].shape)
        if (inside(polygon.outer, p)) return static_cast<int>(region_.units[i].residents.value_or(0));
    }
    return 0;
  }

 private:
  const Region& region_;
  std::vector<Box<ProjectedPoint>> boxes_;
};

double distance(QPointF a, QPointF b) {
  return std::hypot(a.x() - b.x(), a.y() - b.y());
}

}  // namespace

std::vector<NamedPlace> mergeNamedPlaces(const Region& region, ProjectedPoint origin) {
  const UnitResidents residents(region);
  const auto relative = [&](const ProjectedPoint& p) { return QPointF(p.x - origin.x, p.y - origin.y); };
  std::vector<NamedPlace> places;
  std::vector<QString> bare;
  for (const Settlement& settlement : region.settlements) {
    NamedPlace place = named(settlement.name, relative(settlement.point));
    if (place.latin.isEmpty() && place.arabic.isEmpty()) continue;
    place.settlement = true;
    place.weight = residents.at(settlement.point);
    bare.push_back(bareArabic(place.arabic));
    places.push_back(std::move(place));
  }
  const std::size_t settlements = places.size();

  // The nearest settlement of that name; else of one that begins with it ("Nabatieh", "Nabatieh El Tahta").
  const auto sameName = [&](const NamedPlace& place, const QString& name) -> NamedPlace* {
    NamedPlace* best = nullptr;
    double nearest = kSameNameMetres;
    if (name.size() < 2) return best;
    for (const bool whole : {true, false}) {
      for (std::size_t i = 0; i < settlements; ++i) {
        const double away = distance(places[i].point, place.point);
        if (away >= nearest || (whole ? bare[i] != name : name.size() < 4 || !bare[i].startsWith(name)))
          continue;
        nearest = away;
        best = &places[i];
      }
      if (best) break;
    }
    return best;
  };

  for (const Place& source : region.places) {
    const auto rank = rankOf(source.kind);
    NamedPlace place = named(source.name, relative(source.point));
    if (!rank || (place.latin.isEmpty() && place.arabic.isEmpty())) continue;
    NamedPlace* same = sameName(place, bareArabic(place.arabic));
    // A village next to a settlement of another spelling is that one; a town next to one of its quarters is
    // not.
    if (!same && (*rank == PlaceRank::Village || *rank == PlaceRank::Hamlet))
      for (std::size_t i = 0; i < settlements && !same; ++i)
        if (distance(places[i].point, place.point) < kSamePlaceMetres) same = &places[i];
    if (same) {
      same->rank = std::min(same->rank, *rank);
      if (same->arabic.isEmpty()) same->arabic = place.arabic;
      if (same->latin.isEmpty()) same->latin = place.latin;
      continue;
    }
    place.rank = *rank;
    place.weight = source.rank < 99 ? 1000 - source.rank : 0;
    places.push_back(std::move(place));
  }
  std::stable_sort(places.begin(), places.end(), [](const NamedPlace& a, const NamedPlace& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.weight > b.weight;
  });
  return places;
}

}  // namespace zw
