// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace zw {

/// SHA-256 (FIPS 180-4, by libsodium) as "sha256:" and 64 lower-case hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);
/// Of a file's bytes. Errors: FileMissing, FileUnreadable.
[[nodiscard]] Result<std::string> sha256OfFile(const std::string& path);

}  // namespace zw
