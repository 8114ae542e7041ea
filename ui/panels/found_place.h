// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/search/place_search.h"

namespace zw {

/// A place that a person can choose, in words and where it is.
struct FoundPlace {
  QString title;   ///< both names, or the coordinates
  QString detail;  ///< kind and context
  QString reason;  ///< why it is found; may be empty
  ProjectedPoint point;
  Box<ProjectedPoint> extent;  ///< what to show of the map: the place, or a circle of fitting size around it
  bool inRegion = true;
  std::optional<Uuid> zone{};  ///< where it is one of the plan's
};

/// The findings in words, the best first.
[[nodiscard]] std::vector<FoundPlace> foundPlaces(const search::Findings& findings, const Region& region);

}  // namespace zw
