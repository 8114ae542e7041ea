// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QTemporaryDir>
#include <set>

#include "tests/ui/window/bundled_window.h"
#include "ui/panels/figures_table.h"
#include "ui/window/screenshot.h"

namespace zw {
namespace {

class BundledRegion : public BundledWindow {
 protected:
  BundledRegion() : BundledWindow({1600, 1000}) {}
};

}  // namespace

TEST_F(BundledRegion, TheSampleIsShownMeasuredAndTakenAway) {
  select("Blida–Markaba");
  const auto* figures = window_->findChild<FiguresTable*>(QStringLiteral("zoneFigures"));
  ASSERT_EQ(figures->shownText(QStringLiteral("coverage.area")).isEmpty(), false);
  const auto* footnote = window_->findChild<QLabel*>(QStringLiteral("figuresFootnote"));
  EXPECT_TRUE(footnote->text().contains(QStringLiteral("illustrative")));

  const QTemporaryDir folder;
  const QString pdf = folder.filePath(QStringLiteral("briefing.pdf"));
  exportTo("exportBriefing", pdf);
  QFile file(pdf);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.read(5) == "%PDF-");
  const QString data = folder.filePath(QStringLiteral("export.gpkg"));
  exportTo("exportGeoPackage", data);
  EXPECT_GT(QFileInfo(data).size(), 50000);
}

// The README's picture. It goes to the build folder, or into the sources where ZW_README_SCREENSHOT is set.
TEST_F(BundledRegion, APictureOfTheWindowIsTaken) {
  select("Blida–Markaba");
  const QString folder = qEnvironmentVariableIsSet("ZW_README_SCREENSHOT")
                             ? QStringLiteral(ZW_SOURCE_DIR "/docs/images")
                             : QStringLiteral(ZW_BUILD_DIR "/screenshots");
  ASSERT_TRUE(QDir().mkpath(folder));
  bool done = false;
  bool written = false;
  const QString path = folder + QStringLiteral("/main-window.png");
  takeScreenshot(*window_, path, [&](bool ok) {
    done = true;
    written = ok;
  });
  ASSERT_TRUE(QTest::qWaitFor([&] { return done; }, 60000));
  ASSERT_TRUE(written);
  const QImage picture(path);
  EXPECT_EQ(picture.size(), window_->size());
  std::set<QRgb> colours;
  for (int y = 0; y < picture.height(); y += 4)
    for (int x = 0; x < picture.width(); x += 4) colours.insert(picture.pixel(x, y));
  EXPECT_GT(colours.size(), 500U) << "a map with relief, roads and names has many colours";
}

}  // namespace zw
