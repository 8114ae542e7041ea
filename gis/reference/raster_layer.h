// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/ports/reference_file.h"

namespace zw::reference {

/// Errors as ReferenceFiles::open().
[[nodiscard]] Result<std::unique_ptr<ReferenceContent>> openRasterLayer(const ReferenceRequest& request);

}  // namespace zw::reference
