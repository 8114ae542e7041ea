// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace zw::cli {

/// UTF-8, as the model keeps its texts, as Qt has them.
[[nodiscard]] inline QString str(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace zw::cli
