// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/base_editing.h"

#include <QCursor>
#include <QMenu>

#include "core/change/base_commands.h"
#include "ui/dialogs/base_dialog.h"
#include "ui/window/preferences.h"
#include "ui/workspace/workspace.h"

namespace zw {

BaseEditing::BaseEditing(Workspace& workspace, const Preferences& preferences, QWidget* window)
    : QObject(window), workspace_(workspace), preferences_(preferences), window_(window) {}

PlaceTool::Editing BaseEditing::forTool() {
  return {[this] {
            std::vector<PlaceTool::Thing> things;
            for (const auto& [id, base] : workspace_.plan().bases) things.push_back({id, base.point});
            return things;
          },
          [this](const LonLat& point) { return add(point); },
          [this](const Uuid& base, const LonLat& point) { return move(base, point); },
          [this](const Uuid& base) { remove(base); },
          [this](const Uuid& base) { describe(base); },
          [this](const Uuid& base) { offer(base); },
          [](const std::optional<Uuid>&) {}};
}

std::optional<Uuid> BaseEditing::add(const LonLat& point) {
  Base base;
  base.id = workspace_.services().ids->next();
  for (int n = 1; base.name.empty() || workspace_.plan().baseNamed(base.name); ++n)
    base.name = tr("Base %1").arg(n).toStdString();
  base.point = point;
  if (!workspace_.run(addBase(workspace_.plan(), base))) return std::nullopt;
  return base.id;
}

bool BaseEditing::move(const Uuid& base, const LonLat& point) {
  return workspace_.run(moveBase(workspace_.plan(), base, point));
}

void BaseEditing::remove(const Uuid& id) {
  const auto found = workspace_.plan().bases.find(id);
  if (found == workspace_.plan().bases.end()) return;
  const QString name = QString::fromStdString(found->second.name);
  QStringList units;
  for (const PoolUnit* unit : unitsAtHome(workspace_.plan(), id)) units << QString::fromStdString(unit->name);
  if (!workspace_.run(removeBase(workspace_.plan(), id))) return;
  emit done(units.isEmpty() ? tr("Base “%1” was removed.").arg(name)
                            : tr("Base “%1” was removed; without a home base now: %2.")
                                  .arg(name, units.join(QStringLiteral(", "))));
}

void BaseEditing::describe(const Uuid& id) {
  const auto found = workspace_.plan().bases.find(id);
  if (found == workspace_.plan().bases.end() || !workspace_.canEdit()) return;
  const auto wanted =
      askBase(window_, found->second, preferences_.coordinateFormat(), [&](const QString& name) -> QString {
        if (name.isEmpty()) return tr("A name is needed.");
        const Base* other = workspace_.plan().baseNamed(name.toStdString());
        return other && other->id != id ? tr("That name is in use already.") : QString();
      });
  if (wanted) workspace_.run(describeBase(workspace_.plan(), *wanted));
}

void BaseEditing::offer(const Uuid& id) {
  const auto found = workspace_.plan().bases.find(id);
  if (found == workspace_.plan().bases.end()) return;
  QMenu menu(window_);
  menu.setObjectName(QStringLiteral("baseMenu"));
  menu.addSection(QString::fromStdString(found->second.name));
  connect(menu.addAction(tr("&Details…")), &QAction::triggered, this, [this, id] { describe(id); });
  connect(menu.addAction(tr("&Remove")), &QAction::triggered, this, [this, id] { remove(id); });
  for (QAction* action : menu.actions())
    if (!action->isSeparator()) action->setEnabled(workspace_.canEdit());
  menu.exec(QCursor::pos());
}

}  // namespace zw
