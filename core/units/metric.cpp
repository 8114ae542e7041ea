// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/metric.h"

#include <algorithm>
#include <limits>

namespace zw {

const char* unitSymbol(Unit unit) {
  switch (unit) {
    case Unit::Metre:
      return "m";
    case Unit::SquareMetre:
      return "m2";
    case Unit::Second:
      return "s";
    case Unit::People:
      return "people";
    case Unit::Count:
      return "count";
    case Unit::Share:
      return "1";
    case Unit::Kilogram:
      return "kg";
    case Unit::Tonne:
      return "t";
    case Unit::Day:
      return "day";
    case Unit::Name:
      return "name";
    case Unit::Date:
      return "date";
  }
  return "";
}

double Metric::number() const {
  if (const double* exact = std::get_if<double>(&value)) return *exact;
  if (const Estimate* band = std::get_if<Estimate>(&value)) return band->likely;
  return std::numeric_limits<double>::quiet_NaN();
}

const Metric* findMetric(const MetricSet& metrics, const std::string& id) {
  const auto found =
      std::find_if(metrics.begin(), metrics.end(), [&](const Metric& m) { return m.id == id; });
  return found == metrics.end() ? nullptr : &*found;
}

}  // namespace zw
