// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/scale_words.h"

#include <cmath>

#include "ui/i18n/figures.h"

namespace zw {

QString scaleText(double denominator) {
  return QStringLiteral("1:%1").arg(numberText(std::round(denominator), 0));
}

std::optional<double> parseScale(const QString& text) {
  QString digits;
  const QString denominator = text.section(u':', -1);
  for (const QChar c : denominator) {
    if (c.isDigit())
      digits += QString::number(c.digitValue());
    else if (!c.isSpace() && c != u',' && c != u'.' && c != u'\'' && c != u'’' && c != u'٬')
      return std::nullopt;
  }
  bool ok = false;
  const double value = digits.toDouble(&ok);
  return ok && value >= 100 && value <= 1e8 ? std::optional(value) : std::nullopt;
}

}  // namespace zw
