// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/pdf_date.h"

namespace zw::briefing {

bool setCreationDate(QByteArray& pdf, const std::string& time) {
  const QByteArray key = "/CreationDate (";
  const qsizetype start = pdf.lastIndexOf(key);
  if (start < 0) return false;
  const qsizetype open = start + key.size();
  const qsizetype close = pdf.indexOf(')', open);
  QByteArray date = "D:";
  for (const char c : time)
    if (c >= '0' && c <= '9') date += c;
  date += "Z)";
  if (close < 0 || date.size() > close + 1 - open) return false;
  pdf.replace(open, close + 1 - open, date.leftJustified(close + 1 - open, ' '));
  return true;
}

}  // namespace zw::briefing
