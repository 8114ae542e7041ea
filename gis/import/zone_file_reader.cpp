// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/zone_file_reader.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "core/geometry/interruptible.h"
#include "gis/build/progress.h"
#include "gis/import/candidate_maker.h"
#include "gis/import/layer_fields.h"
#include "gis/import/vector_file.h"

namespace zw::exchange {
namespace {

using gdal::QuietGdal;

std::string statedCrs(OGRLayer& layer) {
  const OGRSpatialReference* stated = layer.GetSpatialRef();
  return stated ? crsName(*stated) : std::string();
}

std::size_t countOf(OGRLayer& layer) {
  return static_cast<std::size_t>(std::max<GIntBig>(0, layer.GetFeatureCount()));
}

ZoneLayer summaryOf(OGRLayer& layer, const VectorFile& file) {
  ZoneLayer out;
  out.name = layer.GetName();
  const auto type = layer.GetGeomType();
  out.geometry = type == wkbNone ? "" : OGRGeometryTypeToName(type);
  out.features = countOf(layer);
  out.crs = statedCrs(layer);
  out.fields = fieldsOf(layer);
  out.nameField = likelyNameField(out.fields);
  out.geometryColumns = file.geometryColumns;
  return out;
}

class LayerReading {
 public:
  LayerReading(const VectorFile& file, OGRLayer& layer, const ZoneFileRequest& request,
               const ImportProgress& progress)
      : file_(file), layer_(layer), request_(request), progress_(progress) {}

  Result<ZoneFileReading> run() {
    auto convert = conversion();
    if (!convert) return fail(inLayer(std::move(convert.error())));
    auto nameField = chosenNameField();
    if (!nameField) return fail(inLayer(std::move(nameField.error())));
    const CandidateMaker maker(std::move(*convert), request_.region);
    out_.layer = layer_.GetName();
    out_.crs = maker.crs();
    out_.nameField = *nameField;
    if (auto done = readFeatures(maker); !done) return fail(inLayer(std::move(done.error())));
    return std::move(out_);
  }

 private:
  [[nodiscard]] Error inLayer(Error error) const {
    error.file = request_.file;
    error.layer = layer_.GetName();
    return error;
  }

  [[nodiscard]] Result<ToLonLat> conversion() const {
    if (!request_.crs.empty()) return ToLonLat::named(request_.crs);
    const OGRSpatialReference* stated = layer_.GetSpatialRef();
    if (!stated || crsName(*stated).empty()) return fail(ErrorCode::LayerWithoutCrs);
    return ToLonLat::from(*stated, "its CRS");
  }

  [[nodiscard]] Result<std::string> chosenNameField() const {
    const auto fields = fieldsOf(layer_);
    if (!request_.nameField) return likelyNameField(fields);
    const std::string& wanted = *request_.nameField;
    if (wanted.empty() || std::find(fields.begin(), fields.end(), wanted) != fields.end()) return wanted;
    std::string names;
    for (const std::string& field : fields) names += (names.empty() ? "" : ", ") + field;
    return fail(ErrorCode::FieldMissing, "'" + wanted + "'; it has: " + names);
  }

  Result<void> readFeatures(const CandidateMaker& maker) {
    const double all = static_cast<double>(std::max<std::size_t>(1, countOf(layer_)));
    const std::string stem = std::filesystem::path(request_.file).stem().string();
    layer_.ResetReading();
    // What a feature's shape costs is watched, too: one alone may take a minute.
    const Interruptible watch([&](double share) {
      const double read = static_cast<double>(out_.candidates.size()) + share;
      return !progress_ || progress_("features", std::min(1.0, read / all));
    });
    while (true) {
      reached(0);
      if (watch.givenUp()) return fail(ErrorCode::Cancelled);
      CPLErrorReset();
      const std::unique_ptr<OGRFeature> feature(layer_.GetNextFeature());
      if (!feature || (isShapefile() && !feature->GetGeometryRef() && hasFailed())) break;
      out_.candidates.push_back(candidateOf(*feature, maker, stem));
    }
    if (watch.givenUp()) return fail(ErrorCode::Cancelled);
    // Features that were read before the file broke off are no reason to take it for whole.
    if (hasFailed())
      return fail(ErrorCode::NotAVectorFile, "it is damaged or cut short: " + QuietGdal::message());
    return {};
  }

  [[nodiscard]] static bool hasFailed() { return CPLGetLastErrorType() >= CE_Failure; }
  /// Past its end GDAL gives features without a geometry.
  [[nodiscard]] bool isShapefile() const { return file_.format == "ESRI Shapefile"; }

  [[nodiscard]] ZoneCandidate candidateOf(const OGRFeature& feature, const CandidateMaker& maker,
                                          const std::string& stem) const {
    ZoneCandidate out;
    out.feature = static_cast<std::size_t>(std::max<GIntBig>(0, feature.GetFID()));
    if (!out_.nameField.empty()) out.name = fieldText(feature, out_.nameField);
    if (out.name.empty()) out.name = stem + " " + std::to_string(out_.candidates.size() + 1);
    out.attributes = attributesOf(feature, out_.nameField);
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (const auto fault = file_.rowFaults.find(feature.GetFID()); fault != file_.rowFaults.end())
      out.leftOut = fault->second;
    else if (!geometry && hasFailed())
      out.leftOut = Error{ErrorCode::NotAPolygon, {}, {}, {}, QuietGdal::message()};
    else
      maker.shape(geometry, out);
    return out;
  }

  const VectorFile& file_;
  OGRLayer& layer_;
  const ZoneFileRequest& request_;
  const ImportProgress& progress_;
  ZoneFileReading out_;
};

}  // namespace

Result<ZoneFileSummary> GdalZoneFileReader::inspect(const std::string& file,
                                                    const ImportProgress& progress) const {
  const QuietGdal quiet;
  if (auto going = pack::tell(progress, "file", 0); !going) return fail(going.error());
  const auto opened = openVectorFile(file, Drivers::ForZones);
  if (!opened) return fail(opened.error());
  ZoneFileSummary out{opened->format, {}};
  for (OGRLayer* layer : opened->dataset->GetLayers()) out.layers.push_back(summaryOf(*layer, *opened));
  const auto likely = layerOf(*opened, file, {}, {});
  if (!likely) return fail(likely.error());
  out.layer = (*likely)->GetName();
  return out;
}

Result<ZoneFileReading> GdalZoneFileReader::read(const ZoneFileRequest& request,
                                                 const ImportProgress& progress) const {
  const QuietGdal quiet;
  if (auto going = pack::tell(progress, "file", 0); !going) return fail(going.error());
  const auto opened = openVectorFile(request.file, Drivers::ForZones, request.geometryColumn);
  if (!opened) return fail(opened.error());
  const auto layer = layerOf(*opened, request.file, request.layer, request.where);
  if (!layer) return fail(layer.error());
  return LayerReading(*opened, **layer, request, progress).run();
}

}  // namespace zw::exchange
