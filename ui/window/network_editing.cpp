// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/network_editing.h"

#include <QAction>
#include <QCursor>
#include <QMenu>
#include <QWidget>
#include <algorithm>

#include "ui/dialogs/added_road_dialog.h"
#include "ui/dialogs/compare_states_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/network_state_dialog.h"
#include "ui/i18n/road_words.h"
#include "ui/window/actions.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

/// "What if 2": the first number that no state has.
std::string freeStateName(const Plan& plan) {
  for (int n = 1;; ++n) {
    const std::string name = NetworkEditing::tr("What if %1").arg(n).toStdString();
    if (!plan.networkStateNamed(name)) return name;
  }
}

std::function<QString(const QString&)> stateNameComplaint(const Plan& plan, const Uuid& self) {
  return [&plan, self](const QString& name) -> QString {
    const NetworkState* other = plan.networkStateNamed(name.toStdString());
    if (name.isEmpty()) return NetworkEditing::tr("A name is needed.");
    if (other && other->id != self) return NetworkEditing::tr("That name is in use already.");
    return {};
  };
}

template <class Map>
QString freeName(const Map& things, const QString& pattern) {
  for (int n = 1;; ++n) {
    const QString name = pattern.arg(n);
    const bool taken = std::any_of(things.begin(), things.end(), [&](const auto& entry) {
      return entry.second.name == name.toStdString();
    });
    if (!taken) return name;
  }
}

}  // namespace

NetworkEditing::NetworkEditing(Workspace& workspace, Actions& actions, QWidget* window)
    : QObject(window), workspace_(workspace), actions_(actions), window_(window) {
  connect(actions.addState, &QAction::triggered, this, &NetworkEditing::addState);
  connect(actions.describeState, &QAction::triggered, this, &NetworkEditing::describeState);
  connect(actions.duplicateState, &QAction::triggered, this, &NetworkEditing::duplicateState);
  connect(actions.compareStates, &QAction::triggered, this, &NetworkEditing::compareStates);
  connect(actions.removeState, &QAction::triggered, this, &NetworkEditing::removeState);
  connect(&workspace_, &Workspace::documentChanged, this, &NetworkEditing::updateActions);
  connect(&workspace_, &Workspace::historyChanged, this, &NetworkEditing::updateActions);
  updateActions();
}

void NetworkEditing::updateActions() {
  const bool edit = workspace_.canEdit();
  const bool active = edit && !workspace_.plan().info.activeNetworkState.isNil();
  actions_.addState->setEnabled(edit);
  const auto& region = workspace_.shown().region;
  actions_.compareStates->setEnabled(workspace_.hasPlan() && region && !region->roads.empty() &&
                                     !workspace_.plan().networkStates.empty());
  for (QAction* action : {actions_.describeState, actions_.duplicateState, actions_.removeState})
    action->setEnabled(active);
}

bool NetworkEditing::say(const Say& what) {
  const Plan& plan = workspace_.plan();
  const Uuid active = plan.info.activeNetworkState;
  if (!active.isNil()) return workspace_.run(what(plan, active));
  NetworkState state;
  state.id = workspace_.services().ids->next();
  state.name = freeStateName(plan);
  return workspace_.run(
      inNewNetworkState(plan, state, [&](const Plan& with) { return what(with, state.id); }));
}

const RoadStatus* NetworkEditing::said(const RoadStatus& of) const {
  const Plan& plan = workspace_.plan();
  for (const auto& [id, status] : plan.roadStatuses)
    if (status.state == plan.info.activeNetworkState && status.target == of.target && status.code == of.code)
      return &status;
  return nullptr;
}

bool NetworkEditing::setStatuses(std::vector<RoadStatus> statuses) {
  if (statuses.empty()) return false;
  if (statuses.front().passability == Passability::Unknown) {
    std::vector<Uuid> earlier;
    for (const RoadStatus& status : statuses)
      if (const RoadStatus* known = said(status)) earlier.push_back(known->id);
    return !earlier.empty() && workspace_.run(clearRoadStatuses(workspace_.plan(), earlier));
  }
  return say([&](const Plan& plan, const Uuid& state) {
    for (RoadStatus& status : statuses) {
      status.id = workspace_.services().ids->next();
      status.state = state;
    }
    return setRoadStatuses(plan, statuses);
  });
}

bool NetworkEditing::addRoad(const Line<LonLat>& line) {
  const auto wanted =
      askAddedRoad(window_, freeName(workspace_.plan().addedRoads, tr("Temporary bridge %1")));
  if (!wanted) return false;
  return say([&](const Plan& plan, const Uuid& state) {
    return zw::addRoad(
        plan,
        {workspace_.services().ids->next(), state, wanted->name.toStdString(), wanted->roadClass,
         wanted->isBridge ? RoadStructure::Bridge : RoadStructure::None, line, wanted->notes.toStdString()},
        workspace_.shown().region->bounds);
  });
}

