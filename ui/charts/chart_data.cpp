// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_data.h"

#include <cmath>

namespace zw {
namespace {

QString cell(const QString& text) {
  if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n')) return text;
  return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString cell(double value) {
  return QString::number(value, 'g', 12);
}

template <class... Cells>
QString row(const Cells&... cells) {
  QStringList parts;
  (parts << ... << cell(cells));
  return parts.join(u',') + QStringLiteral("\r\n");
}

QString csvOf(const StackedChart& chart) {
  QStringList head{cell(QStringLiteral("period"))};
  for (const auto& part : chart.parts) head << cell(QStringLiteral("%1 (%2)").arg(part.name, chart.unit));
  if (!chart.line.empty()) head << cell(QStringLiteral("%1 (%2)").arg(chart.lineName, chart.unit));
  QString out = head.join(u',') + QStringLiteral("\r\n");
  for (qsizetype i = 0; i < chart.periods.size(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    QStringList cells{cell(chart.periods[i])};
    for (const auto& part : chart.parts) cells << cell(part.values[at]);
    if (!chart.line.empty()) cells << cell(chart.line[at]);
    out += cells.join(u',') + QStringLiteral("\r\n");
  }
  return out;
}

QString csvOf(const DistributionChart& chart) {
  const QString unit = QStringLiteral(" (%1)").arg(chart.unit);
  QString out = row(QStringLiteral("from") + unit, QStringLiteral("to") + unit, QStringLiteral("draws"));
  const auto bins = static_cast<double>(chart.counts.size());
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    const double width = (chart.greatest - chart.least) / bins;
    out += row(chart.least + width * static_cast<double>(i), chart.least + width * static_cast<double>(i + 1),
               chart.counts[i]);
  }
  return out;
}

QString csvOf(const TornadoChart& chart) {
  const QString unit = QStringLiteral(" (%1)").arg(chart.unit);
  QString out = row(QStringLiteral("factor"), QStringLiteral("band"), QStringLiteral("at low") + unit,
                    QStringLiteral("likely") + unit, QStringLiteral("at high") + unit);
  for (const auto& bar : chart.bars) out += row(bar.name, bar.band, bar.atLow, chart.likely, bar.atHigh);
  return out;
}

QString csvOf(std::monostate) {
  return {};
}

}  // namespace

QString chartCsv(const ChartData& chart) {
  return std::visit([](const auto& data) { return csvOf(data); }, chart);
}

double axisStep(double greatest, int most) {
  if (!(greatest > 0) || most < 1) return 1;
  const double least = greatest / most;
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double times : {1.0, 2.0, 5.0})
    if (times * power >= least * (1 - 1e-9)) return times * power;
  return 10 * power;
}

}  // namespace zw
