// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_spatialref.h>

#include <memory>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/geometry/points.h"

namespace zw::exchange {

/// Coordinates as a file has them, easting or longitude first: of what unit, its CRS says.
struct FilePoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const FilePoint&, const FilePoint&) = default;
};

/// From a CRS to longitude and latitude; one that is WGS 84 already leaves numbers exactly as they are.
class ToLonLat {
 public:
  /// `name` is what an error calls it. Error BadValue.
  [[nodiscard]] static Result<ToLonLat> from(OGRSpatialReference crs, const std::string& name);
  /// Of a CRS as a person writes it: "EPSG:32636", well-known text, a PROJ string. Error BadValue.
  [[nodiscard]] static Result<ToLonLat> named(const std::string& crs);

  /// As "EPSG:32636 WGS 84 / UTM zone 36N".
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool isGeographic() const { return geographic_; }

  /// What cannot be converted becomes infinite; what is not finite stays so.
  [[nodiscard]] std::vector<LonLat> operator()(const std::vector<FilePoint>& points) const;
  [[nodiscard]] LonLat operator()(FilePoint point) const { return (*this)(std::vector{point}).front(); }

 private:
  struct Deleter {
    void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
  };
  std::unique_ptr<OGRCoordinateTransformation, Deleter> transformation_;
  std::string name_;
  bool geographic_ = false;
};

/// As "EPSG:32636 WGS 84 / UTM zone 36N"; empty for one that says of itself that it is undefined.
[[nodiscard]] std::string crsName(const OGRSpatialReference& crs);

}  // namespace zw::exchange
