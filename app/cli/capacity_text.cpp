// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/capacity_text.h"

#include <QStringList>
#include <cmath>
#include <set>

#include "app/cli/qt_text.h"
#include "app/cli/text_table.h"
#include "ui/i18n/capacity_words.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace capacity;

int decimals(double value) {
  return std::abs(value) < 10 && value != std::floor(value) ? 1 : 0;
}

QString bandText(const Estimate& band) {
  const int places = decimals(band.likely);
  QString likely = numberText(band.likely, places);
  if (band.low == band.high) return likely;
  return QStringLiteral("%1 (%2–%3)")
      .arg(likely, numberText(band.low, places), numberText(band.high, places));
}

QString valueText(const MetricValue& value) {
  if (const auto* band = std::get_if<Estimate>(&value)) return bandText(*band);
  return QStringLiteral("unknown: ") + unknownReason({{}, value, {}, {}});
}

QString countText(const LedgerLine& line) {
  if (!line.count) return QStringLiteral("unknown");
  switch (line.step) {
    case StaffingStep::ObservationPosts:
    case StaffingStep::Checkpoints:
      return numberText(*line.count, 0) +
             (*line.count == 1 ? QStringLiteral(" post") : QStringLiteral(" posts"));
    case StaffingStep::Patrols:
      return numberText(*line.count / 1000, 1) + QStringLiteral(" km of road") +
             (line.climb ? QStringLiteral(", %1 m of climb").arg(numberText(*line.climb, 0)) : QString());
    case StaffingStep::ReactionForce:
      return QStringLiteral("1 zone");
    case StaffingStep::CommandLogistics:
    case StaffingStep::Reserve:
      return numberText(*line.count, 1) + QStringLiteral(" soldiers");
  }
  return {};
}

QString factorsCell(const std::vector<FactorUse>& factors) {
  QStringList cells;
  for (const FactorUse& use : factors) {
    const QString id = QString::fromLatin1(factorId(use.key));
    cells << QStringLiteral("%1 %2").arg(
        id.mid(id.indexOf(u'.') + 1),
        numberText(use.value.likely, use.value.likely < 1 ? 2 : decimals(use.value.likely)));
  }
  return cells.join(QStringLiteral(", "));
}

QString tornadoText(const Tornado& tornado, const Plan& plan) {
  constexpr std::size_t kShown = 5;
  TextTable table({QStringLiteral("  What matters most"), QStringLiteral("Low"), QStringLiteral("High"),
                   QStringLiteral("Gives"), QStringLiteral("Gives")});
  for (int column = 1; column <= 4; ++column) table.alignRight(column);
  for (std::size_t i = 0; i < std::min(kShown, tornado.bars.size()); ++i) {
    const TornadoBar& bar = tornado.bars[i];
    const auto factor = plan.factors.find(factorId(bar.factor));
    const std::string title = factor == plan.factors.end() ? factorId(bar.factor) : factor->second.title;
    table.add({QStringLiteral("  ") + str(title), numberText(bar.band.low, bar.band.low < 10 ? 2 : 0),
               numberText(bar.band.high, bar.band.high < 10 ? 2 : 0), numberText(bar.atLow, 0),
               numberText(bar.atHigh, 0)});
  }
  return table.text();
}

QString drawnText(const DrawnCapacity& drawn) {
  const auto* d = std::get_if<Distribution>(&drawn.soldiers);
  if (!d) return {};
  QString text = QStringLiteral("  Draws: median %1, 5 to 95 %: %2 to %3 soldiers")
                     .arg(numberText(d->p50, 0), numberText(d->p05, 0), numberText(d->p95, 0));
  if (drawn.sufficient)
    text += QStringLiteral("; the pool suffices in %1 % of them").arg(numberText(*drawn.sufficient * 100, 1));
  return text + u'\n';
}

QString contextBandsText(const std::vector<ContextBand>& bands) {
  QString text;
  for (const ContextBand& band : bands) {
    text += QStringLiteral("  %1: %2").arg(contextTitle(band.id), valueText(band.value));
    QStringList elsewhere;
    for (const ContextReference& reference : band.references) {
      QString span = numberText(reference.low, decimals(reference.low));
      if (!reference.high)
        span += QStringLiteral(" and more");
      else if (*reference.high != reference.low)
        span += QStringLiteral("–") + numberText(*reference.high, decimals(*reference.high));
      elsewhere << span + u' ' + contextText(reference.key);
    }
    text += QStringLiteral(". Elsewhere: %1. But: %2.\n")
                .arg(elsewhere.join(QStringLiteral("; ")), contextText(band.counterweight));
  }
  return text;
}

}  // namespace

