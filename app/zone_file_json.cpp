// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/zone_file_json.h"

#include <algorithm>
#include <array>

#include "app/region_import_json.h"
#include "core/geometry/geos.h"
#include "ui/i18n/import_words.h"

namespace zw {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

struct FlawName {
  Flaw flaw;
  const char* name;
};
constexpr std::array<FlawName, 17> kFlawNames = {{{Flaw::HeightsDropped, "heights-dropped"},
                                                  {Flaw::CurvesStraightened, "curves-straightened"},
                                                  {Flaw::OthersDropped, "others-dropped"},
                                                  {Flaw::LineClosed, "line-closed"},
                                                  {Flaw::RingClosed, "ring-closed"},
                                                  {Flaw::Winding, "winding"},
                                                  {Flaw::RepeatedCorners, "repeated-corners"},
                                                  {Flaw::Spikes, "spikes"},
                                                  {Flaw::RingDropped, "ring-dropped"},
                                                  {Flaw::RingsSwapped, "rings-swapped"},
                                                  {Flaw::CrossesItself, "crosses-itself"},
                                                  {Flaw::HoleOutside, "hole-outside"},
                                                  {Flaw::HoleCrosses, "hole-crosses"},
                                                  {Flaw::HolesOverlap, "holes-overlap"},
                                                  {Flaw::PartsOverlap, "parts-overlap"},
                                                  {Flaw::BoundariesTouch, "boundaries-touch"},
                                                  {Flaw::SmallParts, "small-parts"}}};

ordered_json textOrNull(const std::string& text) {
  return text.empty() ? ordered_json() : ordered_json(text);
}
std::string textOf(const json& value, const char* key) {
  const json& text = value.at(key);
  return text.is_null() ? std::string() : text.get<std::string>();
}

std::string wkbOf(const MultiPolygon<LonLat>& shape) {
  const geos::GeometryPtr geometry = geos::fromShape(shape);
  GEOSWKBWriter* writer = GEOSWKBWriter_create_r(geos::context());
  std::size_t size = 0;
  unsigned char* bytes = GEOSWKBWriter_writeHEX_r(geos::context(), writer, geometry.get(), &size);
  std::string text = bytes ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
  GEOSFree_r(geos::context(), bytes);
  GEOSWKBWriter_destroy_r(geos::context(), writer);
  return text;
}

MultiPolygon<LonLat> shapeOf(const std::string& wkb) {
  GEOSWKBReader* reader = GEOSWKBReader_create_r(geos::context());
  const geos::GeometryPtr geometry(GEOSWKBReader_readHEX_r(
      geos::context(), reader, reinterpret_cast<const unsigned char*>(wkb.data()), wkb.size()));
  GEOSWKBReader_destroy_r(geos::context(), reader);
  return geos::toShape<LonLat>(geometry.get());
}

ordered_json toJson(const ShapeFinding& finding) {
  const auto named = std::find_if(kFlawNames.begin(), kFlawNames.end(),
                                  [&](const FlawName& known) { return known.flaw == finding.flaw; });
  ordered_json out = {{"flaw", named->name}, {"count", finding.count}, {"metres", finding.metres}};
  out["lon"] = finding.place ? ordered_json(finding.place->lon) : ordered_json();
  out["lat"] = finding.place ? ordered_json(finding.place->lat) : ordered_json();
  return out;
}

ShapeFinding findingFrom(const json& value) {
  const std::string name = value.at("flaw").get<std::string>();
  const auto named = std::find_if(kFlawNames.begin(), kFlawNames.end(),
                                  [&](const FlawName& known) { return name == known.name; });
  if (named == kFlawNames.end()) throw json::other_error::create(501, "unknown flaw " + name, &value);
  ShapeFinding out{named->flaw, value.at("count").get<std::size_t>(), value.at("metres").get<double>()};
  if (!value.at("lon").is_null())
    out.place = LonLat{value.at("lon").get<double>(), value.at("lat").get<double>()};
  return out;
}

const char* stateOf(const ZoneCandidate& candidate) {
  return candidate.leftOut ? "left-out" : isRepaired(candidate) ? "repaired" : "good";
}

ZoneCandidate candidateFrom(const json& value) {
  ZoneCandidate out;
  value.at("feature").get_to(out.feature);
  value.at("name").get_to(out.name);
  for (const json& pair : value.at("attributes"))
    out.attributes.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
  for (const json& finding : value.at("findings")) out.findings.push_back(findingFrom(finding));
  if (const json& reason = value.at("left_out"); !reason.is_null())
    out.leftOut = errorFrom(reason);
  else
    out.shape = shapeOf(value.at("wkb").get_ref<const std::string&>());
  if (!value.at("area_m2").is_null()) value.at("area_m2").get_to(out.areaAfter);
  if (!value.at("area_before_m2").is_null()) value.at("area_before_m2").get_to(out.areaBefore);
  return out;
}

}  // namespace

