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
#include "ui/tools/snapping.h"

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
  addReference = make("addReference", tr("Add &Reference Layer…"), "layers");
  addReference->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
  addReference->setToolTip(tr("Show a file of features or an image with the plan"));
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
  exportMap = make("exportMap", tr("&Map (PNG, PDF, SVG)…"));
  exportMap->setToolTip(tr("Export the map as the window shows it"));
  quit = make("quit", tr("&Quit"));
  quit->setShortcut(QKeySequence::Quit);

  undo = make("undo", tr("&Undo"), "undo");
  undo->setShortcut(QKeySequence::Undo);
  redo = make("redo", tr("&Redo"), "redo");
  redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  nameVersion = make("nameVersion", tr("Name This &Version…"), "bookmark");
  nameVersion->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
  nameVersion->setToolTip(tr("Keep the plan as it is now under a name"));
  restoreVersion = make("restoreVersion", tr("Restore This Version"), "restore");
  restoreVersion->setToolTip(tr("Make the plan what the chosen version is; Undo takes it back"));
  compareVersion = make("compareVersion", tr("&Compare with Now"), "compare");
  compareVersion->setToolTip(tr("What differs between the chosen version and now, in words and on the map"));
  renameVersion = make("renameVersion", tr("Name and Note of the Version…"), "rename");
  removeVersion = make("removeVersion", tr("Remove Version"), "delete");

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
  editRoadmap = make("editRoadmap", tr("&Roadmap Phases…"), "phases");
  editRoadmap->setToolTip(tr("In which order zones are handed over"));
  rankByPhase = make("rankByPhase", tr("Rank Roads &by Phase…"), "rank");
  rankByPhase->setToolTip(tr("Which roads and crossings matter most in each phase of the roadmap"));

  auto* tools = new QActionGroup(this);
  pan = make("panTool", tr("&Select and Pan"), "select");
  pan->setIconText(tr("Pan"));
  pan->setToolTip(tr("Select zones; drag the map"));
  pan->setShortcut(QKeySequence(Qt::Key_S));
  makeZoneActions();
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
  measure = make("measureTool", tr("&Measure"), "measure");
  measure->setShortcut(QKeySequence(Qt::Key_M));
  measure->setToolTip(tr("Distance, bearing, area and the ground's heights along a line"));
  identify = make("identifyTool", tr("&Identify"), "identify");
  identify->setShortcut(QKeySequence(Qt::Key_I));
  identify->setToolTip(tr("All that is known of what lies at a place: click it"));
  posts = make("postTool", tr("&Posts"), "post");
  posts->setShortcut(QKeySequence(Qt::Key_P));
  posts->setToolTip(
      tr("Place observation posts and checkpoints in the selected zone, and see what they see"));
  bases = make("baseTool", tr("&Bases"), "base");
  bases->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_B));
  bases->setToolTip(tr("Place, move and edit the bases from which zones are supplied"));
  notes = make("noteTool", tr("&Notes"), "note");
  notes->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_N));
  notes->setToolTip(tr("Place, move and edit notes on the map"));
  for (QAction* tool : editingTools() + QList<QAction*>{pan, route, measure, identify}) {
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
  addBookmark = make("addBookmark", tr("&Add Bookmark…"), "bookmark");
  addBookmark->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
  addBookmark->setToolTip(tr("Keep this view of the map under a name"));
  manageBookmarks = make("manageBookmarks", tr("&Manage Bookmarks…"));
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
  makeMapActions();
  makeOverlapChoices();
  makeSnapActions();
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

void Actions::makeZoneActions() {
  draw = make("drawTool", tr("&Draw Polygon"), "draw");
  draw->setShortcut(QKeySequence(Qt::Key_D));
  draw->setIconText(tr("Draw"));
  draw->setToolTip(tr("Draw a zone corner by corner, freehand, or along a river, road or edge"));
  edit = make("editTool", tr("&Edit Vertices"), "edit");
  edit->setIconText(tr("Edit"));
  edit->setShortcut(QKeySequence(Qt::Key_E));
  edit->setToolTip(tr("Move, add and delete vertices of the selected zone"));
  split = make("splitTool", tr("S&plit Zone"), "split");
  split->setShortcut(QKeySequence(Qt::Key_X));
  split->setIconText(tr("Split"));
  split->setToolTip(tr("Divide the selected zone along a line"));
  merge = make("mergeZones", tr("&Merge Zones…"), "merge");
  merge->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
  merge->setToolTip(tr("Join another zone to the selected one, with its posts"));
  drawRectangle = make("rectangleTool", tr("Draw &Rectangle"), "rectangle");
  drawRectangle->setIconText(tr("Rectangle"));
  drawRectangle->setToolTip(tr("Draw a rectangle by two corners, or one corner and its size"));
  drawCircle = make("circleTool", tr("Draw &Circle"), "circle");
  drawCircle->setIconText(tr("Circle"));
  drawCircle->setToolTip(tr("Draw a circle by its middle and a place on it, or its radius"));
  drawCorridor = make("corridorTool", tr("Draw C&orridor"), "corridor");
  drawCorridor->setIconText(tr("Corridor"));
  drawCorridor->setToolTip(tr("Draw the ground along a line, as wide as is typed"));
  pickUnits = make("unitsTool", tr("Pick &Units"), "units");
  pickUnits->setIconText(tr("Units"));
  pickUnits->setShortcut(QKeySequence(Qt::Key_U));
  pickUnits->setToolTip(tr("Add cadastres to the selected zone or take them out, or make a zone of them"));
  redraw = make("redrawTool", tr("R&eshape Boundary"), "reshape");
  redraw->setIconText(tr("Reshape"));
  redraw->setShortcut(QKeySequence(Qt::Key_H));
  redraw->setToolTip(tr("Draw how the selected zone's boundary is to run; a zone beside follows"));
  cutHole = make("holeTool", tr("Cut a &Hole"), "hole");
  cutHole->setIconText(tr("Hole"));
  cutHole->setToolTip(tr("Draw what the selected zone is to lose: a hole, or a bite at its edge"));
  fill = make("fillTool", tr("&Fill a Gap"), "fill");
  fill->setIconText(tr("Fill"));
  fill->setToolTip(tr("Give the selected zone ground that zones enclose, with a click"));
  transform = make("transformTool", tr("Mo&ve, Turn and Scale"), "transform");
  transform->setIconText(tr("Move"));
  transform->setShortcut(QKeySequence(Qt::Key_T));
  transform->setToolTip(tr("Move, turn and scale the selected zone as a whole"));
  fillHoles = make("fillHoles", tr("F&ill All Holes"));
  simplify = make("simplifyZone", tr("S&implify…"));
  smooth = make("smoothZone", tr("Smoo&th…"));
  const auto clip = [this](const QString& text, const QStringList& data) {
    QAction* action = make("", text);
    action->setObjectName(QStringLiteral("clip-") + data.join(u'-'));
    action->setData(data);
    clips << action;
  };
  const QString outside = QStringLiteral("outside");
  clip(tr("To the &Territory"), {QStringLiteral("territory")});
  clip(tr("To the &Buffer Zone"), {QStringLiteral("buffer-zone")});
  clip(tr("&Out of the Buffer Zone"), {QStringLiteral("buffer-zone"), outside});
  clip(tr("To the Border's &Side of the River"), {QStringLiteral("border-side")});
  clip(tr("To the &Far Side of the River"), {QStringLiteral("far-side")});

  copyWkt = make("copyWkt", tr("&Copy Zone's Shape (WKT)"));
  copyWkt->setShortcut(QKeySequence::Copy);
  copyGeoJson = make("copyGeoJson", tr("Copy Zone's Shape (&GeoJSON)"));
  copyGeoJson->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  paste = make("pasteShape", tr("&Paste as Zone"));
  paste->setShortcut(QKeySequence::Paste);
  paste->setToolTip(tr("A new zone from WKT or GeoJSON on the clipboard"));
  typePlace = make("typePlace", tr("&Type Coordinates…"));
  typePlace->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
  typePlace->setToolTip(tr("As a click there: a corner, a post, or where the chosen vertex is to go"));
}

void Actions::makeMapActions() {
  grids = new QActionGroup(this);
  for (const auto& [name, text] :
       {std::pair("none", tr("&None")), std::pair("lonlat", tr("&Latitude and Longitude")),
        std::pair("mgrs", tr("&UTM and MGRS"))}) {
    QAction* action = make("", text);
    action->setObjectName(QStringLiteral("grid-") + QLatin1String(name));
    action->setData(QLatin1String(name));
    action->setCheckable(true);
    grids->addAction(action);
  }
  locator = make("locatorAction", tr("&Locator"));
  locator->setToolTip(tr("A small picture of the whole region with the map's frame"));
  motion = make("motion", tr("&Animated Panning and Zooming"));
  for (QAction* action : {locator, motion}) action->setCheckable(true);
}

void Actions::makeSnapActions() {
  snap = make("snap", tr("S&nap to What Is Near"), "snap");
  snap->setIconText(tr("Snap"));
  snap->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_S));
  snap->setToolTip(tr("Draw places in hand onto corners, crossings and edges; Alt held does without"));
  snapCorners = make("snapCorners", tr("&Corners"));
  snapCrossings = make("snapCrossings", tr("Where Lines C&ross"));
  snapEdges = make("snapEdges", tr("&Edges"));
  snapReaches = new QActionGroup(this);
  for (const int pixels : {5, 10, 15, 25}) {
    QAction* reach = make("", tr("Within %1 Pixels").arg(pixels));
    reach->setObjectName(QStringLiteral("snapReach-%1").arg(pixels));
    reach->setData(pixels);
    snapReaches->addAction(reach);
  }
  for (const MapLayer layer : zw::snapLayers()) {
    QAction* action = make("", layerTitle(layer));
    action->setObjectName(QStringLiteral("snap-") + layerKey(layer));
    action->setData(layerKey(layer));
    snapLayers << action;
  }
  for (QAction* action :
       QList<QAction*>{snap, snapCorners, snapCrossings, snapEdges} + snapReaches->actions() + snapLayers)
    action->setCheckable(true);
}

