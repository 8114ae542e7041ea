// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `zw capacity --csv` against `--json` of the same plan.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Row = std::map<std::string, std::string>;

/// RFC 4180, read strictly: CRLF ends a record, quotes are doubled.
std::vector<std::vector<std::string>> recordsOf(const std::string& csv) {
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record;
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted) {
      if (c != '"')
        field += c;
      else if (csv.substr(i, 2) == "\"\"")
        field += csv[++i];
      else
        quoted = false;
    } else if (c == '"') {
      EXPECT_EQ(field, "");
      quoted = true;
    } else if (c == ',') {
      record.push_back(std::move(field));
      field.clear();
    } else if (c == '\r') {
      EXPECT_EQ(csv[++i], '\n');
      record.push_back(std::move(field));
      field.clear();
      records.push_back(std::move(record));
      record.clear();
    } else {
      EXPECT_NE(c, '\n');
      field += c;
    }
  }
  EXPECT_TRUE(record.empty() && field.empty()) << "the last record ends too";
  return records;
}

std::vector<Row> rowsOf(std::vector<std::string> arguments) {
  const Outcome outcome = runZw(arguments);
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto records = recordsOf(outcome.out);
  std::vector<Row> rows;
  for (std::size_t r = 1; r < records.size(); ++r) {
    EXPECT_EQ(records[r].size(), records[0].size());
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < records[0].size(); ++i) row[records[0][i]] = records[r].at(i);
  }
  return rows;
}

json jsonOf(std::vector<std::string> arguments) {
  arguments.push_back("--json");
  const Outcome outcome = runZw(arguments);
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  return json::parse(outcome.out);
}

/// A band's three fields hold what JSON holds, to the last digit; none of them anything where it is null.
void expectBand(const Row& row, const std::string& column, const json& band) {
  const bool known = !band.is_null() && !band.at("value").is_null();
  for (const auto& [suffix, key] : {std::pair{"", "value"}, {"_low", "low"}, {"_high", "high"}}) {
    const std::string& field = row.at(column + suffix);
    if (known)
      EXPECT_EQ(std::stod(field), band.at(key)) << column << suffix;
    else
      EXPECT_EQ(field, "") << column << suffix;
  }
}

/// The sample plan with a zone without posts whose name has to be quoted.
std::string planWithUnplannedZone(const ScratchFolder& folder) {
  const std::string plan = samplePlanIn(folder);
  EXPECT_EQ(runZw({"zone", "add", plan, "--name", "North, \"upper\"", "--wkt",
                   "POLYGON((35.40 33.45, 35.42 33.45, 35.42 33.47, 35.40 33.47, 35.40 33.45))"})
                .exitCode,
            0);
  return plan;
}

}  // namespace

TEST(CliCapacityCsv, TheLedgersAreThoseOfJson) {
  const ScratchFolder folder;
  const std::string plan = planWithUnplannedZone(folder);
  const json out = jsonOf({"capacity", plan});
  const auto rows = rowsOf({"capacity", plan, "--csv"});
  std::size_t r = 0;
  for (const json& zone : out.at("zones")) {
    for (const json& line : zone.at("ledger")) {
      const Row& row = rows.at(r++);
      EXPECT_EQ(row.at("zone_id"), zone.at("id"));
      EXPECT_EQ(row.at("zone"), zone.at("name"));
      EXPECT_EQ(row.at("held_from"), zone.at("held_from"));
      EXPECT_EQ(row.at("step"), line.at("step"));
      EXPECT_EQ(std::stod(row.at("count")), line.at("count"));
      EXPECT_EQ(row.at("count_unit"), line.at("count_unit"));
      for (const json& factor : line.at("factors"))
        EXPECT_THAT(row.at("factors"), HasSubstr(factor.at("id").get<std::string>() + '='));
      expectBand(row, "places", line.at("places"));
      expectBand(row, "soldiers", line.at("soldiers"));
      EXPECT_EQ(row.at("climb_m").empty(), !line.contains("climb_m"));
      EXPECT_EQ(row.at("climb_left_out"), line.contains("climb_left_out") ? "yes" : "");
      EXPECT_EQ(row.at("unknown"), "");
    }
    const Row& total = rows.at(r++);
    EXPECT_EQ(total.at("step"), "total");
    EXPECT_EQ(total.at("zone"), zone.at("name"));
    expectBand(total, "places", zone.at("totals").at("places"));
    expectBand(total, "soldiers", zone.at("totals").at("soldiers"));
    EXPECT_EQ(total.at("unknown"), zone.at("name") == "North, \"upper\"" ? "no posts are planned" : "");
  }
  ASSERT_EQ(rows.size(), r + 1) << "and all zones together";
  EXPECT_EQ(rows[r].at("zone_id"), "");
  EXPECT_EQ(rows[r].at("step"), "total");
  EXPECT_EQ(rows[r].at("unknown"), "1 zone has no posts planned");
}

