// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/model/uuid.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace zw {

class Workspace;
class Actions;

/// The plan's scenarios and their zones. The active scenario is bold; choosing a zone selects it on the map.
class ZonesPanel final : public QWidget {
  Q_OBJECT
 public:
  ZonesPanel(Workspace& workspace, const Actions& actions, QWidget* parent = nullptr);

  /// The scenario of the current line; the active one where no line is current. Nothing without a plan.
  [[nodiscard]] std::optional<Uuid> currentScenario() const;

 signals:
  void currentScenarioChanged();
  /// A zone was double-clicked.
  void zoneActivated();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void followSelection();
  void onCurrentItem(QTreeWidgetItem* item);
  void showMenu(const QPoint& at);

  Workspace& workspace_;
  const Actions& actions_;
  QTreeWidget* tree_;
  bool rebuilding_ = false;
};

}  // namespace zw
