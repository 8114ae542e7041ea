// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/horizon_kernel.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

// Where the processor has eight lanes they are used. The results are the same: no product is fused with a
// sum.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define ZW_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define ZW_VECTOR_CLONES
#endif

namespace zw::observe {

template <int Side>
ZW_VECTOR_CLONES void passLine(const HorizonLine& line, int from, int to) {
  // The compiler must know that the arrays do not overlap.
  const std::int16_t* __restrict heights = line.heights;
  const float* __restrict offset = line.offset;
  const float* __restrict drop = line.drop;
  const float* __restrict before = line.before;
  float* __restrict horizon = line.horizon;
  std::uint8_t* __restrict seen = line.seen;
  const float level = line.level, inverse = line.inverseDistance, target = line.target;
  for (int i = from; i < to; ++i) {
    const float towards = std::min(1.0F, offset[i] * inverse);
    const float passed = before[i] + towards * (before[i + Side] - before[i]);
    const float above = static_cast<float>(heights[i]) - level - drop[i];
    const float slope = above * inverse;
    seen[i] = (above + target) * inverse > passed ? 1 : 0;
    horizon[i] = std::max(slope, passed);
  }
}

template void passLine<-1>(const HorizonLine&, int, int);
template void passLine<1>(const HorizonLine&, int, int);

std::uint64_t packBits(const std::uint8_t* bytes) {
  static_assert(std::endian::native == std::endian::little);
  // The product brings byte k's bit to bit 56 + k without a carry between them.
  constexpr std::uint64_t kGather = 0x0102040810204080;
  std::uint64_t out = 0;
  for (int i = 0; i < 8; ++i) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes + static_cast<std::ptrdiff_t>(8) * i, 8);
    out |= ((eight * kGather) >> 56) << (8 * i);
  }
  return out;
}

void transposeBits(std::uint64_t* words) {
  // Swaps the off-diagonal quarters of ever smaller squares (Warren, Hacker's Delight, 7-3).
  std::uint64_t mask = 0x00000000FFFFFFFF;
  for (int size = 32; size != 0; size >>= 1, mask ^= mask << size)
    for (int r = 0; r < 64; r = ((r | size) + 1) & ~size) {
      const std::uint64_t swapped = ((words[r] >> size) ^ words[r | size]) & mask;
      words[r] ^= swapped << size;
      words[r | size] ^= swapped;
    }
}

}  // namespace zw::observe
