// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "core/observe/cell_bits.h"
#include "core/observe/horizon_kernel.h"

namespace zw::observe {
namespace {

using Cells = std::set<std::pair<int, int>>;

CellBits window(const Cells& cells, int firstColumn, int firstRow, int endColumn, int endRow) {
  CellBits bits(firstColumn, firstRow, endColumn, endRow);
  for (const auto& [c, r] : cells) bits.set(c, r);
  return bits;
}

RC_GTEST_PROP(CellBits, CountsOfWindowsAreThoseOfSets, ()) {
  std::map<std::pair<int, int>, int> held;
  CellCounts counts(300, 40);
  CellBits together(0, 0, 300, 40);
  const int windows = *rc::gen::inRange(0, 5);
  for (int i = 0; i < windows; ++i) {
    const int c0 = *rc::gen::inRange(0, 250), r0 = *rc::gen::inRange(0, 30);
    const int c1 = *rc::gen::inRange(c0 + 1, 301), r1 = *rc::gen::inRange(r0 + 1, 41);
    const auto cells =
        *rc::gen::container<Cells>(rc::gen::pair(rc::gen::inRange(c0, c1), rc::gen::inRange(r0, r1)));
    const CellBits bits = window(cells, c0, r0, c1, r1);
    RC_ASSERT(bits.count() == cells.size());
    Cells told;
    bits.forEach([&](int c, int r) { told.insert({c, r}); });
    RC_ASSERT(told == cells);
    counts.add(bits);
    together.add(bits);
    for (const auto& cell : cells) ++held[cell];
  }
  for (int r = 0; r < 40; ++r)
    for (int c = 0; c < 300; ++c) {
      const auto at = held.find({c, r});
      const int times = at == held.end() ? 0 : at->second;
      RC_ASSERT(counts.byOne().test(c, r) == (times >= 1));
      RC_ASSERT(counts.byTwo().test(c, r) == (times >= 2));
      RC_ASSERT(together.test(c, r) == (times >= 1));
    }
}

TEST(CellBits, OutsideTheWindowNothingIsSet) {
  CellBits bits(70, 5, 90, 8);
  EXPECT_EQ(bits.firstColumn(), 64);
  bits.set(70, 5);
  EXPECT_TRUE(bits.test(70, 5));
  EXPECT_FALSE(bits.test(70, 4));
  EXPECT_FALSE(bits.test(6, 5));
  EXPECT_FALSE(bits.test(134, 5));
}

RC_GTEST_PROP(HorizonKernel, TransposingMirrorsEveryBit, ()) {
  std::uint64_t words[64], mirrored[64];
  for (int i = 0; i < 64; ++i) mirrored[i] = words[i] = *rc::gen::arbitrary<std::uint64_t>();
  transposeBits(mirrored);
  for (int r = 0; r < 64; ++r)
    for (int c = 0; c < 64; ++c) RC_ASSERT(((words[r] >> c) & 1) == ((mirrored[c] >> r) & 1));
}

RC_GTEST_PROP(HorizonKernel, PackingKeepsTheOrder, ()) {
  std::uint8_t bytes[64];
  for (std::uint8_t& byte : bytes) byte = *rc::gen::inRange<std::uint8_t>(0, 2);
  const std::uint64_t word = packBits(bytes);
  for (int i = 0; i < 64; ++i) RC_ASSERT(((word >> i) & 1) == bytes[i]);
}

TEST(CellBits, BitsBetweenAreThoseFromTheFirstToBeforeTheLast) {
  EXPECT_EQ(bitsBetween(0, 64), ~std::uint64_t{0});
  EXPECT_EQ(bitsBetween(3, 6), 0b111000U);
  EXPECT_EQ(bitsBetween(6, 3), 0U);
  EXPECT_EQ(bitsBetween(64, 64), 0U);
}

}  // namespace
}  // namespace zw::observe
