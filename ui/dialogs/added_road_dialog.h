// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "core/model/region.h"

class QWidget;

namespace zw {

struct AddedRoadAnswer {
  QString name;
  bool isBridge = true;
  RoadClass roadClass = RoadClass::Minor;
  QString notes;
};
/// Asks what a road that was drawn is to be; nothing when it was cancelled.
[[nodiscard]] std::optional<AddedRoadAnswer> askAddedRoad(QWidget* parent, const QString& suggestion);

}  // namespace zw
