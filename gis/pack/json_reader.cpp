// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/pack/json_reader.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace zw::pack {
namespace {

const nlohmann::json& nothing() {
  static const nlohmann::json null;
  return null;
}

std::string shortest(double number) {
  std::ostringstream out;
  out << number;
  return out.str();
}

/// Without the library's own prefix ("[json.exception.parse_error.101] parse error at line 1, column 2: …").
std::string withoutPrefix(const std::string& message) {
  const auto at = message.find("at line ");
  return at == std::string::npos ? message : message.substr(at + 3);
}

}  // namespace

Result<nlohmann::json> parseJson(const std::string& text, const std::string& name) {
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::exception& e) {
    return fail(Error{ErrorCode::Syntax, name, {}, {}, withoutPrefix(e.what())});
  }
}

void JsonNode::report(ErrorCode code, const std::string& detail) const {
  if (!*error_) *error_ = Error{code, {}, {}, {}, path_.empty() ? detail : path_ + ": " + detail};
}

void JsonNode::allowOnly(std::initializer_list<std::string_view> known) const {
  if (!value_->is_object()) {
    report(ErrorCode::BadValue, "must be an object");
    return;
  }
  for (const auto& [key, value] : value_->items())
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      std::string names;
      for (const std::string_view name : known) names += (names.empty() ? "" : ", ") + std::string(name);
      report(ErrorCode::BadValue, "'" + key + "' is not a known key (known: " + names + ")");
    }
}

std::string JsonNode::pathOf(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

JsonNode JsonNode::child(const char* key) const {
  if (has(key)) return {(*value_)[key], pathOf(key), *error_};
  if (!*error_) *error_ = Error{ErrorCode::MissingKey, {}, {}, {}, pathOf(key)};
  return {nothing(), pathOf(key), *error_};
}

std::vector<JsonNode> JsonNode::items() const {
  std::vector<JsonNode> out;
  if (!value_->is_array()) {
    report(ErrorCode::BadValue, "must be a list");
    return out;
  }
  for (std::size_t i = 0; i < value_->size(); ++i)
    out.emplace_back((*value_)[i], path_ + "[" + std::to_string(i) + "]", *error_);
  return out;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const {
  std::vector<std::pair<std::string, JsonNode>> out;
  if (!value_->is_object()) {
    report(ErrorCode::BadValue, "must be an object");
    return out;
  }
  for (const auto& [key, value] : value_->items())
    out.emplace_back(key, JsonNode(value, pathOf(key), *error_));
  return out;
}

std::string JsonNode::text() const {
  if (!value_->is_string() || value_->get_ref<const std::string&>().empty()) {
    report(ErrorCode::BadValue, "must be text that is not empty");
    return {};
  }
  return value_->get<std::string>();
}

double JsonNode::number(double low, double high) const {
  const double found = value_->is_number() ? value_->get<double>() : NAN;
  if (!(found >= low && found <= high)) {
    report(ErrorCode::BadValue, "must be a number from " + shortest(low) + " to " + shortest(high));
    return low;
  }
  return found;
}

bool JsonNode::flag() const {
  if (!value_->is_boolean()) {
    report(ErrorCode::BadValue, "must be true or false");
    return false;
  }
  return value_->get<bool>();
}

std::string JsonNode::textOr(const char* key, std::string otherwise) const {
  return has(key) ? child(key).text() : std::move(otherwise);
}
double JsonNode::numberOr(const char* key, double otherwise, double low, double high) const {
  return has(key) ? child(key).number(low, high) : otherwise;
}
bool JsonNode::flagOr(const char* key, bool otherwise) const {
  return has(key) ? child(key).flag() : otherwise;
}

}  // namespace zw::pack
