// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/route_output.h"
#include "app/cli/text_table.h"
#include "core/capacity/scenario_capacity.h"
#include "core/change/network_commands.h"
#include "core/geometry/polyline.h"
#include "core/model/road_words.h"
#include "core/network/scenario_supply.h"
#include "core/session/plan_session.h"
#include "gis/import/zone_import.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct StateArguments : PlanArguments {
  std::string name;
  std::string newName, asOf, source, reliability = "assumed", notes;
  std::vector<std::string> roads, crossings;
  std::string passability;
  std::string thing, wkt, roadClass = "track";
  bool bridge = false, whole = false;
  std::string with;
};

Error ofPlan(Error error, const StateArguments& arguments) {
  if (error.file.empty()) error.file = arguments.plan;
  return error;
}

Result<const NetworkState*> stateNamed(const Plan& plan, const StateArguments& arguments) {
  if (const NetworkState* state = plan.networkStateNamed(arguments.name)) return state;
  return fail({ErrorCode::NotFound, arguments.plan, {}, "network state '" + arguments.name + "'", {}});
}

/// Opens the plan with its pack and runs the command that `make` gives for the state of that name.
template <class Make>
Result<ExitCode> onState(const StateArguments& arguments, const Composition& parts, const Make& make) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const auto state = stateNamed(document->plan.plan, arguments);
  if (!state) return fail(state.error());
  const Region& region = *document->pack.region;
  const Uuid id = (*state)->id;
  PlanSession session(std::move(document->plan), *parts.clock);
  for (const auto& command : make(id, region)) {
    auto made = command(session.plan());
    if (!made) return fail(ofPlan(std::move(made.error()), arguments));
    if (auto done = session.run(std::move(made)); !done) return fail(ofPlan(done.error(), arguments));
  }
  return ExitCode::Done;
}

NetworkState given(const StateArguments& arguments) {
  NetworkState state;
  state.name = arguments.newName.empty() ? arguments.name : arguments.newName;
  state.asOf = arguments.asOf;
  state.source = arguments.source;
  state.reliability = fromWord<Reliability>(arguments.reliability).value_or(Reliability::Assumed);
  state.notes = arguments.notes;
  return state;
}

Result<ExitCode> runAdd(const StateArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) {
    NetworkState state = given(arguments);
    state.id = parts.ids->next();
    return addNetworkState(plan, std::move(state));
  });
}

Result<ExitCode> runRemove(const StateArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto state = stateNamed(plan, arguments);
    if (!state) return fail(state.error());
    return removeNetworkState(plan, (*state)->id);
  });
}

Result<ExitCode> runActivate(const StateArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto state = stateNamed(plan, arguments);
    if (!state && arguments.name == "none") return activateNetworkState(plan, Uuid{});
    if (!state) return fail(state.error());
    return activateNetworkState(plan, (*state)->id);
  });
}

/// What roads' numbers and crossings' codes stand for, as statuses of the state. Error NotFound.
Result<std::vector<RoadStatus>> statusesOf(const StateArguments& arguments, const Region& region) {
  std::vector<RoadStatus> statuses;
  for (const std::string& code : arguments.roads) {
    std::size_t row = 0;
    const char* end = code.data() + code.size();
    const auto read = std::from_chars(code.data(), end, row);
    if (read.ec != std::errc() || read.ptr != end || row < 1 || row > region.roads.size())
      return fail({ErrorCode::NotFound, region.file, "roads", "road '" + code + "'", {}});
    const auto index = static_cast<std::uint32_t>(row - 1);
    for (const std::uint32_t road :
         arguments.whole ? network::wholeRoad(region, index) : std::vector<std::uint32_t>{index})
      statuses.push_back(network::statusOfRoad(region, road));
  }
  for (const std::string& code : arguments.crossings) {
    const auto crossing = std::find_if(region.crossings.begin(), region.crossings.end(),
                                       [&](const Crossing& c) { return c.id == code; });
    if (crossing == region.crossings.end())
      return fail({ErrorCode::NotFound, region.file, "crossings", "crossing '" + code + "'", {}});
    statuses.push_back(network::statusOfCrossing(region, *crossing));
  }
  return statuses;
}

