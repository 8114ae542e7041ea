// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Contours beside GDAL's of the same heights in the same run: made-up hills, and the bundled region.
#include <cstdio>
#include <string>

#include "core/geometry/contour_lines.h"
#include "gis/pack/pack_reader.h"
#include "tests/bench/times.h"
#include "tests/support/gdal_contours.h"
#include "tests/support/terrain_samples.h"

namespace {

using namespace zw;

void measure(const char* what, const ElevationGrid& grid) {
  const HeightLattice lattice{grid.columns, grid.rows, grid.heights.data(), grid.columns,
                              ElevationGrid::kNoData};
  std::printf("%s, %d x %d cells\n", what, grid.columns, grid.rows);
  const testing::GdalContours gdal(lattice);
  for (const int interval : {10, 50, 200}) {
    bench::Times ours, theirs;
    ContourLines lines;
    std::unique_ptr<GDALDataset> layer;
    for (int i = 0; i < 5; ++i) {
      ours.add([&] { lines = contourLines(lattice, interval); });
      theirs.add([&] { layer = gdal.run(interval); });
    }
    std::printf("  every %3d m: %7zu lines, %8zu points, %7.1f ms | GDAL: %7lld lines, %7.1f ms | %.3f : 1\n",
                interval, lines.lines.size(), lines.points.size(), ours.median(),
                static_cast<long long>(layer->GetLayer(0)->GetFeatureCount()), theirs.median(),
                ours.median() / theirs.median());
  }
}

}  // namespace

int main() {
  const testing::Hills hills(3);
  const auto made = testing::makeTerrainRegion(
      2400, 2000, 10, [&](int c, int r) { return std::lround(hills(c * 10.0, r * 10.0)); });
  measure("made-up hills", made->elevation);
  const std::string pack = std::string(ZW_BUILD_DIR) + "/share/zonewright/region/south-lebanon.gpkg";
  if (const auto region = GeoPackageRegionStore().open(pack))
    measure("the bundled region", (*region)->elevation);
  return 0;
}
