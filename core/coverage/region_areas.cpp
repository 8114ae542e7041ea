// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/region_areas.h"

#include <array>
#include <utility>

#include "core/geometry/geos.h"

namespace zw {
namespace {

constexpr std::array<std::pair<RegionArea, const char*>, 4> kNames{{
    {RegionArea::Territory, "territory"},
    {RegionArea::BufferZone, "buffer-zone"},
    {RegionArea::BorderSide, "border-side"},
    {RegionArea::FarSide, "far-side"},
}};

const char* layerOf(RegionArea area) {
  switch (area) {
    case RegionArea::Territory:
      return "territory";
    case RegionArea::BufferZone:
      return "buffer_zone";
    case RegionArea::BorderSide:
    case RegionArea::FarSide:
      break;
  }
  return "river_sides";
}

}  // namespace

const char* regionAreaName(RegionArea area) {
  for (const auto& [known, name] : kNames)
    if (known == area) return name;
  return "";
}

std::optional<RegionArea> regionAreaFrom(std::string_view name) {
  for (const auto& [known, text] : kNames)
    if (text == name) return known;
  return std::nullopt;
}

Result<MultiPolygon<LonLat>> areaOf(const Region& region, RegionArea area) {
  geos::GeometryPtr all(GEOSGeom_createEmptyCollection_r(geos::context(), GEOS_MULTIPOLYGON));
  const auto add = [&all](const MultiPolygon<ProjectedPoint>& shape) {
    all.reset(GEOSUnion_r(geos::context(), all.get(), geos::fromShape(shape).get()));
  };
  switch (area) {
    case RegionArea::Territory:
      for (const Territory& territory : region.territories)
        if (territory.code == region.territoryCode) add(territory.shape);
      break;
    case RegionArea::BufferZone:
      for (const BufferZone& zone : region.bufferZones) add(zone.shape);
      break;
    case RegionArea::BorderSide:
    case RegionArea::FarSide:
      for (const RiverSide& side : region.riverSides)
        if ((side.side == Side::Border) == (area == RegionArea::BorderSide)) add(side.shape);
  }
  const auto shape = all ? geos::toShape<ProjectedPoint>(all.get()) : MultiPolygon<ProjectedPoint>();
  if (shape.empty()) return fail(Error{ErrorCode::EmptyLayer, region.file, layerOf(area), {}, {}});
  return region.projection->inverse(shape);
}

}  // namespace zw
