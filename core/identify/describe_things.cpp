// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identify/describe_things.h"

#include "core/geometry/geodesic.h"
#include "core/model/land_cover_words.h"
#include "core/model/note.h"
#include "core/model/post_words.h"
#include "core/model/road_words.h"

namespace zw {
namespace {

MemberValue orUnknown(const std::string& text) {
  return text.empty() ? MemberValue() : MemberValue(text);
}
MemberValue orUnknown(const std::optional<double>& number) {
  return number ? MemberValue(*number) : MemberValue();
}
template <class Enum>
MemberValue word(Enum value) {
  return std::string(wordOf(value));
}
/// Nothing for the word that files have where a source says nothing.
template <class Enum>
MemberValue stated(Enum value) {
  return value == Enum::Unknown ? MemberValue() : word(value);
}

template <class T>
MemberValue nameIn(const std::map<Uuid, T>& things, const Uuid& id) {
  const auto found = things.find(id);
  return found == things.end() ? MemberValue() : MemberValue(found->second.name);
}

void addRings(const Polygon<ProjectedPoint>& polygon, std::vector<Line<ProjectedPoint>>& lines) {
  const auto add = [&](const Ring<ProjectedPoint>& ring) {
    if (ring.empty()) return;
    lines.push_back(ring);
    lines.back().push_back(ring.front());
  };
  add(polygon.outer);
  for (const auto& hole : polygon.holes) add(hole);
}
std::vector<Line<ProjectedPoint>> ringsOf(const MultiPolygon<ProjectedPoint>& shape) {
  std::vector<Line<ProjectedPoint>> lines;
  for (const auto& polygon : shape) addRings(polygon, lines);
  return lines;
}

std::vector<std::string> sourcesOf(const std::string& source, const std::string& other = {}) {
  std::vector<std::string> out;
  if (!source.empty()) out.push_back(source);
  if (!other.empty() && other != source) out.push_back(other);
  return out;
}

Name named(const std::string& name) {
  return {name, {}};
}

}  // namespace

double ThingDescriber::length(const Line<ProjectedPoint>& line) const {
  return geodesicLength(region_.projection->inverse(line)).value();
}
double ThingDescriber::area(const MultiPolygon<ProjectedPoint>& shape) const {
  return geodesicArea(region_.projection->inverse(shape)).value();
}

Thing ThingDescriber::road(std::size_t index, std::optional<Passability> said) const {
  const Road& road = region_.roads[index];
  Thing out;
  out.name = named(region_.roadNames[road.nameIndex]);
  out.id = std::to_string(index + 1);
  out.attributes = {{"code", out.id},
                    {"class", word(road.roadClass)},
                    {"structure", word(road.structure)},
                    {"one_way", road.oneWay != 0},
                    {"surface", stated(road.surface)},
                    {"passability", stated(road.passability)},
                    {"length_m", static_cast<double>(road.lengthMetres), Unit::Metre}};
  if (road.patched) out.attributes.push_back({"patched", true});
  if (said) out.attributes.push_back({"passability_in_state", word(*said)});
  out.sources = sourcesOf(region_.sources[road.sourceIndex].id);
  out.lines = {road.line};
  return out;
}

Thing ThingDescriber::of(const Crossing& crossing, std::optional<Passability> said) const {
  Thing out;
  out.name = crossing.name;
  out.id = crossing.id;
  out.attributes = {{"code", out.id},
                    {"class", word(crossing.roadClass)},
                    {"structure", word(crossing.structure)},
                    {"passability", stated(crossing.passability)},
                    {"status_date", orUnknown(crossing.statusDate)}};
  if (said) out.attributes.push_back({"passability_in_state", word(*said)});
  out.sources = sourcesOf(crossing.source, crossing.statusSource);
  return out;
}

Thing ThingDescriber::of(const Settlement& settlement) const {
  Thing out;
  out.name = settlement.name;
  out.id = settlement.code;
  out.attributes = {{"code", orUnknown(out.id)}, {"district", orUnknown(settlement.district)}};
  out.sources = sourcesOf(settlement.source);
  return out;
}

Thing ThingDescriber::of(const Place& place) const {
  Thing out;
  out.name = place.name;
  out.attributes = {{"kind", orUnknown(place.kind)}};
  out.sources = sourcesOf(place.source);
  return out;
}

Thing ThingDescriber::of(const Peak& peak) const {
  Thing out;
  out.name = peak.name;
  out.attributes = {{"height_m", orUnknown(peak.height), Unit::Metre}};
  out.sources = sourcesOf(peak.source);
  return out;
}

Thing ThingDescriber::of(const River& river) const {
  Thing out;
  out.name = river.name;
  out.attributes = {{"kind", orUnknown(river.kind)},
                    {"main_stem", river.mainStem},
                    {"length_m", length(river.line), Unit::Metre}};
  out.sources = sourcesOf(river.source);
  out.lines = {river.line};
  return out;
}

Thing ThingDescriber::of(const BorderLine& border) const {
  Thing out;
  out.name = named(border.between);
  out.attributes = {{"disputed", border.disputed}, {"length_m", length(border.line), Unit::Metre}};
  out.sources = sourcesOf(border.source);
  out.lines = {border.line};
  return out;
}

Thing ThingDescriber::of(const CoastLine& coast) const {
  Thing out;
  out.sources = sourcesOf(coast.source);
  out.lines = {coast.line};
  return out;
}

Thing ThingDescriber::of(const LandCoverArea& area) const {
  Thing out;
  out.attributes = {{"cover", word(area.cover)}, {"area_m2", this->area({area.shape}), Unit::SquareMetre}};
  out.sources = sourcesOf(area.source);
  addRings(area.shape, out.lines);
  return out;
}

Thing ThingDescriber::of(const AreaUnit& unit) const {
  Thing out;
  out.name = unit.name;
  out.id = unit.code;
  out.attributes = {{"code", orUnknown(out.id)},
                    {"district", orUnknown(unit.district)},
                    {"residents", orUnknown(unit.residents), Unit::People},
                    {"displaced", orUnknown(unit.displaced), Unit::People},
                    {"area_m2", area(unit.shape), Unit::SquareMetre}};
  out.sources = sourcesOf(unit.source, unit.peopleSource);
  out.lines = ringsOf(unit.shape);
  return out;
}

Thing ThingDescriber::of(const District& district) const {
  Thing out;
  out.name = district.name;
  out.id = district.code;
  out.attributes = {{"code", orUnknown(out.id)}, {"area_m2", area(district.shape), Unit::SquareMetre}};
  out.sources = sourcesOf(district.source);
  out.lines = ringsOf(district.shape);
  return out;
}

Thing ThingDescriber::of(const BufferZone& zone) const {
  Thing out;
  out.name = zone.name;
  out.attributes = {{"authority", orUnknown(zone.authority)},
                    {"area_m2", area(zone.shape), Unit::SquareMetre}};
  out.sources = sourcesOf(zone.source);
  out.lines = ringsOf(zone.shape);
  return out;
}

Thing ThingDescriber::of(const RiverSide& side) const {
  Thing out;
  out.attributes = {{"side", std::string(side.side == Side::Border ? "border" : "far")},
                    {"area_m2", area(side.shape), Unit::SquareMetre}};
  out.lines = ringsOf(side.shape);
  for (const River& river : region_.rivers)
    if (river.mainStem && out.sources.empty()) out.sources = sourcesOf(river.source);
  return out;
}

Thing ThingDescriber::of(const Territory& territory) const {
  Thing out;
  out.name = territory.name;
  out.id = territory.code;
  out.sources = sourcesOf(territory.source);
  out.lines = ringsOf(territory.shape);
  return out;
}

Thing ThingDescriber::of(const Note& note) const {
  Thing out;
  out.kind = ThingKind::Note;
  out.name = named(titleOf(note));
  out.id = note.id.text();
  out.attributes = {{"text", note.text},
                    {"author", orUnknown(note.author)},
                    {"source", orUnknown(note.source)},
                    {"date", orUnknown(note.date)}};
  return out;
}

Thing ThingDescriber::of(const Post& post, const Plan& plan) const {
  Thing out;
  out.kind = ThingKind::Post;
  out.name = named(post.name);
  out.id = post.id.text();
  out.attributes = {{"zone", nameIn(plan.zones, post.zone)},
                    {"kind", word(post.kind)},
                    {"on_mast", post.onMast},
                    {"on_duty", orUnknown(post.onDuty), Unit::People},
                    {"hours_per_day", orUnknown(post.hoursPerDay)},
                    {"notes", orUnknown(post.notes)}};
  return out;
}

Thing ThingDescriber::of(const Base& base) const {
  Thing out;
  out.kind = ThingKind::Base;
  out.name = named(base.name);
  out.id = base.id.text();
  out.attributes = {{"illustrative", base.illustrative}, {"notes", orUnknown(base.notes)}};
  return out;
}

Thing ThingDescriber::of(const Zone& zone, const Plan& plan) const {
  Thing out;
  out.kind = ThingKind::Zone;
  out.name = named(zone.name);
  out.id = zone.id.text();
  out.attributes = {{"scenario", nameIn(plan.scenarios, zone.scenario)},
                    {"status", std::string(zone.status == ZoneStatus::Reported ? "reported" : "candidate")},
                    {"proposed_by", orUnknown(zone.proposedBy)},
                    {"source", orUnknown(zone.source)},
                    {"held_from", orUnknown(zone.heldFrom)},
                    {"notes", orUnknown(zone.notes)},
                    {"area_m2", geodesicArea(zone.shape).value(), Unit::SquareMetre}};
  out.lines = ringsOf(region_.projection->forward(zone.shape));
  return out;
}

Thing ThingDescriber::of(const AddedRoad& road, const Plan& plan) const {
  Thing out;
  out.kind = ThingKind::AddedRoad;
  out.name = named(road.name);
  out.id = road.id.text();
  out.attributes = {{"network_state", nameIn(plan.networkStates, road.state)},
                    {"class", word(road.roadClass)},
                    {"structure", word(road.structure)},
                    {"notes", orUnknown(road.notes)},
                    {"length_m", geodesicLength(road.line).value(), Unit::Metre}};
  out.lines = {region_.projection->forward(road.line)};
  return out;
}

Thing ThingDescriber::of(const ExcludedArea& area, const Plan& plan) const {
  Thing out;
  out.kind = ThingKind::ExcludedArea;
  out.name = named(area.name);
  out.id = area.id.text();
  out.attributes = {{"network_state", nameIn(plan.networkStates, area.state)},
                    {"notes", orUnknown(area.notes)},
                    {"area_m2", geodesicArea(area.shape).value(), Unit::SquareMetre}};
  out.lines = ringsOf(region_.projection->forward(area.shape));
  return out;
}

}  // namespace zw
