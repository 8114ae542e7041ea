// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <filesystem>
#include <map>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/qt_text.h"
#include "app/cli/zone_file_arguments.h"
#include "app/zone_file_json.h"
#include "core/change/zone_import.h"
#include "core/session/plan_session.h"
#include "gis/import/zone_file_reader.h"
#include "ui/i18n/import_words.h"

namespace zw::cli {
namespace {

struct ZoneImportArguments : PlanArguments {
  ZoneFileArguments file;
  std::string overlap = onOverlapName(OnOverlap::Refuse);
  bool list = false;
  bool dryRun = false;
  bool whole = false;          ///< all or nothing
  bool features = false;       ///< of inspect
  std::vector<double> region;  ///< of inspect
};

/// Reading a file is so much of an import; the rest is fitting the zones in.
constexpr double kReadingShare = 0.6;

struct Imported {
  ZoneFileReading reading;
  std::map<std::size_t, Uuid> ids;  ///< of the candidates that could be zones
  ZoneAddition addition;
};

/// Reads the file and fits what it holds among the scenario's zones; what does not fit is left out.
Result<Imported> read(const ZoneImportArguments& arguments, const Composition& parts,
                      const OpenedDocument& document, const Uuid& scenario, const ImportProgress& progress) {
  ZoneFileRequest request = arguments.file.wanted();
  request.region = document.pack.region->bounds;
  auto reading = exchange::GdalZoneFileReader().read(
      request, [&](const std::string& step, double done) { return progress(step, kReadingShare * done); });
  if (!reading) return fail(std::move(reading.error()));
  const std::string file = std::filesystem::path(request.file).filename().string();
  const ImportOrigin origin{file, reading->layer, today(*parts.clock).text()};
  Imported out{std::move(*reading), {}, {}};
  std::vector<NewZone> zones;
  std::vector<std::size_t> sources;
  for (std::size_t i = 0; i < out.reading.candidates.size(); ++i) {
    const ZoneCandidate& candidate = out.reading.candidates[i];
    if (candidate.leftOut) continue;
    zones.push_back(importedZone(candidate, origin, parts.ids->next(), scenario));
    out.ids[i] = zones.back().id;
    sources.push_back(i);
  }
  const ZoneRules rules{document.pack.region->bounds,
                        onOverlapFrom(arguments.overlap).value_or(OnOverlap::Refuse)};
  auto addition = addZones(document.plan.plan, zones, file, rules, [&](double done) {
    return progress("zones", kReadingShare + (1 - kReadingShare) * done);
  });
  if (!addition) return fail(std::move(addition.error()));
  for (const RefusedZone& refused : addition->refused) {
    out.ids.erase(sources[refused.index]);
    Error error = refused.error;
    if (!error.feature.empty()) error.feature = "zone '" + error.feature + "'";
    out.reading.candidates[sources[refused.index]].leftOut = std::move(error);
  }
  out.addition = std::move(*addition);
  return out;
}

/// The names under which zones were added.
std::map<Uuid, std::string> namesIn(const Command& command) {
  std::map<Uuid, std::string> names;
  for (const EntityEdit& edit : command.change.edits)
    if (const auto* zone = std::get_if<Edit<Zone>>(&edit); zone && !zone->before)
      names[zone->after->id] = zone->after->name;
  return names;
}

nlohmann::ordered_json reportJson(const Imported& imported, const ZoneImportArguments& arguments,
                                  bool stored) {
  const auto names = namesIn(imported.addition.command);
  auto features = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < imported.reading.candidates.size(); ++i) {
    auto feature = toJson(imported.reading.candidates[i], false);
    const auto id = imported.ids.find(i);
    feature["zone"] =
        id == imported.ids.end()
            ? nlohmann::ordered_json()
            : nlohmann::ordered_json({{"id", id->second.text()}, {"name", names.at(id->second)}});
    features.push_back(std::move(feature));
  }
  return {
      {"file", arguments.file.request.file},
      {"layer", imported.reading.layer},
      {"crs", imported.reading.crs},
      {"name_field", imported.reading.nameField.empty() ? nlohmann::ordered_json()
                                                        : nlohmann::ordered_json(imported.reading.nameField)},
      {"read", imported.reading.candidates.size()},
      {"added", stored ? imported.ids.size() : 0},
      {"fitting", imported.ids.size()},
      {"stored", stored},
      {"features", std::move(features)}};
}

QString reportText(const Imported& imported, bool isTable, bool stored) {
  const auto names = namesIn(imported.addition.command);
  QString text;
  std::size_t repaired = 0;
  for (std::size_t i = 0; i < imported.reading.candidates.size(); ++i) {
    const ZoneCandidate& candidate = imported.reading.candidates[i];
    QStringList said = candidateTexts(candidate);
    const auto id = imported.ids.find(i);
    repaired += !candidate.leftOut && isRepaired(candidate);
    if (id != imported.ids.end() && names.at(id->second) != candidate.name)
      said << QStringLiteral("called '%1', since there is one of its name").arg(str(names.at(id->second)));
    const QString where =
        (isTable ? QStringLiteral("row %1") : QStringLiteral("feature %1")).arg(candidate.feature);
    for (const QString& sentence : said)
      text += QStringLiteral("%1, '%2': %3\n").arg(where, str(candidate.name), sentence);
  }
  const auto all = imported.reading.candidates.size();
  return text + QStringLiteral("%1 of layer '%2' in %3: %4 read, %5 %6, of them %7 repaired; %8 left out\n")
                    .arg(isTable ? QStringLiteral("Rows") : QStringLiteral("Features"),
                         str(imported.reading.layer), str(imported.reading.crs))
                    .arg(all)
                    .arg(imported.ids.size())
                    .arg(stored ? QStringLiteral("added") : QStringLiteral("would be added"))
                    .arg(repaired)
                    .arg(all - imported.ids.size());
}

bool isTableName(const std::string& file) {
  const QString name = str(file).toLower();
  return name.endsWith(QLatin1String(".csv")) || name.endsWith(QLatin1String(".tsv")) ||
         name.endsWith(QLatin1String(".txt"));
}

Result<ExitCode> runImport(const ZoneImportArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const auto scenario = chosenScenario(document->plan.plan, arguments);
  if (!scenario) return fail(scenario.error());
  const Uuid scenarioId = (*scenario)->id;
  auto imported = watched(arguments.file.progress, [&](const ImportProgress& progress) {
    return read(arguments, parts, *document, scenarioId, progress);
  });
  if (!imported) return fail(std::move(imported.error()));
  const bool allFit = imported->ids.size() == imported->reading.candidates.size();
  const bool store = !arguments.dryRun && (allFit || !arguments.whole) && !imported->ids.empty();
  PlanSession session(std::move(document->plan), *parts.clock);
  if (store)
    if (auto done = session.run(imported->addition.command); !done)
      return fail(ofPlanFile(std::move(done.error()), arguments));
  if (arguments.json) {
    auto out = jsonHead(document->pack.region->hash, session.plan(), *parts.plans);
    out["import"] = reportJson(*imported, arguments, store);
    printJson(out);
  } else {
    print(reportText(*imported, isTableName(arguments.file.request.file), store));
  }
  return allFit && !imported->ids.empty() ? ExitCode::Done : ExitCode::No;
}

Result<ExitCode> runList(const ZoneImportArguments& arguments) {
  const auto summary = watched(arguments.file.progress, [&](const ImportProgress& progress) {
    return exchange::GdalZoneFileReader().inspect(arguments.file.request.file, progress);
  });
  if (!summary) return fail(summary.error());
  if (arguments.json)
    printJson({{"tool", jsonTool()}, {"file", toJson(*summary)}});
  else
    print(summaryText(*summary));
  return ExitCode::Done;
}

Result<ExitCode> runFeatures(const ZoneImportArguments& arguments) {
  ZoneFileRequest request = arguments.file.wanted();
  if (!arguments.region.empty()) {
    const auto& box = arguments.region;
    request.region = {box[0], box[1], box[2], box[3]};
  }
  const auto reading = watched(arguments.file.progress, [&](const ImportProgress& progress) {
    return exchange::GdalZoneFileReader().read(request, progress);
  });
  if (!reading) return fail(reading.error());
  if (arguments.json) {
    print(nlohmann::ordered_json({{"tool", jsonTool()}, {"reading", toJson(*reading)}}).dump() + '\n');
    return ExitCode::Done;
  }
  for (const ZoneCandidate& candidate : reading->candidates)
    print(QStringLiteral("%1  %2  %3\n")
              .arg(candidate.feature)
              .arg(str(candidate.name), candidateTexts(candidate).join(QStringLiteral("; "))));
  return ExitCode::Done;
}

void addInspect(CLI::App& group, Action& chosen) {
  auto arguments = std::make_shared<ZoneImportArguments>();
  auto* inspect =
      group.add_subcommand("inspect", "Tell what of a file could become zones; no plan is needed");
  addZoneFile(*inspect, arguments->file);
  inspect->add_flag("--features", arguments->features,
                    "Tell of each feature of the layer; with --json also its shape, as well-known binary");
  inspect->add_option("--region", arguments->region, "Leave out what lies outside this box, in degrees")
      ->delimiter(',')
      ->expected(4)
      ->type_name("W,S,E,N");
  addJson(*inspect, arguments->json);
  inspect->callback([&chosen, arguments] {
    chosen = [arguments] { return arguments->features ? runFeatures(*arguments) : runList(*arguments); };
  });
}

}  // namespace

