// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures_output.h"

#include <QStringList>

#include "app/cli/csv.h"
#include "app/cli/json_output.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

class FigureListing {
 public:
  FigureListing(const Region& region, const Plan& plan) : region_(region), plan_(plan) {}

  void add(const QString& heading, const MetricSet& metrics) {
    text_ += heading + u'\n';
    const Metric* previous = nullptr;
    for (const Metric& metric : metrics) {
      if (!previous || figureGroup(metric) != figureGroup(*previous))
        text_ += QStringLiteral("  ") + figureGroupTitle(figureGroup(metric)) + u'\n';
      previous = &metric;
      text_ +=
          QStringLiteral("    %1  %2").arg(figureTitle(metric), -52).arg(figureText(metric)) + mark(metric);
      if (!metric.known()) text_ += QStringLiteral(" (%1)").arg(unknownReason(metric));
      text_ += u'\n';
    }
    text_ += u'\n';
  }

  [[nodiscard]] QString text() const {
    QString out = text_;
    for (qsizetype i = 0; i < notes_.size(); ++i)
      out += QStringLiteral("[%1] %2\n").arg(i + 1).arg(notes_[i]);
    return out;
  }

 private:
  QString mark(const Metric& metric) {
    const QString note = figureNote(metric, region_, plan_);
    if (note.isEmpty()) return {};
    if (!notes_.contains(note)) notes_ << note;
    return QStringLiteral(" [%1]").arg(notes_.indexOf(note) + 1);
  }

  const Region& region_;
  const Plan& plan_;
  QString text_;
  QStringList notes_;
};

}  // namespace

nlohmann::ordered_json figuresJson(const ScenarioFigures& figures, const Plan& plan) {
  auto zones = nlohmann::ordered_json::array();
  for (const ZoneFigures& zone : figures.zones)
    zones.push_back({{"id", zone.zone.text()},
                     {"name", plan.zones.at(zone.zone).name},
                     {"metrics", metricsJson(zone.figures)}});
  return zones;
}

std::string figuresCsv(const ScenarioFigures& figures, const Plan& plan) {
  std::string out =
      csvLine({"zone_id", "zone", "metric", "value", "unit", "low", "high", "method", "unknown"});
  const auto add = [&out](const std::string& id, const std::string& name, const MetricSet& metrics) {
    for (const Metric& metric : metrics) {
      const Estimate* band = std::get_if<Estimate>(&metric.value);
      const std::string* text = std::get_if<std::string>(&metric.value);
      out += csvLine({id, name, metric.id,
                      text              ? *text
                      : !metric.known() ? ""
                                        : csvNumber(metric.number()),
                      unitSymbol(metric.unit), band ? csvNumber(band->low) : "",
                      band ? csvNumber(band->high) : "", metric.method, unknownReason(metric).toStdString()});
    }
  };
  for (const ZoneFigures& zone : figures.zones)
    add(zone.zone.text(), plan.zones.at(zone.zone).name, zone.figures);
  add("", "", figures.plan);
  return out;
}

QString figuresText(const ScenarioFigures& figures, const Plan& plan, const Scenario& scenario,
                    const Region& region) {
  FigureListing listing(region, plan);
  for (const ZoneFigures& figuresOfZone : figures.zones) {
    const Zone& zone = plan.zones.at(figuresOfZone.zone);
    QString heading = QStringLiteral("Zone: ") + QString::fromStdString(zone.name);
    if (zone.status == ZoneStatus::Reported)
      heading += QStringLiteral(" (reported, not confirmed by a party)");
    listing.add(heading, figuresOfZone.figures);
  }
  listing.add(QStringLiteral("All zones of scenario: ") + QString::fromStdString(scenario.name),
              figures.plan);
  return listing.text();
}

}  // namespace zw::cli
