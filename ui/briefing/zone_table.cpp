// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/zone_table.h"

#include <QCoreApplication>
#include <QStringList>
#include <vector>

#include "ui/briefing/footnotes.h"
#include "ui/i18n/figures.h"

namespace zw::briefing {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("briefing", text);
}

struct ColumnPlan {
  const char* metric;
  const char* heading;
  double width;  ///< mm
};
struct GroupPlan {
  const char* title;
  int columns;
};

constexpr ColumnPlan kColumns[] = {
    {"coverage.area", QT_TRANSLATE_NOOP("briefing", "Total"), 10.5},
    {"coverage.area_border_side", QT_TRANSLATE_NOOP("briefing", "Border\nside"), 10.5},
    {"coverage.area_far_side", QT_TRANSLATE_NOOP("briefing", "Far\nside"), 10.5},
    {"coverage.buffer_area", QT_TRANSLATE_NOOP("briefing", "Inside\nkm²"), 10},
    {"coverage.buffer_share", QT_TRANSLATE_NOOP("briefing", "Share\n%"), 9},
    {"coverage.border_frontage", QT_TRANSLATE_NOOP("briefing", "Border"), 9.5},
    {"coverage.river_frontage", QT_TRANSLATE_NOOP("briefing", "River"), 9.5},
    {"coverage.settlements", QT_TRANSLATE_NOOP("briefing", "Settle-\nments"), 9.5},
    {"coverage.residents", QT_TRANSLATE_NOOP("briefing", "Resi-\ndents"), 11},
    {"coverage.displaced", QT_TRANSLATE_NOOP("briefing", "Dis-\nplaced"), 11},
    {"coverage.road_length", QT_TRANSLATE_NOOP("briefing", "Length\nkm"), 9.5},
    {"coverage.crossings", QT_TRANSLATE_NOOP("briefing", "Cross-\nings"), 9},
    {"coverage.elevation_min", QT_TRANSLATE_NOOP("briefing", "Lowest"), 9.5},
    {"coverage.elevation_mean", QT_TRANSLATE_NOOP("briefing", "Mean"), 9},
    {"coverage.elevation_max", QT_TRANSLATE_NOOP("briefing", "Highest"), 9.5},
};
constexpr GroupPlan kGroups[] = {
    {QT_TRANSLATE_NOOP("briefing", "Area, km²"), 3},    {QT_TRANSLATE_NOOP("briefing", "Buffer zone"), 2},
    {QT_TRANSLATE_NOOP("briefing", "Frontage, km"), 2}, {QT_TRANSLATE_NOOP("briefing", "People"), 3},
    {QT_TRANSLATE_NOOP("briefing", "Roads"), 2},        {QT_TRANSLATE_NOOP("briefing", "Elevation, m"), 3},
};

const Metric* metricOfAnyZone(const ScenarioFigures& figures, const char* id) {
  for (const ZoneFigures& zone : figures.zones)
    if (const Metric* metric = findMetric(zone.figures, id)) return metric;
  return nullptr;
}

}  // namespace

Table zoneTable(const Region& region, const Plan& plan, const ScenarioFigures& figures) {
  Table text;
  Footnotes footnotes;
  for (const ColumnPlan& column : kColumns) {
    const Metric* metric = metricOfAnyZone(figures, column.metric);
    // The mark stands behind the name, not behind a unit that it would seem to be a power of.
    QStringList lines = tr(column.heading).split(u'\n');
    (lines.front().endsWith(u'-') ? lines.back() : lines.front()) +=
        footnotes.mark(metric ? figureNote(*metric, region) : QString());
    text.columns.push_back({lines.join(u'\n'), column.width});
  }
  for (const GroupPlan& group : kGroups) text.groups.push_back({tr(group.title), group.columns});
  for (const ZoneFigures& zoneFigures : figures.zones) {
    const Zone& zone = plan.zones.at(zoneFigures.zone);
    Table::Row row{
        QString::fromStdString(zone.name), QColor(QString::fromStdString(zone.style.colour)), false, {}, {}};
    if (zone.status == ZoneStatus::Reported)
      row.name += footnotes.mark(tr(QT_TRANSLATE_NOOP("briefing", "reported, not confirmed by a party")));
    for (const ColumnPlan& column : kColumns) {
      const Metric* metric = findMetric(zoneFigures.figures, column.metric);
      row.cells.push_back(metric ? figureCellText(*metric) + footnotes.mark(unknownReason(*metric))
                                 : QStringLiteral("–"));
    }
    text.rows.push_back(std::move(row));
  }
  text.footnotes = footnotes.text();
  return text;
}

}  // namespace zw::briefing
