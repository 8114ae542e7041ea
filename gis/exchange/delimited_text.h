// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/error.h"

namespace zw::exchange {

/// A row of a table of text. Rows are counted as a spreadsheet does, from 1, empty ones included.
struct TextRow {
  std::size_t number = 1;
  std::vector<std::string> fields;
};

struct TextTable {
  char delimiter = ',';
  std::vector<TextRow> rows;  ///< without those of which every field is empty
};

/// What is wrong in a row, which the error names too.
struct TextFault {
  std::size_t row = 0;
  Error error;
};

/// Comma-separated values by RFC 4180 from UTF-8 text: fields in quotes may hold delimiters, line ends and,
/// doubled, quotes; lines end in CR LF, LF or CR. The delimiter is a comma, a semicolon or a tab: whichever
/// the first row has most of outside quotes, or what a first line "sep=;" says. Error Syntax: a quote inside
/// a field that does not begin with one, text after a closing quote, a quote that is never closed.
[[nodiscard]] tl::expected<TextTable, TextFault> parseDelimited(const std::string& text);

/// The rows by RFC 4180 with commas; fields are in quotes where they have to be.
[[nodiscard]] std::string delimitedText(const std::vector<std::vector<std::string>>& rows);

}  // namespace zw::exchange
