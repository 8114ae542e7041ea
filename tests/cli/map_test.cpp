// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QColor>
#include <QImage>
#include <cstdlib>
#include <filesystem>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using testing::HasSubstr;

class MapCommand : public ::testing::Test {
 protected:
  QImage paint(std::vector<std::string> options) {
    const std::string out = folder_.path("map.png");
    std::vector<std::string> arguments{"map", plan_, "-o", out};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    return QImage(QString::fromStdString(out));
  }
  Outcome refused(std::vector<std::string> options, const char* file = "no.png") {
    std::vector<std::string> arguments{"map", plan_, "-o", folder_.path(file)};
    arguments.insert(arguments.end(), options.begin(), options.end());
    Outcome outcome = runZw(arguments);
    EXPECT_FALSE(std::filesystem::exists(folder_.path(file)));
    return outcome;
  }
  ScratchFolder folder_;
  std::string plan_ = samplePlanIn(folder_);
};

TEST_F(MapCommand, PaintsThePlanInEachThemeAtTheSizeAskedFor) {
  const QImage light = paint({"--size", "400x300"});
  EXPECT_EQ(light.size(), QSize(400, 300));
  const QImage dark = paint({"--size", "400x300", "--theme", "dark"});
  EXPECT_GT(qGray(light.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0)),
            qGray(dark.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0)) + 60);
  EXPECT_EQ(paint({"--size", "400x300", "--pixel-ratio", "2"}).size(), QSize(800, 600));
  EXPECT_EQ(light, paint({"--size", "400x300"})) << "the same again";
}

TEST_F(MapCommand, ShowsThePlansReferenceLayersAndTellsWhichItCannot) {
  const std::string fields =
      folder_.file("fields.csv",
                   "WKT,crop\n\"POLYGON ((35.1 33.38,35.2 33.38,35.2 33.42,35.1 33.42,35.1 33.38))\",kelp\n");
  ASSERT_EQ(runZw({"layer", "add", plan_, fields, "--name", "Fields, wet", "--crs", "EPSG:4326", "--colour",
                   "#ff0000"})
                .exitCode,
            0);
  // Off Tyre, where there is nothing but the sea.
  const std::vector<std::string> sea{"--centre", "35.15,33.4", "--width", "4000", "--size", "200x200"};
  const auto with = [&](std::vector<std::string> options) {
    options.insert(options.begin(), sea.begin(), sea.end());
    return options;
  };
  const QColor water(0xcf, 0xe0, 0xea);
  const QColor field = paint(sea).pixelColor(100, 90);
  EXPECT_GT(field.red() - field.blue(), water.red() - water.blue() + 20);
  EXPECT_EQ(paint(with({"--reference", "Fields, wet"})).pixelColor(100, 90), field);
  EXPECT_EQ(paint(with({"--no-references"})).pixelColor(100, 90), water);
  EXPECT_EQ(paint(with({"--layers", "coast"})), paint(with({"--layers", "coast", "--no-references"})));
  std::filesystem::remove(fields);
  const std::string out = folder_.path("map.png");
  const Outcome told = runZw({"map", plan_, "-o", out, "--size", "200x200"});
  EXPECT_EQ(told.exitCode, 0);
  EXPECT_THAT(told.err, HasSubstr("'Fields, wet' is not on the map"));
  EXPECT_THAT(told.err, HasSubstr("fields.csv"));
  const Outcome missing = refused({"--reference", "Fields, wet"});
  EXPECT_EQ(missing.exitCode, 3);
  EXPECT_THAT(missing.err, HasSubstr("fields.csv"));
  EXPECT_EQ(refused({"--reference", "Wells"}).exitCode, 3);
  EXPECT_EQ(refused({"--reference", "Wells", "--no-references"}).exitCode, 2);
}

TEST_F(MapCommand, ShowsThePlaceTheGridAndTheLayersAskedFor) {
  const std::vector<std::string> sea{"--centre", "35.15,33.4", "--width", "4000", "--size", "200x200"};
  const QImage water = paint(sea);
  // Off Tyre there is nothing but the sea: its colour in the light theme.
  EXPECT_EQ(water.pixelColor(100, 90), QColor(0xcf, 0xe0, 0xea));
  auto withGrid = sea;
  withGrid.insert(withGrid.end(), {"--grid", "mgrs"});
  EXPECT_NE(paint(withGrid), water);
  const QImage zones = paint({"--size", "300x300", "--layers", "zones"});
  EXPECT_NE(zones, paint({"--size", "300x300", "--layers", "roads,rivers"}));
  EXPECT_NE(paint({"--size", "300x300"}), paint({"--size", "300x300", "--hide", "labels"}));
  EXPECT_NE(paint({"--size", "300x300", "--zone", "Khiam plain"}), paint({"--size", "300x300", "--region"}));
}

TEST_F(MapCommand, WritesVectorsWhereTheNameSaysSo) {
  for (const char* name : {"map.pdf", "map.svg"}) {
    const std::string out = folder_.path(name);
    const Outcome outcome = runZw({"map", plan_, "-o", out, "--size", "500x400", "--zone", "Khiam plain"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::string bytes = readBytes(out);
    if (out.ends_with(".pdf")) {
      EXPECT_EQ(bytes.substr(0, 5), "%PDF-");
      EXPECT_THAT(bytes, HasSubstr("/MediaBox [0 0 375"));  // 500 pixels of 1/96 inch, in points
      const std::string said = folder_.path("said.txt");
      EXPECT_EQ(
          std::system(("pdftoppm -r 20 -png " + out + ' ' + folder_.path("page") + " 2> " + said).c_str()),
          0);
      EXPECT_EQ(readBytes(said), "") << "poppler finds nothing wrong with it";
    } else {
      EXPECT_THAT(bytes, HasSubstr("viewBox=\"0 0 500 400\""));
      EXPECT_THAT(bytes, HasSubstr("<polyline"));
    }
  }
}

TEST_F(MapCommand, SaysWhatIsWrong) {
  Outcome outcome = refused({"--size", "12x400000"});
  EXPECT_EQ(outcome.exitCode, 2);
  EXPECT_THAT(outcome.err, HasSubstr("12x400000"));
  outcome = refused({"--layers", "lakes"});
  EXPECT_EQ(outcome.exitCode, 2);
  EXPECT_THAT(outcome.err, HasSubstr("buffer_zone"));
  EXPECT_EQ(refused({}, "map.bmp").exitCode, 2);
  EXPECT_EQ(refused({"--centre", "35.4,33.4"}).exitCode, 2) << "a centre needs a width";
  EXPECT_EQ(refused({"--centre", "2,48", "--width", "1000"}).exitCode, 3);
  outcome = refused({"--zone", "Nowhere"});
  EXPECT_EQ(outcome.exitCode, 3);
  EXPECT_THAT(outcome.err, HasSubstr("Nowhere"));
  EXPECT_EQ(refused({"--size", "20000x20000"}).exitCode, 2);
  EXPECT_EQ(runZw({"map", plan_, "-o", plan_}).exitCode, 2) << "a plan is no picture";
}

}  // namespace
}  // namespace zw::test
