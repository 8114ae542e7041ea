// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/reference/gdal_reference_files.h"

#include <cpl_string.h>

#include <algorithm>
#include <filesystem>

#include "gis/gdal/gdal.h"
#include "gis/geopackage/sha256.h"
#include "gis/import/layer_fields.h"
#include "gis/import/to_lon_lat.h"
#include "gis/import/vector_file.h"
#include "gis/reference/raster_layer.h"
#include "gis/reference/vector_layer.h"

namespace zw::reference {
namespace {

using gdal::QuietGdal;

std::string formatOf(GDALDataset& dataset) {
  GDALDriver* const driver = dataset.GetDriver();
  const char* name = driver ? driver->GetMetadataItem(GDAL_DMD_LONGNAME) : nullptr;
  return name ? name : driver ? driver->GetDescription() : "";
}

std::string crsOf(const OGRSpatialReference* stated) {
  return stated ? exchange::crsName(*stated) : std::string();
}

ReferenceFileLayer imageOf(GDALDataset& dataset, const std::string& name) {
  ReferenceFileLayer layer;
  layer.name = name;
  layer.kind = ReferenceKind::Raster;
  layer.width = dataset.GetRasterXSize();
  layer.height = dataset.GetRasterYSize();
  layer.crs = crsOf(dataset.GetSpatialRef());
  return layer;
}

/// Images within a file, as those of a GeoPackage.
std::vector<std::string> imagesWithin(GDALDataset& dataset) {
  std::vector<std::string> names;
  char** list = dataset.GetMetadata("SUBDATASETS");
  for (int i = 1;; ++i) {
    const char* name = CSLFetchNameValue(list, ("SUBDATASET_" + std::to_string(i) + "_NAME").c_str());
    if (!name) return names;
    names.emplace_back(name);
  }
}

void addImages(const std::string& file, ReferenceFileSummary& summary) {
  const auto dataset = gdal::openDataset(file, gdal::DatasetKind::Raster);
  if (!dataset) return;
  summary.format = formatOf(**dataset);
  if ((*dataset)->GetRasterCount() > 0) return summary.layers.push_back(imageOf(**dataset, {}));
  for (const std::string& name : imagesWithin(**dataset))
    if (const auto within = gdal::openDataset(name, gdal::DatasetKind::Raster);
        within && (*within)->GetRasterCount() > 0)
      summary.layers.push_back(imageOf(**within, name));
}

void addFeatures(const exchange::VectorFile& file, ReferenceFileSummary& summary) {
  for (OGRLayer* layer : file.dataset->GetLayers()) {
    const auto type = layer->GetGeomType();
    if (type == wkbNone) continue;
    ReferenceFileLayer out;
    out.name = layer->GetName();
    out.geometry = type == wkbUnknown ? std::string() : OGRGeometryTypeToName(type);
    out.features = static_cast<std::size_t>(std::max<GIntBig>(0, layer->GetFeatureCount()));
    out.crs = crsOf(layer->GetSpatialRef());
    out.fields = exchange::fieldsOf(*layer);
    summary.layers.push_back(std::move(out));
  }
}

}  // namespace

Result<ReferenceFileSummary> GdalReferenceFiles::inspect(const std::string& file) const {
  const QuietGdal quiet;
  gdal::registerDrivers();
  ReferenceFileSummary summary;
  auto vector = exchange::openVectorFile(file, exchange::Drivers::All);
  if (!vector && vector.error().code != ErrorCode::NotAVectorFile) return fail(std::move(vector.error()));
  std::error_code ignored;
  if (std::filesystem::is_regular_file(file, ignored) && std::filesystem::file_size(file, ignored) > 0)
    addImages(file, summary);
  if (vector) {
    if (summary.format.empty()) summary.format = vector->format;
    addFeatures(*vector, summary);
  }
  if (!summary.layers.empty()) return summary;
  if (!vector) return fail(std::move(vector.error()));
  return fail(
      Error{ErrorCode::NotAVectorFile, file, {}, {}, "it holds neither features with places nor an image"});
}

Result<std::unique_ptr<ReferenceContent>> GdalReferenceFiles::open(const ReferenceRequest& request) const {
  gdal::registerDrivers();
  std::error_code ignored;
  if (!std::filesystem::exists(request.file, ignored))
    return fail(Error{ErrorCode::FileMissing, request.file, {}, {}, {}});
  return request.kind == ReferenceKind::Raster ? openRasterLayer(request) : openVectorLayer(request);
}

Result<std::pair<std::string, std::int64_t>> GdalReferenceFiles::fingerprint(const std::string& file) const {
  std::error_code problem;
  if (!std::filesystem::exists(file, problem)) return fail(Error{ErrorCode::FileMissing, file, {}, {}, {}});
  auto hash = sha256OfFile(file);
  if (!hash) return fail(std::move(hash.error()));
  return std::pair{std::move(*hash), static_cast<std::int64_t>(std::filesystem::file_size(file, problem))};
}

}  // namespace zw::reference