QList<QAction*> Actions::editingTools() const {
  return {draw, drawRectangle, drawCircle, drawCorridor, pickUnits,   edit,  redraw, split, cutHole,
          fill, transform,     closeRoad,  addRoad,      excludeArea, posts, bases,  notes};
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
  file->addAction(addReference);
  QMenu* exports = file->addMenu(tr("&Export"));
  exports->addActions({exportBriefing, exportGeoPackage, exportMap});
  file->addSeparator();
  file->addAction(quit);

  QMenu* editMenu = bar->addMenu(tr("&Edit"));
  editMenu->addActions({undo, redo});
  editMenu->addSeparator();
  editMenu->addAction(nameVersion);
  editMenu->addSeparator();
  editMenu->addActions({copyWkt, copyGeoJson, paste});
  editMenu->addSeparator();
  editMenu->addActions({pan, typePlace});
  snapMenu_ = editMenu->addMenu(tr("S&napping"));
  snapMenu_->setObjectName(QStringLiteral("snapMenu"));
  snapMenu_->addAction(snap);
  snapMenu_->addSeparator();
  snapMenu_->addActions({snapCorners, snapCrossings, snapEdges});
  snapMenu_->addSeparator();
  snapMenu_->addActions(snapReaches->actions());
  snapMenu_->addSection(tr("Of the layers shown"));
  snapMenu_->addActions(snapLayers);

  layOutZoneMenu(bar->addMenu(tr("&Zone")));

  QMenu* supply = bar->addMenu(tr("&Roads and Posts"));
  supply->addActions({closeRoad, route, addRoad, excludeArea});
  supply->addSeparator();
  supply->addActions({posts, suggestPosts, sealCheckpoints, zoneHolding});

  QMenu* view = bar->addMenu(tr("&View"));
  view->addActions({find, identify, measure});
  view->addSeparator();
  view->addActions({zoomIn, zoomOut, zoomFull, zoomZone});
  bookmarksMenu = view->addMenu(tr("&Bookmarks"));
  bookmarksMenu->setObjectName(QStringLiteral("bookmarksMenu"));
  bookmarksMenu->addActions({addBookmark, manageBookmarks});
  bookmarksMenu->addSeparator();
  view->addSeparator();
  view->addAction(byNight);
  QMenu* grid = view->addMenu(tr("Coordinate &Grid"));
  grid->setObjectName(QStringLiteral("gridMenu"));
  grid->addActions(grids->actions());
  view->addActions({locator, motion});
  view->addSeparator();
  panelsMenu = view->addMenu(tr("&Panels"));
  QMenu* theme = view->addMenu(tr("&Theme"));
  theme->addActions(themes->actions());
  view->addAction(fullScreen);

  QMenu* plan = bar->addMenu(tr("&Plan"));
  plan->addActions({planTexts, factors, editPool, editRoadmap, rankByPhase});
  plan->addSeparator();
  plan->addActions({bases, notes});
  plan->addSeparator();
  plan->addActions({addScenario, duplicateScenario, renameScenario, activateScenario, removeScenario});
  plan->addSeparator();
  plan->addActions({addState, describeState, duplicateState, compareStates, removeState});

  QMenu* help = bar->addMenu(tr("&Help"));
  help->addActions({sources, about});
}

