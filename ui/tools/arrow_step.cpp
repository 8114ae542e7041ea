// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/arrow_step.h"

#include <QKeyEvent>

namespace zw {

std::optional<MapStep> arrowStep(const QKeyEvent& event, double metresPerPixel) {
  constexpr double kFar = 10;
  const double step = metresPerPixel * (event.modifiers().testFlag(Qt::ShiftModifier) ? kFar : 1);
  switch (event.key()) {
    case Qt::Key_Left:
      return MapStep{-step, 0};
    case Qt::Key_Right:
      return MapStep{step, 0};
    case Qt::Key_Up:
      return MapStep{0, step};
    case Qt::Key_Down:
      return MapStep{0, -step};
    default:
      return std::nullopt;
  }
}

}  // namespace zw
