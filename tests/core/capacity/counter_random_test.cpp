// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/counter_random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace zw::capacity {

TEST(CounterRandom, GivesThePublishedWords) {
  // Known answers of Random123 (D. E. Shaw Research), kat_vectors, philox4x32 with 10 rounds.
  using Words = std::array<std::uint32_t, 4>;
  EXPECT_EQ(philox4x32({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox4x32({~0U, ~0U, ~0U, ~0U}, {~0U, ~0U}),
            (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(CounterRandom, NumbersAreEvenlySpread) {
  // Kolmogorov–Smirnov: of 20,000 even numbers the greatest deviation exceeds 1.95 / √n once in a thousand
  // seeds.
  constexpr std::size_t kCount = 20000;
  for (const std::uint32_t stream : {0U, 1U, 17U}) {
    std::vector<double> numbers;
    for (std::size_t draw = 0; draw < kCount; ++draw) numbers.push_back(uniformAt(7, draw, stream));
    std::sort(numbers.begin(), numbers.end());
    EXPECT_GT(numbers.front(), 0);
    EXPECT_LT(numbers.back(), 1);
    double worst = 0;
    for (std::size_t i = 0; i < kCount; ++i)
      worst = std::max(worst, std::abs(numbers[i] - (static_cast<double>(i) + 0.5) / kCount));
    EXPECT_LT(worst, 1.95 / std::sqrt(kCount)) << stream;
  }
  // Streams and seeds are not the same numbers again, nor do they go together.
  double product = 0;
  for (std::size_t draw = 0; draw < kCount; ++draw)
    product += (uniformAt(7, draw, 0) - 0.5) * (uniformAt(7, draw, 1) - 0.5);
  EXPECT_LT(std::abs(product / kCount * 12), 4 / std::sqrt(kCount)) << "correlation, four standard errors";
  EXPECT_NE(uniformAt(7, 0, 0), uniformAt(8, 0, 0));
}

TEST(Triangular, IsTheInverseOfItsDistribution) {
  // Oracle: the distribution function, (x − a)² / ((b − a)(c − a)) up to the mode c, and from above beyond.
  for (const Estimate band : {Estimate{1, 3, 4}, Estimate{2, 2, 5}, Estimate{2, 5, 5}, Estimate{-4, 0, 1}}) {
    const double width = band.high - band.low;
    double previous = band.low;
    for (int i = 1; i < 1000; ++i) {
      const double u = i / 1000.0, x = triangularQuantile(band, u);
      ASSERT_GE(x, previous);
      ASSERT_LE(x, band.high);
      const double below = x <= band.likely && band.likely > band.low
                               ? (x - band.low) * (x - band.low) / (width * (band.likely - band.low))
                               : 1 - (band.high - x) * (band.high - x) / (width * (band.high - band.likely));
      ASSERT_NEAR(below, u, 1e-12) << x;
      previous = x;
    }
  }
  EXPECT_EQ(triangularQuantile({7, 7, 7}, 0.3), 7);
}

}  // namespace zw::capacity
