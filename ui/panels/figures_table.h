// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>
#include <functional>

#include "core/units/metric.h"

namespace zw {

/// Figures in two columns under the headings of their groups; each line's tool tip tells the method, the
/// state of the data and, for an unknown figure, the reason. While the same figures come again only the
/// numbers change, so that they can follow the mouse.
class FiguresTable final : public QTreeWidget {
  Q_OBJECT
 public:
  explicit FiguresTable(QWidget* parent = nullptr);

  /// What must be said beside a figure, or an empty text.
  using NoteOf = std::function<QString(const Metric&)>;
  void setFigures(const MetricSet& figures, const NoteOf& noteOf);
  /// The text beside a metric's id, as shown; empty when it is not shown. For tests and copying.
  [[nodiscard]] QString shownText(const QString& metricId) const;
  /// All lines as "title <tab> value", to be pasted into a sheet.
  [[nodiscard]] QString asText() const;
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void layOut(const MetricSet& figures);
  void paintHeadings();

  QStringList ids_;
  QHash<QString, QTreeWidgetItem*> lines_;
};

}  // namespace zw