void Actions::layOutZoneMenu(QMenu* menu) {
  menu->setObjectName(QStringLiteral("zoneMenu"));
  menu->addActions({draw, drawRectangle, drawCircle, drawCorridor, pickUnits});
  menu->addSeparator();
  menu->addActions({edit, redraw, split, cutHole, fill, transform});
  menu->addSeparator();
  menu->addActions({merge, fillHoles, simplify, smooth});
  QMenu* clip = menu->addMenu(tr("C&lip"));
  clip->setObjectName(QStringLiteral("clipMenu"));
  clip->addActions(clips);
  menu->addSeparator();
  QMenu* overlap = menu->addMenu(tr("Where Zones O&verlap"));
  overlap->setObjectName(QStringLiteral("overlapMenu"));
  overlap->setToolTipsVisible(true);
  overlap->addActions(overlaps->actions());
  menu->addSeparator();
  menu->addActions({renameZone, zoneDetails, zoneColour});
  phaseMenu = menu->addMenu(tr("P&hase"));
  phaseMenu->setObjectName(QStringLiteral("phaseMenu"));
  menu->addAction(deleteZone);
}

QToolButton* Actions::groupButton(QMainWindow* window, const char* name, const QList<QAction*>& tools) {
  auto* button = new QToolButton(window);
  button->setObjectName(QString::fromLatin1(name));
  button->setPopupMode(QToolButton::MenuButtonPopup);
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  button->setIconSize(kIconSize);
  auto* menu = new QMenu(button);
  menu->addActions(tools);
  button->setMenu(menu);
  button->setDefaultAction(tools.front());
  for (QAction* tool : tools)
    connect(tool, &QAction::toggled, button, [button, tool](bool on) {
      if (on) button->setDefaultAction(tool);
    });
  return button;
}

