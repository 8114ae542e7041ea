// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/uuid.h"

namespace zw {

/// A step of a scenario's roadmap: in it further zones are handed over, those of earlier phases being held
/// already. Which zones, when and over which roads is data of whoever proposes it, never a judgement of ours.
struct Phase {
  Uuid id;
  Uuid scenario;
  std::string name;  ///< unlike any other of the scenario
  std::string notes{};
  std::string proposedBy{};  ///< party or author; may be empty
  std::string source{};      ///< where the proposal stands; may be empty
  std::string from{};        ///< ISO 8601 date at which it is to begin; empty: not stated
  Uuid networkState{};       ///< how the roads are in it; nil: as the region pack says
  int order = 0;
  friend bool operator==(const Phase&, const Phase&) = default;
};

}  // namespace zw
