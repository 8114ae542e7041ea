// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/number_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/route_output.h"
#include "app/cli/text_table.h"
#include "core/observe/scenario_observation.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/observation_words.h"

namespace zw::cli {
namespace {

using namespace observe;
using network::kMillisPerMinute;
using nlohmann::ordered_json;

struct PatrolArguments : PlanArguments {
  std::string zone;  ///< its name
  double minutes = 0;
  bool minutesGiven = false;
};

/// What a zone's patrols reach, and what they might.
struct Found {
  const Zone& zone;
  const Region& region;
  std::size_t posts = 0;
  PatrolTime time;
  PatrolReachBand reach;

  [[nodiscard]] MetricSet figures(PatrolMeans means) const {
    const PatrolReach& all = reach.likely;
    MetricValue roads = Unknown{UnknownReason::NoRoadsInside}, share = roads;
    if (all.roads.total > 0) {
      const auto of = [means](const PatrolReach& reached) { return reached.roads.of(means); };
      roads = bandOf(reach, all.roads.total, of);
      share = bandOf(reach, 1, [&](const PatrolReach& reached) { return of(reached) / all.roads.total; });
    }
    MetricValue settlements = Unknown{UnknownReason::NoSettlements};
    if (all.settlements.total > 0)
      settlements = bandOf(reach, all.settlements.total,
                           [means](const PatrolReach& reached) { return reached.settlements.of(means); });
    return {{"roads", roads, Unit::Metre, "patrol-reach"},
            {"roads_share", share, Unit::Share, "patrol-reach"},
            {"settlements", settlements, Unit::Count, "patrol-reach"}};
  }
};

const char* patrolMeansWord(PatrolMeans means) {
  switch (means) {
    case PatrolMeans::Vehicle:
      return "vehicle";
    case PatrolMeans::FootByDay:
      return "foot_by_day";
    case PatrolMeans::FootByNight:
      return "foot_by_night";
    case PatrolMeans::AnyByDay:
      return "any_by_day";
    case PatrolMeans::AnyByNight:
      return "any_by_night";
  }
  return "";
}

ordered_json patrolsJson(const Found& found) {
  const PatrolReach& likely = found.reach.likely;
  ordered_json out;
  out["zone"] = {{"id", found.zone.id.text()}, {"name", found.zone.name}};
  out["posts"] = found.posts;
  out["posts_without_road"] = likely.withoutAccess;
  out["minutes"] = {{"low", found.time.low / kMillisPerMinute},
                    {"likely", found.time.likely / kMillisPerMinute},
                    {"high", found.time.high / kMillisPerMinute}};
  out["roads_total_m"] = likely.roads.total;
  out["roads_walked_as_level_m"] = likely.unknownClimb;
  out["settlements_total"] = likely.settlements.total;
  out["reach"] = ordered_json::array();
  for (const PatrolMeans means : kPatrolMeans) {
    ordered_json one = {{"by", patrolMeansWord(means)}, {"metrics", metricsJson(found.figures(means))}};
    if (const auto mode = static_cast<std::size_t>(means); mode < kPatrolModes)
      one["settlements"] = settlementNames(found.region, likely.reachedSettlements[mode]);
    out["reach"].push_back(std::move(one));
  }
  return out;
}

QString patrolsText(const Found& found) {
  const PatrolReach& likely = found.reach.likely;
  const auto minutes = [](network::Millis time) { return numberText(time / kMillisPerMinute, 0); };
  QString text = QStringLiteral("Zone: %1; patrols from %2, one way, in %3 min")
                     .arg(QString::fromStdString(found.zone.name),
                          found.posts == 1 ? QStringLiteral("its post")
                                           : QStringLiteral("its %1 posts").arg(found.posts),
                          minutes(found.time.likely));
  if (found.time.low != found.time.high)
    text += QStringLiteral(" (%1–%2)").arg(minutes(found.time.low), minutes(found.time.high));
  text += QStringLiteral("\n\n");
  TextTable table({QStringLiteral("  Reached"),
                   QStringLiteral("Roads, of %1 km").arg(numberText(likely.roads.total / 1000, 1)),
                   QStringLiteral("Share"),
                   QStringLiteral("Settlements, of %1").arg(numberText(likely.settlements.total, 0))});
  for (int column = 1; column <= 3; ++column) table.alignRight(column);
  for (const PatrolMeans means : kPatrolMeans) {
    QStringList cells = {QStringLiteral("  ") + patrolMeansText(means)};
    for (const Metric& metric : found.figures(means)) cells << figureText(metric);
    table.add(cells);
  }
  text += table.text();
  if (likely.withoutAccess > 0)
    text += QStringLiteral("  From %1 of the posts no open road can be reached.\n").arg(likely.withoutAccess);
  if (likely.unknownClimb > 0)
    text += QStringLiteral("  %1 km of the roads are walked as if level: no height is known there.\n")
                .arg(numberText(likely.unknownClimb / 1000, 1));
  return text + u'\n' + planningAidText();
}

Result<ExitCode> runPatrols(const PatrolArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto region = document->pack.region;
  const auto named = zoneNamed(plan, arguments, arguments.zone);
  if (!named) return fail(named.error());
  const Zone& zone = **named;
  const auto state = chosenState(plan, *region, arguments);
  if (!state) return fail(state.error());
  if (region->roads.empty())
    return fail({ErrorCode::EmptyLayer, region->file, "roads", {}, "patrols need roads"});
  PatrolBases bases{{}, region->projection->forward(zone.shape)};
  for (const Post* post : plan.postsOf(zone.id))
    bases.posts.push_back(region->projection->forward(post->point));
  if (bases.posts.empty())
    return fail({ErrorCode::NotFound, arguments.plan, "posts", zone.name,
                 "has no post from which patrols could start; plan one with 'zw post add'"});

  PatrolTime time = patrolTime(plan);
  if (arguments.minutesGiven) {
    const auto given = static_cast<network::Millis>(std::lround(arguments.minutes * kMillisPerMinute));
    time = {given, given, given};
  }
  const auto supply = network::supplyNetwork(region, plan, *state);
  const Found found{zone, *region, bases.posts.size(), time,
                    std::move(patrolReach(plan, *supply, {&bases, 1}, time).front())};
  if (!arguments.json) {
    print(patrolsText(found));
    return ExitCode::Done;
  }
  auto out = jsonHead(region->hash, plan, *parts.plans);
  out.update(patrolsJson(found));
  printJson(out);
  return ExitCode::Done;
}

}  // namespace

void addPostsPatrolsCommand(CLI::App& group, const Composition& parts, Action& chosen) {
  auto* command = group.add_subcommand(
      "patrols", "The roads and settlements that patrols from a zone's posts reach in time");
  auto arguments = std::make_shared<PatrolArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("--zone", arguments->zone, "The zone's name")->required()->type_name("NAME");
  command
      ->add_option("--minutes", arguments->minutes,
                   "Within so many minutes, one way, instead of the planning factor patrol.reach_time")
      ->check(numberWithin(0, 24 * 60, true))
      ->each([arguments](const std::string&) { arguments->minutesGiven = true; });
  addScenario(*command, *arguments);
  addState(*command, *arguments);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runPatrols(*arguments, parts); };
  });
}

}  // namespace zw::cli
