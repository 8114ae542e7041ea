// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/rotation.h"

#include <algorithm>
#include <tuple>

#include "core/capacity/pool.h"
#include "core/capacity/turn_search.h"

namespace zw::capacity {
namespace {

constexpr int kLongestHorizon = 50 * 366;

Result<void> checkRequest(const RotationRequest& request) {
  const auto bad = [](const char* feature, std::string detail) {
    return fail({ErrorCode::BadValue, {}, {}, feature, std::move(detail)});
  };
  for (const PoolUnit& unit : request.units)
    if (auto checked = checkUnit(unit); !checked) return checked;
  if (const int days = request.end - request.start; days < 1 || days > kLongestHorizon)
    return bad("end", request.start.text() + ", " + request.end.text());
  if (!(request.dwellRatio >= 0 && request.dwellRatio <= 100)) return bad("dwell ratio", "must be 0 to 100");
  for (const ZoneNeed& zone : request.zones)
    if (zone.soldiers < 0) return bad("soldiers", std::to_string(zone.soldiers));
  const auto zones = request.zones.size();
  if (!request.distances.empty() && (request.distances.size() != request.units.size() ||
                                     std::any_of(request.distances.begin(), request.distances.end(),
                                                 [&](const auto& row) { return row.size() != zones; })))
    return bad("distances", "must be one for each unit and zone");
  return {};
}

std::vector<MonthShortfall> monthsOf(const RotationRequest& request, const std::vector<Wanting>& wanting) {
  std::vector<MonthShortfall> months;
  for (const Wanting& span : wanting) {
    if (span.from >= request.end) break;
    // Every month begins a span.
    if (span.from == request.start.plusMonths(static_cast<int>(months.size())))
      months.push_back({span.from, std::vector<double>(request.zones.size()), 0});
    double total = 0;
    for (std::size_t z = 0; z < span.zones.size(); ++z) {
      months.back().zones[z] = std::max<double>(months.back().zones[z], span.zones[z]);
      total += span.zones[z];
    }
    months.back().total = std::max(months.back().total, total);
  }
  return months;
}

/// One longest cycle after the end.
Date carriedTo(const RotationRequest& request) {
  constexpr int kLongest = 2 * kLongestHorizon;
  int cycle = 0;
  for (const PoolUnit& unit : request.units)
    if (availableFrom(unit))
      cycle = std::max(cycle, unit.deploymentDays + dwellDays(unit, request.dwellRatio));
  return request.end.plusDays(std::min(cycle, kLongest));
}

}  // namespace

Result<Rotation> planRotation(const RotationRequest& request) {
  if (auto checked = checkRequest(request); !checked) return fail(checked.error());
  const Date until = carriedTo(request);
  TurnPlan best = bestTurns(request, until);
  Rotation out;
  out.carriedTo = until;
  out.months = monthsOf(request, best.wanting);
  out.feasibleFrom = std::move(best.feasible);
  const auto& days = out.feasibleFrom;
  if (!days.empty() && std::all_of(days.begin(), days.end(), [](const auto& day) { return day.has_value(); }))
    out.allFeasibleFrom = **std::max_element(days.begin(), days.end());
  out.assignments = std::move(best.assignments);
  std::erase_if(out.assignments, [&](const Assignment& a) { return a.from >= request.end; });
  std::sort(out.assignments.begin(), out.assignments.end(), [](const Assignment& a, const Assignment& b) {
    return std::tie(a.from, a.zone, a.unit) < std::tie(b.from, b.zone, b.unit);
  });
  return out;
}

}  // namespace zw::capacity
