// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/to_lon_lat.h"

#include <cmath>
#include <string_view>

#include "gis/gdal/gdal.h"

namespace zw::exchange {

Result<ToLonLat> ToLonLat::from(OGRSpatialReference crs, const std::string& name) {
  ToLonLat out;
  out.name_ = crsName(crs);
  if (out.name_.empty()) out.name_ = name;
  out.geographic_ = crs.IsGeographic() != 0;
  crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const OGRSpatialReference target = gdal::lonLatReference();
  if (crs.IsSame(&target)) return out;
  out.transformation_.reset(OGRCreateCoordinateTransformation(&crs, &target));
  if (!out.transformation_) return fail(ErrorCode::BadValue, "'" + name + "' cannot be converted to WGS 84");
  return out;
}

Result<ToLonLat> ToLonLat::named(const std::string& crs) {
  OGRSpatialReference reference;
  if (reference.SetFromUserInput(crs.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) !=
      OGRERR_NONE)
    return fail(ErrorCode::BadValue, "'" + crs + "' is not a known CRS");
  return from(reference, crs);
}

namespace {

/// No CRS of the Earth has coordinates beyond: m or degrees. GDAL would take hours to wrap greater ones round
/// the globe.
constexpr double kGreatest = 1e8;

bool isOnEarth(const FilePoint& p) {
  return std::abs(p.x) <= kGreatest && std::abs(p.y) <= kGreatest;
}

}  // namespace

std::vector<LonLat> ToLonLat::operator()(const std::vector<FilePoint>& points) const {
  std::vector<LonLat> out;
  out.reserve(points.size());
  if (!transformation_) {
    for (const FilePoint& p : points) out.push_back({p.x, p.y});
    return out;
  }
  std::vector<double> x, y;
  x.reserve(points.size());
  y.reserve(points.size());
  for (const FilePoint& p : points) {
    const bool known = isOnEarth(p);  // which a NaN is not
    x.push_back(known ? p.x : 0);
    y.push_back(known ? p.y : 0);
  }
  std::vector<int> done(points.size(), FALSE);
  (void)transformation_->Transform(static_cast<int>(points.size()), x.data(), y.data(), nullptr, nullptr,
                                   done.data());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!std::isfinite(points[i].x) || !std::isfinite(points[i].y))
      out.push_back({points[i].x, points[i].y});
    else if (done[i] && isOnEarth(points[i]))
      out.push_back({x[i], y[i]});
    else
      out.push_back({HUGE_VAL, HUGE_VAL});
  }
  return out;
}

std::string crsName(const OGRSpatialReference& crs) {
  const char* given = crs.GetName();
  const std::string name = given ? given : "";
  if (crs.IsLocal() || crs.IsEmpty() || std::string_view(name).starts_with("Undefined")) return {};
  OGRSpatialReference copy(crs);
  if (!copy.GetAuthorityCode(nullptr)) (void)copy.AutoIdentifyEPSG();
  const char* authority = copy.GetAuthorityName(nullptr);
  const char* code = copy.GetAuthorityCode(nullptr);
  if (!authority || !code) return name.empty() ? "a CRS without a name" : name;
  return std::string(authority) + ":" + code + " " + name;
}

}  // namespace zw::exchange
