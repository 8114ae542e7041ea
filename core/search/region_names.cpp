// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/region_names.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/search/line_names.h"
#include "core/search/same_name.h"
#include "core/search/shape_lookup.h"

namespace zw::search {
namespace {

constexpr double kSamePlaceMetres = 2500;

/// Kinds of equal names in the order in which a person means them; residents count less than a step.
constexpr double kImportance[kPlaceKinds] = {95, 93, 85, 85, 84, 94, 90, 80, 60, 58,
                                             50, 40, 45, 35, 55, 50, 45, 55, 10};

double importanceOf(PlaceKind kind) {
  return kImportance[static_cast<std::size_t>(kind)];
}

/// 0 to 9, a step for each tenfold.
double importanceOf(const std::optional<double>& residents) {
  return residents && *residents > 1 ? std::min(9.0, std::log10(*residents)) : 0;
}

PlaceKind kindOf(const std::string& word) {
  static const std::map<std::string, PlaceKind> kinds{
      {"city", PlaceKind::City},      {"town", PlaceKind::Town},      {"village", PlaceKind::Village},
      {"suburb", PlaceKind::Suburb},  {"hamlet", PlaceKind::Hamlet},  {"neighbourhood", PlaceKind::Suburb},
      {"quarter", PlaceKind::Suburb}, {"region", PlaceKind::District}};
  const auto found = kinds.find(word);
  return found == kinds.end() ? PlaceKind::Locality : found->second;
}

bool isEmpty(const Name& name) {
  return name.en.empty() && name.ar.empty();
}

Box<ProjectedPoint> boxOf(ProjectedPoint p) {
  Box<ProjectedPoint> box;
  box.add(p);
  return box;
}

/// Which area unit and district a place lies in.
class Surroundings {
 public:
  explicit Surroundings(const Region& region) : region_(region) {
    for (const AreaUnit& unit : region.units) units_.add(unit.shape);
    for (const District& district : region.districts) {
      districts_.add(district.shape);
      names_.emplace_back(district.name);
    }
  }

  /// Says where the place lies, and by what shorter name it is known there.
  void describe(NamedPlace& place) const {
    if (place.kind == PlaceKind::District) return;
    if (const auto unit = units_.at(place.point); unit && place.kind != PlaceKind::AreaUnit)
      place.unit = region_.units[*unit].name;
    const auto district = districts_.at(place.point);
    if (!district) return;
    place.district = region_.districts[*district].name;
    for (const std::string& text : {place.name.en, place.name.ar})
      if (std::string shorter = withoutEnding(text, names_[*district]); !shorter.empty())
        place.otherNames.push_back(std::move(shorter));
  }

  /// Of the unit around the place where that has the place's name.
  [[nodiscard]] std::optional<double> residentsOf(const NamedPlace& place) const {
    const auto unit = units_.at(place.point);
    if (!unit || !region_.units[*unit].residents) return std::nullopt;
    const ComparedName name(region_.units[*unit].name);
    std::vector<Name> all{place.name};
    for (const std::string& other : place.otherNames) all.push_back({other, {}});
    const bool same =
        std::any_of(all.begin(), all.end(), [&](const Name& n) { return ComparedName(n).same(name); });
    return same ? region_.units[*unit].residents : std::nullopt;
  }

 private:
  const Region& region_;
  ShapeLookup units_;
  ShapeLookup districts_;
  std::vector<ComparedName> names_;
};

NamedPlace pointPlace(const Name& name, PlaceKind kind, ProjectedPoint point) {
  return {name, {}, kind, point, boxOf(point), {}, {}, importanceOf(kind), {}};
}

/// What another source calls the same place.
void addNames(NamedPlace& place, const Name& other) {
  const auto merge = [&](std::string& mine, const std::string& theirs) {
    if (mine.empty())
      mine = theirs;
    else if (!theirs.empty() && theirs != mine)
      place.otherNames.push_back(theirs);
  };
  merge(place.name.en, other.en);
  merge(place.name.ar, other.ar);
}

/// The pack's places, which settlements are put into that are the same.
class SettledPlaces {
 public:
  explicit SettledPlaces(const Region& region) {
    for (const Place& place : region.places) {
      if (isEmpty(place.name)) continue;
      all_.push_back(pointPlace(place.name, kindOf(place.kind), place.point));
      compared_.emplace_back(place.name);
      taken_.push_back(all_.back().kind == PlaceKind::District);
    }
  }

  void add(const Settlement& settlement, const Surroundings& surroundings) {
    NamedPlace found = pointPlace(settlement.name, PlaceKind::Village, settlement.point);
    surroundings.describe(found);
    std::vector<ComparedName> names{ComparedName(settlement.name)};
    for (const std::string& other : found.otherNames) names.emplace_back(Name{other, {}});
    if (const auto same = nearestSame(found.point, names)) {
      taken_[*same] = true;
      addNames(all_[*same], settlement.name);
    } else {
      found.otherNames.clear();  // said again with those of all places
      all_.push_back(std::move(found));
    }
  }

  [[nodiscard]] std::vector<NamedPlace> take() { return std::move(all_); }