void addZoneImportCommands(CLI::App& group, const Composition& parts, Action& chosen) {
  addInspect(group, chosen);
  auto arguments = std::make_shared<ZoneImportArguments>();
  auto* import = group.add_subcommand(
      "import", "Add the polygons of a file as zones, one for each feature, and tell what was repaired");
  addPlanFile(*import, *arguments);
  addZoneFile(*import, arguments->file);
  import
      ->add_option("--overlap", arguments->overlap,
                   "Where a zone overlaps others of its scenario: refuse (it is left out), cut-new (it "
                   "leaves them the ground), cut-neighbour (they lose it). Default: refuse")
      ->type_name("WHAT")
      ->check(CLI::IsMember({"refuse", "cut-new", "cut-neighbour"}));
  import->add_flag("--list", arguments->list, "Only list the file's layers and fields");
  import->add_flag("--dry-run", arguments->dryRun, "Tell what would be done and leave the plan as it is");
  import->add_flag("--all-or-nothing", arguments->whole, "Add nothing where anything is left out");
  addScenario(*import, *arguments);
  addPackChoice(*import, *arguments);
  addJson(*import, arguments->json);
  import->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] {
      return arguments->list ? runList(*arguments) : runImport(*arguments, parts);
};
}  // namespace zw::cli
);
}

}  // namespace zw::cli
