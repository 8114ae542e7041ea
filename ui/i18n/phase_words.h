// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/roadmap/phase_dates.h"
#include "core/roadmap/phase_ranking.h"

namespace zw {

/// "12,300 people cut off, +310 person-hours"; empty of no loss.
[[nodiscard]] QString lossText(const network::FailureLoss& loss);
/// The first part of it alone.
[[nodiscard]] QString chiefLossText(const network::FailureLoss& loss);
/// "2: 12,300 people cut off", the first part of the loss alone; or why it is not ranked.
[[nodiscard]] QString standingText(const roadmap::Standing& standing);
/// "as in the region pack", or the network state's name.
[[nodiscard]] QString roadsOfPhaseText(const Plan& plan, const Phase& phase);
[[nodiscard]] QString dateConflictText(const Plan& plan, const roadmap::DateConflict& conflict);

}  // namespace zw
