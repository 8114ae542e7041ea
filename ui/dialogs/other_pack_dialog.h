// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

class QWidget;

namespace zw {

/// What to do with a plan that was made on another region pack than the one found for it.
enum class OtherPackChoice { GoOn, ViewOnly, Cancel };

/// Shows both packs' names and the beginnings of their hashes ("otherPackDialog") and asks.
[[nodiscard]] OtherPackChoice askAboutOtherPack(QWidget* parent, const std::string& recordedName,
                                                const std::string& recordedHash, const std::string& foundFile,
                                                const std::string& foundHash);

/// "sha256:1f2e3d4c5b6a…": enough to tell packs apart.
[[nodiscard]] std::string hashBeginning(const std::string& hash);

}  // namespace zw
