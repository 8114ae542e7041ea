// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/pool_commands.h"

#include <gtest/gtest.h>

#include "core/change/base_commands.h"
#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::emptyPlan;
using test::idOf;
using test::with;

const Uuid kBase = idOf(7);

PoolUnit unit(unsigned id, const std::string& name, int strength = 120) {
  PoolUnit made;
  made.id = idOf(id);
  made.name = name;
  made.strength = strength;
  return made;
}

Plan planWithPool() {
  const Plan plan = with(emptyPlan(), addBase(emptyPlan(), {kBase, "Base A", "", true, {35.2, 33.2}}));
  PoolUnit first = unit(61, "Unit B");
  first.homeBase = kBase;
  const Plan one = with(plan, addUnit(plan, first));
  return with(one, addUnit(one, unit(62, " Unit A ")));
}

Uuid noId() {
  ADD_FAILURE() << "no new id is wanted";
  return {};
}

}  // namespace

TEST(PoolCommands, UnitsHaveNamesOfTheirOwn) {
  const Plan plan = planWithPool();
  const auto units = plan.poolInOrder();
  ASSERT_EQ(units.size(), 2u);
  EXPECT_EQ(units[0]->name, "Unit A") << "by name";
  EXPECT_EQ(plan.unitNamed("Unit B")->homeBase, kBase);
  EXPECT_EQ(plan.unitNamed("Unit C"), nullptr);
  EXPECT_EQ(codeOf(addUnit(plan, unit(63, "Unit A"))), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(addUnit(plan, unit(63, " "))), ErrorCode::NameEmpty);
  EXPECT_EQ(codeOf(addUnit(plan, unit(61, "Unit C"))), ErrorCode::Internal) << "an id in use";
  EXPECT_EQ(codeOf(removeUnit(plan, idOf(63))), ErrorCode::NotFound);
  EXPECT_EQ(with(plan, removeUnit(plan, idOf(62))).pool.size(), 1u);
}

TEST(PoolCommands, NumbersAndBasesAreChecked) {
  const Plan plan = planWithPool();
  const auto code = [&](auto alter) {
    PoolUnit made = unit(63, "Unit C");
    alter(made);
    return codeOf(addUnit(plan, made));
  };
  EXPECT_EQ(code([](PoolUnit& u) { u.strength = -1; }), ErrorCode::BadValue);
  EXPECT_EQ(code([](PoolUnit& u) { u.strength = 1'000'001; }), ErrorCode::BadValue)
      << "what a table may not hold cannot be exported either";
  EXPECT_EQ(code([](PoolUnit& u) { u.vehicles = 1'000'001; }), ErrorCode::BadValue);
  EXPECT_EQ(code([](PoolUnit& u) { u.readiness = 1.01; }), ErrorCode::BadValue);
  EXPECT_EQ(code([](PoolUnit& u) { u.vehicles = -1; }), ErrorCode::BadValue);
  EXPECT_EQ(code([](PoolUnit& u) { u.deploymentDays = 0; }), ErrorCode::BadValue);
  EXPECT_EQ(code([](PoolUnit& u) { u.dwellRatio = -0.5; }), ErrorCode::BadValue);
  EXPECT_EQ(code([](PoolUnit& u) { u.homeBase = idOf(9); }), ErrorCode::NotFound);
}

TEST(PoolCommands, DescribeAltersAllButTheId) {
  const Plan plan = planWithPool();
  PoolUnit described = unit(61, "Unit C", 90);
  described.vettedFrom = Date::fromText("2027-01-15");
  described.source = "a paper";
  described.illustrative = false;
  EXPECT_EQ(with(plan, describeUnit(plan, described)).pool.at(idOf(61)), described);
  described.name = "Unit A";
  EXPECT_EQ(codeOf(describeUnit(plan, described)), ErrorCode::NameTaken);
  described.id = idOf(63);
  EXPECT_EQ(codeOf(describeUnit(plan, described)), ErrorCode::NotFound);
}

TEST(PoolCommands, ABaseThatGoesIsNoLongerAHome) {
  const Plan plan = planWithPool();
  const auto removal = removeBase(plan, kBase);
  const Plan after = with(plan, removal);
  EXPECT_TRUE(after.pool.at(idOf(61)).homeBase.isNil());
  EXPECT_EQ(after.pool.at(idOf(62)), plan.pool.at(idOf(62)));
  Plan back = after;
  apply(reverted(removal->change), back);
  EXPECT_EQ(back, plan);
}

TEST(PoolCommands, ReplacingKeepsTheIdsOfUnitsOfTheSameName) {
  const Plan plan = planWithPool();
  unsigned next = 900;
  const auto newId = [&] { return idOf(next++); };
  // Unit A is altered, Unit B is gone, Unit C is new; only the last needs an id.
  const auto command = replacePool(plan, {unit(0, "Unit C"), unit(0, " Unit A", 60)}, newId);
  const Plan after = with(plan, command);
  EXPECT_EQ(next, 901u);
  ASSERT_EQ(after.pool.size(), 2u);
  EXPECT_EQ(after.pool.at(idOf(62)).strength, 60);
  EXPECT_EQ(after.pool.at(idOf(900)).name, "Unit C");
  Plan back = after;
  apply(reverted(command->change), back);
  EXPECT_EQ(back, plan);
  EXPECT_TRUE(with(plan, replacePool(plan, {}, noId)).pool.empty());

  // Two units that swap their names, by id: each name is taken in the pool as it was.
  const Plan swapped = with(plan, replacePool(plan, {unit(61, "Unit A"), unit(62, "Unit B")}, noId));
  EXPECT_EQ(swapped.unitNamed("Unit A")->id, idOf(61));
  const auto unchanged = replacePool(plan, {plan.pool.at(idOf(61)), plan.pool.at(idOf(62))}, noId);
  EXPECT_TRUE(unchanged->change.edits.empty());
}

TEST(PoolCommands, ReplacingIsRefusedWhole) {
  const Plan plan = planWithPool();
  unsigned next = 900;
  const auto newId = [&] { return idOf(next++); };
  EXPECT_EQ(codeOf(replacePool(plan, {unit(0, "X"), unit(0, "X ")}, newId)), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(replacePool(plan, {unit(5, "X"), unit(5, "Y")}, newId)), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(replacePool(plan, {unit(0, "X"), unit(0, "")}, newId)), ErrorCode::NameEmpty);
  EXPECT_EQ(codeOf(replacePool(plan, {unit(0, "X"), unit(0, "Y", -1)}, newId)), ErrorCode::BadValue);
}

}  // namespace zw
