// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/import/vector_file.h"

namespace zw::exchange {

/// A table of text (delimited_text.h) as a layer in memory: a feature for each row, numbered as the row, the
/// heading being row 1, with all columns as text. Its geometries are the well-known text of `geometryColumn`,
/// or where that is empty, of the column that is called so or whose first value is such text. Text of the
/// kind "SRID=4326;POLYGON…" states the layer's CRS. Errors: FileUnreadable, Syntax (with the row),
/// FieldMissing.
[[nodiscard]] Result<VectorFile> openTextTable(const std::string& path, const std::string& geometryColumn);

}  // namespace zw::exchange
