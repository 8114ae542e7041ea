// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPalette>

#include "ui/charts/chart_data.h"

namespace zw {

/// Paints a chart into a rectangle, in the palette's colours and the painter's font; right to left where the
/// painter's layout direction says so. Without data, `reason` is written in the middle.
void paintChart(QPainter& painter, const QRectF& area, const ChartData& chart, const QPalette& palette,
                const QString& reason = {});

}  // namespace zw
