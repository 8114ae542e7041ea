// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>

#include "ui/canvas/render/map_theme.h"

namespace zw {

/// The pen of a line style at a scale. Dashes are in pixels in a style and in widths in a QPen.
[[nodiscard]] inline QPen penFor(const LineStyle& style, double metresPerPixel) {
  const double width = style.widthAt(metresPerPixel);
  const bool cased = style.cased.isValid() && style.hasCasingAt(metresPerPixel);
  QPen pen(cased ? style.cased : style.colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (!style.dash.empty()) {
    QList<qreal> pattern;
    for (const qreal length : style.dash) pattern.append(length / width);
    pen.setDashPattern(pattern);
  } else {
    pen.setCapStyle(Qt::RoundCap);
  }
  return pen;
}

}  // namespace zw
