// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moving about the map: flicks, fingers, touch pads, keys.
#include <QFile>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/kinetic_pan.h"
#include "ui/canvas/map_view.h"
#include "ui/theme/motion.h"

namespace zw {
namespace {

TEST(KineticPan, GoesOnAsFastAsItWasAndSlowsDown) {
  KineticPan pan;
  for (int t = 0; t <= 100; t += 10) pan.track(QPointF(t, 0), t);  // a pixel a millisecond
  ASSERT_TRUE(pan.release(105));
  const QPointF first = pan.step(121);
  EXPECT_NEAR(first.x(), 16, 1.5);
  EXPECT_EQ(first.y(), 0);
  double way = first.x(), before = first.x();
  std::int64_t t = 121;
  while (pan.isMoving()) {
    const double by = pan.step(t += 16).x();
    EXPECT_LT(by, before);
    before = by;
    way += by;
  }
  EXPECT_NEAR(way, 300, 10);  // speed times the time in which it falls to 1 / e
  EXPECT_LT(t, 3000);
}

TEST(KineticPan, DoesNotBeginFromRestOrAWaitOrASlip) {
  KineticPan waited;
  for (int t = 0; t <= 100; t += 10) waited.track(QPointF(t, 0), t);
  EXPECT_FALSE(waited.release(200));
  KineticPan slow;
  for (int t = 0; t <= 100; t += 10) slow.track(QPointF(t * 0.05, 0), t);
  EXPECT_FALSE(slow.release(101));
  KineticPan click;
  click.track({5, 5}, 0);
  EXPECT_FALSE(click.release(1));
}

class MapMotionTest : public ::testing::Test {
 protected:
  void SetUp() override {
    view_.resize(640, 480);
    view_.setTheme(testing::theme());
    view_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    view_.setScene(std::make_shared<const MapScene>(testing::sceneOf(testing::picture())));
    view_.zoomTo(testing::landBox(*testing::picture()->region));
    view_.setFocus();
  }
  void move(QPointF to) {
    QMouseEvent event(QEvent::MouseMove, to, view_.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(&view_, &event);
  }
  /// A drag to the right that is let go while it moves.
  void flick() {
    QTest::mousePress(&view_, Qt::LeftButton, Qt::NoModifier, {200, 200});
    for (int x = 210; x <= 300; x += 10) {
      QTest::qSleep(8);
      move(QPointF(x, 200));
    }
    QTest::mouseRelease(&view_, Qt::LeftButton, Qt::NoModifier, {300, 200});
  }
  bool settle() {
    view_.repaint();
    return QTest::qWaitFor([&] { return view_.isSettled(); }, 20000);
  }
  void wheel(QPointF at, QPoint pixels, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(at, view_.mapToGlobal(at), pixels, pixels, Qt::NoButton, modifiers, Qt::ScrollUpdate,
                      false);
    QApplication::sendEvent(&view_, &event);
  }
  void gesture(Qt::NativeGestureType type, QPointF at, double value, QPointF delta) {
    QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, at, at,
                              view_.mapToGlobal(at), value, delta);
    QApplication::sendEvent(&view_, &event);
  }

