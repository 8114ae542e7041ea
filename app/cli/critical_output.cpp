// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/critical_output.h"

#include <QStringList>
#include <algorithm>

#include "app/cli/route_output.h"
#include "app/cli/text_table.h"
#include "core/model/road_words.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/phase_words.h"

namespace zw::cli {
namespace {

using namespace network;
using nlohmann::ordered_json;

double hours(double seconds) {
  return seconds / 3600;
}

ordered_json lossJson(const FailureLoss& loss) {
  return {{"cut_off_people", loss.cutOffPeople},
          {"cut_off_settlements", loss.cutOffSettlements},
          {"cut_off_zones", loss.cutOffZones},
          {"cut_off_soldiers", loss.cutOffSoldiers},
          {"added_person_hours", hours(loss.addedPersonSeconds)},
          {"added_soldier_hours", hours(loss.addedSoldierSeconds)}};
}

/// The names of those whom the failure cuts off.
std::vector<std::string> namesOf(const CriticalRanking& ranking, const std::vector<std::uint32_t>& places,
                                 const Region& region, const std::vector<const Zone*>& zones) {
  std::vector<std::string> names;
  for (const std::uint32_t p : places) {
    const ServedPlace& place = ranking.places[p];
    const Name* name = place.kind == ServedPlace::Kind::Settlement ? &region.settlements[place.index].name
                       : place.kind == ServedPlace::Kind::Unit     ? &region.units[place.index].name
                                                                   : nullptr;
    names.push_back(name ? name->any() : zones[place.index]->name);
  }
  return names;
}

ordered_json thingJson(const RoadNetwork& network, std::optional<std::uint32_t> asCrossing, EdgeIndex e) {
  if (asCrossing) {
    const Crossing& crossing = network.crossings()[*asCrossing];
    return {{"crossing", crossing.id}, {"name", crossing.name.en}, {"class", wordOf(crossing.roadClass)}};
  }
  return {{"road", roadCode(network, e)},
          {"added", !network.regionRoad(e).has_value()},
          {"name", network.name(e)},
          {"class", wordOf(network.road(e).roadClass)}};
}

QString thingText(const RoadNetwork& network, std::optional<std::uint32_t> asCrossing, EdgeIndex e,
                  std::size_t alike) {
  if (asCrossing) return QStringLiteral("crossing ") + crossingText(network.crossings()[*asCrossing]);
  const QString road = roadText(network, e);
  return alike == 0 ? road : road + QStringLiteral(", %1 alike").arg(alike);
}

QStringList lossCells(const FailureLoss& loss) {
  return {numberText(loss.cutOffPeople, 0), QString::number(loss.cutOffSettlements),
          QString::number(loss.cutOffZones), numberText(hours(loss.addedPersonSeconds), 0),
          numberText(hours(loss.addedSoldierSeconds), 1)};
}

const char* wordOf(roadmap::Standing::Kind kind) {
  using Kind = roadmap::Standing::Kind;
  switch (kind) {
    case Kind::Ranked:
      return "ranked";
    case Kind::CostsNothing:
      return "costs-nothing";
    case Kind::Closed:
      return "closed";
    case Kind::Absent:
      return "absent";
    case Kind::NoZoneHeld:
      break;
  }
  return "no-zone-held";
}

}  // namespace

ordered_json rankingJson(const RoadNetwork& network, const CriticalRanking& ranking,
                         const std::vector<const Zone*>& zones) {
  ordered_json out;
  out["failures"] = ordered_json::array();
  for (const CriticalThing& thing : ranking.things) {
    ordered_json row = thingJson(network, thing.crossing, thing.edges.front());
    row["rank"] = thing.rank;
    row.update(lossJson(thing.loss));
    row["alike"] = ordered_json::array();
    for (const EdgeIndex e : thing.alike) row["alike"].push_back(roadCode(network, e));
    row["cut_off"] = namesOf(ranking, thing.cutOff, network.region(), zones);
    out["failures"].push_back(std::move(row));
  }
  out["pairs"] = ordered_json::array();
  for (const CriticalPair& pair : ranking.pairs) {
    ordered_json row = {
        {"crossings", {network.crossings()[pair.first].id, network.crossings()[pair.second].id}}};
    row.update(lossJson(pair.loss));
    out["pairs"].push_back(std::move(row));
  }
  out["uncounted_units"] = ranking.uncounted;
  out["unserved_places"] = ranking.unreached;
  return out;
}

QString alikeText(bool isSaid) {
  return isSaid ? QStringLiteral("alike: other roads, each of which costs the same if it fails alone.\n\n")
                : QString();
}

QString uncountedText(std::size_t units) {
  return units > 0 ? QStringLiteral("%1 units have no count of people: they weigh nothing here.\n").arg(units)
                   : QString();
}

QString rankingText(const RoadNetwork& network, const CriticalRanking& ranking) {
  const QStringList columns = {QStringLiteral("People cut off"), QStringLiteral("Settlements"),
                               QStringLiteral("Zones"), QStringLiteral("Added person-hours"),
                               QStringLiteral("Added soldier-hours")};
  const auto tableOf = [&](const QStringList& first) {
    TextTable table(first + columns);
    for (qsizetype column = first.size(); column < first.size() + columns.size(); ++column)
      table.alignRight(static_cast<int>(column));
    return table;
  };
  TextTable singles = tableOf({QStringLiteral("Rank"), QStringLiteral("If it fails alone")});
  singles.alignRight(0);
  for (const CriticalThing& thing : ranking.things)
    singles.add(QStringList{QString::number(thing.rank),
                            thingText(network, thing.crossing, thing.edges.front(), thing.alike.size())} +
                lossCells(thing.loss));
  TextTable pairs = tableOf({QStringLiteral("If both crossings fail")});
  for (const CriticalPair& pair : ranking.pairs)
    pairs.add(QStringList{crossingText(network.crossings()[pair.first]) + QStringLiteral(" and ") +
                          crossingText(network.crossings()[pair.second])} +
              lossCells(pair.loss));
  QString text = singles.text() + u'\n';
  text += alikeText(std::any_of(ranking.things.begin(), ranking.things.end(),
                                [](const auto& t) { return !t.alike.empty(); }));
  if (!ranking.pairs.empty()) text += pairs.text() + u'\n';
  text += uncountedText(ranking.uncounted);
  return text;
}

ordered_json throughPhasesJson(const Plan& plan, const roadmap::RoadmapRanking& ranking) {
  ordered_json things = ordered_json::array();
  for (const roadmap::ThroughPhases& thing : ranking.things) {
    ordered_json row = thingJson(ranking.phases[thing.phase].supply->network(), thing.crossing, thing.edge);
    // A road that a network state adds has its number in that of this phase.
    row["named_in"] = plan.phases.at(ranking.phases[thing.phase].phase).name;
    row["alike"] = thing.alike;
    row["standings"] = ordered_json::array();
    for (std::size_t p = 0; p < ranking.phases.size(); ++p) {
      const roadmap::Standing& standing = thing.standings[p];
      ordered_json one = {{"phase", plan.phases.at(ranking.phases[p].phase).name},
                          {"standing", wordOf(standing.kind)}};
      if (standing.kind == roadmap::Standing::Kind::Ranked) {
        one["rank"] = standing.rank;
        one.update(lossJson(standing.loss));
      }
      row["standings"].push_back(std::move(one));
    }
    things.push_back(std::move(row));
  }
  return things;
}

QString throughPhasesText(const Plan& plan, const roadmap::RoadmapRanking& ranking) {
  QStringList titles = {QStringLiteral("If it fails alone")};
  for (const roadmap::PhaseRanking& phase : ranking.phases)
    titles << QString::fromStdString(plan.phases.at(phase.phase).name);
  TextTable table(titles);
  for (const roadmap::ThroughPhases& thing : ranking.things) {
    QStringList cells = {
        thingText(ranking.phases[thing.phase].supply->network(), thing.crossing, thing.edge, thing.alike)};
    for (const roadmap::Standing& standing : thing.standings) cells << standingText(standing);
    table.add(cells);
  }
  return table.text();
}

}  // namespace zw::cli
