// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/extract_layout.h"

#include <ogrsf_frmts.h>

#include "gis/gdal/gdal.h"
#include "gis/osm/extract.h"

namespace zw::pack {

Result<ExtractLayout> layoutOf(const std::string& path) {
  if (osm::isExtract(path))
    return ExtractLayout{false,        "roads",          "waterways",  "places", "peaks",
                         "boundaries", "boundary_lines", "land_cover", "",       "coastline"};
  const auto dataset = gdal::openDataset(path, gdal::DatasetKind::Vector);
  if (!dataset) return fail(dataset.error());
  std::string names;
  // "gis_osm_roads_free_1" in shapefiles, "gis_osm_roads_free" in a GeoPackage.
  const auto find = [&](const std::string& theme) {
    for (int i = 0; i < (*dataset)->GetLayerCount(); ++i)
      if (std::string name = (*dataset)->GetLayer(i)->GetName();
          name.starts_with("gis_osm_" + theme + "_free"))
        return name;
    return std::string();
  };
  ExtractLayout layout;
  layout.geofabrik = true;
  layout.roads = find("roads");
  layout.waterways = find("waterways");
  layout.places = find("places");
  layout.peaks = find("natural");
  layout.landCover = find("landuse_a");
  layout.water = find("water_a");
  if (!layout.roads.empty()) {
    OGRLayer& roads = *(*dataset)->GetLayerByName(layout.roads.c_str());
    if (!roads.GetSpatialRef())
      return fail(Error{ErrorCode::LayerWithoutCrs, path, layout.roads, {}, "its .prj file is missing"});
    if (roads.GetLayerDefn()->GetFieldIndex("fclass") < 0)
      return fail(
          Error{ErrorCode::FieldMissing, path, layout.roads, {}, "'fclass': is its .dbf file there?"});
    return layout;
  }
  for (int i = 0; i < (*dataset)->GetLayerCount(); ++i)
    names += (i ? ", " : "") + std::string((*dataset)->GetLayer(i)->GetName());
  return fail(Error{ErrorCode::LayerMissing, path, {}, {}, "'gis_osm_roads_free'; it has: " + names});
}

}  // namespace zw::pack
