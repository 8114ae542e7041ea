// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/shapes.h"

namespace zw {

/// Plane geometry of lines in the projected CRS; lengths in metres.

[[nodiscard]] double lengthOf(const Line<ProjectedPoint>& line);

/// The part of a line between two shares (0 to 1) of its length, in the direction from the first to the
/// second.
[[nodiscard]] Line<ProjectedPoint> partOf(const Line<ProjectedPoint>& line, double from, double to);

/// So many metres along the line; its end where it is shorter.
[[nodiscard]] ProjectedPoint pointAlong(const Line<ProjectedPoint>& line, double metres);

[[nodiscard]] ProjectedPoint nearestPointOn(ProjectedPoint a, ProjectedPoint b, ProjectedPoint place);
[[nodiscard]] double distanceToLine(ProjectedPoint place, const Line<ProjectedPoint>& line);

/// Where the segment from a to b meets that from c to d, as a share of the former; nothing where they do not
/// meet or are parallel.
[[nodiscard]] std::optional<double> crossingOf(ProjectedPoint a, ProjectedPoint b, ProjectedPoint c,
                                               ProjectedPoint d);
/// Where the first line first meets the second.
[[nodiscard]] std::optional<ProjectedPoint> firstMeeting(const Line<ProjectedPoint>& line,
                                                         const Line<ProjectedPoint>& other);

}  // namespace zw
