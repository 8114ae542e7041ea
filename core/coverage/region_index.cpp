// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/region_index.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <limits>

namespace zw {
namespace {

constexpr double kCells = 8192;        // about; a region of 90 km × 90 km gets cells of 1 km
constexpr double kSmallestCell = 250;  // m
constexpr double kOffset = 0.3718281;  // of a cell: keeps round coordinates off the lines between cells

/// The layers' extent within the region's bounds.
Box<ProjectedPoint> extentOf(const Region& region) {
  Box<ProjectedPoint> layers;
  for (const auto& t : region.territories) layers.add(boundsOf(t.shape));
  for (const auto& s : region.riverSides) layers.add(boundsOf(s.shape));
  for (const auto& b : region.bufferZones) layers.add(boundsOf(b.shape));
  for (const auto& u : region.units) layers.add(boundsOf(u.shape));
  for (const auto& r : region.roads) layers.add(boundsOf(r.line));
  if (region.bounds.empty() || layers.empty()) return layers;
  Box<ProjectedPoint> bounds;
  constexpr int steps = 8;  // the sides of the bounds are curved in the projected CRS
  for (int i = 0; i <= steps; ++i) {
    const double lon = region.bounds.minX + region.bounds.width() * i / steps;
    const double lat = region.bounds.minY + region.bounds.height() * i / steps;
    for (const LonLat p : {LonLat{lon, region.bounds.minY},
                           {lon, region.bounds.maxY},
                           {region.bounds.minX, lat},
                           {region.bounds.maxX, lat}}) {
      const ProjectedPoint q = region.projection->forward(p);
      if (std::isfinite(q.x) && std::isfinite(q.y)) bounds.add(q);
    }
  }
  // Derived layers may stick out a little.
  bounds = bounds.grownBy(0.02 * std::max(bounds.width(), bounds.height()));
  return {std::max(layers.minX, bounds.minX), std::max(layers.minY, bounds.minY),
          std::min(layers.maxX, bounds.maxX), std::min(layers.maxY, bounds.maxY)};
}

CellGrid gridOver(const Box<ProjectedPoint>& extent) {
  CellGrid grid;
  if (extent.empty()) return grid;
  grid.size = std::max(kSmallestCell, std::sqrt(extent.width() * extent.height() / kCells));
  grid.originX = extent.minX - kOffset * grid.size;
  grid.originY = extent.minY - kOffset * grid.size;
  grid.columns = static_cast<int>((extent.maxX - grid.originX) / grid.size) + 1;
  grid.rows = static_cast<int>((extent.maxY - grid.originY) / grid.size) + 1;
  return grid;
}

Box<ProjectedPoint> boxOf(const CellGrid& grid) {
  Box<ProjectedPoint> box;
  box.add(grid.corner(0, 0));
  box.add(grid.corner(grid.columns, grid.rows));
  return box;
}

std::vector<Line<ProjectedPoint>> borderLines(const Region& region) {
  std::vector<Line<ProjectedPoint>> lines;
  for (const BorderLine& border : region.border) lines.push_back(border.line);
  return lines;
}

std::vector<Line<ProjectedPoint>> mainStem(const Region& region) {
  std::vector<Line<ProjectedPoint>> lines;
  for (const River& river : region.rivers)
    if (river.mainStem) lines.push_back(river.line);
  return lines;
}

CellPieces cutUp(const Region& region, const CellGrid& grid) {
  CellPieces pieces(grid);
  std::uint32_t i = 0;
  for (const Territory& t : region.territories) pieces.add(Layer::Land, i++, t.shape);
  i = 0;
  for (const RiverSide& s : region.riverSides)
    pieces.add(s.side == Side::Border ? Layer::BorderSide : Layer::FarSide, i++, s.shape);
  i = 0;
  for (const BufferZone& b : region.bufferZones) pieces.add(Layer::Buffer, i++, b.shape);
  i = 0;
  for (const AreaUnit& u : region.units) pieces.add(Layer::Unit, i++, u.shape);
  i = 0;
  for (const LandCoverArea& a : region.landCover) {
    if (a.cover == LandCover::Residential) pieces.add(Layer::Residential, i, a.shape);
    ++i;
  }
  pieces.finish();
  return pieces;
}

}  // namespace

RegionIndex::RegionIndex(std::shared_ptr<const Region> ofRegion)
    : region(std::move(ofRegion)),
      grid(gridOver(extentOf(*region))),
      extent(boxOf(grid)),
      scale(*region->projection, extent),
      pieces(cutUp(*region, grid)),
      border(measureLines(borderLines(*region), *region->projection)),
      river(measureLines(mainStem(*region), *region->projection)),
      hasSides(!region->riverSides.empty()),
      hasBuffer(!region->bufferZones.empty()) {
  // The roads take as long as all the rest.
  auto roadCells = std::async(std::launch::async, [this] { return RoadCells(region->roads, grid); });
  addUpCells();
  roads = roadCells.get();
  for (std::size_t cell = 0; cell < whole_.size(); ++cell) whole_[cell].roadLength = roads.length(cell);
}

void RegionIndex::addUpCells() {
  std::vector<CellShares> shares(grid.cells());
  std::vector<CellShares::UnitShare> areas(region->units.size());
  CellSweep sweep(pieces, scale);
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column) {
      CellShares& cell = shares[grid.index(column, row)];
      sweep.run(column, row, nullptr, cell);
      for (const auto& share : cell.units) {
        areas[share.unit].area += share.area;
        areas[share.unit].residential += share.residential;
      }
    }
  population = Population(*region, areas);
  whole_.reserve(shares.size());
  for (std::size_t cell = 0; cell < shares.size(); ++cell) {
    whole_.push_back(figures(shares[cell]));
    bufferArea += shares[cell].buffer;
  }
}

CellFigures RegionIndex::figures(const CellShares& shares) const {
  CellFigures out;
  out.zone = shares.zone;
  out.borderSide = shares.borderSide;
  out.farSide = shares.farSide;
  out.buffer = shares.buffer;
  out.unclaimed = shares.unclaimed;
  for (const auto& share : shares.units) {
    const Population::Count living = population.living(share);
    out.people.residents += living.residents;
    out.people.displaced += living.displaced;
    const Population::UnitHome& home = population.unit(share.unit);
    if (!home.residentsCounted || !home.displacedCounted) out.uncounted.emplace_back(share.unit, share.area);
  }
  return out;
}

std::shared_ptr<const RegionIndex> buildRegionIndex(std::shared_ptr<const Region> region) {
  return std::make_shared<const RegionIndex>(std::move(region));
}

}  // namespace zw
