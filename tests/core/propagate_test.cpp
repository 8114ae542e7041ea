// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/propagate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace zw {

using Values = std::vector<double>;

TEST(Propagate, OneFactorKeepsItsBand) {
  const Estimate band = propagate({{2, 5, 8}}, [](const Values& v) { return 3 * v[0]; });
  EXPECT_DOUBLE_EQ(band.low, 6);
  EXPECT_DOUBLE_EQ(band.likely, 15);
  EXPECT_DOUBLE_EQ(band.high, 24);
}

TEST(Propagate, AFactorThatDividesTurnsItsBandRound) {
  const Estimate band = propagate({{1, 2, 4}}, [](const Values& v) { return 8 / v[0]; });
  EXPECT_DOUBLE_EQ(band.low, 2);
  EXPECT_DOUBLE_EQ(band.high, 8);
}

TEST(Propagate, EqualFactorsGrowWithTheRootOfTheirNumber) {
  // Each of four halves or doubles: together 2^sqrt(4) = 4 times, not 16.
  const Estimate band = propagate({{1, 2, 4}, {1, 2, 4}, {1, 2, 4}, {1, 2, 4}},
                                  [](const Values& v) { return v[0] * v[1] * v[2] * v[3]; });
  EXPECT_NEAR(band.low, 4, 1e-12);
  EXPECT_NEAR(band.likely, 16, 1e-12);
  EXPECT_NEAR(band.high, 64, 1e-12);
}

TEST(Propagate, NothingStaysNothing) {
  EXPECT_EQ(propagate({{0, 0, 5}}, [](const Values& v) { return v[0]; }), (Estimate{0, 0, 0}));
  EXPECT_EQ(propagate({{0, 1, 5}}, [](const Values& v) { return v[0]; }).low, 0);
}

}  // namespace zw
