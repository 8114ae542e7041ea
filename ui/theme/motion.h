// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace zw {

/// Whether the desktop's settings allow animations, as KDE and GTK keep them in files below `folder`
/// (empty: the user's configuration folder). Yes where they say nothing.
[[nodiscard]] bool systemWantsMotion(const QString& folder = {});

}  // namespace zw
