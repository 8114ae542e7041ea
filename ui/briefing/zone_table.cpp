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

constexpr double kHeadingHeight = 12.5;
constexpr double kRowHeight = 5.2;
constexpr double kSwatch = 2.6;
constexpr double kGap = 1;  ///< between a column's text and its edge

struct TableText {
  std::vector<QString> headings;
  struct RowText {
    QString name;
    QColor colour;
    std::vector<QString> cells;
  };
  std::vector<RowText> rows;
  QString footnotes;
};

const Metric* metricOfAnyZone(const ScenarioFigures& figures, const char* id) {
  for (const ZoneFigures& zone : figures.zones)
    if (const Metric* metric = findMetric(zone.figures, id)) return metric;
  return nullptr;
}

TableText tableText(const Region& region, const Plan& plan, const ScenarioFigures& figures) {
  TableText text;
  Footnotes footnotes;
  for (const ColumnPlan& column : kColumns) {
    const Metric* metric = metricOfAnyZone(figures, column.metric);
    // The mark stands behind the name, not behind a unit that it would seem to be a power of.
    QStringList lines = tr(column.heading).split(u'\n');
    (lines.front().endsWith(u'-') ? lines.back() : lines.front()) +=
        footnotes.mark(metric ? figureNote(*metric, region) : QString());
    text.headings.push_back(lines.join(u'\n'));
  }
  for (const ZoneFigures& zoneFigures : figures.zones) {
    const Zone& zone = plan.zones.at(zoneFigures.zone);
    TableText::RowText row{
        QString::fromStdString(zone.name), QColor(QString::fromStdString(zone.style.colour)), {}};
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

double columnsWidth() {
  double width = 0;
  for (const ColumnPlan& column : kColumns) width += column.width;
  return width;
}
double nameWidth() {
  return kContentWidth - columnsWidth();
}

QFont headingFont() {
  return font(6);
}
QFont groupFont() {
  return font(6.3, Weight::Bold);
}
QFont cellFont() {
  return font(6.8);
}
QFont noteFont() {
  return font(5.6);
}

void rule(QPainter& painter, double x1, double x2, double y, const QColor& colour, double width) {
  painter.setPen(QPen(colour, dots(width)));
  painter.drawLine(QPointF(dots(x1), dots(y)), QPointF(dots(x2), dots(y)));
}

void paintHeading(Pages& pages, const TableText& text) {
  QPainter& painter = pages.painter();
  const double top = pages.y();
  double x = kMargin + nameWidth();
  int column = 0;
  for (const GroupPlan& group : kGroups) {
    double width = 0;
    for (int i = 0; i < group.columns; ++i) width += kColumns[column + i].width;
    paintText(painter, x, top, width - kGap, groupFont(), colours::kAccent, tr(group.title), Qt::AlignRight);
    rule(painter, x + 1.5, x + width - kGap, top + 4, colours::kRule, 0.2);
    for (int i = 0; i < group.columns; ++i, ++column) {
      painter.setPen(colours::kMuted);
      painter.setFont(headingFont());
      painter.drawText(area(x - 4, top + 4.4, kColumns[column].width + 4 - kGap, kHeadingHeight - 5),
                       Qt::AlignRight | Qt::AlignBottom, text.headings[static_cast<std::size_t>(column)]);
      x += kColumns[column].width;
    }
  }
  painter.setFont(groupFont());
  painter.setPen(colours::kAccent);
  painter.drawText(area(kMargin, top, nameWidth(), kHeadingHeight - 0.6), Qt::AlignLeft | Qt::AlignBottom,
                   tr(QT_TRANSLATE_NOOP("briefing", "Zone")));
  rule(painter, kMargin, kMargin + kContentWidth, top + kHeadingHeight, colours::kInk, 0.25);
  pages.advance(kHeadingHeight);
}

void paintRow(Pages& pages, const TableText::RowText& row, bool banded) {
  QPainter& painter = pages.painter();
  const double top = pages.y();
  if (banded) painter.fillRect(area(kMargin, top, kContentWidth, kRowHeight), colours::kBand);
  QColor inside = row.colour;
  inside.setAlpha(110);
  painter.setPen(QPen(row.colour, dots(0.25)));
  painter.setBrush(inside);
  painter.drawRect(area(kMargin + 0.8, top + (kRowHeight - kSwatch) / 2, kSwatch, kSwatch));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(colours::kInk);
  paintFitted(painter, area(kMargin + kSwatch + 2, top, nameWidth() - kSwatch - 3, kRowHeight),
              font(6.8, Weight::Bold), row.name, Qt::AlignLeft);
  double x = kMargin + nameWidth();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    paintFitted(painter, area(x, top, kColumns[i].width - kGap, kRowHeight), cellFont(), row.cells[i],
                Qt::AlignRight);
    x += kColumns[i].width;
  }
  pages.advance(kRowHeight);
}

}  // namespace

double zoneTableHeight(Pages& pages, const Region& region, const Plan& plan, const ScenarioFigures& figures) {
  const TableText text = tableText(region, plan, figures);
  return kHeadingHeight + kRowHeight * static_cast<double>(text.rows.size()) + 1 +
         textHeight(pages.painter(), kContentWidth, noteFont(), text.footnotes);
}

void paintZoneTable(Pages& pages, const Region& region, const Plan& plan, const ScenarioFigures& figures) {
  const TableText text = tableText(region, plan, figures);
  pages.breakUnlessFits(kHeadingHeight + 2 * kRowHeight);
  paintHeading(pages, text);
  bool banded = false;
  for (const auto& row : text.rows) {
    if (pages.breakUnlessFits(kRowHeight)) {
      paintHeading(pages, text);
      banded = false;
    }
    paintRow(pages, row, banded);
    banded = !banded;
  }
  rule(pages.painter(), kMargin, kMargin + kContentWidth, pages.y(), colours::kInk, 0.25);
  pages.advance(1);
  const double height = textHeight(pages.painter(), kContentWidth, noteFont(), text.footnotes);
  pages.breakUnlessFits(height);
  pages.advance(paintText(pages.painter(), kMargin, pages.y(), kContentWidth, noteFont(), colours::kMuted,
                          text.footnotes));
}

}  // namespace zw::briefing
