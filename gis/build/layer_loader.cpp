// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/layer_loader.h"

#include <ogr_feature.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "gis/build/field_mapping.h"
#include "gis/build/source_layer.h"

namespace zw::pack {
namespace {

constexpr std::size_t kRepairsListed = 5;
constexpr std::size_t kFeaturesBetweenWatches = 2000;

bool accepts(GeometryKind kind, OGRwkbGeometryType declared) {
  const OGRwkbGeometryType type = OGR_GT_GetLinear(wkbFlatten(declared));
  if (type == wkbUnknown || type == wkbGeometryCollection) return true;  // then each feature is looked at
  switch (kind) {
    case GeometryKind::Point:
      return type == wkbPoint || type == wkbMultiPoint;
    case GeometryKind::Line:
      return type == wkbLineString || type == wkbMultiLineString;
    case GeometryKind::Polygon:
    case GeometryKind::MultiPolygon:
      return type == wkbPolygon || type == wkbMultiPolygon;
  }
  return false;
}

double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale;
}

template <class Points>
void roundPoints(Points& points, int decimals) {
  for (LonLat& p : points) p = {rounded(p.lon, decimals), rounded(p.lat, decimals)};
  points.erase(std::unique(points.begin(), points.end()), points.end());
}

void roundPolygon(Polygon<LonLat>& polygon, int decimals) {
  roundPoints(polygon.outer, decimals);
  while (polygon.outer.size() > 1 && polygon.outer.front() == polygon.outer.back()) polygon.outer.pop_back();
  for (auto& hole : polygon.holes) {
    roundPoints(hole, decimals);
    while (hole.size() > 1 && hole.front() == hole.back()) hole.pop_back();
  }
  std::erase_if(polygon.holes, [](const auto& hole) { return hole.size() < 3; });
}

/// Valid polygons covering the same ground; empty optional when they were valid already.
std::optional<MultiPolygon<LonLat>> madeValid(const MultiPolygon<LonLat>& shape, std::string& reason) {
  const auto geometry = geos::fromShape(shape);
  const auto context = geos::context();
  if (!geometry || GEOSisValid_r(context, geometry.get()) == 1) return std::nullopt;
  if (char* text = GEOSisValidReason_r(context, geometry.get())) {
    reason = text;
    GEOSFree_r(context, text);
  }
  const geos::GeometryPtr valid(GEOSMakeValid_r(context, geometry.get()));
  return geos::toShape<LonLat>(valid.get());
}

class Loader {
 public:
  Loader(const LayerRecipe& recipe, const Box<LonLat>& bounds, LayerReport& report, Layer& layer)
      : recipe_(recipe), bounds_(bounds), frame_(geos::fromBox(bounds)), report_(report), layer_(layer) {}

  /// False when the geometry is of another kind.
  bool take(const SourceLayer::Item& item, const std::vector<FieldValue>& values) {
    switch (layer_.schema->geometry) {
      case GeometryKind::Point:
        return takePoints(*item.geometry, values);
      case GeometryKind::Line:
        return takeLines(*item.geometry, values);
      case GeometryKind::Polygon:
      case GeometryKind::MultiPolygon:
        return takePolygons(item, values);
    }
    return false;
  }

 private:
  void keep(Shape shape, const std::vector<FieldValue>& values) {
    layer_.features.push_back({std::move(shape), values});
    ++report_.kept;
  }

  bool takePoints(const OGRGeometry& geometry, const std::vector<FieldValue>& values) {
    std::vector<LonLat> points;
    appendPoints(geometry, points);
    if (points.empty()) return geometry.IsEmpty();
    if (recipe_.decimals >= 0) roundPoints(points, recipe_.decimals);
    std::size_t inside = 0;
    for (const LonLat& p : points)
      if (bounds_.contains(p)) {
        keep(p, values);
        ++inside;
      }
    if (inside == 0) ++report_.outside;
    return true;
  }

