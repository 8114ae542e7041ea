// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/geometry/points.h"
#include "core/geometry/shapes.h"

class QWidget;

namespace zw {

class Actions;
class Workspace;
class ZonesPanel;

/// Carries out the actions that edit the plan: asks what must be asked, then runs one command.
class PlanEditing final : public QObject {
  Q_OBJECT
 public:
  PlanEditing(Workspace& workspace, Actions& actions, const ZonesPanel& zones, QWidget* window);

  /// Asks for a name and makes a zone of the active scenario. False when it was not made.
  bool createZone(const MultiPolygon<LonLat>& shape);
  /// `focus`: the id of the one that is to be changed; empty: none.
  void editFactors(const QString& focus = {});

 signals:
  /// A zone was deleted; it can be brought back by undo.
  void zoneDeleted(const QString& name);

 private:
  void renameZone();
  void deleteZone();
  void chooseColour();
  void editDetails();
  void addScenario();
  void duplicateScenario();
  void renameScenario();
  void removeScenario();
  void editTexts();
  void updateActions();

  Workspace& workspace_;
  Actions& actions_;
  const ZonesPanel& zones_;
  QWidget* window_;
};

}  // namespace zw
