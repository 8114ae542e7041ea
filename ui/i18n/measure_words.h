// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/coverage/elevation_profile.h"
#include "core/geometry/line_measure.h"

namespace zw {

/// "850 m", "12.34 km".
[[nodiscard]] QString lengthText(double metres);
/// "047.3°", from true north.
[[nodiscard]] QString bearingText(double degrees);

/// What a line measures, a line each: length, the straight way with its bearings, what it encloses.
[[nodiscard]] QStringList measureLines(const LineMeasure& measure);
/// The heights along it: lowest and highest, climb and descent, and of how much nothing is known.
[[nodiscard]] QStringList profileLines(const ElevationProfile& profile);

}  // namespace zw
