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

// The README's picture.
TEST_F(BundledRegion, APictureOfTheWindowIsTaken) {
  select("Blida–Markaba");
  takePicture(QStringLiteral("main-window.png"));
}

// The picture in docs/user/drawing.md: a zone drawn over its neighbour, which is cut from it.
TEST_F(BundledRegion, APictureOfDrawingIsTaken) {
  select("Yohmor–Taybeh");
  trigger("zoomZone");
  ASSERT_TRUE(atRest());
  trigger("overlap-cut-new");
  trigger("drawTool");
  const QSize map = window_->mapView().size();
  const auto place = [&](double x, double y) {
    return QPoint(static_cast<int>(x * map.width()), static_cast<int>(y * map.height()));
  };
  for (const QPoint corner : {place(0.23, 0.75), place(0.6, 0.72), place(0.63, 0.86), place(0.26, 0.9)})
    QTest::mouseClick(&window_->mapView(), Qt::LeftButton, {}, corner);
  QTimer::singleShot(300, qApp, [] {
    QWidget* dialog = QApplication::activeModalWidget();
    ASSERT_TRUE(dialog);
    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Qantara"));
    QTest::keyClick(dialog, Qt::Key_Return);
  });
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  ASSERT_TRUE(atRest());
  ASSERT_TRUE(workspace().selectedZone());
  EXPECT_EQ(workspace().selectedZone()->name, "Qantara");
  trigger("editTool");
  ASSERT_TRUE(atRest());
  takePicture(QStringLiteral("drawing.png"));
}

}  // namespace zw
