// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/plan_editing.h"

#include <QAction>
#include <QColorDialog>
#include <QMessageBox>
#include <QPushButton>

#include "ui/dialogs/factors_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/plan_texts_dialog.h"
#include "ui/dialogs/zone_details_dialog.h"
#include "ui/i18n/history_words.h"
#include "ui/i18n/messages.h"
#include "ui/panels/zones_panel.h"
#include "ui/window/actions.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

/// "Zone 4": the first number that no zone of the scenario has.
QString freeZoneName(const Plan& plan, const Uuid& scenario) {
  for (int n = 1;; ++n) {
    const QString name = PlanEditing::tr("Zone %1").arg(n);
    if (!plan.zoneNamed(scenario, name.toStdString())) return name;
  }
}

QString complain(bool empty, bool taken) {
  if (empty) return PlanEditing::tr("A name is needed.");
  if (taken) return PlanEditing::tr("That name is in use already.");
  return {};
}

/// What stands against naming a zone so; `self` may keep its own name.
std::function<QString(const QString&)> zoneNameComplaint(const Plan& plan, const Uuid& scenario,
                                                         const Zone* self) {
  return [&plan, scenario, self](const QString& name) {
    const Zone* other = plan.zoneNamed(scenario, name.toStdString());
    return complain(name.isEmpty(), other && other != self);
  };
}

std::function<QString(const QString&)> scenarioNameComplaint(const Plan& plan, const Scenario* self) {
  return [&plan, self](const QString& name) {
    const Scenario* other = plan.scenarioNamed(name.toStdString());
    return complain(name.isEmpty(), other && other != self);
  };
}

}  // namespace

PlanEditing::PlanEditing(Workspace& workspace, Actions& actions, const ZonesPanel& zones, QWidget* window)
    : QObject(window), workspace_(workspace), actions_(actions), zones_(zones), window_(window) {
  connect(actions.undo, &QAction::triggered, this, [this] { workspace_.undo(); });
  connect(actions.redo, &QAction::triggered, this, [this] { workspace_.redo(); });
  connect(actions.renameZone, &QAction::triggered, this, &PlanEditing::renameZone);
  connect(actions.deleteZone, &QAction::triggered, this, &PlanEditing::deleteZone);
  connect(actions.zoneColour, &QAction::triggered, this, &PlanEditing::chooseColour);
  connect(actions.zoneDetails, &QAction::triggered, this, &PlanEditing::editDetails);
  connect(actions.addScenario, &QAction::triggered, this, &PlanEditing::addScenario);
  connect(actions.duplicateScenario, &QAction::triggered, this, &PlanEditing::duplicateScenario);
  connect(actions.renameScenario, &QAction::triggered, this, &PlanEditing::renameScenario);
  connect(actions.removeScenario, &QAction::triggered, this, &PlanEditing::removeScenario);
  connect(actions.activateScenario, &QAction::triggered, this, [this] {
    if (const auto scenario = zones_.currentScenario())
      workspace_.run(activateScenario(workspace_.plan(), *scenario));
  });
  connect(actions.planTexts, &QAction::triggered, this, &PlanEditing::editTexts);
  connect(actions.factors, &QAction::triggered, this, [this] { editFactors(); });

  connect(&workspace_, &Workspace::documentChanged, this, &PlanEditing::updateActions);
  connect(&workspace_, &Workspace::historyChanged, this, &PlanEditing::updateActions);
  connect(&workspace_, &Workspace::selectionChanged, this, &PlanEditing::updateActions);
  connect(&zones, &ZonesPanel::currentScenarioChanged, this, &PlanEditing::updateActions);
  updateActions();
}

void PlanEditing::updateActions() {
  const bool plan = workspace_.hasPlan();
  const bool edit = workspace_.canEdit();
  const bool zone = edit && workspace_.selectedZone();
  for (QAction* action :
       {actions_.renameZone, actions_.deleteZone, actions_.zoneColour, actions_.zoneDetails})
    action->setEnabled(zone);
  for (QAction* action : {actions_.addScenario, actions_.duplicateScenario, actions_.renameScenario})
    action->setEnabled(edit);
  actions_.planTexts->setEnabled(plan);
  actions_.factors->setEnabled(plan);
  const auto current = zones_.currentScenario();
  actions_.activateScenario->setEnabled(edit && current && *current != workspace_.plan().info.activeScenario);
  actions_.removeScenario->setEnabled(edit && workspace_.plan().scenarios.size() > 1);

  const bool canUndo = edit && workspace_.session().canUndo();
  const bool canRedo = edit && workspace_.session().canRedo();
  actions_.undo->setEnabled(canUndo);
  actions_.redo->setEnabled(canRedo);
  const auto& history = plan ? workspace_.session().history() : std::vector<Command>{};
  actions_.undo->setText(canUndo ? tr("&Undo %1").arg(commandText(history[workspace_.session().cursor() - 1]))
                                 : tr("&Undo"));
  actions_.redo->setText(canRedo ? tr("&Redo %1").arg(commandText(history[workspace_.session().cursor()]))
                                 : tr("&Redo"));
  actions_.undo->setIconText(tr("Undo"));
  actions_.redo->setIconText(tr("Redo"));
}

