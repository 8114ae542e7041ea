// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"
#include "tests/golden/golden.h"

namespace zw::test {
namespace {

using nlohmann::json;

/// What a command prints of the sample plan.
json printed(const std::vector<std::string>& arguments) {
  const Outcome outcome = runZw(arguments);
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  json out = json::parse(outcome.out);
  // The pack's and plan's bytes are held by their own tests; here it is the figures that count.
  out.erase("inputs");
  out.erase("tool");
  return out;
}

TEST(Golden, SampleMetrics) {
  const ScratchFolder folder;
  expectGolden(printed({"metrics", samplePlanIn(folder), "--json"}), "sample-metrics.json");
}

// The zones state the days from which they are to be held, so that no figure depends on the present day.
TEST(Golden, SampleCapacity) {
  const ScratchFolder folder;
  expectGolden(printed({"capacity", samplePlanIn(folder), "--json"}), "sample-capacity.json");
}

}  // namespace
}  // namespace zw::test