TEST(CliCapacityCsv, MonthByMonthNeedStandsAgainstThePool) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::vector<std::string> arguments{"capacity", plan, "--months", "12"};
  const json out = jsonOf(arguments);
  auto more = arguments;
  more.insert(more.end(), {"--csv", "--by-month"});
  const auto rows = rowsOf(more);
  const std::size_t zones = out.at("zones").size();
  const json& months = out.at("rotation").at("shortfall_by_month");
  ASSERT_EQ(months.size(), 12U);
  ASSERT_EQ(rows.size(), 12 * (zones + 1));
  std::size_t r = 0;
  double poolBefore = 0;
  for (const json& month : months) {
    double sum = 0;
    const std::string from = month.at("from");
    for (const json& zone : out.at("zones")) {
      const Row& row = rows[r++];
      EXPECT_EQ(row.at("month_from"), from);
      EXPECT_EQ(row.at("zone"), zone.at("name"));
      // All of the sample's days are the first of a month, and so is the start.
      if (zone.at("held_from") <= from)
        expectBand(row, "soldiers", zone.at("totals").at("soldiers"));
      else
        EXPECT_EQ(row.at("soldiers"), "0");
      sum += std::stod(row.at("soldiers"));
      EXPECT_EQ(std::stod(row.at("wanting")), month.at("zones").at(zone.at("name").get<std::string>()));
      EXPECT_EQ(row.at("pool"), "") << "it is the pool of all zones";
    }
    const Row& together = rows[r++];
    EXPECT_EQ(together.at("zone"), "");
    EXPECT_NEAR(std::stod(together.at("soldiers")), sum, 1e-9 * (1 + sum));
    EXPECT_EQ(std::stod(together.at("wanting")), month.at("total"));
    const double pool = std::stod(together.at("pool"));
    EXPECT_GE(pool, poolBefore) << "units only come in";
    EXPECT_LT(std::stod(together.at("pool_low")), pool);
    poolBefore = pool;
  }
  // By February 2027 units A to C count: 198, 180 and 204 soldiers, half of them at a time.
  EXPECT_EQ(rows[zones].at("month_from"), "2027-02-01");
  EXPECT_EQ(std::stod(rows[zones].at("pool")), (198 + 180 + 204) / 2.0);
}

TEST(CliCapacityCsv, UnknownIsEmptyWithItsReason) {
  const ScratchFolder folder;
  const std::string plan = planWithUnplannedZone(folder);
  ASSERT_EQ(
      runZw({"pool", "import", plan,
             folder.file("none.csv",
                         "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n")})
          .exitCode,
      0);
  const auto rows = rowsOf({"capacity", plan, "--csv", "--by-month", "--zone", "Khiam plain", "--zone",
                            "North, \"upper\"", "--start", "2027-09-01", "--months", "1"});
  ASSERT_EQ(rows.size(), 3U);
  for (const Row& row : rows) {
    EXPECT_EQ(row.at("wanting"), "");
    EXPECT_EQ(row.at("pool"), "");
    if (row.at("zone") == "Khiam plain") {
      EXPECT_NE(row.at("soldiers"), "");
      EXPECT_EQ(row.at("unknown"), "the plan has no units to deploy");
    } else {
      EXPECT_EQ(row.at("soldiers"), "");
      EXPECT_EQ(row.at("unknown"),
                row.at("zone").empty() ? "1 zone has no posts planned" : "no posts are planned");
    }
  }
}

TEST(CliCapacityCsv, OneOutputAtATime) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  EXPECT_EQ(runZw({"capacity", plan, "--csv", "--json"}).exitCode, 2);
  EXPECT_EQ(runZw({"capacity", plan, "--by-month"}).exitCode, 2);
}

}  // namespace zw::test
