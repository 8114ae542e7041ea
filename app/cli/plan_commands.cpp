// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <memory>

#include "app/cli/checks_output.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/qt_text.h"
#include "app/resource_paths.h"
#include "gis/plan/factors_json.h"
#include "gis/plan/sample_plan.h"

namespace zw::cli {
namespace {

struct NewPlanArguments {
  std::string output;
  std::string pack;
  std::string title = "Untitled plan";
  bool replace = false;
};

Result<ExitCode> create(const NewPlanArguments& arguments, const Plan& plan, const Composition& parts) {
  if (auto made = parts.plans->create(arguments.output, plan, arguments.replace); !made) {
    if (made.error().code == ErrorCode::FileExists) made.error().detail = "--replace overwrites it";
    return fail(std::move(made.error()));
  }
  return ExitCode::Done;
}

Result<ExitCode> runNew(const NewPlanArguments& arguments, const Composition& parts) {
  const auto region = parts.regions->open(arguments.pack);
  if (!region) return fail(region.error());
  auto factors = readFactors(defaultFactorsPath());
  if (!factors) return fail(std::move(factors.error()));
  const Scenario scenario{parts.ids->next(), "Scenario 1", {}, 0};
  Plan plan;
  plan.info = {arguments.title,
               {},
               (*region)->hash,
               std::filesystem::path(arguments.pack).filename().string(),
               scenario.id};
  plan.scenarios.emplace(scenario.id, scenario);
  plan.factors = std::move(*factors);
  return create(arguments, plan, parts);
}

Result<ExitCode> runSample(const NewPlanArguments& arguments, const Composition& parts) {
  const auto region = parts.regions->open(arguments.pack.empty() ? bundledPackPath() : arguments.pack);
  if (!region) return fail(region.error());
  auto factors = readFactors(defaultFactorsPath());
  if (!factors) return fail(std::move(factors.error()));
  const auto plan = readSamplePlan(samplePlanTextPath(), **region, std::move(*factors));
  if (!plan) return fail(plan.error());
  return create(arguments, *plan, parts);
}

nlohmann::ordered_json planJson(const Plan& plan) {
  auto scenarios = nlohmann::ordered_json::array();
  for (const Scenario* scenario : plan.scenariosInOrder()) {
    auto zones = nlohmann::ordered_json::array();
    for (const Zone* zone : plan.zonesOf(scenario->id))
      zones.push_back({{"id", zone->id.text()}, {"name", zone->name}});
    auto phases = nlohmann::ordered_json::array();
    for (const Phase* phase : plan.phasesOf(scenario->id))
      phases.push_back({{"id", phase->id.text()}, {"name", phase->name}});
    scenarios.push_back({{"name", scenario->name},
                         {"active", scenario->id == plan.info.activeScenario},
                         {"zones", std::move(zones)},
                         {"phases", std::move(phases)}});
  }
  auto bases = nlohmann::ordered_json::array();
  for (const auto& [id, base] : plan.bases)
    bases.push_back(
        {{"id", id.text()}, {"name", base.name}, {"lon", base.point.lon}, {"lat", base.point.lat}});
  return {{"title", plan.info.title},          {"notes", plan.info.notes},
          {"pack", plan.info.packHash},        {"pack_name", plan.info.packName},
          {"scenarios", std::move(scenarios)}, {"bases", std::move(bases)}};
}

QString planText(const OpenedPlan& opened, const PlanRepository& plans) {
  const Plan& plan = opened.plan;
  QString text =
      QStringLiteral(
          "Plan      %1\nHash      %2\nFactors   %3\nPack      %4, %5\nHistory   %6 of %7 commands done\n")
          .arg(str(plan.info.title), str(plans.hash(plan)), str(plans.factorsHash(plan)),
               str(plan.info.packName), str(plan.info.packHash))
          .arg(opened.cursor)
          .arg(opened.history.size());
  if (const std::string& reason = opened.store->readOnlyReason(); !reason.empty())
    text += QStringLiteral("Read-only %1\n").arg(str(reason));
  for (const Scenario* scenario : plan.scenariosInOrder()) {
    text += QStringLiteral("Scenario  %1%2\n")
                .arg(str(scenario->name),
                     scenario->id == plan.info.activeScenario ? QStringLiteral(" (active)") : QString());
    for (const Zone* zone : plan.zonesOf(scenario->id))
      text += QStringLiteral("  Zone    %1\n").arg(str(zone->name));
    for (const Phase* phase : plan.phasesOf(scenario->id))
      text += QStringLiteral("  Phase   %1\n").arg(str(phase->name));
  }
  for (const auto& [id, base] : plan.bases)
    text +=
        QStringLiteral("Base      %1%2\n")
            .arg(str(base.name), base.illustrative && !str(base.name).contains(QStringLiteral("illustrative"))
                                     ? QStringLiteral(" (illustrative)")
                                     : QString());
  return text;
}

Result<ExitCode> runInfo(const PlanArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  if (arguments.json) {
    auto out = jsonHead(opened->plan.info.packHash, opened->plan, *parts.plans);
    out["plan"] = planJson(opened->plan);
    printJson(out);
  } else {
    print(planText(*opened, *parts.plans));
  }
  return ExitCode::Done;
}

Result<ExitCode> runCheck(PlanArguments arguments, const Composition& parts) {
  // Another pack is one of the things that are checked, not a reason to stop.
  arguments.pack.acceptOther = true;
  const auto document = openDocument(arguments.plan, *parts.plans, *parts.regions, arguments.pack);
  if (!document) return fail(document.error());
  return printChecks(checkPlan(document->plan.plan, *document->pack.region), arguments.json,
                     jsonHead(document->pack.region->hash, document->plan.plan, *parts.plans));
}

}  // namespace

void addPlanCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("plan", "Make, describe and check plans");
  group->require_subcommand(1);

  auto made = std::make_shared<NewPlanArguments>();
  auto* create = group->add_subcommand("new", "Make an empty plan on a region pack");
  create->add_option("PLAN", made->output, "The plan file to make (.gpkg)")->required();
  create->add_option("--pack", made->pack, "The region pack")->required()->type_name("PACK");
  create->add_option("--title", made->title, "The plan's title")->type_name("TEXT")->capture_default_str();
  create->add_flag("--replace", made->replace, "Overwrite a file of that name");
  create->callback([&parts, &chosen, made] { chosen = [&parts, made] { return runNew(*made, parts); }; });

  auto* sample = group->add_subcommand("sample", "Make the sample plan");
  sample->add_option("-o,--output", made->output, "The plan file to make (.gpkg)")
      ->required()
      ->type_name("FILE");
  sample->add_option("--pack", made->pack, "The region pack (default: the bundled one)")->type_name("PACK");
  sample->add_flag("--replace", made->replace, "Overwrite a file of that name");
  sample->callback([&parts, &chosen, made] { chosen = [&parts, made] { return runSample(*made, parts); }; });

  auto arguments = std::make_shared<PlanArguments>();
  auto* info = group->add_subcommand("info", "Describe a plan: scenarios, zones, bases, inputs");
  addPlanFile(*info, *arguments);
  addJson(*info, arguments->json);
  info->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runInfo(*arguments, parts); }; });

  auto* check = group->add_subcommand(
      "check", "Check a plan against its region pack; exit code 1 when something is wrong");
  addPlanFile(*check, *arguments);
  check->add_option("--pack", arguments->pack.path, "The region pack (default: the one the plan names)")
      ->type_name("PACK");
  addJson(*check, arguments->json);
  check->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runCheck(*arguments, parts); }; });
}

}  // namespace zw::cli
