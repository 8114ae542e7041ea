// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/field_mapping.h"

#include <ogr_feature.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace zw::pack {
namespace {

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// The field's value as text; dates as ISO 8601 without the time of day.
std::string textOf(const OGRFeature& feature, int field) {
  if (!feature.IsFieldSetAndNotNull(field)) return {};
  const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
  if (type == OFTDate || type == OFTDateTime) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    char out[40];
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
    return out;
  }
  return trimmed(feature.GetFieldAsString(field));
}

bool fits(const std::string& text, FieldMapping::Script script) {
  if (script == FieldMapping::Script::Any) return true;
  return hasArabicLetter(text) == (script == FieldMapping::Script::Arabic);
}

/// The text after replacement; nothing when it is mapped to nothing.
std::optional<std::string> replaced(const std::string& text, const FieldMapping& mapping) {
  if (const auto found = mapping.values.find(text); found != mapping.values.end()) return found->second;
  if (mapping.hasDefault) return mapping.defaultValue;
  return text.empty() ? std::nullopt : std::optional(text);
}

bool isAllowed(const std::string& text, const FieldSchema& schema) {
  return schema.values.empty() ||
         std::find(schema.values.begin(), schema.values.end(), text) != schema.values.end();
}

std::optional<FieldValue> typed(const std::string& text, FieldType type) {
  if (type == FieldType::Text) return FieldValue(text);
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
    return std::nullopt;
  if (type == FieldType::Real) return FieldValue(number);
  if (number != std::floor(number) || std::abs(number) > 9e15) return std::nullopt;
  return FieldValue(static_cast<std::int64_t>(number));
}

}  // namespace

bool hasArabicLetter(const std::string& utf8) {
  // U+0600 … U+06FF are the lead bytes D8 … DB; U+0750 … U+077F begin with DD 90 … DD BF.
  for (std::size_t i = 0; i + 1 < utf8.size(); ++i) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if ((lead >= 0xD8 && lead <= 0xDB) || (lead == 0xDD && static_cast<unsigned char>(utf8[i + 1]) >= 0x90))
      return true;
  }
  return false;
}

Result<FieldMapper> FieldMapper::make(const LayerRecipe& recipe, const LayerSchema& schema,
                                      const SourceLayer& source) {
  FieldMapper mapper;
  mapper.recipe_ = &recipe;
  for (const FieldSchema& field : schema.fields) {
    Column column{&field, nullptr, {}};
    if (const auto found = recipe.fields.find(std::string(field.name)); found != recipe.fields.end()) {
      column.mapping = &found->second;
      for (const std::string& name : found->second.from) {
        const auto index = source.field(name);
        if (!index) return fail(index.error());
        column.from.push_back(*index);
      }
    }
    mapper.columns_.push_back(std::move(column));
  }
  return mapper;
}

Result<std::optional<std::vector<FieldValue>>> FieldMapper::values(
    const OGRFeature& feature, const SourceLayer& source, std::optional<std::string>& defaulted) const {
  std::vector<FieldValue> out;
  out.reserve(columns_.size());
  for (const Column& column : columns_) {
    const FieldSchema& schema = *column.schema;
    FieldValue value;
    const auto bad = [&](const std::string& text, const std::string& why) {
      return fail(source.error(
          ErrorCode::BadValue,
          recipe_->path + ".fields." + std::string(schema.name) + ": '" + text + "' " + why, &feature));
    };
    if (schema.name == "source") {
      value = recipe_->source;
    } else if (column.mapping && column.from.empty()) {
      value = column.mapping->constant;
      if (auto* whole = std::get_if<std::int64_t>(&value); whole && schema.type == FieldType::Real)
        value = static_cast<double>(*whole);
    } else if (column.mapping) {
      std::string text;
      for (const int field : column.from)
        if (text = textOf(feature, field); !text.empty() && fits(text, column.mapping->script))
          break;
        else
          text.clear();
      auto mapped = replaced(text, *column.mapping);
      if (column.mapping->otherwise && !(mapped && isAllowed(*mapped, schema))) {
        mapped = column.mapping->otherwise;
        if (schema.required) defaulted = text;
      }
      if (mapped) {
        const auto result = typed(*mapped, schema.type);
        if (!result)
          return bad(*mapped, schema.type == FieldType::Real ? "is not a number" : "is not a whole number");
        value = *result;
      }
    }
    if (const auto* text = std::get_if<std::string>(&value); text && !isAllowed(*text, schema))
      return bad(*text, "is not among " + joined(schema.values) + "; map it under 'values'");
    if (schema.required && !schema.derived && std::holds_alternative<std::monostate>(value))
      return std::optional<std::vector<FieldValue>>();
    out.push_back(std::move(value));
  }
  return std::optional(std::move(out));
}

}  // namespace zw::pack
