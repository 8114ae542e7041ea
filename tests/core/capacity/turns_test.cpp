// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/turns.h"

#include <gtest/gtest.h>

namespace zw::capacity {
namespace {

const Date kStart = *Date::fromText("2027-01-01");

/// Units of those strengths that deploy once, for a year.
std::vector<PoolUnit> unitsOf(std::initializer_list<int> strengths) {
  std::vector<PoolUnit> units;
  for (const int strength : strengths) {
    PoolUnit unit;
    unit.strength = strength;
    unit.vettedFrom = unit.trainedFrom = kStart;
    unit.deploymentDays = 365;
    units.push_back(unit);
  }
  return units;
}

/// Who is sent to one zone on the first day.
std::vector<std::size_t> sent(const std::vector<PoolUnit>& units, int need, TurnRules rules,
                              const DistanceMatrix& distances = {}) {
  const std::vector<ZoneNeed> zones = {{need, kStart}};
  std::vector<std::size_t> out;
  for (const Assignment& a : takeTurns({units, zones, kStart, kStart.plusDays(9), 1, distances},
                                       kStart.plusDays(9), rules, std::vector<Date>(units.size(), kStart)))
    out.push_back(a.unit);
  return out;
}

using Units = std::vector<std::size_t>;

}  // namespace

TEST(Turns, GoByPreference) {
  const auto units = unitsOf({40, 120, 70, 60});
  const DistanceMatrix distances = {{Metres(3)}, {Metres(9)}, {std::nullopt}, {Metres(2)}};
  EXPECT_EQ(sent(units, 90, {Preference::Nearest, Partial::Send}, distances), (Units{3, 0}));
  EXPECT_EQ(sent(units, 90, {Preference::Largest, Partial::Send}, distances), (Units{1}));
  EXPECT_EQ(sent(units, 65, {Preference::Tightest, Partial::Send}, distances), (Units{2}));
  EXPECT_EQ(sent(units, 150, {Preference::Tightest, Partial::Send}, distances), (Units{1, 0}));
  EXPECT_EQ(sent(units, 65, {Preference::Largest, Partial::Send}, distances), (Units{1}));
  // Without a known distance the larger first.
  EXPECT_EQ(sent(units, 130, {Preference::Nearest, Partial::Send}), (Units{1, 2}));
}

TEST(Turns, NobodyGoesWhoCouldStayAtHome) {
  // By distance 30, 50, 100: with the last the first two are not needed.
  const DistanceMatrix distances = {{Metres(1)}, {Metres(2)}, {Metres(3)}};
  EXPECT_EQ(sent(unitsOf({30, 50, 100}), 100, {Preference::Nearest, Partial::Send}, distances), (Units{2}));
  EXPECT_EQ(sent(unitsOf({30, 50, 100}), 130, {Preference::Nearest, Partial::Send}, distances),
            (Units{0, 2}));
  EXPECT_EQ(sent(unitsOf({30, 50, 100}), 0, {Preference::Nearest, Partial::Send}, distances), Units{});
}

TEST(Turns, WhatIsTooLittleIsSentOrKept) {
  EXPECT_EQ(sent(unitsOf({40, 50}), 100, {Preference::Nearest, Partial::Send}), (Units{1, 0}));
  EXPECT_EQ(sent(unitsOf({40, 50}), 100, {Preference::Nearest, Partial::Keep}), Units{});
  EXPECT_EQ(sent(unitsOf({40, 60}), 100, {Preference::Nearest, Partial::Keep}), (Units{1, 0}));
}

TEST(Turns, WhoHasRestedLongestGoesFirst) {
  auto units = unitsOf({50, 50});
  units[0].trainedFrom = kStart.plusDays(5);
  units[1].trainedFrom = kStart.plusDays(4);
  const std::vector<ZoneNeed> zones = {{50, kStart.plusDays(6)}};
  const RotationRequest request{units, zones, kStart, kStart.plusDays(9), 1, {}};
  const auto turns = takeTurns(request, kStart.plusDays(9), {}, {kStart, kStart});
  ASSERT_EQ(turns.size(), 1U);
  EXPECT_EQ(turns[0], (Assignment{1, 0, kStart.plusDays(6), kStart.plusDays(371)}));
  // Released later, it waits.
  EXPECT_EQ(takeTurns(request, kStart.plusDays(9), {}, {kStart, kStart.plusDays(7)}).at(0).unit, 0U);
}

}  // namespace zw::capacity