Result<Command> setCommand(const StateArguments& arguments, const Uuid& state, const Region& region,
                           const Plan& plan, IdSource& ids) {
  auto statuses = statusesOf(arguments, region);
  if (!statuses) return fail(statuses.error());
  if (arguments.passability != "as-in-pack") {
    for (RoadStatus& status : *statuses) {
      status.id = ids.next();
      status.state = state;
      status.passability = *fromWord<Passability>(arguments.passability);
      status.notes = arguments.notes;
    }
    return setRoadStatuses(plan, *statuses);
  }
  std::vector<Uuid> said;
  for (const RoadStatus& status : *statuses) {
    const auto earlier =
        std::find_if(plan.roadStatuses.begin(), plan.roadStatuses.end(), [&](const auto& entry) {
          return entry.second.state == state && entry.second.target == status.target &&
                 entry.second.code == status.code;
        });
    if (earlier != plan.roadStatuses.end())
      said.push_back(earlier->first);
    else if (!arguments.whole || status.target == RoadStatus::Target::Crossing)
      return fail({ErrorCode::NotFound, {}, {}, status.code, "the state says nothing of it"});
  }
  return clearRoadStatuses(plan, said);
}

Result<ExitCode> runSet(const StateArguments& arguments, const Composition& parts) {
  return onState(arguments, parts, [&](const Uuid& state, const Region& region) {
    return std::vector<MakeCommand>{
        [&, state](const Plan& plan) { return setCommand(arguments, state, region, plan, *parts.ids); }};
  });
}

Result<ExitCode> runAddRoad(const StateArguments& arguments, const Composition& parts) {
  const auto line = exchange::lineFromWkt(arguments.wkt);
  if (!line) return fail(line.error());
  return onState(arguments, parts, [&](const Uuid& state, const Region& region) {
    return std::vector<MakeCommand>{[&, state](const Plan& plan) {
      return addRoad(plan,
                     {parts.ids->next(), state, arguments.thing,
                      fromWord<RoadClass>(arguments.roadClass).value_or(RoadClass::Track),
                      arguments.bridge ? RoadStructure::Bridge : RoadStructure::None, *line, arguments.notes},
                     region.bounds);
    }};
  });
}

Result<ExitCode> runExclude(const StateArguments& arguments, const Composition& parts) {
  const auto shape = exchange::shapeFromWkt(arguments.wkt, "EPSG:4326");
  if (!shape) return fail(shape.error());
  return onState(arguments, parts, [&](const Uuid& state, const Region& region) {
    return std::vector<MakeCommand>{[&, state](const Plan& plan) {
      return excludeArea(plan, {parts.ids->next(), state, arguments.thing, arguments.notes, *shape},
                         region.bounds);
    }};
  });
}

Result<ExitCode> runTakeBack(const StateArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto state = stateNamed(plan, arguments);
    if (!state) return fail(state.error());
    for (const auto& [id, road] : plan.addedRoads)
      if (road.state == (*state)->id && road.name == arguments.thing) return removeAddedRoad(plan, id);
    for (const auto& [id, area] : plan.excludedAreas)
      if (area.state == (*state)->id && area.name == arguments.thing) return removeExcludedArea(plan, id);
    return fail({ErrorCode::NotFound,
                 {},
                 {},
                 "road or area '" + arguments.thing + "'",
                 "in network state '" + arguments.name + "'"});
  });
}

ordered_json stateJson(const Plan& plan, const NetworkState& state) {
  ordered_json out = {{"id", state.id.text()},
                      {"name", state.name},
                      {"active", state.id == plan.info.activeNetworkState},
                      {"as_of", state.asOf.empty() ? ordered_json() : ordered_json(state.asOf)},
                      {"source", state.source},
                      {"reliability", wordOf(state.reliability)},
                      {"notes", state.notes}};
  out["statuses"] = ordered_json::array();
  for (const auto& [id, status] : plan.roadStatuses)
    if (status.state == state.id)
      out["statuses"].push_back({{wordOf(status.target), status.code},
                                 {"name", status.name},
                                 {"passability", wordOf(status.passability)}});
  out["added_roads"] = ordered_json::array();
  for (const auto& [id, road] : plan.addedRoads)
    if (road.state == state.id)
      out["added_roads"].push_back(
          {{"name", road.name}, {"class", wordOf(road.roadClass)}, {"structure", wordOf(road.structure)}});
  out["excluded_areas"] = ordered_json::array();
  for (const auto& [id, area] : plan.excludedAreas)
    if (area.state == state.id) out["excluded_areas"].push_back({{"name", area.name}});
  return out;
}

