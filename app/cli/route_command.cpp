// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/network_arguments.h"
#include "app/cli/text_table.h"
#include "core/network/alternatives.h"
#include "ui/i18n/figures.h"

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

double bufferMetres(const Route& route, const Region& region) {
  MultiPolygon<ProjectedPoint> buffer;
  for (const BufferZone& zone : region.bufferZones)
    buffer.insert(buffer.end(), zone.shape.begin(), zone.shape.end());
  return metresInside(route, buffer);
}

double seconds(Millis time) {
  return static_cast<double>(time) / 1000;
}

nlohmann::ordered_json routeJson(const Route& route, const Region& region) {
  nlohmann::ordered_json crossings = nlohmann::ordered_json::array();
  for (const std::uint32_t c : route.crossings) crossings.push_back(region.crossings[c].id);
  nlohmann::ordered_json nodes = nlohmann::ordered_json::array();
  for (const NodeIndex node : route.nodes) nodes.push_back(node + 1);
  nlohmann::ordered_json inBuffer;  // null where the pack has no buffer zone
  if (!region.bufferZones.empty()) inBuffer = bufferMetres(route, region);
  nlohmann::ordered_json line = nlohmann::ordered_json::array();
  for (const LonLat& p : region.projection->inverse(route.line))
    line.push_back(nlohmann::ordered_json::array({p.lon, p.lat}));
  return {{"time_s", seconds(route.time)},
          {"access_s", seconds(route.accessTime)},
          {"distance_m", route.metres},
          {"buffer_distance_m", std::move(inBuffer)},
          {"crossings", std::move(crossings)},
          {"nodes", std::move(nodes)},
          {"geometry", {{"type", "LineString"}, {"coordinates", std::move(line)}}}};
}

QString text(const char* source) {
  return QCoreApplication::translate("route", source);
}

QString routeText(const Route& route, const Region& region) {
  QStringList lines;
  lines << text(QT_TRANSLATE_NOOP("route", "Travel time: %1, of it %2 off the network"))
               .arg(durationText(Seconds(seconds(route.time))),
                    durationText(Seconds(seconds(route.accessTime))));
  lines << text(QT_TRANSLATE_NOOP("route", "Distance: %1 km")).arg(route.metres / 1000, 0, 'f', 1);
  if (!region.bufferZones.empty())
    lines << text(QT_TRANSLATE_NOOP("route", "Inside the buffer zone (illustrative geometry): %1 km"))
                 .arg(bufferMetres(route, region) / 1000, 0, 'f', 1);
  QStringList crossings;
  for (const std::uint32_t c : route.crossings) {
    const Crossing& crossing = region.crossings[c];
    crossings << QString::fromStdString(crossing.id +
                                        (crossing.name.en.empty() ? "" : " (" + crossing.name.en + ")"));
  }
  lines << text(QT_TRANSLATE_NOOP("route", "River crossings: %1"))
               .arg(crossings.isEmpty() ? text(QT_TRANSLATE_NOOP("route", "none"))
                                        : crossings.join(QStringLiteral(", ")));
  return lines.join(u'\n') + u'\n';
}

QString routesText(const std::vector<Route>& routes, const Region& region) {
  QStringList parts;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const QString heading =
        routes.size() == 1
            ? QString()
            : text(QT_TRANSLATE_NOOP("route", "Route %1 of %2\n")).arg(i + 1).arg(routes.size());
    parts << heading + routeText(routes[i], region);
  }
  parts << text(QT_TRANSLATE_NOOP("route",
                                  "A planning aid: speeds are assumed by road class, and the status of "
                                  "roads is as old as its source.\n"));
  return parts.join(routes.size() == 1 ? QString() : QStringLiteral("\n"));
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

Result<ExitCode> runRoute(const RouteArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const Region& region = *document->pack.region;
  const auto ready = networkOf(arguments, plan, document->pack.region);
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
  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    out["routes"] = nlohmann::ordered_json::array();
    for (const Route& route : routes) out["routes"].push_back(routeJson(route, region));
    out["unreachable"] = routes.empty();
    printJson(out);
  } else if (!routes.empty()) {
    print(routesText(routes, region));
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
  addNetworkArguments(*command, *arguments);
  command->add_option("--to", arguments->to, "A zone of the scenario, or a place as LON,LAT")
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
