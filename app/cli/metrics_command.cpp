// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/figures_output.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_arguments.h"
#include "core/observe/scenario_observation.h"

namespace zw::cli {
namespace {

struct MetricsArguments : PlanArguments {
  std::vector<std::string> zones;
  bool csv = false;
};

Result<ExitCode> runMetrics(const MetricsArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const Region& region = *document->pack.region;

  const auto state = chosenState(plan, region, arguments);
  if (!state) return fail(state.error());
  auto [index, figures] = observe::reckonAllFigures(document->pack.region, plan, (*scenario)->id, *state);
  const auto wanted = zonesNamed(plan, **scenario, arguments.zones, arguments.plan);
  if (!wanted) return fail(wanted.error());
  std::erase_if(figures.zones, [&](const ZoneFigures& zone) {
    return std::find(wanted->begin(), wanted->end(), zone.zone) == wanted->end();
  });

  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    out["zones"] = figuresJson(figures, plan);
    out["plan"] = {{"metrics", metricsJson(figures.plan)}};
    printJson(out);
  } else if (arguments.csv) {
    print(figuresCsv(figures, plan));
  } else {
    print(figuresText(figures, plan, **scenario, region));
  }
  return ExitCode::Done;
}

}  // namespace

void addMetricsCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command =
      app.add_subcommand("metrics", "Coverage and supply figures of a plan's zones and of what they leave");
  auto arguments = std::make_shared<MetricsArguments>();
  addPlanFile(*command, *arguments);
  command
      ->add_option("--zone", arguments->zones,
                   "Only this zone (may be repeated); the plan's figures stay those of all its zones")
      ->type_name("NAME")
      ->allow_extra_args(false);
  addScenario(*command, *arguments);
  addState(*command, *arguments);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->add_flag("--csv", arguments->csv, "Print CSV, one figure a line")->excludes("--json");
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runMetrics(*arguments, parts); };
  });
}

}  // namespace zw::cli
