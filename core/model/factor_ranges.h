// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/model/factors.h"
#include "core/units/metric.h"

namespace zw {

/// Why a planning factor cannot be used.
enum class FactorFaultKind {
  NotFinite,
  LowAboveValue,
  ValueAboveHigh,
  Negative,
  Zero,      ///< where something is divided by it, nobody would be there or nothing would be in range
  TooLarge,  ///< a share of 1 or more, more than 24 hours a day or 7 days a week
};
struct FactorFault {
  std::string id;
  FactorFaultKind kind = FactorFaultKind::NotFinite;
  double value = 0;  ///< the one at fault
  friend bool operator==(const FactorFault&, const FactorFault&) = default;
};

/// The error of a fault, its feature being the factor's id: FactorOrder, or BadValue.
[[nodiscard]] Error errorOf(const FactorFault& fault, const Estimate& band);

/// What is wrong with the band as one of the factor of that id: a value that is not finite, out of order or
/// outside the range that makes sense for it. Factors that are reckoned with have a range; of any other,
/// values may be negative.
[[nodiscard]] std::optional<FactorFault> factorFault(const std::string& id, const Estimate& band);

/// The factor; nullptr where there is none, or one that cannot be used, which only a plan that was edited
/// elsewhere holds.
[[nodiscard]] const Factor* usableFactor(const std::map<std::string, Factor>& factors, const std::string& id);

/// What is wrong among the factors whose ids begin with `prefix`, in their order.
[[nodiscard]] std::vector<FactorFault> factorFaults(const std::map<std::string, Factor>& factors,
                                                    const std::string& prefix = {});

/// The first of factorFaults(), as errorOf() tells it.
[[nodiscard]] Result<void> checkFactors(const std::map<std::string, Factor>& factors,
                                        const std::string& prefix = {});

}  // namespace zw
