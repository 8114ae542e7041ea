// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QLabel>
#include <QListWidget>

#include "core/change/bookmark_commands.h"
#include "tests/ui/window/bundled_window.h"
#include "ui/panels/find_bar.h"
#include "ui/panels/found_delegate.h"

namespace zw {
namespace {

/// Finding as a person does it: by keys and mouse, on the region that ships.
class FindWindow : public BundledWindow {
 protected:
  void openFind(Qt::Key key = Qt::Key_F) {
    QTest::keyClick(&window_->mapView(), key, Qt::ControlModifier);
    ASSERT_TRUE(bar()->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([this] { return bar()->isReady(); }, 5000));
  }
  /// Types it over what is there, and waits for what is found.
  void type(const QString& text) {
    QTest::keyClick(field(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field(), text);
    ASSERT_TRUE(QTest::qWaitFor([this] { return list()->count() > 0; }, 10000)) << text.toStdString();
  }
  /// Text that keys cannot make in a test, as pasted.
  void paste(const QString& text) {
    field()->clear();
    field()->insert(text);
    ASSERT_TRUE(QTest::qWaitFor([this] { return list()->count() > 0; }, 10000)) << text.toStdString();
  }
  [[nodiscard]] FindBar* bar() { return window_->findChild<FindBar*>(QStringLiteral("findBar")); }
  [[nodiscard]] QLineEdit* field() { return window_->findChild<QLineEdit*>(QStringLiteral("findField")); }
  [[nodiscard]] QListWidget* list() {
    return window_->findChild<QListWidget*>(QStringLiteral("findResults"));
  }
  [[nodiscard]] QString hint() { return window_->findChild<QLabel*>(QStringLiteral("findHint"))->text(); }
  [[nodiscard]] QString message() {
    return window_->findChild<MessageBar*>(QStringLiteral("messageBar"))->text();
  }
  [[nodiscard]] MapView& map() { return window_->mapView(); }
  [[nodiscard]] ProjectedPoint at(double lon, double lat) {
    return workspace().shown().region->projection->forward({lon, lat});
  }
  void expectCentre(ProjectedPoint place, double metres) {
    const ProjectedPoint centre = map().viewport().centre;
    EXPECT_LT(std::hypot(centre.x - place.x, centre.y - place.y), metres);
  }
  void clickItem(int row) {
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualItemRect(list()->item(row)).center());
  }
};

}  // namespace

TEST_F(FindWindow, ANameIsTypedAndEnterGoesThere) {
  EXPECT_FALSE(bar()->isVisible());
  openFind();
  type(QStringLiteral("Khiyam"));
  EXPECT_EQ(list()->item(0)->text(), QStringLiteral("Khiam · الخيام"));
  EXPECT_TRUE(list()->item(0)->data(FoundDelegate::Detail).toString().contains(QStringLiteral("village")));
  EXPECT_TRUE(
      list()->item(0)->data(FoundDelegate::Reason).toString().contains(QStringLiteral("another spelling")));
  QTest::keyClick(field(), Qt::Key_Return);
  EXPECT_FALSE(bar()->isVisible());
  expectCentre(at(35.611, 33.327), 1500);
  EXPECT_LT(map().viewport().metresPerPixel, 12);
  ASSERT_TRUE(map().marker());
  EXPECT_EQ(map().marker()->name, QStringLiteral("Khiam · الخيام"));
  EXPECT_TRUE(map().hasFocus());
}

TEST_F(FindWindow, ABookmarkIsShownAsItWasKept) {
  ASSERT_TRUE(workspace().run(addBookmark(
      workspace().plan(), {workspace().services().ids->next(), "Stony place", {35.43, 33.45}, 900})));
  openFind();
  type(QStringLiteral("Stony pl"));
  EXPECT_TRUE(list()->item(0)->data(FoundDelegate::Detail).toString().contains(QStringLiteral("bookmark")));
  QTest::keyClick(field(), Qt::Key_Return);
  expectCentre(at(35.43, 33.45), 1);
  const double shown = map().viewport().metresPerPixel * map().width();
  EXPECT_GT(shown, 900) << "the margin that the map leaves";
  EXPECT_LT(shown, 1200);
}

TEST_F(FindWindow, ArrowsMoveInTheListAndDoNotMoveTheMap) {
  openFind(Qt::Key_G);
  const Viewport before = map().viewport();
  type(QStringLiteral("Marj"));
  ASSERT_GT(list()->count(), 3);
  QTest::keyClick(field(), Qt::Key_Down);
  QTest::keyClick(field(), Qt::Key_Down);
  EXPECT_EQ(list()->currentRow(), 2);
  QTest::keyClick(field(), Qt::Key_Up);
  EXPECT_EQ(list()->currentRow(), 1);
  for (int i = 0; i < 3; ++i) QTest::keyClick(field(), Qt::Key_Up);
  EXPECT_EQ(list()->currentRow(), 0);
  EXPECT_EQ(map().viewport(), before);
  QTest::keyClick(field(), Qt::Key_Escape);
  EXPECT_FALSE(bar()->isVisible());
  EXPECT_EQ(map().viewport(), before);
  EXPECT_FALSE(map().marker());
}

TEST_F(FindWindow, AClickChoosesAndTheMapBelowTakesNoPart) {
  select("Khiam plain");
  openFind();
  paste(QStringLiteral("صور"));
  clickItem(0);
  EXPECT_FALSE(bar()->isVisible());
  expectCentre(at(35.196, 33.272), 1500);
  EXPECT_TRUE(map().marker()) << "the click on the list is none on the map";
  ASSERT_TRUE(workspace().selectedZone());
  EXPECT_EQ(workspace().selectedZone()->name, "Khiam plain");
}

TEST_F(FindWindow, TheMarkGoesWithEscapeOrAClickButNotWithADrag) {
  const auto mark = [&] {
    openFind();
    type(QStringLiteral("Qana"));
    QTest::keyClick(field(), Qt::Key_Return);
    ASSERT_TRUE(map().marker());
  };
  mark();
  QTest::keyClick(&map(), Qt::Key_Escape);
  EXPECT_FALSE(map().marker());
  mark();
  const QPoint middle = map().rect().center();
  QTest::mousePress(&map(), Qt::LeftButton, {}, middle);
  QTest::mouseMove(&map(), middle + QPoint(40, 30));
  QTest::mouseRelease(&map(), Qt::LeftButton, {}, middle + QPoint(40, 30));
  EXPECT_TRUE(map().marker());
  QTest::mouseClick(&map(), Qt::LeftButton, {}, middle + QPoint(90, 60));
  EXPECT_FALSE(map().marker());
}

TEST_F(FindWindow, TheMarkIsSeen) {
  openFind();
  type(QStringLiteral("Qana"));
  QTest::keyClick(field(), Qt::Key_Return);
  ASSERT_TRUE(atRest());
  const QImage with = map().grab().toImage();
  QTest::keyClick(&map(), Qt::Key_Escape);
  ASSERT_TRUE(atRest());
  const QImage without = map().grab().toImage();
  int changed = 0;
  const QPoint middle = map().rect().center();
  for (int y = -60; y < 20; ++y)
    for (int x = -60; x < 60; ++x)
      if (with.pixel(middle + QPoint(x, y)) != without.pixel(middle + QPoint(x, y))) ++changed;
  EXPECT_GT(changed, 300);
}

TEST_F(FindWindow, CoordinatesInAnyForm) {
  for (const char* text :
       {"33.36 35.59", "33°21′36″N 35°35′24″E", "36S YB 40992 94194", "36N 740992 3694194"}) {
    openFind();
    paste(QString::fromUtf8(text));
    ASSERT_EQ(list()->count(), 1) << text;
    QTest::keyClick(field(), Qt::Key_Return);
    expectCentre(at(35.59, 33.36), 5);
  }
}

TEST_F(FindWindow, CoordinatesThatLeadNowhereSaySo) {
  openFind();
  const Viewport before = map().viewport();
  paste(QStringLiteral("48.85, 2.35"));
  QTest::keyClick(field(), Qt::Key_Return);
  EXPECT_TRUE(message().contains(QStringLiteral("outside the region")));
  EXPECT_TRUE(bar()->isVisible()) << "to be corrected";
  EXPECT_EQ(map().viewport(), before);
  field()->setText(QStringLiteral("33 N 35 N"));
  EXPECT_EQ(list()->count(), 0);
  EXPECT_TRUE(hint().contains(QStringLiteral("more than one way")));
  field()->setText(QStringLiteral("Xyzzyplugh"));
  EXPECT_EQ(list()->count(), 0);
  EXPECT_FALSE(hint().isEmpty());
  QTest::keyClick(field(), Qt::Key_Return);
  EXPECT_TRUE(bar()->isVisible());
}

TEST_F(FindWindow, AZoneOfThePlanIsFoundShownWholeAndSelected) {
  openFind();
  type(QStringLiteral("Mansouri coast"));
  QTest::keyClick(field(), Qt::Key_Return);
  ASSERT_TRUE(workspace().selectedZone());
  EXPECT_EQ(workspace().selectedZone()->name, "Mansouri coast");
  const auto shape = workspace().shown().region->projection->forward(workspace().selectedZone()->shape);
  EXPECT_TRUE(map().viewport().visibleBox().contains(boundsOf(shape)));
}

TEST_F(FindWindow, LettersTypedAreNoShortcuts) {
  openFind();
  QTest::keyClicks(field(), QStringLiteral("desc"));
  EXPECT_EQ(field()->text(), QStringLiteral("desc"));
  EXPECT_TRUE(window_->findChild<QAction*>(QStringLiteral("panTool"))->isChecked());
}

TEST_F(FindWindow, IsMirroredForRightToLeftLanguages) {
  QApplication::setLayoutDirection(Qt::RightToLeft);
  openFind();
  type(QStringLiteral("Tyre"));
  ASSERT_TRUE(atRest());
  EXPECT_GT(bar()->geometry().center().x(), map().width() / 2);
  EXPECT_EQ(list()->layoutDirection(), Qt::RightToLeft);
  QApplication::setLayoutDirection(Qt::LeftToRight);
}

}  // namespace zw
