// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identify/describe_things.h"

#include <algorithm>
#include <utility>

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

std::vector<Line<ProjectedPoint>> ringsOf(const MultiPolygon<ProjectedPoint>& shape) {
  std::vector<Line<ProjectedPoint>> lines;
  const auto add = [&](const Ring<ProjectedPoint>& ring) {
    if (ring.empty()) return;
    lines.push_back(ring);
    lines.back().push_back(ring.front());
  };
  for (const auto& polygon : shape) {
    add(polygon.outer);
    std::for_each(polygon.holes.begin(), polygon.holes.end(), add);
  }
  return lines;
}

std::vector<std::string> sourcesOf(const std::string& source, const std::string& other = {}) {
  std::vector<std::string> out;
  if (!source.empty()) out.push_back(source);
  if (!other.empty() && other != source) out.push_back(other);
  return out;
}

using Attributes = std::vector<Attribute>;
using Lines = std::vector<Line<ProjectedPoint>>;
using Sources = std::vector<std::string>;

Thing made(Name name, std::string id, Attributes attributes, Sources sources, Lines lines = {}) {
  Thing out;
  out.name = std::move(name);
  out.id = std::move(id);
  out.attributes = std::move(attributes);
  out.sources = std::move(sources);
  out.lines = std::move(lines);
  return out;
}
/// Of the plan, which is where it comes from.
Thing planned(const std::string& name, const Uuid& id, Attributes attributes, Lines lines = {}) {
  return made({name, {}}, id.text(), std::move(attributes), {}, std::move(lines));
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
  const std::string id = std::to_string(index + 1);
  Thing out = made(named(region_.roadNames[road.nameIndex]), id,
                   {{"code", id},
                    {"class", word(road.roadClass)},
                    {"structure", word(road.structure)},
                    {"one_way", road.oneWay != 0},
                    {"surface", stated(road.surface)},
                    {"passability", stated(road.passability)},
                    {"length_m", static_cast<double>(road.lengthMetres), Unit::Metre}},
                   sourcesOf(region_.sources[road.sourceIndex].id), {road.line});
  if (road.patched) out.attributes.push_back({"patched", true});
  if (said) out.attributes.push_back({"passability_in_state", word(*said)});
  return out;
}

Thing ThingDescriber::of(const Crossing& crossing, std::optional<Passability> said) const {
  Thing out = made(crossing.name, crossing.id,
                   {{"code", crossing.id},
                    {"class", word(crossing.roadClass)},
                    {"structure", word(crossing.structure)},
                    {"passability", stated(crossing.passability)},
                    {"status_date", orUnknown(crossing.statusDate)}},
                   sourcesOf(crossing.source, crossing.statusSource));
  if (said) out.attributes.push_back({"passability_in_state", word(*said)});
  return out;
}

Thing ThingDescriber::of(const Settlement& settlement) const {
  return made(settlement.name, settlement.code,
              {{"code", orUnknown(settlement.code)}, {"district", orUnknown(settlement.district)}},
              sourcesOf(settlement.source));
}

Thing ThingDescriber::of(const Place& place) const {
  return made(place.name, {}, {{"kind", orUnknown(place.kind)}}, sourcesOf(place.source));
}

Thing ThingDescriber::of(const Peak& peak) const {
  return made(peak.name, {}, {{"height_m", orUnknown(peak.height), Unit::Metre}}, sourcesOf(peak.source));
}

Thing ThingDescriber::of(const River& river) const {
  return made(river.name, {},
              {{"kind", orUnknown(river.kind)},
               {"main_stem", river.mainStem},
               {"length_m", length(river.line), Unit::Metre}},
              sourcesOf(river.source), {river.line});
}

Thing ThingDescriber::of(const BorderLine& border) const {
  return made(named(border.between), {},
              {{"disputed", border.disputed}, {"length_m", length(border.line), Unit::Metre}},
              sourcesOf(border.source), {border.line});
}

Thing ThingDescriber::of(const CoastLine& coast) const {
  return made({}, {}, {}, sourcesOf(coast.source), {coast.line});
}

Thing ThingDescriber::of(const LandCoverArea& cover) const {
  const MultiPolygon<ProjectedPoint> shape{cover.shape};
  return made({}, {}, {{"cover", word(cover.cover)}, {"area_m2", area(shape), Unit::SquareMetre}},
              sourcesOf(cover.source), ringsOf(shape));
}

