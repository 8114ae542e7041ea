// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/session/plan_session.h"
#include "gis/plan/plan_repository.h"
#include "tests/support/plan_samples.h"

/// Plans in files, as the tests of them begin.
namespace zw::test {

inline const FixedClock kClock;

inline std::unique_ptr<PlanRepository> repository() {
  return makePlanRepository(std::make_shared<FixedClock>());
}

/// A new plan file, in the place of one that is there.
inline PlanSession created(const std::string& path, const Plan& plan = emptyPlan()) {
  auto opened = repository()->create(path, plan, true);
  EXPECT_TRUE(opened) << opened.error().detail;
  return {std::move(opened.value()), kClock};
}

inline Result<void> addZone(PlanSession& session, unsigned number) {
  return session.run(createZone(session.plan(), gridZone(number), kSampleRules));
}
inline void addZones(PlanSession& session, unsigned from, unsigned to) {
  for (unsigned i = from; i < to; ++i) ASSERT_TRUE(addZone(session, i));
}

}  // namespace zw::test
