// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/number_option.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "app/cli/units_named.h"
#include "core/change/boundary_edits.h"
#include "core/change/zone_ground.h"
#include "core/coverage/region_areas.h"
#include "core/geometry/drawn_shapes.h"
#include "core/geometry/geodesic.h"
#include "core/geometry/geometry_text.h"
#include "core/session/plan_session.h"
#include "gis/import/zone_import.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

constexpr double kMostMetres = 1e6;

struct ShapeArguments : PlanArguments {
  std::string name, overlap = onOverlapName(OnOverlap::Refuse);
  std::string line, wkt, at, area;
  bool outside = false;
  double tolerance = 0;
  int times = 1;
  double east = 0, north = 0, clockwise = 0, scale = 1;
  std::vector<std::string> add, takeOut;
  std::string as = "wkt";
};

ordered_json shapeJson(const Zone& zone) {
  std::size_t corners = 0;
  for (const auto& polygon : zone.shape) {
    corners += polygon.outer.size();
    for (const auto& hole : polygon.holes) corners += hole.size();
  }
  return {
      {"id", zone.id.text()},
      {"name", zone.name},
      {"parts", zone.shape.size()},
      {"corners", corners},
      {"area", {{"value", geodesicArea(zone.shape).value()}, {"unit", "m2"}, {"method", "geodesic-area"}}}};
}

using MakeShape = std::function<Result<Command>(const Plan&, const Zone&, const Region&, const ZoneRules&)>;

/// Runs what `make` commands on the zone that --name names, and tells of the zones that it altered.
Result<ExitCode> alter(const ShapeArguments& arguments, const Composition& parts, const MakeShape& make) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Region& region = *document->pack.region;
  const auto zone = zoneNamed(document->plan.plan, arguments, arguments.name);
  if (!zone) return fail(zone.error());
  const ZoneRules rules{region.bounds, onOverlapFrom(arguments.overlap).value_or(OnOverlap::Refuse)};
  auto command = make(document->plan.plan, **zone, region, rules);
  if (!command) return fail(ofPlanFile(std::move(command.error()), arguments));
  std::vector<Uuid> altered;
  for (const EntityEdit& edit : command->change.edits)
    if (const auto* of = std::get_if<Edit<Zone>>(&edit); of && of->after) altered.push_back(of->after->id);
  PlanSession session(std::move(document->plan), *parts.clock);
  if (auto done = session.run(std::move(*command)); !done)
    return fail(ofPlanFile(std::move(done.error()), arguments));
  auto out = jsonHead(region.hash, session.plan(), *parts.plans);
  out["zones"] = ordered_json::array();
  TextTable table({QStringLiteral("Zone"), QStringLiteral("Area"), QStringLiteral("Corners")});
  for (const int column : {1, 2}) table.alignRight(column);
  for (const Uuid& id : altered) {
    const Zone& now = session.plan().zones.at(id);
    const ordered_json& told = out["zones"].emplace_back(shapeJson(now));
    table.add({QString::fromStdString(now.name),
               figureText({"coverage.area", geodesicArea(now.shape).value(), Unit::SquareMetre, {}}),
               QString::number(told.at("corners").get<std::size_t>())});
  }
  if (arguments.json)
    printJson(out);
  else
    print(altered.empty() ? QStringLiteral("Nothing is altered by it.\n") : table.text());
  return ExitCode::Done;
}

Result<ExitCode> runReshape(const ShapeArguments& arguments, const Composition& parts) {
  if (arguments.line.empty() && arguments.wkt.empty())
    return fail(ErrorCode::Usage, "--line or --wkt is required");
  return alter(
      arguments, parts,
      [&](const Plan& plan, const Zone& zone, const Region&, const ZoneRules& rules) -> Result<Command> {
        if (!arguments.line.empty()) {
          const auto line = exchange::lineFromWkt(arguments.line);
          return line ? redrawBoundary(plan, zone.id, *line, rules) : fail(line.error());
        }
        auto shape = exchange::shapeFromWkt(arguments.wkt, "EPSG:4326");
        if (!shape) return fail(std::move(shape.error()));
        return reshapeZone(plan, zone.id, std::move(*shape), rules);
      });
}

Result<ExitCode> runCut(const ShapeArguments& arguments, const Composition& parts) {
  const auto ground = exchange::shapeFromWkt(arguments.wkt, "EPSG:4326");
  if (!ground) return fail(ground.error());
  return alter(arguments, parts,
               [&](const Plan& plan, const Zone& zone, const Region&, const ZoneRules& rules) {
                 return cutGround(plan, zone.id, *ground, rules);
               });
}

