// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/charts/chart_data.h"

namespace zw {

/// Shows a chart; a right click saves it as a picture or its numbers as CSV, or copies either.
class ChartView final : public QWidget {
  Q_OBJECT
 public:
  explicit ChartView(QWidget* parent = nullptr);

  void setChart(ChartData chart, const QString& reason = {});
  [[nodiscard]] const ChartData& chart() const { return chart_; }
  /// Twice as fine as on the screen, so that it prints.
  [[nodiscard]] QImage picture() const;
  /// Writes a picture (.png) or the numbers (.csv) whole or not at all; false and the reason where it cannot.
  bool saveTo(const QString& path, QString* reason) const;
  [[nodiscard]] QSize sizeHint() const override { return {320, 220}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void saveAs(const QString& suffix, const QString& filter);

  ChartData chart_;
  QString reason_;
};

}  // namespace zw
