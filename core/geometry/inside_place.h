// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/shapes.h"

namespace zw {

/// A place well inside a shape, by GEOS's point on surface; nothing where it has no ground.
template <class P>
[[nodiscard]] std::optional<P> insidePlace(const MultiPolygon<P>& shape);

}  // namespace zw
