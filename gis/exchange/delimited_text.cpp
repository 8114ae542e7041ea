// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/exchange/delimited_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace zw::exchange {
namespace {

bool endsLine(char c) {
  return c == '\n' || c == '\r';
}

constexpr std::array<char, 3> kDelimiters = {',', ';', '\t'};

bool isDelimiter(char c) {
  return std::find(kDelimiters.begin(), kDelimiters.end(), c) != kDelimiters.end();
}

/// Of the first row.
char likelyDelimiter(std::string_view text) {
  std::array<int, 3> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (endsLine(c)) break;
    for (std::size_t i = 0; i < kDelimiters.size(); ++i) counts[i] += c == kDelimiters[i] ? 1 : 0;
  }
  return kDelimiters[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                              counts.begin())];
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {
    constexpr std::string_view kSeparator = "sep=";
    if (text_.starts_with(kSeparator) && text_.size() > kSeparator.size() + 1 &&
        isDelimiter(text_[kSeparator.size()]) && endsLine(text_[kSeparator.size() + 1])) {
      table_.delimiter = text_[kSeparator.size()];
      at_ = kSeparator.size() + 1;
      skipLineEnd();
    } else {
      table_.delimiter = likelyDelimiter(text_);
    }
  }

  tl::expected<TextTable, TextFault> parse() {
    for (std::size_t number = 1; at_ < text_.size(); ++number) {
      row_ = {number, {}};
      if (const char* problem = readRow())
        return tl::make_unexpected(
            TextFault{number, {ErrorCode::Syntax, {}, {}, "row " + std::to_string(number), problem}});
      const bool empty = std::all_of(row_.fields.begin(), row_.fields.end(),
                                     [](const std::string& field) { return field.empty(); });
      if (!empty) table_.rows.push_back(std::move(row_));
    }
    return std::move(table_);
  }

 private:
  /// What is wrong, or nullptr.
  const char* readRow() {
    while (true) {
      if (const char* problem = readField()) return problem;
      if (at_ == text_.size()) return nullptr;
      if (endsLine(text_[at_])) {
        skipLineEnd();
        return nullptr;
      }
      ++at_;  // a delimiter, after which another field begins, even at the end of the text
    }
  }

  const char* readField() {
    std::string& field = row_.fields.emplace_back();
    if (at_ == text_.size() || text_[at_] != '"') {
      for (; !fieldEnds(); ++at_) {
        if (text_[at_] == '"') return "a quote inside a field that does not begin with one";
        field += text_[at_];
      }
      return nullptr;
    }
    while (true) {
      if (++at_ == text_.size()) return "a quote that is never closed";
      if (text_[at_] == '"') {
        ++at_;
        if (at_ == text_.size() || text_[at_] != '"') break;
      }
      field += text_[at_];
    }
    return fieldEnds() ? nullptr : "text after a closing quote";
  }

  [[nodiscard]] bool fieldEnds() const {
    return at_ == text_.size() || text_[at_] == table_.delimiter || endsLine(text_[at_]);
  }
  void skipLineEnd() {
    if (text_.substr(at_).starts_with("\r\n")) ++at_;
    ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  TextRow row_;
  TextTable table_;
};

/// Spaces at its ends are part of a field, but other programs drop them.
bool needsQuotes(const std::string& field) {
  return field.find_first_of(",;\t\"\r\n") != std::string::npos || field.starts_with(' ') ||
         field.ends_with(' ');
}

}  // namespace

tl::expected<TextTable, TextFault> parseDelimited(const std::string& text) {
  return Parser(text).parse();
}

std::string delimitedText(const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += ',';
      if (!needsQuotes(row[i])) {
        text += row[i];
        continue;
      }
      text += '"';
      for (const char c : row[i]) text += c == '"' ? "\"\"" : std::string(1, c);
      text += '"';
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace zw::exchange
