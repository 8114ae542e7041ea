// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/capacity_json.h"

#include "app/cli/json_output.h"
#include "ui/i18n/capacity_words.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace capacity;
using nlohmann::ordered_json;

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
    if (line.climb) row["climb_m"] = *line.climb;
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
                                  {"zone", rotatedZoneName(plan, capacity, turn.zone)},
                                  {"from", turn.from.text()},
                                  {"to", turn.to.text()}});
  out["shortfall_by_month"] = ordered_json::array();
  for (const MonthShortfall& month : rotation.months) {
    ordered_json zones = ordered_json::object();
    for (std::size_t z = 0; z < month.zones.size(); ++z)
      zones[rotatedZoneName(plan, capacity, z)] = month.zones[z];
    out["shortfall_by_month"].push_back(
        {{"from", month.from.text()}, {"total", month.total}, {"zones", std::move(zones)}});
  }
  out["feasible_from"] = ordered_json::object();
  for (std::size_t z = 0; z < rotation.feasibleFrom.size(); ++z)
    out["feasible_from"][rotatedZoneName(plan, capacity, z)] = dayJson(rotation.feasibleFrom[z]);
  out["all_feasible_from"] = dayJson(rotation.allFeasibleFrom);
  out["carried_to"] = rotation.carriedTo.text();
  return out;
}

}  // namespace zw::cli
