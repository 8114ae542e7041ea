// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// What a program of poppler-utils prints about a PDF.
std::string poppler(const std::string& command, const ScratchFolder& folder) {
  const std::string out = folder.path("poppler.txt");
  EXPECT_EQ(std::system((command + " > " + out).c_str()), 0) << command;
  return readBytes(out);
}

TEST(CliBrief, OnePageWithFiguresAssumptionsHashesAndEmbeddedFonts) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string pdf = folder.path("brief.pdf");
  const Outcome outcome = runZw({"brief", plan, "-o", pdf});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");

  EXPECT_THAT(poppler("pdfinfo " + pdf, folder), testing::ContainsRegex("Pages: +1\n"));
  const std::string text = poppler("pdftotext -layout " + pdf + " -", folder);
  for (const char* part : {"Candidates", "Khiam plain", "illustrative", "disputed", "Legend", "km",
                           "What was assumed", "not a requirement", "Planning factors used",
                           "pack sha256:", "plan sha256:", "factors sha256:", "Page 1 of 1"})
    EXPECT_THAT(text, HasSubstr(part));
  const std::string fonts = poppler("pdffonts " + pdf + " | tail -n +3", folder);
  EXPECT_THAT(fonts, HasSubstr("NotoSans"));
  for (std::size_t at = 0, end = 0; (end = fonts.find('\n', at)) != std::string::npos; at = end + 1)
    EXPECT_THAT(fonts.substr(at, end - at), testing::ContainsRegex("Identity-H +yes")) << "not embedded";
}

TEST(CliBrief, ReportedZonesAreMarkedAndTheSameMomentGivesTheSameBytes) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  ::setenv("SOURCE_DATE_EPOCH", "1795384260", 1);
  const std::string first = folder.path("first.pdf");
  const std::string second = folder.path("second.pdf");
  for (const std::string& pdf : {first, second})
    ASSERT_EQ(runZw({"brief", plan, "-o", pdf, "--scenario", "Reported pilot zones"}).exitCode, 0);
  ::unsetenv("SOURCE_DATE_EPOCH");
  EXPECT_TRUE(readBytes(first) == readBytes(second));
  const std::string text = poppler("pdftotext -layout " + first + " -", folder);
  EXPECT_THAT(text, HasSubstr("not confirmed by a party"));
  EXPECT_THAT(text, HasSubstr("2026-11-22, 21:51 UTC"));
}

TEST(CliBrief, ManyZonesFlowOntoFurtherPages) {
  const ScratchFolder folder;
  const std::string plan = folder.path("many.gpkg");
  ASSERT_EQ(runZw({"plan", "new", plan, "--pack", bundledPack()}).exitCode, 0);
  for (int i = 0; i < 24; ++i) {
    const auto number = [](double value) { return std::to_string(value); };
    const double west = 35.30 + 0.02 * (i % 6);
    const double south = 33.38 + 0.02 * (i / 6);
    const std::string a = number(west) + ' ' + number(south);
    const std::string wkt = "POLYGON((" + a + ',' + number(west + 0.02) + ' ' + number(south) + ',' +
                            number(west + 0.02) + ' ' + number(south + 0.02) + ',' + a + "))";
    ASSERT_EQ(runZw({"zone", "add", plan, "--name", "Zone " + std::to_string(i + 1), "--wkt", wkt}).exitCode,
              0);
  }
  const std::string pdf = folder.path("many.pdf");
  ASSERT_EQ(runZw({"brief", plan, "-o", pdf}).exitCode, 0);
  const std::string text = poppler("pdftotext -layout " + pdf + " -", folder);
  for (const char* part : {"Zone 1 ", "Zone 24", "Page 2 of 2", "(continued)", "What was assumed"})
    EXPECT_THAT(text, HasSubstr(part));
}

TEST(CliBrief, WhatCannotBeWrittenIsSaid) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome outcome = runZw({"brief", plan, "-o", folder.path("no-folder/brief.pdf")});
  EXPECT_EQ(outcome.exitCode, 3);
  EXPECT_THAT(outcome.err, HasSubstr("cannot be written"));
  EXPECT_FALSE(fs::exists(folder.path("no-folder")));
}

}  // namespace
}  // namespace zw::test
