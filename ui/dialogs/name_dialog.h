// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>

class QWidget;

namespace zw {

/// Asks for a name in a small dialog ("nameDialog", field "nameField"). `complaint` says why a name cannot
/// be taken, or nothing; while it complains the dialog cannot be accepted. Nothing when cancelled.
[[nodiscard]] std::optional<QString> askName(QWidget* parent, const QString& title, const QString& label,
                                             const QString& suggestion,
                                             const std::function<QString(const QString&)>& complaint);

}  // namespace zw