QToolButton* Actions::snapButton(QMainWindow* window) {
  auto* button = new QToolButton(window);
  button->setObjectName(QStringLiteral("snapButton"));
  button->setPopupMode(QToolButton::MenuButtonPopup);
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  button->setIconSize(kIconSize);
  button->setMenu(snapMenu_);
  button->setDefaultAction(snap);
  return button;
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
  bar->addActions({newPlan, openPlan});
  bar->addSeparator();
  bar->addActions({exportBriefing, exportGeoPackage});
  bar->addSeparator();
  bar->addActions({undo, redo});
  bar->addSeparator();
  bar->addAction(pan);
  bar->addWidget(
      groupButton(window, "drawButton", {draw, drawRectangle, drawCircle, drawCorridor, pickUnits}));
  bar->addWidget(groupButton(window, "editButton", {edit, redraw, split, cutHole, fill, transform}));
  bar->addWidget(snapButton(window));
  bar->addWidget(overlapButton(window));
  bar->addSeparator();
  bar->addActions({closeRoad, route, addRoad});
  bar->addWidget(groupButton(window, "placeButton", {posts, bases, notes}));
  bar->addSeparator();
  bar->addAction(find);
  bar->addWidget(groupButton(window, "readButton", {identify, measure}));
  bar->addActions({zoomIn, zoomOut, zoomFull, zoomZone});
}

}  // namespace zw
