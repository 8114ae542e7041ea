// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "core/geometry/points.h"
#include "core/model/uuid.h"

class QWidget;

namespace zw {

class Actions;
class PhaseRankingDialog;
class RoadmapDialog;
class Workspace;
class ZonesPanel;

/// Carries out what a person does with the roadmap of a scenario: its phases, the zones in them, and what
/// matters most in each.
class PhaseEditing final : public QObject {
  Q_OBJECT
 public:
  PhaseEditing(Workspace& workspace, Actions& actions, ZonesPanel& zones, QWidget* window);

 signals:
  void placeChosen(zw::ProjectedPoint place);

 private:
  void showRoadmap();
  void addPhase();
  void editPhase(const Uuid& id);
  void rankByPhase(const Uuid& scenario);
  void fillMenu();
  void updateActions();
  [[nodiscard]] QWidget* parentOfDialogs() const;

  Workspace& workspace_;
  Actions& actions_;
  ZonesPanel& zones_;
  QWidget* window_;
  QPointer<RoadmapDialog> roadmap_;
  QPointer<PhaseRankingDialog> ranking_;
};

}  // namespace zw
