// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/ports/region_import.h"

namespace zw {

/// Makes regions in another process, the `zw` beside the program: what reads foreign files is loaded only
/// there, and its memory is given back when it ends. Giving up asks that process to stop and waits for it.
class ChildImporter final : public RegionImporter {
 public:
  explicit ChildImporter(QString program) : program_(std::move(program)) {}

  [[nodiscard]] Result<ExtractSummary> inspect(const std::string& extract,
                                               const ImportProgress& progress) const override;
  [[nodiscard]] Result<ImportedRegion> import(const RegionImport& wanted,
                                              const ImportProgress& progress) const override;

 private:
  QString program_;
};

}  // namespace zw
