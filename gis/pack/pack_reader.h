// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/region_store.h"

namespace zw {

/// Region packs as docs/region-packs.md describes them. The file is opened immutable: no lock, no journal, no
/// changed byte, also in a folder that cannot be written to. It is hashed on a second thread meanwhile.
class GeoPackageRegionStore final : public RegionStore {
 public:
  [[nodiscard]] Result<std::shared_ptr<const Region>> open(const std::string& path) const override;
};

}  // namespace zw
