// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/ports/region_import.h"
#include "gis/build/extract_layout.h"
#include "gis/build/progress.h"

namespace zw::pack {

class SourceFiles;

/// What an extract holds inside `bounds` (empty: everywhere). Reading an extract takes progress from 0 to
/// 0.4, looking through its layers nothing. Errors: those of SourceLayer.
[[nodiscard]] Result<ExtractSummary> summarise(const std::string& path, const ExtractLayout& layout,
                                               SourceFiles& files, const Box<LonLat>& bounds,
                                               const Progress& progress);

}  // namespace zw::pack
