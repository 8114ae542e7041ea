// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace zw {

/// "1:50,000".
[[nodiscard]] QString scaleText(double denominator);
/// Reads "1:50 000", "50,000" or "50000". Nothing when it is no scale between 1:100 and 1:100 million.
[[nodiscard]] std::optional<double> parseScale(const QString& text);

}  // namespace zw
