// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/canvas/render/legend.h"
#include "ui/dialogs/about_dialogs.h"
#include "ui/i18n/messages.h"
#include "ui/panels/capacity_panel.h"
#include "ui/panels/figures_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/layers_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/supply_panel.h"
#include "ui/panels/zones_panel.h"
#include "ui/window/actions.h"
#include "ui/window/base_editing.h"
#include "ui/window/bookmarking.h"
#include "ui/window/documents.h"
#include "ui/window/finding.h"
#include "ui/window/history_editing.h"
#include "ui/window/identifying.h"
#include "ui/window/map_options.h"
#include "ui/window/network_editing.h"
#include "ui/window/note_editing.h"
#include "ui/window/note_reading.h"
#include "ui/window/phase_editing.h"
#include "ui/window/plan_editing.h"
#include "ui/window/post_editing.h"
#include "ui/window/reference_editing.h"
#include "ui/window/shape_editing.h"
#include "ui/window/status_line.h"
#include "ui/window/toolbox.h"
#include "ui/window/zone_importing.h"
#include "ui/workspace/comparing.h"

namespace zw {
namespace {

/// Symbols are drawn anew when the map has come to rest, not while it moves.
constexpr std::chrono::milliseconds kLegendPause(150);
constexpr QSize kFirstSize(1600, 1000);
constexpr int kSideWidth = 250;
constexpr int kFiguresWidth = 340;
constexpr double kPlaceMetresPerPixel = 6;  // near enough to see the road that is gone to

}  // namespace

MainWindow::MainWindow(DesktopServices services)
    : workspace_(std::make_unique<Workspace>(std::move(services))),
      comparing_(new Comparing(*workspace_, this)),
      actions_(new Actions(this)) {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowTitle(tr("Zonewright"));
  setWindowIcon(lineIcon(QStringLiteral("zonewright")));
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  status_ = new StatusLine(statusBar());
  layOutCentre();
  layOutDocks();
  legendPause_.setSingleShot(true);
  legendPause_.setInterval(kLegendPause);
  connect(&legendPause_, &QTimer::timeout, this, &MainWindow::showLegend);

  editing_ = std::make_unique<PlanEditing>(*workspace_, *actions_, *zonesPanel_, this);
  networkEditing_ = std::make_unique<NetworkEditing>(*workspace_, *actions_, this);
  postEditing_ = std::make_unique<PostEditing>(*workspace_, *actions_, this);
  auto* phaseEditing = new PhaseEditing(*workspace_, *actions_, *zonesPanel_, this);
  connect(phaseEditing, &PhaseEditing::placeChosen, this, &MainWindow::showPlace);
  shapeEditing_ = new ShapeEditing(
      *workspace_, *actions_,
      [this](const MultiPolygon<LonLat>& shape) { return editing_->createZone(shape); }, this);
  baseEditing_ = new BaseEditing(*workspace_, preferences_, this);
  noteEditing_ = new NoteEditing(*workspace_, preferences_, this);
  noteReading_ = new NoteReading(*workspace_, *map_, this);
  new Bookmarking(*workspace_, *actions_, *map_, this);
  toolbox_ = new Toolbox(
      {*workspace_, *actions_, *map_, preferences_, *editing_, *shapeEditing_, *networkEditing_,
       *postEditing_, *baseEditing_, *noteEditing_, *new Identifying(*workspace_, preferences_, *map_, this)},
      this);
  historyEditing_ =
      std::make_unique<HistoryEditing>(*workspace_, *comparing_, *actions_, *historyPanel_, this);
  documents_ = std::make_unique<Documents>(*workspace_, *actions_, preferences_, this);

  importing_ = new ZoneImporting(*workspace_, *actions_, preferences_, *map_, this);
  referenceEditing_ = new ReferenceEditing(*workspace_, *actions_, preferences_, *layersPanel_, *map_, this);

  mapOptions_ = new MapOptions(*workspace_, *actions_, preferences_, *map_, *layersPanel_, this);

  connectView();
  connectWorkspace();
  restoreLayers();
  mapOptions_->restore();
  status_->setFormat(preferences_.coordinateFormat());
  chooseTheme(preferences_.theme());
  toolbox_->useSelectTool();
  // room for the window's title bar
  resize(kFirstSize.boundedTo(screen()->availableSize() - QSize(0, 30)));
  restoreGeometry(preferences_.geometry());
  restoreState(preferences_.docks());
  onDocument();
}

MainWindow::~MainWindow() {
  map_->setTool(nullptr);
}

void MainWindow::openAtStart(const QString& plan) {
  documents_->openAtStart(plan);
}

void MainWindow::layOutCentre() {
  auto* centre = new QWidget(this);
  auto* layout = new QVBoxLayout(centre);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  map_ = new MapView(centre);
  map_->setObjectName(QStringLiteral("mapView"));
  map_->setAccessibleName(tr("Map"));
  map_->installEventFilter(this);
  layout->addWidget(map_, 1);
  setCentralWidget(centre);

  placeholder_ = new QLabel(map_);
  placeholder_->setObjectName(QStringLiteral("mapPlaceholder"));
  placeholder_->setAlignment(Qt::AlignCenter);
  placeholder_->setAttribute(Qt::WA_TransparentForMouseEvents);
  // Over the map, not above it: the map must not jump under the pointer when something is told.
  messages_ = new MessageBar(map_);
  auto* over = new QVBoxLayout(map_);
  over->setContentsMargins(8, 8, 8, 8);
  over->addWidget(messages_);
  over->addWidget(placeholder_, 1);
  over->addStretch();
}

void MainWindow::layOutDocks() {
  zonesPanel_ = new ZonesPanel(*workspace_, *actions_, this);
  layersPanel_ = new LayersPanel(this);
  figuresPanel_ = new FiguresPanel(*workspace_, this);
  supplyPanel_ = new SupplyPanel(*workspace_, *actions_, this);
  capacityPanel_ = new CapacityPanel(*workspace_, *actions_, this);
  historyPanel_ = new HistoryPanel(*workspace_, *comparing_, *actions_, this);
  const auto dock = [this](const char* name, const QString& title, QWidget* content,
                           Qt::DockWidgetArea area) {
    auto* widget = new QDockWidget(title, this);
    widget->setObjectName(QString::fromLatin1(name));
    widget->setWidget(content);
    addDockWidget(area, widget);
    actions_->panelsMenu->addAction(widget->toggleViewAction());
    return widget;
  };
  // Qt mirrors what is in a dock, not where docks stand.
  const bool mirrored = isRightToLeft();
  const auto before = mirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
  const auto after = mirrored ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
  QDockWidget* zones = dock("zonesDock", tr("Zones"), zonesPanel_, before);
  QDockWidget* layers = dock("layersDock", tr("Layers"), layersPanel_, before);
  QDockWidget* figures = dock("figuresDock", tr("Figures"), figuresPanel_, after);
  QDockWidget* supply = dock("supplyDock", tr("Supply"), supplyPanel_, after);
  QDockWidget* capacity = dock("capacityDock", tr("Capacity"), capacityPanel_, after);
  tabifyDockWidget(figures, supply);
  QDockWidget* history = dock("historyDock", tr("History"), historyPanel_, after);
  tabifyDockWidget(supply, capacity);
  tabifyDockWidget(capacity, history);
  figures->raise();
  resizeDocks({zones, figures}, {kSideWidth, kFiguresWidth}, Qt::Horizontal);
  resizeDocks({zones, layers}, {1, 1}, Qt::Vertical);
}

void MainWindow::connectView() {
  const auto zoomBy = [this](double factor) {
    const Viewport& v = map_->viewport();
    map_->setViewport(v.zoomedAt({v.size.width() / 2, v.size.height() / 2}, factor));
  };
  connect(actions_->zoomIn, &QAction::triggered, this, [zoomBy] { zoomBy(2); });
  connect(actions_->zoomOut, &QAction::triggered, this, [zoomBy] { zoomBy(0.5); });
  connect(actions_->zoomFull, &QAction::triggered, this, &MainWindow::zoomFull);
  connect(actions_->zoomZone, &QAction::triggered, this, &MainWindow::zoomToZone);
  finding_ = new Finding(*workspace_, *map_, this);
  connect(actions_->find, &QAction::triggered, finding_, &Finding::open);
  connect(finding_, &Finding::told, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Warning, text); });
  connect(actions_->byNight, &QAction::toggled, workspace_.get(), [this](bool on) {
    workspace_->setDaylight(on ? observe::Daylight::Night : observe::Daylight::Day);
  });
  connect(actions_->fullScreen, &QAction::toggled, this,
          [this](bool on) { on ? showFullScreen() : showNormal(); });
  for (QAction* theme : actions_->themes->actions())
    connect(theme, &QAction::triggered, this, [this, theme] {
      const ThemeChoice choice = themeNamed(theme->data().toString());
      preferences_.setTheme(choice);
      chooseTheme(choice);
    });
  for (QAction* choice : actions_->overlaps->actions()) {
    connect(choice, &QAction::toggled, this, [this, choice](bool on) {
      if (on) workspace_->setOnOverlap(*onOverlapFrom(choice->data().toString().toStdString()));
    });
    connect(choice, &QAction::triggered, this,
            [this, choice] { preferences_.setOnOverlap(choice->data().toString()); });
    if (choice->data().toString() == preferences_.onOverlap()) choice->setChecked(true);
  }
  connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
  connect(actions_->about, &QAction::triggered, this,
          [this] { showAbout(this, workspace_->services().version); });
  connect(actions_->sources, &QAction::triggered, this,
          [this] { showSources(this, workspace_->shown().region.get()); });

  connect(map_, &MapView::cursorMoved, this, [this](ProjectedPoint place) {
    status_->setPlace(place);
    showToolHint();
  });
  connect(map_, &MapView::cursorLeft, this, [this] { status_->setPlace(std::nullopt); });
  connect(map_, &MapView::viewportChanged, this, &MainWindow::onSceneOrView);
  connect(status_, &StatusLine::formatChosen, this,
          [this](CoordinateFormat format) { preferences_.setCoordinateFormat(format); });
  connect(status_, &StatusLine::scaleChosen, this, &MainWindow::setScale);
  connect(layersPanel_, &LayersPanel::settingsChanged, this, [this](const LayerSettings& layers) {
    preferences_.setLayers(layers);
    workspace_->setLayers(layers);
  });
  connect(zonesPanel_, &ZonesPanel::zoneActivated, this, &MainWindow::zoomToZone);
  connect(capacityPanel_, &CapacityPanel::factorWanted, this,
          [this](const QString& id) { editing_->editFactors(id); });
  connect(supplyPanel_, &SupplyPanel::placeChosen, this, &MainWindow::showPlace);
  connect(supplyPanel_, &SupplyPanel::stateChosen, this,
          [this](const Uuid& state) { networkEditing_->activate(state); });
  connect(supplyPanel_, &SupplyPanel::takeBackWanted, this,
          [this](const Uuid& thing) { networkEditing_->takeBack(thing); });
}

