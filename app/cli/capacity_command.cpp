// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include "app/cli/capacity_csv.h"
#include "app/cli/capacity_json.h"
#include "app/cli/capacity_text.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/number_option.h"
#include "app/cli/plan_arguments.h"
#include "core/capacity/scenario_capacity.h"
#include "core/coverage/coverage.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct CapacityArguments : PlanArguments {
  std::vector<std::string> zones;
  capacity::MonteCarloOptions draws;
  std::string start;
  int months = 24;
  bool csv = false;
  bool byMonth = false;
};

std::vector<capacity::ContextBand> contextOf(const capacity::HeldZone& held,
                                             const capacity::ZoneCapacity& found, const MetricSet& coverage) {
  const auto value = [&](const char* id) -> MetricValue {
    const Metric* metric = findMetric(coverage, id);
    return metric ? metric->value : MetricValue(Unknown{});
  };
  const Metric* area = findMetric(coverage, "coverage.area");
  const std::size_t observation = held.posts.observationPosts.size();
  return capacity::contextBands({found.ledger.totals.soldiers.value, value("coverage.residents"),
                                 value("coverage.border_frontage"), area ? area->number() / 1e6 : 0,
                                 observation, observation + held.posts.checkpoints.size()});
}

Result<ExitCode> runCapacity(const CapacityArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto& region = document->pack.region;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const auto state = chosenState(plan, *region, arguments);
  if (!state) return fail(state.error());
  const auto wanted = zonesNamed(plan, **scenario, arguments.zones, arguments.plan);
  if (!wanted) return fail(wanted.error());
  const auto start = dateFrom(arguments.start, "--start");
  if (!start) return fail(start.error());

  std::vector<network::BaseDistances> distances;
  const auto supply = network::supplyNetwork(region, plan, *state);
  for (const Zone* zone : plan.zonesOf((*scenario)->id))
    distances.push_back(network::distancesFromBases(*supply, zone->shape));
  const auto capacity =
      capacity::scenarioCapacity(*region, plan, (*scenario)->id, distances,
                                 {today(*parts.clock), *start, arguments.months, arguments.draws});
  if (!capacity) return fail(ofPlanFile(capacity.error(), arguments));

  const auto index = buildRegionIndex(region);
  std::vector<ZoneHoldingReport> reports;
  for (std::size_t z = 0; z < capacity->request.zones.size(); ++z) {
    const capacity::HeldZone& held = capacity->request.zones[z];
    if (std::find(wanted->begin(), wanted->end(), held.id) == wanted->end()) continue;
    const Zone& zone = plan.zones.at(held.id);
    ZoneCoverage coverage(index, coverageFactors(plan));
    const capacity::ZoneCapacity& found = capacity->found.zones[z];
    reports.push_back({plan, zone, held, found, contextOf(held, found, coverage.update(zone.shape))});
  }

  if (arguments.json) {
    auto out = jsonHead(region->hash, plan, *parts.plans);
    out["network_state"] = state->isNil() ? ordered_json() : ordered_json(plan.networkStates.at(*state).name);
    out["seed"] = arguments.draws.seed;
    out["draws"] = arguments.draws.draws;
    out["zones"] = ordered_json::array();
    for (const ZoneHoldingReport& report : reports) out["zones"].push_back(capacityJson(report));
    out["plan"] = togetherJson(capacity->found);
    out["rotation"] = rotationJson(*capacity, plan);
    printJson(out);
    return ExitCode::Done;
  }
  if (arguments.csv) {
    print(arguments.byMonth ? monthsCsv(reports, *capacity) : ledgerCsv(reports, *capacity));
    return ExitCode::Done;
  }
  for (const ZoneHoldingReport& report : reports) print(capacityText(report));
  print(togetherText(*capacity, plan));
  print(factorsText(capacity->found, plan));
  print(QStringLiteral("A planning aid, not a requirement.\n"));
  return ExitCode::Done;
}

}  // namespace

void addCapacityCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command =
      app.add_subcommand("capacity", "What it takes to hold the zones, and when the pool of units can do it");
  auto arguments = std::make_shared<CapacityArguments>();
  addPlanFile(*command, *arguments);
  command
      ->add_option("--zone", arguments->zones,
                   "Only this zone (may be repeated); the rotation stays that of all zones")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command->add_option("--seed", arguments->draws.seed, "Of the draws")
      ->type_name("N")
      ->check(wholeNumber<std::uint64_t>())
      ->capture_default_str();
  command->add_option("--draws", arguments->draws.draws, "How many")
      ->type_name("N")
      ->check(wholeNumber<std::uint32_t>())
      ->capture_default_str();
  command
      ->add_option("--start", arguments->start,
                   "First day looked at (default: the earliest from which a zone is to be held, or today)")
      ->type_name("DATE");
  command->add_option("--months", arguments->months, "Months looked at")
      ->type_name("N")
      ->check(CLI::Range(1, 600))
      ->capture_default_str();
  addScenario(*command, *arguments);
  addState(*command, *arguments);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  auto* csv = command->add_flag("--csv", arguments->csv, "Print the ledgers as CSV, one step a line")
                  ->excludes("--json");
  command
      ->add_flag("--by-month", arguments->byMonth,
                 "With --csv: instead of the ledgers what is needed month by month, against the pool")
      ->needs(csv);
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runCapacity(*arguments, parts); };
  });
}

}  // namespace zw::cli