Result<ExitCode> runFill(const ShapeArguments& arguments, const Composition& parts) {
  const auto place = placeIfGiven(arguments.at, "--at");
  if (!place) return fail(place.error());
  return alter(arguments, parts,
               [&](const Plan& plan, const Zone& zone, const Region&, const ZoneRules& rules) {
                 return *place ? fillGround(plan, zone.id, **place, rules) : fillHoles(plan, zone.id, rules);
               });
}

Result<ExitCode> runSimplify(const ShapeArguments& arguments, const Composition& parts) {
  return alter(arguments, parts,
               [&](const Plan& plan, const Zone& zone, const Region& region, const ZoneRules& rules) {
                 return simplifyBoundary(plan, zone.id, arguments.tolerance, *region.projection, rules);
               });
}

Result<ExitCode> runSmooth(const ShapeArguments& arguments, const Composition& parts) {
  return alter(arguments, parts,
               [&](const Plan& plan, const Zone& zone, const Region&, const ZoneRules& rules) {
                 return smoothBoundary(plan, zone.id, arguments.times, rules);
               });
}

Result<ExitCode> runClip(const ShapeArguments& arguments, const Composition& parts) {
  return alter(arguments, parts,
               [&](const Plan& plan, const Zone& zone, const Region& region,
                   const ZoneRules& rules) -> Result<Command> {
                 const auto area = areaOf(region, *regionAreaFrom(arguments.area));
                 if (!area) return fail(area.error());
                 return clipZone(plan, zone.id, *area, arguments.outside ? Keep::Outside : Keep::Inside,
                                 rules);
               });
}

Result<ExitCode> runMove(const ShapeArguments& arguments, const Composition& parts) {
  const auto about = placeIfGiven(arguments.at, "--about");
  if (!about) return fail(about.error());
  return alter(arguments, parts,
               [&](const Plan& plan, const Zone& zone, const Region& region, const ZoneRules& rules) {
                 const Projection& projection = *region.projection;
                 const Transformation change{
                     *about ? projection.forward(**about) : middleOf(projection.forward(zone.shape)),
                     arguments.scale,
                     arguments.scale,
                     arguments.clockwise,
                     arguments.east,
                     arguments.north};
                 return transformZone(plan, zone.id, change, projection, rules);
               });
}

Result<ExitCode> runUnits(const ShapeArguments& arguments, const Composition& parts) {
  if (arguments.add.empty() && arguments.takeOut.empty())
    return fail(ErrorCode::Usage, "--add or --take-out is required");
  return alter(arguments, parts,
               [&](const Plan& plan, const Zone& zone, const Region& region,
                   const ZoneRules& rules) -> Result<Command> {
                 const bool adds = !arguments.add.empty();
                 const auto ground = groundOfUnits(region, adds ? arguments.add : arguments.takeOut);
                 if (!ground) return fail(ground.error());
                 return adds ? addGround(plan, zone.id, *ground, rules)
                             : cutGround(plan, zone.id, *ground, rules);
               });
}

Result<ExitCode> runShape(const ShapeArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const auto zone = zoneNamed(opened->plan, arguments, arguments.name);
  if (!zone) return fail(zone.error());
  print((arguments.as == "geojson" ? geoJsonOf((*zone)->shape) : wktOf((*zone)->shape)) + '\n');
  return ExitCode::Done;
}

/// Adds the commands to the parser, each with arguments of its own.
class Adding {
 public:
  Adding(CLI::App& group, const Composition& parts, Action& chosen)
      : group_(group), parts_(parts), chosen_(chosen) {}

  /// What `options` adds beside the plan, the zone and how overlaps are settled.
  template <class Options>
  void command(const char* name, const char* description, Run<ShapeArguments> run, const Options& options) {
    auto arguments = std::make_shared<ShapeArguments>();
    auto* command = group_.add_subcommand(name, description);
    addPlanFile(*command, *arguments);
    command->add_option("--name", arguments->name, "The zone")->required()->type_name("NAME");
    options(*command, *arguments);
    command
        ->add_option(
            "--overlap", arguments->overlap,
            "Where the zone would overlap others of its scenario: refuse, or cut-new (it leaves them "
            "the ground), or cut-neighbour (they lose it). Default: refuse")
        ->type_name("WHAT")
        ->check(CLI::IsMember({"refuse", "cut-new", "cut-neighbour"}));
    addScenario(*command, *arguments);
    addPackChoice(*command, *arguments);
    addJson(*command, arguments->json);
    command->callback([this_parts = &parts_, chosen = &chosen_, arguments, run] {
      *chosen = [this_parts, arguments, run] { return run(*arguments, *this_parts); };
    });
  }

