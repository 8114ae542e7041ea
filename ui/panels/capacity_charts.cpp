// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/capacity_charts.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/capacity/monthly_need.h"
#include "ui/i18n/figures.h"

namespace zw {
namespace {

using namespace capacity;

QString tr(const char* source) {
  return QCoreApplication::translate("CapacityCharts", source);
}

/// 0 where they are unknown: the chart has nothing to stack.
double likely(const MetricValue& soldiers) {
  const auto* band = std::get_if<Estimate>(&soldiers);
  return band ? band->likely : 0;
}

QString monthName(Date day) {
  const Date::Civil civil = day.civil();
  return QStringLiteral("%1-%2").arg(civil.year).arg(civil.month, 2, 10, QLatin1Char('0'));
}

}  // namespace

ChartData needChart(const ScenarioCapacity& capacity, const Plan& plan) {
  StackedChart chart;
  chart.title = tr(QT_TRANSLATE_NOOP("CapacityCharts", "Soldiers needed, month by month"));
  chart.unit = tr(QT_TRANSLATE_NOOP("CapacityCharts", "soldiers"));
  chart.lineName = tr(QT_TRANSLATE_NOOP("CapacityCharts", "the pool keeps deployed for good"));
  const std::vector<MonthNeed> months = monthlyNeed(capacity);
  for (const MonthNeed& month : months) {
    chart.periods << monthName(month.from);
    chart.line.push_back(month.pool ? month.pool->likely : 0);
  }
  bool any = false;
  for (std::size_t z = 0; z < capacity.found.zones.size(); ++z) {
    const auto known = plan.zones.find(capacity.found.zones[z].zone);
    if (known == plan.zones.end()) continue;
    StackedChart::Part part{QString::fromStdString(known->second.name),
                            QColor(QString::fromStdString(known->second.style.colour)),
                            {}};
    for (const MonthNeed& month : months) {
      part.values.push_back(likely(month.zones[z]));
      any = any || part.values.back() > 0;
    }
    chart.parts.push_back(std::move(part));
  }
  if (!any) return {};
  return chart;
}

ChartData distributionChart(const ScenarioCapacity& capacity, const std::optional<Uuid>& zone) {
  const ZoneCapacity* one = zone ? capacity.of(*zone) : nullptr;
  if (zone && !one) return {};
  const DrawnCapacity& drawn = one ? one->drawn : capacity.found.together;
  const auto* soldiers = std::get_if<Distribution>(&drawn.soldiers);
  if (!soldiers) return {};
  DistributionChart chart;
  chart.title = tr(QT_TRANSLATE_NOOP("CapacityCharts", "Soldiers over %1 draws of the factors"))
                    .arg(numberText(capacity.request.draws.draws, 0));
  chart.unit = tr(QT_TRANSLATE_NOOP("CapacityCharts", "soldiers"));
  chart.least = soldiers->least;
  chart.greatest = soldiers->greatest;
  chart.counts.assign(soldiers->histogram.begin(), soldiers->histogram.end());
  chart.marks = {{tr(QT_TRANSLATE_NOOP("CapacityCharts", "5 % below")), soldiers->p05},
                 {tr(QT_TRANSLATE_NOOP("CapacityCharts", "half below")), soldiers->p50},
                 {tr(QT_TRANSLATE_NOOP("CapacityCharts", "95 % below")), soldiers->p95}};
  return chart;
}

ChartData tornadoChart(const ScenarioCapacity& capacity, const Plan& plan, const std::optional<Uuid>& zone) {
  const ZoneCapacity* one = zone ? capacity.of(*zone) : nullptr;
  if (zone && !one) return {};
  const std::optional<Tornado>& tornado = one ? one->soldiers : capacity.found.soldiers;
  if (!tornado || tornado->bars.empty()) return {};
  TornadoChart chart;
  chart.title = tr(QT_TRANSLATE_NOOP("CapacityCharts", "What moves the soldiers most"));
  chart.unit = tr(QT_TRANSLATE_NOOP("CapacityCharts", "soldiers"));
  chart.likely = tornado->likely;
  for (const TornadoBar& bar : tornado->bars) {
    const auto factor = plan.factors.find(factorId(bar.factor));
    const bool known = factor != plan.factors.end();
    const QString unit = known ? QString::fromStdString(factor->second.unit) : QString();
    chart.bars.push_back(
        {known ? QString::fromStdString(factor->second.title) : QString::fromLatin1(factorId(bar.factor)),
         QStringLiteral("%1–%2 %3")
             .arg(QLocale().toString(bar.band.low, 'g', 4), QLocale().toString(bar.band.high, 'g', 4),
                  unit == QStringLiteral("1") ? QString() : unit),
         bar.atLow, bar.atHigh});
  }
  return chart;
}

}  // namespace zw
