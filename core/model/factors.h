// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace zw {

/// How a factor's value came about; printed beside it.
enum class Confidence { Read, Secondary, Derived, Assumed };

/// A planning factor: a planning aid, not a requirement. Editable in the plan; the plan holds all of them.
struct Factor {
  std::string id;  ///< "coverage.frontage_tolerance"
  std::string title;
  double value = 0;
  double low = 0;
  double high = 0;
  std::string unit;
  std::string source;
  Confidence confidence = Confidence::Assumed;
  friend bool operator==(const Factor&, const Factor&) = default;
};

}  // namespace zw
