// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/capacity_csv.h"

#include <algorithm>

#include "app/cli/csv.h"
#include "core/capacity/monthly_need.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace capacity;
using Fields = std::vector<std::string>;

/// Likely, low, high; three empty fields where there is no band.
void addBand(Fields& fields, const Estimate* band) {
  for (const auto end : {&Estimate::likely, &Estimate::low, &Estimate::high})
    fields.push_back(band ? csvNumber(band->*end) : std::string());
}
void addBand(Fields& fields, const MetricValue& value) {
  addBand(fields, std::get_if<Estimate>(&value));
}

std::string reasonOf(const MetricValue& value) {
  return unknownReason({{}, value, {}, {}}).toStdString();
}

/// "staffing.hours_per_day=24 (16 to 24); …"
std::string factorsField(const std::vector<FactorUse>& factors) {
  std::string text;
  for (const FactorUse& use : factors) {
    if (!text.empty()) text += "; ";
    text += std::string(factorId(use.key)) + '=' + csvNumber(use.value.likely) + " (" +
            csvNumber(use.value.low) + " to " + csvNumber(use.value.high) + ')';
  }
  return text;
}

void addTotal(std::string& out, Fields zone, const CapacityTotals& totals) {
  zone.insert(zone.end(), {"total", "", "", factorsField(totals.soldiers.factors)});
  addBand(zone, totals.places.value);
  addBand(zone, totals.soldiers.value);
  zone.insert(zone.end(), {"", "", reasonOf(totals.soldiers.value)});
  out += csvLine(zone);
}

/// Soldiers wanting in a zone on the worst day of a month; empty where the need is unknown, for the rotation
/// leaves such a zone out.
std::string wantingField(const PlanCapacity& found, const MonthShortfall& month, std::size_t zone,
                         const MetricValue& need) {
  if (std::holds_alternative<Unknown>(need)) return {};
  const auto place = std::find(found.rotated.begin(), found.rotated.end(), zone);
  return csvNumber(place == found.rotated.end()
                       ? 0
                       : month.zones[static_cast<std::size_t>(place - found.rotated.begin())]);
}

}  // namespace

std::string ledgerCsv(std::span<const ZoneHoldingReport> reports, const ScenarioCapacity& capacity) {
  std::string out = csvLine({"zone_id", "zone", "held_from", "step", "count", "count_unit", "factors",
                             "places", "places_low", "places_high", "soldiers", "soldiers_low",
                             "soldiers_high", "climb_m", "climb_left_out", "unknown"});
  for (const ZoneHoldingReport& report : reports) {
    const Fields zone{report.zone.id.text(), report.zone.name, report.held.from.text()};
    for (const LedgerLine& line : report.found.ledger.lines) {
      Fields fields = zone;
      fields.insert(fields.end(), {stepWord(line.step), line.count ? csvNumber(*line.count) : std::string(),
                                   unitSymbol(line.countUnit), factorsField(line.factors)});
      addBand(fields, line.places ? &*line.places : nullptr);
      addBand(fields, line.soldiers);
      fields.insert(fields.end(), {line.climb ? csvNumber(*line.climb) : std::string(),
                                   line.climbLeftOut ? "yes" : "", reasonOf(line.soldiers)});
      out += csvLine(fields);
    }
    addTotal(out, zone, report.found.ledger.totals);
  }
  addTotal(out, {"", "", ""}, capacity.found.totals);
  return out;
}

std::string monthsCsv(std::span<const ZoneHoldingReport> reports, const ScenarioCapacity& capacity) {
  const PlanCapacity& found = capacity.found;
  const MetricValue noPool = Unknown{UnknownReason::NoPool};
  std::string out = csvLine({"month_from", "zone_id", "zone", "soldiers", "soldiers_low", "soldiers_high",
                             "wanting", "pool", "pool_low", "pool_high", "unknown"});
  const std::vector<MonthNeed> months = monthlyNeed(capacity);
  for (std::size_t m = 0; m < months.size(); ++m) {
    const MonthNeed& month = months[m];
    const MonthShortfall* shortfall =
        month.pool && m < found.rotation.months.size() ? &found.rotation.months[m] : nullptr;
    for (const ZoneHoldingReport& report : reports) {
      const auto z = static_cast<std::size_t>(&report.held - capacity.request.zones.data());
      Fields fields{month.from.text(), report.zone.id.text(), report.zone.name};
      addBand(fields, month.zones[z]);
      fields.push_back(shortfall ? wantingField(found, *shortfall, z, month.zones[z]) : std::string());
      addBand(fields, nullptr);
      const std::string reason = reasonOf(month.zones[z]);
      fields.push_back(reason.empty() && !month.pool ? reasonOf(noPool) : reason);
      out += csvLine(fields);
    }
    Fields fields{month.from.text(), "", ""};
    addBand(fields, month.together);
    // What wants in zones whose soldiers are unknown is not known either, and so is the sum.
    const bool known = std::holds_alternative<Estimate>(month.together);
    fields.push_back(shortfall && known ? csvNumber(shortfall->total) : std::string());
    addBand(fields, month.pool ? &*month.pool : nullptr);
    fields.push_back(!known || month.pool ? reasonOf(month.together) : reasonOf(noPool));
    out += csvLine(fields);
  }
  return out;
}

}  // namespace zw::cli
