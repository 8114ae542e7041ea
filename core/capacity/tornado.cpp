// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/tornado.h"

#include <algorithm>
#include <string_view>

#include "core/capacity/capacity_ledger.h"

namespace zw::capacity {

Result<std::optional<Tornado>> capacityTornado(std::span<const ZonePosts> zones,
                                               const CapacityFactors& factors, TornadoFigure figure) {
  std::vector<ZoneStaffing> staffings;
  for (const ZonePosts& posts : zones) {
    if (auto checked = checkPosts(posts); !checked) return fail(checked.error());
    staffings.emplace_back(posts);
  }
  if (whyUnknown(zones)) return std::optional<Tornado>();
  const auto figureAt = [&](const FactorValues& values) {
    double soldiers = 0;
    for (const ZoneStaffing& staffing : staffings) soldiers += staffing.at(values).totalSoldiers();
    const double dwell = values[static_cast<std::size_t>(FactorKey::DwellRatio)];
    return figure == TornadoFigure::PoolSize ? soldiers * (1 + dwell) : soldiers;
  };
  FactorValues values = factors.likely();
  Tornado tornado{figureAt(values), {}};
  for (std::size_t i = 0; i < kFactorCount; ++i) {
    const auto key = static_cast<FactorKey>(i);
    const Estimate& band = factors[key];
    const auto moved = [&](double end) {
      values[i] = end;
      const double result = figureAt(values);
      values[i] = band.likely;
      return result;
    };
    const TornadoBar bar{key, band, moved(band.low), moved(band.high)};
    if (bar.atLow != tornado.likely || bar.atHigh != tornado.likely) tornado.bars.push_back(bar);
  }
  std::sort(tornado.bars.begin(), tornado.bars.end(), [](const TornadoBar& a, const TornadoBar& b) {
    if (a.swing() != b.swing()) return a.swing() > b.swing();
    return std::string_view(factorId(a.factor)) < factorId(b.factor);
  });
  return std::optional<Tornado>(std::move(tornado));
}

}  // namespace zw::capacity
