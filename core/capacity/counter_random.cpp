// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/counter_random.h"

#include <cmath>

namespace zw::capacity {
namespace {

constexpr int kRounds = 10;
// The paper's multipliers, and the key's steps: the golden ratio and the root of 3 less 1, as 32-bit
// fractions.
constexpr std::array<std::uint32_t, 2> kMultiplier = {0xD2511F53, 0xCD9E8D57};
constexpr std::array<std::uint32_t, 2> kKeyStep = {0x9E3779B9, 0xBB67AE85};

std::uint32_t lowWord(std::uint64_t value) {
  return static_cast<std::uint32_t>(value);
}
std::uint32_t highWord(std::uint64_t value) {
  return static_cast<std::uint32_t>(value >> 32);
}

}  // namespace

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < kRounds; ++round) {
    const std::uint64_t first = std::uint64_t{kMultiplier[0]} * counter[0];
    const std::uint64_t second = std::uint64_t{kMultiplier[1]} * counter[2];
    counter = {highWord(second) ^ counter[1] ^ key[0], lowWord(second), highWord(first) ^ counter[3] ^ key[1],
               lowWord(first)};
    key[0] += kKeyStep[0];
    key[1] += kKeyStep[1];
  }
  return counter;
}

double uniformAt(std::uint64_t seed, std::uint64_t draw, std::uint32_t stream) {
  const auto words = philox4x32({lowWord(draw), highWord(draw), stream, 0}, {lowWord(seed), highWord(seed)});
  const std::uint64_t bits = (std::uint64_t{words[1]} << 32 | words[0]) >> 12;
  return (static_cast<double>(bits) + 0.5) * 0x1p-52;
}

double triangularQuantile(const Estimate& band, double u) {
  const double width = band.high - band.low;
  if (!(width > 0)) return band.likely;
  const double rising = band.likely - band.low, falling = band.high - band.likely;
  if (u * width < rising) return band.low + std::sqrt(u * width * rising);
  return band.high - std::sqrt((1 - u) * width * falling);
}

}  // namespace zw::capacity
