// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/network_commands.h"

#include "core/change/command_parts.h"
#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"
#include "core/units/date.h"

namespace zw {
namespace {

bool isNew(const Plan& plan, const Uuid& id) {
  return !id.isNil() && !plan.networkStates.contains(id) && !plan.roadStatuses.contains(id) &&
         !plan.addedRoads.contains(id) && !plan.excludedAreas.contains(id);
}

tl::unexpected<Error> notNew() {
  return fail(ErrorCode::Internal, "the id is not new");
}

Result<void> makeUsable(const Plan& plan, NetworkState& state) {
  state.name = trimmed(state.name);
  state.asOf = trimmed(state.asOf);
  if (state.name.empty()) return fail(ErrorCode::NameEmpty);
  for (const auto& [id, other] : plan.networkStates)
    if (other.name == state.name && id != state.id) return nameTaken(state.name);
  if (!state.asOf.empty() && !Date::fromText(state.asOf))
    return fail(Error{ErrorCode::BadValue, {}, {}, state.asOf, "a date looks like 2026-03-18"});
  return {};
}

Edit<PlanInfo> activated(const Plan& plan, const Uuid& state) {
  PlanInfo after = plan.info;
  after.activeNetworkState = state;
  return {plan.info, std::move(after)};
}

bool meets(const geos::GeometryPtr& shape, const Box<LonLat>& bounds) {
  return shape && GEOSIntersects_r(geos::context(), shape.get(), geos::fromBox(bounds).get()) == 1;
}

/// The commands that `make` gives for each thing as one.
template <class Things, class Make>
Result<Command> together(const Things& things, const Make& make) {
  Result<Command> all = fail(ErrorCode::BadValue, "no road or crossing is named");
  for (const auto& thing : things) {
    auto one = make(thing);
    if (!one) return one;
    if (all)
      all->change.edits.insert(all->change.edits.end(), one->change.edits.begin(), one->change.edits.end());
    else
      all = std::move(one);
  }
  return all;
}

/// The edits that remove all things of a state.
template <class Map, class Visit>
void forEachOf(const Uuid& state, const Map& things, const Visit& visit) {
  for (const auto& [id, thing] : things)
    if (thing.state == state) visit(thing);
}

}  // namespace

Result<Command> addNetworkState(const Plan& plan, NetworkState state) {
  if (!isNew(plan, state.id)) return notNew();
  if (auto usable = makeUsable(plan, state); !usable) return fail(std::move(usable.error()));
  state.order = nextOrder(plan.networkStatesInOrder());
  const std::string name = state.name;
  return commandOf<NetworkState>("network_state.add", name, std::nullopt, std::move(state));
}

Result<Command> describeNetworkState(const Plan& plan, const NetworkState& given) {
  const auto before = find(plan.networkStates, given.id);
  if (!before) return fail(before.error());
  NetworkState after = given;
  after.order = (*before)->order;
  if (auto usable = makeUsable(plan, after); !usable) return fail(std::move(usable.error()));
  return commandOf<NetworkState>("network_state.describe", (*before)->name, **before, std::move(after));
}

Result<Command> duplicateNetworkState(const Plan& plan, const Uuid& id, const std::string& name,
                                      const std::function<Uuid()>& newIds) {
  const auto original = find(plan.networkStates, id);
  if (!original) return fail(original.error());
  NetworkState copy = **original;
  copy.id = newIds();
  copy.name = name;
  auto command = addNetworkState(plan, copy);
  if (!command) return command;
  command->kind = "network_state.duplicate";
  bool allNew = true;
  const auto addTwin = [&](auto thing) {
    thing.id = newIds();
    thing.state = copy.id;
    allNew = allNew && isNew(plan, thing.id);
    command->change.edits.push_back(Edit<decltype(thing)>{std::nullopt, std::move(thing)});
  };
  forEachOf(id, plan.roadStatuses, addTwin);
  forEachOf(id, plan.addedRoads, addTwin);
  forEachOf(id, plan.excludedAreas, addTwin);
  if (!allNew) return notNew();
  return command;
}

Result<Command> removeNetworkState(const Plan& plan, const Uuid& id) {
  const auto state = find(plan.networkStates, id);
  if (!state) return fail(state.error());
  Command command{"network_state.remove", (*state)->name, {}, {}};
  auto& edits = command.change.edits;
  if (plan.info.activeNetworkState == id) edits.push_back(activated(plan, Uuid{}));
  const auto remove = [&edits](const auto& thing) {
    edits.push_back(Edit<std::decay_t<decltype(thing)>>{thing, std::nullopt});
  };
  for (const auto& [phaseId, phase] : plan.phases) {
    if (phase.networkState != id) continue;
    Phase after = phase;
    after.networkState = {};
    edits.push_back(Edit<Phase>{phase, std::move(after)});
  }
  forEachOf(id, plan.roadStatuses, remove);
  forEachOf(id, plan.addedRoads, remove);
  forEachOf(id, plan.excludedAreas, remove);
  remove(**state);
  return command;
}

Result<Command> activateNetworkState(const Plan& plan, const Uuid& id) {
  std::string name;
  if (!id.isNil()) {
    const auto state = find(plan.networkStates, id);
    if (!state) return fail(state.error());
    name = (*state)->name;
  }
  const auto edit = activated(plan, id);
  return commandOf<PlanInfo>("network_state.activate", name, edit.before, edit.after);
}

Result<Command> setRoadStatus(const Plan& plan, RoadStatus status) {
  if (const auto state = find(plan.networkStates, status.state); !state) return fail(state.error());
  if (status.code.empty()) return fail(ErrorCode::BadValue, "no road or crossing is named");
  if (status.passability == Passability::Unknown)
    return fail(Error{ErrorCode::BadValue, {}, {}, status.code, "open, restricted or closed is wanted"});
  const std::string subject = status.name.empty() ? status.code : status.name;
  if (auto usable = checkPlace(status.point, subject); !usable) return fail(std::move(usable.error()));
  for (const auto& [id, earlier] : plan.roadStatuses) {
    if (earlier.state != status.state || earlier.target != status.target || earlier.code != status.code)
      continue;
    status.id = id;
    return commandOf<RoadStatus>("road_status.set", subject, earlier, std::move(status));
  }
  if (!isNew(plan, status.id)) return notNew();
  return commandOf<RoadStatus>("road_status.set", subject, std::nullopt, std::move(status));
}

Result<Command> setRoadStatuses(const Plan& plan, const std::vector<RoadStatus>& statuses) {
  return together(statuses, [&plan](const RoadStatus& status) { return setRoadStatus(plan, status); });
}

Result<Command> clearRoadStatus(const Plan& plan, const Uuid& id) {
  const auto status = find(plan.roadStatuses, id);
  if (!status) return fail(status.error());
  const std::string& subject = (*status)->name.empty() ? (*status)->code : (*status)->name;
  return commandOf<RoadStatus>("road_status.clear", subject, **status, std::nullopt);
}

Result<Command> clearRoadStatuses(const Plan& plan, const std::vector<Uuid>& statuses) {
  return together(statuses, [&plan](const Uuid& id) { return clearRoadStatus(plan, id); });
}

Result<Command> addRoad(const Plan& plan, AddedRoad road, const Box<LonLat>& regionBounds) {
  if (const auto state = find(plan.networkStates, road.state); !state) return fail(state.error());
  if (!isNew(plan, road.id)) return notNew();
  road.name = trimmed(road.name);
  if (road.name.empty()) return fail(ErrorCode::NameEmpty);
  if (road.roadClass == RoadClass::Path)
    return fail(Error{ErrorCode::BadValue, {}, {}, road.name, "a path carries no vehicles"});
  if (road.structure != RoadStructure::None && road.structure != RoadStructure::Bridge)
    return fail(Error{ErrorCode::BadValue, {}, {}, road.name, "none or bridge is wanted"});
  road.line.erase(std::unique(road.line.begin(), road.line.end()), road.line.end());
  if (const auto checked = checkLine(road.line); !checked)
    return fail(Error{checked.error().code, {}, {}, road.name, checked.error().detail});
  if (!meets(geos::fromLine(road.line), regionBounds))
    return fail(Error{ErrorCode::OutsideRegion, {}, {}, road.name, {}});
  const std::string name = road.name;
  return commandOf<AddedRoad>("road.add", name, std::nullopt, std::move(road));
}

Result<Command> removeAddedRoad(const Plan& plan, const Uuid& id) {
  const auto road = find(plan.addedRoads, id);
  if (!road) return fail(road.error());
  return commandOf<AddedRoad>("road.remove", (*road)->name, **road, std::nullopt);
}

Result<Command> excludeArea(const Plan& plan, ExcludedArea area, const Box<LonLat>& regionBounds) {
  if (const auto state = find(plan.networkStates, area.state); !state) return fail(state.error());
  if (!isNew(plan, area.id)) return notNew();
  area.name = trimmed(area.name);
  if (area.name.empty()) return fail(ErrorCode::NameEmpty);
  if (auto checked = checkShape(area.shape); !checked) return fail(std::move(checked.error()));
  if (!meets(geos::fromShape(area.shape), regionBounds))
    return fail(Error{ErrorCode::OutsideRegion, {}, {}, area.name, {}});
  const std::string name = area.name;
  return commandOf<ExcludedArea>("excluded_area.add", name, std::nullopt, std::move(area));
}

Result<Command> removeExcludedArea(const Plan& plan, const Uuid& id) {
  const auto area = find(plan.excludedAreas, id);
  if (!area) return fail(area.error());
  return commandOf<ExcludedArea>("excluded_area.remove", (*area)->name, **area, std::nullopt);
}

Result<Command> inNewNetworkState(const Plan& plan, const NetworkState& state,
                                  const std::function<Result<Command>(const Plan&)>& say) {
  auto command = addNetworkState(plan, state);
  if (!command) return command;
  command->change.edits.push_back(activated(plan, state.id));
  Plan with = plan;
  apply(command->change, with);
  auto said = say(with);
  if (!said) return said;
  command->kind = said->kind;
  command->subject = said->subject;
  auto& edits = command->change.edits;
  edits.insert(edits.end(), said->change.edits.begin(), said->change.edits.end());
  return command;
}

}  // namespace zw