  bool takeLines(const OGRGeometry& geometry, const std::vector<FieldValue>& values) {
    MultiLine<LonLat> lines;
    appendLines(geometry, lines);
    if (lines.empty()) {
      const auto type = wkbFlatten(geometry.getGeometryType());
      const bool isLine = type == wkbLineString || type == wkbMultiLineString;
      report_.zeroLength += static_cast<std::size_t>(isLine && !geometry.IsEmpty());
      return isLine || geometry.IsEmpty();
    }
    std::size_t inside = 0, withoutLength = 0;
    for (auto& line : lines) {
      if (recipe_.decimals >= 0) roundPoints(line, recipe_.decimals);
      line.erase(std::unique(line.begin(), line.end()), line.end());
      if (line.size() < 2) {
        ++withoutLength;
        continue;
      }
      for (auto& part : withinBounds(std::move(line))) {
        keep(std::move(part), values);
        ++inside;
      }
    }
    report_.zeroLength += withoutLength;
    if (inside == 0 && withoutLength == 0) ++report_.outside;
    return true;
  }

  MultiLine<LonLat> withinBounds(Line<LonLat> line) const {
    MultiLine<LonLat> out;
    const auto box = boundsOf(line);
    if (bounds_.contains(box) || (recipe_.edge == EdgeRule::Keep && bounds_.intersects(box))) {
      out.push_back(std::move(line));
    } else if (bounds_.intersects(box)) {
      const auto geometry = geos::fromLine(line);
      const geos::GeometryPtr cut(GEOSIntersection_r(geos::context(), geometry.get(), frame_.get()));
      out = geos::toLines<LonLat>(cut.get());
    }
    return out;
  }

  bool takePolygons(const SourceLayer::Item& item, const std::vector<FieldValue>& values) {
    MultiPolygon<LonLat> shape;
    appendPolygons(*item.geometry, shape);
    if (shape.empty()) {
      const auto type = wkbFlatten(item.geometry->getGeometryType());
      if (type != wkbPolygon && type != wkbMultiPolygon && !item.geometry->IsEmpty()) return false;
      ++report_.leftOut;
      return true;
    }
    if (recipe_.decimals >= 0)
      for (auto& polygon : shape) roundPolygon(polygon, recipe_.decimals);
    std::string reason;
    if (auto valid = madeValid(shape, reason)) {
      shape = std::move(*valid);
      ++report_.repaired;
      if (report_.repairs.size() < kRepairsListed)
        report_.repairs.push_back(labelOf(*item.feature) + ": " + reason);
    }
    shape = withinBounds(std::move(shape));
    if (shape.empty()) {
      ++report_.outside;
    } else if (layer_.schema->geometry == GeometryKind::MultiPolygon) {
      keepIfLarge(std::move(shape), values);
    } else {
      for (auto& polygon : shape) keepIfLarge({std::move(polygon)}, values);
    }
    return true;
  }

  void keepIfLarge(MultiPolygon<LonLat> shape, const std::vector<FieldValue>& values) {
    if (recipe_.minArea > 0 && geodesicArea(shape).value() < recipe_.minArea)
      ++report_.leftOut;
    else
      keep(std::move(shape), values);
  }

  MultiPolygon<LonLat> withinBounds(MultiPolygon<LonLat> shape) const {
    const auto box = boundsOf(shape);
    if (bounds_.contains(box)) return shape;
    if (!bounds_.intersects(box)) return {};
    if (recipe_.edge == EdgeRule::Keep) return shape;
    const auto geometry = geos::fromShape(shape);
    const geos::GeometryPtr cut(GEOSIntersection_r(geos::context(), geometry.get(), frame_.get()));
    return geos::toShape<LonLat>(cut.get());
  }

  const LayerRecipe& recipe_;
  const Box<LonLat>& bounds_;
  geos::GeometryPtr frame_;
  LayerReport& report_;
  Layer& layer_;
};

std::string wantedKind(GeometryKind kind) {
  return kind == GeometryKind::Point ? "points" : kind == GeometryKind::Line ? "lines" : "polygons";
}

}  // namespace

