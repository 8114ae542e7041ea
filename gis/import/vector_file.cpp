// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/vector_file.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "gis/import/text_layer.h"

namespace zw::exchange {
namespace {

using gdal::QuietGdal;

constexpr std::array<const char*, 14> kZoneDrivers = {
    "GPKG", "GeoJSON", "GeoJSONSeq", "TopoJSON",     "ESRI Shapefile", "LIBKML", "KML",
    "GPX",  "DXF",     "FlatGeobuf", "MapInfo File", "OpenFileGDB",    "GML",    "Memory"};

std::string suffixOf(const std::string& path) {
  std::string suffix = std::filesystem::path(path).extension().string();
  std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return suffix;
}

bool isOneOf(const std::string& text, std::initializer_list<const char*> all) {
  return std::any_of(all.begin(), all.end(), [&](const char* one) { return text == one; });
}

tl::unexpected<Error> notAVectorFile(const std::string& path, std::string why) {
  return fail(Error{ErrorCode::NotAVectorFile, path, {}, {}, std::move(why)});
}

gdal::DatasetPtr open(const std::string& name, Drivers drivers) {
  gdal::registerDrivers();
  std::vector<const char*> allowed(kZoneDrivers.begin(), kZoneDrivers.end());
  allowed.push_back(nullptr);
  constexpr unsigned kFlags = GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
  // A polygon of 2 million corners takes 0.8 GB while GDAL parses it; by itself it stops at 0.2.
  CPLSetThreadLocalConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "2000");
  CPLErrorReset();
  return gdal::DatasetPtr(GDALDataset::Open(
      name.c_str(), kFlags, drivers == Drivers::ForZones ? allowed.data() : nullptr, nullptr, nullptr));
}

/// The files in an archive that may hold features.
std::vector<std::string> membersOf(const std::string& archive) {
  std::vector<std::string> members;
  char** names = VSIReadDirRecursive(archive.c_str());
  for (char** name = names; name && *name; ++name)
    if (isOneOf(suffixOf(*name), {".shp", ".gpkg", ".geojson", ".json", ".kml", ".gpx", ".dxf", ".fgb",
                                  ".tab", ".mif", ".gml"}))
      members.emplace_back(*name);
  CSLDestroy(names);
  return members;
}

Result<gdal::DatasetPtr> openArchive(const std::string& path, Drivers drivers) {
  const std::string archive = "/vsizip/" + path;
  const auto members = membersOf(archive);
  const auto kml =
      std::find_if(members.begin(), members.end(), [](const std::string& name) { return name == "doc.kml"; });
  if (members.empty()) return notAVectorFile(path, "the archive holds no such file, or is damaged");
  if (members.size() > 1 && kml == members.end()) {
    // Shapefiles side by side are the layers of their folder.
    if (auto whole = open(archive, drivers)) return whole;
    std::string names;
    for (const std::string& name : members) names += (names.empty() ? "" : ", ") + name;
    return notAVectorFile(path, "the archive holds several: " + names + "; unpack it and choose one");
  }
  const std::string& member = kml != members.end() ? *kml : members.front();
  auto dataset = open(archive + "/" + member, drivers);
  if (!dataset) return notAVectorFile(path, QuietGdal::message());
  return dataset;
}

Result<void> checkFile(const std::string& path) {
  std::error_code problem;
  const auto status = std::filesystem::status(path, problem);
  if (!std::filesystem::exists(status)) return fail(Error{ErrorCode::FileMissing, path, {}, {}, {}});
  if (std::filesystem::is_regular_file(status)) {
    const auto size = std::filesystem::file_size(path, problem);
    if (!problem && size == 0) return notAVectorFile(path, "it is empty, 0 bytes");
    if (VSILFILE* file = VSIFOpenL(path.c_str(), "rb"))
      VSIFCloseL(file);
    else
      return fail(Error{ErrorCode::FileUnreadable, path, {}, {}, {}});
  } else if (!std::filesystem::is_directory(status)) {
    return notAVectorFile(path, "it is a device, not a file");
  }
  return {};
}

Result<gdal::DatasetPtr> openWithGdal(const std::string& path, const std::string& suffix, Drivers drivers) {
  if (suffix == ".zip") return openArchive(path, drivers);
  if (auto dataset = open(path, drivers)) {
    if (dataset->GetLayerCount() > 0) return dataset;
    return notAVectorFile(path, "it holds no layer");
  }
  std::string why = QuietGdal::message();
  if (suffix == ".kmz") return openArchive(path, drivers);  // where GDAL has no driver for it
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    why = "it is a folder";
  else if (why.empty() || why.find("not recognized") != std::string::npos)
    why = "it is of another kind, or cut short";
  return notAVectorFile(path, std::move(why));
}

bool mayHoldPolygons(OGRLayer& layer) {
  const auto type = wkbFlatten(layer.GetGeomType());
  return type == wkbUnknown || type == wkbGeometryCollection || OGR_GT_IsSurface(type) ||
         OGR_GT_IsSubClassOf(type, wkbMultiSurface);
}

bool mayHoldLines(OGRLayer& layer) {
  const auto type = wkbFlatten(layer.GetGeomType());
  return OGR_GT_IsCurve(type) || OGR_GT_IsSubClassOf(type, wkbMultiCurve);
}

template <class Holds>
OGRLayer* firstFilled(GDALDataset& dataset, const Holds& holds) {
  for (OGRLayer* layer : dataset.GetLayers())
    if (holds(*layer) && layer->GetFeatureCount() != 0) return layer;
  return nullptr;
}

OGRLayer* likeliestLayer(GDALDataset& dataset) {
  if (OGRLayer* layer = firstFilled(dataset, mayHoldPolygons)) return layer;
  if (OGRLayer* layer = firstFilled(dataset, mayHoldLines)) return layer;
  return dataset.GetLayer(0);
}

std::string layerNames(GDALDataset& dataset) {
  std::string names;
  for (OGRLayer* layer : dataset.GetLayers())
    names += (names.empty() ? "" : ", ") + std::string(layer->GetName());
  return names;
}

}  // namespace

