// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/network_output.h"
#include "app/cli/output_path.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/progress_output.h"
#include "app/cli/qt_text.h"
#include "app/cli/text_table.h"
#include "app/region_import_json.h"
#include "gis/build/region_import.h"
#include "gis/pack/pack_info.h"

namespace zw::cli {
namespace {

struct PackImportArguments {
  RegionImport wanted;
  std::vector<double> bbox;
  ProgressOutput::Kind progress = ProgressOutput::Kind::Person;
  bool json = false;
};

QString extractText(const ExtractSummary& summary) {
  const Box<LonLat>& b = summary.bounds;
  QString text =
      QStringLiteral("Area       %1\nDate       %2\nRoads      %3\nPlaces     %4\nLand cover %5\n\n")
          .arg(b.empty() ? QStringLiteral("none")
                         : QStringLiteral("%1,%2,%3,%4 (west, south, east, north)")
                               .arg(b.minX, 0, 'f', 4)
                               .arg(b.minY, 0, 'f', 4)
                               .arg(b.maxX, 0, 'f', 4)
                               .arg(b.maxY, 0, 'f', 4))
          .arg(str(summary.date))
          .arg(summary.roads)
          .arg(summary.places)
          .arg(summary.landCover);
  TextTable boundaries({QStringLiteral("Level"), QStringLiteral("Boundary"), QStringLiteral("English"),
                        QStringLiteral("km²"), QStringLiteral("Neighbours")});
  boundaries.alignRight(3);
  for (const auto& boundary : summary.boundaries) {
    QStringList neighbours;
    for (const std::string& name : boundary.neighbours) neighbours << str(name);
    boundaries.add({QString::number(boundary.level), str(boundary.name), str(boundary.nameEnglish),
                    QString::number(boundary.area / 1e6, 'f', 1), neighbours.join(QStringLiteral(", "))});
  }
  TextTable rivers({QStringLiteral("River"), QStringLiteral("English"), QStringLiteral("km")});
  rivers.alignRight(2);
  for (const auto& river : summary.rivers)
    rivers.add({str(river.name), str(river.nameEnglish), QString::number(river.length / 1000, 'f', 1)});
  text += boundaries.text() + u'\n' + rivers.text();
  for (const std::string& name : summary.brokenBoundaries)
    text += QStringLiteral("not closed: %1\n").arg(str(name));
  return text;
}

Result<ExitCode> runInspect(const PackImportArguments& arguments) {
  const auto summary = watched(arguments.progress, [&](const ImportProgress& progress) {
    return pack::ExtractImporter().inspect(arguments.wanted.extract, progress);
  });
  if (!summary) return fail(summary.error());
  if (arguments.json)
    printJson({{"tool", jsonTool()}, {"extract", toJson(*summary)}});
  else
    print(extractText(*summary));
  return ExitCode::Done;
}

/// Gaps between a dead end and a road that are told of a new pack, at most: m.
constexpr double kNearWithin = 10;

Result<ExitCode> runImport(const PackImportArguments& arguments, const Composition& parts) {
  RegionImport wanted = arguments.wanted;
  if (!arguments.bbox.empty()) {
    const auto& b = arguments.bbox;
    wanted.bounds = {b[0], b[1], b[2], b[3]};
    if (!(b[0] < b[2] && b[1] < b[3] && b[0] >= -180 && b[2] <= 180 && b[1] >= -90 && b[3] <= 90))
      return fail(ErrorCode::Usage, "--bbox wants west,south,east,north in degrees");
  }
  for (const std::string& output : {wanted.pack, wanted.recipe})
    if (!output.empty())
      if (auto allowed = refuseInputs(output, {wanted.extract}); !allowed) return fail(allowed.error());
  auto region = watched(arguments.progress, [&](const ImportProgress& progress) {
    return pack::ExtractImporter().import(wanted, progress);
  });
  if (!region) return fail(region.error());
  const auto info = pack::readPackInfo(wanted.pack);
  if (!info) return fail(info.error());
  for (const QString& warning : networkWarnings(info->properties.network))
    region->notes.push_back(warning.toStdString());
  const auto made = parts.regions->open(wanted.pack);
  if (!made) return fail(made.error());
  const auto roads = network::connectivity(**made, kNearWithin);
  if (arguments.json) {
    printJson({{"tool", jsonTool()},
               {"inputs", {{"pack", region->hash}}},
               {"region", toJson(*region)},
               {"network", networkJson({**made, roads, info->properties.network, kNearWithin})}});
  } else {
    progress(networkSummary(roads));
    for (const std::string& note : region->notes) warn(str(note));
    print(region->hash + '\n');
  }
  return ExitCode::Done;
}

}  // namespace

void addPackImportCommands(CLI::App& group, const Composition& parts, Action& chosen) {
  auto arguments = std::make_shared<PackImportArguments>();
  RegionImport& wanted = arguments->wanted;

  auto* inspect = group.add_subcommand("inspect", "Tell what an OpenStreetMap extract holds");
  inspect
      ->add_option("EXTRACT", wanted.extract,
                   "The extract (.osm.pbf, .osm, Geofabrik's .zip, folder or .gpkg)")
      ->required();
  addJson(*inspect, arguments->json);
  addProgress(*inspect, arguments->progress);
  inspect->callback([&chosen, arguments] { chosen = [arguments] { return runInspect(*arguments); }; });

  auto* import = group.add_subcommand("import", "Make a region pack of an OpenStreetMap extract");
  import
      ->add_option("EXTRACT", wanted.extract,
                   "The extract (.osm.pbf, .osm, Geofabrik's .zip, folder or .gpkg)")
      ->required();
  import->add_option("-o,--output", wanted.pack, "The pack to write (.gpkg)")->required()->type_name("FILE");
  import
      ->add_option("--bbox", arguments->bbox, "The area in degrees; without it, all that the extract covers")
      ->delimiter(',')
      ->expected(4)
      ->type_name("W,S,E,N");
  import
      ->add_option(
          "--territory", wanted.territory,
          "Name or code of the boundary that is planned for, or 'area'; without it, the highest-ranking one")
      ->type_name("NAME");
  import->add_option("--border", wanted.border, "The neighbour whose edge with the territory is the border")
      ->type_name("NAME");
  import->add_option("--river", wanted.river, "The river that parts the territory; without it, none does")
      ->type_name("NAME");
  import->add_option("--tolerance", wanted.tolerance, "Of the simplification, in metres; 0: none")
      ->check(CLI::Range(0.0, 1000.0))
      ->capture_default_str()
      ->type_name("M");
  import->add_option("--title", wanted.title, "Of the region; without it, the territory's name")
      ->type_name("TEXT");
  import->add_option("--date", wanted.date, "Of the data, as 2026-01-31; without it, the extract's")
      ->type_name("DATE");
  import->add_option("--recipe", wanted.recipe, "Also write the recipe, to change it and build again")
      ->type_name("FILE");
  addJson(*import, arguments->json);
  addProgress(*import, arguments->progress);
  import->callback([&chosen, &parts, arguments] { chosen = [&parts, arguments] { return runImport(*arguments, parts);
};
}  // namespace zw::cli
);
}

}  // namespace zw::cli
