// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/number_option.h"
#include "app/cli/output_path.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "core/capacity/pool.h"
#include "core/change/pool_commands.h"
#include "gis/exchange/pool_csv.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct PoolArguments : PlanArguments {
  std::string name, vettedFrom, trainedFrom, base, notes, source;
  std::string file;
  int strength = 0, vehicles = 0, deploymentDays = 180;
  double readiness = 1;
  std::optional<double> dwellRatio;
  bool illustrative = false;
};

std::vector<Base> basesOf(const Plan& plan) {
  std::vector<Base> bases;
  for (const auto& [id, base] : plan.bases) bases.push_back(base);
  return bases;
}

Result<PoolUnit> unitOf(const PoolArguments& arguments, const Plan& plan) {
  PoolUnit unit;
  unit.name = arguments.name;
  unit.strength = arguments.strength;
  unit.readiness = arguments.readiness;
  unit.vehicles = arguments.vehicles;
  unit.deploymentDays = arguments.deploymentDays;
  unit.dwellRatio = arguments.dwellRatio;
  unit.notes = arguments.notes;
  unit.source = arguments.source;
  unit.illustrative = arguments.illustrative;
  const auto vetted = dateFrom(arguments.vettedFrom, "--vetted-from");
  if (!vetted) return fail(vetted.error());
  const auto trained = dateFrom(arguments.trainedFrom, "--trained-from");
  if (!trained) return fail(trained.error());
  unit.vettedFrom = *vetted;
  unit.trainedFrom = *trained;
  if (arguments.base.empty()) return unit;
  for (const auto& [id, base] : plan.bases)
    if (base.name == arguments.base) unit.homeBase = id;
  if (unit.homeBase.isNil())
    return fail({ErrorCode::NotFound, arguments.plan, {}, "base '" + arguments.base + "'", {}});
  return unit;
}

Result<ExitCode> runAdd(const PoolArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    auto unit = unitOf(arguments, plan);
    if (!unit) return fail(unit.error());
    unit->id = parts.ids->next();
    return addUnit(plan, std::move(*unit));
  });
}

Result<ExitCode> runRemove(const PoolArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    if (const PoolUnit* unit = plan.unitNamed(arguments.name)) return removeUnit(plan, unit->id);
    return fail({ErrorCode::NotFound, {}, {}, "unit '" + arguments.name + "'", {}});
  });
}

Result<ExitCode> runImport(const PoolArguments& arguments, const Composition& parts) {
  if (arguments.file.empty()) return fail(ErrorCode::Usage, "FILE is an empty text; name the CSV file");
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto bases = basesOf(plan);
    auto reading = exchange::readPool(arguments.file, bases);
    if (!reading.faults.empty()) {
      constexpr std::size_t kShown = 20;
      const std::size_t shown = std::min(kShown, reading.faults.size());
      for (std::size_t i = 0; i + 1 < shown; ++i) report(reading.faults[i].error);
      Error last = reading.faults[shown - 1].error;
      if (const std::size_t more = reading.faults.size() - shown; more > 0)
        last.detail += (last.detail.empty() ? "" : "; ") + std::string("and ") + std::to_string(more) +
                       " faults more in this file";
      return fail(std::move(last));
    }
    if (reading.units.empty() && !plan.pool.empty())
      warn(QStringLiteral("%1 has no unit, so the plan's pool becomes empty")
               .arg(QString::fromStdString(arguments.file)));
    auto command = replacePool(plan, std::move(reading.units), [&] { return parts.ids->next(); });
    if (!command && command.error().file.empty()) command.error().file = arguments.file;
    return command;
  });
}

Result<ExitCode> runExport(const PoolArguments& arguments, const Composition& parts) {
  if (const auto extension = outputExtension(arguments.file, {".csv"}); !extension)
    return fail(extension.error());
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  if (auto free = refuseInputs(arguments.file, {arguments.plan}); !free) return fail(free.error());
  std::vector<PoolUnit> units;
  for (const PoolUnit* unit : opened->plan.poolInOrder()) units.push_back(*unit);
  if (auto written = exchange::writePool(units, basesOf(opened->plan), arguments.file); !written)
    return fail(written.error());
  return ExitCode::Done;
}

std::string baseName(const Plan& plan, const PoolUnit& unit) {
  const auto base = plan.bases.find(unit.homeBase);
  return base == plan.bases.end() ? std::string() : base->second.name;
}

ordered_json unitJson(const Plan& plan, const PoolUnit& unit) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? ordered_json(date->text()) : ordered_json();
  };
  const std::string base = baseName(plan, unit);
  return {{"id", unit.id.text()},
          {"name", unit.name},
          {"strength", unit.strength},
          {"readiness", unit.readiness},
          {"deployable", capacity::deployable(unit)},
          {"vetted_from", day(unit.vettedFrom)},
          {"trained_from", day(unit.trainedFrom)},
          {"available_from", day(capacity::availableFrom(unit))},
          {"vehicles", unit.vehicles},
          {"home_base", base.empty() ? ordered_json() : ordered_json(base)},
          {"deployment_days", unit.deploymentDays},
          {"dwell_ratio", unit.dwellRatio ? ordered_json(*unit.dwellRatio) : ordered_json()},
          {"notes", unit.notes},
          {"source", unit.source},
          {"illustrative", unit.illustrative}};
}

