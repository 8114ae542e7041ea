// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/phase_output.h"
#include "app/cli/route_output.h"
#include "app/cli/seal_side_option.h"
#include "app/cli/supply_scope.h"
#include "core/capacity/scenario_capacity.h"
#include "core/model/road_words.h"
#include "core/network/disjoint_routes.h"
#include "core/network/scenario_supply.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace network;
using nlohmann::ordered_json;

struct SupplyArguments : SupplyScopeArguments {
  std::string sealFrom = "all";
};

double straightMetres(const Access& access) {
  return std::hypot(access.from.x - access.onRoad.x, access.from.y - access.onRoad.y);
}

ordered_json settlementsJson(const Region& region, const SettlementService& service) {
  return {{"count", region.settlements.size()},
          {"on_network", service.onNetwork},
          {"assumed_access", settlementNames(region, service.assumed)},
          {"no_road", settlementNames(region, service.noRoad)},
          {"cut_off", settlementNames(region, service.cutOff)}};
}

QString settlementsText(const SupplyNetwork& supply, const SettlementService& service) {
  const Region& region = supply.network().region();
  QString text = QStringLiteral("Settlements: %1 of %2 lie on the network")
                     .arg(service.onNetwork)
                     .arg(region.settlements.size());
  if (!service.assumed.empty())
    text += QStringLiteral(", %1 are joined to it by an assumed access link").arg(service.assumed.size());
  if (!service.noRoad.empty())
    text += QStringLiteral(", %1 have no road within reach").arg(service.noRoad.size());
  if (supply.bases().empty()) return text + QStringLiteral(".\n");
  if (service.cutOff.empty()) return text + QStringLiteral("; every one is reached by a base.\n");
  QStringList names;
  for (const std::string& name : settlementNames(region, service.cutOff))
    names << QString::fromStdString(name);
  return text + QStringLiteral("; no base reaches %1: %2.\n")
                    .arg(service.cutOff.size())
                    .arg(names.join(QStringLiteral(", ")));
}

ordered_json basesJson(const SupplyNetwork& supply, const ZoneSupply& zone) {
  ordered_json out = ordered_json::array();
  for (const auto& [base, route] : zone.fromBases)
    out.push_back({{"id", supply.bases()[base].id.text()},
                   {"name", supply.bases()[base].name},
                   {"unreachable", false},
                   {"time_s", seconds(route.time)},
                   {"distance_m", route.metres}});
  for (const std::size_t base : zone.cutOff)
    out.push_back(
        {{"id", supply.bases()[base].id.text()}, {"name", supply.bases()[base].name}, {"unreachable", true}});
  for (ordered_json& row : out)
    for (const SupplyBase& base : supply.bases())
      if (row["id"] == base.id.text())
        row["road_m"] = base.access ? ordered_json(straightMetres(*base.access)) : ordered_json();
  return out;
}

ordered_json roadJson(const RoadNetwork& network, EdgeIndex e) {
  return {{"road", roadCode(network, e)},
          {"name", network.name(e)},
          {"class", wordOf(network.road(e).roadClass)}};
}

