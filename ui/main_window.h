// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QTimer>
#include <memory>

#include "ui/canvas/map_view.h"
#include "ui/window/preferences.h"
#include "ui/workspace/workspace.h"

class QLabel;

namespace zw {

class Actions;
class Documents;
class Finding;
class BaseEditing;
class FiguresPanel;
class HistoryEditing;
class HistoryPanel;
class LayersPanel;
class MapOptions;
class MessageBar;
class NetworkEditing;
class NoteEditing;
class NoteReading;
class PostEditing;
class PlanEditing;
class ReferenceEditing;
class ShapeEditing;
class StatusLine;
class Toolbox;
class CapacityPanel;
class Comparing;
class SupplyPanel;
class ZoneImporting;
class ZonesPanel;

/// The desktop's window: scenarios, zones and layers at the left, the map in the middle, figures at the
/// right. It lays these out and connects them; what happens to the plan is the workspace's business.
class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(DesktopServices services);
  ~MainWindow() override;

  /// Opens `plan`, else the plan open last, else a fresh sample; the window can be shown before.
  void openAtStart(const QString& plan);
  /// For tests and the screenshot option.
  [[nodiscard]] Workspace& workspace() { return *workspace_; }
  [[nodiscard]] MapView& mapView() { return *map_; }
  [[nodiscard]] Documents& documents() { return *documents_; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void layOutCentre();
  void layOutDocks();
  void connectView();
  void connectWorkspace();
  void showToolHint();
  void chooseTheme(ThemeChoice choice);
  void onDocument();
  void onSceneOrView();
  void showLegend();
  void showPlanState();
  void setBusy(const QString& text);
  void zoomToZone();
  void zoomToPlan();
  void zoomFull();
  void tellDone(const QString& text);
  void showImported(int count, const Box<LonLat>& bounds);
  void showPlace(ProjectedPoint place);
  void setScale(double denominator);
  void restoreLayers();

  Preferences preferences_;
  std::unique_ptr<Workspace> workspace_;
  Comparing* comparing_;
  Actions* actions_;
  MessageBar* messages_ = nullptr;
  MapView* map_ = nullptr;
  QLabel* placeholder_ = nullptr;
  LayersPanel* layersPanel_ = nullptr;
  ZonesPanel* zonesPanel_ = nullptr;
  FiguresPanel* figuresPanel_ = nullptr;
  SupplyPanel* supplyPanel_ = nullptr;
  CapacityPanel* capacityPanel_ = nullptr;
  HistoryPanel* historyPanel_ = nullptr;
  StatusLine* status_ = nullptr;
  std::unique_ptr<PlanEditing> editing_;
  std::unique_ptr<NetworkEditing> networkEditing_;
  std::unique_ptr<PostEditing> postEditing_;
  std::unique_ptr<HistoryEditing> historyEditing_;
  std::unique_ptr<Documents> documents_;
  ShapeEditing* shapeEditing_ = nullptr;
  Toolbox* toolbox_ = nullptr;
  Finding* finding_ = nullptr;
  BaseEditing* baseEditing_ = nullptr;
  NoteEditing* noteEditing_ = nullptr;
  NoteReading* noteReading_ = nullptr;
  ZoneImporting* importing_ = nullptr;
  MapOptions* mapOptions_ = nullptr;
  ReferenceEditing* referenceEditing_ = nullptr;
  QTimer legendPause_;
  QString busy_;
};

}  // namespace zw