void MainWindow::showPlace(ProjectedPoint place) {
  Viewport view = map_->viewport();
  view.centre = place;
  view.metresPerPixel = std::min(view.metresPerPixel, kPlaceMetresPerPixel);
  map_->setViewport(view);
}

void MainWindow::connectWorkspace() {
  connect(workspace_.get(), &Workspace::documentChanged, this, &MainWindow::onDocument);
  connect(workspace_.get(), &Workspace::sceneChanged, this, [this] {
    map_->setScene(workspace_->scene());
    onSceneOrView();
  });
  connect(workspace_.get(), &Workspace::historyChanged, this, &MainWindow::showPlanState);
  // What was said of an edit before is settled by the next one that is done.
  connect(workspace_.get(), &Workspace::planChanged, messages_, &QWidget::hide);
  connect(workspace_.get(), &Workspace::selectionChanged, this, [this] {
    actions_->zoomZone->setEnabled(workspace_->selectedZone());
    showToolHint();
  });
  connect(workspace_.get(), &Workspace::failed, this,
          [this](const Error& error) { messages_->tell(MessageBar::Kind::Warning, describe(error)); });
  connect(editing_.get(), &PlanEditing::zoneDeleted, this,
          [this](const QString& name) { tellDone(tr("“%1” was deleted.").arg(name)); });
  connect(baseEditing_, &BaseEditing::done, this, &MainWindow::tellDone);
  connect(noteEditing_, &NoteEditing::done, this, &MainWindow::tellDone);
  connect(noteEditing_, &NoteEditing::chosen, noteReading_, &NoteReading::setChosen);
  connect(toolbox_, &Toolbox::told, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Warning, text); });
  connect(shapeEditing_, &ShapeEditing::told, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Note, text); });
  connect(toolbox_, &Toolbox::hintChanged, this, &MainWindow::showToolHint);
  connect(toolbox_, &Toolbox::toolChosen, this, [this](Toolbox::Topic topic) {
    messages_->hide();
    showToolHint();
    // What some tools change is told in a panel of its own.
    const QWidget* panel = topic == Toolbox::Topic::Posts    ? static_cast<QWidget*>(capacityPanel_)
                           : topic == Toolbox::Topic::Supply ? supplyPanel_
                                                             : nullptr;
    if (auto* dock = panel ? qobject_cast<QDockWidget*>(panel->parentWidget()) : nullptr) dock->raise();
  });
  connect(historyEditing_.get(), &HistoryEditing::versionRemoved, this,
          [this](const QString& name, const std::function<void()>& putBack) {
            messages_->tell(MessageBar::Kind::Note, tr("Version “%1” was removed.").arg(name), tr("Undo"),
                            putBack);
          });
  connect(importing_, &ZoneImporting::imported, this, &MainWindow::showImported);
  connect(mapOptions_, &MapOptions::busy, this, &MainWindow::setBusy);
  connect(mapOptions_, &MapOptions::written, this, [this](const QString& path) {
    messages_->tell(MessageBar::Kind::Note, tr("Exported to %1").arg(QDir::toNativeSeparators(path)));
  });
  connect(mapOptions_, &MapOptions::failed, this,
          [this](const Error& error) { messages_->tell(MessageBar::Kind::Warning, describe(error)); });
  connect(importing_, &ZoneImporting::referenceWanted, referenceEditing_, &ReferenceEditing::add);
  connect(referenceEditing_, &ReferenceEditing::told, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Warning, text); });
  connect(documents_.get(), &Documents::busy, this, &MainWindow::setBusy);
  connect(documents_.get(), &Documents::told, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Warning, text); });
  connect(documents_.get(), &Documents::toldOfFile, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Note, text); });
}

