// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>
#include <vector>

namespace zw {

/// What a chart shows, ready to be painted or written as a table. All numbers are of the unit named.

/// Parts stacked on each other along a row of periods, and a line over them: a need against what there is.
struct StackedChart {
  struct Part {
    QString name;
    QColor colour;
    std::vector<double> values;  ///< one for each period
  };
  QString title, unit;
  QStringList periods;
  std::vector<Part> parts;  ///< the lowest first
  QString lineName;
  std::vector<double> line;  ///< one for each period; empty: none
};

/// How often a figure came out how large.
struct DistributionChart {
  struct Mark {
    QString name;
    double value = 0;
  };
  QString title, unit;
  double least = 0, greatest = 0;
  std::vector<double> counts;  ///< in bins of equal width from least to greatest
  std::vector<Mark> marks;
};

/// What each factor alone does to a figure.
struct TornadoChart {
  struct Bar {
    QString name;
    QString band;  ///< of the factor, "1,700–2,000 h/year"
    double atLow = 0, atHigh = 0;
  };
  QString title, unit;
  double likely = 0;
  std::vector<Bar> bars;  ///< the widest first
};

/// Monostate: nothing to show, for the reason given beside it.
using ChartData = std::variant<std::monostate, StackedChart, DistributionChart, TornadoChart>;

/// The chart's numbers as CSV (RFC 4180, UTF-8), with a head line that names the unit.
[[nodiscard]] QString chartCsv(const ChartData& chart);

/// Steps of an axis: 1, 2 or 5 times a power of ten, at most `most` of them from 0 to `greatest`.
[[nodiscard]] double axisStep(double greatest, int most);

}  // namespace zw