ordered_json zoneJson(const SupplyNetwork& supply, const Zone& zone, const ZoneSupply& found,
                      const std::string& sealFrom) {
  const auto pair = disjointRoutes(supply, zone.shape);
  const RoadNetwork& network = supply.network();
  ordered_json out = {{"id", zone.id.text()}, {"name", zone.name}, {"metrics", metricsJson(found.figures)}};
  out["bases"] = basesJson(supply, found);
  out["route"] = found.best() ? routeJson(network, *found.best(), found.exposure) : ordered_json();
  out["disjoint_pair"] = ordered_json();
  if (pair) {
    out["disjoint_pair"] = ordered_json::array();
    for (const auto& [base, route] : *pair) {
      ordered_json one = routeJson(network, route, supply.exposureAreas().of(route, {}));
      one["base"] = supply.bases()[base].name;
      out["disjoint_pair"].push_back(std::move(one));
    }
  }
  out["choke_points"] = ordered_json();
  if (found.ties) {
    out["choke_points"] = ordered_json::array();
    for (const EdgeIndex e : found.ties->cut) out["choke_points"].push_back(roadJson(network, e));
  }
  out["crossing_cut"] = ordered_json();
  if (found.crossingCut) {
    out["crossing_cut"] = ordered_json::array();
    for (const std::uint32_t c : *found.crossingCut) out["crossing_cut"].push_back(network.crossings()[c].id);
  }
  out["entry_points"] = ordered_json::array();
  for (const EntryPoint& entry : found.entries) {
    ordered_json point = roadJson(network, entry.edge);
    point["place"] = placeJson(network.region(), entry.point);
    point["can_enter"] = entry.canEnter;
    point["can_leave"] = entry.canLeave;
    out["entry_points"].push_back(std::move(point));
  }
  const auto postsJson = [&](const std::vector<SealPost>& posts) {
    ordered_json list = ordered_json::array();
    for (const SealPost& post : posts)
      list.push_back({{"place", placeJson(network.region(), post.point)},
                      {"at", post.node != kNone ? "junction" : "entry point"}});
    return list;
  };
  out["seal_posts"] = postsJson(found.sealPosts);
  if (sealFrom != "all") out["side_seal_posts"] = {{"from", sealFrom}, {"posts", postsJson(found.sidePosts)}};
  out["soldiers"] = estimateJson(found.soldiers, "people");
  out["turnarounds_per_day"] = found.best() ? estimateJson(found.turnarounds, "count") : ordered_json();
  out["convoy_pass_time"] = found.best() ? estimateJson(found.passSeconds, "s") : ordered_json();
  return out;
}

QString bandText(const Estimate& estimate, int decimals) {
  return QStringLiteral("%1 (%2–%3)")
      .arg(numberText(estimate.likely, decimals), numberText(estimate.low, decimals),
           numberText(estimate.high, decimals));
}

QString zoneText(const SupplyNetwork& supply, const Zone& zone, const ZoneSupply& found,
                 const std::string& sealFrom) {
  const auto pair = disjointRoutes(supply, zone.shape);
  const RoadNetwork& network = supply.network();
  const auto line = [](const QString& text) { return QStringLiteral("  ") + text + u'\n'; };
  const auto figure = [&](const char* id) {
    const Metric& metric = *findMetric(found.figures, id);
    return figureTitle(metric) + QStringLiteral(": ") + figureWithReason(metric);
  };
  QString text = QStringLiteral("Zone: ") + QString::fromStdString(zone.name);
  if (zone.status == ZoneStatus::Reported) text += QStringLiteral(" (reported, not confirmed by a party)");
  text += u'\n';
  text += line(figure("supply.best_base"));
  text += line(figure("supply.best_time"));
  if (found.best())
    text += routeText(network, *found.best(), found.exposure, supply.factors().borderMargin,
                      QStringLiteral("    "));
  for (std::size_t i = 1; i < found.fromBases.size(); ++i) {
    const auto& [base, route] = found.fromBases[i];
    text += line(QStringLiteral("From %1: %2, %3 km")
                     .arg(QString::fromStdString(supply.bases()[base].name),
                          durationText(Seconds(seconds(route.time))), numberText(route.metres / 1000, 1)));
  }
  for (const std::size_t b : found.cutOff) {
    const SupplyBase& base = supply.bases()[b];
    text += line(QStringLiteral("From %1: unreachable%2")
                     .arg(QString::fromStdString(base.name),
                          base.access ? QString()
                                      : QStringLiteral(", no road that can be driven within %1 km of it")
                                            .arg(numberText(RoadNetwork::kAccessLimit / 1000, 0))));
  }
  for (const SupplyBase& base : supply.bases())
    if (base.access && straightMetres(*base.access) > supply.factors().baseYard)
      text += line(QStringLiteral("%1 lies off the network: its nearest road is %2 m away")
                       .arg(QString::fromStdString(base.name), numberText(straightMetres(*base.access), 0)));
  text += line(figure("supply.disjoint_routes"));
  if (pair) {
    QStringList ways;
    for (const auto& [base, route] : *pair)
      ways << QStringLiteral("%1 from %2")
                  .arg(durationText(Seconds(seconds(route.time))),
                       QString::fromStdString(supply.bases()[base].name));
    text +=
        line(QStringLiteral("  the quickest two that share no road: ") + ways.join(QStringLiteral(" and ")));
  }
  if (found.ties && !found.ties->cut.empty()) {
    QStringList roads;
    for (const EdgeIndex e : found.ties->cut) roads << roadText(network, e);
    text += line(QStringLiteral("  closed together they cut it off: ") + roads.join(QStringLiteral("; ")));
  }
  if (found.best())
    text += line(QStringLiteral("River crossings that cut it off together: ") +
                 (found.crossingCut ? crossingsText(network, *found.crossingCut)
                                    : QStringLiteral("not by crossings alone")));
  text += line(figure("supply.entry_points"));
  text += line(figure("supply.seal_posts"));
  if (sealFrom != "all")
    text += line(QStringLiteral("  against traffic from the %1 alone: %2")
                     .arg(QString::fromStdString(sealFrom))
                     .arg(found.sidePosts.size()));
  text += line(figure("supply.lift_per_day") +
               (found.best()
                    ? QStringLiteral(", %1 turnarounds of %2 trucks")
                          .arg(bandText(found.turnarounds, 1), numberText(supply.factors().trucks.likely, 0))
                    : QString()));
  text += line(figure("supply.demand_per_day") +
               QStringLiteral(", for %1 soldiers").arg(bandText(found.soldiers, 0)));
  if (found.best())
    text += line(QStringLiteral("A convoy of the available trucks passes in %1 (%2–%3)")
                     .arg(durationText(Seconds(found.passSeconds.likely)),
                          durationText(Seconds(found.passSeconds.low)),
                          durationText(Seconds(found.passSeconds.high))));
  return text + u'\n';
}

