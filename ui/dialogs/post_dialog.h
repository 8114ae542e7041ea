// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>

#include "core/change/post_commands.h"
#include "core/model/plan.h"

class QWidget;

namespace zw {

/// Asks for all of a post but its place. `complaint` tells what is wrong with a name, or nothing.
[[nodiscard]] std::optional<Post> askPost(QWidget* parent, const Post& post,
                                          const std::function<QString(const QString&)>& complaint);

/// Asks how a zone is held.
[[nodiscard]] std::optional<ZoneHolding> askZoneHolding(QWidget* parent, const Zone& zone);

}  // namespace zw