  void shape() {
    auto arguments = std::make_shared<ShapeArguments>();
    auto* command = group_.add_subcommand("shape", "Print a zone's shape as text, WGS 84, longitude first");
    addPlanFile(*command, *arguments);
    command->add_option("--name", arguments->name, "The zone")->required()->type_name("NAME");
    command->add_option("--as", arguments->as, "wkt or geojson")
        ->check(CLI::IsMember({"wkt", "geojson"}))
        ->capture_default_str();
    addScenario(*command, *arguments);
    command->callback([this_parts = &parts_, chosen = &chosen_, arguments] {
      *chosen = [this_parts, arguments] { return runShape(*arguments, *this_parts); };
    });
  }

 private:
  CLI::App& group_;
  const Composition& parts_;
  Action& chosen_;
};

void addGroundCommands(Adding& adding) {
  adding.command("cut", "Take ground from a zone: a hole, or a bite at its edge", runCut,
                 [](CLI::App& command, ShapeArguments& arguments) {
                   command.add_option("--wkt", arguments.wkt, "POLYGON or MULTIPOLYGON, longitude first")
                       ->required()
                       ->type_name("WKT");
                 });
  adding.command(
      "fill", "Give a zone ground that it encloses, alone or with others; all its holes without --at",
      runFill, [](CLI::App& command, ShapeArguments& arguments) {
        command.add_option("--at", arguments.at, "A place in the hole or gap")->type_name(kPlaceType);
      });
  adding.command("clip", "Hold a zone to an area of the region", runClip,
                 [](CLI::App& command, ShapeArguments& arguments) {
                   command
                       .add_option("--to", arguments.area,
                                   "territory, buffer-zone, border-side or far-side (of the river)")
                       ->required()
                       ->check(CLI::IsMember({"territory", "buffer-zone", "border-side", "far-side"}));
                   command.add_flag("--outside", arguments.outside, "Keep what lies outside it instead");
                 });
  adding.command("units", "Add units of the region (cadastres) to a zone, or take them out", runUnits,
                 [](CLI::App& command, ShapeArguments& arguments) {
                   auto* add =
                       command.add_option("--add", arguments.add, "A unit's name or code (repeatable)")
                           ->type_name("UNIT")
                           ->allow_extra_args(false);
                   command.add_option("--take-out", arguments.takeOut, "A unit's name or code (repeatable)")
                       ->type_name("UNIT")
                       ->allow_extra_args(false)
                       ->excludes(add);
                 });
}

}  // namespace

void addZoneShapeCommands(CLI::App& group, const Composition& parts, Action& chosen) {
  Adding adding(group, parts, chosen);
  adding.shape();
  adding.command("reshape",
                 "Let a zone's boundary run along a line, a zone beside following; or replace its shape",
                 runReshape, [](CLI::App& command, ShapeArguments& arguments) {
                   auto* line = command
                                    .add_option("--line", arguments.line,
                                                "LINESTRING that leaves the boundary and comes back to it")
                                    ->type_name("WKT");
                   command.add_option("--wkt", arguments.wkt, "The whole new shape: POLYGON or MULTIPOLYGON")
                       ->type_name("WKT")
                       ->excludes(line);
                 });
  addGroundCommands(adding);
  adding.command(
      "simplify", "Take corners from a zone's boundary, in the zones beside too", runSimplify,
      [](CLI::App& command, ShapeArguments& arguments) {
        command.add_option("--tolerance", arguments.tolerance, "How far it may run from where it ran, m")
            ->required()
            ->type_name("M")
            ->check(numberWithin(0, kMostMetres, true));
      });
  adding.command("smooth", "Round the bends of a zone's boundary, in the zones beside too", runSmooth,
                 [](CLI::App& command, ShapeArguments& arguments) {
                   command.add_option("--times", arguments.times, "How often corners are cut, 1 to 5")
                       ->check(CLI::Range(1, kMostSmoothing))
                       ->capture_default_str();
                 });
  adding.command("move", "Move, turn and scale a zone as a whole, in the map's projection", runMove,
                 [](CLI::App& command, ShapeArguments& arguments) {
                   command.add_option("--east", arguments.east, "m")
                       ->type_name("M")
                       ->check(numberWithin(-kMostMetres, kMostMetres));
                   command.add_option("--north", arguments.north, "m")
                       ->type_name("M")
                       ->check(numberWithin(-kMostMetres, kMostMetres));
                   command.add_option("--clockwise", arguments.clockwise, "degrees")
                       ->type_name("DEGREES")
                       ->check(numberWithin(-360, 360));
                   command.add_option("--scale", arguments.scale, "1: as it is")
                       ->type_name("FACTOR")
                       ->check(numberWithin(0, 1000, true));
                   command
                       .add_option("--about", arguments.at,
                                   "What is turned and scaled about (default: the middle of its bounds)")
                       ->type_name(kPlaceType);
                 });
}

}  // namespace zw::cli
