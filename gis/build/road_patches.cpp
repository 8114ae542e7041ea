// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/road_patches.h"

#include <cmath>

#include "gis/build/line_matcher.h"
#include "gis/build/noded_lines.h"
#include "gis/build/road_noding.h"

namespace zw::pack {
namespace {

constexpr double kStep = 1;  // m between the points at which lines are compared
/// A patch may lead round little more than it fills; only its own last metres are no place to join it to.
constexpr double kRoundaboutOfPatch = 2;

/// A part of a line; its first and last vertex are new, those between are the line's.
Line<LonLat> cut(const Line<LonLat>& line, const Line<ProjectedPoint>& projected, const Stretch& stretch,
                 const Projection& projection) {
  Line<LonLat> out;
  double start = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ProjectedPoint a = projected[i - 1], b = projected[i];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const auto at = [&](double distance) {
      const double t = (distance - start) / length;
      return projection.inverse(ProjectedPoint{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    };
    const double end = start + length;
    if (out.empty() && length > 0 && stretch.from <= end)
      out.push_back(stretch.from <= start ? line[i - 1] : at(stretch.from));
    if (!out.empty() && end >= stretch.to) {
      out.push_back(end <= stretch.to || length == 0 ? line[i] : at(stretch.to));
      return out;
    }
    if (!out.empty()) out.push_back(line[i]);
    start = end;
  }
  return out;
}

/// The stretch from vertex to vertex of its line, where it begins or ends within a step of one.
Stretch snapped(Stretch stretch, const Line<ProjectedPoint>& line) {
  double along = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i > 0) along += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    if (std::abs(along - stretch.from) <= kStep) stretch.from = along;
    if (std::abs(along - stretch.to) <= kStep) stretch.to = along;
  }
  return stretch;
}

class Patcher {
 public:
  Patcher(Layer& roads, const RoadStatusRecipe& rule, const Projection& projection)
      : roads_(roads), rule_(rule), projection_(projection), matcher_(rule), first_(roads.features.size()) {
    for (const Feature& road : roads.features)
      matcher_.add(projection.forward(std::get<Line<LonLat>>(road.shape)), 0);
  }

  void addGapsOf(const Layer& routes, const Feature& route) {
    const auto& line = std::get<Line<LonLat>>(route.shape);
    const auto projected = projection_.forward(line);
    for (const Stretch& unmatched : unmatchedStretches(pointsAlong(projected, kStep), matcher_)) {
      const Stretch stretch = snapped(unmatched, projected);
      if (stretch.length() < rule_.patch.shortest) continue;
      Feature patch{cut(line, projected, stretch, projection_),
                    std::vector<FieldValue>(roads_.schema->fields.size())};
      for (const char* field : {"class", "name", "surface", "passability", "status_date", "source"})
        setValue(roads_, patch, field,
                 route.values[static_cast<std::size_t>(fieldIndex(*routes.schema, field))]);
      if (textOf(routes, route, "class").empty()) setValue(roads_, patch, "class", rule_.patch.roadClass);
      setValue(roads_, patch, "status_source", textOf(routes, route, "source"));
      setValue(roads_, patch, "patched", std::int64_t{1});
      roads_.features.push_back(std::move(patch));
    }
    for (std::size_t i = first_ + added_; i < roads_.features.size(); ++i, ++added_)
      matcher_.add(projection_.forward(std::get<Line<LonLat>>(roads_.features[i].shape)), 0);
  }

  PatchReport joinToRoads(const network::GapFilter& filter) {
    PatchReport report;
    report.roads = added_;
    if (added_ == 0) return report;
    NodedLines lines;
    for (const Feature& road : roads_.features)
      lines.add(std::get<Line<LonLat>>(road.shape), isOnGround(roads_, road));
    const auto isPatch = [&](std::uint32_t line) { return line >= first_; };
    const auto ofPatch = [&](std::uint32_t a, std::uint32_t b) { return isPatch(a) || isPatch(b); };
    lines.nodeCrossings(ofPatch);
    const double within = rule_.patch.joinWithin;
    report.joinedEnds = lines
                            .joinEnds({within, kRoundaboutOfPatch * within,
                                       [&](const network::NearEnd& end) {
                                         return isPatch(end.chain) && filter.isGap(end.end, end.meets);
                                       }},
                                      projection_)
                            .ends;
    lines.nodeCrossings(ofPatch);
    report.looseEnds = lines.deadEnds(isPatch);
    for (std::size_t i = 0; i < roads_.features.size(); ++i) roads_.features[i].shape = lines.line(i);
    for (std::size_t i = first_; i < roads_.features.size(); ++i) report.metres += lengthOf(lines.line(i));
    return report;
  }

 private:
  [[nodiscard]] double lengthOf(const Line<LonLat>& line) const {
    const auto points = pointsAlong(projection_.forward(line), kStep);
    return points.empty() ? 0 : points.back().distance;
  }

  Layer& roads_;
  const RoadStatusRecipe& rule_;
  const Projection& projection_;
  LineMatcher matcher_;
  std::size_t first_;      ///< row of the first patch
  std::size_t added_ = 0;  ///< patches
};

}  // namespace

PatchReport patchGaps(Layer& roads, const Layer& routes, const RoadStatusRecipe& rule,
                      const std::vector<const Layer*>& rivers, const Box<LonLat>& bounds,
                      const Projection& projection) {
  if (routes.features.empty()) return {};
  Patcher patcher(roads, rule, projection);
  for (const Feature& route : routes.features) patcher.addGapsOf(routes, route);
  return patcher.joinToRoads(gapFilter(rivers, bounds, projection));
}

}  // namespace zw::pack