QString capacityText(const ZoneHoldingReport& report) {
  QString text = QStringLiteral("Zone: ") + str(report.zone.name) + QStringLiteral(", held from ") +
                 str(report.held.from.text()) + u'\n';
  const CapacityLedger& ledger = report.found.ledger;
  bool climbLeftOut = false;
  if (!ledger.lines.empty()) {
    TextTable table({QStringLiteral("  Step"), QStringLiteral("Count"), QStringLiteral("Factors"),
                     QStringLiteral("Places"), QStringLiteral("Soldiers")});
    table.alignRight(3);
    table.alignRight(4);
    for (const LedgerLine& line : ledger.lines) {
      climbLeftOut = climbLeftOut || line.climbLeftOut;
      table.add({QStringLiteral("  ") + staffingStepText(line.step), countText(line),
                 factorsCell(line.factors), line.places ? bandText(*line.places) : QString(),
                 valueText(line.soldiers)});
    }
    table.add({QStringLiteral("  Together"),
               {},
               {},
               valueText(ledger.totals.places.value),
               valueText(ledger.totals.soldiers.value)});
    text += table.text();
  }
  if (climbLeftOut) text += QStringLiteral("  The climb of patrols is not known; its time is left out.\n");
  for (const Metric& metric : report.found.figures)
    text += QStringLiteral("  %1: %2\n").arg(figureTitle(metric), figureWithReason(metric));
  text += drawnText(report.found.drawn);
  if (report.found.soldiers) text += tornadoText(*report.found.soldiers, report.plan);
  return text + contextBandsText(report.context) + u'\n';
}

QString togetherText(const ScenarioCapacity& capacity, const Plan& plan) {
  const PlanCapacity& found = capacity.found;
  QString text = QStringLiteral("All zones together, from %1 to %2\n")
                     .arg(str(capacity.request.start.text()), str(capacity.request.end.text()));
  const auto line = [&](const char* title, const MetricValue& value) {
    text += QStringLiteral("  %1: %2\n").arg(QLatin1String(title), valueText(value));
  };
  line("Soldiers on duty at a time", found.totals.places.value);
  line("Soldiers", found.totals.soldiers.value);
  line("Vehicles", found.totals.vehicles.value);
  line("Supply, t a day", found.totals.supply.value);
  line("Soldiers of units that take turns", found.totals.pool.value);
  text += drawnText(found.together);
  if (found.pool) text += tornadoText(*found.pool, plan);
  if (capacity.request.pool.empty()) return text + QStringLiteral("  The plan has no pool of units.\n\n");

  const Rotation& rotation = found.rotation;
  TextTable turns(
      {QStringLiteral("  Zone"), QStringLiteral("Unit"), QStringLiteral("From"), QStringLiteral("To")});
  for (const Assignment& turn : rotation.assignments)
    turns.add({QStringLiteral("  ") + str(rotatedZoneName(plan, capacity, turn.zone)),
               str(capacity.request.pool[turn.unit].name), str(turn.from.text()), str(turn.to.text())});
  if (!rotation.assignments.empty()) text += turns.text();
  TextTable months(
      {QStringLiteral("  Month from"), QStringLiteral("Soldiers wanting"), QStringLiteral("Where")});
  months.alignRight(1);
  bool isShort = false;
  for (const MonthShortfall& month : rotation.months) {
    if (!(month.total > 0)) continue;
    isShort = true;
    QStringList where;
    for (std::size_t z = 0; z < month.zones.size(); ++z)
      if (month.zones[z] > 0)
        where << QStringLiteral("%1 %2").arg(str(rotatedZoneName(plan, capacity, z)),
                                             numberText(month.zones[z], 0));
    months.add({QStringLiteral("  ") + str(month.from.text()), numberText(month.total, 0),
                where.join(QStringLiteral(", "))});
  }
  text += isShort ? months.text() : QStringLiteral("  Nobody is wanting in any month.\n");
  text += QStringLiteral("  All zones held without a break from: %1\n\n")
              .arg(rotation.allFeasibleFrom ? str(rotation.allFeasibleFrom->text())
                                            : QStringLiteral("not within the time looked at"));
  return text;
}

QString factorsText(const PlanCapacity& found, const Plan& plan) {
  std::set<std::string> used;
  const auto take = [&](const std::vector<FactorUse>& factors) {
    for (const FactorUse& use : factors) used.insert(factorId(use.key));
  };
  const auto takeAll = [&](const CapacityTotals& totals) {
    for (const LedgerTotal* total :
         {&totals.places, &totals.soldiers, &totals.vehicles, &totals.supply, &totals.pool})
      take(total->factors);
  };
  takeAll(found.totals);
  for (const ZoneCapacity& zone : found.zones) takeAll(zone.ledger.totals);
  if (used.empty()) return {};
  TextTable table({QStringLiteral("Factor"), QStringLiteral("Value"), QStringLiteral("Unit"),
                   QStringLiteral("Confidence"), QStringLiteral("Source")});
  for (const std::string& id : used) {
    const auto known = plan.factors.find(id);
    if (known == plan.factors.end()) continue;
    const Factor& f = known->second;
    const int places = f.low == std::floor(f.low) && f.value == std::floor(f.value) ? 0 : 2;
    table.add({str(f.title),
               QStringLiteral("%1 (%2–%3)")
                   .arg(numberText(f.value, places), numberText(f.low, places), numberText(f.high, places)),
               str(f.unit), confidenceInWords(f.confidence), str(f.source)});
  }
  return table.text();
}

}  // namespace zw::cli
