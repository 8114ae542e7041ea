// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/source_files.h"

#include <ogrsf_frmts.h>

#include <filesystem>
#include <set>
#include <vector>

namespace zw::pack {
namespace {

/// Of all progress, what reading the extracts takes.
constexpr double kExtractsShare = 0.4;

gdal::DatasetPtr another(GDALDataset& dataset) {
  dataset.Reference();
  return gdal::DatasetPtr(&dataset);
}

/// A layer of one feature, the shape that the recipe states.
Result<gdal::DatasetPtr> datasetOf(const std::string& wkt) {
  const gdal::QuietGdal quiet;
  gdal::registerDrivers();
  OGRGeometry* parsed = nullptr;
  const OGRErr outcome = OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &parsed);
  std::unique_ptr<OGRGeometry> geometry(parsed);
  if (outcome != OGRERR_NONE || !geometry)
    return fail(ErrorCode::Syntax,
                "'" + wkt.substr(0, 60) + (wkt.size() > 60 ? "…" : "") + "' is not well-known text");
  gdal::DatasetPtr dataset(
      GetGDALDriverManager()->GetDriverByName("Memory")->Create("", 0, 0, 0, GDT_Unknown, nullptr));
  OGRSpatialReference crs = gdal::lonLatReference();
  OGRLayer* layer = dataset->CreateLayer("wkt", &crs, geometry->getGeometryType(), nullptr);
  const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
  feature->SetGeometryDirectly(geometry.release());
  if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
    return fail(ErrorCode::Internal, gdal::QuietGdal::message());
  return dataset;
}

/// GDAL's own driver reads extracts, too; its layers have other names.
bool isFromExtract(const Selection& selection) {
  return osm::isExtract(selection.file) && osm::isLayerName(selection.layer);
}

std::vector<const Selection*> selectionsOf(const Recipe& recipe) {
  std::vector<const Selection*> out;
  for (const LayerRecipe& layer : recipe.layers) out.push_back(&layer.from);
  if (recipe.border) {
    out.insert(out.end(), {&recipe.border->of, &recipe.border->with});
    if (recipe.border->reference) out.push_back(&*recipe.border->reference);
    if (recipe.border->disputedAreas) out.push_back(&*recipe.border->disputedAreas);
  }
  return out;
}

}  // namespace

std::string SourceFiles::pathOf(const std::string& file) const {
  const std::filesystem::path path(file);
  return path.is_absolute() ? file : (std::filesystem::path(folder_) / path).string();
}

Result<const osm::Extract*> SourceFiles::readExtract(const std::string& path, const Box<LonLat>& bounds,
                                                     const osm::Reading& reading) {
  if (const auto found = extracts_.find(path); found != extracts_.end()) return found->second.get();
  auto extract = osm::readExtract(path, bounds, reading);
  if (!extract) return fail(std::move(extract.error()));
  return (extracts_[path] = std::make_shared<const osm::Extract>(std::move(*extract))).get();
}

Result<bool> SourceFiles::readExtracts(const Recipe& recipe, const Progress& progress) {
  std::set<std::string> paths;
  for (const Selection* selection : selectionsOf(recipe))
    if (isFromExtract(*selection)) paths.insert(pathOf(selection->file));
  double start = 0;
  const double share = kExtractsShare / static_cast<double>(std::max<std::size_t>(1, paths.size()));
  for (const std::string& path : paths) {
    const std::string name = std::filesystem::path(path).filename().string();
    const auto extract = readExtract(
        path, recipe.bounds, [&](double done) { return !progress || progress(name, start + share * done); });
    if (!extract) return fail(extract.error());
    start += share;
  }
  return !paths.empty();
}

Result<gdal::DatasetPtr> SourceFiles::open(const Selection& selection) const {
  if (!selection.wkt.empty()) return datasetOf(selection.wkt);
  const std::string path = pathOf(selection.file);
  if (!isFromExtract(selection))
    return gdal::openDataset(path, gdal::DatasetKind::Vector, selection.openOptions);
  if (const auto found = extracts_.find(path); found != extracts_.end())
    return another(*found->second->dataset);
  auto extract = osm::readExtract(path, {});
  if (!extract) return fail(std::move(extract.error()));
  return std::move(extract->dataset);
}

}  // namespace zw::pack
