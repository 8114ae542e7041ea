// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/ports/reference_file.h"

namespace zw {

/// What a layer of a file holds: "1,204 features, Polygon", "image of 4,000 × 3,000 pixels".
[[nodiscard]] QString contentText(const ReferenceFileLayer& layer);

}  // namespace zw
