// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogrsf_frmts.h>

#include <map>
#include <string>
#include <vector>

#include "core/error.h"
#include "gis/gdal/gdal.h"

namespace zw::exchange {

/// Which of GDAL's drivers may read a file.
enum class Drivers {
  ForZones,  ///< formats in which zones are exchanged, none of which leads to other files or to a network
  All
};

/// A file of features, open for reading.
struct VectorFile {
  gdal::DatasetPtr dataset;
  std::string format;  ///< as "GeoPackage"
  /// Of a table of text: rows whose text is none, and the columns that may hold it, the likeliest first.
  std::map<GIntBig, Error> rowFaults{};
  std::vector<std::string> geometryColumns{};
  bool isTable = false;
};

/// Opens a file, or the one such file in a .zip or .kmz archive. Tables of text (.csv, .tsv, .txt) become a
/// layer whose features have the rows' numbers; `geometryColumn` names the column with their well-known text.
/// Errors: FileMissing, FileUnreadable, NotAVectorFile (also of a folder or an empty file), and of tables
/// Syntax, FieldMissing.
[[nodiscard]] Result<VectorFile> openVectorFile(const std::string& path, Drivers drivers,
                                                const std::string& geometryColumn = {});

/// The layer of that name; where that is empty, the only one, or the first that may hold polygons, else the
/// first. With a condition only features that meet it are read. Errors: LayerMissing, BadValue (the
/// condition).
[[nodiscard]] Result<OGRLayer*> layerOf(const VectorFile& file, const std::string& path,
                                        const std::string& layer, const std::string& where);

}  // namespace zw::exchange
