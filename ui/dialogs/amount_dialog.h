// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>

class QWidget;

namespace zw {

/// What a small dialog asks a number for.
struct AmountQuestion {
  QString title, label, unit;
  double value = 0, least = 0, most = 0, step = 1;
  int decimals = 0;
};

/// Asks for a number in a dialog ("amountDialog", field "amountField"). `show` is told of each number that
/// is tried and gives words on what comes of it. Nothing when cancelled.
[[nodiscard]] std::optional<double> askAmount(QWidget* parent, const AmountQuestion& question,
                                              const std::function<QString(double)>& show);

}  // namespace zw
