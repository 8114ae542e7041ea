// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/output_path.h"
#include "app/cli/version_arguments.h"
#include "app/comparison_table.h"
#include "core/coverage/coverage.h"
#include "gis/exchange/export_geojson.h"
#include "gis/exchange/export_geopackage.h"
#include "ui/i18n/difference_words.h"
#include "ui/i18n/history_words.h"

namespace zw::cli {
namespace {

struct CompareArguments : VersionArguments {
  std::string with = "now";
  std::optional<std::size_t> step, withStep;
  std::string output;
};

/// A state of the plan that is compared.
struct NamedState {
  std::string name;  ///< as a person reads it
  Plan plan;
};

/// What is found between two states.
struct Compared {
  NamedState before, after;
  std::vector<PlanDifference> differences;
  GroundComparison ground;
  std::vector<FigureDifference> figures;
};

Result<NamedState> stateOf(PlanSession& session, const VersionArguments& arguments, const std::string& name,
                           std::optional<std::size_t> step) {
  if (step) {
    if (*step > session.history().size())
      return fail({ErrorCode::NotFound,
                   arguments.plan,
                   {},
                   "step " + std::to_string(*step),
                   "the history has steps 0 to " + std::to_string(session.history().size())});
    return NamedState{"step " + std::to_string(*step), session.stateAt(*step)};
  }
  if (name == "now") return NamedState{name, session.plan()};
  const auto version = versionNamed(session, arguments, name);
  if (!version) return fail(version.error());
  auto content = session.store().versionContent(version->id);
  if (!content) return fail(std::move(content.error()));
  return NamedState{name, std::move(*content)};
}

nlohmann::ordered_json differenceJson(const PlanDifference& difference) {
  nlohmann::ordered_json out{{"what", wordOf(difference.subject)},
                             {"change", wordOf(difference.alteration)},
                             {"id", difference.id.isNil() ? difference.of : difference.id.text()},
                             {"name", difference.name}};
  if (!difference.of.empty() && !difference.id.isNil()) out["of"] = difference.of;
  const bool altered = difference.alteration == Alteration::Altered;
  if (altered) out["member"] = difference.member;
  if (difference.member == "place") {
    out["distance_m"] = difference.distance;
  } else if (altered && difference.member != "shape") {
    out["before"] = memberJson(difference.before);
    out["after"] = memberJson(difference.after);
  }
  if (difference.gained > 0 || difference.lost > 0) {
    out["gained_m2"] = difference.gained;
    out["lost_m2"] = difference.lost;
    out["method"] = altered ? "ground-overlay" : "geodesic-area";
  }
  out["text"] = differenceText(difference).toStdString();
  return out;
}

nlohmann::ordered_json comparedJson(const Compared& compared) {
  auto differences = nlohmann::ordered_json::array();
  for (const PlanDifference& difference : compared.differences)
    differences.push_back(differenceJson(difference));
  auto figures = nlohmann::ordered_json::array();
  for (const FigureDifference& figure : compared.figures)
    figures.push_back({{"zone", figure.zone.isNil() ? nlohmann::ordered_json()
                                                    : nlohmann::ordered_json(figure.zone.text())},
                       {"metric", figure.after.id},
                       {"before", metricJson(figure.before)},
                       {"after", metricJson(figure.after)}});
  const GroundComparison& ground = compared.ground;
  return {{"before", compared.before.name},
          {"after", compared.after.name},
          {"differences", std::move(differences)},
          {"ground",
           {{"only_before_m2", ground.onlyBeforeArea.value()},
            {"only_after_m2", ground.onlyAfterArea.value()},
            {"both_m2", ground.bothArea.value()},
            {"passed_m2", ground.passedArea.value()},
            {"method", "ground-overlay"}}},
          {"figures", std::move(figures)}};
}

QString comparedText(const Compared& compared) {
  if (compared.differences.empty()) return QStringLiteral("Nothing differs.\n");
  QString text;
  for (const PlanDifference& difference : compared.differences)
    text += differenceText(difference) + QLatin1Char('\n');
  const GroundComparison& ground = compared.ground;
  text += QStringLiteral("\nGround in both %1, from one zone to another %2, only before %3, only after %4\n")
              .arg(areaText(ground.bothArea), areaText(ground.passedArea), areaText(ground.onlyBeforeArea),
                   areaText(ground.onlyAfterArea));
  if (!compared.figures.empty()) text += QLatin1Char('\n');
  for (const FigureDifference& figure : compared.figures)
    if (const QString words = figureDifferenceText(figure); !words.isEmpty())
      text += (figure.name.empty() ? QString() : QString::fromStdString(figure.name) + QStringLiteral(", ")) +
              words + QLatin1Char('\n');
  return text;
}

Result<void> writeGround(const Compared& compared, const Projection& projection, const std::string& extension,
                         const CompareArguments& arguments, const Composition& parts) {
  const std::vector<exchange::FeatureTable> tables = {
      comparisonTable(compared.ground, projection, compared.before.name, compared.after.name)};
  return extension == ".gpkg" ? exchange::writeGeoPackage(tables, parts.clock->now(), arguments.output)
                              : exchange::writeGeoJson(tables, arguments.output);
}

Result<ExitCode> runCompare(const CompareArguments& arguments, const Composition& parts) {
  std::string extension;
  if (!arguments.output.empty()) {
    const auto named = outputExtension(arguments.output, {".gpkg", ".geojson", ".json"});
    if (!named) return fail(named.error());
    extension = *named;
  }
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const std::shared_ptr<const Region> region = document->pack.region;
  if (!extension.empty())
    if (auto free = refuseInputs(arguments.output, {arguments.plan, region->file}); !free)
      return fail(std::move(free.error()));
  PlanSession session(std::move(document->plan), *parts.clock);
  auto before = stateOf(session, arguments, arguments.name, arguments.step);
  if (!before) return fail(ofPlanFile(std::move(before.error()), arguments));
  auto after = stateOf(session, arguments, arguments.with, arguments.withStep);
  if (!after) return fail(ofPlanFile(std::move(after.error()), arguments));

  Compared compared{std::move(*before), std::move(*after), {}, {}, {}};
  const Plan &a = compared.before.plan, &b = compared.after.plan;
  compared.differences = planDifferences(a, b, *region->projection);
  compared.ground = compareGround(a, b, *region->projection);
  if (!compared.differences.empty()) compared.figures = figureDifferences(buildRegionIndex(region), a, b);
  if (!extension.empty())
    if (auto written = writeGround(compared, *region->projection, extension, arguments, parts); !written)
      return fail(std::move(written.error()));
  if (arguments.json) {
    auto out = jsonHead(region->hash, session.plan(), *parts.plans);
    out["comparison"] = comparedJson(compared);
    printJson(out);
  } else {
    print(comparedText(compared));
  }
  return ExitCode::Done;
}

}  // namespace

void addVersionCompareCommand(CLI::App& group, const Composition& parts, Action& chosen) {
  auto* command = group.add_subcommand(
      "compare", "What differs between two states of a plan, in words and on the ground");
  auto arguments = std::make_shared<CompareArguments>();
  addPlanFile(*command, *arguments);
  auto* name =
      command->add_option("--name", arguments->name, "The version before, or 'now'")->type_name("NAME");
  auto* step = command->add_option("--step", arguments->step, "A step of the history instead of a version")
                   ->type_name("N")
                   ->excludes(name);
  auto* with =
      command->add_option("--with", arguments->with, "The version after (default: now)")->type_name("NAME");
  command->add_option("--with-step", arguments->withStep, "A step of the history instead of it")
      ->type_name("N")
      ->excludes(with);
  command->add_option("-o,--output", arguments->output, "Write the ground that differs: .gpkg or .geojson")
      ->type_name("FILE");
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback([&parts, &chosen, arguments, name, step] {
    if (name->count() + step->count() == 0) throw CLI::RequiredError("--name or --step");
    chosen = [&parts, arguments] { return runCompare(*arguments, parts); };
  });
}

}  // namespace zw::cli
