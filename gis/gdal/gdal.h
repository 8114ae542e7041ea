// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <memory>
#include <string>
#include <vector>

#include "core/error.h"

namespace zw::gdal {

/// GDAL behind owning handles, and quiet: what it complains of goes into our errors, not to stderr.

/// Closes a dataset once nothing else, such as a warped view, refers to it.
struct DatasetDeleter {
  void operator()(GDALDataset* dataset) const { dataset->ReleaseRef(); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, DatasetDeleter>;

/// While it lives, GDAL prints nothing on this thread. `message` is what it said last.
class QuietGdal {
 public:
  QuietGdal();
  QuietGdal(const QuietGdal&) = delete;
  QuietGdal& operator=(const QuietGdal&) = delete;
  ~QuietGdal();
  [[nodiscard]] static std::string message();
};

/// Registers GDAL's drivers, once.
void registerDrivers();

enum class DatasetKind { Vector, Raster };
/// Opens read-only with whatever driver knows the file. Errors: FileMissing, FileUnreadable.
[[nodiscard]] Result<DatasetPtr> openDataset(const std::string& path, DatasetKind kind,
                                             const std::vector<std::string>& openOptions = {});

/// WGS 84, longitude first.
[[nodiscard]] OGRSpatialReference lonLatReference();

}  // namespace zw::gdal
