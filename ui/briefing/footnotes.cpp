// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/footnotes.h"

namespace zw::briefing {
namespace {

QString superscript(qsizetype number) {
  static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
  QString out = QString::number(number);
  for (QChar& c : out) c = digits[c.digitValue()];
  return out;
}

}  // namespace

QString Footnotes::mark(const QString& note) {
  if (note.isEmpty()) return {};
  if (!notes_.contains(note)) notes_ << note;
  return superscript(notes_.indexOf(note) + 1);
}

QString Footnotes::text() const {
  QStringList lines;
  for (qsizetype i = 0; i < notes_.size(); ++i) lines << superscript(i + 1) + QChar(0x00a0) + notes_[i];
  return lines.join(QStringLiteral("   "));
}

}  // namespace zw::briefing
