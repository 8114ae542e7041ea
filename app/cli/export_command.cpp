// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <map>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/output_path.h"
#include "app/cli/plan_arguments.h"
#include "app/export_tables.h"
#include "app/network_tables.h"
#include "core/observe/scenario_observation.h"
#include "gis/exchange/export_geojson.h"
#include "gis/exchange/export_geopackage.h"

namespace zw::cli {
namespace {

struct ExportArguments : PlanArguments {
  std::string output;
  std::string what = "zones";
};

Result<ExitCode> runExport(const ExportArguments& arguments, const Composition& parts) {
  const auto extension = outputExtension(arguments.output, {".gpkg", ".geojson", ".json"});
  if (!extension) return fail(extension.error());
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Region& region = *document->pack.region;
  const Plan& plan = document->plan.plan;
  if (auto free = refuseInputs(arguments.output, {arguments.plan, region.file}); !free)
    return fail(std::move(free.error()));
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());

  const auto state = chosenState(plan, region, arguments);
  if (!state) return fail(state.error());
  const auto [index, figures] =
      observe::reckonAllFigures(document->pack.region, plan, (*scenario)->id, *state);
  const ExportContent content{region,
                              plan,
                              **scenario,
                              figures,
                              residualShape(*index, zoneShapes(plan, (*scenario)->id)),
                              {region.hash, parts.plans->hash(plan), parts.plans->factorsHash(plan)},
                              parts.clock->now(),
                              *state};
  const bool all = arguments.what == "all";
  auto tables = exportTables(content, all ? ExportScope::All : ExportScope::Zones);
  if (all && *extension == ".gpkg")
    for (auto& table : networkTables(network::RoadNetwork(document->pack.region, network::travelFactors(plan),
                                                          network::networkChanges(plan, *state, region))))
      tables.push_back(std::move(table));
  const auto written = *extension == ".gpkg"
                           ? exchange::writeGeoPackage(tables, content.time, arguments.output)
                           : exchange::writeGeoJson(tables, arguments.output);
  if (!written) return fail(written.error());
  return ExitCode::Done;
}

}  // namespace

void addExportCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand("export", "Write a scenario's zones and figures for other programs");
  auto arguments = std::make_shared<ExportArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("-o,--output", arguments->output, "The file to write: .gpkg or .geojson")
      ->required()
      ->type_name("FILE");
  command
      ->add_option(
          "--what", arguments->what,
          "zones: the zones with their figures; all: also the residual, the buffer zone, the border, "
          "the river and the bases")
      ->check(CLI::IsMember({"zones", "all"}))
      ->capture_default_str();
  addScenario(*command, *arguments);
  addState(*command, *arguments);
  addPackChoice(*command, *arguments);
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runExport(*arguments, parts); };
  });
}

}  // namespace zw::cli
