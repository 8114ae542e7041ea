// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolButton;

namespace zw {

/// Every command of the window as an action with its name, icon and shortcut, laid out in menus and tool
/// bar. Who carries them out is the window's business.
class Actions final : public QObject {
  Q_OBJECT
 public:
  explicit Actions(QMainWindow* window);

  QAction* newPlan;
  QAction* openPlan;
  QAction* openSample;
  QAction* newRegion;
  QAction* importZones;
  QAction* addReference;
  QAction* saveCopy;
  QAction* exportBriefing;
  QAction* exportGeoPackage;
  QAction* exportMap;
  QAction* quit;

  QAction* undo;
  QAction* redo;
  QAction* copyWkt;
  QAction* copyGeoJson;
  QAction* paste;
  QAction* typePlace;
  QAction* snap;
  QAction* snapCorners;
  QAction* snapCrossings;
  QAction* snapEdges;
  QActionGroup* snapReaches;   ///< data: pixels
  QList<QAction*> snapLayers;  ///< data: layerKey()
  QAction* nameVersion;
  QAction* restoreVersion;
  QAction* compareVersion;
  QAction* renameVersion;
  QAction* removeVersion;
  QAction* renameZone;
  QAction* deleteZone;
  QAction* zoneColour;
  QAction* zoneDetails;
  QAction* zoneHolding;
  QAction* suggestPosts;
  QAction* sealCheckpoints;
  QAction* editPool;
  QAction* editRoadmap;
  QAction* rankByPhase;

  QAction* pan;
  QAction* draw;
  QAction* drawRectangle;
  QAction* drawCircle;
  QAction* drawCorridor;
  QAction* pickUnits;
  QAction* edit;
  QAction* redraw;
  QAction* split;
  QAction* cutHole;
  QAction* fill;
  QAction* transform;
  QAction* merge;
  QAction* fillHoles;
  QAction* simplify;
  QAction* smooth;
  QList<QAction*> clips;  ///< data: regionAreaName(), then "outside" where what lies outside is kept
  QAction* closeRoad;
  QAction* route;
  QAction* addRoad;
  QAction* excludeArea;
  QAction* posts;
  QAction* bases;
  QAction* notes;

  QAction* zoomIn;
  QAction* zoomOut;
  QAction* zoomFull;
  QAction* zoomZone;
  QAction* addBookmark;
  QAction* manageBookmarks;
  QAction* find;
  QAction* byNight;
  QAction* measure;
  QAction* identify;
  QAction* fullScreen;
  QAction* locator;
  QAction* motion;
  QActionGroup* grids;     ///< the coordinate grid; data: "none", "lonlat", "mgrs"
  QActionGroup* themes;    ///< data: themeName()
  QActionGroup* overlaps;  ///< what becomes of ground that zones overlap on; data: onOverlapName()

  QAction* planTexts;
  QAction* factors;
  QAction* addScenario;
  QAction* duplicateScenario;
  QAction* renameScenario;
  QAction* removeScenario;
  QAction* activateScenario;
  QAction* addState;
  QAction* describeState;
  QAction* duplicateState;
  QAction* compareStates;
  QAction* removeState;

  QAction* sources;
  QAction* about;

  /// The tools that alter the plan.
  [[nodiscard]] QList<QAction*> editingTools() const;

  QMenu* recentMenu;
  QMenu* panelsMenu;
  QMenu* phaseMenu;      ///< of the selected zone; filled when it is opened
  QMenu* bookmarksMenu;  ///< with an action for each of the plan's, which have data

 private:
  QAction* make(const char* name, const QString& text, const char* icon = nullptr);
  void makeActions();
  void makeZoneActions();
  void makeSnapActions();
  void makeMapActions();
  void makeOverlapChoices();
  void layOutMenus(QMainWindow* window);
  void layOutZoneMenu(QMenu* menu);
  void layOutToolBar(QMainWindow* window);
  [[nodiscard]] QToolButton* overlapButton(QMainWindow* window);
  /// A button for several tools: it shows the one that was used last and offers the others.
  [[nodiscard]] QToolButton* groupButton(QMainWindow* window, const char* name, const QList<QAction*>& tools);
  [[nodiscard]] QToolButton* snapButton(QMainWindow* window);
  QMenu* snapMenu_ = nullptr;
};

}  // namespace zw
