// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/factors_json.h"

#include <array>
#include <limits>

#include "gis/json/json_reader.h"

namespace zw {
namespace {

constexpr std::array<std::pair<Confidence, const char*>, 4> kConfidences{
    {{Confidence::Read, "read"},
     {Confidence::Secondary, "secondary"},
     {Confidence::Derived, "derived"},
     {Confidence::Assumed, "assumed"}}};

Factor readFactor(const JsonNode& node) {
  constexpr double kAny = std::numeric_limits<double>::max();
  node.allowOnly({"id", "title", "value", "low", "high", "unit", "source", "confidence"});
  Factor factor;
  factor.id = node.requiredText("id");
  factor.title = node.requiredText("title");
  factor.value = node.child("value").number(-kAny, kAny);
  factor.low = node.child("low").number(-kAny, kAny);
  factor.high = node.child("high").number(-kAny, kAny);
  factor.unit = node.requiredText("unit");
  factor.source = node.requiredText("source");
  if (const auto confidence = confidenceFromText(node.requiredText("confidence")))
    factor.confidence = *confidence;
  else
    node.report(ErrorCode::BadValue, "confidence must be read, secondary, derived or assumed");
  if (!(factor.low <= factor.value && factor.value <= factor.high))
    node.report(ErrorCode::FactorOrder, "'" + factor.id + "'");
  return factor;
}

}  // namespace

const char* confidenceText(Confidence confidence) {
  for (const auto& [value, text] : kConfidences)
    if (value == confidence) return text;
  return "";
}

std::optional<Confidence> confidenceFromText(const std::string& text) {
  for (const auto& [value, known] : kConfidences)
    if (text == known) return value;
  return std::nullopt;
}

Result<std::map<std::string, Factor>> readFactors(const std::string& path) {
  const auto json = readJsonFile(path);
  if (!json) return fail(json.error());
  std::optional<Error> error;
  const JsonNode root(*json, {}, error);
  root.allowOnly({"note", "factors"});
  std::map<std::string, Factor> factors;
  for (const JsonNode& node : root.child("factors").items()) {
    Factor factor = readFactor(node);
    if (factors.contains(factor.id)) node.report(ErrorCode::BadValue, "'" + factor.id + "' is given twice");
    factors.emplace(factor.id, std::move(factor));
  }
  if (error) {
    error->file = path;
    return fail(std::move(*error));
  }
  return factors;
}

}  // namespace zw