Result<ExitCode> runList(const StateArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const Plan& plan = opened->plan;
  if (arguments.json) {
    auto out = jsonHead(plan.info.packHash, plan, *parts.plans);
    out["network_states"] = ordered_json::array();
    for (const NetworkState* state : plan.networkStatesInOrder())
      out["network_states"].push_back(stateJson(plan, *state));
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Network state"), QStringLiteral("As of"), QStringLiteral("Reliability"),
                   QStringLiteral("Says"), QStringLiteral("Source")});
  for (const NetworkState* state : plan.networkStatesInOrder()) {
    const ordered_json all = stateJson(plan, *state);
    QStringList says;
    const auto count = [&](const char* key, const char* one, const char* many) {
      const std::size_t n = all.at(key).size();
      if (n > 0) says << QStringLiteral("%1 %2").arg(n).arg(QLatin1String(n == 1 ? one : many));
    };
    count("statuses", "status", "statuses");
    count("added_roads", "added road", "added roads");
    count("excluded_areas", "excluded area", "excluded areas");
    table.add({QString::fromStdString(state->name) +
                   (state->id == plan.info.activeNetworkState ? QStringLiteral(" (active)") : QString()),
               state->asOf.empty() ? QStringLiteral("supposition") : QString::fromStdString(state->asOf),
               QString::fromStdString(std::string(wordOf(state->reliability))),
               says.isEmpty() ? QStringLiteral("nothing") : says.join(QStringLiteral(", ")),
               QString::fromStdString(state->source)});
  }
  print(table.text());
  return ExitCode::Done;
}

Result<ExitCode> runCompare(const StateArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  std::vector<Uuid> states;
  std::vector<std::string> names;
  for (const std::string& name : {arguments.name, arguments.with}) {
    StateArguments one = arguments;
    one.state = name;
    const auto state = chosenState(plan, *document->pack.region, one);
    if (!state) return fail(state.error());
    states.push_back(*state);
    names.push_back(state->isNil() ? "as in the region pack" : plan.networkStates.at(*state).name);
  }
  const Region& region = *document->pack.region;
  const auto found = network::compareStates(document->pack.region, plan, (*scenario)->id, states,
                                            capacity::plannedSoldiers(region, plan, (*scenario)->id));
  const auto zones = plan.zonesOf((*scenario)->id);
  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    out["states"] = names;
    out["zones"] = ordered_json::array();
    for (std::size_t i = 0; i < zones.size(); ++i)
      out["zones"].push_back(
          {{"id", zones[i]->id.text()},
           {"name", zones[i]->name},
           {"metrics", {metricsJson(found[0].zones[i].figures), metricsJson(found[1].zones[i].figures)}}});
    out["settlements_cut_off"] = {settlementNames(region, found[0].settlements.cutOff),
                                  settlementNames(region, found[1].settlements.cutOff)};
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Zone"), QStringLiteral("Figure"), QString::fromStdString(names[0]),
                   QString::fromStdString(names[1])});
  bool differs = found[0].settlements.cutOff != found[1].settlements.cutOff;
  if (differs)
    table.add({QStringLiteral("all of the region"), QStringLiteral("Settlements cut off"),
               QString::number(found[0].settlements.cutOff.size()),
               QString::number(found[1].settlements.cutOff.size())});
  for (std::size_t i = 0; i < zones.size(); ++i)
    for (std::size_t k = 0; k < found[0].zones[i].figures.size(); ++k) {
      const Metric& before = found[0].zones[i].figures[k];
      const Metric& after = found[1].zones[i].figures[k];
      if (before == after) continue;
      differs = true;
      table.add({QString::fromStdString(zones[i]->name), figureTitle(before), figureText(before),
                 figureText(after)});
    }
  print(differs ? table.text() : QStringLiteral("No supply figure differs between the two.\n"));
  print(planningAidText());
  return ExitCode::Done;
}

CLI::App* addCommand(CLI::App& group, const char* name, const char* text, StateArguments& arguments) {
  auto* command = group.add_subcommand(name, text);
  addPlanFile(*command, arguments);
  return command;
}

void addName(CLI::App& command, StateArguments& arguments) {
  command.add_option("--name", arguments.name, "The network state's name")->required()->type_name("NAME");
}

void addNotes(CLI::App& command, StateArguments& arguments) {
  command.add_option("--notes", arguments.notes, "Notes")->type_name("TEXT");
}

}  // namespace

void addStateCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand(
      "state", "Network states: what is said of roads and crossings as of a date, or supposed");
  group->require_subcommand(1);
  auto arguments = std::make_shared<StateArguments>();
  const auto runs = [&parts, &chosen, arguments](CLI::App* command, Run<StateArguments> run) {
    command->callback([&parts, &chosen, arguments, run] {
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
  };

  auto* list = addCommand(*group, "list", "List the network states", *arguments);
  addJson(*list, arguments->json);
  runs(list, runList);

  auto* add = addCommand(*group, "add", "Add a network state that says nothing yet", *arguments);
  addName(*add, *arguments);
  add->add_option("--as-of", arguments->asOf,
                  "The date it holds for, as 2026-03-18; without one it is a "
                  "supposition")
      ->type_name("DATE");
  add->add_option("--source", arguments->source, "Who says so")->type_name("TEXT");
  add->add_option("--reliability", arguments->reliability, "confirmed, reported or assumed")
      ->check(CLI::IsMember({"confirmed", "reported", "assumed"}))
      ->capture_default_str();
  addNotes(*add, *arguments);
  runs(add, runAdd);

  auto* set =
      addCommand(*group, "set", "Say in a network state how roads or crossings can be passed", *arguments);
  addName(*set, *arguments);
  auto* road = set->add_option("--road", arguments->roads, "A road by its number (may be repeated)")
                   ->type_name("ID")
                   ->allow_extra_args(false);
  auto* crossing =
      set->add_option("--crossing", arguments->crossings, "A crossing by its code (may be repeated)")
          ->type_name("ID")
          ->allow_extra_args(false);
  set->add_flag("--whole", arguments->whole,
                "Each road with all of its name that hang together with it, up to its ends");
  set->add_option("--passability", arguments->passability,
                  "closed, restricted, open, or as-in-pack to say nothing any more")
      ->check(CLI::IsMember({"closed", "restricted", "open", "as-in-pack"}))
      ->required();
  addNotes(*set, *arguments);
  addPackChoice(*set, *arguments);
  set->callback([&parts, &chosen, arguments, road, crossing] {
    if (road->count() + crossing->count() == 0) throw CLI::RequiredError("--road or --crossing");
    chosen = [&parts, arguments] { return runSet(*arguments, parts); };
  });

  auto* addRoadCommand =
      addCommand(*group, "add-road", "Add a temporary bridge or a track to a network state", *arguments);
  addName(*addRoadCommand, *arguments);
  addRoadCommand->add_option("--road-name", arguments->thing, "Its name")->required()->type_name("NAME");
  addRoadCommand->add_option("--wkt", arguments->wkt, "LINESTRING, longitude first")
      ->required()
      ->type_name("WKT");
  addRoadCommand->add_option("--class", arguments->roadClass, "Its class, which decides the speed")
      ->check(CLI::IsMember(
          {"motorway", "trunk", "primary", "secondary", "tertiary", "minor", "service", "track"}))
      ->capture_default_str();
  addRoadCommand->add_flag("--bridge", arguments->bridge, "It meets other roads at its ends only");
  addNotes(*addRoadCommand, *arguments);
  addPackChoice(*addRoadCommand, *arguments);
  runs(addRoadCommand, runAddRoad);

  auto* exclude =
      addCommand(*group, "exclude", "Exclude an area from all routes in a network state", *arguments);
  addName(*exclude, *arguments);
  exclude->add_option("--area-name", arguments->thing, "Its name")->required()->type_name("NAME");
  exclude->add_option("--wkt", arguments->wkt, "POLYGON or MULTIPOLYGON, longitude first")
      ->required()
      ->type_name("WKT");
  addNotes(*exclude, *arguments);
  addPackChoice(*exclude, *arguments);
  runs(exclude, runExclude);

  auto* takeBack = addCommand(*group, "take-back",
                              "Take an added road or excluded area out of a network state", *arguments);
  addName(*takeBack, *arguments);
  takeBack->add_option("--thing", arguments->thing, "The name of the road or area")
      ->required()
      ->type_name("NAME");
  runs(takeBack, runTakeBack);

  auto* activate =
      addCommand(*group, "activate",
                 "Reckon with a network state from now on, or with none for the region pack's", *arguments);
  addName(*activate, *arguments);
  runs(activate, runActivate);

  auto* remove = addCommand(*group, "remove", "Remove a network state with all it says", *arguments);
  addName(*remove, *arguments);
  runs(remove, runRemove);

  auto* compare =
      addCommand(*group, "compare",
                 "Compare the supply figures of two network states; none is the region pack's", *arguments);
  addName(*compare, *arguments);
  compare->add_option("--with", arguments->with, "The other state")->required()->type_name("NAME");
  addScenario(*compare, *arguments);
  addPackChoice(*compare, *arguments);
  addJson(*compare, arguments->json);
  runs(compare, runCompare);
}

}  // namespace zw::cli
