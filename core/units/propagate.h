// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/units/metric.h"

namespace zw {

/// The band of a positive figure from the bands of its factors. Each factor is moved alone to its low and its
/// high end; the ratios to the likely value are taken for independent and combined in quadrature of their
/// logarithms (first-order propagation of uncertainty, JCGM 100:2008, clause 5.1, for a product). Were all
/// factors at their worst at once the band would be wider. A likely value of 0 gives 0 throughout; an end at
/// which the figure vanishes makes the low 0.
[[nodiscard]] Estimate propagate(const std::vector<Estimate>& factors,
                                 const std::function<double(const std::vector<double>&)>& figure);

}  // namespace zw
