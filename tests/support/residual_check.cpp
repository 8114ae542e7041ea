// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/residual_check.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace zw::testing {
namespace {

constexpr double kSliver = 10000;       // m²
constexpr double kSliverShare = 0.001;  // of the residual

class Comparison {
 public:
  explicit Comparison(const MetricSet& figures) : figures_(&figures) {}

  void near(const char* id, double expected, double slack) {
    const Metric* metric = findMetric(*figures_, id);
    if (!metric || !metric->known() || !(std::abs(metric->number() - expected) <= slack))
      report(id, metric, std::to_string(expected));
  }
  void unknown(const char* id) {
    const Metric* metric = findMetric(*figures_, id);
    if (!metric || metric->known()) report(id, metric, "unknown");
  }
  std::vector<std::string> take() { return std::move(differences_); }

 private:
  void report(const char* id, const Metric* metric, const std::string& expected) {
    std::ostringstream text;
    text.precision(12);
    text << id << " is ";
    if (!metric)
      text << "missing";
    else if (metric->known())
      text << metric->number();
    else
      text << "unknown";
    text << ", not " << expected;
    differences_.push_back(text.str());
  }

  const MetricSet* figures_;
  std::vector<std::string> differences_;
};

}  // namespace

std::vector<std::string> residualDifferences(const MetricSet& figures, const PlainResidualFigures& plain,
                                             double wholeBuffer) {
  Comparison comparison(figures);
  comparison.near("covered_area", plain.coveredArea, 1e-6 * plain.coveredArea);
  // What is left of a large area is no more exact than that area.
  comparison.near("residual.area", plain.area, 1e-6 * wholeBuffer);
  comparison.near("residual.parts", plain.parts, 0);
  comparison.near("residual.settlements", plain.settlements, 0);
  // A sample stands for a metre.
  comparison.near("residual.border_length", plain.borderLength, 5 + 1e-3 * plain.borderLength);
  if (plain.depthMin) {
    comparison.near("residual.depth_min", *plain.depthMin, 1);
    comparison.near("residual.depth_median", *plain.depthMedian, 1);
  } else {
    comparison.unknown("residual.depth_min");
    comparison.unknown("residual.depth_median");
  }
  const double sliver = std::max(kSliver, kSliverShare * plain.largest);
  if (plain.uncounted <= sliver)
    comparison.near("residual.residents", plain.residents, 0.5 + 1e-3 * plain.residents);
  else
    comparison.unknown("residual.residents");
  return comparison.take();
}

}  // namespace zw::testing
