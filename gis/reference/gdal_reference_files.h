// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/reference_file.h"

namespace zw::reference {

/// Reference layers from whatever GDAL reads.
class GdalReferenceFiles final : public ReferenceFiles {
 public:
  [[nodiscard]] Result<ReferenceFileSummary> inspect(const std::string& file) const override;
  [[nodiscard]] Result<std::unique_ptr<ReferenceContent>> open(
      const ReferenceRequest& request) const override;
  [[nodiscard]] Result<std::pair<std::string, std::int64_t>> fingerprint(
      const std::string& file) const override;
};

}  // namespace zw::reference
