// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>

#include "core/geometry/coordinate_text.h"
#include "core/model/plan.h"

class QWidget;

namespace zw {

/// Asks for all of a base ("baseDialog"). `complaint` tells what is wrong with a name, or nothing. Nothing
/// when cancelled.
[[nodiscard]] std::optional<Base> askBase(QWidget* parent, const Base& base, CoordinateFormat format,
                                          const std::function<QString(const QString&)>& complaint);

}  // namespace zw
