// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bookmarking.h"

#include <QAction>
#include <QMenu>

#include "core/change/bookmark_commands.h"
#include "ui/canvas/map_view.h"
#include "ui/dialogs/bookmarks_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/window/actions.h"
#include "ui/workspace/ground_width.h"
#include "ui/workspace/workspace.h"

namespace zw {

Bookmarking::Bookmarking(Workspace& workspace, const Actions& actions, MapView& map, QWidget* window)
    : QObject(window), workspace_(workspace), actions_(actions), map_(map), window_(window) {
  connect(actions.addBookmark, &QAction::triggered, this, &Bookmarking::add);
  connect(actions.manageBookmarks, &QAction::triggered, this, &Bookmarking::manage);
  connect(&workspace, &Workspace::documentChanged, this, &Bookmarking::fillMenu);
  connect(&workspace, &Workspace::planChanged, this, &Bookmarking::fillMenu);
  fillMenu();
}

QString Bookmarking::complaint(const QString& name, const Uuid& self) const {
  if (name.isEmpty()) return tr("A name is needed.");
  const Bookmark* other = workspace_.plan().bookmarkNamed(name.toStdString());
  return other && other->id != self ? tr("That name is in use already.") : QString();
}

void Bookmarking::fillMenu() {
  const bool plan = workspace_.hasPlan() && workspace_.shown().region;
  const bool any = plan && !workspace_.plan().bookmarks.empty();
  actions_.addBookmark->setEnabled(plan && workspace_.canEdit());
  actions_.manageBookmarks->setEnabled(any);
  QMenu* menu = actions_.bookmarksMenu;
  for (QAction* action : menu->actions())
    if (action->data().isValid()) {
      menu->removeAction(action);
      action->setObjectName({});
      action->deleteLater();
    }
  if (!any) return;
  for (const Bookmark* bookmark : workspace_.plan().bookmarksInOrder()) {
    // an ampersand in a name is no mnemonic
    const QString words = QString::fromStdString(bookmark->name).replace(u'&', QStringLiteral("&&"));
    QAction* action = menu->addAction(words);
    action->setObjectName(QStringLiteral("bookmark-") + QString::fromStdString(bookmark->name));
    action->setData(QString::fromStdString(bookmark->id.text()));
    connect(action, &QAction::triggered, this, [this, id = bookmark->id] { goTo(id); });
  }
}

void Bookmarking::goTo(const Uuid& id) {
  const auto found = workspace_.plan().bookmarks.find(id);
  if (found == workspace_.plan().bookmarks.end()) return;
  map_.setViewport(viewOf(map_.viewport(), *workspace_.shown().region->projection, found->second.centre,
                          found->second.width));
}

void Bookmarking::add() {
  QString free;
  for (int n = 1; free.isEmpty() || !complaint(free, {}).isEmpty(); ++n) free = tr("View %1").arg(n);
  const auto name = askName(window_, tr("Add Bookmark"), tr("&Name of this view:"), free,
                            [this](const QString& words) { return complaint(words, {}); });
  if (!name) return;
  const Projection& projection = *workspace_.shown().region->projection;
  const Viewport& view = map_.viewport();
  workspace_.run(
      addBookmark(workspace_.plan(), {workspace_.services().ids->next(), name->toStdString(),
                                      projection.inverse(view.centre), groundWidth(view, projection)}));
}

void Bookmarking::rename(const Uuid& id) {
  const auto found = workspace_.plan().bookmarks.find(id);
  if (found == workspace_.plan().bookmarks.end()) return;
  const auto name =
      askName(window_, tr("Rename Bookmark"), tr("&Name:"), QString::fromStdString(found->second.name),
              [this, id](const QString& words) { return complaint(words, id); });
  if (name) workspace_.run(renameBookmark(workspace_.plan(), id, name->toStdString()));
}

void Bookmarking::update(const Uuid& id) {
  const Projection& projection = *workspace_.shown().region->projection;
  const Viewport& view = map_.viewport();
  workspace_.run(
      updateBookmark(workspace_.plan(), id, projection.inverse(view.centre), groundWidth(view, projection)));
}

void Bookmarking::remove(const Uuid& id) {
  workspace_.run(removeBookmark(workspace_.plan(), id));
}

void Bookmarking::manage() {
  BookmarksDialog dialog(workspace_, window_);
  connect(&dialog, &BookmarksDialog::goToWanted, this, &Bookmarking::goTo);
  connect(&dialog, &BookmarksDialog::renameWanted, this, &Bookmarking::rename);
  connect(&dialog, &BookmarksDialog::updateWanted, this, &Bookmarking::update);
  connect(&dialog, &BookmarksDialog::removeWanted, this, &Bookmarking::remove);
  dialog.exec();
}

}  // namespace zw