ordered_json toJson(const ZoneFileSummary& summary) {
  ordered_json layers = ordered_json::array();
  for (const ZoneLayer& layer : summary.layers)
    layers.push_back({{"name", layer.name},
                      {"geometry", textOrNull(layer.geometry)},
                      {"features", layer.features},
                      {"crs", textOrNull(layer.crs)},
                      {"fields", layer.fields},
                      {"name_field", textOrNull(layer.nameField)},
                      {"geometry_columns", layer.geometryColumns}});
  return {{"format", summary.format}, {"layer", summary.layer}, {"layers", std::move(layers)}};
}

std::optional<ZoneFileSummary> zoneFileSummaryFrom(const json& value) try {
  ZoneFileSummary out{value.at("format").get<std::string>(), {}, value.at("layer").get<std::string>()};
  for (const json& layer : value.at("layers"))
    out.layers.push_back({layer.at("name").get<std::string>(), textOf(layer, "geometry"),
                          layer.at("features").get<std::size_t>(), textOf(layer, "crs"),
                          layer.at("fields").get<std::vector<std::string>>(), textOf(layer, "name_field"),
                          layer.at("geometry_columns").get<std::vector<std::string>>()});
  return out;
} catch (const json::exception&) {
  return std::nullopt;
}

ordered_json toJson(const ZoneCandidate& candidate, bool withShape) {
  ordered_json findings = ordered_json::array(), attributes = ordered_json::array();
  for (const ShapeFinding& finding : candidate.findings) findings.push_back(toJson(finding));
  for (const auto& [field, text] : candidate.attributes) attributes.push_back({field, text});
  ordered_json out = {{"feature", candidate.feature},
                      {"name", candidate.name},
                      {"state", stateOf(candidate)},
                      {"attributes", std::move(attributes)},
                      {"findings", std::move(findings)}};
  if (candidate.leftOut) {
    out["area_before_m2"] = out["area_m2"] = nullptr;
    out["left_out"] = toJson(*candidate.leftOut);
    out["left_out"]["sentence"] = reasonText(*candidate.leftOut).toStdString();
    return out;
  }
  out["area_before_m2"] = candidate.areaBefore;
  out["area_m2"] = candidate.areaAfter;
  out["left_out"] = nullptr;
  if (withShape) out["wkb"] = wkbOf(candidate.shape);
  return out;
}

ordered_json toJson(const ZoneFileReading& reading) {
  ordered_json features = ordered_json::array();
  for (const ZoneCandidate& candidate : reading.candidates) features.push_back(toJson(candidate, true));
  return {{"layer", reading.layer},
          {"crs", reading.crs},
          {"name_field", textOrNull(reading.nameField)},
          {"features", std::move(features)}};
}

std::optional<ZoneFileReading> zoneFileReadingFrom(const json& value) try {
  ZoneFileReading out{value.at("layer").get<std::string>(),
                      value.at("crs").get<std::string>(),
                      textOf(value, "name_field"),
                      {}};
  for (const json& feature : value.at("features")) out.candidates.push_back(candidateFrom(feature));
  return out;
} catch (const json::exception&) {
  return std::nullopt;
}

}  // namespace zw
