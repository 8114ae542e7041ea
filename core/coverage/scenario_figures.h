// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/coverage/coverage.h"

namespace zw {

struct ZoneFigures {
  Uuid zone;
  MetricSet figures;
};

/// All coverage figures of one scenario.
struct ScenarioFigures {
  std::vector<ZoneFigures> zones;  ///< in the order in which a person sees them
  MetricSet plan;                  ///< of the zones together and of what they leave
};

/// Reckons on two threads; the figures do not depend on that.
[[nodiscard]] ScenarioFigures reckonFigures(const std::shared_ptr<const RegionIndex>& index, const Plan& plan,
                                            const Uuid& scenario);

/// The shapes of a scenario's zones, in order.
[[nodiscard]] std::vector<MultiPolygon<LonLat>> zoneShapes(const Plan& plan, const Uuid& scenario);

}  // namespace zw
