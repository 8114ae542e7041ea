// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
  QAction* saveCopy;
  QAction* exportBriefing;
  QAction* exportGeoPackage;
  QAction* quit;

  QAction* undo;
  QAction* redo;
  QAction* renameZone;
  QAction* deleteZone;
  QAction* zoneColour;
  QAction* zoneDetails;
  QAction* zoneHolding;
  QAction* suggestPosts;
  QAction* sealCheckpoints;
  QAction* editPool;

  QAction* pan;
  QAction* draw;
  QAction* edit;
  QAction* split;
  QAction* merge;
  QAction* closeRoad;
  QAction* route;
  QAction* addRoad;
  QAction* excludeArea;
  QAction* posts;

  QAction* zoomIn;
  QAction* zoomOut;
  QAction* zoomFull;
  QAction* zoomZone;
  QAction* find;
  QAction* byNight;
  QAction* fullScreen;
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

  QMenu* recentMenu;
  QMenu* panelsMenu;

 private:
  QAction* make(const char* name, const QString& text, const char* icon = nullptr);
  void makeActions();
  void makeOverlapChoices();
  void layOutMenus(QMainWindow* window);
  void layOutToolBar(QMainWindow* window);
  [[nodiscard]] QToolButton* overlapButton(QMainWindow* window);
};

}  // namespace zw