Result<VectorFile> openVectorFile(const std::string& path, Drivers drivers,
                                  const std::string& geometryColumn) {
  const QuietGdal quiet;
  if (auto checked = checkFile(path); !checked) return fail(std::move(checked.error()));
  const std::string suffix = suffixOf(path);
  if (isOneOf(suffix, {".csv", ".tsv", ".txt"})) return openTextTable(path, geometryColumn);
  auto dataset = openWithGdal(path, suffix, drivers);
  if (!dataset) return fail(std::move(dataset.error()));
  VectorFile file{std::move(*dataset), {}};
  if (GDALDriver* driver = file.dataset->GetDriver()) {
    const char* name = driver->GetMetadataItem(GDAL_DMD_LONGNAME);
    file.format = name ? name : driver->GetDescription();
  }
  return file;
}

Result<OGRLayer*> layerOf(const VectorFile& file, const std::string& path, const std::string& layer,
                          const std::string& where) {
  OGRLayer* found =
      layer.empty() ? likeliestLayer(*file.dataset) : file.dataset->GetLayerByName(layer.c_str());
  if (!found)
    return fail(Error{ErrorCode::LayerMissing, path, layer, {}, "it has: " + layerNames(*file.dataset)});
  if (where.empty()) return found;
  CPLErrorReset();
  // Databases look at a condition only once it is used.
  const bool understood = found->SetAttributeFilter(where.c_str()) == OGRERR_NONE;
  if (understood) (void)found->GetFeatureCount();
  if (!understood || CPLGetLastErrorType() >= CE_Failure)
    return fail(Error{
        ErrorCode::BadValue, path, found->GetName(), {}, "--where " + where + ": " + QuietGdal::message()});
  return found;
}

}  // namespace zw::exchange
