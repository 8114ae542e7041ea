// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/note_editing.h"

#include <QCursor>
#include <QMenu>

#include "core/change/note_commands.h"
#include "ui/dialogs/note_dialog.h"
#include "ui/window/preferences.h"
#include "ui/workspace/workspace.h"

namespace zw {

NoteEditing::NoteEditing(Workspace& workspace, const Preferences& preferences, QWidget* window)
    : QObject(window), workspace_(workspace), preferences_(preferences), window_(window) {}

PlaceTool::Editing NoteEditing::forTool() {
  return {[this] {
            std::vector<PlaceTool::Thing> things;
            for (const auto& [id, note] : workspace_.plan().notes) things.push_back({id, note.point});
            return things;
          },
          [this](const LonLat& point) { return add(point); },
          [this](const Uuid& note, const LonLat& point) { return move(note, point); },
          [this](const Uuid& note) { remove(note); },
          [this](const Uuid& note) { describe(note); },
          [this](const Uuid& note) { offer(note); },
          [this](const std::optional<Uuid>& note) { emit chosen(note); }};
}

std::optional<Uuid> NoteEditing::add(const LonLat& point) {
  Note note;
  note.id = workspace_.services().ids->next();
  note.date = workspace_.today().text();
  note.point = point;
  const auto wanted = askNote(window_, tr("New Note"), note, preferences_.coordinateFormat());
  if (!wanted || !workspace_.run(addNote(workspace_.plan(), *wanted, workspace_.shown().region->bounds)))
    return std::nullopt;
  return wanted->id;
}

bool NoteEditing::move(const Uuid& note, const LonLat& point) {
  return workspace_.run(moveNote(workspace_.plan(), note, point, workspace_.shown().region->bounds));
}

void NoteEditing::remove(const Uuid& id) {
  const auto found = workspace_.plan().notes.find(id);
  if (found == workspace_.plan().notes.end()) return;
  const QString title = QString::fromStdString(titleOf(found->second));
  if (workspace_.run(removeNote(workspace_.plan(), id))) emit done(tr("Note “%1” was removed.").arg(title));
}

void NoteEditing::describe(const Uuid& id) {
  const auto found = workspace_.plan().notes.find(id);
  if (found == workspace_.plan().notes.end() || !workspace_.canEdit()) return;
  const auto wanted = askNote(window_, tr("Note"), found->second, preferences_.coordinateFormat());
  if (wanted) workspace_.run(describeNote(workspace_.plan(), *wanted, workspace_.shown().region->bounds));
}

void NoteEditing::offer(const Uuid& id) {
  const auto found = workspace_.plan().notes.find(id);
  if (found == workspace_.plan().notes.end()) return;
  QMenu menu(window_);
  menu.setObjectName(QStringLiteral("noteMenu"));
  connect(menu.addAction(tr("&Edit…")), &QAction::triggered, this, [this, id] { describe(id); });
  connect(menu.addAction(tr("&Remove")), &QAction::triggered, this, [this, id] { remove(id); });
  for (QAction* action : menu.actions()) action->setEnabled(workspace_.canEdit());
  menu.exec(QCursor::pos());
}

}  // namespace zw
