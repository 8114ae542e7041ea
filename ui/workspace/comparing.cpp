// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/comparing.h"

#include <algorithm>

#include "ui/i18n/difference_words.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

/// The names of the zones of the active scenario after, and of those that were removed.
std::vector<SceneComparison::Label> labelsOf(const Plan& before, const Plan& after,
                                             const GroundComparison& ground, const Projection& projection) {
  std::vector<SceneComparison::Label> labels;
  const auto add = [&](const Zone& zone) {
    QStringList lines{QString::fromStdString(zone.name)};
    const auto changed = std::find_if(ground.zones.begin(), ground.zones.end(),
                                      [&](const ZoneGround& one) { return one.zone == zone.id; });
    if (changed != ground.zones.end())
      if (const QString text = groundText(*changed); !text.isEmpty()) lines << text;
    labels.push_back({lines, projection.forward(zone.shape)});
  };
  const auto zones = after.zonesOf(after.info.activeScenario);
  for (const Zone* zone : zones) add(*zone);
  for (const Zone* zone : before.zonesOf(before.info.activeScenario))
    if (std::none_of(zones.begin(), zones.end(), [&](const Zone* other) { return other->id == zone->id; }))
      add(*zone);
  // What changed has its name before what did not.
  std::stable_partition(labels.begin(), labels.end(),
                        [](const SceneComparison::Label& label) { return label.lines.size() > 1; });
  return labels;
}

struct Task {
  std::shared_ptr<const Plan> before, after;
  QString beforeName, afterName;
  std::shared_ptr<const Region> region;
  std::shared_ptr<const RegionIndex> index;
};

std::shared_ptr<const ComparisonView> reckoned(const Task& task) {
  const Plan &a = *task.before, &b = *task.after;
  const Projection& projection = *task.region->projection;
  auto view = std::make_shared<ComparisonView>();
  view->differences = planDifferences(a, b, projection);
  view->ground = compareGround(a, b, projection);
  view->figuresKnown = task.index != nullptr;
  if (task.index) view->figures = figureDifferences(task.index, a, b);
  const GroundComparison& ground = view->ground;
  view->scene = std::make_shared<SceneComparison>(
      SceneComparison{task.beforeName, task.afterName, ground.onlyBefore, ground.onlyAfter, ground.both,
                      ground.passed, labelsOf(a, b, ground, projection)});
  return view;
}

}  // namespace

Comparing::Comparing(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
  connect(&workspace_, &Workspace::documentChanged, this, &Comparing::stop);
  connect(&workspace_, &Workspace::planChanged, this, &Comparing::onPlanChanged);
  connect(&workspace_, &Workspace::planFiguresChanged, this, [this] {
    if (on_ && view_ && !view_->figuresKnown && workspace_.index()) reckon();
  });
}

Comparing::~Comparing() = default;

QString Comparing::nameOf(const PlanState& state) const {
  if (state.kind == PlanState::Kind::Step) return tr("step %1").arg(state.step);
  if (state.kind == PlanState::Kind::Version)
    for (const PlanVersion& version : workspace_.session().versions())
      if (version.id == state.version) return tr("“%1”").arg(QString::fromStdString(version.name));
  return tr("now");
}

Comparing::Side Comparing::sideOf(const PlanState& state) {
  Side side{state, state.kind == PlanState::Kind::Now ? tr("the present plan") : nameOf(state), nullptr};
  switch (state.kind) {
    case PlanState::Kind::Now:
      side.plan = std::make_shared<Plan>(workspace_.plan());
      break;
    case PlanState::Kind::Version:
      if (auto content = workspace_.versionContent(state.version))
        side.plan = std::make_shared<Plan>(std::move(*content));
      break;
    case PlanState::Kind::Step:
      if (state.step <= workspace_.session().history().size())
        side.plan = std::make_shared<Plan>(workspace_.session().stateAt(state.step));
      break;
  }
  return side;
}

void Comparing::compare(const PlanState& before, const PlanState& after) {
  if (!workspace_.hasPlan()) return;
  Side first = sideOf(before), second = sideOf(after);
  if (!first.plan || !second.plan) return;
  before_ = std::move(first);
  after_ = std::move(second);
  on_ = true;
  view_.reset();
  emit changed();
  reckon();
}

void Comparing::stop() {
  if (!on_) return;
  on_ = false;
  ++asked_;
  job_.drop();
  view_.reset();
  showOnMap();
  emit changed();
}

void Comparing::onPlanChanged() {
  if (!on_) return;
  bool follows = false;
  for (Side* side : {&before_, &after_})
    if (side->state.kind == PlanState::Kind::Now) {
      *side = sideOf(side->state);
      follows = true;
    }
  if (follows) reckon();
}

void Comparing::reckon() {
  Task task{before_.plan,      after_.plan, before_.name, after_.name, workspace_.shown().region,
            workspace_.index()};
  job_.submit([this, asked = ++asked_, task = std::move(task)] {
    auto view = reckoned(task);
    QMetaObject::invokeMethod(
        this,
        [this, asked, view = std::move(view)] {
          if (asked != asked_) return;
          view_ = view;
          showOnMap();
          emit changed();
        },
        Qt::QueuedConnection);
  });
}

void Comparing::setOnMap(bool onMap) {
  if (onMap == onMap_) return;
  onMap_ = onMap;
  showOnMap();
  emit changed();
}

void Comparing::showOnMap() {
  workspace_.setComparison(on_ && onMap_ && view_ ? view_->scene : nullptr);
}

}  // namespace zw
