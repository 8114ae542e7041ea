// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zw {

/// A day of the proleptic Gregorian calendar (ISO 8601), without a time or a time zone. Of the years 1 to
/// 9999; what leads beyond them stops at the first or last day.
class Date {
 public:
  /// 1 January 1970.
  constexpr Date() = default;
  [[nodiscard]] static Date fromDays(std::int64_t daysSince1970);
  /// Nothing where there is no such day.
  [[nodiscard]] static std::optional<Date> fromCivil(int year, int month, int day);
  /// "2027-03-01" and no other form; nothing where it is none.
  [[nodiscard]] static std::optional<Date> fromText(std::string_view iso);

  [[nodiscard]] constexpr std::int32_t daysSince1970() const { return days_; }
  [[nodiscard]] std::string text() const;  ///< ISO 8601: "2027-03-01"

  struct Civil {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend bool operator==(const Civil&, const Civil&) = default;
  };
  [[nodiscard]] Civil civil() const;

  [[nodiscard]] Date plusDays(std::int64_t days) const { return fromDays(days_ + days); }
  /// The same day so many months later; where that month is shorter, its last day.
  [[nodiscard]] Date plusMonths(int months) const;

  /// In days.
  friend constexpr std::int32_t operator-(Date a, Date b) { return a.days_ - b.days_; }
  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  std::int32_t days_ = 0;
};

}  // namespace zw
