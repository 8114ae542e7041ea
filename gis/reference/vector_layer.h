// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/ports/reference_file.h"

namespace zw::reference {

/// Errors as ReferenceFiles::open().
[[nodiscard]] Result<std::unique_ptr<ReferenceContent>> openVectorLayer(const ReferenceRequest& request);
/// Corners of all features together that a layer may have, far more than a map can show.
inline constexpr std::size_t kMostCorners = 20'000'000;

}  // namespace zw::reference
