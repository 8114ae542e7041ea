// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace zw::briefing {

/// Numbers notes in the order in which they are first used.
class Footnotes {
 public:
  /// The mark (superscript digits) for a note; empty for an empty one.
  [[nodiscard]] QString mark(const QString& note);
  /// "¹ first   ² second"
  [[nodiscard]] QString text() const;

 private:
  QStringList notes_;
};

}  // namespace zw::briefing
