// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/river_sides.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <optional>

#include "core/geometry/geos.h"

namespace zw::pack {
namespace {

constexpr double kPastEdge = 1;  // m by which a prolonged end runs over the edge, so that it cuts it

using geos::GeometryPtr;

MultiLine<ProjectedPoint> linesOf(const Layer& layer, const Projection& projection) {
  MultiLine<ProjectedPoint> out;
  for (const Feature& feature : layer.features)
    out.push_back(projection.forward(std::get<Line<LonLat>>(feature.shape)));
  return out;
}

double distanceBetween(const GEOSGeometry* a, const GEOSGeometry* b) {
  double distance = std::numeric_limits<double>::infinity();
  GEOSDistance_r(geos::context(), a, b, &distance);
  return distance;
}

/// The merged stem, its ends prolonged to the territory's edge.
MultiLine<ProjectedPoint> prolonged(const MultiLine<ProjectedPoint>& stem, const GEOSGeometry* territory,
                                    const GEOSGeometry* edge, double extend) {
  const auto context = geos::context();
  const auto all = geos::fromLines(stem);
  const GeometryPtr merged(GEOSLineMerge_r(context, all.get()));
  auto lines = geos::toLines<ProjectedPoint>(merged.get());
  const auto prolong = [&](Line<ProjectedPoint>& line) {
    const ProjectedPoint end = line.back();
    const auto point = geos::fromPoint(end);
    const double distance = distanceBetween(point.get(), edge);
    if (distance > extend || GEOSIntersects_r(context, territory, point.get()) != 1) return;
    ProjectedPoint target = end;
    if (GEOSCoordSequence* nearest = GEOSNearestPoints_r(context, edge, point.get())) {
      GEOSCoordSeq_getXY_r(context, nearest, 0, &target.x, &target.y);
      GEOSCoordSeq_destroy_r(context, nearest);
    }
    const double length = std::hypot(target.x - end.x, target.y - end.y);
    if (length == 0) return;
    const double k = (length + kPastEdge) / length;
    line.push_back({end.x + k * (target.x - end.x), end.y + k * (target.y - end.y)});
  };
  for (auto& line : lines) {
    prolong(line);
    std::reverse(line.begin(), line.end());
    prolong(line);
    std::reverse(line.begin(), line.end());
  }
  return lines;
}

/// The pieces into which lines cut a polygon.
std::vector<GeometryPtr> cutPolygon(const GEOSGeometry* polygon, const GEOSGeometry* edge,
                                    const GEOSGeometry* lines) {
  const auto context = geos::context();
  const GeometryPtr noded(GEOSUnion_r(context, edge, lines));
  const GEOSGeometry* const list[] = {noded.get()};
  const GeometryPtr faces(GEOSPolygonize_r(context, list, 1));
  const geos::PreparedPtr prepared(GEOSPrepare_r(context, polygon));
  std::vector<GeometryPtr> pieces;
  for (int i = 0; i < GEOSGetNumGeometries_r(context, faces.get()); ++i) {
    const GEOSGeometry* face = GEOSGetGeometryN_r(context, faces.get(), i);
    const GeometryPtr inside(GEOSPointOnSurface_r(context, face));
    if (GEOSPreparedIntersects_r(context, prepared.get(), inside.get()) == 1)
      pieces.emplace_back(GEOSGeom_clone_r(context, face));
  }
  return pieces;
}

bool shareAnEdge(const GEOSGeometry* a, const GEOSGeometry* b) {
  const auto context = geos::context();
  if (GEOSIntersects_r(context, a, b) != 1) return false;
  const GeometryPtr common(GEOSIntersection_r(context, a, b));
  double length = 0;
  return common && GEOSLength_r(context, common.get(), &length) == 1 && length > 0;
}

using Sides = std::vector<std::optional<bool>>;  // of each piece: whether it is the border side

Sides sidesOf(const std::vector<GeometryPtr>& pieces, const GEOSGeometry* border, double touch) {
  Sides isBorder(pieces.size());
  std::deque<std::size_t> open;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (distanceBetween(pieces[i].get(), border) <= touch) {
      isBorder[i] = true;
      open.push_back(i);
    }
  while (!open.empty()) {
    const std::size_t from = open.front();
    open.pop_front();
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (!isBorder[i] && shareAnEdge(pieces[from].get(), pieces[i].get())) {
        isBorder[i] = !*isBorder[from];
        open.push_back(i);
      }
  }
  const Sides reached = isBorder;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (reached[i]) continue;
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < pieces.size(); ++k)
      if (const double d = reached[k] ? distanceBetween(pieces[i].get(), pieces[k].get()) : nearest;
          d < nearest) {
        nearest = d;
        isBorder[i] = reached[k];
      }
  }
  return isBorder;
}

MultiPolygon<ProjectedPoint> joinedPieces(const std::vector<GeometryPtr>& pieces, const Sides& isBorder,
                                          bool border) {
  MultiPolygon<ProjectedPoint> parts;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (isBorder[i] == border)
      for (auto& polygon : geos::toShape<ProjectedPoint>(pieces[i].get()))
        parts.push_back(std::move(polygon));
  const auto all = geos::fromShape(parts);
  const GeometryPtr joined(GEOSUnaryUnion_r(geos::context(), all.get()));
  return geos::toShape<ProjectedPoint>(joined.get());
}

}  // namespace

Layer deriveRiverSides(const MultiPolygon<LonLat>& territory, const Layer& mainStem, const Layer& border,
                       const RiverSidesRecipe& recipe, const Projection& projection) {
  Layer layer{layerSchema("river_sides"), {}};
  if (mainStem.features.empty() || border.features.empty()) return layer;
  const auto context = geos::context();
  const auto area = geos::fromShape(projection.forward(territory));
  const GeometryPtr edge(GEOSBoundary_r(context, area.get()));
  const auto stem =
      geos::fromLines(prolonged(linesOf(mainStem, projection), area.get(), edge.get(), recipe.extend));
  const auto borderLines = geos::fromLines(linesOf(border, projection));
  const auto pieces = cutPolygon(area.get(), edge.get(), stem.get());
  const Sides isBorder = sidesOf(pieces, borderLines.get(), recipe.touch);
  const auto has = [&](bool side) {
    return std::find(isBorder.begin(), isBorder.end(), side) != isBorder.end();
  };
  if (!has(true) || !has(false)) return layer;
  const std::string source = textOf(mainStem, mainStem.features.front(), "source");
  for (const bool side : {true, false})
    layer.features.push_back({projection.inverse(joinedPieces(pieces, isBorder, side)),
                              {std::string(side ? "border" : "far"), source}});
  return layer;
}

}  // namespace zw::pack