 private:
  [[nodiscard]] std::optional<std::size_t> nearestSame(ProjectedPoint point,
                                                       const std::vector<ComparedName>& names) const {
    std::optional<std::size_t> nearest;
    double least = kSamePlaceMetres;
    for (std::size_t i = 0; i < compared_.size(); ++i) {
      const double metres = std::hypot(all_[i].point.x - point.x, all_[i].point.y - point.y);
      if (taken_[i] || metres > least) continue;
      const bool same = std::any_of(names.begin(), names.end(),
                                    [&](const ComparedName& name) { return name.same(compared_[i]); });
      if (same) nearest = i, least = metres;
    }
    return nearest;
  }

  std::vector<NamedPlace> all_;         ///< places, then settlements that are none of them
  std::vector<ComparedName> compared_;  ///< of the places
  std::vector<bool> taken_;             ///< a settlement is in it already, or it is none
};

std::vector<NamedPlace> settledPlaces(const Region& region, const Surroundings& surroundings) {
  SettledPlaces places(region);
  for (const Settlement& settlement : region.settlements)
    if (!isEmpty(settlement.name)) places.add(settlement, surroundings);
  return places.take();
}

void addAreas(const Region& region, std::vector<NamedPlace>& out) {
  const auto add = [&](const Name& name, PlaceKind kind, const MultiPolygon<ProjectedPoint>& shape) {
    if (!isEmpty(name) && !shape.empty())
      out.push_back({name, {}, kind, pointInside(shape), boundsOf(shape), {}, {}, importanceOf(kind), {}});
  };
  for (const District& district : region.districts) add(district.name, PlaceKind::District, district.shape);
  for (const AreaUnit& unit : region.units) add(unit.name, PlaceKind::AreaUnit, unit.shape);
  for (const BufferZone& buffer : region.bufferZones) add(buffer.name, PlaceKind::BufferZone, buffer.shape);
}

void addPoints(const Region& region, std::vector<NamedPlace>& out) {
  for (const Peak& peak : region.peaks)
    if (!isEmpty(peak.name)) out.push_back(pointPlace(peak.name, PlaceKind::Peak, peak.point));
  for (const Crossing& crossing : region.crossings) {
    Name name = crossing.name;
    if (isEmpty(name)) name.en = crossing.id;
    out.push_back(pointPlace(name, PlaceKind::Crossing, crossing.point));
    if (!isEmpty(crossing.name)) out.back().otherNames.push_back(crossing.id);
  }
}

}  // namespace

std::vector<NamedPlace> namedPlaces(const Region& region) {
  const Surroundings surroundings(region);
  std::vector<NamedPlace> out = settledPlaces(region, surroundings);
  addAreas(region, out);
  addPoints(region, out);
  addRivers(region, importanceOf(PlaceKind::River), out);
  addRoads(region, importanceOf(PlaceKind::Road), out);
  for (NamedPlace& place : out) {
    surroundings.describe(place);
    if (place.kind <= PlaceKind::Locality) place.importance += importanceOf(surroundings.residentsOf(place));
  }
  return out;
}

std::vector<NamedPlace> namedPlaces(const Plan& plan, const Region& region) {
  const Surroundings surroundings(region);
  std::vector<NamedPlace> out;
  const auto add = [&](const std::string& name, PlaceKind kind, ProjectedPoint point,
                       Box<ProjectedPoint> extent, const Uuid& id) {
    if (name.empty() || !std::isfinite(point.x) || !std::isfinite(point.y)) return;
    out.push_back({{name, {}}, {}, kind, point, extent, {}, {}, importanceOf(kind), id});
    surroundings.describe(out.back());
  };
  for (const Zone* zone : plan.zonesOf(plan.info.activeScenario)) {
    const auto shape = region.projection->forward(zone->shape);
    add(zone->name, PlaceKind::Zone, pointInside(shape), boundsOf(shape), zone->id);
    for (const Post* post : plan.postsOf(zone->id)) {
      const ProjectedPoint point = region.projection->forward(post->point);
      add(post->name, post->kind == PostKind::Checkpoint ? PlaceKind::Checkpoint : PlaceKind::ObservationPost,
          point, boxOf(point), post->id);
      if (!out.empty() && out.back().planned == post->id) out.back().unit = {zone->name, {}};
    }
  }
  for (const auto& [id, base] : plan.bases) {
    const ProjectedPoint point = region.projection->forward(base.point);
    add(base.name, PlaceKind::Base, point, boxOf(point), id);
  }
  for (const auto& [id, note] : plan.notes) {
    const ProjectedPoint point = region.projection->forward(note.point);
    add(titleOf(note), PlaceKind::Note, point, boxOf(point), id);
  }
  for (const auto& [id, bookmark] : plan.bookmarks) {
    const ProjectedPoint point = region.projection->forward(bookmark.centre);
    const double half = bookmark.width / 2;
    const Box<ProjectedPoint> view{point.x - half, point.y, point.x + half, point.y};
    add(bookmark.name, PlaceKind::Bookmark, point, view, id);
  }
  return out;
}

}  // namespace zw::search
