// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/error.h"

namespace zw {

/// The sentence for a person: which file, layer and feature, what is wrong, what to do.
[[nodiscard]] QString describe(const Error& error);

}  // namespace zw
