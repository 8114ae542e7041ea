// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/zone_importing.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

#include "ui/canvas/map_view.h"
#include "ui/dialogs/import_zones_dialog.h"
#include "ui/window/actions.h"
#include "ui/window/preferences.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

/// The one file that is dragged; empty where it is not just one.
QString fileOf(const QMimeData* data) {
  const QList<QUrl> urls = data->urls();
  return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

}  // namespace

ZoneImporting::ZoneImporting(Workspace& workspace, Actions& actions, const Preferences& preferences,
                             const MapView& map, QWidget* window)
    : QObject(window),
      workspace_(workspace),
      actions_(actions),
      map_(map),
      window_(window),
      folder_(preferences.lastFolder()) {
  connect(actions.importZones, &QAction::triggered, this, [this] { import(); });
  const auto update = [this] { actions_.importZones->setEnabled(isPossible()); };
  connect(&workspace, &Workspace::documentChanged, this, update);
  update();
  window->setAcceptDrops(true);
  window->installEventFilter(this);
}

bool ZoneImporting::isPossible() const {
  return workspace_.canEdit() && workspace_.services().zoneFiles;
}

void ZoneImporting::import(const QString& file) {
  if (!isPossible()) return;
  ImportZonesDialog dialog(workspace_, map_.theme(), folder_, window_);
  if (!file.isEmpty()) dialog.openFile(file);
  const bool accepted = dialog.exec() == QDialog::Accepted;
  folder_ = dialog.folder();
  if (accepted) emit imported(dialog.importedCount(), dialog.importedBounds());
}

void ZoneImporting::takeDropped(const QString& file) {
  static const QStringList images{QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("mbtiles"),
                                  QStringLiteral("jp2"), QStringLiteral("vrt"),  QStringLiteral("img"),
                                  QStringLiteral("png"), QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                  QStringLiteral("asc"), QStringLiteral("hgt")};
  if (!workspace_.services().referenceFiles) return import(file);
  if (!isPossible() || images.contains(QFileInfo(file).suffix().toLower())) return emit referenceWanted(file);
  QMessageBox box(QMessageBox::Question, tr("A File Was Dropped"),
                  tr("What is “%1” to be in the plan?").arg(QFileInfo(file).fileName()), QMessageBox::Cancel,
                  window_);
  box.setObjectName(QStringLiteral("droppedFile"));
  QPushButton* zones = box.addButton(tr("&Zones"), QMessageBox::AcceptRole);
  zones->setObjectName(QStringLiteral("asZones"));
  QPushButton* shown = box.addButton(tr("&Reference Layer"), QMessageBox::AcceptRole);
  shown->setObjectName(QStringLiteral("asReference"));
  box.setDefaultButton(zones);
  box.exec();
  if (box.clickedButton() == zones) import(file);
  if (box.clickedButton() == shown) emit referenceWanted(file);
}

bool ZoneImporting::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
    auto* drop = static_cast<QDropEvent*>(event);
    const QString file = fileOf(drop->mimeData());
    const bool isShown = workspace_.canEdit() && workspace_.services().referenceFiles;
    if (file.isEmpty() || (!isPossible() && !isShown)) return false;
    drop->acceptProposedAction();
    // The program that the file comes from waits until the drop is over.
    if (event->type() == QEvent::Drop) QTimer::singleShot(0, this, [this, file] { takeDropped(file); });
    return true;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace zw
