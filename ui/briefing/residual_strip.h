// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/region.h"
#include "core/units/metric.h"
#include "ui/briefing/page.h"

namespace zw::briefing {

/// The plan's own figures side by side: what the zones cover together and what they leave of the buffer zone,
/// with the notes these figures must carry.
void paintResidualStrip(Pages& pages, const Region& region, const MetricSet& planFigures);
[[nodiscard]] double residualStripHeight(Pages& pages, const Region& region, const MetricSet& planFigures);

}  // namespace zw::briefing
