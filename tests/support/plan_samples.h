// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/change/commands.h"
#include "core/model/plan.h"
#include "core/ports/environment.h"

/// Small plans for tests, and a clock and ids that stand still.
namespace zw::test {

class FixedClock final : public Clock {
 public:
  [[nodiscard]] std::string now() const override { return "2026-03-01T12:00:00Z"; }
};

/// Ids 1, 2, 3 … in the last bytes.
inline Uuid idOf(unsigned number) {
  Uuid id;
  for (std::size_t i = 0; i < 4; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
  return id;
}

inline const Box<LonLat> kSampleRegion{35, 33, 36, 34};
inline const ZoneRules kSampleRules{kSampleRegion};

/// A square with its lower left corner there; `size` in degrees.
inline MultiPolygon<LonLat> squareAt(double lon, double lat, double size = 0.01) {
  return {{{{lon, lat}, {lon + size, lat}, {lon + size, lat + size}, {lon, lat + size}}, {}}};
}

/// One active scenario (id 1), one factor, no zone.
inline Plan emptyPlan() {
  Plan plan;
  plan.info = {"Test plan", "", "sha256:00", "region.gpkg", idOf(1)};
  plan.scenarios[idOf(1)] = {idOf(1), "Main", "", 0};
  plan.factors["a.b"] = {"a.b", "A factor", 2, 1, 3, "m", "nowhere", Confidence::Assumed};
  return plan;
}

/// Zone `number` of the scenario: a square of a grid of 80 × 80.
inline NewZone gridZone(unsigned number, const Uuid& scenario = idOf(1)) {
  const double column = number % 80;
  const double row = number / 80 % 80;
  return {idOf(1000 + number), scenario, "Zone " + std::to_string(number),
          squareAt(35 + 0.0125 * column, 33 + 0.0125 * row)};
}

}  // namespace zw::test