Result<ExitCode> runSupply(const SupplyArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Plan& plan = document->plan.plan;
  const Region& region = *document->pack.region;
  const auto scope = supplyScope(arguments, plan, region);
  if (!scope) return fail(scope.error());
  const Uuid& scenario = scope->scenario->id;
  if (region.roads.empty())
    return fail({ErrorCode::EmptyLayer, region.file, "roads", {}, "supply needs roads"});

  const auto supply = supplyNetwork(document->pack.region, plan, scope->state);
  const auto zones = plan.zonesOf(scenario);
  const auto found =
      scenarioSupply(*supply, plan, scenario, capacity::plannedSoldiers(region, plan, scenario),
                     sealSideFrom(arguments.sealFrom));
  const SettlementService service = settlementService(*supply);
  const auto isWanted = [&](const Zone* zone) {
    return scope->zones.empty() ||
           std::find(scope->zones.begin(), scope->zones.end(), zone->id) != scope->zones.end();
  };
  if (arguments.json) {
    auto out = jsonHead(region.hash, plan, *parts.plans);
    if (scope->phase) out["phase"] = phaseJson(plan, *scope->phase);
    out["network_state"] =
        scope->state.isNil() ? ordered_json() : ordered_json(plan.networkStates.at(scope->state).name);
    out["zones"] = ordered_json::array();
    for (std::size_t i = 0; i < zones.size(); ++i)
      if (isWanted(zones[i]))
        out["zones"].push_back(zoneJson(*supply, *zones[i], found[i], arguments.sealFrom));
    out["settlements"] = settlementsJson(region, service);
    printJson(out);
    return ExitCode::Done;
  }
  for (std::size_t i = 0; i < zones.size(); ++i)
    if (isWanted(zones[i])) print(zoneText(*supply, *zones[i], found[i], arguments.sealFrom));
  print(settlementsText(*supply, service));
  print(scopeText(*scope, plan) + planningAidText());
  return ExitCode::Done;
}

}  // namespace

void addSupplyCommand(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* command = app.add_subcommand("supply", "How each zone is supplied, and what can cut it off");
  auto arguments = std::make_shared<SupplyArguments>();
  addPlanFile(*command, *arguments);
  addSupplyScope(*command, *arguments, "Only this zone (may be repeated)");
  addSealSide(*command, "--seal-from", arguments->sealFrom,
              "Also the fewest posts against traffic from one side");
  addPackChoice(*command, *arguments);
  addJson(*command, arguments->json);
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runSupply(*arguments, parts); };
  });
}

}  // namespace zw::cli
