// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdal_alg.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/geometry/contour_lines.h"

namespace zw::testing {

/// GDAL's contours of a lattice, in the lattice's places.
class GdalContours {
 public:
  struct Line {
    double height;
    std::vector<LatticePoint> points;
  };

  explicit GdalContours(const HeightLattice& heights) {
    GDALAllRegister();
    grid_.reset(GetGDALDriverManager()->GetDriverByName("MEM")->Create("", heights.columns, heights.rows, 1,
                                                                       GDT_Int16, nullptr));
    // Cells' middles at whole numbers, rows downwards.
    double transform[6] = {-0.5, 1, 0, -0.5, 0, 1};
    grid_->SetGeoTransform(transform);
    for (int r = 0; r < heights.rows; ++r)
      (void)!grid_->GetRasterBand(1)->RasterIO(GF_Write, 0, r, heights.columns, 1,
                                               const_cast<std::int16_t*>(heights.row(r)), heights.columns, 1,
                                               GDT_Int16, 0, 0, nullptr);
    unknown_ = heights.unknown;
  }

  /// Kept as a layer in memory; null where GDAL fails.
  [[nodiscard]] std::unique_ptr<GDALDataset> run(int interval) const {
    std::unique_ptr<GDALDataset> out(
        GetGDALDriverManager()->GetDriverByName("Memory")->Create("", 0, 0, 0, GDT_Unknown, nullptr));
    OGRLayer* layer = out->CreateLayer("contours", nullptr, wkbLineString, nullptr);
    OGRFieldDefn height("height", OFTReal);
    layer->CreateField(&height);
    char** options = CSLSetNameValue(nullptr, "LEVEL_INTERVAL", std::to_string(interval).c_str());
    options = CSLSetNameValue(options, "ELEV_FIELD", "0");
    options = CSLSetNameValue(options, "NODATA", std::to_string(unknown_).c_str());
    const CPLErr error =
        GDALContourGenerateEx(grid_->GetRasterBand(1), layer, options, GDALDummyProgress, nullptr);
    CSLDestroy(options);
    return error == CE_None ? std::move(out) : nullptr;
  }

  [[nodiscard]] static std::vector<Line> linesOf(GDALDataset& contours) {
    std::vector<Line> lines;
    for (const auto& feature : *contours.GetLayer(0)) {
      Line line{feature->GetFieldAsDouble(0), {}};
      for (const auto& point : *feature->GetGeometryRef()->toLineString())
        line.points.push_back({static_cast<float>(point.getX()), static_cast<float>(point.getY())});
      lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  std::unique_ptr<GDALDataset> grid_;
  int unknown_ = 0;
};

}  // namespace zw::testing
