// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/zone_file.h"

namespace zw::exchange {

/// Reads zones with GDAL from GeoPackage, GeoJSON, KML and KMZ, shapefiles (zipped ones too), GPX, DXF and a
/// few more, and from tables of text. What the files lead to elsewhere is not followed.
class GdalZoneFileReader final : public ZoneFileReader {
 public:
  [[nodiscard]] Result<ZoneFileSummary> inspect(const std::string& file,
                                                const ImportProgress& progress) const override;
  [[nodiscard]] Result<ZoneFileReading> read(const ZoneFileRequest& request,
                                             const ImportProgress& progress) const override;
};

}  // namespace zw::exchange
