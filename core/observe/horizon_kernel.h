// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace zw::observe {

/// One line of cells, across the direction of sight, of a viewshed sweep. All slopes are per cell of distance
/// across the lines, from the observer's eyes. Arrays are by the cell's place along the line.
struct HorizonLine {
  const std::int16_t* heights = nullptr;
  const float* offset = nullptr;  ///< distance from the observer along the line, cells, positive
  const float* drop = nullptr;    ///< m of curvature for that distance
  const float* before = nullptr;  ///< horizon of the line before, nearer to the observer
  float* horizon = nullptr;       ///< of this line: with its own ground
  std::uint8_t* seen = nullptr;   ///< 1 where the target is above the horizon before it
  float level = 0;                ///< m: eyes' height plus the curvature's drop across the lines
  float inverseDistance = 0;      ///< 1 / cells from the observer to this line
  float target = 0;               ///< m above the ground
};

/// Cells [from, to), of which the line of sight comes from the neighbour before (`Side` −1: those past the
/// observer's own place) or after (+1). One addition, two multiplications and two comparisons a cell, without
/// a branch: written for the compiler to vectorise.
template <int Side>
void passLine(const HorizonLine& line, int from, int to);

/// Packs 64 bytes of 0 or 1 to a word, the first to the lowest bit.
[[nodiscard]] std::uint64_t packBits(const std::uint8_t* bytes);

/// A block of 64 × 64 bits mirrored in its diagonal, in place: bit c of word r becomes bit r of word c.
void transposeBits(std::uint64_t* words);

}  // namespace zw::observe
