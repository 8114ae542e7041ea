// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/network_output.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/cli/place_option.h"
#include "app/cli/text_table.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using network::Connectivity;
using network::NearEnd;
using nlohmann::ordered_json;

constexpr std::size_t kComponentsShown = 5;
constexpr std::size_t kNearEndsShown = 10;
/// As the pack writes them, in the order of the enumerations.
constexpr const char* kClasses[kRoadClasses] = {"motorway", "trunk",   "primary", "secondary", "tertiary",
                                                "minor",    "service", "track",   "path"};
constexpr const char* kSurfaceNames[kSurfaces] = {"unknown", "paved", "unpaved"};

QString kilometres(double metres) {
  return numberText(metres / 1000, 1);
}
QString count(double number) {
  return numberText(number, 0);
}
QString count(std::size_t number) {
  return count(static_cast<double>(number));
}
QString projectedPlaceText(ProjectedPoint place, const Region& region) {
  return placeText(region.projection->inverse(place));
}

ordered_json lonLatJson(ProjectedPoint place, const Region& region) {
  const LonLat p = region.projection->inverse(place);
  return {{"lon", p.lon}, {"lat", p.lat}};
}

ordered_json componentsJson(const NetworkReport& report) {
  auto largest = ordered_json::array();
  for (std::size_t i = 0; i < std::min(kComponentsShown, report.roads.components.size()); ++i) {
    const Connectivity::Component& component = report.roads.components[i];
    ordered_json entry = {{"roads", component.roads}, {"length_m", component.metres}};
    entry.update(lonLatJson(component.place, report.region));
    largest.push_back(std::move(entry));
  }
  ordered_json share;  // null where there are no roads
  if (report.roads.metres > 0) share = report.roads.largestShare();
  return {{"count", report.roads.components.size()},
          {"largest_share", std::move(share)},
          {"largest", std::move(largest)}};
}

ordered_json nearEndsJson(const NetworkReport& report) {
  auto list = ordered_json::array();
  for (const NearEnd& end : report.roads.nearEnds) {
    ordered_json entry = lonLatJson(end.end, report.region);
    entry["gap_m"] = end.gap;
    entry["road"] = end.chain + 1;
    entry["other_road"] = end.target + 1;
    list.push_back(std::move(entry));
  }
  return {
      {"within_m", report.nearWithin}, {"count", report.roads.nearEnds.size()}, {"list", std::move(list)}};
}

template <std::size_t N>
ordered_json lengthsJson(const std::array<double, N>& metres, const char* const (&names)[N]) {
  auto out = ordered_json::object();
  for (std::size_t i = 0; i < N; ++i) out[names[i]] = metres[i];
  return out;
}

QString componentsText(const NetworkReport& report) {
  TextTable table(
      {QCoreApplication::translate("network", "Part"), QCoreApplication::translate("network", "Roads"),
       QCoreApplication::translate("network", "km"), QCoreApplication::translate("network", "At")});
  for (const int column : {0, 1, 2}) table.alignRight(column);
  for (std::size_t i = 0; i < std::min(kComponentsShown, report.roads.components.size()); ++i) {
    const Connectivity::Component& component = report.roads.components[i];
    table.add({count(i + 1), count(component.roads), kilometres(component.metres),
               projectedPlaceText(component.place, report.region)});
  }
  return table.text();
}

QString lengthsText(const NetworkReport& report) {
  TextTable table(
      {QCoreApplication::translate("network", "Class"), QCoreApplication::translate("network", "km")});
  table.alignRight(1);
  for (std::size_t i = 0; i < kRoadClasses; ++i)
    if (report.roads.metresByClass[i] > 0)
      table.add({QString::fromLatin1(kClasses[i]), kilometres(report.roads.metresByClass[i])});
  return table.text();
}

QString nearEndsText(const NetworkReport& report) {
  QString out = QCoreApplication::translate("network", "Dead ends: %1; within %2 m of another road: %3\n")
                    .arg(count(report.roads.deadEnds), numberText(report.nearWithin, 0),
                         count(report.roads.nearEnds.size()));
  if (report.roads.nearEnds.empty()) return out;
  TextTable table(
      {QCoreApplication::translate("network", "Gap (m)"), QCoreApplication::translate("network", "At"),
       QCoreApplication::translate("network", "Road"), QCoreApplication::translate("network", "Other road")});
  for (const int column : {0, 2, 3}) table.alignRight(column);
  for (std::size_t i = 0; i < std::min(kNearEndsShown, report.roads.nearEnds.size()); ++i) {
    const NearEnd& end = report.roads.nearEnds[i];
    table.add({numberText(end.gap, 1), projectedPlaceText(end.end, report.region),
               QString::number(end.chain + 1), QString::number(end.target + 1)});
  }
  if (report.roads.nearEnds.size() > kNearEndsShown)
    out += QCoreApplication::translate("network", "The %1 narrowest gaps (--json lists all):\n")
               .arg(count(kNearEndsShown));
  return out + table.text();
}

