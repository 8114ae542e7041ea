// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/map_options.h"

#include <QAction>
#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>

#include "ui/briefing/map_file.h"
#include "ui/canvas/map_view.h"
#include "ui/panels/layers_panel.h"
#include "ui/theme/motion.h"
#include "ui/window/actions.h"
#include "ui/window/preferences.h"
#include "ui/workspace/workspace.h"

namespace zw {

MapOptions::MapOptions(Workspace& workspace, Actions& actions, Preferences& preferences, MapView& map,
                       LayersPanel& layers, QWidget* window)
    : QObject(window),
      workspace_(workspace),
      actions_(actions),
      preferences_(preferences),
      map_(map),
      layers_(layers),
      window_(window) {
  pool_.setMaxThreadCount(1);
  for (QAction* grid : actions.grids->actions())
    connect(grid, &QAction::triggered, this, [this, grid] {
      preferences_.setGrid(grid->data().toString());
      showGrid(grid->data().toString());
    });
  connect(actions.locator, &QAction::toggled, &map, &MapView::setLocatorWanted);
  connect(actions.locator, &QAction::triggered, this, [this](bool on) { preferences_.setLocator(on); });
  connect(actions.motion, &QAction::toggled, &map, &MapView::setMotion);
  connect(actions.motion, &QAction::triggered, this, [this](bool on) { preferences_.setMotion(on); });
  connect(actions.exportMap, &QAction::triggered, this, &MapOptions::exportMap);
}

MapOptions::~MapOptions() {
  pool_.waitForDone();
}

void MapOptions::restore() {
  const QString kept = preferences_.grid();
  for (QAction* grid : actions_.grids->actions())
    if (grid->data().toString() == kept) grid->setChecked(true);
  showGrid(kept);
  actions_.locator->setChecked(preferences_.locator());
  map_.setLocatorWanted(preferences_.locator());
  const bool motion = preferences_.motion().value_or(systemWantsMotion());
  actions_.motion->setChecked(motion);
  map_.setMotion(motion);
}

void MapOptions::showGrid(const QString& kind) {
  LayerSettings visible = workspace_.layers();
  visible.set(MapLayer::Grid, kind == QLatin1String("lonlat") || kind == QLatin1String("mgrs"));
  layers_.setSettings(visible);
  workspace_.setGrid(kind == QLatin1String("mgrs") ? GridKind::Mgrs : GridKind::LonLat);
  workspace_.setLayers(visible);
}

void MapOptions::exportMap() {
  if (!workspace_.hasPlan() || !map_.scene()->base) return;
  const QFileInfo plan(workspace_.planPath());
  QString path = QFileDialog::getSaveFileName(
      window_, tr("Export the Map"), plan.dir().filePath(plan.completeBaseName() + tr(" map.png")),
      tr("Pictures (*.png);;PDF files (*.pdf);;SVG drawings (*.svg)"));
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".png");
  // Export writes what the window shows; a picture has twice its pixels, to be read on paper too.
  const MapSheet sheet{*map_.scene(), map_.theme(), map_.viewport(), 2, workspace_.services().clock->now()};
  emit busy(tr("Writing the map…"));
  pool_.start([this, sheet, path] {
    const auto done = writeMap(sheet, path.toStdString());
    QMetaObject::invokeMethod(
        this,
        [this, done, path] {
          emit busy({});
          if (done)
            emit written(path);
          else
            emit failed(done.error());
        },
        Qt::QueuedConnection);
  });
}

}  // namespace zw
