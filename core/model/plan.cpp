// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plan.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace zw {
namespace {

template <class T>
void sortInOrder(std::vector<const T*>& items) {
  std::sort(items.begin(), items.end(),
            [](const T* a, const T* b) { return std::tie(a->order, a->id) < std::tie(b->order, b->id); });
}

template <class T>
void sortByName(std::vector<const T*>& items) {
  std::sort(items.begin(), items.end(),
            [](const T* a, const T* b) { return std::tie(a->name, a->id) < std::tie(b->name, b->id); });
}

template <class T>
std::vector<const T*> byName(const std::map<Uuid, T>& things) {
  std::vector<const T*> result;
  for (const auto& [id, thing] : things) result.push_back(&thing);
  sortByName(result);
  return result;
}

template <class T>
const T* named(const std::map<Uuid, T>& things, const std::string& name) {
  for (const auto& [id, thing] : things)
    if (thing.name == name) return &thing;
  return nullptr;
}

}  // namespace

std::vector<const Scenario*> Plan::scenariosInOrder() const {
  std::vector<const Scenario*> result;
  for (const auto& [id, scenario] : scenarios) result.push_back(&scenario);
  sortInOrder(result);
  return result;
}

std::vector<const NetworkState*> Plan::networkStatesInOrder() const {
  std::vector<const NetworkState*> result;
  for (const auto& [id, state] : networkStates) result.push_back(&state);
  sortInOrder(result);
  return result;
}

std::vector<const Zone*> Plan::zonesOf(const Uuid& scenario) const {
  std::vector<const Zone*> result;
  for (const auto& [id, zone] : zones)
    if (zone.scenario == scenario) result.push_back(&zone);
  sortInOrder(result);
  return result;
}

const Scenario* Plan::scenarioNamed(const std::string& name) const {
  return named(scenarios, name);
}

const NetworkState* Plan::networkStateNamed(const std::string& name) const {
  return named(networkStates, name);
}

std::vector<const Phase*> Plan::phasesOf(const Uuid& scenario) const {
  std::vector<const Phase*> result;
  for (const auto& [id, phase] : phases)
    if (phase.scenario == scenario) result.push_back(&phase);
  sortInOrder(result);
  return result;
}

const Phase* Plan::phaseNamed(const Uuid& scenario, const std::string& name) const {
  for (const auto& [id, phase] : phases)
    if (phase.scenario == scenario && phase.name == name) return &phase;
  return nullptr;
}

std::vector<const Zone*> Plan::zonesHeldIn(const Phase& last) const {
  const auto all = zonesOf(last.scenario);
  std::vector<const Zone*> result;
  for (const Phase* phase : phasesOf(last.scenario)) {
    std::copy_if(all.begin(), all.end(), std::back_inserter(result),
                 [phase](const Zone* zone) { return zone->phase == phase->id; });
    if (phase->id == last.id) break;
  }
  return result;
}

const std::string& Plan::heldFrom(const Zone& zone) const {
  const auto phase = phases.find(zone.phase);
  return !zone.heldFrom.empty() || phase == phases.end() ? zone.heldFrom : phase->second.from;
}

const Zone* Plan::zoneNamed(const Uuid& scenario, const std::string& name) const {
  for (const auto& [id, zone] : zones)
    if (zone.scenario == scenario && zone.name == name) return &zone;
  return nullptr;
}

std::vector<const Post*> Plan::postsOf(const Uuid& zone) const {
  std::vector<const Post*> result;
  for (const auto& [id, post] : posts)
    if (post.zone == zone) result.push_back(&post);
  sortByName(result);
  return result;
}

const Post* Plan::postNamed(const Uuid& zone, const std::string& name) const {
  for (const auto& [id, post] : posts)
    if (post.zone == zone && post.name == name) return &post;
  return nullptr;
}

std::vector<const PoolUnit*> Plan::poolInOrder() const {
  return byName(pool);
}

const PoolUnit* Plan::unitNamed(const std::string& name) const {
  return named(pool, name);
}

std::vector<const Base*> Plan::basesInOrder() const {
  return byName(bases);
}

const Base* Plan::baseNamed(const std::string& name) const {
  return named(bases, name);
}

std::vector<const Bookmark*> Plan::bookmarksInOrder() const {
  return byName(bookmarks);
}

const Bookmark* Plan::bookmarkNamed(const std::string& name) const {
  return named(bookmarks, name);
}

std::vector<const Note*> Plan::notesInOrder() const {
  std::vector<const Note*> result;
  for (const auto& [id, note] : notes) result.push_back(&note);
  std::stable_sort(result.begin(), result.end(),
                   [](const Note* a, const Note* b) { return titleOf(*a) < titleOf(*b); });
  return result;
}

std::vector<const ReferenceLayer*> Plan::referenceLayersInOrder() const {
  std::vector<const ReferenceLayer*> result;
  for (const auto& [id, layer] : referenceLayers) result.push_back(&layer);
  sortInOrder(result);
  return result;
}

const ReferenceLayer* Plan::referenceLayerNamed(const std::string& name) const {
  return named(referenceLayers, name);
}

}  // namespace zw
