// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "gis/exchange/feature_table.h"

namespace zw::exchange {

/// One FeatureCollection (RFC 7946): the rows of all tables with geometry, each feature with the table's name
/// as the property "layer"; rings turn as the standard asks. Tables without geometry become members of the
/// collection: arrays of objects. The same tables give the same bytes. Errors: CannotWrite, DiskFull.
[[nodiscard]] Result<void> writeGeoJson(const std::vector<FeatureTable>& tables, const std::string& path);

}  // namespace zw::exchange