Result<Layer> loadLayer(const LayerRecipe& recipe, const SourceFiles& files, const Box<LonLat>& bounds,
                        const std::function<Result<void>()>& watch, LayerReport& report) {
  Layer layer{layerSchema(recipe.role), {}};
  report.role = recipe.role;
  report.file = recipe.from.file;
  auto source = SourceLayer::open(recipe.from, files, recipe.edge == EdgeRule::Cut ? bounds : Box<LonLat>());
  if (!source) return fail(source.error());
  const auto declared = static_cast<OGRwkbGeometryType>(source->declaredType());
  if (!accepts(layer.schema->geometry, declared))
    return fail(source->error(ErrorCode::WrongGeometryType,
                              "the role '" + recipe.role + "' wants " + wantedKind(layer.schema->geometry) +
                                  ", found " + OGRGeometryTypeToName(declared)));
  const auto mapper = FieldMapper::make(recipe, *layer.schema, *source);
  if (!mapper) return fail(mapper.error());

  Loader loader(recipe, bounds, report, layer);
  SourceLayer::Item item;
  for (;;) {
    const auto more = source->next(item);
    if (!more) return fail(more.error());
    if (!*more) break;
    if (++report.read % kFeaturesBetweenWatches == 0)
      if (auto going = watch(); !going) return fail(going.error());
    std::optional<std::string> defaulted;
    const auto values = mapper->values(*item.feature, *source, defaulted);
    if (!values) return fail(values.error());
    const std::size_t keptBefore = report.kept;
    if (!item.geometry || !*values) {
      ++report.leftOut;
    } else if (!loader.take(item, **values)) {
      return fail(source->error(ErrorCode::WrongGeometryType,
                                "the role '" + recipe.role + "' wants " + wantedKind(layer.schema->geometry) +
                                    ", found " + item.geometry->getGeometryName(),
                                item.feature.get()));
    }
    if (defaulted && report.kept > keptBefore) ++report.defaulted[*defaulted];
  }
  return layer;
}

void dissolve(Layer& layer) {
  if (layer.features.size() < 2) return;
  MultiPolygon<LonLat> all;
  for (const Feature& feature : layer.features) {
    const auto& shape = std::get<MultiPolygon<LonLat>>(feature.shape);
    all.insert(all.end(), shape.begin(), shape.end());
  }
  const auto parts = geos::fromShape(all);
  const geos::GeometryPtr whole(GEOSUnaryUnion_r(geos::context(), parts.get()));
  Feature one{geos::toShape<LonLat>(whole.get()), layer.features.front().values};
  layer.features.clear();
  layer.features.push_back(std::move(one));
}

std::size_t repairPolygons(Layer& layer) {
  const GeometryKind kind = layer.schema->geometry;
  if (kind != GeometryKind::Polygon && kind != GeometryKind::MultiPolygon) return 0;
  std::size_t repaired = 0;
  std::vector<Feature> parts;  // of polygons that fell apart, where a row holds one polygon
  for (Feature& feature : layer.features) {
    auto* shape = &std::get<MultiPolygon<LonLat>>(feature.shape);
    std::erase_if(*shape, [](const auto& polygon) { return polygon.outer.size() < 3; });
    std::string reason;
    if (auto valid = madeValid(*shape, reason)) {
      *shape = std::move(*valid);
      ++repaired;
    }
    while (kind == GeometryKind::Polygon && shape->size() > 1) {
      parts.push_back({MultiPolygon<LonLat>{std::move(shape->back())}, feature.values});
      shape->pop_back();
    }
  }
  std::move(parts.begin(), parts.end(), std::back_inserter(layer.features));
  std::erase_if(layer.features,
                [](const Feature& feature) { return std::get<MultiPolygon<LonLat>>(feature.shape).empty(); });
  return repaired;
}

}  // namespace zw::pack
