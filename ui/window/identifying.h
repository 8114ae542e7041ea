// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/tools/identify_tool.h"

namespace zw {

class IdentifyBox;
class MapView;
class PlaceReader;
class Preferences;
class Workspace;

/// Asks what lies at a place, and shows the answer beside it and on the map.
class Identifying final : public QObject {
  Q_OBJECT
 public:
  Identifying(Workspace& workspace, const Preferences& preferences, MapView& map, QObject* parent);

  [[nodiscard]] IdentifyTool::Asking forTool();

 private:
  void ask(ProjectedPoint place, double metres);
  void close();
  void showChosen();
  void zoomToChosen();

  Workspace& workspace_;
  MapView& map_;
  PlaceReader* reader_;
  IdentifyBox* box_;
  IdentifyMark mark_;
  double metres_ = 0;
};

}  // namespace zw
