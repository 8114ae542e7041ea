// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/change/change.h"
#include "core/error.h"
#include "core/partition/settle.h"

namespace zw {

/// The commands: each checks its arguments against the plan and gives the change to make, or says why not.
/// None alters anything itself. New ids are handed in.

/// What is given when a zone is made; the rest has defaults.
struct NewZone {
  Uuid id;
  Uuid scenario;
  std::string name;
  MultiPolygon<LonLat> shape;
  std::string notes{};
  std::string proposedBy{};
  std::string source{};
  ZoneStatus status = ZoneStatus::Candidate;
  std::string colour{};  ///< empty: the next of the palette
};

/// What a zone's shape has to keep to.
struct ZoneRules {
  Box<LonLat> bounds;  ///< of the region; a shape must meet it
  OnOverlap onOverlap = OnOverlap::Refuse;
};

/// Errors: NameEmpty, NameTaken (within the scenario), NotFound (scenario or zone), BadValue (colour),
/// OutsideRegion, and those of settle(): the zone is fitted among the others of its scenario, which may
/// change thereby. Names are taken without the spaces around them; a corner that repeats the one before it is
/// dropped.
[[nodiscard]] Result<Command> createZone(const Plan& plan, const NewZone& zone, const ZoneRules& rules);
[[nodiscard]] Result<Command> renameZone(const Plan& plan, const Uuid& zone, const std::string& name);
/// With its posts.
[[nodiscard]] Result<Command> deleteZone(const Plan& plan, const Uuid& zone);
[[nodiscard]] Result<Command> reshapeZone(const Plan& plan, const Uuid& zone, MultiPolygon<LonLat> shape,
                                          const ZoneRules& rules);
/// Several zones of one scenario at once, as those on both sides of a boundary that is moved; where their new
/// shapes overlap, an earlier one comes first.
struct NewShape {
  Uuid zone;
  MultiPolygon<LonLat> shape;
};
[[nodiscard]] Result<Command> reshapeZones(const Plan& plan, const std::vector<NewShape>& shapes,
                                           const ZoneRules& rules);
[[nodiscard]] Result<Command> restyleZone(const Plan& plan, const Uuid& zone, const ZoneStyle& style);
/// Notes, proposer, source and status of a zone.
[[nodiscard]] Result<Command> describeZone(const Plan& plan, const Uuid& zone, const std::string& notes,
                                           const std::string& proposedBy, const std::string& source,
                                           ZoneStatus status);

[[nodiscard]] Result<Command> addScenario(const Plan& plan, const Uuid& id, const std::string& name);
/// Copies the scenario, its phases, its zones and their posts; `newIds` hands out an id for the scenario,
/// then one for each phase, then one for each zone, followed by those of its posts.
[[nodiscard]] Result<Command> duplicateScenario(const Plan& plan, const Uuid& scenario,
                                                const std::string& name, const std::function<Uuid()>& newIds);
[[nodiscard]] Result<Command> renameScenario(const Plan& plan, const Uuid& scenario, const std::string& name);
/// Removes its zones too, with their posts, and its phases. Error LastScenario.
[[nodiscard]] Result<Command> removeScenario(const Plan& plan, const Uuid& scenario);
[[nodiscard]] Result<Command> activateScenario(const Plan& plan, const Uuid& scenario);

/// Errors: UnknownFactor, NotFinite, FactorOrder (low ≤ value ≤ high does not hold), BadValue (outside the
/// range that makes sense for the factor: see factorFault()).
[[nodiscard]] Result<Command> setFactor(const Plan& plan, const std::string& id, double value, double low,
                                        double high);
[[nodiscard]] Result<Command> setPlanTexts(const Plan& plan, const std::string& title,
                                           const std::string& notes);
/// The plan goes on with another pack, knowingly.
[[nodiscard]] Result<Command> adoptPack(const Plan& plan, const std::string& packHash,
                                        const std::string& packName);

}  // namespace zw
