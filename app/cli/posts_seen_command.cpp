// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/observed_output.h"
#include "app/cli/plan_arguments.h"
#include "core/observe/scenario_observation.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace observe;
using nlohmann::ordered_json;

struct SeenArguments : PlanArguments {
  std::vector<std::string> zones;
};

/// What a scenario's posts see of one of its zones.
struct SeenOfZone {
  const Zone& zone;
  std::size_t ownPosts = 0;
  ObservedFigures day, night;
};

ordered_json seenJson(const SeenOfZone& seen) {
  return {{"id", seen.zone.id.text()},
          {"name", seen.zone.name},
          {"posts", seen.ownPosts},
          {"day", observedJson(seen.day)},
          {"night", observedJson(seen.night)}};
}

QString seenText(const SeenOfZone& seen) {
  return QStringLiteral("Zone: %1; %2 of the posts are its own\n\n%3\n")
      .arg(QString::fromStdString(seen.zone.name))
      .arg(seen.ownPosts)
      .arg(observedTable(seen.day, seen.night));
}

QString assumptionsText(const ObservedPosts& observed, const ObservationFactors& factors) {
  const auto metres = [](double value) { return QStringLiteral("%1 m").arg(numberText(value, 0)); };
  QString text = QStringLiteral(
                     "Seen from all %1 posts of the scenario, by one or by two of them or more, as shares of "
                     "what is known; at the factors' likely values, within %2 by day and %3 by night.\n")
                     .arg(observed.posts().size())
                     .arg(metres(factors.rangeDay.likely), metres(factors.rangeNight.likely));
  if (const int unplaced = observed.unplaced(); unplaced > 0)
    text += QStringLiteral(
                "No ground height is known where %1 of the posts stand: what is in their range is "
                "unknown unless another post sees it.\n")
                .arg(unplaced);
  return text + QStringLiteral(
                    "The ground alone hides: trees, houses and weather are left out. A planning aid, "
                    "not a requirement.\n");
}

Result<ExitCode> runSeen(const SeenArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto region = document->pack.region;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const auto zones = zonesNamed(plan, **scenario, arguments.zones, arguments.plan);
  if (!zones) return fail(zones.error());
  if (region->elevation.empty())
    return fail({ErrorCode::EmptyLayer, region->file, "elevation", {}, "what posts see needs elevation"});
  std::vector<ObservingPost> posts;
  for (const Zone* zone : plan.zonesOf((*scenario)->id)) {
    const auto own = observersOf(plan, zone->id, *region->projection);
    posts.insert(posts.end(), own.begin(), own.end());
  }
  if (posts.empty())
    return fail({ErrorCode::NotFound, arguments.plan, "posts", (*scenario)->name,
                 "the scenario has no post; plan one with 'zw post add'"});

  const auto index = buildRegionIndex(region);
  const auto terrain = std::make_shared<const Terrain>(region);
  const ObservationFactors factors = observationFactors(plan);
  const double tolerance = coverageFactors(plan).frontageTolerance;
  ObservedPosts observed(terrain, factors);
  observed.set(posts);
  auto out = jsonHead(region->hash, plan, *parts.plans);
  out["posts"] = posts.size();
  out["posts_on_unknown_ground"] = observed.unplaced();
  out["range_m"] = {{"day", factors.rangeDay.likely}, {"night", factors.rangeNight.likely}};
  out["zones"] = ordered_json::array();
  QString text;
  for (const Uuid& id : *zones) {
    const Zone& zone = plan.zones.at(id);
    const ObservedZone of =
        observedZone(*index, *terrain, region->projection->forward(zone.shape), tolerance);
    const SeenOfZone seen{zone, plan.postsOf(id).size(), observed.figures(of, Daylight::Day),
                          observed.figures(of, Daylight::Night)};
    out["zones"].push_back(seenJson(seen));
    text += seenText(seen);
  }
  if (arguments.json)
    printJson(out);
  else
    print(text + assumptionsText(observed, factors));
  return ExitCode::Done;
}

}  // namespace

void addPostsSeenCommand(CLI::App& group, const Composition& parts, Action& chosen) {
  auto* command = group.add_subcommand(
      "seen", "What a scenario's posts see of its zones, by one and by two posts, by day and by night");
  auto arguments = std::make_shared<SeenArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("--zone", arguments->zones, "Only this zone (may be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  addScenario(*command, *arguments);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runSeen(*arguments, parts); }; });
}

}  // namespace zw::cli
