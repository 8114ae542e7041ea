// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/locator.h"

#include <QTest>
#include <cmath>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/map_view.h"

namespace zw {
namespace {

class LocatorTest : public ::testing::Test {
 protected:
  void SetUp() override {
    view_.resize(800, 600);
    view_.setTheme(testing::theme());
    view_.setLocatorWanted(true);
    view_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    view_.setScene(std::make_shared<const MapScene>(testing::sceneOf(testing::picture())));
    Viewport close = testing::viewOf(*testing::picture());
    close.metresPerPixel /= 6;
    view_.setViewport(close);
    locator_ = view_.findChild<Locator*>(QStringLiteral("locator"));
    ASSERT_NE(locator_, nullptr);
  }
  MapView view_;
  Locator* locator_ = nullptr;
};

TEST_F(LocatorTest, ShowsTheRegionWithTheMapsFrame) {
  ASSERT_TRUE(locator_->isVisible());
  ASSERT_TRUE(QTest::qWaitFor([&] { return view_.isSettled(); }, 20000));
  const QImage picture = locator_->grab().toImage();
  // West is the sea, and the frame is where the map is.
  EXPECT_EQ(picture.pixelColor(7, picture.height() / 2), view_.theme().sea);
  const QRectF before = locator_->frame();
  EXPECT_TRUE(QRectF(locator_->rect()).contains(before));
  Viewport east = view_.viewport();
  east.centre.x += 10000;
  view_.setViewport(east);
  EXPECT_GT(locator_->frame().left(), before.left() + 10);
  EXPECT_NEAR(locator_->frame().width(), before.width(), 1e-6);
}

TEST_F(LocatorTest, AClickOrDragInItMovesTheMap) {
  const double scale = view_.viewport().metresPerPixel;
  const auto middleOfFrame = [&] { return locator_->frame().center(); };
  QTest::mousePress(locator_, Qt::LeftButton, Qt::NoModifier, {60, 50});
  EXPECT_LT(QLineF(middleOfFrame(), {60, 50}).length(), 1.0);
  QMouseEvent drag(QEvent::MouseMove, QPointF(90, 100), locator_->mapToGlobal(QPointF(90, 100)), Qt::NoButton,
                   Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(locator_, &drag);
  EXPECT_LT(QLineF(middleOfFrame(), {90, 100}).length(), 1.0);
  QTest::mouseRelease(locator_, Qt::LeftButton, Qt::NoModifier, {90, 100});
  EXPECT_EQ(view_.viewport().metresPerPixel, scale);
}

TEST_F(LocatorTest, IsAwayWhileTheMapShowsAllOrIsSmall) {
  const Viewport close = view_.viewport();
  view_.zoomTo(testing::picture()->bounds);
  EXPECT_FALSE(locator_->isVisible());
  view_.setViewport(close);
  EXPECT_TRUE(locator_->isVisible());
  view_.setLocatorWanted(false);
  EXPECT_FALSE(locator_->isVisible());
  view_.setLocatorWanted(true);
  view_.resize(300, 250);
  QCoreApplication::processEvents();
  EXPECT_FALSE(locator_->isVisible());
}

TEST_F(LocatorTest, LeavesScaleBarAndCreditsFree) {
  const QRect place = locator_->geometry();
  EXPECT_LT(place.bottom(), view_.height() - 34);
  EXPECT_LT(place.right(), view_.width() / 3);
  EXPECT_GT(place.top(), view_.height() / 3);
}

}  // namespace
}  // namespace zw
