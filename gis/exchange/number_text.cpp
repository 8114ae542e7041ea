// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/exchange/number_text.h"

#include <algorithm>
#include <charconv>

namespace zw::exchange {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0", kNarrowNoBreakSpace = "\xE2\x80\xAF";

constexpr const char* kNothing = "it is empty; write a number";
constexpr const char* kEastern = "is not written in the digits 0 to 9; write it as 1500 or 0.85";

tl::unexpected<Error> badNumber(std::string_view text, const std::string& problem) {
  return fail(ErrorCode::BadValue, "'" + std::string(text) + "' " + problem);
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Digits with separators between them.
bool isSeparatedNumber(std::string_view text) {
  bool digits = false, separators = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (isDigit(rest[0])) {
      digits = true;
    } else if (rest[0] == '.' || rest[0] == ',' || rest[0] == '\'' || rest[0] == ' ') {
      separators = true;
    } else if (rest.starts_with(kNoBreakSpace) || rest.starts_with(kNarrowNoBreakSpace)) {
      separators = true;
      i += (rest.starts_with(kNoBreakSpace) ? kNoBreakSpace : kNarrowNoBreakSpace).size() - 1;
    } else {
      return false;
    }
  }
  return digits && separators;
}

}  // namespace

bool hasEasternDigits(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]), next = static_cast<unsigned char>(text[i + 1]);
    // U+0660 to U+066C are D9 A0 to D9 AC, U+06F0 to U+06F9 are DB B0 to DB B9.
    if (lead == 0xD9 && next >= 0xA0 && next <= 0xAC && next != 0xAA) return true;
    if (lead == 0xDB && next >= 0xB0 && next <= 0xB9) return true;
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks[] = {" ", "\t", kNoBreakSpace, kNarrowNoBreakSpace};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        found = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        found = true;
      }
    }
  }
  return text;
}

Result<int> wholeNumber(std::string_view text, int least, int greatest) {
  text = trimmed(text);
  if (text.empty()) return fail(ErrorCode::BadValue, kNothing);
  if (hasEasternDigits(text)) return badNumber(text, kEastern);
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (!text.empty() && std::all_of(text.begin(), text.end(), isDigit)) {
    if (problem != std::errc() || value < least || value > greatest)
      return badNumber(text, "is not within " + std::to_string(least) + " to " + std::to_string(greatest));
    return value;
  }
  if (isSeparatedNumber(text))
    return badNumber(text, "has a separator; write a whole number of digits alone, as 1500");
  return badNumber(text, "is not a whole number of 0 or more");
}

Result<double> decimalNumber(std::string_view text, double low, double high) {
  text = trimmed(text);
  if (text.empty()) return fail(ErrorCode::BadValue, kNothing);
  if (hasEasternDigits(text)) return badNumber(text, kEastern);
  if (text.ends_with('%')) return badNumber(text, "is a percentage; write it as a decimal number, as 0.85");
  const std::size_t separator = text.find_first_of(".,");
  std::string digits(text);
  if (separator != std::string_view::npos) {
    const std::string_view whole = text.substr(0, separator), rest = text.substr(separator + 1);
    if (isSeparatedNumber(text) && rest.find_first_of("., '") != std::string_view::npos)
      return badNumber(text, "has several separators; write it with a decimal point alone");
    if (text[separator] == ',' && rest.size() == 3 && whole != "0" && isSeparatedNumber(text))
      return badNumber(text, "may be a decimal or thousands; write it with a decimal point");
    digits[separator] = '.';
  }
  double value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool plain = std::all_of(digits.begin(), digits.end(), [](char c) { return isDigit(c) || c == '.'; });
  if (digits.empty() || !plain || problem != std::errc() || end != digits.data() + digits.size()) {
    if (isSeparatedNumber(text))
      return badNumber(text, "has separators; write it with a decimal point alone");
    return badNumber(text, "is not a number of 0 or more");
  }
  if (value < low || value > high)
    return badNumber(text, "is not within " + numberText(low) + " to " + numberText(high));
  return value;
}

std::string numberText(double value) {
  char text[512];  // enough for the least and the greatest double, without an exponent
  const auto [end, problem] = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
  return problem == std::errc() ? std::string(text, end) : std::string();
}

}  // namespace zw::exchange
