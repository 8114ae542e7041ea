// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change.h"

#include <algorithm>

namespace zw {
namespace {

template <class Map, class T>
void applyTo(Map& map, const Edit<T>& edit) {
  if (edit.before) map.erase(edit.before->id);
  if (edit.after) map.insert_or_assign(edit.after->id, *edit.after);
}

struct Applier {
  Plan& plan;
  void operator()(const Edit<PlanInfo>& edit) const {
    if (edit.after) plan.info = *edit.after;
  }
  void operator()(const Edit<Scenario>& edit) const { applyTo(plan.scenarios, edit); }
  void operator()(const Edit<Zone>& edit) const { applyTo(plan.zones, edit); }
  void operator()(const Edit<Base>& edit) const { applyTo(plan.bases, edit); }
  void operator()(const Edit<Factor>& edit) const { applyTo(plan.factors, edit); }
  void operator()(const Edit<NetworkState>& edit) const { applyTo(plan.networkStates, edit); }
  void operator()(const Edit<RoadStatus>& edit) const { applyTo(plan.roadStatuses, edit); }
  void operator()(const Edit<AddedRoad>& edit) const { applyTo(plan.addedRoads, edit); }
  void operator()(const Edit<ExcludedArea>& edit) const { applyTo(plan.excludedAreas, edit); }
  void operator()(const Edit<Post>& edit) const { applyTo(plan.posts, edit); }
  void operator()(const Edit<PoolUnit>& edit) const { applyTo(plan.pool, edit); }
  void operator()(const Edit<Note>& edit) const { applyTo(plan.notes, edit); }
  void operator()(const Edit<Bookmark>& edit) const { applyTo(plan.bookmarks, edit); }
  void operator()(const Edit<ReferenceLayer>& edit) const { applyTo(plan.referenceLayers, edit); }
  void operator()(const Edit<Phase>& edit) const { applyTo(plan.phases, edit); }
};

}  // namespace

void apply(const Change& change, Plan& plan) {
  for (const EntityEdit& edit : change.edits) std::visit(Applier{plan}, edit);
}

Change reverted(const Change& change) {
  Change back;
  back.edits.reserve(change.edits.size());
  std::transform(change.edits.rbegin(), change.edits.rend(), std::back_inserter(back.edits),
                 [](const EntityEdit& edit) {
                   return std::visit(
                       [](auto copy) -> EntityEdit {
                         std::swap(copy.before, copy.after);
                         return copy;
                       },
                       edit);
                 });
  return back;
}

}  // namespace zw
