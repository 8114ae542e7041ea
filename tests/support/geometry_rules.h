// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace zw::test {

/// What gpkg_geometry_columns says of a geometry.
struct GeometryColumn {
  std::string typeName;
  std::int32_t srsId = 0;
  int z = 0;  ///< 0 prohibited, 1 mandatory, 2 optional
  int m = 0;
};

/// The first rule that a geometry's bytes break: header (clause 2.1.3), ISO well-known binary, type,
/// reference system, envelope. "Req 19: …".
[[nodiscard]] std::optional<std::string> brokenGeometryRule(std::span<const std::uint8_t> blob,
                                                            const GeometryColumn& column);

}  // namespace zw::test
