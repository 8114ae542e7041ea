// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "core/model/uuid.h"

namespace zw {

/// A view of the map under a name.
struct Bookmark {
  Uuid id;
  std::string name;  ///< unlike any other of the plan
  LonLat centre;
  double width = 0;  ///< metres of ground across the view, geodesic, at the centre
  friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// Half of the Earth's girth: no view is wider.
inline constexpr double kWidestView = 20'037'508;

/// Error BadValue, the feature being its name: a width not above 0, or above kWidestView. Its place is not
/// looked at.
[[nodiscard]] Result<void> checkBookmark(const Bookmark& bookmark);

}  // namespace zw
