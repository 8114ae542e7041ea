// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

/// What a program of poppler-utils prints about a PDF.
std::string poppler(const std::string& command, const ScratchFolder& folder) {
  const std::string out = folder.path("poppler.txt");
  EXPECT_EQ(std::system((command + " > " + out).c_str()), 0) << command;
  return readBytes(out);
}

std::string textOf(const std::string& pdf, const ScratchFolder& folder) {
  return poppler("pdftotext -layout " + pdf + " -", folder);
}

/// The line of a zone in the table of what it takes to hold it, which begins after its title.
std::string holdingLine(const std::string& text, const std::string& name) {
  std::istringstream lines(text.substr(text.find("What the planned posts see")));
  for (std::string line; std::getline(lines, line);)
    if (line.find(name) != std::string::npos) return line;
  ADD_FAILURE() << name;
  return {};
}

/// Words apart by one blank each, wherever a line ends.
std::string flowing(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// "28.4 (7.0–30.9)", halves rounded up; one number where the figure has no band.
std::string printed(const json& metric, double factor, int decimals) {
  char text[64];
  const double ten = decimals == 1 ? 10 : 1;
  const auto number = [&](const char* key) {
    return std::round(metric.at(key).get<double>() * factor * ten) / ten;
  };
  if (metric.contains("low"))
    std::snprintf(text, sizeof text, "%.*f (%.*f–%.*f)", decimals, number("value"), decimals, number("low"),
                  decimals, number("high"));
  else
    std::snprintf(text, sizeof text, "%.*f", decimals, number("value"));
  return text;
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

// The figures are those of `zw metrics`, to the digits that are printed.
TEST(CliBrief, TellsForEachZoneWhatPostsSeeAndWhatHoldingTakes) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string pdf = folder.path("brief.pdf");
  ASSERT_EQ(runZw({"brief", plan, "-o", pdf}).exitCode, 0);
  EXPECT_THAT(poppler("pdfinfo " + pdf, folder), testing::ContainsRegex("Pages: +1\n"));
  const std::string text = textOf(pdf, folder);
  const json metrics = json::parse(runZw({"metrics", plan, "--json"}).out);
  ASSERT_FALSE(metrics.at("zones").empty());
  for (const json& zone : metrics.at("zones")) {
    const json& figures = zone.at("metrics");
    const std::string line = holdingLine(text, zone.at("name"));
    EXPECT_THAT(line, HasSubstr(printed(figures.at("coverage.observed_share"), 100, 1)));
    EXPECT_THAT(line, HasSubstr(printed(figures.at("coverage.patrol_share"), 100, 1)));
    EXPECT_THAT(line, HasSubstr(printed(figures.at("capacity.soldiers"), 1, 0)));
    EXPECT_THAT(line, HasSubstr(printed(figures.at("capacity.p_feasible"), 100, 1)));
    const json& from = figures.at("capacity.feasible_from");
    EXPECT_THAT(
        line,
        HasSubstr((from.at("value").is_null() ? from.at("unknown") : from.at("value")).get<std::string>()));
  }
  for (const char* part :
       {"Pool of units (illustrative)", "The pool is illustrative: all of its 12 units are made up",
        "observed-share: assumed", "patrol-reach: assumed", "staffing-chain: assumed planning factors",
        "capacity-draws: assumed planning factors; illustrative units", "pool-rotation: assumed",
        "All zones together", "soldiers wanting at worst"})
    EXPECT_THAT(flowing(text), HasSubstr(part));
}

TEST(CliBrief, SaysWhereNoPostsArePlannedAndWhyThePoolTellsNothing) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  ASSERT_EQ(runZw({"zone", "add", plan, "--name", "Square", "--wkt",
                   "POLYGON((35.40 33.45, 35.42 33.45, 35.42 33.47, 35.40 33.47, 35.40 33.45))"})
                .exitCode,
            0);
  const std::string header = "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n";
  ASSERT_EQ(runZw({"pool", "import", plan, folder.file("none.csv", header)}).exitCode, 0);
  const std::string pdf = folder.path("brief.pdf");
  ASSERT_EQ(runZw({"brief", plan, "-o", pdf}).exitCode, 0);
  std::string text = textOf(pdf, folder);
  EXPECT_THAT(holdingLine(text, "Square"), HasSubstr("no posts are planned"));
  EXPECT_THAT(holdingLine(text, "Khiam plain"), HasSubstr("the plan has no units to deploy"));
  EXPECT_THAT(holdingLine(text, "All zones together"), HasSubstr("unknown"));
  EXPECT_THAT(text, HasSubstr("1 zone has no posts planned"));

  const std::string unit = "Company,200,0.9,2027-01-01,2027-01-01,10,180\n";
  ASSERT_EQ(runZw({"pool", "import", plan, folder.file("one.csv", header + unit)}).exitCode, 0);
  ASSERT_EQ(runZw({"brief", plan, "-o", pdf}).exitCode, 0);
  text = textOf(pdf, folder);
  EXPECT_THAT(text, HasSubstr("Pool of units"));
  EXPECT_THAT(text, testing::Not(HasSubstr("Pool of units (")));
  EXPECT_THAT(text, testing::Not(HasSubstr("The pool is illustrative")));

  ASSERT_EQ(runZw({"brief", plan, "-o", pdf, "--scenario", "Reported pilot zones"}).exitCode, 0);
  EXPECT_THAT(textOf(pdf, folder), HasSubstr("No posts are planned in this scenario"));
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
