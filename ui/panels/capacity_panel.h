// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

class QComboBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

#include "core/capacity/capacity_ledger.h"

namespace zw {

class Actions;
class ChartView;
class Workspace;

/// What it takes to hold the selected zone, or all of the scenario, as a ledger: each step with its count and
/// factors, the places and the soldiers that follow; then whether the pool suffices and when; and charts.
class CapacityPanel final : public QWidget {
  Q_OBJECT
 public:
  CapacityPanel(Workspace& workspace, const Actions& actions, QWidget* parent = nullptr);

 signals:
  /// A planning factor is to be looked at and changed.
  void factorWanted(const QString& id);

 private:
  void rebuild();
  void showLedger();
  void showChart();
  QTreeWidgetItem* section(const QString& title, const QString& places = {}, const QString& soldiers = {});
  void addLine(const capacity::LedgerLine& line);
  void addTotals(const capacity::CapacityTotals& totals);
  void addPool();
  void addContext();
  void addFactor(QTreeWidgetItem* parent, const capacity::FactorUse& use);

  Workspace& workspace_;
  QLabel* title_;
  QLabel* problem_;
  QComboBox* whom_;
  QTreeWidget* tree_;
  QTreeWidgetItem* seen_ = nullptr;  ///< of tree_; what posts see
  QComboBox* chartChoice_;
  ChartView* chart_;
};

}  // namespace zw