Result<ExitCode> runList(const PoolArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const Plan& plan = opened->plan;
  if (arguments.json) {
    auto out = jsonHead(plan.info.packHash, plan, *parts.plans);
    out["pool"] = ordered_json::array();
    for (const PoolUnit* unit : plan.poolInOrder()) out["pool"].push_back(unitJson(plan, *unit));
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Unit"), QStringLiteral("Strength"), QStringLiteral("Ready"),
                   QStringLiteral("Deployable"), QStringLiteral("Available from"),
                   QStringLiteral("Deployment"), QStringLiteral("Dwell ratio"), QStringLiteral("Home base"),
                   QStringLiteral("Data")});
  for (int column = 1; column <= 3; ++column) table.alignRight(column);
  for (const PoolUnit* unit : plan.poolInOrder()) {
    const auto from = capacity::availableFrom(*unit);
    table.add({QString::fromStdString(unit->name), QString::number(unit->strength),
               numberText(unit->readiness * 100, 0) + QStringLiteral(" %"),
               QString::number(capacity::deployable(*unit)),
               from               ? QString::fromStdString(from->text())
               : unit->vettedFrom ? QStringLiteral("not trained yet")
                                  : QStringLiteral("not vetted yet"),
               QStringLiteral("%1 days").arg(unit->deploymentDays),
               unit->dwellRatio ? numberText(*unit->dwellRatio, 2) : QStringLiteral("default"),
               QString::fromStdString(baseName(plan, *unit)),
               unit->illustrative ? QStringLiteral("illustrative") : QString::fromStdString(unit->source)});
  }
  print(table.text());
  return ExitCode::Done;
}

}  // namespace

void addPoolCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("pool", "The pool of units that could hold the zones");
  group->require_subcommand(1);
  auto arguments = std::make_shared<PoolArguments>();
  const auto choose = [&](CLI::App& command, Run<PoolArguments> run) {
    command.callback([&parts, &chosen, arguments, run] {
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
  };

  auto* list = group->add_subcommand("list", "List the units");
  addPlanFile(*list, *arguments);
  addJson(*list, arguments->json);
  choose(*list, runList);

  auto* add = group->add_subcommand("add", "Add a unit");
  addPlanFile(*add, *arguments);
  add->add_option("--name", arguments->name, "The unit's name")->required()->type_name("NAME");
  add->add_option("--strength", arguments->strength, "People")
      ->required()
      ->type_name("COUNT")
      ->check(wholeNumber<int>());
  add->add_option("--readiness", arguments->readiness, "Share of them who can be deployed, 0 to 1")
      ->type_name("SHARE")
      ->check(decimalNumber())
      ->capture_default_str();
  add->add_option("--vetted-from", arguments->vettedFrom, "Day from which it is vetted (default: not yet)")
      ->type_name("DATE");
  add->add_option("--trained-from", arguments->trainedFrom, "Day from which it is trained (default: not yet)")
      ->type_name("DATE");
  add->add_option("--vehicles", arguments->vehicles, "Vehicles of its own")
      ->type_name("COUNT")
      ->check(wholeNumber<int>());
  add->add_option("--base", arguments->base, "Its home base")->type_name("NAME");
  add->add_option("--deployment-days", arguments->deploymentDays, "Its longest deployment")
      ->type_name("DAYS")
      ->check(wholeNumber<int>())
      ->capture_default_str();
  add->add_option("--dwell-ratio", arguments->dwellRatio,
                  "Time at home for each time deployed (default: as the planning factors say)")
      ->type_name("RATIO")
      ->check(decimalNumber());
  add->add_option("--source", arguments->source, "Who states it")->type_name("TEXT");
  add->add_option("--notes", arguments->notes, "Notes")->type_name("TEXT");
  add->add_flag("--illustrative", arguments->illustrative, "It is made up to try the plan with");
  choose(*add, runAdd);

  auto* remove = group->add_subcommand("remove", "Remove a unit");
  addPlanFile(*remove, *arguments);
  remove->add_option("--name", arguments->name, "The unit's name")->required()->type_name("NAME");
  choose(*remove, runRemove);

  auto* import = group->add_subcommand(
      "import", "Replace the pool by the units of a CSV file; units of the same name keep their identity");
  addPlanFile(*import, *arguments);
  import->add_option("FILE", arguments->file, "The CSV file; docs/user/pool-csv.md lists its columns")
      ->required();
  choose(*import, runImport);

  auto* write = group->add_subcommand("export", "Write the pool as a CSV file");
  addPlanFile(*write, *arguments);
  write->add_option("-o,--output", arguments->file, "The file to write (.csv)")
      ->required()
      ->type_name("FILE");
  choose(*write, runExport);
}

}  // namespace zw::cli
