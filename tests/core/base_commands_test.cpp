// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/base_commands.h"

#include <gtest/gtest.h>

#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::emptyPlan;
using test::idOf;
using test::with;

Plan twoBases() {
  Plan plan = with(emptyPlan(), addBase(emptyPlan(), {idOf(7), " Base A ", "", true, {35.2, 33.2}}));
  return with(plan, addBase(plan, {idOf(8), "Base B", "n", false, {35.4, 33.4}}));
}

PoolUnit unitOf(unsigned id, const std::string& name, const Uuid& home) {
  PoolUnit unit;
  unit.id = idOf(id);
  unit.name = name;
  unit.homeBase = home;
  return unit;
}

}  // namespace

TEST(BaseCommands, AddUnderANameOfItsOwn) {
  const Plan plan = twoBases();
  EXPECT_EQ(plan.bases.at(idOf(7)).name, "Base A");
  EXPECT_EQ(codeOf(addBase(plan, {idOf(9), "Base A", "", true, {35.2, 33.2}})), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(addBase(plan, {idOf(9), " ", "", true, {35.2, 33.2}})), ErrorCode::NameEmpty);
  EXPECT_EQ(codeOf(addBase(plan, {idOf(9), "Base C", "", true, {35.2, 93.2}})), ErrorCode::OutOfRange);
  EXPECT_EQ(plan.baseNamed("Base B")->id, idOf(8));
  EXPECT_EQ(plan.basesInOrder().front()->name, "Base A");
}

TEST(BaseCommands, RenameMoveAndDescribe) {
  const Plan plan = twoBases();
  EXPECT_EQ(with(plan, renameBase(plan, idOf(7), " Depot ")).bases.at(idOf(7)).name, "Depot");
  EXPECT_EQ(codeOf(renameBase(plan, idOf(7), "Base B")), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(renameBase(plan, idOf(1), "Depot")), ErrorCode::NotFound);
  EXPECT_TRUE(renameBase(plan, idOf(7), "Base A")->change.edits.empty()) << "nothing changes";
  EXPECT_EQ(with(plan, moveBase(plan, idOf(7), {35.3, 33.1})).bases.at(idOf(7)).point, (LonLat{35.3, 33.1}));
  EXPECT_EQ(codeOf(moveBase(plan, idOf(7), {235.3, 33.1})), ErrorCode::OutOfRange);
  const Base depot{idOf(7), "Depot", "behind the mill", false, {35.3, 33.1}};
  const auto described = describeBase(plan, depot);
  EXPECT_EQ(described->subject, "Base A") << "by the name that it had";
  EXPECT_EQ(with(plan, described).bases.at(idOf(7)), depot);
}

TEST(BaseCommands, RemovalLeavesUnitsWithoutAHome) {
  Plan plan = twoBases();
  plan.pool[idOf(20)] = unitOf(20, "Unit B", idOf(7));
  plan.pool[idOf(21)] = unitOf(21, "Unit A", idOf(7));
  plan.pool[idOf(22)] = unitOf(22, "Unit C", idOf(8));
  const auto home = unitsAtHome(plan, idOf(7));
  ASSERT_EQ(home.size(), 2u);
  EXPECT_EQ(home[0]->name, "Unit A");
  const auto removal = removeBase(plan, idOf(7));
  const Plan after = with(plan, removal);
  EXPECT_EQ(after.bases.size(), 1u);
  EXPECT_TRUE(after.pool.at(idOf(20)).homeBase.isNil());
  EXPECT_EQ(after.pool.at(idOf(22)).homeBase, idOf(8));
  Plan back = after;
  apply(reverted(removal->change), back);
  EXPECT_EQ(back, plan);
}

}  // namespace zw
