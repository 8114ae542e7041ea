// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(CliUsage, VersionAndHelpGoToStandardOutput) {
  const Outcome version = runZw({"--version"});
  EXPECT_EQ(version.exitCode, 0);
  EXPECT_THAT(version.out, StartsWith("zw "));
  EXPECT_EQ(version.err, "");
  for (const char* command : {"metrics", "capacity", "posts"})
    EXPECT_THAT(runZw({"help"}).out, HasSubstr(command));
  const Outcome help = runZw({"help", "zone", "add"});
  EXPECT_EQ(help.exitCode, 0);
  EXPECT_THAT(help.out, HasSubstr("--wkt"));
}

TEST(CliUsage, WrongUsageIsExitCodeTwoWithAMessageAndNoOutput) {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"nonsense"},
      {"route", "plan.gpkg"},  // comes with a later version
      {"help", "nonsense"},
      {"plan"},
      {"plan", "new", "x.gpkg"},
      {"metrics"},
      {"metrics", "x.gpkg", "--nonsense"},
      {"metrics", "x.gpkg", "--json", "--csv"},
      {"zone", "add", "x.gpkg", "--name", "N"},
      {"zone", "add", "x.gpkg", "--name", "N", "--wkt", "POLYGON EMPTY", "--from", "y.geojson"},
      {"zone", "add", "x.gpkg", "--name", "N", "--wkt", "POLYGON EMPTY", "--overlap", "cut-both"},
      {"zone", "add", "x.gpkg", "--name", "N", "--wkt", "POLYGON EMPTY", "--overlap", "maybe"},
      {"brief", "x.gpkg", "-o", "x.pdf", "--lang", "ar"},
      {"brief", "x.gpkg", "-o", "x.odt"},
      {"export", "x.gpkg", "-o", "x.kml"},
      {"export", "x.gpkg", "-o", "x.gpkg", "--what", "everything"},
  };
  for (const auto& arguments : wrong) {
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, 2) << testing::PrintToString(arguments);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, StartsWith("zw: ")) << testing::PrintToString(arguments);
  }
}

TEST(CliUsage, AFullDiskBehindStandardOutputIsNoticed) {
  const ScratchFolder folder;
  const std::string command =
      std::string(ZW_PROGRAM) + " plan info --json " + samplePlanIn(folder) + " > /dev/full 2> /dev/null";
  EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 3);
}

}  // namespace
}  // namespace zw::test
