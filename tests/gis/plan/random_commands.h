// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "tests/support/plan_samples.h"

namespace zw::test {

/// Any command, for property tests: the seed says which one, on what, and with what. It may be one that the
/// plan refuses.
inline Result<Command> commandFromSeed(const Plan& plan, unsigned seed) {
  const unsigned choice = seed % 16;
  const unsigned detail = seed / 16 % 4096;
  const double share = seed / 65536 / 65536.0;
  const auto pick = [&](const auto& things) {
    return things.empty() ? idOf(0) : std::next(things.begin(), detail % things.size())->first;
  };
  unsigned nextId = 1'000'000 + seed % 1'000'000 * 100;
  const auto newId = [&] { return idOf(nextId++); };
  const std::string name = "N " + std::to_string(detail) + " \u0632";
  NewZone zone = gridZone(detail, pick(plan.scenarios));
  zone.id = newId();
  for (LonLat& corner : zone.shape[0].outer) corner.lon += share * 1e-3;
  switch (choice) {
    case 0:
      return renameZone(plan, pick(plan.zones), name);
    case 1:
      return deleteZone(plan, pick(plan.zones));
    case 2:
      return reshapeZone(plan, pick(plan.zones), zone.shape, kSampleRegion);
    case 3:
      return restyleZone(plan, pick(plan.zones), {"#00" + std::to_string(1000 + detail)});
    case 4:
      return describeZone(plan, pick(plan.zones), name, "somebody", "line one\nline \"two\"",
                          ZoneStatus::Reported);
    case 5:
      return addScenario(plan, newId(), name);
    case 6:
      return duplicateScenario(plan, pick(plan.scenarios), name, newId);
    case 7:
      return renameScenario(plan, pick(plan.scenarios), name);
    case 8:
      return removeScenario(plan, pick(plan.scenarios));
    case 9:
      return activateScenario(plan, pick(plan.scenarios));
    case 10:
      return setFactor(plan, "a.b", share, -share / 3, 1 + share / 7);
    case 11:
      return setPlanTexts(plan, name, "");
    case 12:
      return addBase(plan, {newId(), name, "", detail % 2 == 0, {35 + share, 33 + share / 3}});
    case 13:
      return removeBase(plan, pick(plan.bases));
    default:
      return createZone(plan, zone, kSampleRegion);
  }
}

inline rc::Gen<std::vector<unsigned>> commandSeeds() {
  return rc::gen::container<std::vector<unsigned>>(rc::gen::arbitrary<unsigned>());
}

}  // namespace zw::test
