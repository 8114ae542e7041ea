// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/error.h"
#include "core/model/region.h"

namespace zw {

/// Areas of a region that a zone can be held to.
enum class RegionArea { Territory, BufferZone, BorderSide, FarSide };

/// "territory", "buffer-zone", "border-side", "far-side".
[[nodiscard]] const char* regionAreaName(RegionArea area);
/// Nothing for any other text.
[[nodiscard]] std::optional<RegionArea> regionAreaFrom(std::string_view name);

/// The planned territory, all buffer zones together, or a side of the river's main stem, WGS 84. Error
/// EmptyLayer where the region has none.
[[nodiscard]] Result<MultiPolygon<LonLat>> areaOf(const Region& region, RegionArea area);

}  // namespace zw
