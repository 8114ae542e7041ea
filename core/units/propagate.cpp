// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/propagate.h"

#include <cmath>

namespace zw {

Estimate propagate(const std::vector<Estimate>& factors,
                   const std::function<double(const std::vector<double>&)>& figure) {
  std::vector<double> values;
  for (const Estimate& factor : factors) values.push_back(factor.likely);
  const double likely = figure(values);
  if (!(likely > 0)) return {};
  double below = 0, above = 0;  // squared logarithms
  bool vanishes = false;
  for (std::size_t i = 0; i < factors.size(); ++i)
    for (const double end : {factors[i].low, factors[i].high}) {
      values[i] = end;
      const double moved = figure(values);
      values[i] = factors[i].likely;
      if (!(moved > 0)) {
        vanishes = true;
        continue;
      }
      const double deviation = std::log(moved / likely);
      (deviation < 0 ? below : above) += deviation * deviation;
    }
  return {vanishes ? 0 : likely * std::exp(-std::sqrt(below)), likely, likely * std::exp(std::sqrt(above))};
}

}  // namespace zw
