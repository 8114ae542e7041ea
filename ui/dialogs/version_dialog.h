// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>

class QWidget;

namespace zw {

/// A version's name and note.
struct VersionTexts {
  QString name;
  QString note;
};

/// Asks for both in a small dialog ("versionDialog", fields "versionName", "versionNote"). `complaint` says
/// why a name cannot be taken, or nothing; while it complains the dialog cannot be accepted. Nothing when
/// cancelled.
[[nodiscard]] std::optional<VersionTexts> askVersionTexts(
    QWidget* parent, const QString& title, const VersionTexts& texts,
    const std::function<QString(const QString&)>& complaint);

}  // namespace zw
