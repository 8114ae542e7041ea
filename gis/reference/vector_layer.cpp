// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/reference/vector_layer.h"

#include <ogr_spatialref.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <string>

#include "gis/import/file_geometry.h"
#include "gis/import/layer_fields.h"
#include "gis/import/vector_file.h"
#include "gis/reference/map_crs.h"

namespace zw::reference {
namespace {

using exchange::VectorFile;
using gdal::QuietGdal;

class VectorLayer final : public ReferenceContent {
 public:
  VectorLayer(VectorFile file, OGRLayer& layer, MapCrs crs, ReferenceRequest request)
      : file_(std::move(file)), layer_(layer), crs_(std::move(crs)), request_(std::move(request)) {}

  Result<ReferenceShapes> shapes() override {
    const std::scoped_lock lock(mutex_);
    const QuietGdal quiet;
    setWindow(request_.bounds);
    ReferenceShapes out;
    std::size_t corners = 0;
    CPLErrorReset();
    for (const auto& feature : layer_) {
      const OGRGeometry* geometry = feature->GetGeometryRef();
      if (!geometry || geometry->IsEmpty()) continue;
      const std::unique_ptr<OGRGeometry> moved = crs_.toMap(*geometry);
      if (!moved) {
        ++out.features;
        ++out.leftOut;
        continue;
      }
      if (!meets(*moved, request_.bounds)) continue;
      ++out.features;
      corners += add(*moved, out);
      if (corners > kMostCorners)
        return fail(error(ErrorCode::BadValue, "it has more than " + std::to_string(kMostCorners) +
                                                   " corners here; a filter makes it less"));
    }
    if (CPLGetLastErrorType() >= CE_Failure)
      return fail(error(ErrorCode::FileUnreadable, QuietGdal::message()));
    return out;
  }

  Result<ReferenceImage> image(const Box<ProjectedPoint>& /*box*/, int /*width*/, int /*height*/) override {
    return fail(error(ErrorCode::BadValue, "it holds features, not an image"));
  }

  Result<std::vector<ReferenceHit>> at(ProjectedPoint place, double metres) override {
    const std::scoped_lock lock(mutex_);
    const QuietGdal quiet;
    setWindow({place.x - metres, place.y - metres, place.x + metres, place.y + metres});
    const OGRPoint point(place.x, place.y);
    std::vector<std::pair<std::pair<int, double>, ReferenceHit>> found;
    const std::string nameField = exchange::likelyNameField(exchange::fieldsOf(layer_));
    CPLErrorReset();
    for (const auto& feature : layer_) {
      const OGRGeometry* geometry = feature->GetGeometryRef();
      if (!geometry || geometry->IsEmpty()) continue;
      const std::unique_ptr<OGRGeometry> moved = crs_.toMap(*geometry);
      const double distance = moved ? moved->Distance(&point) : -1;
      if (distance < 0 || distance > metres) continue;
      ReferenceHit hit;
      hit.title = nameField.empty() ? std::string() : exchange::fieldText(*feature, nameField);
      if (hit.title.empty()) hit.title = std::to_string(feature->GetFID());
      hit.attributes = exchange::attributesOf(*feature, {});
      found.emplace_back(std::pair(moved->getDimension(), distance), std::move(hit));
    }
    if (CPLGetLastErrorType() >= CE_Failure)
      return fail(error(ErrorCode::FileUnreadable, QuietGdal::message()));
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<ReferenceHit> hits;
    for (auto& [rank, hit] : found) hits.push_back(std::move(hit));
    return hits;
  }

 private:
  [[nodiscard]] Error error(ErrorCode code, std::string detail) const {
    return {code, request_.file, layer_.GetName(), {}, std::move(detail)};
  }

  void setWindow(const Box<ProjectedPoint>& box) {
    if (const auto window = crs_.inFile(box))
      layer_.SetSpatialFilterRect(window->MinX, window->MinY, window->MaxX, window->MaxY);
    else
      layer_.SetSpatialFilter(nullptr);
    layer_.ResetReading();
  }

  static bool meets(const OGRGeometry& geometry, const Box<ProjectedPoint>& box) {
    OGREnvelope bounds;
    geometry.getEnvelope(&bounds);
    return bounds.MinX <= box.maxX && bounds.MaxX >= box.minX && bounds.MinY <= box.maxY &&
           bounds.MaxY >= box.minY;
  }

  static Ring<ProjectedPoint> ringOf(const std::vector<exchange::FilePoint>& points) {
    Ring<ProjectedPoint> ring;
    for (const auto& p : points) ring.push_back({p.x, p.y});
    if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    return ring;
  }

  /// How many corners it has.
  static std::size_t add(const OGRGeometry& geometry, ReferenceShapes& out) {
    std::size_t corners = 0;
    const exchange::FileGeometry parts = exchange::partsOf(geometry);
    std::vector<Ring<ProjectedPoint>> area;
    for (const auto& polygon : parts.polygons) {
      area.push_back(ringOf(polygon.outer));
      for (const auto& hole : polygon.holes) area.push_back(ringOf(hole));
    }
    for (const auto& ring : area) corners += ring.size();
    if (!area.empty()) out.areas.push_back(std::move(area));
    for (const auto& line : parts.lines) {
      Line<ProjectedPoint> moved;
      for (const auto& p : line) moved.push_back({p.x, p.y});
      corners += moved.size();
      out.lines.push_back(std::move(moved));
    }
    if (parts.others > 0) addPoints(geometry, out);
    return corners + parts.others;
  }

  static void addPoints(const OGRGeometry& geometry, ReferenceShapes& out) {
    if (wkbFlatten(geometry.getGeometryType()) == wkbPoint) {
      const OGRPoint& point = *geometry.toPoint();
      if (!point.IsEmpty()) out.points.push_back({point.getX(), point.getY()});
    } else if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
      for (const OGRGeometry* part : *geometry.toGeometryCollection()) addPoints(*part, out);
    }
  }

  std::mutex mutex_;
  VectorFile file_;
  OGRLayer& layer_;
  MapCrs crs_;
  ReferenceRequest request_;
};

}  // namespace

Result<std::unique_ptr<ReferenceContent>> openVectorLayer(const ReferenceRequest& request) {
  const QuietGdal quiet;
  auto file = exchange::openVectorFile(request.file, exchange::Drivers::All);
  if (!file) return fail(std::move(file.error()));
  const auto layer = exchange::layerOf(*file, request.file, request.layer, request.filter);
  if (!layer) return fail(layer.error());
  auto crs = MapCrs::from((*layer)->GetSpatialRef(), request);
  if (!crs) {
    Error error = std::move(crs.error());
    error.file = request.file;
    error.layer = (*layer)->GetName();
    return fail(std::move(error));
  }
  OGRLayer& opened = **layer;
  return std::unique_ptr<ReferenceContent>(
      std::make_unique<VectorLayer>(std::move(*file), opened, std::move(*crs), request));
}

}  // namespace zw::reference
