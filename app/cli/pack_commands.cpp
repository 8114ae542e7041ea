// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <memory>

#include "app/cli/checks_output.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/network_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/progress_output.h"
#include "app/cli/qt_text.h"
#include "app/cli/text_table.h"
#include "gis/build/layer_compiler.h"
#include "gis/build/pack_builder.h"
#include "gis/pack/pack_info.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

struct PackArguments {
  std::string input;
  std::string output;
  std::string sources = ".";
  ProgressOutput::Kind progress = ProgressOutput::Kind::Person;
  bool network = false;
  double nearWithin = 10;  ///< m: the widest gap between a dead end and a road that is listed
  bool json = false;
};

nlohmann::ordered_json packHead(const std::string& hash) {
  return {{"tool", jsonTool()}, {"inputs", {{"pack", hash}}}};
}

Result<ExitCode> runBuild(const PackArguments& arguments, const Composition& parts) {
  const auto report = watched(arguments.progress, [&](const pack::Progress& progress) {
    return pack::buildPack(arguments.input, arguments.output, progress);
  });
  if (!report) return fail(report.error());
  for (const std::string& note : report->notes) warn(QString::fromStdString(note));
  for (const QString& warning : networkWarnings(report->network)) warn(warning);
  const auto region = parts.regions->open(arguments.output);
  if (!region) return fail(region.error());
  const auto roads = network::connectivity(**region, arguments.nearWithin);
  if (arguments.json) {
    auto out = packHead(report->hash);
    auto& rows = out["rows"] = nlohmann::ordered_json::object();
    for (const auto& [role, count] : report->rows) rows[role] = count;
    out["network"] = networkJson({**region, roads, report->network, arguments.nearWithin});
    printJson(out);
  } else {
    progress(networkSummary(roads));
    print(report->hash + '\n');
  }
  return ExitCode::Done;
}

Result<ExitCode> runLayers(const PackArguments& arguments) {
  const auto report = watched(arguments.progress, [&](const pack::Progress& progress) {
    return pack::compileLayers(arguments.input, arguments.sources, arguments.output, progress);
  });
  if (!report) return fail(report.error());
  for (const QString& warning : networkWarnings(report->network)) warn(warning);
  if (arguments.json) {
    auto files = nlohmann::ordered_json::array();
    for (const auto& file : report->files)
      files.push_back({{"name", file.name}, {"features", file.features}, {"bytes", file.bytes}});
    printJson({{"tool", jsonTool()}, {"files", std::move(files)}, {"network", builtJson(report->network)}});
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("File"), QStringLiteral("Features"), QStringLiteral("Bytes")});
  table.alignRight(1);
  table.alignRight(2);
  for (const auto& file : report->files)
    table.add(
        {QString::fromStdString(file.name), QString::number(file.features), QString::number(file.bytes)});
  print(table.text() + networkFactsText(report->network));
  return ExitCode::Done;
}

nlohmann::ordered_json packJson(const pack::PackInfo& info) {
  auto layers = nlohmann::ordered_json::object();
  for (const auto& layer : info.layers) layers[layer.role] = layer.count;
  auto sources = nlohmann::ordered_json::array();
  for (const Source& source : info.sources) sources.push_back(sourceJson(source));
  const auto& p = info.properties;
  return {{"title", p.title},
          {"territory", p.territory},
          {"crs", p.crs},
          {"bounds", {p.bounds.minX, p.bounds.minY, p.bounds.maxX, p.bounds.maxY}},
          {"elevation", {{"columns", info.elevationColumns}, {"rows", info.elevationRows}}},
          {"layers", std::move(layers)},
          {"sources", std::move(sources)}};
}

QString packText(const pack::PackInfo& info) {
  QString text =
      QStringLiteral(
          "Region     %1\nHash       %2\nTerritory  %3\nCRS        %4\nElevation  %5 × %6 cells\n\n")
          .arg(str(info.properties.title), str(info.hash), str(info.properties.territory),
               str(info.properties.crs))
          .arg(info.elevationColumns)
          .arg(info.elevationRows);
  TextTable layers({QStringLiteral("Layer"), QStringLiteral("Features")});
  layers.alignRight(1);
  for (const auto& layer : info.layers) layers.add({str(layer.role), QString::number(layer.count)});
  TextTable sources({QStringLiteral("Source"), QStringLiteral("Date"), QStringLiteral("Licence"),
                     QStringLiteral("Status"), QStringLiteral("Title")});
  for (const Source& s : info.sources)
    sources.add({str(s.id), str(s.date), str(s.licence), sourceStatusText(s.status), str(s.title)});
  return text + layers.text() + u'\n' + sources.text();
}

