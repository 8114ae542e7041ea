// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/date.h"

#include <algorithm>
#include <array>

namespace zw {
namespace {

constexpr int kFirstYear = 1, kLastYear = 9999;
constexpr std::array<int, 13> kDaysBefore = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

bool isLeap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// From 1 January of the year 1 to that of `year`.
int daysBeforeYear(int year) {
  const int past = year - 1;
  return 365 * past + past / 4 - past / 100 + past / 400;
}

int daysBeforeMonth(int year, int month) {
  return kDaysBefore[static_cast<std::size_t>(month - 1)] + (month > 2 && isLeap(year) ? 1 : 0);
}

int daysInMonth(int year, int month) {
  if (month == 2) return isLeap(year) ? 29 : 28;
  return kDaysBefore[static_cast<std::size_t>(month)] - kDaysBefore[static_cast<std::size_t>(month - 1)];
}

/// From 1 January of the year 1 to that of 1970.
constexpr int kEpoch = 719162;

int daysFromCivil(int year, int month, int day) {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - kEpoch;
}

/// The digits of text[from, from + length); nothing where another character stands among them.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t length) {
  int number = 0;
  for (const char c : text.substr(from, length)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = 10 * number + (c - '0');
  }
  return number;
}

void appendDigits(std::string& text, int number, int places) {
  std::string digits = std::to_string(number);
  text += std::string(static_cast<std::size_t>(places) - digits.size(), '0') + digits;
}

}  // namespace

Date Date::fromDays(std::int64_t daysSince1970) {
  const std::int64_t first = daysFromCivil(kFirstYear, 1, 1), last = daysFromCivil(kLastYear, 12, 31);
  Date date;
  date.days_ = static_cast<std::int32_t>(std::clamp(daysSince1970, first, last));
  return date;
}

std::optional<Date> Date::fromCivil(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > daysInMonth(year, month)) return std::nullopt;
  return fromDays(daysFromCivil(year, month, day));
}

std::optional<Date> Date::fromText(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = digits(iso, 0, 4), month = digits(iso, 5, 2), day = digits(iso, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  return fromCivil(*year, *month, *day);
}

Date::Civil Date::civil() const {
  const int since = days_ + kEpoch;
  // A year has 146,097 / 400 days on average; the estimate is at most one year off.
  Civil civil;
  civil.year = static_cast<int>(static_cast<std::int64_t>(since) * 400 / 146097) + 1;
  while (daysBeforeYear(civil.year) > since) --civil.year;
  while (daysBeforeYear(civil.year + 1) <= since) ++civil.year;
  const int dayOfYear = since - daysBeforeYear(civil.year);
  while (civil.month < 12 && daysBeforeMonth(civil.year, civil.month + 1) <= dayOfYear) ++civil.month;
  civil.day = dayOfYear - daysBeforeMonth(civil.year, civil.month) + 1;
  return civil;
}

std::string Date::text() const {
  const Civil day = civil();
  std::string iso;
  appendDigits(iso, day.year, 4);
  iso += '-';
  appendDigits(iso, day.month, 2);
  iso += '-';
  appendDigits(iso, day.day, 2);
  return iso;
}

Date Date::plusMonths(int months) const {
  const Civil from = civil();
  const std::int64_t count = std::int64_t{12} * from.year + from.month - 1 + months;
  if (count < 12 * kFirstYear) return fromDays(INT32_MIN);
  if (count >= 12 * (kLastYear + 1)) return fromDays(INT32_MAX);
  const int year = static_cast<int>(count / 12), month = static_cast<int>(count % 12) + 1;
  return fromDays(daysFromCivil(year, month, std::min(from.day, daysInMonth(year, month))));
}

}  // namespace zw
