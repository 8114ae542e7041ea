// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace zw {

/// A number that a tool works with and that can be typed, as a circle's radius.
struct ToolNumber {
  QString name;  ///< "Radius"
  QString unit;  ///< "m"
  double value = 0;
  double least = 0;
  double most = 0;
  int decimals = 0;
  QString none;  ///< what stands for the least value where that means none given; empty: it means itself
};

}  // namespace zw
