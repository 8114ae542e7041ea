// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/coordinate_text.h"

class QWidget;

namespace zw {

/// Asks for coordinates in any common notation in a small dialog ("placeDialog", field "placeField"), and
/// says how they are read, in `format`. Nothing when cancelled.
[[nodiscard]] std::optional<LonLat> askPlace(QWidget* parent, CoordinateFormat format);

}  // namespace zw
