// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/points.h"

class QWidget;

namespace zw {

/// Asks for a place in any notation that parseCoordinate() reads ("goToDialog", field "goToField"). Nothing
/// when cancelled.
[[nodiscard]] std::optional<LonLat> askPlace(QWidget* parent);

}  // namespace zw