  MapView view_;
};

TEST_F(MapMotionTest, AFlickGoesOnAndComesToRest) {
  flick();
  const double released = view_.viewport().centre.x;
  EXPECT_FALSE(view_.isSettled());
  ASSERT_TRUE(settle());
  EXPECT_LT(view_.viewport().centre.x, released - 20 * view_.viewport().metresPerPixel);
}

TEST_F(MapMotionTest, APressStopsIt) {
  flick();
  QTest::qWait(40);
  QTest::mousePress(&view_, Qt::LeftButton, Qt::NoModifier, {100, 100});
  const Viewport stopped = view_.viewport();
  QTest::qWait(120);
  EXPECT_EQ(view_.viewport(), stopped);
  QTest::mouseRelease(&view_, Qt::LeftButton, Qt::NoModifier, {100, 100});
  QTest::qWait(60);
  EXPECT_EQ(view_.viewport(), stopped);
}

TEST_F(MapMotionTest, WithoutAnimationNothingGoesOn) {
  view_.setMotion(false);
  flick();
  const Viewport released = view_.viewport();
  QTest::qWait(100);
  EXPECT_EQ(view_.viewport(), released);
  QTest::mouseDClick(&view_, Qt::LeftButton, Qt::NoModifier, {200, 300});
  EXPECT_NEAR(view_.viewport().metresPerPixel, released.metresPerPixel / 2, 1e-9);
}

TEST_F(MapMotionTest, OneFingerIsTheMouse) {
  QPointingDevice* screen = QTest::createTouchDevice();
  const ProjectedPoint place = view_.viewport().toMap({100, 100});
  QTest::touchEvent(&view_, screen).press(0, QPoint(100, 100));
  QTest::touchEvent(&view_, screen).move(0, QPoint(160, 130));
  QTest::touchEvent(&view_, screen).move(0, QPoint(220, 160));
  QTest::qWait(80);  // the finger rests: no flick
  QTest::touchEvent(&view_, screen).release(0, QPoint(220, 160));
  EXPECT_TRUE(testing::near(view_.viewport().toMap({220, 160}), place));
}

TEST_F(MapMotionTest, TwoFingersKeepTheirPlaces) {
  QPointingDevice* screen = QTest::createTouchDevice();
  const double before = view_.viewport().metresPerPixel;
  const ProjectedPoint left = view_.viewport().toMap({200, 200});
  const ProjectedPoint right = view_.viewport().toMap({300, 200});
  auto fingers = QTest::touchEvent(&view_, screen, false);
  fingers.press(0, QPoint(200, 200)).commit();
  fingers.stationary(0).press(1, QPoint(300, 200)).commit();
  fingers.move(0, QPoint(180, 220)).move(1, QPoint(330, 220)).commit();
  fingers.move(0, QPoint(160, 240)).move(1, QPoint(360, 240)).commit();
  EXPECT_NEAR(view_.viewport().metresPerPixel, before / 2, 1e-9);
  EXPECT_TRUE(testing::near(view_.viewport().toMap({160, 240}), left));
  EXPECT_TRUE(testing::near(view_.viewport().toMap({360, 240}), right));
  // One is lifted: the other does not drag the map along.
  fingers.stationary(0).release(1, QPoint(360, 240)).commit();
  const Viewport pinched = view_.viewport();
  fingers.move(0, QPoint(50, 50)).commit();
  fingers.release(0, QPoint(50, 50)).commit();
  EXPECT_EQ(view_.viewport(), pinched);
}

TEST_F(MapMotionTest, ATouchPadPansAndWithCtrlZooms) {
  const Viewport before = view_.viewport();
  wheel({300, 200}, {-30, 12}, Qt::NoModifier);
  EXPECT_TRUE(testing::near(view_.viewport().toMap({270, 212}), before.toMap({300, 200})));
  EXPECT_EQ(view_.viewport().metresPerPixel, before.metresPerPixel);
  const ProjectedPoint place = view_.viewport().toMap({300, 200});
  wheel({300, 200}, {0, 120}, Qt::ControlModifier);
  EXPECT_NEAR(view_.viewport().metresPerPixel, before.metresPerPixel / std::sqrt(2), 1e-9);
  EXPECT_TRUE(testing::near(view_.viewport().toMap({300, 200}), place));
}

TEST_F(MapMotionTest, APinchOnATouchPadZoomsAtThePointer) {
  const double before = view_.viewport().metresPerPixel;
  const ProjectedPoint place = view_.viewport().toMap({400, 120});
  gesture(Qt::ZoomNativeGesture, {400, 120}, 0.25, {});
  EXPECT_NEAR(view_.viewport().metresPerPixel, before / 1.25, 1e-9);
  EXPECT_TRUE(testing::near(view_.viewport().toMap({400, 120}), place));
  gesture(Qt::PanNativeGesture, {400, 120}, 0, {20, -10});
  EXPECT_TRUE(testing::near(view_.viewport().toMap({420, 110}), place));
}

TEST_F(MapMotionTest, KeysShowTheWholeRegionAndTurnPages) {
  const Viewport before = view_.viewport();
  QTest::keyClick(&view_, Qt::Key_PageDown);
  EXPECT_NEAR(view_.viewport().centre.y, before.centre.y - 0.9 * 480 * before.metresPerPixel, 1e-6);
  QTest::keyClick(&view_, Qt::Key_PageUp);
  QTest::keyClick(&view_, Qt::Key_PageUp, Qt::ShiftModifier);
  EXPECT_NEAR(view_.viewport().centre.x, before.centre.x - 0.9 * 640 * before.metresPerPixel, 1e-6);
  for (const Qt::Key key : {Qt::Key_Home, Qt::Key_0}) {
    view_.setViewport(before.zoomedAt({10, 10}, 8));
    QTest::keyClick(&view_, key);
    EXPECT_TRUE(view_.viewport().visibleBox().contains(testing::picture()->bounds));
  }
}

TEST(SystemMotion, IsWhatKdeAndGtkSay) {
  QTemporaryDir folder;
  const auto write = [&](const char* name, const char* content) {
    QFile file(folder.filePath(QLatin1String(name)));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  };
  EXPECT_TRUE(systemWantsMotion(folder.path()));
  write("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n");
  EXPECT_FALSE(systemWantsMotion(folder.path()));
  write("kdeglobals", "[KDE]\nAnimationDurationFactor=0.7\n");
  EXPECT_TRUE(systemWantsMotion(folder.path()));
  ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("gtk-3.0")));
  write("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n");
  EXPECT_FALSE(systemWantsMotion(folder.path()));
}

}  // namespace
}  // namespace zw
