// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/offscreen_application.h"
#include "app/cli/output_path.h"
#include "app/cli/plan_arguments.h"
#include "app/resource_paths.h"
#include "core/capacity/scenario_capacity.h"
#include "core/coverage/scenario_figures.h"
#include "ui/briefing/briefing.h"
#include "version.h"

namespace zw::cli {
namespace {

struct BriefArguments : PlanArguments {
  std::string output;
  std::string language = "en";
};

Result<ExitCode> runBrief(const BriefArguments& arguments, const Composition& parts) {
  if (arguments.language != "en")
    return fail(ErrorCode::Usage,
                "briefings in '" + arguments.language + "' are not available in this version; only en is");
  if (const auto extension = outputExtension(arguments.output, {".pdf"}); !extension)
    return fail(extension.error());
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto& region = document->pack.region;
  if (auto free = refuseInputs(arguments.output, {arguments.plan, region->file}); !free)
    return fail(std::move(free.error()));
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());

  const auto state = chosenState(plan, *region, arguments);
  if (!state) return fail(state.error());
  auto all = capacity::reckonAllFigures(region, plan, (*scenario)->id, *state, {today(*parts.clock)});
  if (!all) return fail(ofPlanFile(std::move(all.error()), arguments));
  const BriefingInput input{region,
                            nullptr,
                            plan,
                            (*scenario)->id,
                            all->figures,
                            residualShape(*all->index, zoneShapes(plan, (*scenario)->id)),
                            {region->hash, parts.plans->hash(plan), parts.plans->factorsHash(plan)},
                            parts.clock->now(),
                            kZonewrightVersion,
                            shareFolder() + "/styles"};
  const OffscreenApplication application;
  if (auto written = writeBriefing(input, arguments.output); !written) return fail(written.error());
  return ExitCode::Done;
}

}  // namespace

void addBriefCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand("brief", "Write a printable briefing of a scenario (PDF)");
  auto arguments = std::make_shared<BriefArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("-o,--output", arguments->output, "The PDF to write")->required()->type_name("FILE");
  command->add_option("--lang", arguments->language, "Language; in this version only en")
      ->check(CLI::IsMember({"en", "ar", "fr"}))
      ->capture_default_str();
  addScenario(*command, *arguments);
  addState(*command, *arguments);
  addPackChoice(*command, *arguments);
  command->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runBrief(*arguments, parts); }; });
}

}  // namespace zw::cli
