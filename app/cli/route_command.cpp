// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/network_arguments.h"
#include "app/cli/place_option.h"
#include "app/cli/route_output.h"
#include "core/network/alternatives.h"
#include "core/network/supply.h"

namespace zw::cli {
namespace {

using namespace network;

struct RouteArguments : NetworkArguments {
  std::string to;
  std::size_t alternatives = 1;
};

/// Nothing when the end is too far from any road that can be driven.
Result<std::optional<Destination>> endOf(const RouteArguments& arguments, const Plan& plan,
                                         const Scenario& scenario, const RoadNetwork& network) {
  const Region& region = network.region();
  if (const Zone* zone = plan.zoneNamed(scenario.id, arguments.to))
    return destinationIn(network, region.projection->forward(zone->shape));
  const auto place = placeIn(arguments.to, "--to");
  if (!place)
    return fail({ErrorCode::NotFound,
                 arguments.plan,
                 {},
                 "zone '" + arguments.to + "'",
                 "in scenario '" + scenario.name + "'"});
  if (!region.bounds.contains(*place))
    return fail({ErrorCode::OutsideRegion, arguments.plan, {}, arguments.to, {}});
  const auto access = network.access(region.projection->forward(*place));
  if (!access) return std::optional<Destination>();
  return std::optional(destinationAt(network, *access));
}

void warnOfFewer(std::size_t count) {
  const AlternativeLimits limits;
  warn(QCoreApplication::translate("route",
                                   "No more than %1 found: no other takes at most %2 times as long as the "
                                   "quickest and shares at most %3 % of the driving time with each of these.")
           .arg(count)
           .arg(limits.stretch)
           .arg(100 * limits.shared));
}

/// The scenario's zones but the one that the route leads to.
std::vector<MultiPolygon<ProjectedPoint>> otherZones(const Plan& plan, const Scenario& scenario,
                                                     const std::string& destination, const Region& region) {
  std::vector<MultiPolygon<ProjectedPoint>> others;
  for (const Zone* zone : plan.zonesOf(scenario.id))
    if (zone->name != destination) others.push_back(region.projection->forward(zone->shape));
  return others;
}

Result<ExitCode> runRoute(const RouteArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const Region& region = *document->pack.region;
  const auto state = chosenState(plan, region, arguments);
  if (!state) return fail(state.error());
  const auto ready = networkOf(arguments, *state, plan, document->pack.region);
  if (!ready) return fail(ready.error());
  const RoadNetwork& network = *ready;
  const auto start = startOf(arguments, plan, region);
  if (!start) return fail(start.error());
  const auto end = endOf(arguments, plan, **scenario, network);
  if (!end) return fail(end.error());

  std::vector<Route> routes;
  if (const auto access = network.access(*start); access && *end) {
    ShortestPathTree tree;
    tree.build(network.graph(), network.seeds(*access, Direction::From));
    routes = alternativeRoutes(network, tree, *access, **end, arguments.alternatives);
  }
  const double margin = supplyFactors(plan).borderMargin;
  const ExposureAreas areas(region, margin);
  const auto others = otherZones(plan, **scenario, arguments.to, region);
  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    out["routes"] = nlohmann::ordered_json::array();
    for (const Route& route : routes)
      out["routes"].push_back(routeJson(network, route, areas.of(route, others)));
    out["unreachable"] = routes.empty();
    printJson(out);
  } else if (!routes.empty()) {
    for (std::size_t i = 0; i < routes.size(); ++i) {
      if (routes.size() > 1) print(QStringLiteral("Route %1 of %2\n").arg(i + 1).arg(routes.size()));
      print(routeText(network, routes[i], areas.of(routes[i], others), margin));
      if (routes.size() > 1) print(QStringLiteral("\n"));
    }
    print(planningAidText());
  } else {
    print(QCoreApplication::translate("route", "Unreachable: no road that is open leads there.\n"));
  }
  if (!routes.empty() && routes.size() < arguments.alternatives) warnOfFewer(routes.size());
  return routes.empty() ? ExitCode::No : ExitCode::Done;
}

}  // namespace

void addRouteCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand("route", "The quickest route from a base to a zone or place");
  auto arguments = std::make_shared<RouteArguments>();
  addPlanFile(*command, *arguments);
  addNetworkArguments(*command, *arguments);
  command
      ->add_option("--to", arguments->to,
                   "A zone of the scenario, or a place: LON,LAT, or in quotes as people write it")
      ->type_name("ZONE")
      ->required();
  command
      ->add_option("--alternatives", arguments->alternatives,
                   "Print up to so many routes that really differ, the quickest first")
      ->type_name("K")
      ->check(CLI::Range(1, 100));
  addScenario(*command, *arguments);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runRoute(*arguments, parts); }; });
}

}  // namespace zw::cli
