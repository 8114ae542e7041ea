// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/model/plan.h"

class QWidget;

namespace zw {

struct PhaseDetails {
  Phase phase;
  std::vector<Uuid> zones;  ///< that are handed over in it
};

/// Asks for what a phase is and which zones are handed over in it, starting from `phase` and the zones that
/// are in it. `complaint` says what stands against a name; empty: nothing. Nothing when it was cancelled.
[[nodiscard]] std::optional<PhaseDetails> askPhase(QWidget* parent, const QString& title, const Plan& plan,
                                                   const Phase& phase,
                                                   const std::function<QString(const QString&)>& complaint);

}  // namespace zw
