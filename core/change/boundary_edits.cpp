// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/boundary_edits.h"

#include <cmath>
#include <map>
#include <utility>

#include "core/change/command_parts.h"
#include "core/geometry/geos.h"
#include "core/partition/boundary_arcs.h"
#include "core/partition/local_plane.h"

namespace zw {
namespace {

constexpr std::size_t kMostCorners = 1'000'000;

std::vector<ZoneShape> othersOf(const Plan& plan, const Zone& zone) {
  std::vector<ZoneShape> others;
  for (const Zone* other : plan.zonesOf(zone.scenario))
    if (other->id != zone.id) others.push_back({other->id, other->name, other->shape});
  return others;
}

std::size_t cornersOf(const MultiPolygon<LonLat>& shape) {
  std::size_t count = 0;
  for (const auto& polygon : shape) {
    count += polygon.outer.size();
    for (const auto& hole : polygon.holes) count += hole.size();
  }
  return count;
}

/// The shapes of the zone and of those beside it after arcs were replaced in all of them.
std::vector<NewShape> withReplaced(const Zone& zone, std::vector<ZoneShape> others,
                                   const std::vector<ArcReplacement>& replacements) {
  std::vector<NewShape> shapes{{zone.id, zone.shape}};
  replaceArcs(shapes.front().shape, replacements);
  const Box<LonLat> bounds = boundsOf(zone.shape);
  for (ZoneShape& other : others)
    if (boundsOf(other.shape).intersects(bounds) && replaceArcs(other.shape, replacements))
      shapes.push_back({other.id, std::move(other.shape)});
  return shapes;
}

/// One round of corner cutting.
Line<LonLat> cornersCut(const Line<LonLat>& corners, bool isRing) {
  Line<LonLat> out;
  const std::size_t edges = isRing ? corners.size() : corners.size() - 1;
  if (!isRing) out.push_back(corners.front());
  for (std::size_t i = 0; i < edges; ++i) {
    const LonLat a = corners[i], b = corners[(i + 1) % corners.size()];
    const bool isFirst = !isRing && i == 0, isLast = !isRing && i + 1 == edges;
    if (!isFirst) out.push_back(between(a, b, 0.25));
    if (!isLast) out.push_back(between(a, b, 0.75));
  }
  if (!isRing) out.push_back(corners.back());
  return out;
}

Result<Command> commandFor(const Plan& plan, const AlteredShapes& shapes, const ZoneRules& rules,
                           const char* kind) {
  if (!shapes) return fail(shapes.error());
  auto command = reshapeZones(plan, *shapes, rules);
  if (command) command->kind = kind;
  return command;
}

}  // namespace

AlteredShapes boundarySimplified(const Plan& plan, const Uuid& id, double tolerance,
                                 const Projection& projection) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  if (!(tolerance > 0) || !std::isfinite(tolerance))
    return fail(ErrorCode::BadValue, "the tolerance must be above 0");
  auto others = othersOf(plan, **zone);
  auto arcs = boundaryArcs({id, (*zone)->name, (*zone)->shape}, others);
  // Corners that stay are the very same: found again by where they lie on the map.
  std::map<std::pair<double, double>, LonLat> known;
  MultiLine<ProjectedPoint> lines;
  for (const BoundaryArc& arc : arcs) {
    Line<ProjectedPoint>& line = lines.emplace_back();
    for (const LonLat& corner : arc.corners) {
      line.push_back(projection.forward(corner));
      known[{line.back().x, line.back().y}] = corner;
    }
    if (arc.isRing) line.push_back(line.front());
  }
  const geos::GeometryPtr whole = geos::fromLines(lines);
  const geos::GeometryPtr fewer(GEOSTopologyPreserveSimplify_r(geos::context(), whole.get(), tolerance));
  if (!fewer) return fail(ErrorCode::Internal, geos::lastMessage());
  const auto simpler = geos::toLines<ProjectedPoint>(fewer.get());
  if (simpler.size() != arcs.size()) return fail(ErrorCode::Internal, "an arc was lost");
  std::vector<ArcReplacement> replacements;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    Line<LonLat> corners;
    for (const ProjectedPoint& corner : simpler[i]) corners.push_back(known.at({corner.x, corner.y}));
    if (arcs[i].isRing) corners.pop_back();
    if (corners.size() < arcs[i].corners.size())
      replacements.push_back({std::move(arcs[i]), std::move(corners)});
  }
  return withReplaced(**zone, std::move(others), replacements);
}

Result<Command> simplifyBoundary(const Plan& plan, const Uuid& zone, double tolerance,
                                 const Projection& projection, const ZoneRules& rules) {
  return commandFor(plan, boundarySimplified(plan, zone, tolerance, projection), rules, "zone.simplify");
}

AlteredShapes boundarySmoothed(const Plan& plan, const Uuid& id, int times) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  if (times < 1 || times > kMostSmoothing)
    return fail(ErrorCode::BadValue, "smoothing goes from 1 to " + std::to_string(kMostSmoothing));
  if (cornersOf((*zone)->shape) << static_cast<unsigned>(times) > kMostCorners)
    return fail(ErrorCode::BadValue, "the boundary has too many corners for that; simplify it first");
  auto others = othersOf(plan, **zone);
  std::vector<ArcReplacement> replacements;
  for (BoundaryArc& arc : boundaryArcs({id, (*zone)->name, (*zone)->shape}, others)) {
    if (arc.corners.size() < 3) continue;
    Line<LonLat> corners = arc.corners;
    for (int i = 0; i < times; ++i) corners = cornersCut(corners, arc.isRing);
    replacements.push_back({std::move(arc), std::move(corners)});
  }
  return withReplaced(**zone, std::move(others), replacements);
}

Result<Command> smoothBoundary(const Plan& plan, const Uuid& zone, int times, const ZoneRules& rules) {
  return commandFor(plan, boundarySmoothed(plan, zone, times), rules, "zone.smooth");
}

Result<Command> redrawBoundary(const Plan& plan, const Uuid& zone, const Line<LonLat>& line,
                               const ZoneRules& rules) {
  return commandFor(plan, boundaryRedrawn(plan, zone, line), rules, "zone.redraw");
}

}  // namespace zw
