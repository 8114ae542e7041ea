// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include "core/units/metric.h"

namespace zw::capacity {

/// Philox4x32-10 (J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Parallel random numbers: as easy as 1,
/// 2, 3, SC 2011): four random words of a counter and a key. There is no state, so a number does not depend
/// on which thread asks for it, nor on what was asked before.
[[nodiscard]] std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                                      std::array<std::uint32_t, 2> key);

/// A number of (0, 1), one of 2^52 evenly spaced, for a seed, a draw and a stream of that draw.
[[nodiscard]] double uniformAt(std::uint64_t seed, std::uint64_t draw, std::uint32_t stream);

/// The value below which a share `u` of the triangular distribution with that low end, mode (likely) and high
/// end lies (inverse transform).
[[nodiscard]] double triangularQuantile(const Estimate& band, double u);

}  // namespace zw::capacity
