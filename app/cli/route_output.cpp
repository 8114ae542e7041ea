// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/route_output.h"

#include <QStringList>

#include "core/model/road_words.h"
#include "ui/i18n/figures.h"

namespace zw::cli {

using network::EdgeIndex;
using network::Millis;
using network::NodeIndex;
using network::RoadNetwork;
using network::Route;
using network::RouteExposure;

namespace {

QString kilometresText(double metres) {
  return numberText(metres / 1000, 1) + QStringLiteral(" km");
}

nlohmann::ordered_json orNull(const std::optional<double>& value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
}

}  // namespace

std::string roadCode(const RoadNetwork& network, EdgeIndex e) {
  if (const auto road = network.regionRoad(e)) return std::to_string(*road + 1);
  return "+" + std::to_string(e + 1 - network.region().roads.size());
}

QString roadText(const RoadNetwork& network, EdgeIndex e) {
  const std::string& name = network.name(e);
  const std::string word(wordOf(network.road(e).roadClass));
  const QString code = QStringLiteral("road ") + QString::fromStdString(roadCode(network, e));
  if (name.empty()) return QStringLiteral("%1 (%2)").arg(code, QString::fromStdString(word));
  return QStringLiteral("%1 (%2, %3)").arg(QString::fromStdString(name), QString::fromStdString(word), code);
}

QString crossingText(const Crossing& crossing) {
  return QString::fromStdString(crossing.id +
                                (crossing.name.en.empty() ? "" : " (" + crossing.name.en + ")"));
}

double seconds(Millis time) {
  return static_cast<double>(time) / 1000;
}

QString crossingsText(const RoadNetwork& network, const std::vector<std::uint32_t>& crossings) {
  QStringList texts;
  for (const std::uint32_t c : crossings) texts << crossingText(network.crossings()[c]);
  return texts.isEmpty() ? QStringLiteral("none") : texts.join(QStringLiteral(", "));
}

std::vector<std::string> settlementNames(const Region& region,
                                         const std::vector<std::uint32_t>& settlements) {
  std::vector<std::string> names;
  for (const std::uint32_t s : settlements) names.push_back(region.settlements[s].name.any());
  return names;
}

nlohmann::ordered_json placeJson(const Region& region, ProjectedPoint place) {
  const LonLat p = region.projection->inverse(place);
  return nlohmann::ordered_json::array({p.lon, p.lat});
}

nlohmann::ordered_json estimateJson(const Estimate& estimate, const char* unit) {
  return {{"value", estimate.likely}, {"low", estimate.low}, {"high", estimate.high}, {"unit", unit}};
}

nlohmann::ordered_json routeJson(const RoadNetwork& network, const Route& route,
                                 const RouteExposure& exposure) {
  const Region& region = network.region();
  nlohmann::ordered_json crossings = nlohmann::ordered_json::array();
  for (const std::uint32_t c : route.crossings) crossings.push_back(network.crossings()[c].id);
  nlohmann::ordered_json nodes = nlohmann::ordered_json::array();
  for (const NodeIndex node : route.nodes) nodes.push_back(node + 1);
  nlohmann::ordered_json line = nlohmann::ordered_json::array();
  for (const LonLat& p : region.projection->inverse(route.line))
    line.push_back(nlohmann::ordered_json::array({p.lon, p.lat}));
  return {{"time_s", seconds(route.time)},
          {"access_s", seconds(route.accessTime)},
          {"distance_m", route.metres},
          {"buffer_distance_m", orNull(exposure.bufferMetres)},
          {"border_distance_m", orNull(exposure.borderMetres)},
          {"other_zones_distance_m", exposure.otherZoneMetres},
          {"crossings", std::move(crossings)},
          {"nodes", std::move(nodes)},
          {"geometry", {{"type", "LineString"}, {"coordinates", std::move(line)}}}};
}

QString routeText(const RoadNetwork& network, const Route& route, const RouteExposure& exposure,
                  double borderMargin, const QString& indent) {
  QStringList lines;
  lines << QStringLiteral("Travel time: %1, of it %2 off the network")
               .arg(durationText(Seconds(seconds(route.time))),
                    durationText(Seconds(seconds(route.accessTime))));
  lines << QStringLiteral("Distance: ") + kilometresText(route.metres);
  if (exposure.bufferMetres)
    lines << QStringLiteral("Inside the buffer zone (illustrative geometry): ") +
                 kilometresText(*exposure.bufferMetres);
  if (exposure.borderMetres)
    lines << QStringLiteral("Within %1 of the border: %2")
                 .arg(kilometresText(borderMargin), kilometresText(*exposure.borderMetres));
  if (exposure.otherZoneMetres > 0)
    lines << QStringLiteral("Inside other zones: ") + kilometresText(exposure.otherZoneMetres);
  lines << QStringLiteral("River crossings: ") + crossingsText(network, route.crossings);
  QString text;
  for (const QString& line : lines) text += indent + line + u'\n';
  return text;
}

QString planningAidText() {
  return QStringLiteral(
      "A planning aid: speeds are assumed by road class, and the status of roads is as old as its source.\n");
}

}  // namespace zw::cli
