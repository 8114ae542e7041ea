// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/phase_editing.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include "core/change/phase_commands.h"
#include "ui/dialogs/phase_dialog.h"
#include "ui/dialogs/phase_ranking_dialog.h"
#include "ui/dialogs/roadmap_dialog.h"
#include "ui/panels/zones_panel.h"
#include "ui/window/actions.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

std::function<QString(const QString&)> nameComplaint(const Plan& plan, const Uuid& scenario,
                                                     const Uuid& self) {
  return [&plan, scenario, self](const QString& name) -> QString {
    const Phase* other = plan.phaseNamed(scenario, name.toStdString());
    if (name.isEmpty()) return PhaseEditing::tr("A name is needed.");
    if (other && other->id != self) return PhaseEditing::tr("That name is in use already.");
    return {};
  };
}

}  // namespace

PhaseEditing::PhaseEditing(Workspace& workspace, Actions& actions, ZonesPanel& zones, QWidget* window)
    : QObject(window), workspace_(workspace), actions_(actions), zones_(zones), window_(window) {
  connect(actions.editRoadmap, &QAction::triggered, this, &PhaseEditing::showRoadmap);
  connect(actions.rankByPhase, &QAction::triggered, this,
          [this] { rankByPhase(workspace_.plan().info.activeScenario); });
  connect(actions.phaseMenu, &QMenu::aboutToShow, this, &PhaseEditing::fillMenu);
  for (const auto signal :
       {&Workspace::documentChanged, &Workspace::historyChanged, &Workspace::selectionChanged})
    connect(&workspace_, signal, this, &PhaseEditing::updateActions);
  updateActions();
}

void PhaseEditing::updateActions() {
  const bool open = workspace_.hasPlan();
  actions_.editRoadmap->setEnabled(open);
  const auto& region = workspace_.shown().region;
  actions_.rankByPhase->setEnabled(
      open && region && !region->roads.empty() && !workspace_.plan().bases.empty() &&
      !workspace_.plan().phasesOf(workspace_.plan().info.activeScenario).empty());
  actions_.phaseMenu->menuAction()->setEnabled(workspace_.canEdit() && workspace_.selectedZone());
}

QWidget* PhaseEditing::parentOfDialogs() const {
  return roadmap_ ? static_cast<QWidget*>(roadmap_.data()) : window_;
}

void PhaseEditing::showRoadmap() {
  if (!roadmap_) {
    roadmap_ = new RoadmapDialog(workspace_, window_);
    connect(roadmap_, &RoadmapDialog::addWanted, this, &PhaseEditing::addPhase);
    connect(roadmap_, &RoadmapDialog::editWanted, this, &PhaseEditing::editPhase);
    connect(roadmap_, &RoadmapDialog::moveWanted, this, [this](const Uuid& phase, int place) {
      workspace_.run(movePhase(workspace_.plan(), phase, place));
    });
    connect(roadmap_, &RoadmapDialog::removeWanted, this,
            [this](const Uuid& phase) { workspace_.run(removePhase(workspace_.plan(), phase)); });
    connect(roadmap_, &RoadmapDialog::rankingWanted, this, [this] { rankByPhase(roadmap_->scenario()); });
  }
  roadmap_->setScenario(zones_.currentScenario().value_or(workspace_.plan().info.activeScenario));
  roadmap_->show();
  roadmap_->raise();
  roadmap_->activateWindow();
}

void PhaseEditing::addPhase() {
  const Plan& plan = workspace_.plan();
  Phase phase;
  phase.scenario = roadmap_->scenario();
  for (std::size_t n = plan.phasesOf(phase.scenario).size() + 1; phase.name.empty(); ++n) {
    const std::string name = tr("Phase %1").arg(n).toStdString();
    if (!plan.phaseNamed(phase.scenario, name)) phase.name = name;
  }
  auto wanted =
      askPhase(parentOfDialogs(), tr("New Phase"), plan, phase, nameComplaint(plan, phase.scenario, {}));
  if (!wanted) return;
  wanted->phase.id = workspace_.services().ids->next();
  workspace_.run(zw::addPhase(workspace_.plan(), wanted->phase, wanted->zones));
}

void PhaseEditing::editPhase(const Uuid& id) {
  const Plan& plan = workspace_.plan();
  const auto phase = plan.phases.find(id);
  if (phase == plan.phases.end()) return;
  const auto wanted = askPhase(parentOfDialogs(), tr("Phase “%1”").arg(text(phase->second.name)), plan,
                               phase->second, nameComplaint(plan, phase->second.scenario, id));
  if (!wanted) return;
  auto command = describePhase(workspace_.plan(), wanted->phase, wanted->zones);
  if (!command || !command->change.edits.empty()) workspace_.run(std::move(command));
}

void PhaseEditing::rankByPhase(const Uuid& scenario) {
  // What is open was reckoned from an earlier plan, perhaps.
  if (ranking_) ranking_->close();
  ranking_ = new PhaseRankingDialog(workspace_.shown().region, workspace_.plan(), scenario, window_);
  connect(ranking_, &PhaseRankingDialog::placeChosen, this, &PhaseEditing::placeChosen);
  connect(&workspace_, &Workspace::documentChanged, ranking_, &QDialog::close);
  ranking_->show();
}

/// The phases of the roadmap, of which the selected zone is in one or in none.
void PhaseEditing::fillMenu() {
  QMenu& menu = *actions_.phaseMenu;
  menu.clear();
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  const Plan& plan = workspace_.plan();
  const auto offer = [&](const QString& words, const Uuid& phase) {
    QAction* action = menu.addAction(words);
    action->setCheckable(true);
    action->setChecked(zone->phase == phase);
    connect(action, &QAction::triggered, this, [this, zone = zone->id, phase] {
      auto command = setPhaseOfZone(workspace_.plan(), zone, phase);
      if (!command || !command->change.edits.empty()) workspace_.run(std::move(command));
    });
  };
  offer(tr("In &no phase"), {});
  int number = 0;
  for (const Phase* phase : plan.phasesOf(zone->scenario))
    offer(QStringLiteral("%1  %2").arg(++number).arg(text(phase->name).replace(u'&', QLatin1String("&&"))),
          phase->id);
  menu.addSeparator();
  menu.addAction(actions_.editRoadmap);
}

}  // namespace zw
