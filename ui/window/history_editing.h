// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "core/model/uuid.h"

class QWidget;

namespace zw {

class Actions;
class Comparing;
class HistoryPanel;
class Workspace;

/// The actions on versions: asks what is needed and hands it to the workspace.
class HistoryEditing final : public QObject {
  Q_OBJECT
 public:
  HistoryEditing(Workspace& workspace, Comparing& comparing, Actions& actions, const HistoryPanel& panel,
                 QWidget* window);

 signals:
  /// `putBack` takes it back.
  void versionRemoved(const QString& name, const std::function<void()>& putBack);

 private:
  void nameStep(std::size_t step);
  void rename();
  void remove();
  void enableActions();
  /// What stands against naming a version so; `self` may keep its own name.
  [[nodiscard]] QString complaint(const QString& name, const Uuid& self) const;

  Workspace& workspace_;
  Comparing& comparing_;
  Actions& actions_;
  const HistoryPanel& panel_;
  QWidget* window_;
};

}  // namespace zw
