// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/date.h"

#include <gtest/gtest.h>

#include <chrono>

namespace zw {

TEST(Date, IsThatOfTheStandardLibraryOnEveryDay) {
  // Oracle: std::chrono, every day from 0001-01-01 to 9999-12-31.
  using namespace std::chrono;
  const std::int32_t first = -719162, last = 2932896;
  for (std::int32_t days = first; days <= last; ++days) {
    const year_month_day expected{sys_days{std::chrono::days{days}}};
    const Date date = Date::fromDays(days);
    const Date::Civil civil = date.civil();
    ASSERT_EQ(civil.year, static_cast<int>(expected.year()));
    ASSERT_EQ(civil.month, static_cast<int>(static_cast<unsigned>(expected.month())));
    ASSERT_EQ(civil.day, static_cast<int>(static_cast<unsigned>(expected.day())));
    ASSERT_EQ(Date::fromCivil(civil.year, civil.month, civil.day), date);
  }
  EXPECT_EQ(Date::fromDays(first - 1), Date::fromDays(first));
  EXPECT_EQ(Date::fromDays(last + 1).text(), "9999-12-31");
}

TEST(Date, ReadsAndWritesIsoTextOnly) {
  EXPECT_EQ(Date::fromText("1970-01-01"), Date());
  EXPECT_EQ(Date::fromText("2027-03-01")->text(), "2027-03-01");
  EXPECT_EQ(Date::fromText("0001-01-01")->text(), "0001-01-01");
  EXPECT_EQ(Date::fromText("2028-02-29")->text(), "2028-02-29");
  for (const char* wrong :
       {"", "2027-3-1", "2027/03/01", "01-03-2027", "2027-02-29", "1900-02-29", "2027-13-01", "2027-00-10",
        "2027-04-31", "0000-01-01", "2027-03-01 ", "2027-03-0x", "+027-03-01"})
    EXPECT_FALSE(Date::fromText(wrong)) << wrong;
}

TEST(Date, AddsMonthsWithinTheirLength) {
  const auto plus = [](const char* from, int months) {
    return Date::fromText(from)->plusMonths(months).text();
  };
  EXPECT_EQ(plus("2027-01-31", 1), "2027-02-28");
  EXPECT_EQ(plus("2028-01-31", 1), "2028-02-29");
  EXPECT_EQ(plus("2027-01-31", 2), "2027-03-31");
  EXPECT_EQ(plus("2027-11-15", 3), "2028-02-15");
  EXPECT_EQ(plus("2027-01-31", -1), "2026-12-31");
  EXPECT_EQ(plus("2027-03-31", -13), "2026-02-28");
  EXPECT_EQ(plus("9999-12-01", 1), "9999-12-31");
  EXPECT_EQ(plus("0001-01-15", -1), "0001-01-01");
  EXPECT_EQ(*Date::fromText("2028-03-01") - *Date::fromText("2028-02-01"), 29);
  EXPECT_LT(*Date::fromText("2027-12-31"), *Date::fromText("2028-01-01"));
}

}  // namespace zw
