// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/isochrone_table.h"

#include <QStringList>

#include "ui/i18n/figures.h"

namespace zw {

exchange::FeatureTable isochronesTable(const Region& region, const std::string& base,
                                       const std::string& closed, const std::vector<ReachedArea>& areas) {
  using exchange::ColumnType;
  struct FigureColumn {
    const char* name;
    const char* metric;
  };
  constexpr FigureColumn kFigures[] = {{"area_m2", "coverage.area"},
                                       {"road_length_m", "isochrone.road_length"},
                                       {"settlements_count", "coverage.settlements"},
                                       {"residents_people", "coverage.residents"}};
  exchange::FeatureTable table{"isochrones",
                               "What is reached by road within a time; a planning aid, not a requirement",
                               exchange::GeometryKind::MultiPolygon,
                               {{"minutes", ColumnType::Real}, {"base"}, {"closed"}, {"method"}},
                               {},
                               {}};
  for (const FigureColumn& column : kFigures) table.columns.push_back({column.name, ColumnType::Real});
  table.columns.push_back({"unknown"});
  table.columns.push_back({"data_status"});

  for (const ReachedArea& area : areas) {
    exchange::Row row{{area.minutes, base, {}, std::string("isochrone")}, area.shape};
    if (!closed.empty()) row.values[2] = closed;
    QStringList unknown;
    QStringList notes = {
        QStringLiteral("speeds are assumed by road class; the status of roads is as old as its source")};
    for (const FigureColumn& column : kFigures) {
      const Metric* metric = findMetric(area.figures, column.metric);
      row.values.emplace_back();
      if (!metric) continue;
      const QString name = QString::fromLatin1(column.name) + QStringLiteral(": ");
      if (metric->known())
        row.values.back() = metric->number();
      else
        unknown << name + unknownReason(*metric);
      if (const QString note = figureNote(*metric, region); !note.isEmpty()) notes << name + note;
    }
    row.values.emplace_back();
    if (!unknown.isEmpty()) row.values.back() = unknown.join(QStringLiteral("; ")).toStdString();
    row.values.emplace_back(notes.join(QStringLiteral("; ")).toStdString());
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace zw