void MainWindow::tellDone(const QString& text) {
  messages_->tell(MessageBar::Kind::Note, text, tr("Undo"), [this] { workspace_->undo(); });
}

void MainWindow::showToolHint() {
  const MapTool* tool = map_->tool();
  status_->setHint(!busy_.isEmpty() ? busy_ : tool && workspace_->hasPlan() ? tool->hint() : QString());
  if (tool) map_->setCursor(tool->cursor());
}

void MainWindow::chooseTheme(ThemeChoice choice) {
  for (QAction* action : actions_->themes->actions())
    action->setChecked(action->data().toString() == themeName(choice));
  applyTheme(choice);
  const QString style = isDark(choice) ? QStringLiteral("dark") : QStringLiteral("light");
  const auto theme = loadThemeFile(
      QStringLiteral("%1/%2.json").arg(QString::fromStdString(workspace_->services().stylesFolder), style));
  if (theme)
    map_->setTheme(*theme);
  else
    messages_->tell(MessageBar::Kind::Warning, describe(theme.error()));
  legendPause_.start();
}

void MainWindow::onDocument() {
  const bool plan = workspace_->hasPlan();
  setWindowFilePath(plan ? workspace_->planPath() : QString());
  setWindowTitle(plan ? tr("%1 – Zonewright").arg(QFileInfo(workspace_->planPath()).completeBaseName())
                      : tr("Zonewright"));
  status_->setRegion(workspace_->shown().region.get());
  placeholder_->setVisible(!workspace_->shown().region);
  for (QAction* action : {actions_->zoomIn, actions_->zoomOut, actions_->zoomFull, actions_->find})
    action->setEnabled(workspace_->shown().region != nullptr);
  actions_->zoomZone->setEnabled(false);
  for (QAction* tool : actions_->editingTools()) tool->setEnabled(workspace_->canEdit());
  for (QAction* tool : {actions_->route, actions_->measure, actions_->exportMap})
    tool->setEnabled(workspace_->hasPlan());
  if (!workspace_->canEdit()) actions_->pan->setChecked(true);
  if (plan) zoomToPlan();
  showPlanState();
  showToolHint();
}

