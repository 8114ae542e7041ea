// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/network_arguments.h"
#include "app/cli/output_path.h"
#include "app/cli/text_table.h"
#include "app/export_tables.h"
#include "app/isochrone_table.h"
#include "core/coverage/coverage.h"
#include "core/network/isochrone.h"
#include "gis/exchange/export_geojson.h"
#include "gis/exchange/export_geopackage.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace network;

struct IsochroneArguments : NetworkArguments {
  std::vector<double> minutes;
  std::string output;
};

/// The least time first; nothing when no road that can be driven is near the start.
std::vector<ReachedArea> reachedAreas(const std::vector<double>& minutes, ProjectedPoint start,
                                      const RoadNetwork& network,
                                      const std::shared_ptr<const Region>& region) {
  const auto access = network.access(start);
  if (!access) return {};
  ShortestPathTree tree;
  tree.build(network.graph(), network.seeds(*access, Direction::From));
  const std::vector<Access> bases = {*access};
  std::vector<Millis> steps;
  for (const double m : minutes) steps.push_back(static_cast<Millis>(std::lround(m * kMillisPerMinute)));
  std::sort(steps.begin(), steps.end());
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());

  const AccessField field(network);
  const auto index = buildRegionIndex(region);
  std::vector<ReachedArea> areas;
  for (const Isochrone& isochrone : isochrones(field, network, tree, bases, steps)) {
    ReachedArea area{isochrone.within / kMillisPerMinute, region->projection->inverse(isochrone.shape), {}};
    const MetricSet figures = ZoneCoverage(index, {}).update(area.shape);
    for (const char* id : {"coverage.area", "coverage.settlements", "coverage.residents"})
      if (const Metric* metric = findMetric(figures, id)) area.figures.push_back(*metric);
    const auto parts = reachedParts(network, tree, bases, isochrone.within);
    area.figures.push_back(
        {"isochrone.road_length", network::lengthOf(network, parts), Unit::Metre, "isochrone"});
    areas.push_back(std::move(area));
  }
  return areas;
}

QString minutesText(double minutes) {
  return durationText(Seconds(minutes * 60));
}

QString areasText(const std::vector<ReachedArea>& areas, const Region& region) {
  const char* const columns[] = {"coverage.area", "isochrone.road_length", "coverage.settlements",
                                 "coverage.residents"};
  TextTable table({QCoreApplication::translate("isochrone", "Within"),
                   QCoreApplication::translate("isochrone", "Area, km²"),
                   QCoreApplication::translate("isochrone", "Roads, km"),
                   QCoreApplication::translate("isochrone", "Settlements"),
                   QCoreApplication::translate("isochrone", "Residents")});
  QStringList notes;
  for (const ReachedArea& area : areas) {
    QStringList cells = {minutesText(area.minutes)};
    for (const char* id : columns) {
      const Metric* metric = findMetric(area.figures, id);
      cells << (metric ? figureCellText(*metric) : QString());
      if (!metric) continue;
      if (!metric->known())
        notes << minutesText(area.minutes) + QStringLiteral(", ") + figureTitle(*metric) +
                     QStringLiteral(": ") + unknownReason(*metric);
      if (const QString note = figureNote(*metric, region); !note.isEmpty() && !notes.contains(note))
        notes << note;
    }
    table.add(cells);
  }
  for (const int column : {1, 2, 3, 4}) table.alignRight(column);
  notes << QCoreApplication::translate("isochrone",
                                       "A planning aid: speeds are assumed by road class, and the status of "
                                       "roads is as old as its source.");
  return table.text() + u'\n' + notes.join(u'\n') + u'\n';
}

nlohmann::ordered_json areasJson(const std::vector<ReachedArea>& areas) {
  auto out = nlohmann::ordered_json::array();
  for (const ReachedArea& area : areas)
    out.push_back({{"minutes", area.minutes}, {"metrics", metricsJson(area.figures)}});
  return out;
}

Result<void> writeAreas(const std::vector<ReachedArea>& areas, const Uuid& state,
                        const IsochroneArguments& arguments, const std::string& extension,
                        const OpenedDocument& document, const Composition& parts) {
  const Region& region = *document.pack.region;
  const Plan& plan = document.plan.plan;
  std::string closed;
  for (const std::string& id : arguments.closed) closed += (closed.empty() ? "" : ", ") + id;
  std::vector<exchange::FeatureTable> tables = {isochronesTable(region, arguments.from, closed, areas)};
  const std::string time = parts.clock->now();
  for (auto& table :
       provenanceTables(region, plan, nullptr,
                        {region.hash, parts.plans->hash(plan), parts.plans->factorsHash(plan)}, time, state))
    tables.push_back(std::move(table));
  return extension == ".gpkg" ? exchange::writeGeoPackage(tables, time, arguments.output)
                              : exchange::writeGeoJson(tables, arguments.output);
}

Result<ExitCode> runIsochrone(const IsochroneArguments& arguments, const Composition& parts) {
  std::string extension;
  if (!arguments.output.empty()) {
    const auto named = outputExtension(arguments.output, {".gpkg", ".geojson", ".json"});
    if (!named) return fail(named.error());
    extension = *named;
  }
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const Region& region = *document->pack.region;
  if (!extension.empty())
    if (auto free = refuseInputs(arguments.output, {arguments.plan, region.file}); !free)
      return fail(std::move(free.error()));
  const auto state = chosenState(plan, region, arguments);
  if (!state) return fail(state.error());
  const auto network = networkOf(arguments, *state, plan, document->pack.region);
  if (!network) return fail(network.error());
  const auto start = startOf(arguments, plan, region);
  if (!start) return fail(start.error());

  const auto areas = reachedAreas(arguments.minutes, *start, *network, document->pack.region);
  if (!areas.empty() && !extension.empty())
    if (auto written = writeAreas(areas, *state, arguments, extension, *document, parts); !written)
      return fail(std::move(written.error()));
  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    out["isochrones"] = areasJson(areas);
    printJson(out);
  } else if (!areas.empty()) {
    print(areasText(areas, region));
  } else {
    print(QCoreApplication::translate("isochrone", "Nothing is reached: no road that is open lies near.\n"));
  }
  return areas.empty() ? ExitCode::No : ExitCode::Done;
}

}  // namespace

void addIsochroneCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand("isochrone", "What is reached by road from a base within a time");
  auto arguments = std::make_shared<IsochroneArguments>();
  addPlanFile(*command, *arguments);
  addNetworkArguments(*command, *arguments);
  command->add_option("--minutes", arguments->minutes, "The time (may be repeated)")
      ->type_name("M")
      ->required()
      ->allow_extra_args(false)
      ->check(CLI::Range(0.1, 1440.0));
  command
      ->add_option("-o,--output", arguments->output,
                   "Write the polygons with their figures: .gpkg or .geojson")
      ->type_name("FILE");
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runIsochrone(*arguments, parts); };
  });
}

}  // namespace zw::cli
