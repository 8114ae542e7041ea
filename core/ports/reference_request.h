// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/region.h"
#include "core/ports/reference_file.h"

namespace zw {

/// How a reference layer of a plan is opened for the map of that region. `file`: where it is, absolute.
[[nodiscard]] ReferenceRequest requestFor(const ReferenceLayer& layer, const std::string& file,
                                          const Region& region);

}  // namespace zw
