// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/supply_view.h"

#include <QCoreApplication>

#include "core/geometry/polyline.h"
#include "ui/i18n/road_words.h"

namespace zw {
namespace {

constexpr std::size_t kRankedOnMap = 10;

using network::EdgeIndex;
using network::RoadNetwork;

/// The line along roads, and the link from the base to it.
SceneSupply::Route sceneRoute(const network::SupplyBase& base, const network::Route& route, bool isBest) {
  SceneSupply::Route out{route.line, {}, isBest};
  const network::Access& access = *base.access;
  if (!(access.from == access.onRoad) && out.line.size() > 2) {
    out.line.erase(out.line.begin());
    out.links.push_back({access.from, access.onRoad});
  }
  return out;
}

}  // namespace

ZoneSupplyView::Place placeOf(const RoadNetwork& network, EdgeIndex e) {
  const auto road = network.regionRoad(e);
  const Line<ProjectedPoint>& line = network.road(e).line;
  return {network.name(e), road ? std::to_string(*road + 1) : std::string(), network.road(e).roadClass,
          pointAlong(line, lengthOf(line) / 2)};
}

ZoneSupplyView::Place placeOf(const Crossing& crossing) {
  return {crossing.name.any(), crossing.id, crossing.roadClass, crossing.point};
}

QString placeText(const ZoneSupplyView::Place& place, bool isCrossing) {
  const QString name = QString::fromStdString(place.name), code = QString::fromStdString(place.code);
  if (isCrossing) return name.isEmpty() ? code : QStringLiteral("%1 %2").arg(code, name);
  return name.isEmpty()
             ? QCoreApplication::translate("SupplyPanel", QT_TRANSLATE_NOOP("SupplyPanel", "%1, no. %2"))
                   .arg(roadClassText(place.roadClass), code)
             : name;
}

QString rankedText(const ZoneSupplyView::Place& place, bool isCrossing, std::size_t alike) {
  const auto tr = [](const char* source) { return QCoreApplication::translate("SupplyPanel", source); };
  // A name of another script keeps its own direction and does not turn the rest around.
  QString text = QChar(0x2068) + placeText(place, isCrossing) + QChar(0x2069);
  if (!isCrossing && !place.name.empty() && !place.code.empty())
    text = tr(QT_TRANSLATE_NOOP("SupplyPanel", "%1 (no. %2)")).arg(text, QString::fromStdString(place.code));
  return alike == 0 ? text : tr(QT_TRANSLATE_NOOP("SupplyPanel", "%1, %2 alike")).arg(text).arg(alike);
}

ZoneSupplyView viewOf(const network::SupplyNetwork& supply, const network::ZoneSupply& zone,
                      network::SealSide sealFrom) {
  const RoadNetwork& network = supply.network();
  ZoneSupplyView view;
  for (const auto& [base, route] : zone.fromBases) {
    const network::SupplyBase& from = supply.bases()[base];
    view.bases.push_back(
        {from.name, from.illustrative, true, static_cast<double>(route.time) / 1000, route.metres});
    view.routes.insert(view.routes.begin(), sceneRoute(from, route, view.routes.empty()));
  }
  for (const std::size_t base : zone.cutOff)
    view.bases.push_back({supply.bases()[base].name, supply.bases()[base].illustrative, false, 0, 0});
  view.exposure = zone.exposure;
  if (zone.best())
    for (const std::uint32_t c : zone.best()->crossings)
      view.crossingsOnRoute.push_back(placeOf(network.crossings()[c]));
  if (zone.ties)
    for (const EdgeIndex e : zone.ties->cut) {
      view.chokePoints.push_back(placeOf(network, e));
      view.chokes.push_back({network.road(e).line, view.chokePoints.back().place});
    }
  if (zone.crossingCut) {
    view.crossingCut.emplace();
    for (const std::uint32_t c : *zone.crossingCut)
      view.crossingCut->push_back(placeOf(network.crossings()[c]));
  }
  for (const network::EntryPoint& entry : zone.entries) {
    view.entryPoints.push_back(placeOf(network, entry.edge));
    view.entryPoints.back().place = entry.point;
  }
  view.sealFrom = sealFrom;
  for (const network::SealPost& post : sealFrom == network::SealSide::All ? zone.sealPosts : zone.sidePosts)
    view.sealPosts.push_back(post.point);
  view.turnarounds = zone.turnarounds;
  view.soldiers = zone.soldiers;
  view.passSeconds = zone.passSeconds;
  view.isReached = zone.best() != nullptr;
  view.borderMargin = supply.factors().borderMargin;
  view.figures = zone.figures;
  return view;
}

void addDisjointRoutes(const network::SupplyNetwork& supply, const network::DisjointRoutes& pair,
                       ZoneSupplyView& view) {
  for (const auto& [base, route] : pair) {
    const network::SupplyBase& from = supply.bases()[base];
    view.disjointPair.push_back(
        {from.name, from.illustrative, true, static_cast<double>(route.time) / 1000, route.metres});
    view.pairRoutes.push_back({route.line, {}, false});
  }
}

std::shared_ptr<const SceneSupply> sceneOf(const NetworkView* network, const ZoneSupplyView* zone,
                                           const CriticalView* critical) {
  if (!network && !zone && !critical) return nullptr;
  auto scene = std::make_shared<SceneSupply>();
  if (network) {
    scene->isochrones = network->isochrones;
    scene->cutOff = network->cutOff;
    scene->accessLinks = network->accessLinks;
    scene->statuses = network->statuses;
    scene->addedRoads = network->addedRoads;
    scene->excluded = network->excluded;
  }
  if (zone) {
    scene->routes = zone->routes;
    scene->disjointPair = zone->pairRoutes;
    scene->chokePoints = zone->chokes;
    if (zone->crossingCut)
      for (const auto& crossing : *zone->crossingCut) scene->chokeCrossings.push_back(crossing.place);
    for (const auto& entry : zone->entryPoints) scene->entryPoints.push_back(entry.place);
    scene->sealPosts = zone->sealPosts;
    if (zone->patrols) scene->patrolledRoads = zone->patrols->roadsByDay;
  }
  if (critical)
    for (const CriticalView::Thing& thing : critical->things)
      if (scene->ranked.size() < kRankedOnMap)
        scene->ranked.push_back({thing.roads, thing.place.place, thing.rank});
  return scene;
}

}  // namespace zw