QStringList factLines(const pack::NetworkFacts& built) {
  QStringList lines;
  if (built.intersections)
    lines << QCoreApplication::translate("network", "Roads made to meet where they cross: at %1 places")
                 .arg(count(*built.intersections));
  if (built.joinedEnds)
    lines << QCoreApplication::translate("network",
                                         "Dead ends joined to a road near by: %1, over %2 m in all")
                 .arg(count(*built.joinedEnds), count(built.joinedMetres.value_or(0)));
  if (built.routeMetres)
    lines << QCoreApplication::translate(
                 "network",
                 "Routes that tell passability: %1 km, of it %2 km carried over to no "
                 "road, in %3 stretches of at most %4 km")
                 .arg(kilometres(*built.routeMetres),
                      kilometres(*built.routeMetres - built.matchedMetres.value_or(0)),
                      count(built.unmatchedStretches.value_or(0)),
                      kilometres(built.longestUnmatchedMetres.value_or(0)));
  if (built.patchJoinedEnds)
    lines << QCoreApplication::translate("network",
                                         "Ends of these joined to a road: %1; that meet no road: %2")
                 .arg(count(*built.patchJoinedEnds), count(built.patchLooseEnds.value_or(0)));
  return lines;
}

}  // namespace

ordered_json networkJson(const NetworkReport& report) {
  const Connectivity& roads = report.roads;
  return {{"roads", roads.roads},
          {"nodes", roads.nodes},
          {"length_m", roads.metres},
          {"components", componentsJson(report)},
          {"length_by_class_m", lengthsJson(roads.metresByClass, kClasses)},
          {"length_by_surface_m", lengthsJson(roads.metresBySurface, kSurfaceNames)},
          {"patched", {{"roads", roads.patchedRoads}, {"length_m", roads.patchedMetres}}},
          {"dead_ends", roads.deadEnds},
          {"near_ends", nearEndsJson(report)},
          {"built", builtJson(report.built)}};
}

ordered_json builtJson(const pack::NetworkFacts& built) {
  const std::string prefix = "network_";
  auto out = ordered_json::object();
  for (const pack::NetworkFact& fact : pack::kNetworkFacts) {
    const auto& value = built.*fact.value;
    out[std::string(fact.key).substr(prefix.size())] = value ? ordered_json(*value) : ordered_json();
  }
  return out;
}

QString networkFactsText(const pack::NetworkFacts& built) {
  const QStringList lines = factLines(built);
  return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

QString networkText(const NetworkReport& report) {
  if (report.roads.roads == 0) return networkSummary(report.roads) + u'\n';
  QStringList blocks{networkSummary(report.roads) + u'\n', componentsText(report), lengthsText(report),
                     nearEndsText(report)};
  const double known = report.roads.metres - report.roads.metresBySurface[0];
  QStringList lines{QCoreApplication::translate("network", "Surface known of %1 km, of it %2 km unpaved")
                        .arg(kilometres(known), kilometres(report.roads.metresBySurface[2]))};
  if (report.roads.patchedRoads > 0)
    lines << QCoreApplication::translate("network", "Gaps filled from another source: %1 km in %2 roads")
                 .arg(kilometres(report.roads.patchedMetres), count(report.roads.patchedRoads));
  lines += factLines(report.built);
  lines += networkWarnings(report.built);
  blocks << lines.join(u'\n') + u'\n';
  return blocks.join(u'\n');
}

QString networkSummary(const Connectivity& roads) {
  if (roads.roads == 0) return QCoreApplication::translate("network", "The pack has no roads.");
  return QCoreApplication::translate("network",
                                     "%1 km of roads: %2 edges between %3 nodes, in %4 parts, %5 % of "
                                     "the length in the largest")
      .arg(kilometres(roads.metres), count(roads.roads), count(roads.nodes), count(roads.components.size()),
           numberText(100 * roads.largestShare(), 1));
}

QStringList networkWarnings(const pack::NetworkFacts& built) {
  QStringList out;
  const auto add = [&](const std::optional<double>& number, const char* sentence) {
    if (number.value_or(0) > 0) out << QCoreApplication::translate("network", sentence).arg(count(*number));
  };
  add(built.zeroLength, QT_TRANSLATE_NOOP("network", "Roads without length, left out: %1"));
  add(built.defaultClass,
      QT_TRANSLATE_NOOP("network", "Roads without a known class, taken as the recipe's default: %1"));
  add(built.leftOut, QT_TRANSLATE_NOOP("network",
                                       "Roads left out because they have no geometry or, without a "
                                       "default in the recipe, no class: %1"));
  return out;
}

}  // namespace zw::cli
