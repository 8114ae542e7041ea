// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "core/partition/settle.h"
#include "ui/theme/app_theme.h"

namespace zw {
namespace {

constexpr QSize kIconSize(20, 20);  // of the tool bar

}  // namespace

Actions::Actions(QMainWindow* window) : QObject(window) {
  makeActions();
  layOutMenus(window);
  layOutToolBar(window);
}

QAction* Actions::make(const char* name, const QString& text, const char* icon) {
  auto* action = new QAction(text, parent());
  action->setObjectName(QString::fromLatin1(name));
  if (icon) action->setIcon(lineIcon(QString::fromLatin1(icon)));
  return action;
}

void Actions::makeActions() {
  newPlan = make("newPlan", tr("&New…"), "new");
  newPlan->setShortcut(QKeySequence::New);
  newPlan->setIconText(tr("New"));
  newPlan->setToolTip(tr("New plan"));
  openPlan = make("openPlan", tr("&Open…"), "open");
  openPlan->setShortcut(QKeySequence::Open);
  openPlan->setIconText(tr("Open"));
  openPlan->setToolTip(tr("Open a plan"));
  openSample = make("openSample", tr("Open a Fresh Sa&mple"));
  newRegion = make("newRegion", tr("New &Region…"));
  importZones = make("importZones", tr("&Import Zones…"), "import");
  importZones->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
  importZones->setToolTip(tr("Take zones from a file of another program"));
  saveCopy = make("saveCopy", tr("&Save a Copy…"), "save-copy");
  saveCopy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
  saveCopy->setIconText(tr("Save Copy"));
  saveCopy->setToolTip(tr("Save a copy; the plan itself is saved with every change"));
  exportBriefing = make("exportBriefing", tr("&Briefing (PDF)…"), "export-pdf");
  exportBriefing->setIconText(tr("Briefing"));
  exportBriefing->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
  exportBriefing->setToolTip(tr("Export a one-page briefing"));
  exportGeoPackage = make("exportGeoPackage", tr("&GeoPackage…"), "export-data");
  exportGeoPackage->setIconText(tr("Data"));
  exportGeoPackage->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
  exportGeoPackage->setToolTip(tr("Export zones and figures as a GeoPackage"));
  quit = make("quit", tr("&Quit"));
  quit->setShortcut(QKeySequence::Quit);

  undo = make("undo", tr("&Undo"), "undo");
  undo->setShortcut(QKeySequence::Undo);
  redo = make("redo", tr("&Redo"), "redo");
  redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  renameZone = make("renameZone", tr("Re&name Zone…"), "rename");
  renameZone->setShortcut(QKeySequence(Qt::Key_F2));
  deleteZone = make("deleteZone", tr("&Delete Zone"), "delete");
  deleteZone->setShortcut(QKeySequence::Delete);
  zoneColour = make("zoneColour", tr("Zone &Colour…"), "colour");
  zoneDetails = make("zoneDetails", tr("Zone D&etails…"), "notes");

  zoneHolding = make("zoneHolding", tr("How the Zone Is &Held…"), "factors");
  suggestPosts = make("suggestPosts", tr("&Suggest Observation Posts…"), "suggest");
  sealCheckpoints = make("sealCheckpoints", tr("Check&points at the Seal Posts"), "exclude-area");
  sealCheckpoints->setToolTip(tr("A checkpoint at each of the fewest posts that stop traffic into the zone"));
  editPool = make("editPool", tr("P&ool of Units…"), "pool");

  auto* tools = new QActionGroup(this);
  pan = make("panTool", tr("&Select and Pan"), "select");
  pan->setIconText(tr("Pan"));
  pan->setToolTip(tr("Select zones; drag the map"));
  pan->setShortcut(QKeySequence(Qt::Key_S));
  draw = make("drawTool", tr("&Draw Zone"), "draw");
  draw->setShortcut(QKeySequence(Qt::Key_D));
  draw->setToolTip(tr("Draw a zone corner by corner"));
  edit = make("editTool", tr("&Edit Vertices"), "edit");
  edit->setIconText(tr("Edit Zone"));
  edit->setShortcut(QKeySequence(Qt::Key_E));
  edit->setToolTip(tr("Move, add and delete vertices of the selected zone"));
  split = make("splitTool", tr("S&plit Zone"), "split");
  split->setShortcut(QKeySequence(Qt::Key_X));
  split->setToolTip(tr("Divide the selected zone along a line"));
  merge = make("mergeZones", tr("&Merge Zones…"), "merge");
  merge->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
  merge->setToolTip(tr("Join another zone to the selected one, with its posts"));
  closeRoad = make("roadTool", tr("&Close Roads"), "close-road");
  closeRoad->setShortcut(QKeySequence(Qt::Key_C));
  closeRoad->setToolTip(tr("Close a bridge or road with a click, and see what that does"));
  route = make("routeTool", tr("&Route"), "route");
  route->setShortcut(QKeySequence(Qt::Key_R));
  route->setToolTip(tr("Drag a route between two places"));
  addRoad = make("addRoadTool", tr("Add &Bridge or Track"), "add-road");
  addRoad->setIconText(tr("Bridge"));
  addRoad->setShortcut(QKeySequence(Qt::Key_B));
  addRoad->setToolTip(tr("Draw a temporary bridge or a track into the network state"));
  excludeArea = make("excludeTool", tr("E&xclude Area"), "exclude-area");
  excludeArea->setToolTip(tr("Draw an area that no route may enter"));
  posts = make("postTool", tr("&Posts"), "post");
  posts->setShortcut(QKeySequence(Qt::Key_P));
  posts->setToolTip(
      tr("Place observation posts and checkpoints in the selected zone, and see what they see"));
  for (QAction* tool : {pan, draw, edit, split, closeRoad, route, addRoad, excludeArea, posts}) {
    tool->setCheckable(true);
    tools->addAction(tool);
  }
  pan->setChecked(true);

  zoomIn = make("zoomIn", tr("Zoom &In"), "zoom-in");
  zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
  zoomOut = make("zoomOut", tr("Zoom &Out"), "zoom-out");
  zoomOut->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
  zoomFull = make("zoomFull", tr("Zoom &Full"), "zoom-full");
  zoomFull->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
  zoomFull->setToolTip(tr("Show the whole region"));
  zoomZone = make("zoomZone", tr("Zoom to &Zone"), "zoom-zone");
  zoomZone->setIconText(tr("Zoom Zone"));
  zoomZone->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
  zoomZone->setIconText(tr("To Zone"));
  zoomZone->setToolTip(tr("Zoom to the selected zone"));
  find = make("find", tr("F&ind a Place or Coordinates…"), "find");
  find->setIconText(tr("Find"));
  find->setToolTip(tr("Find a place by name or coordinates"));
  find->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_G)});
  byNight = make("byNight", tr("What Posts See by &Night"), "night");
  byNight->setToolTip(tr("What posts see by night instead of by day, on the map and in figures of it"));
  byNight->setShortcut(QKeySequence(Qt::Key_N));
  byNight->setCheckable(true);
  fullScreen = make("fullScreen", tr("F&ull Screen"));
  fullScreen->setShortcut(QKeySequence(Qt::Key_F11));
  fullScreen->setCheckable(true);
  makeOverlapChoices();
  themes = new QActionGroup(this);
  for (const auto& [choice, text] :
       {std::pair(ThemeChoice::System, tr("As the &System")), std::pair(ThemeChoice::Light, tr("&Light")),
        std::pair(ThemeChoice::Dark, tr("&Dark"))}) {
    QAction* action = make("", text);
    action->setObjectName(QStringLiteral("theme-") + themeName(choice));
    action->setData(themeName(choice));
    action->setCheckable(true);
    themes->addAction(action);
  }

  planTexts = make("planTexts", tr("&Title and Notes…"), "notes");
  factors = make("planningFactors", tr("Planning &Factors…"), "factors");
  addScenario = make("addScenario", tr("&Add Scenario…"), "add");
  duplicateScenario = make("duplicateScenario", tr("D&uplicate Scenario…"), "duplicate");
  renameScenario = make("renameScenario", tr("Re&name Scenario…"), "rename");
  removeScenario = make("removeScenario", tr("&Remove Scenario"), "delete");
  activateScenario = make("activateScenario", tr("Make &Active"), "activate");

  addState = make("addState", tr("New Network State…"), "add");
  describeState = make("describeState", tr("Details of the Network State…"), "notes");
  duplicateState = make("duplicateState", tr("Duplicate Network State…"), "duplicate");
  compareStates = make("compareStates", tr("Compare Network States…"), "layers");
  removeState = make("removeState", tr("Remove Network State"), "delete");

  sources = make("dataSources", tr("&Data Sources…"), "layers");
  about = make("about", tr("&About Zonewright"), "info");
}

