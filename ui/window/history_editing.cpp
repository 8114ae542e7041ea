// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/history_editing.h"

#include <QAction>

#include "ui/dialogs/version_dialog.h"
#include "ui/panels/history_panel.h"
#include "ui/window/actions.h"
#include "ui/workspace/comparing.h"
#include "ui/workspace/workspace.h"

namespace zw {

HistoryEditing::HistoryEditing(Workspace& workspace, Comparing& comparing, Actions& actions,
                               const HistoryPanel& panel, QWidget* window)
    : QObject(window),
      workspace_(workspace),
      comparing_(comparing),
      actions_(actions),
      panel_(panel),
      window_(window) {
  connect(actions.nameVersion, &QAction::triggered, this,
          [this] { nameStep(workspace_.session().cursor()); });
  connect(actions.renameVersion, &QAction::triggered, this, &HistoryEditing::rename);
  connect(actions.removeVersion, &QAction::triggered, this, &HistoryEditing::remove);
  connect(actions.restoreVersion, &QAction::triggered, this, [this] {
    if (const auto version = panel_.currentVersion()) workspace_.restoreVersion(version->id);
  });
  connect(actions.compareVersion, &QAction::triggered, this, [this] {
    if (const auto version = panel_.currentVersion())
      comparing_.compare({PlanState::Kind::Version, version->id, 0}, {});
  });
  connect(&panel, &HistoryPanel::namingWanted, this, &HistoryEditing::nameStep);
  connect(&panel, &HistoryPanel::currentVersionChanged, this, &HistoryEditing::enableActions);
  connect(&workspace, &Workspace::documentChanged, this, &HistoryEditing::enableActions);
  enableActions();
}

void HistoryEditing::enableActions() {
  const bool chosen = panel_.currentVersion().has_value();
  actions_.nameVersion->setEnabled(workspace_.canEdit());
  actions_.compareVersion->setEnabled(chosen);
  for (QAction* action : {actions_.restoreVersion, actions_.renameVersion, actions_.removeVersion})
    action->setEnabled(chosen && workspace_.canEdit());
}

QString HistoryEditing::complaint(const QString& name, const Uuid& self) const {
  if (name.isEmpty()) return tr("A name is needed.");
  const PlanVersion* other = workspace_.session().versionNamed(name.toStdString());
  return other && other->id != self ? tr("That name is in use already.") : QString();
}

void HistoryEditing::nameStep(std::size_t step) {
  QString free;
  for (int n = 1; free.isEmpty() || !complaint(free, {}).isEmpty(); ++n) free = tr("Version %1").arg(n);
  const auto texts = askVersionTexts(window_, tr("Name a Version"), {free, {}},
                                     [this](const QString& name) { return complaint(name, {}); });
  if (texts) workspace_.addVersion(texts->name.toStdString(), texts->note.toStdString(), step);
}

void HistoryEditing::rename() {
  const auto version = panel_.currentVersion();
  if (!version) return;
  const auto texts =
      askVersionTexts(window_, tr("Name and Note of the Version"),
                      {QString::fromStdString(version->name), QString::fromStdString(version->note)},
                      [this, id = version->id](const QString& name) { return complaint(name, id); });
  if (texts) workspace_.describeVersion(version->id, texts->name.toStdString(), texts->note.toStdString());
}

void HistoryEditing::remove() {
  const auto version = panel_.currentVersion();
  if (!version) return;
  const auto content = workspace_.removeVersion(version->id);
  if (!content) return;
  emit versionRemoved(QString::fromStdString(version->name),
                      [this, kept = *version, whole = *content] { workspace_.putBackVersion(kept, whole); });
}

}  // namespace zw