void MainWindow::showPlanState() {
  if (!workspace_->hasPlan()) {
    status_->setPlanState({}, {});
  } else if (const QString reason = workspace_->readOnlyReason(); !reason.isEmpty()) {
    status_->setPlanState(tr("Read-only"), reason);
  } else {
    status_->setPlanState(tr("All changes saved"),
                          tr("Every change is in %1 as soon as it is made")
                              .arg(QDir::toNativeSeparators(workspace_->planPath())));
  }
}

void MainWindow::setBusy(const QString& text) {
  busy_ = text;
  placeholder_->setText(text.isEmpty() ? tr("No plan is open") : text);
  placeholder_->setVisible(!workspace_->shown().region);
  showToolHint();
}

void MainWindow::onSceneOrView() {
  status_->setScale(map_->viewport().scaleDenominator());
  legendPause_.start();
}

void MainWindow::showLegend() {
  if (workspace_->scene()->base)
    layersPanel_->setLegend(legendFor(*workspace_->scene(), map_->viewport(), map_->theme()));
}

void MainWindow::zoomToZone() {
  if (const Zone* zone = workspace_->selectedZone())
    map_->zoomTo(boundsOf(workspace_->shown().region->projection->forward(zone->shape)));
}

void MainWindow::zoomToPlan() {
  const auto saved = preferences_.lastView();
  if (saved && preferences_.lastPlan() == workspace_->planPath()) {
    Viewport view = map_->viewport();
    view.centre = workspace_->shown().region->projection->forward(saved->centre);
    view.metresPerPixel = saved->metresPerPixel;
    map_->setViewport(view);
    return;
  }
  Box<ProjectedPoint> box;
  for (const SceneZone& zone : workspace_->scene()->zones) box.add(boundsOf(zone.shape));
  for (const BufferZone& buffer : workspace_->shown().region->bufferZones) box.add(boundsOf(buffer.shape));
  if (box.empty())
    zoomFull();
  else
    map_->zoomTo(box);
}

