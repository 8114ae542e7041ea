// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/observed_output.h"

#include <array>

#include "app/cli/text_table.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using namespace observe;
using nlohmann::ordered_json;

/// One of the things that are observed, and how it is written.
struct Observed {
  const char* key;
  const char* unit;
  QString title;
  ObservedAmount ObservedFigures::*amount;
  double scale;  ///< of the unit that people read
  int decimals;
  QString readUnit;
};

std::array<Observed, 5> observedThings() {
  const QString km = QStringLiteral(" km");
  return {{{"area", "m2", QStringLiteral("Area"), &ObservedFigures::area, 1e6, 2, QStringLiteral(" km²")},
           {"boundary", "m", QStringLiteral("Boundary"), &ObservedFigures::boundary, 1e3, 2, km},
           {"border", "m", QStringLiteral("Border frontage"), &ObservedFigures::border, 1e3, 2, km},
           {"roads", "m", QStringLiteral("Roads"), &ObservedFigures::roads, 1e3, 1, km},
           {"crossings", "count", QStringLiteral("River crossings"), &ObservedFigures::crossings, 1, 0, {}}}};
}

/// "12.3 of 45.6 km² (27.0 %)", and how much is unknown.
QString amountText(const Observed& thing, const ObservedAmount& amount) {
  const auto text = [&](double value) { return numberText(value / thing.scale, thing.decimals); };
  QString out = QStringLiteral("%1 of %2%3").arg(text(amount.byOne), text(amount.total), thing.readUnit);
  if (const auto share = amount.shareByOne())
    out += QStringLiteral(" (%1 %)").arg(numberText(100 * *share, 1));
  if (amount.unknownByOne > 0)
    out += QStringLiteral(", %1%2 unknown").arg(text(amount.unknownByOne), thing.readUnit);
  return out;
}

QString shareText(const std::optional<double>& share) {
  return share ? numberText(100 * *share, 1) + QStringLiteral(" %") : QStringLiteral("unknown");
}

}  // namespace

ordered_json observedJson(const ObservedFigures& figures) {
  ordered_json out;
  for (const Observed& thing : observedThings()) {
    const ObservedAmount& amount = figures.*thing.amount;
    out[thing.key] = {{"total", amount.total},
                      {"seen", amount.byOne},
                      {"seen_by_two", amount.byTwo},
                      {"unknown", amount.unknownByOne},
                      {"unit", thing.unit}};
  }
  return out;
}

QString observedText(const ObservedFigures& figures) {
  QString out;
  for (const Observed& thing : observedThings())
    if (const ObservedAmount& amount = figures.*thing.amount; amount.total > 0)
      out += thing.title + QStringLiteral(": ") + amountText(thing, amount) + u'\n';
  return out;
}

QString observedTable(const ObservedFigures& day, const ObservedFigures& night) {
  TextTable table({QStringLiteral("  Seen"), QStringLiteral("by day by one"), QStringLiteral("by two"),
                   QStringLiteral("by night by one"), QStringLiteral("by two"),
                   QStringLiteral("unknown by day")});
  for (int column = 1; column <= 5; ++column) table.alignRight(column);
  for (const Observed& thing : observedThings()) {
    const ObservedAmount& amount = day.*thing.amount;
    if (!(amount.total > 0)) continue;
    const auto text = [&](double value) { return numberText(value / thing.scale, thing.decimals); };
    const ObservedAmount& byNight = night.*thing.amount;
    table.add({QStringLiteral("  %1, of %2%3").arg(thing.title, text(amount.total), thing.readUnit),
               shareText(amount.shareByOne()), shareText(amount.shareByTwo()),
               shareText(byNight.shareByOne()), shareText(byNight.shareByTwo()),
               amount.unknownByOne > 0 ? text(amount.unknownByOne) + thing.readUnit : QString()});
  }
  return table.text();
}

}  // namespace zw::cli
