// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdal_alg.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <memory>
#include <vector>

#include "core/observe/viewshed.h"

namespace zw::testing {

/// GDAL's viewshed of the same heights: the grid stands in memory as a raster of a projected CRS whose cells
/// measure what ours do at the observer.
class GdalViewshed {
 public:
  GdalViewshed(const observe::Terrain& terrain, observe::CellSize cell) : cell_(cell) {
    GDALAllRegister();
    grid_.reset(GetGDALDriverManager()->GetDriverByName("MEM")->Create("", terrain.columns(), terrain.rows(),
                                                                       1, GDT_Int16, nullptr));
    double transform[6] = {0, cell.width, 0, 0, 0, -cell.height};
    grid_->SetGeoTransform(transform);
    OGRSpatialReference crs;
    crs.importFromEPSG(32636);
    semiMajor_ = crs.GetSemiMajor();
    grid_->SetSpatialRef(&crs);
    for (int r = 0; r < terrain.rows(); ++r)
      (void)!grid_->GetRasterBand(1)->RasterIO(GF_Write, 0, r, terrain.columns(), 1,
                                               const_cast<std::int16_t*>(terrain.row(r)), terrain.columns(),
                                               1, GDT_Int16, 0, 0, nullptr);
  }

  /// From the centre of a cell. The result's window is that within the range. GDAL 3.6 takes the horizon
  /// before the cells next to the observer's to be at the height of his own ground, so that on ground that
  /// falls off by more than his height a cell it hides what he sees. `sunk` keeps that out: his cell is
  /// lowered, and he stands as much higher above it.
  [[nodiscard]] std::unique_ptr<GDALDataset> run(int column, int row, double eyes,
                                                 const observe::Sight& sight, bool sunk = false) {
    if (sunk) {
      setHeight(column, row, static_cast<std::int16_t>(heightAt(column, row) - kSunk));
      auto out = run(column, row, eyes + kSunk, sight, false);
      setHeight(column, row, static_cast<std::int16_t>(heightAt(column, row) + kSunk));
      return out;
    }
    const double curvature = sight.dropPerSquare() * 2 * semiMajor_;
    GDALDatasetH out = GDALViewshedGenerate(
        GDALRasterBand::ToHandle(grid_->GetRasterBand(1)), "MEM", "", nullptr, (column + 0.5) * cell_.width,
        -(row + 0.5) * cell_.height, eyes, sight.targetHeight, 1, 0, 2, -1, curvature, GVM_Edge, sight.range,
        nullptr, nullptr, GVOT_NORMAL, nullptr);
    return std::unique_ptr<GDALDataset>(GDALDataset::FromHandle(out));
  }

  struct Difference {
    std::size_t cells = 0;  ///< in range by both
    std::size_t differ = 0;
    std::size_t seen = 0;          ///< by GDAL
    std::size_t rangesDiffer = 0;  ///< in range by one only
  };
  /// Calls differing(column, row, whether ours sees it) for each cell that differs.
  template <class Differing>
  [[nodiscard]] Difference compare(GDALDataset& theirs, const observe::Viewshed& ours, double range,
                                   const Differing& differing) const {
    double transform[6];
    theirs.GetGeoTransform(transform);
    const int column0 = static_cast<int>(std::lround(transform[0] / cell_.width));
    const int row0 = static_cast<int>(std::lround(-transform[3] / cell_.height));
    const int columns = theirs.GetRasterXSize();
    std::vector<std::uint8_t> values(static_cast<std::size_t>(columns));
    const observe::CellBits inRange = ours.within(range);
    Difference out;
    for (int r = 0; r < theirs.GetRasterYSize(); ++r) {
      (void)!theirs.GetRasterBand(1)->RasterIO(GF_Read, 0, r, columns, 1, values.data(), columns, 1, GDT_Byte,
                                               0, 0, nullptr);
      for (int c = 0; c < columns; ++c) {
        const std::uint8_t value = values[static_cast<std::size_t>(c)];
        const bool within = inRange.test(column0 + c, row0 + r);
        if (within != (value != 2)) ++out.rangesDiffer;
        if (!within || value == 2) continue;
        ++out.cells;
        out.seen += value;
        const bool seen = ours.seen.test(column0 + c, row0 + r);
        if (seen == (value == 1)) continue;
        ++out.differ;
        differing(column0 + c, row0 + r, seen);
      }
    }
    return out;
  }

 private:
  static constexpr int kSunk = 5000;  // m

  [[nodiscard]] std::int16_t heightAt(int column, int row) {
    std::int16_t height = 0;
    (void)!grid_->GetRasterBand(1)->RasterIO(GF_Read, column, row, 1, 1, &height, 1, 1, GDT_Int16, 0, 0,
                                             nullptr);
    return height;
  }
  void setHeight(int column, int row, std::int16_t height) {
    (void)!grid_->GetRasterBand(1)->RasterIO(GF_Write, column, row, 1, 1, &height, 1, 1, GDT_Int16, 0, 0,
                                             nullptr);
  }

  observe::CellSize cell_;
  double semiMajor_ = 0;
  std::unique_ptr<GDALDataset> grid_;
};

}  // namespace zw::testing
