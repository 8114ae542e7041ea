// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

#include "ui/workspace/workspace.h"

namespace zw {

/// Sections of the capacity panel's list, of three columns, on what the selected zone's posts are good for;
/// nothing where it has none.

/// What posts see, by day or by night as the workspace looks; null where that is not known.
QTreeWidgetItem* addSeen(QTreeWidget& tree, const Workspace& workspace);
/// Brings that section up to date where it stands. Precondition: it is known what posts see of a zone.
void refreshSeen(QTreeWidgetItem& seen, const Workspace& workspace);
/// What patrols from its own posts reach.
void addPatrolled(QTreeWidget& tree, const Workspace& workspace);

}  // namespace zw
