// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

class QWidget;

namespace zw {

struct PlanTexts {
  std::string title;
  std::string notes;
};

/// Shows the plan's title and notes ("planTextsDialog") to be edited; `readOnly`: only to be read. Nothing
/// when cancelled.
[[nodiscard]] std::optional<PlanTexts> askPlanTexts(QWidget* parent, const PlanTexts& texts, bool readOnly);

}  // namespace zw
