// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <set>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/critical_output.h"
#include "app/cli/json_output.h"
#include "app/cli/phase_output.h"
#include "app/cli/route_output.h"
#include "app/cli/supply_scope.h"
#include "core/capacity/scenario_capacity.h"
#include "core/network/scenario_supply.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct CriticalArguments : SupplyScopeArguments {
  std::size_t top = 20;
  bool byPhase = false;
};

/// Where no base reaches the roads nothing is served, and no ranking would say so. Error NoBase.
Result<void> checkServed(const network::SupplyNetwork& supply, const CriticalArguments& arguments) {
  if (supply.sources().empty()) return fail({ErrorCode::NoBase, arguments.plan, {}, {}, {}});
  return {};
}

Result<ExitCode> runByPhase(const CriticalArguments& arguments, const OpenedDocument& document,
                            const Composition& parts) {
  const Plan& plan = document.plan.plan;
  const Region& region = *document.pack.region;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const auto phases = plan.phasesOf((*scenario)->id);
  if (phases.empty())
    return fail({ErrorCode::NoPhase, arguments.plan, {}, "scenario '" + (*scenario)->name + "'", {}});
  std::set<Uuid> states;
  for (const Phase* phase : phases) states.insert(phase->networkState);
  for (const Uuid& state : states) warnOfLostStatuses(plan, region, state);
  const auto ranking = roadmap::rankPhases(document.pack.region, plan, (*scenario)->id, arguments.top,
                                           capacity::plannedSoldiers(region, plan, (*scenario)->id));
  for (const roadmap::PhaseRanking& phase : ranking.phases)
    if (auto served = checkServed(*phase.supply, arguments); !served) return fail(served.error());
  const auto zones = plan.zonesOf((*scenario)->id);
  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    out["scenario"] = (*scenario)->name;
    out["phases"] = ordered_json::array();
    for (const roadmap::PhaseRanking& phase : ranking.phases) {
      ordered_json row = phaseJson(plan, plan.phases.at(phase.phase));
      row.update(rankingJson(phase.supply->network(), phase.worst, zones));
      out["phases"].push_back(std::move(row));
    }
    out["through_phases"] = throughPhasesJson(plan, ranking);
    printJson(out);
    return ExitCode::Done;
  }
  print(throughPhasesText(plan, ranking) + u'\n');
  std::size_t uncounted = 0;
  for (const roadmap::PhaseRanking& phase : ranking.phases) {
    uncounted = std::max(uncounted, phase.worst.uncounted);
    if (phase.held.empty())
      print(QStringLiteral("Phase '%1': no zone is held yet.\n")
                .arg(QString::fromStdString(plan.phases.at(phase.phase).name)));
    else
      print(scopeText(
          {*scenario, &plan.phases.at(phase.phase), plan.phases.at(phase.phase).networkState, phase.held},
          plan));
  }
  print(QStringLiteral(
            "The %1 worst of each phase. Each number is the rank in that phase: 1 costs most;\n"
            "by people cut off, then settlements, zones, soldiers, then the time of people, then of\n"
            "soldiers; what costs the same shares a rank.\n")
            .arg(arguments.top) +
        alikeText(std::any_of(ranking.things.begin(), ranking.things.end(),
                              [](const auto& thing) { return thing.alike > 0; })) +
        uncountedText(uncounted) + QStringLiteral("Population figures are estimates. ") + planningAidText());
  return ExitCode::Done;
}

Result<ExitCode> runCritical(const CriticalArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const Region& region = *document->pack.region;
  if (region.roads.empty())
    return fail({ErrorCode::EmptyLayer, region.file, "roads", {}, "a ranking needs roads"});
  if (arguments.byPhase) return runByPhase(arguments, *document, parts);
  const auto scope = supplyScope(arguments, plan, region);
  if (!scope) return fail(scope.error());
  const Uuid& scenario = scope->scenario->id;
  const auto supply = network::supplyNetwork(document->pack.region, plan, scope->state);
  if (auto served = checkServed(*supply, arguments); !served) return fail(served.error());
  const network::CriticalRanking ranking =
      network::rankCritical(*supply, plan, scenario, arguments.top, scope->zones,
                            capacity::plannedSoldiers(region, plan, scenario));
  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    if (scope->phase) out["phase"] = phaseJson(plan, *scope->phase);
    out.update(rankingJson(supply->network(), ranking, plan.zonesOf(scenario)));
    printJson(out);
    return ExitCode::Done;
  }
  print(rankingText(supply->network(), ranking) + scopeText(*scope, plan) +
        QStringLiteral("Population figures are estimates. ") + planningAidText());
  return ExitCode::Done;
}

}  // namespace

void addCriticalCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command =
      app.add_subcommand("critical", "Roads and crossings ranked by what their failing would cost");
  auto arguments = std::make_shared<CriticalArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("--top", arguments->top, "How many, the worst first")
      ->type_name("N")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  addSupplyScope(*command, *arguments,
                 "Only for what this zone holds: its people, settlements and soldiers (may be repeated)");
  command
      ->add_flag("--by-phase", arguments->byPhase,
                 "Anew for each phase of the roadmap, and how the worst of any stand in each")
      ->excludes(command->get_option("--phase"))
      ->excludes(command->get_option("--zone"))
      ->excludes(command->get_option("--state"));
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runCritical(*arguments, parts); };
  });
}

}  // namespace zw::cli
