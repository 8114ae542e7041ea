// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Command = std::vector<std::string>;

TEST(CliAlternatives, ListsThemBestFirstAndTheFirstIsTheQuickest) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Command quickest = {"route", plan,           "--from", "Base D (illustrative)",
                            "--to",  "35.591,33.36", "--json"};
  Command several = quickest;
  several.insert(several.end(), {"--alternatives", "3"});
  const json one = json::parse(runZw(quickest).out).at("routes");
  const Outcome outcome = runZw(several);
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const json routes = json::parse(outcome.out).at("routes");
  ASSERT_EQ(one.size(), 1U);
  ASSERT_GE(routes.size(), 2U) << "from Saida to Marjayoun there is more than one way";
  EXPECT_EQ(routes[0], one[0]);
  for (std::size_t i = 1; i < routes.size(); ++i) {
    EXPECT_GE(routes[i].at("time_s"), routes[i - 1].at("time_s"));
    EXPECT_NE(routes[i].at("nodes"), routes[0].at("nodes"));
    const auto& nodes = routes[i].at("nodes");
    EXPECT_EQ(std::set<json>(nodes.begin(), nodes.end()).size(), nodes.size());
  }
  EXPECT_EQ(outcome.out, runZw(several).out);
}

TEST(CliAlternatives, SaysWhenThereAreNoMore) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome outcome = runZw(
      {"route", plan, "--from", "Base A (illustrative)", "--to", "35.591,33.36", "--alternatives", "90"});
  EXPECT_EQ(outcome.exitCode, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Route 1 of "));
  EXPECT_THAT(outcome.err, HasSubstr("No more than "));
  EXPECT_EQ(
      runZw({"route", plan, "--from", "Base A (illustrative)", "--to", "35.591,33.36", "--alternatives", "0"})
          .exitCode,
      2);
}

}  // namespace
}  // namespace zw::test
