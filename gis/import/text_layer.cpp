// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/text_layer.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>

#include "gis/exchange/delimited_text.h"
#include "gis/exchange/text_encoding.h"
#include "gis/import/well_known_text.h"

namespace zw::exchange {
namespace {

constexpr std::array<std::string_view, 9> kColumnNames = {
    "wkt", "geometry", "geom", "the_geom", "wkt_geom", "wkt_geometry", "shape", "polygon", "wktgeom"};

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// "SRID=4326;POLYGON…" in two; no number where it has none.
struct TextWithCrs {
  int epsg = 0;
  std::string text;
};
TextWithCrs parted(const std::string& field) {
  if (!lowered(std::string_view(field).substr(0, 5)).starts_with("srid=")) return {0, field};
  TextWithCrs out;
  const auto end = std::from_chars(field.data() + 5, field.data() + field.size(), out.epsg);
  if (end.ec != std::errc() || *end.ptr != ';') return {0, field};
  out.text = std::string(end.ptr + 1, field.data() + field.size());
  return out;
}

bool looksLikeText(const std::string& field) {
  const std::string text = lowered(parted(field).text.substr(0, 40));
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return false;
  const std::string_view kind = std::string_view(text).substr(begin);
  for (const char* known : {"polygon", "multipolygon", "geometrycollection", "linestring", "multilinestring",
                            "curvepolygon", "multisurface", "point", "multipoint"})
    if (kind.starts_with(known)) return true;
  return false;
}

class TextLayer {
 public:
  TextLayer(const TextTable& table, const std::string& path) : table_(table), path_(path) {}

  Result<VectorFile> make(const std::string& wanted) {
    if (table_.rows.empty()) return fail(Error{ErrorCode::NotAVectorFile, path_, {}, {}, "it holds no row"});
    findColumns();
    const auto column = chosenColumn(wanted);
    if (!column) return fail(column.error());
    makeLayer();
    for (std::size_t i = 1; i < table_.rows.size(); ++i) addRow(table_.rows[i], *column);
    file_.isTable = true;
    file_.format = "CSV";
    return std::move(file_);
  }

 private:
  [[nodiscard]] const std::vector<std::string>& heading() const { return table_.rows.front().fields; }

  void findColumns() {
    std::vector<std::string> byName, byContent;
    for (std::size_t i = 0; i < heading().size(); ++i) {
      const bool named =
          std::find(kColumnNames.begin(), kColumnNames.end(), lowered(heading()[i])) != kColumnNames.end();
      if (named)
        byName.push_back(heading()[i]);
      else if (looksLikeText(firstValue(i)))
        byContent.push_back(heading()[i]);
    }
    file_.geometryColumns = std::move(byName);
    file_.geometryColumns.insert(file_.geometryColumns.end(), byContent.begin(), byContent.end());
  }

  [[nodiscard]] std::string firstValue(std::size_t column) const {
    for (std::size_t i = 1; i < table_.rows.size(); ++i)
      if (column < table_.rows[i].fields.size() && !table_.rows[i].fields[column].empty())
        return table_.rows[i].fields[column];
    return {};
  }

  [[nodiscard]] Result<std::size_t> chosenColumn(const std::string& wanted) const {
    std::string name = wanted;
    if (name.empty() && !file_.geometryColumns.empty()) name = file_.geometryColumns.front();
    const auto found = std::find(heading().begin(), heading().end(), name);
    if (!name.empty() && found != heading().end()) return static_cast<std::size_t>(found - heading().begin());
    std::string names;
    for (const std::string& column : heading()) names += (names.empty() ? "" : ", ") + column;
    return fail(Error{ErrorCode::FieldMissing,
                      path_,
                      {},
                      {},
                      (wanted.empty() ? "no column holds well-known text" : "'" + wanted + "'") +
                          std::string("; it has: ") + names});
  }

  void makeLayer() {
    gdal::registerDrivers();
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("Memory");
    file_.dataset.reset(memory->Create(path_.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    const std::string name = std::filesystem::path(path_).stem().string();
    auto crs = statedCrs();
    layer_ = file_.dataset->CreateLayer(name.c_str(), crs ? &*crs : nullptr, wkbUnknown);
    for (const std::string& column : heading()) {
      OGRFieldDefn field(column.c_str(), OFTString);
      layer_->CreateField(&field);
    }
  }

  /// That of the first text that states one.
  [[nodiscard]] std::optional<OGRSpatialReference> statedCrs() const {
    for (std::size_t i = 1; i < table_.rows.size(); ++i)
      for (const std::string& field : table_.rows[i].fields)
        if (const int epsg = parted(field).epsg; epsg > 0) {
          OGRSpatialReference crs;
          if (crs.importFromEPSG(epsg) == OGRERR_NONE) return crs;
        }
    return std::nullopt;
  }

  void addRow(const TextRow& row, std::size_t column) {
    OGRFeature feature(layer_->GetLayerDefn());
    const auto number = static_cast<GIntBig>(row.number);
    feature.SetFID(number);
    for (std::size_t i = 0; i < std::min(row.fields.size(), heading().size()); ++i)
      if (i != column && !row.fields[i].empty()) feature.SetField(static_cast<int>(i), row.fields[i].c_str());
    if (column < row.fields.size() && !row.fields[column].empty()) {
      auto geometry = geometryFromWkt(parted(row.fields[column]).text);
      if (geometry)
        feature.SetGeometryDirectly(geometry->release());
      else
        file_.rowFaults.emplace(number, std::move(geometry.error()));
    }
    if (layer_->CreateFeature(&feature) != OGRERR_NONE)
      file_.rowFaults.emplace(number, Error{ErrorCode::Internal, {}, {}, {}, gdal::QuietGdal::message()});
  }

  const TextTable& table_;
  std::string path_;
  VectorFile file_;
  OGRLayer* layer_ = nullptr;  ///< owned by the file's dataset
};

Result<std::string> contentOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) return fail(Error{ErrorCode::FileUnreadable, path, {}, {}, {}});
  return bytes;
}

}  // namespace

Result<VectorFile> openTextTable(const std::string& path, const std::string& geometryColumn) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored))
    return fail(Error{ErrorCode::NotAVectorFile, path, {}, {}, "it is a folder"});
  const auto bytes = contentOf(path);
  if (!bytes) return fail(bytes.error());
  auto text = utf8Text(*bytes);
  if (!text) {
    text.error().file = path;
    return fail(std::move(text.error()));
  }
  auto table = parseDelimited(*text);
  if (!table) {
    table.error().error.file = path;
    return fail(std::move(table.error().error));
  }
  return TextLayer(*table, path).make(geometryColumn);
}

}  // namespace zw::exchange
