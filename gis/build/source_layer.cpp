// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/source_layer.h"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>

namespace zw::pack {

using gdal::DatasetKind;
using gdal::lonLatReference;
using gdal::openDataset;
using gdal::QuietGdal;

namespace {

std::string fieldNames(const OGRFeatureDefn& definition) {
  std::string names;
  for (int i = 0; i < definition.GetFieldCount(); ++i)
    names += (i ? ", " : "") + std::string(definition.GetFieldDefn(i)->GetNameRef());
  return names;
}

/// Whether every corner is finite and a longitude and latitude.
bool isInRange(const OGRGeometry& geometry) {
  OGREnvelope box;
  geometry.getEnvelope(&box);
  return geometry.IsEmpty() || (box.MinX >= -180 && box.MaxX <= 180 && box.MinY >= -90 && box.MaxY <= 90);
}

}  // namespace

std::string labelOf(const OGRFeature& feature) {
  const int id = feature.GetFieldIndex("osm_id");
  if (id >= 0 && feature.IsFieldSetAndNotNull(id)) {
    const std::string text = feature.GetFieldAsString(id);
    return text.find('/') == std::string::npos ? "feature " + text : text;
  }
  return "feature " + std::to_string(feature.GetFID());
}

Error SourceLayer::error(ErrorCode code, std::string detail, const OGRFeature* feature) const {
  return Error{code, file_, layer_ ? layerName() : std::string(), feature ? labelOf(*feature) : std::string(),
               std::move(detail)};
}

std::string SourceLayer::layerName() const {
  return layer_->GetName();
}
int SourceLayer::declaredType() const {
  return layer_->GetGeomType();
}

Result<int> SourceLayer::field(const std::string& name) const {
  const OGRFeatureDefn& definition = *layer_->GetLayerDefn();
  if (const int index = definition.GetFieldIndex(name.c_str()); index >= 0) return index;
  return fail(error(ErrorCode::FieldMissing, "'" + name + "'; it has: " + fieldNames(definition)));
}

Result<void> SourceLayer::findLayer(const Selection& selection) {
  std::string names;
  for (int i = 0; i < dataset_->GetLayerCount(); ++i)
    names += (i ? ", " : "") + std::string(dataset_->GetLayer(i)->GetName());
  if (selection.layer.empty() && dataset_->GetLayerCount() != 1)
    return fail(error(ErrorCode::LayerMissing, "say which 'layer' is meant; it has: " + names));
  layer_ =
      selection.layer.empty() ? dataset_->GetLayer(0) : dataset_->GetLayerByName(selection.layer.c_str());
  if (!layer_) return fail(error(ErrorCode::LayerMissing, "'" + selection.layer + "'; it has: " + names));
  return {};
}

Result<void> SourceLayer::setCrs(const Selection& selection, const Box<LonLat>& bounds) {
  OGRSpatialReference crs;
  if (!selection.crs.empty()) {
    if (crs.SetFromUserInput(selection.crs.c_str()) != OGRERR_NONE)
      return fail(error(ErrorCode::BadValue, "'" + selection.crs + "' is not a known CRS"));
  } else if (const OGRSpatialReference* stated = layer_->GetSpatialRef()) {
    crs = *stated;
  } else {
    return fail(error(ErrorCode::LayerWithoutCrs, {}));
  }
  crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const OGRSpatialReference target = lonLatReference();
  if (crs.IsSame(&target)) {
    if (!bounds.empty()) layer_->SetSpatialFilterRect(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY);
    return {};
  }
  transformation_.reset(OGRCreateCoordinateTransformation(&crs, &target));
  if (!transformation_) return fail(error(ErrorCode::BadValue, "its CRS cannot be converted to WGS 84"));
  return {};
}

Result<void> SourceLayer::setFilters(const Selection& selection, const SourceFiles& files) {
  if (!selection.where.empty() && layer_->SetAttributeFilter(selection.where.c_str()) != OGRERR_NONE)
    return fail(error(ErrorCode::BadValue, "where: " + selection.where + ": " + QuietGdal::message()));
  if (!selection.members) return {};
  const auto index = field(selection.members->field);
  if (!index) return fail(index.error());
  membersField_ = *index;
  const std::string path = files.pathOf(selection.members->file);
  auto list = openDataset(path, DatasetKind::Vector);
  if (!list) return fail(list.error());
  OGRLayer* rows = (*list)->GetLayer(0);
  const int column = rows ? rows->GetLayerDefn()->GetFieldIndex(selection.members->column.c_str()) : -1;
  if (column < 0)
    return fail(Error{ErrorCode::FieldMissing,
                      path,
                      {},
                      {},
                      "'" + selection.members->column +
                          "'; it has: " + (rows ? fieldNames(*rows->GetLayerDefn()) : std::string())});
  for (const auto& row : *rows) members_.emplace_back(row->GetFieldAsString(column));
  std::sort(members_.begin(), members_.end());
  return {};
}

Result<SourceLayer> SourceLayer::open(const Selection& selection, const SourceFiles& files,
                                      const Box<LonLat>& bounds) {
  SourceLayer source;
  if (selection.wkt.empty()) source.file_ = files.pathOf(selection.file);
  auto dataset = files.open(selection);
  if (!dataset) return fail(dataset.error());
  source.dataset_ = std::move(*dataset);
  const QuietGdal quiet;
  if (auto done = source.findLayer(selection); !done) return fail(done.error());
  // The dataset may be shared: what another reader asked of the layer must not last.
  source.layer_->SetSpatialFilter(nullptr);
  source.layer_->SetAttributeFilter(nullptr);
  if (auto done = source.setCrs(selection, bounds); !done) return fail(done.error());
  if (auto done = source.setFilters(selection, files); !done) return fail(done.error());
  source.layer_->ResetReading();
  return source;
}

Result<bool> SourceLayer::next(Item& item) {
  const QuietGdal quiet;
  // Some formats (OpenStreetMap's) hold their layers interleaved: reading one alone fills up the others.
  const bool interleaved = dataset_->TestCapability(ODsCRandomLayerRead);
  for (;;) {
    OGRLayer* of = layer_;
    item.feature.reset(interleaved ? dataset_->GetNextFeature(&of, nullptr, nullptr, nullptr)
                                   : layer_->GetNextFeature());
    if (!item.feature) {
      if (CPLGetLastErrorType() >= CE_Failure)
        return fail(error(ErrorCode::FileUnreadable, QuietGdal::message()));
      return false;
    }
    if (of != layer_) continue;
    if (membersField_ < 0 ||
        std::binary_search(members_.begin(), members_.end(), item.feature->GetFieldAsString(membersField_)))
      break;
  }
  item.geometry.reset(item.feature->StealGeometry());
  if (!item.geometry) return true;
  item.geometry->flattenTo2D();
  if (item.geometry->hasCurveGeometry()) item.geometry.reset(item.geometry->getLinearGeometry());
  if (transformation_ && item.geometry->transform(transformation_.get()) != OGRERR_NONE)
    return fail(
        error(ErrorCode::BadValue, "its coordinates cannot be converted to WGS 84", item.feature.get()));
  if (!isInRange(*item.geometry))
    return fail(error(ErrorCode::BadValue, "a coordinate is outside ±180, ±90: is the CRS right?",
                      item.feature.get()));
  return true;
}

void appendPoints(const OGRGeometry& geometry, std::vector<LonLat>& out) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPoint && !geometry.IsEmpty()) {
    out.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) appendPoints(*part, out);
  }
}

