// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <vector>

#include "ui/briefing/page.h"

namespace zw::briefing {

/// A table of zones as wide as the page's content: the zone's name, then columns of numbers under group
/// headings, and footnotes below. Widths are in millimetres; the names take what the columns leave.
struct Table {
  struct Column {
    QString heading;  ///< up to two lines
    double width = 10;
  };
  struct Group {
    QString title;
    int columns = 1;  ///< how many of the columns, from left to right
  };
  struct Row {
    QString name;
    QColor colour;          ///< of the zone on the map
    bool together = false;  ///< of all zones, without a colour
    std::vector<QString> cells;
    QString instead;  ///< where not empty, stands across all columns in place of the cells
  };
  std::vector<Column> columns;
  std::vector<Group> groups;
  std::vector<Row> rows;
  QString footnotes;
};

/// Runs on over pages, with its heading again.
void paintTable(Pages& pages, const Table& table);
/// Millimetres that it takes on one page.
[[nodiscard]] double tableHeight(Pages& pages, const Table& table);

}  // namespace zw::briefing
