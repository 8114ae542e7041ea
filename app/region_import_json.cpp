// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/region_import_json.h"

namespace zw {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json toJson(const ExtractSummary& summary) {
  ordered_json boundaries = ordered_json::array();
  for (const auto& b : summary.boundaries)
    boundaries.push_back({{"level", b.level},
                          {"name", b.name},
                          {"name_en", b.nameEnglish},
                          {"code", b.code},
                          {"area_m2", b.area},
                          {"neighbours", b.neighbours}});
  ordered_json rivers = ordered_json::array();
  for (const auto& r : summary.rivers)
    rivers.push_back({{"name", r.name}, {"name_en", r.nameEnglish}, {"length_m", r.length}});
  const Box<LonLat>& box = summary.bounds;
  return {{"bounds", box.empty() ? ordered_json() : ordered_json({box.minX, box.minY, box.maxX, box.maxY})},
          {"bounds_stated", summary.boundsStated},
          {"date", summary.date},
          {"roads", summary.roads},
          {"places", summary.places},
          {"land_cover", summary.landCover},
          {"boundaries", std::move(boundaries)},
          {"boundaries_not_closed", summary.brokenBoundaries},
          {"rivers", std::move(rivers)}};
}

std::optional<ExtractSummary> summaryFrom(const json& value) try {
  ExtractSummary out;
  if (const json& box = value.at("bounds"); !box.is_null())
    out.bounds = {box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(),
                  box.at(3).get<double>()};
  value.at("bounds_stated").get_to(out.boundsStated);
  value.at("date").get_to(out.date);
  value.at("roads").get_to(out.roads);
  value.at("places").get_to(out.places);
  value.at("land_cover").get_to(out.landCover);
  for (const json& b : value.at("boundaries"))
    out.boundaries.push_back({b.at("level").get<int>(), b.at("name").get<std::string>(),
                              b.at("name_en").get<std::string>(), b.at("code").get<std::string>(),
                              b.at("area_m2").get<double>(),
                              b.at("neighbours").get<std::vector<std::string>>()});
  value.at("boundaries_not_closed").get_to(out.brokenBoundaries);
  for (const json& r : value.at("rivers"))
    out.rivers.push_back({r.at("name").get<std::string>(), r.at("name_en").get<std::string>(),
                          r.at("length_m").get<double>()});
  return out;
} catch (const json::exception&) {
  return std::nullopt;
}

ordered_json toJson(const ImportedRegion& region) {
  ordered_json rows = ordered_json::object();
  for (const auto& [role, count] : region.rows) rows[role] = count;
  return {{"hash", region.hash}, {"rows", std::move(rows)}, {"notes", region.notes}};
}

std::optional<ImportedRegion> importedRegionFrom(const json& value) try {
  ImportedRegion out;
  value.at("hash").get_to(out.hash);
  for (const auto& [role, count] : value.at("rows").items())
    out.rows.emplace_back(role, count.get<std::size_t>());
  value.at("notes").get_to(out.notes);
  return out;
} catch (const json::exception&) {
  return std::nullopt;
}

ordered_json toJson(const Error& error) {
  ordered_json out = {{"code", static_cast<int>(error.code)},
                      {"file", error.file},
                      {"layer", error.layer},
                      {"feature", error.feature},
                      {"detail", error.detail}};
  if (error.place) out["place"] = {error.place->lon, error.place->lat};
  return out;
}

std::optional<Error> errorFrom(const json& value) try {
  const int code = value.at("code").get<int>();
  if (code < 0 || code > static_cast<int>(ErrorCode::Internal)) return std::nullopt;
  Error out{static_cast<ErrorCode>(code), value.at("file").get<std::string>(),
            value.at("layer").get<std::string>(), value.at("feature").get<std::string>(),
            value.at("detail").get<std::string>()};
  if (const auto place = value.find("place"); place != value.end())
    out.place = LonLat{place->at(0).get<double>(), place->at(1).get<double>()};
  return out;
} catch (const json::exception&) {
  return std::nullopt;
}

}  // namespace zw
