// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/golden.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>

namespace zw::test {
namespace {

using nlohmann::json;

constexpr double kRelativeTolerance = 1e-9;

/// Numbers within the tolerance, everything else alike; the first difference is reported with its place.
void expectSame(const json& expected, const json& actual, const std::string& place) {
  if (expected.is_number() && actual.is_number()) {
    const double a = expected.get<double>();
    const double b = actual.get<double>();
    EXPECT_LE(std::abs(a - b), kRelativeTolerance * std::max(std::abs(a), std::abs(b))) << place;
    return;
  }
  ASSERT_EQ(expected.type(), actual.type()) << place;
  if (expected.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      ASSERT_TRUE(actual.contains(key)) << place << '/' << key;
      expectSame(value, actual.at(key), place + '/' + key);
    }
    EXPECT_EQ(expected.size(), actual.size()) << place;
  } else if (expected.is_array()) {
    ASSERT_EQ(expected.size(), actual.size()) << place;
    for (std::size_t i = 0; i < expected.size(); ++i)
      expectSame(expected[i], actual[i], place + '/' + std::to_string(i));
  } else {
    EXPECT_EQ(expected, actual) << place;
  }
}

}  // namespace

void expectGolden(const json& actual, const std::string& name) {
  const std::string path = std::string(ZW_SOURCE_DIR) + "/tests/golden/expected/" + name;
  if (std::getenv("ZW_UPDATE_GOLDEN")) {
    std::ofstream(path) << actual.dump(1) << '\n';
    GTEST_SKIP() << "written anew: " << path;
  }
  std::ifstream in(path);
  ASSERT_TRUE(in) << path;
  expectSame(json::parse(in), actual, "");
}

}  // namespace zw::test
