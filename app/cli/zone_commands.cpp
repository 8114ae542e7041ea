// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/number_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "app/cli/units_named.h"
#include "core/change/commands.h"
#include "core/change/post_commands.h"
#include "core/change/zone_division.h"
#include "core/geometry/drawn_shapes.h"
#include "core/geometry/geodesic.h"
#include "core/session/plan_session.h"
#include "gis/import/zone_import.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

struct ZoneArguments : PlanArguments {
  std::string name;
  std::string file;
  std::string layer;
  std::string where;
  std::string wkt;
  std::vector<double> rectangle;  ///< west, south, east, north
  std::vector<double> circle;     ///< longitude, latitude, radius in metres
  std::string corridor;
  double width = 0;                ///< of the corridor, m
  std::vector<std::string> units;  ///< names or codes
  std::string crs;
  std::string overlap = onOverlapName(OnOverlap::Refuse);
  std::string from, patrolled, reactionForce;
  bool setFrom = false;
  std::string line;                 ///< --line
  std::vector<std::string> others;  ///< --with
};

Result<MultiPolygon<LonLat>> readShape(const ZoneArguments& arguments, const Region& region) {
  if (const auto& sides = arguments.rectangle; !sides.empty())
    return MultiPolygon<LonLat>{
        {{{sides[0], sides[1]}, {sides[2], sides[1]}, {sides[2], sides[3]}, {sides[0], sides[3]}}, {}}};
  if (const auto& circle = arguments.circle; !circle.empty()) {
    if (!(circle[2] > 0) || std::abs(circle[1]) > 90)
      return fail(
          {ErrorCode::BadValue, {}, {}, "--circle", "longitude, latitude and a radius above 0 m are wanted"});
    return circleAbout({circle[0], circle[1]}, Metres(circle[2]));
  }
  if (!arguments.corridor.empty()) {
    const auto line = exchange::lineFromWkt(arguments.corridor);
    return line ? corridorAlong(*line, Metres(arguments.width), *region.projection) : fail(line.error());
  }
  if (!arguments.units.empty()) return groundOfUnits(region, arguments.units);
  if (!arguments.wkt.empty())
    return exchange::shapeFromWkt(arguments.wkt, arguments.crs.empty() ? "EPSG:4326" : arguments.crs);
  return exchange::importShape({arguments.file, arguments.layer, arguments.where, arguments.crs});
}

nlohmann::ordered_json zoneJson(const Plan& plan, const Zone& zone) {
  const auto orNull = [](const std::string& text) {
    return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
  };
  const auto phase = plan.phases.find(zone.phase);
  return {{"id", zone.id.text()},
          {"name", zone.name},
          {"status", zone.status == ZoneStatus::Reported ? "reported" : "candidate"},
          {"proposed_by", zone.proposedBy},
          {"source", zone.source},
          {"notes", zone.notes},
          {"parts", zone.shape.size()},
          {"phase", orNull(phase == plan.phases.end() ? std::string() : phase->second.name)},
          {"held_from", orNull(zone.heldFrom)},
          {"held_in_effect_from", orNull(plan.heldFrom(zone))},
          {"patrolled", zone.patrolled},
          {"reaction_force",
           zone.reactionForce ? nlohmann::ordered_json(*zone.reactionForce) : nlohmann::ordered_json()}};
}

ZoneRules rulesOf(const ZoneArguments& arguments, const Region& region) {
  return {region.bounds, onOverlapFrom(arguments.overlap).value_or(OnOverlap::Refuse)};
}

