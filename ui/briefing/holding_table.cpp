// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/holding_table.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "ui/briefing/footnotes.h"
#include "ui/i18n/figures.h"

namespace zw::briefing {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("briefing", text);
}

struct ColumnPlan {
  const char* metric;  ///< nullptr: the day from which the zone is to be held, which the plan states
  const char* heading;
  double width;  ///< mm
};
constexpr ColumnPlan kColumns[] = {
    {"coverage.observed_share", QT_TRANSLATE_NOOP("briefing", "Observed\n% of the zone"), 24},
    {"coverage.patrol_share", QT_TRANSLATE_NOOP("briefing", "Patrolled\n% of its roads"), 25},
    {"capacity.soldiers", QT_TRANSLATE_NOOP("briefing", "To hold it\nlikely (low–high)"), 28},
    {"capacity.p_feasible", QT_TRANSLATE_NOOP("briefing", "Suffices\n% of draws"), 16},
    {nullptr, QT_TRANSLATE_NOOP("briefing", "To be\nheld from"), 18},
    {"capacity.feasible_from", QT_TRANSLATE_NOOP("briefing", "Held without\na break from"), 37},
};
constexpr double kTitleHeight = 5;

QFont textFont() {
  return font(6.8);
}
QString title() {
  return tr(
      QT_TRANSLATE_NOOP("briefing", "What the planned posts see, what it takes to hold the zones, and when"));
}

bool hasPosts(const Plan& plan, const Uuid& scenario) {
  const auto zones = plan.zonesOf(scenario);
  return std::any_of(zones.begin(), zones.end(),
                     [&](const Zone* zone) { return !plan.postsOf(zone->id).empty(); });
}
QString noPosts() {
  return tr(QT_TRANSLATE_NOOP(
      "briefing",
      "No posts are planned in this scenario: what is observed and patrolled, and what it takes to "
      "hold the zones, is unknown."));
}

/// Over the columns that depend on the units.
QString poolTitle(const Plan& plan) {
  const auto illustrative = std::count_if(plan.pool.begin(), plan.pool.end(),
                                          [](const auto& unit) { return unit.second.illustrative; });
  if (illustrative == 0) return tr(QT_TRANSLATE_NOOP("briefing", "Pool of units"));
  if (static_cast<std::size_t>(illustrative) == plan.pool.size())
    return tr(QT_TRANSLATE_NOOP("briefing", "Pool of units (illustrative)"));
  return tr(QT_TRANSLATE_NOOP("briefing", "Pool of units (in part illustrative)"));
}

const Metric* metricOfAnyZone(const ScenarioFigures& figures, const char* id) {
  for (const ZoneFigures& zone : figures.zones)
    if (const Metric* metric = findMetric(zone.figures, id)) return metric;
  return nullptr;
}

/// "staffing-chain: assumed planning factors"
QString methodNote(const Metric& metric, const Region& region, const Plan& plan) {
  const QString note = figureNote(metric, region, plan);
  const QString method = QString::fromStdString(metric.method);
  return note.isEmpty() ? method : method + QStringLiteral(": ") + note;
}

/// A day that cannot be known says why in its place: the column is wide enough.
QString cellText(const Metric* metric, Footnotes& footnotes) {
  if (!metric) return QStringLiteral("–");
  if (metric->unit == Unit::Date && !metric->known()) return unknownReason(*metric);
  return figureCellText(*metric) + footnotes.mark(unknownReason(*metric));
}

QString heldFrom(const Plan& plan, const Zone& zone) {
  const std::string& from = plan.heldFrom(zone);
  return from.empty() ? tr(QT_TRANSLATE_NOOP("briefing", "not stated")) : QString::fromStdString(from);
}

