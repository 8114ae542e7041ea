// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/population.h"

#include <algorithm>

namespace zw {
namespace {

bool insideRing(const Ring<ProjectedPoint>& ring, ProjectedPoint p) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const ProjectedPoint a = ring[i];
    const ProjectedPoint b = ring[i + 1 == ring.size() ? 0 : i + 1];
    if ((a.y <= p.y) != (b.y <= p.y) && a.x + (b.x - a.x) * ((p.y - a.y) / (b.y - a.y)) <= p.x)
      inside = !inside;
  }
  return inside;
}

bool insideShape(const MultiPolygon<ProjectedPoint>& shape, ProjectedPoint p) {
  bool inside = false;
  for (const auto& polygon : shape) {
    if (insideRing(polygon.outer, p)) inside = !inside;
    for (const auto& hole : polygon.holes)
      if (insideRing(hole, p)) inside = !inside;
  }
  return inside;
}

}  // namespace

Population::Population(const Region& region, const std::vector<CellShares::UnitShare>& areas)
    : units_(region.units.size()), settlements_(region.settlements.size()) {
  for (std::size_t u = 0; u < units_.size(); ++u) {
    const AreaUnit& unit = region.units[u];
    UnitHome& home = units_[u];
    home.residentsCounted = unit.residents.has_value();
    home.displacedCounted = unit.displaced.has_value();
    const Count all{unit.residents.value_or(0), unit.displaced.value_or(0)};
    const auto spread = [&](Home where, double area) {
      home.home = where;
      if (area > 0) home.density = {all.residents / area, all.displaced / area};
    };
    if (areas[u].residential >= kLeastResidential) {
      spread(Home::Residential, areas[u].residential);
      continue;
    }
    std::vector<std::size_t> here;
    const Box<ProjectedPoint> box = boundsOf(unit.shape);
    for (std::size_t s = 0; s < settlements_.size(); ++s) {
      const ProjectedPoint p = region.settlements[s].point;
      if (box.contains(p) && insideShape(unit.shape, p)) here.push_back(s);
    }
    if (here.empty()) {
      spread(Home::Area, areas[u].area);
      continue;
    }
    home.home = Home::Settlements;
    for (const std::size_t s : here) {
      settlements_[s].residents += all.residents / static_cast<double>(here.size());
      settlements_[s].displaced += all.displaced / static_cast<double>(here.size());
    }
  }
}

Population::Count Population::living(const CellShares::UnitShare& share) const {
  const UnitHome& home = units_[share.unit];
  const double area = home.home == Home::Residential ? share.residential : share.area;
  return {home.density.residents * area, home.density.displaced * area};
}

}  // namespace zw
