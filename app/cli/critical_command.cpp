// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/route_output.h"
#include "app/cli/text_table.h"
#include "core/capacity/scenario_capacity.h"
#include "core/model/road_words.h"
#include "core/network/critical_ranking.h"
#include "core/network/scenario_supply.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace network;
using nlohmann::ordered_json;

struct CriticalArguments : PlanArguments {
  std::size_t top = 20;
  std::vector<std::string> zones;
};

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

ordered_json thingJson(const RoadNetwork& network, const CriticalThing& thing) {
  if (thing.crossing) {
    const Crossing& crossing = network.crossings()[*thing.crossing];
    return {{"crossing", crossing.id}, {"name", crossing.name.en}, {"class", wordOf(crossing.roadClass)}};
  }
  const EdgeIndex e = thing.edges.front();
  return {{"road", roadCode(network, e)},
          {"name", network.name(e)},
          {"class", wordOf(network.road(e).roadClass)}};
}

QString thingText(const RoadNetwork& network, const CriticalThing& thing) {
  if (thing.crossing) return QStringLiteral("crossing ") + crossingText(network.crossings()[*thing.crossing]);
  const QString road = roadText(network, thing.edges.front());
  return thing.alike.empty() ? road : road + QStringLiteral(", %1 alike").arg(thing.alike.size());
}

QStringList lossCells(const FailureLoss& loss) {
  return {numberText(loss.cutOffPeople, 0), QString::number(loss.cutOffSettlements),
          QString::number(loss.cutOffZones), numberText(hours(loss.addedPersonSeconds), 0),
          numberText(hours(loss.addedSoldierSeconds), 1)};
}

Result<ExitCode> runCritical(const CriticalArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const Region& region = *document->pack.region;
  const auto state = chosenState(plan, region, arguments);
  if (!state) return fail(state.error());
  if (region.roads.empty())
    return fail({ErrorCode::EmptyLayer, region.file, "roads", {}, "a ranking needs roads"});
  const auto supply = supplyNetwork(document->pack.region, plan, *state);
  const RoadNetwork& network = supply->network();
  if (supply->sources().empty())
    return fail({ErrorCode::NotFound, arguments.plan, {}, "a base", "without one nothing is served"});
  const auto zones = plan.zonesOf((*scenario)->id);
  std::vector<Uuid> only;
  if (!arguments.zones.empty()) {
    auto named = zonesNamed(plan, **scenario, arguments.zones, arguments.plan);
    if (!named) return fail(named.error());
    only = std::move(*named);
  }
  const CriticalRanking ranking = rankCritical(*supply, plan, (*scenario)->id, arguments.top, only,
                                               capacity::plannedSoldiers(region, plan, (*scenario)->id));

  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    out["failures"] = ordered_json::array();
    for (const CriticalThing& thing : ranking.things) {
      ordered_json row = thingJson(network, thing);
      row.update(lossJson(thing.loss));
      row["alike"] = ordered_json::array();
      for (const EdgeIndex e : thing.alike) row["alike"].push_back(roadCode(network, e));
      row["cut_off"] = namesOf(ranking, thing.cutOff, region, zones);
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
    printJson(out);
    return ExitCode::Done;
  }
  const QStringList columns = {QStringLiteral("People cut off"), QStringLiteral("Settlements"),
                               QStringLiteral("Zones"), QStringLiteral("Added person-hours"),
                               QStringLiteral("Added soldier-hours")};
  const auto tableOf = [&](const QString& first) {
    TextTable table(QStringList{first} + columns);
    for (int column = 1; column <= columns.size(); ++column) table.alignRight(column);
    return table;
  };
  TextTable singles = tableOf(QStringLiteral("If it fails alone"));
  for (const CriticalThing& thing : ranking.things)
    singles.add(QStringList{thingText(network, thing)} + lossCells(thing.loss));
  TextTable pairs = tableOf(QStringLiteral("If both crossings fail"));
  for (const CriticalPair& pair : ranking.pairs)
    pairs.add(QStringList{crossingText(network.crossings()[pair.first]) + QStringLiteral(" and ") +
                          crossingText(network.crossings()[pair.second])} +
              lossCells(pair.loss));
  print(singles.text() + u'\n');
  if (std::any_of(ranking.things.begin(), ranking.things.end(),
                  [](const auto& t) { return !t.alike.empty(); }))
    print(QStringLiteral("alike: other roads, each of which costs the same if it fails alone.\n\n"));
  if (!ranking.pairs.empty()) print(pairs.text() + u'\n');
  if (ranking.uncounted > 0)
    print(QStringLiteral("%1 units have no count of people: they weigh nothing here.\n")
              .arg(ranking.uncounted));
  print(QStringLiteral("Population figures are estimates. ") + planningAidText());
  return ExitCode::Done;
}

}  // namespace

void addCriticalCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command =
      app.add_subcommand("critical", "Roads and crossings ranked by what their failing would cost");
  auto arguments = std::make_shared<CriticalArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("--top", arguments->top, "How many, the worst first")
      ->type_name("N")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  command
      ->add_option("--zone", arguments->zones,
                   "Only for what this zone holds: its people, settlements and soldiers (may be repeated, as "
                   "for the zones of one phase)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  addScenario(*command, *arguments);
  addState(*command, *arguments);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runCritical(*arguments, parts); };
  });
}

}  // namespace zw::cli
