// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/model/plan_version.h"
#include "ui/panels/history_model.h"

class QAction;
class QLineEdit;
class QTreeView;
class QTreeWidget;

namespace zw {

class Actions;
class Comparing;
class Workspace;

/// Every command of the plan with its time; a click or Enter goes to that state. Below, the named versions,
/// also those whose way the history left, and what differs between two states.
class HistoryPanel final : public QWidget {
  Q_OBJECT
 public:
  HistoryPanel(Workspace& workspace, Comparing& comparing, const Actions& actions, QWidget* parent = nullptr);

  /// The version of the current line of the versions; nothing where none is.
  [[nodiscard]] std::optional<PlanVersion> currentVersion() const;

 signals:
  /// The state after so many commands is to be named.
  void namingWanted(std::size_t step);
  void currentVersionChanged();

 private:
  void layOut(const Actions& actions);
  [[nodiscard]] QWidget* versionsBox(const Actions& actions);
  void showHistory();
  void showVersions();
  void chooseLine(const QModelIndex& index);
  void showHistoryMenu(const QPoint& at);
  void showVersionsMenu(const QPoint& at);

  Workspace& workspace_;
  Comparing& comparing_;
  const Actions& actions_;
  HistoryModel model_;
  QLineEdit* filter_;
  QTreeView* list_;
  QTreeWidget* versions_;
};

}  // namespace zw
