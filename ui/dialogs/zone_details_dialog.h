// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/model/plan.h"

class QWidget;

namespace zw {

struct ZoneDetails {
  std::string notes;
  std::string proposedBy;
  std::string source;
  ZoneStatus status = ZoneStatus::Candidate;
};

/// Shows whose proposal a zone is, where that stands, and its notes ("zoneDetailsDialog"). Nothing when
/// cancelled.
[[nodiscard]] std::optional<ZoneDetails> askZoneDetails(QWidget* parent, const Zone& zone);

}  // namespace zw
