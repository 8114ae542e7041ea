// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_output.h"

#include "gis/pack/pack_content.h"
#include "ui/i18n/figures.h"
#include "version.h"

namespace zw::cli {

nlohmann::ordered_json sourceJson(const Source& source) {
  return {{"id", source.id},           {"title", source.title},   {"date", source.date},
          {"licence", source.licence}, {"credit", source.credit}, {"status", pack::textOf(source.status)}};
}

nlohmann::ordered_json jsonTool() {
  return {{"name", "zw"}, {"version", kZonewrightVersion}};
}

nlohmann::ordered_json jsonHead(const std::string& packHash, const Plan& plan, const PlanRepository& plans) {
  return {{"tool", jsonTool()},
          {"inputs", {{"pack", packHash}, {"plan", plans.hash(plan)}, {"factors", plans.factorsHash(plan)}}}};
}

nlohmann::ordered_json memberJson(const MemberValue& value) {
  return std::visit(
      [](const auto& known) -> nlohmann::ordered_json {
        if constexpr (std::is_same_v<std::decay_t<decltype(known)>, std::monostate>)
          return nullptr;
        else
          return known;
      },
      value);
}

nlohmann::ordered_json metricJson(const Metric& metric) {
  nlohmann::ordered_json out;
  if (!metric.known()) {
    out["value"] = nullptr;
    out["unit"] = unitSymbol(metric.unit);
    out["unknown"] = unknownReason(metric).toStdString();
  } else {
    if (const std::string* name = std::get_if<std::string>(&metric.value))
      out["value"] = *name;
    else
      out["value"] = metric.number();
    if (const Estimate* band = std::get_if<Estimate>(&metric.value)) {
      out["low"] = band->low;
      out["high"] = band->high;
    }
    out["unit"] = unitSymbol(metric.unit);
  }
  if (!metric.method.empty()) out["method"] = metric.method;
  return out;
}

nlohmann::ordered_json metricsJson(const MetricSet& metrics) {
  auto out = nlohmann::ordered_json::object();
  for (const Metric& metric : metrics) out[metric.id] = metricJson(metric);
  return out;
}

}  // namespace zw::cli
