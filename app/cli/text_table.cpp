// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>

namespace zw::cli {

void TextTable::add(QStringList cells) {
  for (QString& cell : cells)
    for (QChar& c : cell)
      if (c == u'\n' || c == u'\r' || c == u'\t') c = u' ';
  rows_.push_back(std::move(cells));
}

QString TextTable::text() const {
  std::vector<qsizetype> widths(static_cast<std::size_t>(headings_.size()), 0);
  const auto measure = [&](const QStringList& cells) {
    for (qsizetype i = 0; i < cells.size(); ++i)
      widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], cells[i].size());
  };
  measure(headings_);
  for (const QStringList& row : rows_) measure(row);

  const auto line = [&](const QStringList& cells) {
    QString out;
    for (qsizetype i = 0; i < cells.size(); ++i) {
      const bool flushRight = std::find(right_.begin(), right_.end(), i) != right_.end();
      const auto width = static_cast<int>(widths[static_cast<std::size_t>(i)]);
      out += flushRight ? cells[i].rightJustified(width) : cells[i].leftJustified(width);
      out += QStringLiteral("  ");
    }
    while (out.endsWith(u' ')) out.chop(1);
    return out + u'\n';
  };
  QString text = line(headings_);
  for (const QStringList& row : rows_) text += line(row);
  return text;
}

}  // namespace zw::cli