Thing ThingDescriber::of(const AreaUnit& unit) const {
  return made(unit.name, unit.code,
              {{"code", orUnknown(unit.code)},
               {"district", orUnknown(unit.district)},
               {"residents", orUnknown(unit.residents), Unit::People},
               {"displaced", orUnknown(unit.displaced), Unit::People},
               {"area_m2", area(unit.shape), Unit::SquareMetre}},
              sourcesOf(unit.source, unit.peopleSource), ringsOf(unit.shape));
}

Thing ThingDescriber::of(const District& district) const {
  return made(district.name, district.code,
              {{"code", orUnknown(district.code)}, {"area_m2", area(district.shape), Unit::SquareMetre}},
              sourcesOf(district.source), ringsOf(district.shape));
}

Thing ThingDescriber::of(const BufferZone& zone) const {
  return made(zone.name, {},
              {{"authority", orUnknown(zone.authority)}, {"area_m2", area(zone.shape), Unit::SquareMetre}},
              sourcesOf(zone.source), ringsOf(zone.shape));
}

Thing ThingDescriber::of(const RiverSide& side) const {
  const auto stem = std::find_if(region_.rivers.begin(), region_.rivers.end(),
                                 [](const River& river) { return river.mainStem; });
  return made({}, {},
              {{"side", std::string(side.side == Side::Border ? "border" : "far")},
               {"area_m2", area(side.shape), Unit::SquareMetre}},
              stem == region_.rivers.end() ? Sources() : sourcesOf(stem->source), ringsOf(side.shape));
}

Thing ThingDescriber::of(const Territory& territory) const {
  return made(territory.name, territory.code, {}, sourcesOf(territory.source), ringsOf(territory.shape));
}

Thing ThingDescriber::of(const Note& note) const {
  return planned(titleOf(note), note.id,
                 {{"text", note.text},
                  {"author", orUnknown(note.author)},
                  {"source", orUnknown(note.source)},
                  {"date", orUnknown(note.date)}});
}

Thing ThingDescriber::of(const Post& post, const Plan& plan) const {
  return planned(post.name, post.id,
                 {{"zone", nameIn(plan.zones, post.zone)},
                  {"kind", word(post.kind)},
                  {"on_mast", post.onMast},
                  {"on_duty", orUnknown(post.onDuty), Unit::People},
                  {"hours_per_day", orUnknown(post.hoursPerDay)},
                  {"notes", orUnknown(post.notes)}});
}

Thing ThingDescriber::of(const Base& base) const {
  return planned(base.name, base.id, {{"illustrative", base.illustrative}, {"notes", orUnknown(base.notes)}});
}

Thing ThingDescriber::of(const Zone& zone, const Plan& plan) const {
  return planned(zone.name, zone.id,
                 {{"scenario", nameIn(plan.scenarios, zone.scenario)},
                  {"status", std::string(zone.status == ZoneStatus::Reported ? "reported" : "candidate")},
                  {"proposed_by", orUnknown(zone.proposedBy)},
                  {"source", orUnknown(zone.source)},
                  {"phase", nameIn(plan.phases, zone.phase)},
                  {"held_from", orUnknown(plan.heldFrom(zone))},
                  {"notes", orUnknown(zone.notes)},
                  {"area_m2", geodesicArea(zone.shape).value(), Unit::SquareMetre}},
                 ringsOf(region_.projection->forward(zone.shape)));
}

Thing ThingDescriber::of(const AddedRoad& road, const Plan& plan) const {
  return planned(road.name, road.id,
                 {{"network_state", nameIn(plan.networkStates, road.state)},
                  {"class", word(road.roadClass)},
                  {"structure", word(road.structure)},
                  {"notes", orUnknown(road.notes)},
                  {"length_m", geodesicLength(road.line).value(), Unit::Metre}},
                 {region_.projection->forward(road.line)});
}

Thing ThingDescriber::of(const ExcludedArea& area, const Plan& plan) const {
  return planned(area.name, area.id,
                 {{"network_state", nameIn(plan.networkStates, area.state)},
                  {"notes", orUnknown(area.notes)},
                  {"area_m2", geodesicArea(area.shape).value(), Unit::SquareMetre}},
                 ringsOf(region_.projection->forward(area.shape)));
}

}  // namespace zw