void MainWindow::zoomFull() {
  if (workspace_->shown().picture) map_->zoomTo(workspace_->shown().picture->bounds);
}

void MainWindow::showImported(int count, const Box<LonLat>& bounds) {
  const Projection& projection = *workspace_->shown().region->projection;
  map_->zoomTo(boundsOf(projection.forward(Line<LonLat>{{bounds.minX, bounds.minY},
                                                        {bounds.maxX, bounds.minY},
                                                        {bounds.maxX, bounds.maxY},
                                                        {bounds.minX, bounds.maxY}})));
  messages_->tell(MessageBar::Kind::Note,
                  count == 1 ? tr("1 zone was imported.") : tr("%1 zones were imported.").arg(count),
                  tr("Undo"), [this] { workspace_->undo(); });
}

void MainWindow::setScale(double denominator) {
  Viewport view = map_->viewport();
  view.metresPerPixel = Viewport::metresPerPixelAt(denominator);
  map_->setViewport(view);
}

void MainWindow::restoreLayers() {
  const LayerSettings layers = preferences_.layers();
  layersPanel_->setSettings(layers);
  workspace_->setLayers(layers);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (watched != map_ || event->type() != QEvent::ShortcutOverride ||
      static_cast<QKeyEvent*>(event)->key() != Qt::Key_Delete)
    return QMainWindow::eventFilter(watched, event);
  // On the map, Delete means the corner under the pointer before it means the zone; while posts are placed it
  // means the chosen post, never the zone.
  if (!toolbox_->wantsDelete()) return QMainWindow::eventFilter(watched, event);
  event->accept();
  return true;
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    if (finding_->takeMarkerAway()) return;
    if (isFullScreen())
      actions_->fullScreen->setChecked(false);
    else
      actions_->pan->setChecked(true);
    return;
  }
  QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  preferences_.setGeometry(saveGeometry());
  preferences_.setDocks(saveState());
  if (workspace_->hasPlan()) {
    preferences_.setLastPlan(workspace_->planPath());
    const Viewport& view = map_->viewport();
    preferences_.setLastView(
        {workspace_->shown().region->projection->inverse(view.centre), view.metresPerPixel});
  }
  QMainWindow::closeEvent(event);
}

}  // namespace zw
