// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace zw {

class Comparing;
class Workspace;
struct PlanState;

/// The two states that are compared, what differs between them in words, and whether the map shows it.
class ComparisonBox final : public QWidget {
  Q_OBJECT
 public:
  ComparisonBox(Workspace& workspace, Comparing& comparing, QWidget* parent = nullptr);

 private:
  void fillChoices();
  void fillChoice(QComboBox* choice, const PlanState& chosen);
  void chooseSides();
  void showFound();
  QTreeWidgetItem* addGroup(const QString& title);
  void addDifferences();
  void addFigures();

  Workspace& workspace_;
  Comparing& comparing_;
  QComboBox* before_;
  QComboBox* after_;
  QCheckBox* onMap_;
  QLabel* summary_;
  QTreeWidget* tree_;
};

}  // namespace zw