bool NetworkEditing::excludeArea(const MultiPolygon<LonLat>& shape) {
  const auto name =
      askName(window_, tr("Exclude Area"), tr("&Name of the area:"),
              freeName(workspace_.plan().excludedAreas, tr("Excluded area %1")), [](const QString& given) {
                return given.isEmpty() ? NetworkEditing::tr("A name is needed.") : QString();
              });
  if (!name) return false;
  return say([&](const Plan& plan, const Uuid& state) {
    return zw::excludeArea(plan, {workspace_.services().ids->next(), state, name->toStdString(), "", shape},
                           workspace_.shown().region->bounds);
  });
}

void NetworkEditing::offer(const RoadHit& hit, const std::vector<RoadStatus>& pieces) {
  QMenu menu(window_);
  menu.setObjectName(QStringLiteral("statusMenu"));
  const QString what =
      hit.status.target == RoadStatus::Target::Crossing ? tr("Crossing %1") : tr("Road no. %1");
  QString title = what.arg(QString::fromStdString(hit.status.code));
  if (!hit.status.name.empty()) title += QStringLiteral(" · ") + QString::fromStdString(hit.status.name);
  menu.addSection(title);
  QString pack = tr("In the region pack: %1, %2")
                     .arg(roadClassText(hit.roadClass), passabilityText(hit.status.passability));
  if (!hit.statusDate.empty())
    pack += QStringLiteral(" (%1, %2)")
                .arg(QString::fromStdString(hit.statusDate), QString::fromStdString(hit.statusSource));
  menu.addAction(pack)->setEnabled(false);
  const RoadStatus* before = said(hit.status);
  const auto offer = [&](QMenu& to, const QString& words, Passability passability, bool ofWhole) {
    QAction* action = to.addAction(words);
    if (!ofWhole) {
      action->setCheckable(true);
      action->setChecked(before ? before->passability == passability : passability == Passability::Unknown);
    }
    connect(action, &QAction::triggered, this,
            [this, passability, statuses = ofWhole ? pieces : std::vector{hit.status}]() mutable {
              for (RoadStatus& status : statuses) status.passability = passability;
              setStatuses(std::move(statuses));
            });
  };
  const auto offerAll = [&](QMenu& to, bool ofWhole) {
    offer(to, tr("&Closed"), Passability::Closed, ofWhole);
    offer(to, tr("Passable with &restrictions"), Passability::Restricted, ofWhole);
    offer(to, tr("&Open, or repaired"), Passability::Open, ofWhole);
    offer(to, tr("As in the region &pack"), Passability::Unknown, ofWhole);
  };
  offerAll(menu, false);
  if (pieces.size() > 1) {
    menu.addSeparator();
    QMenu* whole = menu.addMenu(tr("The &whole road “%1”, %2 pieces")
                                    .arg(QString::fromStdString(hit.status.name))
                                    .arg(pieces.size()));
    whole->setObjectName(QStringLiteral("wholeRoadMenu"));
    offerAll(*whole, true);
  }
  menu.exec(QCursor::pos());
}

void NetworkEditing::takeBack(const Uuid& thing) {
  const Plan& plan = workspace_.plan();
  if (plan.roadStatuses.contains(thing))
    workspace_.run(clearRoadStatus(plan, thing));
  else if (plan.addedRoads.contains(thing))
    workspace_.run(removeAddedRoad(plan, thing));
  else if (plan.excludedAreas.contains(thing))
    workspace_.run(removeExcludedArea(plan, thing));
}

void NetworkEditing::activate(const Uuid& state) {
  if (workspace_.hasPlan() && state != workspace_.plan().info.activeNetworkState)
    workspace_.run(activateNetworkState(workspace_.plan(), state));
}

void NetworkEditing::addState() {
  NetworkState state;
  state.name = freeStateName(workspace_.plan());
  auto wanted =
      askNetworkState(window_, tr("New Network State"), state, stateNameComplaint(workspace_.plan(), {}));
  if (!wanted) return;
  wanted->id = workspace_.services().ids->next();
  workspace_.run(inNewNetworkState(workspace_.plan(), *wanted, [&wanted](const Plan&) -> Result<Command> {
    return Command{"network_state.add", wanted->name, {}, {}};
  }));
}

void NetworkEditing::describeState() {
  const Plan& plan = workspace_.plan();
  const NetworkState& state = plan.networkStates.at(plan.info.activeNetworkState);
  const auto wanted = askNetworkState(window_, tr("Details of “%1”").arg(text(state.name)), state,
                                      stateNameComplaint(plan, state.id));
  if (wanted) workspace_.run(describeNetworkState(plan, *wanted));
}

void NetworkEditing::duplicateState() {
  const Plan& plan = workspace_.plan();
  const NetworkState& state = plan.networkStates.at(plan.info.activeNetworkState);
  const auto name = askName(window_, tr("Duplicate Network State"), tr("&Name of the copy:"),
                            tr("%1 (copy)").arg(text(state.name)), stateNameComplaint(plan, {}));
  if (name)
    workspace_.run(duplicateNetworkState(plan, state.id, name->toStdString(),
                                         [this] { return workspace_.services().ids->next(); }));
}

void NetworkEditing::compareStates() {
  (new CompareStatesDialog(workspace_.shown().region, workspace_.plan(), window_))->show();
}

void NetworkEditing::removeState() {
  const Plan& plan = workspace_.plan();
  workspace_.run(removeNetworkState(plan, plan.info.activeNetworkState));
}

}  // namespace zw
