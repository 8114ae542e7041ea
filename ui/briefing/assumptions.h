// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/briefing/briefing.h"
#include "ui/briefing/page.h"

namespace zw::briefing {

/// What a reader must know to weigh the figures, a sentence or two each: data that are illustrative or
/// disputed, how people are shared out, the planning factors used with value, source and confidence, zones
/// that are only reported, another region pack than the plan's own.
[[nodiscard]] QStringList assumptions(const BriefingInput& input);

/// Under a heading, in two columns; runs on over pages.
void paintAssumptions(Pages& pages, const QStringList& texts);
[[nodiscard]] double assumptionsHeight(Pages& pages, const QStringList& texts);

}  // namespace zw::briefing
