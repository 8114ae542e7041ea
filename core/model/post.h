// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/geometry/shapes.h"
#include "core/model/uuid.h"

namespace zw {

/// What a post is for: to watch the ground, or to check who passes on a road.
enum class PostKind : std::uint8_t { Observation, Checkpoint };

/// A manned place from which a zone is held. What is not stated is as the planning factors say.
struct Post {
  Uuid id;
  Uuid zone;
  std::string name;  ///< unlike any other of the zone
  std::string notes;
  PostKind kind = PostKind::Observation;
  LonLat point;
  bool onMast = false;                ///< it looks from a mast
  std::optional<double> onDuty;       ///< soldiers at a time
  std::optional<double> hoursPerDay;  ///< that it is kept
  friend bool operator==(const Post&, const Post&) = default;
};

}  // namespace zw
