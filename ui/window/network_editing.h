// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "core/change/network_commands.h"
#include "ui/tools/road_tool.h"

class QWidget;

namespace zw {

class Actions;
class Workspace;

/// Carries out what a person says of the roads: asks what must be asked, then runs one command. Where no
/// network state is active, the first thing said makes one.
class NetworkEditing final : public QObject {
  Q_OBJECT
 public:
  NetworkEditing(Workspace& workspace, Actions& actions, QWidget* window);

  /// Without ids and state, all with one passability; as one command. Passability Unknown: the state says
  /// nothing of them any more.
  bool setStatuses(std::vector<RoadStatus> statuses);
  /// What the active state says of the same road or crossing; null when nothing.
  [[nodiscard]] const RoadStatus* said(const RoadStatus& of) const;
  /// Asks for a name and kind. False when it was not made.
  bool addRoad(const Line<LonLat>& line);
  bool excludeArea(const MultiPolygon<LonLat>& shape);
  /// At the pointer, what can be said of a road or crossing; `pieces` are the statuses of all of that road.
  void offer(const RoadHit& hit, const std::vector<RoadStatus>& pieces);
  /// Of a status, an added road or an excluded area, by its id.
  void takeBack(const Uuid& thing);
  void activate(const Uuid& state);

 private:
  using Say = std::function<Result<Command>(const Plan& plan, const Uuid& state)>;
  bool say(const Say& what);
  void addState();
  void describeState();
  void duplicateState();
  void compareStates();
  void removeState();
  void updateActions();

  Workspace& workspace_;
  Actions& actions_;
  QWidget* window_;
};

}  // namespace zw
