// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/gdal/gdal.h"

#include <cpl_error.h>
#include <cpl_string.h>

#include <filesystem>
#include <mutex>

namespace zw::gdal {

QuietGdal::QuietGdal() {
  CPLPushErrorHandler(CPLQuietErrorHandler);
  CPLErrorReset();
}
QuietGdal::~QuietGdal() {
  CPLPopErrorHandler();
}
std::string QuietGdal::message() {
  return CPLGetLastErrorMsg();
}

void registerDrivers() {
  static std::once_flag once;
  std::call_once(once, [] { GDALAllRegister(); });
}

Result<DatasetPtr> openDataset(const std::string& path, DatasetKind kind,
                               const std::vector<std::string>& openOptions) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return fail(Error{ErrorCode::FileMissing, path, {}, {}, {}});
  registerDrivers();
  const QuietGdal quiet;
  CPLStringList options;
  for (const std::string& option : openOptions) options.AddString(option.c_str());
  const unsigned flags = (kind == DatasetKind::Vector ? GDAL_OF_VECTOR : GDAL_OF_RASTER) | GDAL_OF_READONLY |
                         GDAL_OF_VERBOSE_ERROR;
  const std::string name = path.ends_with(".zip") ? "/vsizip/" + path : path;
  DatasetPtr dataset(GDALDataset::Open(name.c_str(), flags, nullptr, options.List(), nullptr));
  if (!dataset) return fail(Error{ErrorCode::FileUnreadable, path, {}, {}, QuietGdal::message()});
  return dataset;
}

OGRSpatialReference lonLatReference() {
  OGRSpatialReference reference;
  reference.importFromEPSG(4326);
  reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return reference;
}

}  // namespace zw::gdal
