// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/shapes.h"
#include "core/model/bookmark.h"
#include "core/model/factors.h"
#include "core/model/network_state.h"
#include "core/model/note.h"
#include "core/model/phase.h"
#include "core/model/pool_unit.h"
#include "core/model/post.h"
#include "core/model/reference_layer.h"
#include "core/model/uuid.h"

namespace zw {

/// The plan as one value. Maps keep it in a canonical order: equal plans serialise to equal bytes.

struct PlanInfo {
  std::string title;
  std::string notes;
  std::string packHash;  ///< of the region pack it was made on
  std::string packName;  ///< file name of that pack, to find it again
  Uuid activeScenario;
  Uuid activeNetworkState{};  ///< nil: the roads are as the region pack says
  friend bool operator==(const PlanInfo&, const PlanInfo&) = default;
};

/// Alternatives live in different scenarios; zones of one scenario belong together.
struct Scenario {
  Uuid id;
  std::string name;
  std::string notes;
  int order = 0;
  friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// Whose proposal a zone is and how firm: data, never a judgement of ours.
enum class ZoneStatus { Candidate, Reported };

struct ZoneStyle {
  std::string colour = "#7b4ea3";  ///< "#rrggbb"
  friend bool operator==(const ZoneStyle&, const ZoneStyle&) = default;
};

struct Zone {
  Uuid id;
  Uuid scenario;
  std::string name;
  std::string notes;
  std::string proposedBy;  ///< party or author; may be empty
  std::string source;      ///< where the proposal stands; may be empty
  ZoneStatus status = ZoneStatus::Candidate;
  ZoneStyle style;
  int order = 0;
  MultiPolygon<LonLat> shape;
  std::string heldFrom{};                 ///< ISO 8601 date from which it is to be held; empty: see Plan
  bool patrolled = true;                  ///< its roads are
  std::optional<double> reactionForce{};  ///< soldiers; nothing: as the planning factors say
  Uuid phase{};  ///< of the scenario's roadmap, in which it is handed over; nil: none
  friend bool operator==(const Zone&, const Zone&) = default;
};

/// A place from which units are supplied.
struct Base {
  Uuid id;
  std::string name;
  std::string notes;
  bool illustrative = true;
  LonLat point;
  friend bool operator==(const Base&, const Base&) = default;
};

struct Plan {
  PlanInfo info;
  std::map<Uuid, Scenario> scenarios;
  std::map<Uuid, Zone> zones;
  std::map<Uuid, Phase> phases;
  std::map<Uuid, Base> bases;
  std::map<Uuid, NetworkState> networkStates;
  std::map<Uuid, RoadStatus> roadStatuses;
  std::map<Uuid, AddedRoad> addedRoads;
  std::map<Uuid, ExcludedArea> excludedAreas;
  std::map<Uuid, Post> posts;
  std::map<Uuid, PoolUnit> pool;  ///< the units that could hold the zones
  std::map<Uuid, Note> notes;
  std::map<Uuid, Bookmark> bookmarks;
  std::map<Uuid, ReferenceLayer> referenceLayers;
  std::map<std::string, Factor> factors;
  friend bool operator==(const Plan&, const Plan&) = default;

  /// In the order in which a person sees them.
  [[nodiscard]] std::vector<const Scenario*> scenariosInOrder() const;
  [[nodiscard]] std::vector<const Zone*> zonesOf(const Uuid& scenario) const;
  [[nodiscard]] const Scenario* scenarioNamed(const std::string& name) const;
  [[nodiscard]] std::vector<const NetworkState*> networkStatesInOrder() const;
  [[nodiscard]] const NetworkState* networkStateNamed(const std::string& name) const;
  [[nodiscard]] const Zone* zoneNamed(const Uuid& scenario, const std::string& name) const;
  [[nodiscard]] std::vector<const Phase*> phasesOf(const Uuid& scenario) const;
  [[nodiscard]] const Phase* phaseNamed(const Uuid& scenario, const std::string& name) const;
  /// The zones that are handed over in the phase and in those before it, in the order of the phases.
  [[nodiscard]] std::vector<const Zone*> zonesHeldIn(const Phase& phase) const;
  /// The zone's own date, or else that at which its phase begins; empty where neither is stated.
  [[nodiscard]] const std::string& heldFrom(const Zone& zone) const;
  /// By name.
  [[nodiscard]] std::vector<const Post*> postsOf(const Uuid& zone) const;
  [[nodiscard]] const Post* postNamed(const Uuid& zone, const std::string& name) const;
  [[nodiscard]] std::vector<const PoolUnit*> poolInOrder() const;
  [[nodiscard]] const PoolUnit* unitNamed(const std::string& name) const;
  [[nodiscard]] std::vector<const Base*> basesInOrder() const;
  [[nodiscard]] const Base* baseNamed(const std::string& name) const;
  [[nodiscard]] std::vector<const Bookmark*> bookmarksInOrder() const;
  [[nodiscard]] const Bookmark* bookmarkNamed(const std::string& name) const;
  /// By title, then by id.
  [[nodiscard]] std::vector<const Note*> notesInOrder() const;
  /// As they are drawn.
  [[nodiscard]] std::vector<const ReferenceLayer*> referenceLayersInOrder() const;
  [[nodiscard]] const ReferenceLayer* referenceLayerNamed(const std::string& name) const;
};

}  // namespace zw