void Actions::makeOverlapChoices() {
  struct Choice {
    OnOverlap value;
    QString text, shortly, tip;
  };
  overlaps = new QActionGroup(this);
  for (const Choice& choice :
       {Choice{OnOverlap::Refuse, tr("&Refuse"), tr("No Overlap"),
               tr("A zone that would overlap another of its scenario is refused")},
        Choice{OnOverlap::CutNew, tr("Cut the &New Zone"), tr("Cut New"),
               tr("Where they overlap, the ground stays with the zone that is there already")},
        Choice{OnOverlap::CutNeighbours, tr("Cut the Nei&ghbour"), tr("Cut Neighbour"),
               tr("Where they overlap, the new or altered zone takes the ground from the other")}}) {
    const QString name = QString::fromLatin1(onOverlapName(choice.value));
    QAction* action = make("", choice.text);
    action->setObjectName(QStringLiteral("overlap-") + name);
    action->setIcon(lineIcon(action->objectName()));
    action->setIconText(choice.shortly);
    action->setToolTip(choice.tip);
    action->setData(name);
    action->setCheckable(true);
    overlaps->addAction(action);
  }
}

void Actions::layOutMenus(QMainWindow* window) {
  QMenuBar* bar = window->menuBar();
  bar->setObjectName(QStringLiteral("menuBar"));

  QMenu* file = bar->addMenu(tr("&File"));
  file->addActions({newPlan, openPlan});
  recentMenu = file->addMenu(tr("Open &Recent"));
  recentMenu->setObjectName(QStringLiteral("recentMenu"));
  file->addAction(openSample);
  file->addSeparator();
  file->addAction(newRegion);
  file->addSeparator();
  file->addAction(saveCopy);
  file->addAction(importZones);
  QMenu* exports = file->addMenu(tr("&Export"));
  exports->addActions({exportBriefing, exportGeoPackage});
  file->addSeparator();
  file->addAction(quit);

  QMenu* editMenu = bar->addMenu(tr("&Edit"));
  editMenu->addActions({undo, redo});
  editMenu->addSeparator();
  editMenu->addActions({pan, draw, edit, split, merge});
  QMenu* overlap = editMenu->addMenu(tr("Where Zones &Overlap"));
  overlap->setObjectName(QStringLiteral("overlapMenu"));
  overlap->setToolTipsVisible(true);
  overlap->addActions(overlaps->actions());
  editMenu->addSeparator();
  editMenu->addActions({closeRoad, route, addRoad, excludeArea});
  editMenu->addSeparator();
  editMenu->addActions({posts, suggestPosts, sealCheckpoints, zoneHolding});
  editMenu->addSeparator();
  editMenu->addActions({renameZone, zoneDetails, zoneColour, deleteZone});

  QMenu* view = bar->addMenu(tr("&View"));
  view->addAction(find);
  view->addSeparator();
  view->addActions({zoomIn, zoomOut, zoomFull, zoomZone});
  view->addSeparator();
  view->addAction(byNight);
  panelsMenu = view->addMenu(tr("&Panels"));
  QMenu* theme = view->addMenu(tr("&Theme"));
  theme->addActions(themes->actions());
  view->addAction(fullScreen);

  QMenu* plan = bar->addMenu(tr("&Plan"));
  plan->addActions({planTexts, factors, editPool});
  plan->addSeparator();
  plan->addActions({addScenario, duplicateScenario, renameScenario, activateScenario, removeScenario});
  plan->addSeparator();
  plan->addActions({addState, describeState, duplicateState, compareStates, removeState});

  QMenu* help = bar->addMenu(tr("&Help"));
  help->addActions({sources, about});
}

