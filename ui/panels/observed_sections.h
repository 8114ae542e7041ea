// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

#include "ui/workspace/workspace.h"

namespace zw {

/// Sections of the capacity panel's list, of three columns, on what the selected zone's posts are good for;
/// nothing where it has none.

/// What posts see by day.
void addSeen(QTreeWidget& tree, const Workspace& workspace);
/// What patrols from its own posts reach.
void addPatrolled(QTreeWidget& tree, const Workspace& workspace);

}  // namespace zw
