// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/model/uuid.h"

class QWidget;

namespace zw {

class Actions;
class MapView;
class Workspace;

/// The plan's bookmarks: in the menu, where choosing one goes there, and in a dialog.
class Bookmarking final : public QObject {
  Q_OBJECT
 public:
  Bookmarking(Workspace& workspace, const Actions& actions, MapView& map, QWidget* window);

  void goTo(const Uuid& bookmark);
  void rename(const Uuid& bookmark);
  /// Gives it the view that the map shows now.
  void update(const Uuid& bookmark);
  void remove(const Uuid& bookmark);

 private:
  void add();
  void manage();
  void fillMenu();
  /// What stands against a name; `self` may keep its own.
  [[nodiscard]] QString complaint(const QString& name, const Uuid& self) const;

  Workspace& workspace_;
  const Actions& actions_;
  MapView& map_;
  QWidget* window_;
};

}  // namespace zw
