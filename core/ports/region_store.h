// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/error.h"
#include "core/model/region.h"

namespace zw {

/// Reads region packs. Opening never changes a byte of the file.
class RegionStore {
 public:
  virtual ~RegionStore() = default;
  /// Errors: FileMissing, FileUnreadable, NotGeoPackage, NotRegionPack, Damaged, NewerVersion.
  [[nodiscard]] virtual Result<std::shared_ptr<const Region>> open(const std::string& path) const = 0;
};

}  // namespace zw
