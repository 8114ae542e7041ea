// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/change/difference.h"
#include "core/session/plan_session.h"
#include "gis/geopackage/container.h"
#include "gis/plan/canonical.h"
#include "gis/plan/plan_repository.h"
#include "tests/gis/plan/plan_files.h"
#include "tests/gis/plan/random_commands.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"

namespace zw {
namespace {

using test::addZones;
using test::commandFromSeed;
using test::created;
using test::emptyPlan;
using test::gridZone;
using test::idOf;
using test::kClock;
using test::kSampleRules;
using test::repository;

/// The plan after any commands.
Plan planFromSeeds(const std::vector<unsigned>& seeds) {
  Plan plan = emptyPlan();
  for (const unsigned seed : seeds)
    if (const auto command = commandFromSeed(plan, seed)) apply(command->change, plan);
  return plan;
}

}  // namespace

RC_GTEST_PROP(Difference, LeadsFromAnyPlanToAnyOtherAndBackToTheBit, ()) {
  const Plan a = planFromSeeds(*test::commandSeeds()), b = planFromSeeds(*test::commandSeeds());
  const Change change = difference(a, b);
  Plan there = a;
  apply(change, there);
  RC_ASSERT(there == b);
  RC_ASSERT(canonicalText(there) == canonicalText(b));
  apply(reverted(change), there);
  RC_ASSERT(canonicalText(there) == canonicalText(a));
  RC_ASSERT(difference(a, a).edits.empty());
}

TEST(Difference, SeesAZeroOfAnotherSign) {
  Plan a = emptyPlan();
  a.factors["a.b"].low = 0.0;
  Plan b = a;
  b.factors["a.b"].low = -0.0;
  ASSERT_EQ(a, b);
  EXPECT_EQ(difference(a, b).edits.size(), 1u) << "their bytes differ";
}

RC_GTEST_PROP(History, JumpsToAnyStateAreThoseStatesAfterARestartToo, ()) {
  const auto folder = test::TemporaryFolder::inMemory();
  const std::string path = folder->file("plan.gpkg");
  PlanSession session = created(path);
  std::vector<std::string> states{canonicalText(session.plan())};
  for (const unsigned seed : *test::commandSeeds()) {
    auto command = commandFromSeed(session.plan(), seed);
    if (!command || command->change.edits.empty()) continue;
    RC_ASSERT(session.run(std::move(command)).has_value());
    states.push_back(canonicalText(session.plan()));
  }
  for (int jump = 0; jump < 6; ++jump) {
    const auto position = *rc::gen::inRange<std::size_t>(0, states.size());
    RC_ASSERT(canonicalText(session.stateAt(position)) == states[position]);
    RC_ASSERT(session.goTo(position).has_value());
    RC_ASSERT(canonicalText(session.plan()) == states[position]);
    const auto reopened = repository()->open(path);
    RC_ASSERT(reopened.has_value());
    RC_ASSERT(reopened->cursor == position);
    RC_ASSERT(reopened->history.size() == states.size() - 1);
    RC_ASSERT(canonicalText(reopened->plan) == states[position]);
  }
}

TEST(History, AJumpIsToldOnceAndWrittenAtOnce) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path);
  addZones(session, 0, 20);
  std::vector<Change> told;
  session.observe([&](const Change& change) { told.push_back(change); });
  SQLite::Database watcher(path, SQLite::OPEN_READONLY);
  const auto changes = [&] { return watcher.execAndGet("PRAGMA data_version").getInt64(); };
  const auto before = changes();
  ASSERT_TRUE(session.goTo(3));
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].edits.size(), 17u) << "one for each zone that is no more";
  EXPECT_EQ(changes(), before + 1) << "one transaction";
  ASSERT_TRUE(session.goTo(3)) << "where it is already";
  EXPECT_EQ(told.size(), 1u);
  EXPECT_EQ(changes(), before + 1);
  ASSERT_TRUE(session.goTo(20));
  EXPECT_EQ(session.plan().zones.size(), 20u);
}

TEST(History, AStepThatIsNotThereIsRefused) {
  const test::TemporaryFolder folder;
  PlanSession session = created(folder.file("plan.gpkg"));
  addZones(session, 0, 2);
  const auto refused = session.goTo(3);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
  EXPECT_EQ(refused.error().feature, "step 3");
  EXPECT_EQ(refused.error().detail, "the history has steps 0 to 2");
  EXPECT_EQ(session.cursor(), 2u);
}

}  // namespace zw
