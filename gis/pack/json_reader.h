// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace zw::pack {

/// Parses JSON text. Error Syntax; detail: line, column and what was found there.
[[nodiscard]] Result<nlohmann::json> parseJson(const std::string& text, const std::string& name);

/// One value of a JSON document and its path in it. Of the errors met while reading, the first is kept in the
/// Error that all nodes of a document share; after it, reading goes on with empty values.
class JsonNode {
 public:
  JsonNode(const nlohmann::json& value, std::string path, std::optional<Error>& error)
      : value_(&value), path_(std::move(path)), error_(&error) {}

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const nlohmann::json& value() const { return *value_; }
  void report(ErrorCode code, const std::string& detail) const;

  /// Reports BadValue for a key that is not among `known`, or where this is not an object.
  void allowOnly(std::initializer_list<std::string_view> known) const;
  [[nodiscard]] bool has(const char* key) const { return value_->is_object() && value_->contains(key); }

  /// Reports MissingKey where there is none.
  [[nodiscard]] JsonNode child(const char* key) const;
  [[nodiscard]] std::vector<JsonNode> items() const;                            ///< of an array
  [[nodiscard]] std::vector<std::pair<std::string, JsonNode>> members() const;  ///< of an object

  [[nodiscard]] std::string text() const;  ///< not empty
  [[nodiscard]] double number(double low, double high) const;
  [[nodiscard]] bool flag() const;

  [[nodiscard]] std::string requiredText(const char* key) const { return child(key).text(); }
  [[nodiscard]] std::string textOr(const char* key, std::string otherwise) const;
  [[nodiscard]] double numberOr(const char* key, double otherwise, double low, double high) const;
  [[nodiscard]] bool flagOr(const char* key, bool otherwise) const;

 private:
  [[nodiscard]] std::string pathOf(std::string_view key) const;

  const nlohmann::json* value_;
  std::string path_;
  std::optional<Error>* error_;
};

}  // namespace zw::pack
