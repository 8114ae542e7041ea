// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "core/model/member_value.h"
#include "core/model/source.h"
#include "core/ports/plan_store.h"
#include "core/units/metric.h"

namespace zw::cli {

/// The keys that every JSON output begins with: "tool", and "inputs" with the hashes of what it was made
/// from.
[[nodiscard]] nlohmann::ordered_json jsonHead(const std::string& packHash, const Plan& plan,
                                              const PlanRepository& plans);
[[nodiscard]] nlohmann::ordered_json jsonTool();

/// A source of a pack: id, title, date, licence, credit and status.
[[nodiscard]] nlohmann::ordered_json sourceJson(const Source& source);

/// A truth, a number or a text; null where it is not known.
[[nodiscard]] nlohmann::ordered_json memberJson(const MemberValue& value);

/// {"value": …, "unit": …, "method": …}; an unknown value is null with the reason.
[[nodiscard]] nlohmann::ordered_json metricJson(const Metric& metric);
/// {"coverage.area": {"value": …, "unit": …, "method": …}, …}; unknown values are null with the reason.
[[nodiscard]] nlohmann::ordered_json metricsJson(const MetricSet& metrics);

}  // namespace zw::cli
