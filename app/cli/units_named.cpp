// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/units_named.h"

#include "core/change/zone_ground.h"

namespace zw::cli {
namespace {

Result<const AreaUnit*> unitNamed(const Region& region, const std::string& name) {
  std::vector<const AreaUnit*> found;
  for (const AreaUnit& unit : region.units) {
    if (unit.code == name) return &unit;
    if (unit.name.en == name || unit.name.ar == name) found.push_back(&unit);
  }
  const std::string feature = "unit '" + name + "'";
  if (found.empty())
    return fail({ErrorCode::BadValue, region.file, "units", feature,
                 "the region has none of that name or code; 'zw find' knows spellings"});
  if (found.size() == 1) return found.front();
  std::string codes;
  for (const AreaUnit* unit : found)
    codes += (codes.empty() ? "" : ", ") + unit->code + " in " + unit->district;
  return fail(
      {ErrorCode::BadValue, region.file, {}, feature, "several have that name; give a code: " + codes});
}

}  // namespace

Result<MultiPolygon<LonLat>> groundOfUnits(const Region& region, const std::vector<std::string>& units) {
  std::vector<MultiPolygon<LonLat>> shapes;
  for (const std::string& name : units) {
    const auto unit = unitNamed(region, name);
    if (!unit) return fail(unit.error());
    shapes.push_back(region.projection->inverse((*unit)->shape));
  }
  return joinedGround(shapes);
}

}  // namespace zw::cli