QToolButton* Actions::overlapButton(QMainWindow* window) {
  auto* button = new QToolButton(window);
  button->setObjectName(QStringLiteral("overlapButton"));
  button->setPopupMode(QToolButton::InstantPopup);
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  button->setIconSize(kIconSize);
  button->setMenu(window->findChild<QMenu*>(QStringLiteral("overlapMenu")));
  const auto show = [button](const QAction* chosen) {
    button->setIcon(chosen->icon());
    button->setText(chosen->iconText());
    button->setToolTip(tr("Where zones overlap: %1").arg(chosen->toolTip()));
  };
  for (QAction* choice : overlaps->actions())
    connect(choice, &QAction::toggled, button, [show, choice](bool on) {
      if (on) show(choice);
    });
  overlaps->actions().front()->setChecked(true);
  return button;
}

void Actions::layOutToolBar(QMainWindow* window) {
  auto* bar = window->addToolBar(tr("Tools"));
  bar->setObjectName(QStringLiteral("toolBar"));
  bar->setMovable(false);
  bar->setContextMenuPolicy(Qt::PreventContextMenu);
  bar->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  bar->setIconSize(kIconSize);
  bar->addActions({newPlan, openPlan, saveCopy});
  bar->addSeparator();
  bar->addActions({exportBriefing, exportGeoPackage});
  bar->addSeparator();
  bar->addActions({undo, redo});
  bar->addSeparator();
  bar->addActions({pan, draw, edit});
  bar->addWidget(overlapButton(window));
  bar->addSeparator();
  bar->addActions({closeRoad, route, addRoad, posts});
  bar->addSeparator();
  bar->addActions({find, zoomIn, zoomOut, zoomFull, zoomZone});
}

}  // namespace zw
