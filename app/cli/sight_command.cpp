// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/number_option.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/route_output.h"
#include "core/observe/line_of_sight.h"
#include "core/observe/observed_figures.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace observe;
using nlohmann::ordered_json;

struct SightArguments : PlanArguments {
  std::string from, to;
  std::optional<double> height;
  bool night = false;
};

Result<LonLat> regionPlace(const std::string& text, const char* option, const SightArguments& arguments,
                           const Region& region) {
  auto place = placeIn(text, option);
  if (!place) return place;
  if (!region.bounds.contains(*place)) return fail({ErrorCode::OutsideRegion, arguments.plan, {}, text, {}});
  return *place;
}

QString metres(double value) {
  return QStringLiteral("%1 m").arg(numberText(value, 0));
}

ExitCode tellLine(const LineOfSight& line, const SightArguments& arguments, ordered_json head) {
  const bool between = std::isfinite(line.clearance);
  if (arguments.json) {
    head["visibility"] = line.visibility == Visibility::Seen     ? "seen"
                         : line.visibility == Visibility::Hidden ? "hidden"
                                                                 : "unknown";
    head["distance_m"] = line.metres;
    head["clearance_m"] = between ? ordered_json(line.clearance) : ordered_json();
    head["narrowest_m"] = between ? ordered_json(line.narrowest) : ordered_json();
    printJson(head);
  } else {
    QString text = line.visibility == Visibility::Seen     ? QStringLiteral("Seen")
                   : line.visibility == Visibility::Hidden ? QStringLiteral("Hidden")
                                                           : QStringLiteral("Unknown");
    text += QStringLiteral(" at ") + metres(line.metres);
    if (line.visibility == Visibility::Unknown)
      text += QStringLiteral(": no ground height is known at an end or on the way.\n");
    else if (between)
      text += QStringLiteral(": the line passes %1 %2 the ground at %3 from the first place.\n")
                  .arg(numberText(std::abs(line.clearance), 1) + QStringLiteral(" m"),
                       line.clearance > 0 ? QStringLiteral("above") : QStringLiteral("below"),
                       metres(line.narrowest));
    else
      text += QStringLiteral(".\n");
    print(text);
  }
  return line.visibility == Visibility::Seen ? ExitCode::Done : ExitCode::No;
}

/// Ground in range, m².
struct SeenGround {
  double inRange = 0, seen = 0, unknown = 0;
};

SeenGround groundOf(const Terrain& terrain, const Viewshed& viewshed, double range) {
  SeenGround out;
  viewshed.within(range).forEach([&](int column, int row) {
    const CellSize cell = terrain.cellSize(row);
    const double area = cell.width * cell.height;
    out.inRange += area;
    if (viewshed.seen.test(column, row))
      out.seen += area;
    else if (viewshed.unknown.test(column, row))
      out.unknown += area;
  });
  return out;
}

ExitCode tellGround(const Terrain& terrain, const Observer& observer, const Sight& sight,
                    const SightArguments& arguments, ordered_json head) {
  const auto found = viewshed(terrain, observer, sight);
  if (!found) {
    const QString reason = unknownReason({"coverage.observed_share", found.error(), Unit::Share, {}});
    if (arguments.json) {
      head["share"] = nullptr;
      head["unknown"] = reason.toStdString();
      printJson(head);
    } else {
      print(QStringLiteral("Unknown: %1.\n").arg(reason));
    }
    return ExitCode::No;
  }
  const SeenGround ground = groundOf(terrain, *found, sight.range);
  const double known = ground.inRange - ground.unknown;
  if (arguments.json) {
    head["range_m"] = sight.range;
    head["ground_m"] = *terrain.ground(terrain.place(observer.place));
    head["in_range_m2"] = ground.inRange;
    head["seen_m2"] = ground.seen;
    head["unknown_m2"] = ground.unknown;
    head["share"] = known > 0 ? ordered_json(ground.seen / known) : ordered_json();
    printJson(head);
    return ExitCode::Done;
  }
  const auto area = [](double value) { return QStringLiteral("%1 km²").arg(numberText(value / 1e6, 2)); };
  print(
      QStringLiteral("Of the ground within %1 it sees %2 of %3%4%5.\n")
          .arg(metres(sight.range), area(ground.seen), area(ground.inRange),
               known > 0
                   ? QStringLiteral(" (%1 % of what is known)").arg(numberText(100 * ground.seen / known, 1))
                   : QString(),
               ground.unknown > 0 ? QStringLiteral("; %1 unknown").arg(area(ground.unknown)) : QString()));
  return ExitCode::Done;
}

Result<ExitCode> runSight(const SightArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const Region& region = *document->pack.region;
  const auto from = regionPlace(arguments.from, "--from", arguments, region);
  if (!from) return fail(from.error());
  if (region.elevation.empty())
    return fail({ErrorCode::EmptyLayer, region.file, "elevation", {}, "lines of sight need elevation"});
  const ObservationFactors factors = observationFactors(plan);
  const Terrain terrain(document->pack.region);
  const Sight sight{factors.targetHeight.likely,
                    arguments.night ? factors.rangeNight.likely : factors.rangeDay.likely,
                    factors.refraction.likely};
  const double eyes = arguments.height.value_or(factors.observerHeight.likely);
  auto head = jsonHead(region.hash, plan, *parts.plans);
  head["from"] = {from->lon, from->lat};
  head["height_m"] = eyes;
  head["target_height_m"] = sight.targetHeight;
  if (arguments.to.empty())
    return tellGround(terrain, {region.projection->forward(*from), eyes}, sight, arguments, std::move(head));
  const auto to = regionPlace(arguments.to, "--to", arguments, region);
  if (!to) return fail(to.error());
  head["to"] = {to->lon, to->lat};
  return tellLine(
      lineOfSight(terrain, terrain.place(*from), eyes, terrain.place(*to), sight.targetHeight, sight),
      arguments, std::move(head));
}

}  // namespace

void addSightCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand(
      "sight", "Whether one place sees another, or how much of the ground in range it sees");
  auto arguments = std::make_shared<SightArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("--from", arguments->from, "Where one looks from")->required()->type_name(kPlaceType);
  auto* to = command
                 ->add_option("--to", arguments->to,
                              "What is looked at, however far (default: all the ground in range)")
                 ->type_name(kPlaceType);
  command
      ->add_option("--height", arguments->height,
                   "Eyes above the ground, m (default: the planning factor of an observer's)")
      ->type_name("M")
      ->check(numberWithin(0, 1000));
  command->add_flag("--night", arguments->night, "To the range by night")->excludes(to);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runSight(*arguments, parts); }; });
}

}  // namespace zw::cli
