// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/region_import.h"

namespace zw::pack {

/// Makes regions in this process: summarises the extract, writes the recipe that a person would write, and
/// builds the pack from it.
class ExtractImporter final : public RegionImporter {
 public:
  [[nodiscard]] Result<ExtractSummary> inspect(const std::string& extract,
                                               const ImportProgress& progress) const override;
  [[nodiscard]] Result<ImportedRegion> import(const RegionImport& wanted,
                                              const ImportProgress& progress) const override;
};

}  // namespace zw::pack
