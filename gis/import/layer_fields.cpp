// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/layer_fields.h"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace zw::exchange {
namespace {

constexpr std::array<std::string_view, 10> kNameFields = {
    "name", "name_en", "name:en", "zone_name", "zonename", "title", "label", "zone", "nom", "layer"};
/// Of KML, GPX and DXF: how a feature is drawn, not what is said of it.
constexpr std::array<std::string_view, 14> kDrawingFields = {
    "altitudeMode", "tessellate", "extrude",      "visibility", "drawOrder", "icon", "timestamp",
    "PaperSpace",   "SubClasses", "EntityHandle", "Linetype",   "snippet",   "Text", "ExtendedEntity"};

std::string utf8(const char* text) {
  std::string out = text ? text : "";
  if (CPLIsUTF8(out.c_str(), -1)) return out;
  char* recoded = CPLRecode(out.c_str(), CPL_ENC_ISO8859_1, CPL_ENC_UTF8);
  out = recoded;
  CPLFree(recoded);
  return out;
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

std::vector<std::string> fieldsOf(OGRLayer& layer) {
  std::vector<std::string> fields;
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i)
    fields.push_back(utf8(definition.GetFieldDefn(i)->GetNameRef()));
  return fields;
}

std::string likelyNameField(const std::vector<std::string>& fields) {
  for (const std::string_view wanted : kNameFields)
    for (const std::string& field : fields)
      if (lowered(field) == wanted) return field;
  for (const std::string& field : fields)
    if (lowered(field).find("name") != std::string::npos) return field;
  return {};
}

std::string fieldText(const OGRFeature& feature, const std::string& field) {
  for (int i = 0; i < feature.GetFieldCount(); ++i)
    if (feature.IsFieldSetAndNotNull(i) && utf8(feature.GetFieldDefnRef(i)->GetNameRef()) == field)
      return trimmed(utf8(feature.GetFieldAsString(i)));
  return {};
}

std::vector<std::pair<std::string, std::string>> attributesOf(const OGRFeature& feature,
                                                              const std::string& but) {
  std::vector<std::pair<std::string, std::string>> attributes;
  for (int i = 0; i < feature.GetFieldCount(); ++i) {
    if (!feature.IsFieldSetAndNotNull(i)) continue;
    std::string name = utf8(feature.GetFieldDefnRef(i)->GetNameRef());
    const bool drawing =
        std::find(kDrawingFields.begin(), kDrawingFields.end(), name) != kDrawingFields.end();
    std::string text = trimmed(utf8(feature.GetFieldAsString(i)));
    if (name != but && !drawing && !text.empty()) attributes.emplace_back(std::move(name), std::move(text));
  }
  return attributes;
}

}  // namespace zw::exchange