/// "1,300 soldiers wanting at worst"
QString shortfallText(const Metric* shortfall, Footnotes& footnotes) {
  if (!shortfall || !shortfall->known()) return cellText(shortfall, footnotes);
  if (!(shortfall->number() > 0)) return tr(QT_TRANSLATE_NOOP("briefing", "nobody is wanting"));
  return tr(QT_TRANSLATE_NOOP("briefing", "%1 soldiers wanting at worst")).arg(figureCellText(*shortfall));
}

}  // namespace

Table holdingTable(const Region& region, const Plan& plan, const Uuid& scenario,
                   const ScenarioFigures& figures) {
  Table table;
  Footnotes footnotes;
  for (const ColumnPlan& column : kColumns) {
    const Metric* metric = column.metric ? metricOfAnyZone(figures, column.metric) : nullptr;
    QStringList lines = tr(column.heading).split(u'\n');
    if (metric) lines.front() += footnotes.mark(methodNote(*metric, region, plan));
    table.columns.push_back({lines.join(u'\n'), column.width});
  }
  table.groups = {{tr(QT_TRANSLATE_NOOP("briefing", "Shares, likely (low–high)")), 2},
                  {tr(QT_TRANSLATE_NOOP("briefing", "Soldiers")), 1},
                  {poolTitle(plan), 3}};
  for (const Zone* zone : plan.zonesOf(scenario)) {
    const auto found = std::find_if(figures.zones.begin(), figures.zones.end(),
                                    [&](const ZoneFigures& each) { return each.zone == zone->id; });
    if (found == figures.zones.end()) continue;
    Table::Row row{QString::fromStdString(zone->name),
                   QColor(QString::fromStdString(zone->style.colour)),
                   false,
                   {},
                   {}};
    if (plan.postsOf(zone->id).empty()) {
      row.instead = unknownReason({{}, Unknown{UnknownReason::NoPosts}, {}, {}});
      table.rows.push_back(std::move(row));
      continue;
    }
    for (const ColumnPlan& column : kColumns)
      row.cells.push_back(column.metric ? cellText(findMetric(found->figures, column.metric), footnotes)
                                        : heldFrom(plan, *zone));
    table.rows.push_back(std::move(row));
  }
  if (table.rows.size() > 1)
    table.rows.push_back({tr(QT_TRANSLATE_NOOP("briefing", "All zones together")),
                          {},
                          true,
                          {{},
                           {},
                           cellText(findMetric(figures.plan, "capacity.soldiers"), footnotes),
                           {},
                           {},
                           shortfallText(findMetric(figures.plan, "capacity.shortfall"), footnotes)},
                          {}});
  table.footnotes =
      tr(QT_TRANSLATE_NOOP("briefing", "Methods and status:")) + QStringLiteral(" ") + footnotes.text();
  return table;
}

double holdingHeight(Pages& pages, const Region& region, const Plan& plan, const Uuid& scenario,
                     const ScenarioFigures& figures) {
  if (!hasPosts(plan, scenario))
    return kTitleHeight + textHeight(pages.painter(), kContentWidth, textFont(), noPosts());
  return kTitleHeight + tableHeight(pages, holdingTable(region, plan, scenario, figures));
}

void paintHolding(Pages& pages, const Region& region, const Plan& plan, const Uuid& scenario,
                  const ScenarioFigures& figures) {
  // The title stays with the first lines.
  constexpr double kFirstLines = 22;
  pages.breakUnlessFits(
      std::min(kTitleHeight + kFirstLines, holdingHeight(pages, region, plan, scenario, figures)));
  paintText(pages.painter(), kMargin, pages.y(), kContentWidth, font(7.5, Weight::Bold), colours::kAccent,
            title());
  pages.advance(kTitleHeight);
  if (hasPosts(plan, scenario))
    paintTable(pages, holdingTable(region, plan, scenario, figures));
  else
    pages.advance(
        paintText(pages.painter(), kMargin, pages.y(), kContentWidth, textFont(), colours::kInk, noPosts()));
}

}  // namespace zw::briefing
