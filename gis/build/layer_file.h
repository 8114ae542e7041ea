// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "gis/pack/layer.h"

namespace zw::pack {

/// Writes a layer as a file of its own: GeoJSON (".geojson", one feature a line, `decimals` of a degree) or
/// FlatGeobuf (".fgb", without spatial index). Fields that are null in every feature, derived fields and
/// `source` are left out. The file is replaced as a whole. Errors: CannotWrite, BadValue (another ending).
[[nodiscard]] Result<void> writeLayerFile(const Layer& layer, const std::string& path, int decimals);

}  // namespace zw::pack
