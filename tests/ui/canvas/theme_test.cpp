// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QFile>

#include "ui/canvas/render/map_theme.h"

namespace zw {
namespace {

QString stylePath(const char* name) {
  return QStringLiteral(ZW_SOURCE_DIR "/resources/styles/%1.json").arg(QLatin1String(name));
}

QByteArray lightWith(const QByteArray& from, const QByteArray& to) {
  QFile file(stylePath("light"));
  EXPECT_TRUE(file.open(QIODevice::ReadOnly));
  QByteArray json = file.readAll();
  EXPECT_TRUE(json.contains(from)) << from.toStdString();
  return json.replace(from, to);
}

void expectFailure(const QByteArray& json, ErrorCode code, const std::string& where) {
  const auto theme = loadTheme(json);
  ASSERT_FALSE(theme);
  EXPECT_EQ(theme.error().code, code);
  EXPECT_NE(theme.error().detail.find(where), std::string::npos) << theme.error().detail;
}

TEST(MapTheme, EveryShippedThemeIsComplete) {
  for (const char* name : {"light", "dark", "print"}) {
    const auto theme = loadThemeFile(stylePath(name));
    ASSERT_TRUE(theme) << name << ": " << theme.error().detail;
    EXPECT_EQ(theme->name, QLatin1String(name));
    EXPECT_NE(theme->land, theme->sea);
    EXPECT_NE(theme->line(LineKey::Border).colour, theme->line(LineKey::BorderDisputed).colour);
    EXPECT_FALSE(theme->line(LineKey::BorderDisputed).dash.empty());
    EXPECT_TRUE(theme->area(AreaKey::Buffer).hatch.isValid());
  }
}

TEST(MapTheme, WidthsAreInterpolatedBetweenScales) {
  LineStyle style;
  style.widths = {{10, 4}, {40, 2}};
  EXPECT_DOUBLE_EQ(style.widthAt(1), 4);
  EXPECT_DOUBLE_EQ(style.widthAt(20), 3);
  EXPECT_DOUBLE_EQ(style.widthAt(1000), 2);
}

TEST(MapTheme, BadFilesSayWhatIsWrong) {
  expectFailure("", ErrorCode::Syntax, "");
  expectFailure("[1]", ErrorCode::Syntax, "object");
  expectFailure("{}", ErrorCode::MissingKey, "name");
  expectFailure(lightWith("\"sea\": \"#cfe0ea\"", "\"sea\": \"blueish\""), ErrorCode::BadValue, "sea");
  expectFailure(lightWith("\"coast\":", "\"coats\":"), ErrorCode::MissingKey, "lines.coast");
  expectFailure(lightWith("\"bold\": true", "\"bald\": true"), ErrorCode::BadValue, "bald");
  expectFailure(lightWith("\"widths\": [[10, 1]]", "\"widths\": []"), ErrorCode::BadValue, "widths");
  expectFailure(lightWith("\"hatchSpacing\": 7", "\"hatchSpacing\": 0"), ErrorCode::BadValue, "hatchSpacing");
  expectFailure(lightWith("\"size\": 14", "\"size\": \"big\""), ErrorCode::BadValue, "labels.city.size");
  const auto missing = loadThemeFile(QStringLiteral("/nowhere/light.json"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::FileMissing);
  EXPECT_EQ(missing.error().file, "/nowhere/light.json");
}

}  // namespace
}  // namespace zw