bool PlanEditing::createZone(const MultiPolygon<LonLat>& shape) {
  const Plan& plan = workspace_.plan();
  const Uuid scenario = plan.info.activeScenario;
  NewZone zone{workspace_.services().ids->next(), scenario, freeZoneName(plan, scenario).toStdString(),
               shape};
  // A shape that cannot be a zone is refused before a name is asked for.
  if (auto possible = zw::createZone(plan, zone, workspace_.zoneRules()); !possible)
    return workspace_.run(std::move(possible));
  const auto name = askName(window_, tr("New Zone"), tr("&Name of the zone:"), text(zone.name),
                            zoneNameComplaint(plan, scenario, nullptr));
  if (!name) return false;
  zone.name = name->toStdString();
  return workspace_.run(zw::createZone(plan, zone, workspace_.zoneRules()));
}

void PlanEditing::renameZone() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  const auto name = askName(window_, tr("Rename Zone"), tr("&Name of the zone:"), text(zone->name),
                            zoneNameComplaint(workspace_.plan(), zone->scenario, zone));
  if (name) workspace_.run(zw::renameZone(workspace_.plan(), zone->id, name->toStdString()));
}

void PlanEditing::deleteZone() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  const QString name = text(zone->name);
  if (workspace_.run(zw::deleteZone(workspace_.plan(), zone->id))) emit zoneDeleted(name);
}

void PlanEditing::chooseColour() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  const QColor colour = QColorDialog::getColor(QColor(text(zone->style.colour)), window_,
                                               tr("Colour of “%1”").arg(text(zone->name)));
  if (colour.isValid())
    workspace_.run(restyleZone(workspace_.plan(), zone->id, ZoneStyle{colour.name().toStdString()}));
}

void PlanEditing::editDetails() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  if (const auto d = askZoneDetails(window_, *zone))
    workspace_.run(describeZone(workspace_.plan(), zone->id, d->notes, d->proposedBy, d->source, d->status));
}

void PlanEditing::addScenario() {
  const auto name = askName(window_, tr("Add Scenario"), tr("&Name of the scenario:"),
                            tr("Scenario %1").arg(workspace_.plan().scenarios.size() + 1),
                            scenarioNameComplaint(workspace_.plan(), nullptr));
  if (name)
    workspace_.run(
        zw::addScenario(workspace_.plan(), workspace_.services().ids->next(), name->toStdString()));
}

void PlanEditing::duplicateScenario() {
  const auto scenario = zones_.currentScenario();
  if (!scenario) return;
  const Plan& plan = workspace_.plan();
  const auto name = askName(window_, tr("Duplicate Scenario"), tr("&Name of the copy:"),
                            tr("%1 (copy)").arg(text(plan.scenarios.at(*scenario).name)),
                            scenarioNameComplaint(plan, nullptr));
  if (name)
    workspace_.run(zw::duplicateScenario(plan, *scenario, name->toStdString(),
                                         [this] { return workspace_.services().ids->next(); }));
}

void PlanEditing::renameScenario() {
  const auto scenario = zones_.currentScenario();
  if (!scenario) return;
  const Scenario& self = workspace_.plan().scenarios.at(*scenario);
  const auto name = askName(window_, tr("Rename Scenario"), tr("&Name of the scenario:"), text(self.name),
                            scenarioNameComplaint(workspace_.plan(), &self));
  if (name) workspace_.run(zw::renameScenario(workspace_.plan(), *scenario, name->toStdString()));
}

void PlanEditing::removeScenario() {
  const auto scenario = zones_.currentScenario();
  if (!scenario) return;
  const Plan& plan = workspace_.plan();
  const auto zones = static_cast<int>(plan.zonesOf(*scenario).size());
  if (zones > 0) {
    QMessageBox box(
        QMessageBox::Question, tr("Remove Scenario"),
        tr("Remove “%1” and its %n zone(s)?", nullptr, zones).arg(text(plan.scenarios.at(*scenario).name)),
        QMessageBox::Cancel, window_);
    box.setObjectName(QStringLiteral("removeScenarioDialog"));
    const QAbstractButton* remove = box.addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() != remove) return;
  }
  workspace_.run(zw::removeScenario(plan, *scenario));
}

void PlanEditing::editTexts() {
  const PlanInfo& info = workspace_.plan().info;
  if (const auto texts = askPlanTexts(window_, {info.title, info.notes}, !workspace_.canEdit()))
    workspace_.run(setPlanTexts(workspace_.plan(), texts->title, texts->notes));
}

void PlanEditing::editFactors(const QString& focus) {
  FactorsDialog dialog(workspace_, window_, focus);
  dialog.exec();
}

}  // namespace zw
