// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/capacity_output.h"

#include <QStringList>
#include <cmath>
#include <set>

#include "app/cli/json_output.h"
#include "app/cli/text_table.h"
#include "ui/i18n/capacity_words.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace capacity;
using nlohmann::ordered_json;

constexpr std::pair<StaffingStep, const char*> kStepWords[] = {
    {StaffingStep::ObservationPosts, "observation_posts"},
    {StaffingStep::Checkpoints, "checkpoints"},
    {StaffingStep::Patrols, "patrols"},
    {StaffingStep::ReactionForce, "reaction_force"},
    {StaffingStep::CommandLogistics, "command_logistics"},
    {StaffingStep::Reserve, "reserve"}};

const char* stepWord(StaffingStep step) {
  for (const auto& [known, word] : kStepWords)
    if (known == step) return word;
  return "";
}

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

ordered_json valueJson(const MetricValue& value, const char* unit) {
  ordered_json out;
  if (const auto* band = std::get_if<Estimate>(&value))
    out = {{"value", band->likely}, {"low", band->low}, {"high", band->high}, {"unit", unit}};
  else if (const auto* number = std::get_if<double>(&value))
    out = {{"value", *number}, {"unit", unit}};
  else
    out = {{"value", nullptr}, {"unit", unit}, {"unknown", unknownReason({{}, value, {}, {}}).toStdString()}};
  return out;
}

ordered_json factorsJson(const std::vector<FactorUse>& factors) {
  ordered_json out = ordered_json::array();
  for (const FactorUse& use : factors)
    out.push_back({{"id", factorId(use.key)},
                   {"value", use.value.likely},
                   {"low", use.value.low},
                   {"high", use.value.high}});
  return out;
}

ordered_json totalJson(const LedgerTotal& total) {
  ordered_json out = valueJson(total.value, unitSymbol(total.unit));
  out["factors"] = factorsJson(total.factors);
  return out;
}

ordered_json totalsJson(const CapacityTotals& totals) {
  return {{"places", totalJson(totals.places)},
          {"soldiers", totalJson(totals.soldiers)},
          {"vehicles", totalJson(totals.vehicles)},
          {"supply", totalJson(totals.supply)},
          {"pool", totalJson(totals.pool)}};
}

ordered_json drawnJson(const DrawnCapacity& drawn) {
  ordered_json out;
  if (const auto* unknown = std::get_if<Unknown>(&drawn.soldiers)) {
    out = valueJson(*unknown, "people");
  } else {
    const auto& d = std::get<Distribution>(drawn.soldiers);
    out = {{"mean", d.mean},   {"least", d.least},
           {"p05", d.p05},     {"p25", d.p25},
           {"p50", d.p50},     {"p75", d.p75},
           {"p95", d.p95},     {"greatest", d.greatest},
           {"unit", "people"}, {"histogram", d.histogram}};
  }
  out["pool_suffices"] = drawn.sufficient ? ordered_json(*drawn.sufficient) : ordered_json();
  return out;
}

ordered_json tornadoJson(const std::optional<Tornado>& tornado) {
  if (!tornado) return {};
  ordered_json bars = ordered_json::array();
  for (const TornadoBar& bar : tornado->bars)
    bars.push_back({{"factor", factorId(bar.factor)},
                    {"low", bar.band.low},
                    {"high", bar.band.high},
                    {"at_low", bar.atLow},
                    {"at_high", bar.atHigh}});
  return {{"likely", tornado->likely}, {"bars", std::move(bars)}};
}

ordered_json dayJson(const std::optional<Date>& day) {
  return day ? ordered_json(day->text()) : ordered_json();
}

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
      return numberText(*line.count / 1000, 1) + QStringLiteral(" km of road");
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

std::string zoneName(const Plan& plan, const ScenarioCapacity& capacity, std::size_t rotated) {
  return plan.zones.at(capacity.request.zones[capacity.found.rotated[rotated]].id).name;
}

}  // namespace

ordered_json capacityJson(const ZoneHoldingReport& report) {
  ordered_json out = {{"id", report.zone.id.text()},
                      {"name", report.zone.name},
                      {"held_from", report.held.from.text()},
                      {"metrics", metricsJson(report.found.figures)}};
  out["ledger"] = ordered_json::array();
  for (const LedgerLine& line : report.found.ledger.lines) {
    ordered_json row = {{"step", stepWord(line.step)},
                        {"count", line.count ? ordered_json(*line.count) : ordered_json()},
                        {"count_unit", unitSymbol(line.countUnit)},
                        {"factors", factorsJson(line.factors)}};
    row["places"] = line.places ? valueJson(*line.places, "count") : ordered_json();
    row["soldiers"] = valueJson(line.soldiers, "people");
    if (line.climbLeftOut) row["climb_left_out"] = true;
    out["ledger"].push_back(std::move(row));
  }
  out["totals"] = totalsJson(report.found.ledger.totals);
  out["draws"] = drawnJson(report.found.drawn);
  out["tornado"] = tornadoJson(report.found.soldiers);
  out["context"] = ordered_json::array();
  for (const ContextBand& band : report.context) {
    ordered_json row = {{"id", band.id}};
    row["value"] = valueJson(band.value, band.unit);
    row["elsewhere"] = ordered_json::array();
    for (const ContextReference& reference : band.references)
      row["elsewhere"].push_back({{"id", reference.key},
                                  {"low", reference.low},
                                  {"high", reference.high ? ordered_json(*reference.high) : ordered_json()},
                                  {"text", contextText(reference.key).toStdString()}});
    row["counterweight"] = contextText(band.counterweight).toStdString();
    out["context"].push_back(std::move(row));
  }
  return out;
}

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

ordered_json togetherJson(const PlanCapacity& found) {
  return {{"metrics", metricsJson(found.figures)},
          {"totals", totalsJson(found.totals)},
          {"draws", drawnJson(found.together)},
          {"tornado", tornadoJson(found.soldiers)},
          {"pool_tornado", tornadoJson(found.pool)}};
}

ordered_json rotationJson(const ScenarioCapacity& capacity, const Plan& plan) {
  const Rotation& rotation = capacity.found.rotation;
  ordered_json out = {{"start", capacity.request.start.text()}, {"end", capacity.request.end.text()}};
  out["assignments"] = ordered_json::array();
  for (const Assignment& turn : rotation.assignments)
    out["assignments"].push_back({{"unit", capacity.request.pool[turn.unit].name},
                                  {"zone", zoneName(plan, capacity, turn.zone)},
                                  {"from", turn.from.text()},
                                  {"to", turn.to.text()}});
  out["shortfall_by_month"] = ordered_json::array();
  for (const MonthShortfall& month : rotation.months) {
    ordered_json zones = ordered_json::object();
    for (std::size_t z = 0; z < month.zones.size(); ++z) zones[zoneName(plan, capacity, z)] = month.zones[z];
    out["shortfall_by_month"].push_back(
        {{"from", month.from.text()}, {"total", month.total}, {"zones", std::move(zones)}});
  }
  out["feasible_from"] = ordered_json::object();
  for (std::size_t z = 0; z < rotation.feasibleFrom.size(); ++z)
    out["feasible_from"][zoneName(plan, capacity, z)] = dayJson(rotation.feasibleFrom[z]);
  out["all_feasible_from"] = dayJson(rotation.allFeasibleFrom);
  out["carried_to"] = rotation.carriedTo.text();
  return out;
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
    turns.add({QStringLiteral("  ") + str(zoneName(plan, capacity, turn.zone)),
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
        where << QStringLiteral("%1 %2").arg(str(zoneName(plan, capacity, z)), numberText(month.zones[z], 0));
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
