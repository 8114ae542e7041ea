// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/difference.h"

#include <map>

#include "core/change/same_bits.h"

namespace zw {
namespace {

/// Walks both in the order of their keys.
template <class Key, class T>
void addEdits(const std::map<Key, T>& from, const std::map<Key, T>& to, Change& change) {
  auto old = from.begin();
  auto now = to.begin();
  while (old != from.end() || now != to.end()) {
    if (now == to.end() || (old != from.end() && old->first < now->first)) {
      change.edits.push_back(Edit<T>{old->second, std::nullopt});
      ++old;
    } else if (old == from.end() || now->first < old->first) {
      change.edits.push_back(Edit<T>{std::nullopt, now->second});
      ++now;
    } else {
      if (!isSameToTheBit(old->second, now->second))
        change.edits.push_back(Edit<T>{old->second, now->second});
      ++old;
      ++now;
    }
  }
}

}  // namespace

Change difference(const Plan& from, const Plan& to) {
  Change change;
  if (!isSameToTheBit(from.info, to.info)) change.edits.push_back(Edit<PlanInfo>{from.info, to.info});
  addEdits(from.scenarios, to.scenarios, change);
  addEdits(from.phases, to.phases, change);
  addEdits(from.zones, to.zones, change);
  addEdits(from.bases, to.bases, change);
  addEdits(from.networkStates, to.networkStates, change);
  addEdits(from.roadStatuses, to.roadStatuses, change);
  addEdits(from.addedRoads, to.addedRoads, change);
  addEdits(from.excludedAreas, to.excludedAreas, change);
  addEdits(from.posts, to.posts, change);
  addEdits(from.pool, to.pool, change);
  addEdits(from.notes, to.notes, change);
  addEdits(from.bookmarks, to.bookmarks, change);
  addEdits(from.referenceLayers, to.referenceLayers, change);
  addEdits(from.factors, to.factors, change);
  return change;
}

Command restoreVersion(const Plan& plan, Plan content, const std::string& name) {
  content.factors.insert(plan.factors.begin(), plan.factors.end());
  return {"version.restore", name, {}, difference(plan, content)};
}

}  // namespace zw
