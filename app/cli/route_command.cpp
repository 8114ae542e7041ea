// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <charconv>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/route_output.h"
#include "core/network/alternatives.h"
#include "core/network/supply.h"

namespace zw::cli {
namespace {

using namespace network;

struct RouteArguments : PlanArguments {
  std::string from;
  std::string to;
  std::vector<std::string> closed;
  std::size_t alternatives = 1;
};

/// "35.25,33.34".
std::optional<LonLat> placeFrom(const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos) return std::nullopt;
  LonLat place;
  const char* const end = text.data() + text.size();
  const auto lon = std::from_chars(text.data(), text.data() + comma, place.lon);
  const auto lat = std::from_chars(text.data() + comma + 1, end, place.lat);
  if (lon.ec != std::errc() || lon.ptr != text.data() + comma || lat.ec != std::errc() || lat.ptr != end)
    return std::nullopt;
  return place;
}

/// Roads that an id names: of a crossing ("X12"), or a road by its number. Error NotFound.
Result<std::vector<EdgeIndex>> roadsNamed(const std::string& id, const RoadNetwork& network) {
  for (const Crossing& crossing : network.crossings())
    if (crossing.id == id) return crossing.roads;
  const Region& region = network.region();
  std::size_t row = 0;
  const auto read = std::from_chars(id.data(), id.data() + id.size(), row);
  if (read.ec == std::errc() && read.ptr == id.data() + id.size() && row >= 1 && row <= region.roads.size())
    return std::vector<EdgeIndex>{static_cast<EdgeIndex>(row - 1)};
  return fail({ErrorCode::NotFound, region.file, {}, "road or crossing '" + id + "'", {}});
}

Result<ProjectedPoint> startOf(const RouteArguments& arguments, const Plan& plan, const Region& region) {
  for (const auto& [id, base] : plan.bases)
    if (base.name == arguments.from) return region.projection->forward(base.point);
  if (const auto place = placeFrom(arguments.from)) {
    if (!region.bounds.contains(*place))
      return fail({ErrorCode::OutsideRegion, arguments.plan, {}, arguments.from, {}});
    return region.projection->forward(*place);
  }
  return fail({ErrorCode::NotFound, arguments.plan, {}, "base '" + arguments.from + "'", {}});
}

/// Nothing when the end is too far from any road that can be driven.
Result<std::optional<Destination>> endOf(const RouteArguments& arguments, const Plan& plan,
                                         const Scenario& scenario, const RoadNetwork& network) {
  const Region& region = network.region();
  if (const Zone* zone = plan.zoneNamed(scenario.id, arguments.to))
    return destinationIn(network, region.projection->forward(zone->shape));
  const auto place = placeFrom(arguments.to);
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

QString text(const char* source) {
  return QCoreApplication::translate("route", source);
}

void warnOfFewer(std::size_t count) {
  const AlternativeLimits limits;
  warn(text(QT_TRANSLATE_NOOP("route",
                              "No more than %1 found: no other takes at most %2 times as long as the "
                              "quickest and shares at most %3 % of the driving time with each of these."))
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
  if (region.roads.empty())
    return fail({ErrorCode::EmptyLayer, region.file, "roads", {}, "a route needs roads"});

  const auto state = chosenState(plan, region, arguments);
  if (!state) return fail(state.error());
  RoadNetwork network(document->pack.region, travelFactors(plan), networkChanges(plan, *state, region));
  for (const std::string& id : arguments.closed) {
    const auto roads = roadsNamed(id, network);
    if (!roads) return fail(roads.error());
    for (const EdgeIndex e : *roads) network.setPassability(e, Passability::Closed);
  }
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
    print(text(QT_TRANSLATE_NOOP("route", "Unreachable: no road that is open leads there.\n")));
  }
  if (!routes.empty() && routes.size() < arguments.alternatives) warnOfFewer(routes.size());
  return routes.empty() ? ExitCode::No : ExitCode::Done;
}

}  // namespace

void addRouteCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand("route", "The quickest route from a base to a zone or place");
  auto arguments = std::make_shared<RouteArguments>();
  addPlanFile(*command, *arguments);
  command->add_option("--from", arguments->from, "A base of the plan, or a place as LON,LAT")
      ->type_name("BASE")
      ->required();
  command->add_option("--to", arguments->to, "A zone of the scenario, or a place as LON,LAT")
      ->type_name("ZONE")
      ->required();
  command
      ->add_option("--close", arguments->closed,
                   "Reckon as if this road or crossing were closed (may be repeated)")
      ->type_name("ID")
      ->allow_extra_args(false);
  command
      ->add_option("--alternatives", arguments->alternatives,
                   "Print up to so many routes that really differ, the quickest first")
      ->type_name("K")
      ->check(CLI::Range(1, 100));
  addScenario(*command, *arguments);
  addState(*command, *arguments);
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runRoute(*arguments, parts); }; });
}

}  // namespace zw::cli
