// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_geometry.h>

#include <memory>
#include <string>

#include "core/error.h"

namespace zw::exchange {

/// Error Syntax, with the beginning of the text.
[[nodiscard]] Result<std::unique_ptr<OGRGeometry>> geometryFromWkt(const std::string& wkt);

}  // namespace zw::exchange