Result<ExitCode> runAdd(const ZoneArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const auto scenario = chosenScenario(document->plan.plan, arguments);
  if (!scenario) return fail(scenario.error());
  const Uuid scenarioId = (*scenario)->id;
  auto shape = readShape(arguments, *document->pack.region);
  if (!shape) return fail(std::move(shape.error()));
  const Uuid id = parts.ids->next();
  auto command = createZone(document->plan.plan, {id, scenarioId, arguments.name, *shape},
                            rulesOf(arguments, *document->pack.region));
  if (!command) {
    // An overlap names the other zone; anything else is about the new one.
    Error error = std::move(command.error());
    error.feature = "zone '" + (error.feature.empty() ? arguments.name : error.feature) + "'";
    return fail(ofPlanFile(std::move(error), arguments));
  }
  PlanSession session(std::move(document->plan), *parts.clock);
  if (auto done = session.run(std::move(*command)); !done)
    return fail(ofPlanFile(std::move(done.error()), arguments));

  const Zone& zone = session.plan().zones.at(id);
  if (arguments.json) {
    auto out = jsonHead(document->pack.region->hash, session.plan(), *parts.plans);
    out["zones"] = {zoneJson(session.plan(), zone)};
    printJson(out);
  } else {
    print(zone.id.text() + '\n');
  }
  return ExitCode::Done;
}

Result<ExitCode> runList(const ZoneArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const auto scenario = chosenScenario(opened->plan, arguments);
  if (!scenario) return fail(scenario.error());
  const auto zones = opened->plan.zonesOf((*scenario)->id);
  if (arguments.json) {
    auto out = jsonHead(opened->plan.info.packHash, opened->plan, *parts.plans);
    out["zones"] = nlohmann::ordered_json::array();
    for (const Zone* zone : zones) out["zones"].push_back(zoneJson(opened->plan, *zone));
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Zone"), QStringLiteral("Status"), QStringLiteral("Area"),
                   QStringLiteral("Parts"), QStringLiteral("Phase"), QStringLiteral("Proposed by")});
  table.alignRight(2);
  table.alignRight(3);
  const auto phaseText = [&](const Zone& zone) {
    const auto phase = opened->plan.phases.find(zone.phase);
    return phase == opened->plan.phases.end() ? QStringLiteral("none")
                                              : QString::fromStdString(phase->second.name);
  };
  for (const Zone* zone : zones)
    table.add({QString::fromStdString(zone->name),
               zone->status == ZoneStatus::Reported ? QStringLiteral("reported, not confirmed by a party")
                                                    : QStringLiteral("candidate"),
               figureText({"coverage.area", geodesicArea(zone->shape).value(), Unit::SquareMetre, {}}),
               QString::number(zone->shape.size()), phaseText(*zone),
               QString::fromStdString(zone->proposedBy)});
  print(table.text());
  return ExitCode::Done;
}

Result<ExitCode> runRemove(const ZoneArguments& arguments, const Composition& parts) {
  auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(std::move(opened.error()));
  const auto scenario = chosenScenario(opened->plan, arguments);
  if (!scenario) return fail(scenario.error());
  const Zone* zone = opened->plan.zoneNamed((*scenario)->id, arguments.name);
  if (!zone)
    return fail({ErrorCode::NotFound,
                 arguments.plan,
                 {},
                 "zone '" + arguments.name + "'",
                 "in scenario '" + (*scenario)->name + "'"});
  auto command = deleteZone(opened->plan, zone->id);
  if (!command) return fail(std::move(command.error()));
  PlanSession session(std::move(*opened), *parts.clock);
  if (auto done = session.run(std::move(*command)); !done) return fail(std::move(done.error()));
  return ExitCode::Done;
}

/// Runs what `make` commands on the zone that --name names, and prints the zones it made.
template <class Make>
Result<ExitCode> runOnZone(const ZoneArguments& arguments, const Composition& parts, const Make& make) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto zone = zoneNamed(plan, arguments, arguments.name);
  if (!zone) return fail(zone.error());
  auto command = make(plan, **zone, *document->pack.region);
  if (!command) return fail(ofPlanFile(std::move(command.error()), arguments));
  std::vector<Uuid> made;
  for (const EntityEdit& edit : command->change.edits)
    if (const auto* of = std::get_if<Edit<Zone>>(&edit); of && of->after && !of->before)
      made.push_back(of->after->id);
  PlanSession session(std::move(document->plan), *parts.clock);
  if (auto done = session.run(std::move(*command)); !done)
    return fail(ofPlanFile(std::move(done.error()), arguments));
  if (arguments.json) {
    auto out = jsonHead(document->pack.region->hash, session.plan(), *parts.plans);
    out["zones"] = nlohmann::ordered_json::array();
    for (const Uuid& id : made) out["zones"].push_back(zoneJson(session.plan(), session.plan().zones.at(id)));
    printJson(out);
  } else {
    for (const Uuid& id : made) print(id.text() + "  " + session.plan().zones.at(id).name + '\n');
  }
  return ExitCode::Done;
}

