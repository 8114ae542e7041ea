// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include "core/error.h"

class QWidget;

namespace zw {

class Actions;
class LayersPanel;
class MapView;
class Preferences;
class Workspace;

/// Carries out the actions that concern the map as such: the coordinate grid, the locator, animated motion,
/// and the map as a file. What is chosen is kept.
class MapOptions final : public QObject {
  Q_OBJECT
 public:
  MapOptions(Workspace& workspace, Actions& actions, Preferences& preferences, MapView& map,
             LayersPanel& layers, QWidget* window);
  ~MapOptions() override;

  /// Once the layers' visibility was restored, which the grid's is not among.
  void restore();

 signals:
  void busy(const QString& text);
  void written(const QString& path);
  void failed(const zw::Error& error);

 private:
  void showGrid(const QString& kind);
  void exportMap();

  Workspace& workspace_;
  Actions& actions_;
  Preferences& preferences_;
  MapView& map_;
  LayersPanel& layers_;
  QWidget* window_;
  QThreadPool pool_;
};

}  // namespace zw
