// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sample plan's map at three scales in the three themes beside pictures that a person looked at. Fonts
// are rasterised a little differently from machine to machine, so a share of the pixels may differ.
#include <gtest/gtest.h>

#include <QImage>
#include <cstdlib>
#include <string>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

constexpr int kColourDistance = 40;  // of 255, in the channel that differs most
constexpr double kShareThatMay = 0.01;

struct Golden {
  const char* name;
  const char* centre;
  const char* width;
  const char* grid;
};

double shareThatDiffers(const QImage& a, const QImage& b) {
  int differ = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      const int most = std::max(
          {std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
      if (most > kColourDistance) ++differ;
    }
  return static_cast<double>(differ) / (a.width() * a.height());
}

class GoldenMap : public ::testing::TestWithParam<std::tuple<Golden, const char*>> {};

TEST_P(GoldenMap, LooksAsItDid) {
  const auto& [golden, theme] = GetParam();
  const ScratchFolder folder;
  const std::string file = std::string("map-") + golden.name + '-' + theme + ".png";
  const std::string expected = std::string(ZW_SOURCE_DIR) + "/tests/golden/expected/" + file;
  const std::string out = std::getenv("ZW_UPDATE_GOLDEN") ? expected : folder.path(file);
  const Outcome outcome =
      runZw({"map", samplePlanIn(folder), "-o", out, "--size", "720x480", "--pixel-ratio", "0.5", "--theme",
             theme, "--centre", golden.centre, "--width", golden.width, "--grid", golden.grid});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  if (std::getenv("ZW_UPDATE_GOLDEN")) GTEST_SKIP() << "written anew: " << expected;
  const QImage before(QString::fromStdString(expected));
  const QImage now(QString::fromStdString(out));
  ASSERT_EQ(now.size(), before.size()) << expected;
  EXPECT_LE(shareThatDiffers(before, now), kShareThatMay) << "look at both: " << expected;
}

INSTANTIATE_TEST_SUITE_P(
    ScalesAndThemes, GoldenMap,
    ::testing::Combine(::testing::Values(Golden{"region", "35.45,33.35", "110000", "lonlat"},
                                         Golden{"district", "35.5,33.33", "24000", "none"},
                                         Golden{"valley", "35.535,33.33", "3600", "mgrs"}),
                       ::testing::Values("light", "dark", "print")),
    [](const auto& test) {
      return std::string(std::get<0>(test.param).name) + '_' + std::get<1>(test.param);
    });

}  // namespace
}  // namespace zw::test