Result<ExitCode> runNetworkInfo(const PackArguments& arguments, const Composition& parts,
                                const pack::PackInfo& info) {
  const auto region = parts.regions->open(arguments.input);
  if (!region) return fail(region.error());
  const auto roads = network::connectivity(**region, arguments.nearWithin);
  const NetworkReport report{**region, roads, info.properties.network, arguments.nearWithin};
  if (arguments.json) {
    auto out = packHead(info.hash);
    out["network"] = networkJson(report);
    printJson(out);
  } else {
    print(networkText(report));
  }
  return ExitCode::Done;
}

Result<ExitCode> runInfo(const PackArguments& arguments, const Composition& parts) {
  const auto info = pack::readPackInfo(arguments.input);
  if (!info) return fail(info.error());
  if (arguments.network) return runNetworkInfo(arguments, parts, *info);
  if (arguments.json) {
    auto out = packHead(info->hash);
    out["pack"] = packJson(*info);
    printJson(out);
  } else {
    print(packText(*info));
  }
  return ExitCode::Done;
}

QString findingText(const pack::Finding& finding) {
  QStringList where;
  if (!finding.layer.empty()) where << QString::fromStdString(finding.layer);
  if (!finding.feature.empty()) where << QString::fromStdString(finding.feature);
  where << QString::fromStdString(finding.problem);
  return where.join(QStringLiteral(": "));
}

Result<ExitCode> runCheck(const PackArguments& arguments) {
  const auto findings = pack::checkPack(arguments.input);
  if (!findings) return fail(findings.error());
  if (arguments.json) {
    const auto info = pack::readPackInfo(arguments.input);
    if (!info) return fail(info.error());
    auto out = packHead(info->hash);
    out["passed"] = findings->empty();
    out["findings"] = nlohmann::ordered_json::array();
    for (const auto& f : *findings)
      out["findings"].push_back({{"layer", f.layer}, {"feature", f.feature}, {"problem", f.problem}});
    printJson(out);
  } else {
    for (const auto& finding : *findings) print(findingText(finding) + u'\n');
    if (findings->empty()) print(QStringLiteral("nothing wrong was found\n"));
  }
  return findings->empty() ? ExitCode::Done : ExitCode::No;
}

}  // namespace

void addPackCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("pack", "Build, describe and check region packs");
  group->require_subcommand(1);
  auto arguments = std::make_shared<PackArguments>();

  auto* build = group->add_subcommand("build", "Build a region pack from a recipe");
  build->add_option("RECIPE", arguments->input, "The recipe (.json)")->required();
  build->add_option("-o,--output", arguments->output, "The pack to write (.gpkg)")
      ->required()
      ->type_name("FILE");
  addJson(*build, arguments->json);
  addProgress(*build, arguments->progress);
  build->callback(
      [&chosen, &parts, arguments] { chosen = [&parts, arguments] { return runBuild(*arguments, parts); }; });

  auto* layers = group->add_subcommand(
      "layers", "Compile generalised source layers, as a pack's recipe then reads them");
  layers->add_option("RECIPE", arguments->input, "The compilation recipe (.json)")->required();
  layers->add_option("--sources", arguments->sources, "The folder with the original sources")
      ->required()
      ->type_name("FOLDER");
  layers->add_option("-o,--output", arguments->output, "The folder to write to")
      ->required()
      ->type_name("FOLDER");
  addJson(*layers, arguments->json);
  addProgress(*layers, arguments->progress);
  layers->callback([&chosen, arguments] { chosen = [arguments] { return runLayers(*arguments); }; });

  addPackImportCommands(*group, parts, chosen);

  auto* info = group->add_subcommand("info", "Describe a pack: layers, sources, CRS, hash");
  info->add_option("PACK", arguments->input, "The region pack")->required();
  auto* network =
      info->add_flag("--network", arguments->network,
                     "The road network instead: parts, lengths, dead ends that nearly touch a road");
  info->add_option("--near", arguments->nearWithin, "The widest gap that is listed, in metres")
      ->needs(network)
      ->check(CLI::Range(0.0, 100.0))
      ->capture_default_str();
  addJson(*info, arguments->json);
  info->callback(
      [&chosen, &parts, arguments] { chosen = [&parts, arguments] { return runInfo(*arguments, parts); }; });

  auto* check = group->add_subcommand("check", "Check a pack's content; exit code 1 when something is wrong");
  check->add_option("PACK", arguments->input, "The region pack")->required();
  addJson(*check, arguments->json);
  check->callback([&chosen, arguments] { chosen = [arguments] { return runCheck(*arguments); }; });
}

}  // namespace zw::cli