Result<ExitCode> runSplit(const ZoneArguments& arguments, const Composition& parts) {
  const auto line = exchange::lineFromWkt(arguments.line);
  if (!line) return fail(line.error());
  return runOnZone(arguments, parts, [&](const Plan& plan, const Zone& zone, const Region& region) {
    return splitZone(
        plan, zone.id, *line, [&parts] { return parts.ids->next(); }, rulesOf(arguments, region));
  });
}

Result<ExitCode> runMerge(const ZoneArguments& arguments, const Composition& parts) {
  return runOnZone(arguments, parts,
                   [&](const Plan& plan, const Zone& zone, const Region& region) -> Result<Command> {
                     std::vector<Uuid> others;
                     for (const std::string& name : arguments.others) {
                       const auto other = zoneNamed(plan, arguments, name);
                       if (!other) return fail(other.error());
                       others.push_back((*other)->id);
                     }
                     return mergeZones(plan, zone.id, others, rulesOf(arguments, region));
                   });
}

Result<ExitCode> runHold(const ZoneArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto found = zoneNamed(plan, arguments, arguments.name);
    if (!found) return fail(found.error());
    const Zone& zone = **found;
    ZoneHolding holding{zone.heldFrom, zone.patrolled, zone.reactionForce};
    if (arguments.setFrom) holding.heldFrom = arguments.from;
    if (!arguments.patrolled.empty()) holding.patrolled = arguments.patrolled == "yes";
    if (!arguments.reactionForce.empty()) {
      const auto soldiers = numberOrDefault(arguments.reactionForce, "--reaction-force");
      if (!soldiers) return fail(soldiers.error());
      holding.reactionForce = *soldiers;
    }
    return describeZoneHolding(plan, zone.id, holding);
  });
}

void addDivisionCommands(CLI::App& group, const Composition& parts, Action& chosen) {
  auto arguments = std::make_shared<ZoneArguments>();
  const auto addCommon = [&](CLI::App& command) {
    addPlanFile(command, *arguments);
    command.add_option("--name", arguments->name, "The zone")->required()->type_name("NAME");
    addScenario(command, *arguments);
    addPackChoice(command, *arguments);
    addJson(command, arguments->json);
  };
  auto* split = group.add_subcommand("split", "Divide a zone along a line that crosses it from edge to edge");
  addCommon(*split);
  split->add_option("--line", arguments->line, "LINESTRING of longitudes and latitudes, WGS 84")
      ->required()
      ->type_name("WKT");
  split->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runSplit(*arguments, parts); }; });

  auto* merge = group.add_subcommand("merge", "Join other zones of the scenario to a zone, with their posts");
  addCommon(*merge);
  merge->add_option("--with", arguments->others, "A zone to join to it; may be given several times")
      ->required()
      ->type_name("NAME");
  merge->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runMerge(*arguments, parts); }; });
}

}  // namespace

void addZoneCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("zone", "Add, import, list, shape, hold, split, merge and remove zones");
  group->require_subcommand(1);
  addDivisionCommands(*group, parts, chosen);
  addZoneShapeCommands(*group, parts, chosen);
  addZoneImportCommands(*group, parts, chosen);

  auto arguments = std::make_shared<ZoneArguments>();
  auto* add = group->add_subcommand("add", "Add a zone, from a file or from well-known text");
  addPlanFile(*add, *arguments);
  add->add_option("--name", arguments->name, "The zone's name")->required()->type_name("NAME");
  auto* from = add->add_option("--from", arguments->file,
                               "A vector file (any that GDAL reads); all polygons that match become this one "
                               "zone, in several parts where they do not touch")
                   ->type_name("FILE");
  add->add_option("--layer", arguments->layer, "The layer of the file (default: the only or first one)")
      ->type_name("LAYER")
      ->needs(from);
  add->add_option("--where", arguments->where, "Take only features that meet this SQL condition")
      ->type_name("SQL")
      ->needs(from);
  auto* wkt =
      add->add_option("--wkt", arguments->wkt, "POLYGON or MULTIPOLYGON, longitude (or easting) first")
          ->type_name("WKT")
          ->excludes(from);
  auto* rectangle = add->add_option("--rectangle", arguments->rectangle, "A rectangle by its sides, degrees")
                        ->type_name("WEST,SOUTH,EAST,NORTH")
                        ->delimiter(',')
                        ->expected(4);
  auto* circle =
      add->add_option("--circle", arguments->circle, "A circle by its middle and its radius in metres")
          ->type_name("LON,LAT,M")
          ->delimiter(',')
          ->expected(3);
  auto* corridor = add->add_option("--corridor", arguments->corridor,
                                   "The ground along a LINESTRING of longitudes and latitudes, --width wide")
                       ->type_name("WKT");
  auto* width = add->add_option("--width", arguments->width, "Width of the corridor, m")
                    ->type_name("M")
                    ->check(numberWithin(0, 1e6, true))
                    ->needs(corridor);
  corridor->needs(width);
  auto* units = add->add_option("--unit", arguments->units,
                                "A unit of the region (cadastre), by its name or code; may be repeated")
                    ->type_name("UNIT")
                    ->allow_extra_args(false);
  const std::vector<CLI::Option*> shapes = {from, wkt, rectangle, circle, corridor, units};
  add->add_option("--crs", arguments->crs,
                  "CRS of the text (default EPSG:4326), or of a file that does not state its own")
      ->type_name("CRS");
  add->add_option("--overlap", arguments->overlap,
                  "Where the zone overlaps others of its scenario: refuse, or cut-new (it leaves them the "
                  "ground), or cut-neighbour (they lose it). Default: refuse")
      ->type_name("WHAT")
      ->check(CLI::IsMember({"refuse", "cut-new", "cut-neighbour"}));
  addScenario(*add, *arguments);
  addPackChoice(*add, *arguments);
  addJson(*add, arguments->json);
  add->callback([&parts, &chosen, arguments, shapes] {
    const auto given = std::count_if(shapes.begin(), shapes.end(),
                                     [](const CLI::Option* option) { return option->count() > 0; });
    const char* kOne = "one of --from, --wkt, --rectangle, --circle, --corridor, --unit";
    if (given == 0) throw CLI::RequiredError(kOne);
    if (given > 1) throw CLI::ValidationError(kOne, "only one may be given");
    chosen = [&parts, arguments] { return runAdd(*arguments, parts); };
  });

  auto* list = group->add_subcommand("list", "List the zones of a scenario");
  addPlanFile(*list, *arguments);
  addScenario(*list, *arguments);
  addJson(*list, arguments->json);
  list->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runList(*arguments, parts); }; });

  auto* hold = group->add_subcommand("hold", "Say how a zone is held; what is not given stays as it is");
  addPlanFile(*hold, *arguments);
  hold->add_option("--name", arguments->name, "The zone's name")->required()->type_name("NAME");
  auto* heldFrom = hold->add_option("--from", arguments->from,
                                    "Day from which it is to be held; an empty text: not stated")
                       ->type_name("DATE");
  hold->add_option("--patrolled", arguments->patrolled, "Whether its roads are patrolled")
      ->check(CLI::IsMember({"yes", "no"}));
  hold->add_option("--reaction-force", arguments->reactionForce,
                   "Soldiers of its quick-reaction force; default: as the planning factors say")
      ->type_name("NUMBER");
  addScenario(*hold, *arguments);
  hold->callback([&parts, &chosen, arguments, heldFrom] {
    arguments->setFrom = heldFrom->count() > 0;
    chosen = [&parts, arguments] { return runHold(*arguments, parts); };
  });

  auto* remove = group->add_subcommand("remove", "Remove a zone");
  addPlanFile(*remove, *arguments);
  remove->add_option("--name", arguments->name, "The zone's name")->required()->type_name("NAME");
  addScenario(*remove, *arguments);
  remove->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runRemove(*arguments, parts); };
  });
}

}  // namespace zw::cli
