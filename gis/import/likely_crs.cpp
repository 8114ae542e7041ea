// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/likely_crs.h"

#include <cmath>

namespace zw::exchange {
namespace {

constexpr const char* kDegrees = "EPSG:4326";

std::string utmAt(double lon, double lat) {
  const int zone = std::min(60, 1 + static_cast<int>(std::floor((lon + 180) / 6)));
  return "EPSG:" + std::to_string((lat < 0 ? 32700 : 32600) + zone);
}

FilePoint middleOf(const Box<FilePoint>& box) {
  return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
}

bool areDegrees(const Box<FilePoint>& box) {
  return box.minX >= -180 && box.maxX <= 180 && box.minY >= -90 && box.maxY <= 90;
}

}  // namespace

LikelyCrs::LikelyCrs(const Box<LonLat>& region) : region_(region) {
  std::vector<std::string> names = {kDegrees};
  if (!region.empty()) {
    const double lat = (region.minY + region.maxY) / 2;
    names.push_back(utmAt((region.minX + region.maxX) / 2, lat));
    for (const double lon : {region.minX, region.maxX})
      if (const std::string zone = utmAt(lon, lat); zone != names.back()) names.push_back(zone);
    for (const char* grid :
         {"EPSG:2039", "EPSG:28191", "EPSG:28193", "EPSG:22770", "EPSG:22780", "EPSG:3857"})
      names.emplace_back(grid);
  }
  for (const std::string& name : names)
    if (auto crs = ToLonLat::named(name)) known_.push_back(std::move(*crs));
}

std::string LikelyCrs::of(const Box<FilePoint>& bounds) const {
  const FilePoint middle = middleOf(bounds);
  if (region_.empty()) return areDegrees(bounds) && !known_.empty() ? known_.front().name() : std::string();
  for (const ToLonLat& crs : known_) {
    if (crs.isGeographic() && !areDegrees(bounds)) continue;
    if (region_.contains(crs(middle))) return crs.name();
  }
  if (areDegrees(bounds) && region_.contains(LonLat{middle.y, middle.x}))
    return "EPSG:4326 with latitude and longitude in each other's place";
  return {};
}

}  // namespace zw::exchange
