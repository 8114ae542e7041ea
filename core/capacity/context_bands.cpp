// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/context_bands.h"

namespace zw::capacity {
namespace {

/// All of a value's band, a number having none.
std::optional<Estimate> bandOf(const MetricValue& value) {
  if (const double* exact = std::get_if<double>(&value)) return Estimate{*exact, *exact, *exact};
  if (const Estimate* band = std::get_if<Estimate>(&value)) return *band;
  return std::nullopt;
}

bool isNothing(const MetricValue& value) {
  const auto band = bandOf(value);
  return band && !(band->low > 0);
}

/// Nothing where there is nothing, or may be nothing, to compare.
std::optional<MetricValue> ratio(const MetricValue& dividend, const MetricValue& divisor, double scale) {
  if (isNothing(dividend) || isNothing(divisor)) return std::nullopt;
  for (const MetricValue* value : {&divisor, &dividend})
    if (const Unknown* unknown = std::get_if<Unknown>(value)) return *unknown;
  const auto above = bandOf(dividend), below = bandOf(divisor);
  if (!above || !below) return std::nullopt;
  return Estimate{scale * above->low / below->high, scale * above->likely / below->likely,
                  scale * above->high / below->low};
}

}  // namespace

std::vector<ContextBand> contextBands(const ContextSubject& zone) {
  std::vector<ContextBand> bands;
  const auto add = [&](const char* id, std::optional<MetricValue> value, const char* unit,
                       std::vector<ContextReference> references, const char* counterweight) {
    if (value) bands.push_back({id, std::move(*value), unit, std::move(references), counterweight});
  };
  const auto count = [](std::size_t number) { return MetricValue(static_cast<double>(number)); };

  // Quinlivan 1995; Friedman 2011 found no empirical support for such a rule in 171 campaigns.
  add("context.force_to_population", ratio(zone.soldiers, zone.residents, 1000), "soldiers/1000 residents",
      {{"context.quinlivan_1995", 20, std::nullopt}, {"context.peaceful_policing", 1, 4}},
      "context.friedman_2011");
  // Dorn 2014 and United Nations figures, as quoted there.
  add("context.force_to_frontage", ratio(zone.soldiers, zone.frontage, 1000), "soldiers/km",
      {{"context.undof_1999_troops", 12.9, 12.9}}, "context.other_ground_other_mandate");
  add("context.frontage_per_post", ratio(zone.frontage, count(zone.observationPosts), 0.001), "km/post",
      {{"context.unficyp_1975", 1.2, 1.2},
       {"context.unficyp_1992", 3.5, 3.5},
       {"context.unficyp_1993", 8.6, 8.6},
       {"context.undof_1999_positions", 1.5, 1.5}},
      "context.other_ground_other_mandate");
  // The Lebanese army south of the Litani, November 2025, as the press had it: 10,000 soldiers at 200 centres
  // on 1,914 km².
  add("context.force_to_area", ratio(zone.soldiers, zone.squareKilometres, 1), "soldiers/km2",
      {{"context.south_litani_2025_area", 10000.0 / 1914, 10000.0 / 1914}}, "context.press_figures");
  add("context.soldiers_per_post", ratio(zone.soldiers, count(zone.posts), 1), "soldiers/post",
      {{"context.south_litani_2025_centres", 50, 50}}, "context.press_figures");
  return bands;
}

}  // namespace zw::capacity
