// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plan.h"

#include <algorithm>
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
  for (const auto& [id, scenario] : scenarios)
    if (scenario.name == name) return &scenario;
  return nullptr;
}

const NetworkState* Plan::networkStateNamed(const std::string& name) const {
  for (const auto& [id, state] : networkStates)
    if (state.name == name) return &state;
  return nullptr;
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
  std::vector<const PoolUnit*> result;
  for (const auto& [id, unit] : pool) result.push_back(&unit);
  sortByName(result);
  return result;
}

const PoolUnit* Plan::unitNamed(const std::string& name) const {
  for (const auto& [id, unit] : pool)
    if (unit.name == name) return &unit;
  return nullptr;
}

}  // namespace zw
