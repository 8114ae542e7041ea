// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/table.h"

#include <QCoreApplication>

namespace zw::briefing {
namespace {

constexpr double kHeadingHeight = 10.2;
constexpr double kRowHeight = 4.4;
constexpr double kSwatch = 2.6;
constexpr double kGap = 1;  ///< between a column's text and its edge

double nameWidth(const Table& table) {
  double width = kContentWidth;
  for (const Table::Column& column : table.columns) width -= column.width;
  return width;
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

void paintHeading(Pages& pages, const Table& table) {
  QPainter& painter = pages.painter();
  const double top = pages.y();
  double x = kMargin + nameWidth(table);
  std::size_t column = 0;
  for (const Table::Group& group : table.groups) {
    double width = 0;
    for (int i = 0; i < group.columns; ++i)
      width += table.columns[column + static_cast<std::size_t>(i)].width;
    paintText(painter, x, top, width - kGap, groupFont(), colours::kAccent, group.title, Qt::AlignRight);
    rule(painter, x + 1.5, x + width - kGap, top + 3.6, colours::kRule, 0.2);
    for (int i = 0; i < group.columns; ++i, ++column) {
      painter.setPen(colours::kMuted);
      painter.setFont(headingFont());
      painter.drawText(area(x - 4, top + 3.8, table.columns[column].width + 4 - kGap, kHeadingHeight - 4.3),
                       Qt::AlignRight | Qt::AlignBottom, table.columns[column].heading);
      x += table.columns[column].width;
    }
  }
  painter.setFont(groupFont());
  painter.setPen(colours::kAccent);
  painter.drawText(area(kMargin, top, nameWidth(table), kHeadingHeight - 0.5),
                   Qt::AlignLeft | Qt::AlignBottom, QCoreApplication::translate("briefing", "Zone"));
  rule(painter, kMargin, kMargin + kContentWidth, top + kHeadingHeight, colours::kInk, 0.25);
  pages.advance(kHeadingHeight);
}

void paintSwatch(QPainter& painter, double top, const QColor& colour) {
  QColor inside = colour;
  inside.setAlpha(110);
  painter.setPen(QPen(colour, dots(0.25)));
  painter.setBrush(inside);
  painter.drawRect(area(kMargin + 0.8, top + (kRowHeight - kSwatch) / 2, kSwatch, kSwatch));
  painter.setBrush(Qt::NoBrush);
}

void paintRow(Pages& pages, const Table& table, const Table::Row& row, bool banded) {
  QPainter& painter = pages.painter();
  const double top = pages.y();
  if (banded) painter.fillRect(area(kMargin, top, kContentWidth, kRowHeight), colours::kBand);
  if (row.together)
    rule(painter, kMargin, kMargin + kContentWidth, top, colours::kRule, 0.2);
  else
    paintSwatch(painter, top, row.colour);
  painter.setPen(colours::kInk);
  const double inset = row.together ? 0.8 : kSwatch + 2;
  paintFitted(painter, area(kMargin + inset, top, nameWidth(table) - inset - kGap, kRowHeight),
              font(6.8, Weight::Bold), row.name, Qt::AlignLeft);
  double x = kMargin + nameWidth(table);
  if (!row.instead.isEmpty()) {
    painter.setPen(colours::kMuted);
    paintFitted(painter, area(x + 1.5, top, kMargin + kContentWidth - x - 1.5 - kGap, kRowHeight), cellFont(),
                row.instead, Qt::AlignLeft);
  }
  for (std::size_t i = 0; row.instead.isEmpty() && i < row.cells.size(); ++i) {
    paintFitted(painter, area(x + 0.5, top, table.columns[i].width - 0.5 - kGap, kRowHeight), cellFont(),
                row.cells[i], Qt::AlignRight);
    x += table.columns[i].width;
  }
  pages.advance(kRowHeight);
}

}  // namespace

double tableHeight(Pages& pages, const Table& table) {
  return kHeadingHeight + kRowHeight * static_cast<double>(table.rows.size()) + 1 +
         textHeight(pages.painter(), kContentWidth, noteFont(), table.footnotes);
}

void paintTable(Pages& pages, const Table& table) {
  pages.breakUnlessFits(kHeadingHeight + 2 * kRowHeight);
  paintHeading(pages, table);
  bool banded = false;
  for (const Table::Row& row : table.rows) {
    if (pages.breakUnlessFits(kRowHeight)) {
      paintHeading(pages, table);
      banded = false;
    }
    paintRow(pages, table, row, banded);
    banded = !banded;
  }
  rule(pages.painter(), kMargin, kMargin + kContentWidth, pages.y(), colours::kInk, 0.25);
  pages.advance(1);
  pages.breakUnlessFits(textHeight(pages.painter(), kContentWidth, noteFont(), table.footnotes));
  pages.advance(paintText(pages.painter(), kMargin, pages.y(), kContentWidth, noteFont(), colours::kMuted,
                          table.footnotes));
}

}  // namespace zw::briefing
