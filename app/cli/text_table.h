// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace zw::cli {

/// Rows of cells as aligned plain text, for people; two spaces between columns.
class TextTable {
 public:
  explicit TextTable(QStringList headings) : headings_(std::move(headings)) {}
  /// Columns that are set flush right, by index.
  void alignRight(int column) { right_.push_back(column); }
  /// Line ends and tabs in a cell become blanks.
  void add(QStringList cells);
  [[nodiscard]] QString text() const;

 private:
  QStringList headings_;
  std::vector<QStringList> rows_;
  std::vector<int> right_;
};

}  // namespace zw::cli
