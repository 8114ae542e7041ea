// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/road_status.h"

#include <algorithm>
#include <map>

#include "gis/build/line_matcher.h"

namespace zw::pack {
namespace {

constexpr double kStep = 10;  // m between the points at which lines are compared

/// Higher: less passable.
int severity(const std::string& passability) {
  return passability == "closed" ? 3 : passability == "restricted" ? 2 : passability == "open" ? 1 : 0;
}

struct Route {
  std::string passability, date, source;
  friend bool operator<(const Route& a, const Route& b) {
    return std::pair(severity(a.passability), a.date) < std::pair(severity(b.passability), b.date);
  }
};

Line<ProjectedPoint> project(const Feature& feature, const Projection& projection) {
  return projection.forward(std::get<Line<LonLat>>(feature.shape));
}

double lengthOf(const std::vector<PointAlong>& points) {
  return points.empty() ? 0 : points.back().distance;
}

}  // namespace

RoadStatusReport carryOverStatus(Layer& roads, const Layer& routes, const RoadStatusRecipe& rule,
                                 const Projection& projection) {
  RoadStatusReport report;
  std::vector<Route> known;
  LineMatcher routeMatcher(rule);
  std::vector<Line<ProjectedPoint>> routeLines;
  for (const Feature& feature : routes.features) {
    const std::string passability = textOf(routes, feature, "passability");
    if (passability == "unknown") continue;
    routeLines.push_back(project(feature, projection));
    routeMatcher.add(routeLines.back(), static_cast<std::uint32_t>(known.size()));
    known.push_back({passability, textOf(routes, feature, "status_date"), textOf(routes, feature, "source")});
  }

  LineMatcher roadMatcher(rule);
  for (std::size_t row = 0; row < roads.features.size(); ++row) {
    Feature& road = roads.features[row];
    const auto line = project(road, projection);
    const auto points = pointsAlong(line, kStep);
    std::map<std::uint32_t, std::size_t> met;
    for (const PointAlong& point : points)
      for (const std::uint32_t route : routeMatcher.beside(point)) ++met[route];
    const Route* best = nullptr;
    for (const auto& [route, count] : met)
      if (static_cast<double>(count) >= rule.minimumShare * static_cast<double>(points.size()) &&
          (!best || *best < known[route]))
        best = &known[route];
    if (!best) continue;
    roadMatcher.add(line, static_cast<std::uint32_t>(row));
    if (const std::string own = textOf(roads, road, "passability"); !own.empty() && own != "unknown")
      continue;
    report.roads += lengthOf(points);
    setValue(roads, road, "passability", best->passability);
    if (!best->date.empty()) setValue(roads, road, "status_date", best->date);
    setValue(roads, road, "status_source", best->source);
  }

  for (const auto& line : routeLines) {
    const auto points = pointsAlong(line, kStep);
    double unmatched = 0;
    for (const Stretch& stretch : unmatchedStretches(points, roadMatcher)) {
      unmatched += stretch.length();
      ++report.unmatchedStretches;
      report.longestUnmatched = std::max(report.longestUnmatched, stretch.length());
    }
    report.routes += lengthOf(points);
    report.matched += lengthOf(points) - unmatched;
  }
  return report;
}

}  // namespace zw::pack