namespace {

Line<LonLat> pointsOf(const OGRSimpleCurve& curve, bool closed) {
  Line<LonLat> out;
  out.reserve(static_cast<std::size_t>(curve.getNumPoints()));
  for (int i = 0; i < curve.getNumPoints(); ++i) {
    const LonLat p{curve.getX(i), curve.getY(i)};
    if (out.empty() || !(out.back() == p)) out.push_back(p);
  }
  if (closed && out.size() > 1 && out.front() == out.back()) out.pop_back();
  return out;
}

}  // namespace

void appendLines(const OGRGeometry& geometry, MultiLine<LonLat>& out) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbLineString) {
    auto line = pointsOf(*geometry.toLineString(), false);
    if (line.size() >= 2) out.push_back(std::move(line));
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) appendLines(*part, out);
  }
}

void appendPolygons(const OGRGeometry& geometry, MultiPolygon<LonLat>& out) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) {
    Polygon<LonLat> polygon;
    bool first = true;
    for (const OGRLinearRing* ring : *geometry.toPolygon()) {
      auto corners = pointsOf(*ring, true);
      if (first)
        polygon.outer = std::move(corners);
      else if (corners.size() >= 3)
        polygon.holes.push_back(std::move(corners));
      first = false;
    }
    if (polygon.outer.size() >= 3) out.push_back(std::move(polygon));
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) appendPolygons(*part, out);
  }
}

namespace {

/// Calls `take` with every geometry of the selection.
template <class Take>
Result<void> forEachGeometry(const Selection& selection, const SourceFiles& files, const Box<LonLat>& bounds,
                             const char* wanted, const Take& take) {
  auto source = SourceLayer::open(selection, files, bounds);
  if (!source) return fail(source.error());
  SourceLayer::Item item;
  for (;;) {
    const auto more = source->next(item);
    if (!more) return fail(more.error());
    if (!*more) return {};
    if (item.geometry && !take(*item.geometry))
      return fail(
          source->error(ErrorCode::WrongGeometryType,
                        std::string("wanted ") + wanted + ", found " + item.geometry->getGeometryName(),
                        item.feature.get()));
  }
}

}  // namespace

Result<MultiPolygon<LonLat>> readPolygons(const Selection& selection, const SourceFiles& files,
                                          const Box<LonLat>& bounds) {
  MultiPolygon<LonLat> out;
  const auto done = forEachGeometry(selection, files, bounds, "polygons", [&](const OGRGeometry& geometry) {
    const std::size_t before = out.size();
    appendPolygons(geometry, out);
    return out.size() > before || geometry.IsEmpty();
  });
  if (!done) return fail(done.error());
  return out;
}

Result<MultiLine<LonLat>> readLines(const Selection& selection, const SourceFiles& files,
                                    const Box<LonLat>& bounds) {
  MultiLine<LonLat> out;
  const auto done =
      forEachGeometry(selection, files, bounds, "lines or polygons", [&](const OGRGeometry& geometry) {
        const std::size_t before = out.size();
        appendLines(geometry, out);
        MultiPolygon<LonLat> polygons;
        appendPolygons(geometry, polygons);
        for (auto& polygon : polygons) {
          polygon.outer.push_back(polygon.outer.front());
          out.push_back(std::move(polygon.outer));
          for (auto& hole : polygon.holes) {
            hole.push_back(hole.front());
            out.push_back(std::move(hole));
          }
        }
        return out.size() > before || geometry.IsEmpty();
      });
  if (!done) return fail(done.error());
  return out;
}

}  // namespace zw::pack
