// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/map_view.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <functional>

#include "tests/ui/canvas/canvas_fixture.h"

namespace zw {
namespace {

class RecordingTool final : public MapTool {
 public:
  bool mousePress(const MapMouseEvent& e) override {
    presses.push_back(e);
    return take;
  }
  bool mouseMove(const MapMouseEvent&) override {
    ++moves;
    return take;
  }
  bool mouseRelease(const MapMouseEvent&) override {
    ++releases;
    return take;
  }
  bool keyPress(QKeyEvent* e) override { return e->key() == Qt::Key_Left; }
  void paintOverlay(QPainter&, const Viewport&) override { ++paints; }
  void activate() override { active = true; }
  void deactivate() override { active = false; }

  std::vector<MapMouseEvent> presses;
  int moves = 0, releases = 0, paints = 0;
  bool take = true, active = false;
};

class MapViewTest : public ::testing::Test {
 protected:
  void SetUp() override {
    view_.resize(640, 480);
    view_.setTheme(testing::theme());
    view_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    scene_ = testing::sceneOf(testing::picture());
    show();
    view_.zoomTo(testing::landBox(*scene_.base->region));
    view_.setFocus();
  }
  void show() { view_.setScene(std::make_shared<const MapScene>(scene_)); }
  bool settle() {
    view_.repaint();
    return QTest::qWaitFor([&] { return view_.isSettled(); }, 20000);
  }
  void wheel(QPointF at, int units) {
    QWheelEvent event(at, view_.mapToGlobal(at), {}, {0, units}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view_, &event);
  }
  void drag(Qt::MouseButton button, QPoint from, QPoint to) {
    QTest::mousePress(&view_, button, Qt::NoModifier, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), view_.mapToGlobal(QPointF(to)), Qt::NoButton, button,
                     Qt::NoModifier);
    QApplication::sendEvent(&view_, &move);
    QTest::mouseRelease(&view_, button, Qt::NoModifier, to);
  }

  MapView view_;
  MapScene scene_;
};

TEST_F(MapViewTest, TheWheelZoomsAtThePointer) {
  QSignalSpy changes(&view_, &MapView::viewportChanged);
  const ProjectedPoint place = view_.viewport().toMap({500, 100});
  const double before = view_.viewport().metresPerPixel;
  wheel({500, 100}, 120);
  wheel({500, 100}, 120);
  EXPECT_NEAR(view_.viewport().metresPerPixel, before / 2, 1e-9);
  EXPECT_TRUE(testing::near(view_.viewport().toMap({500, 100}), place));
  wheel({500, 100}, -240);
  EXPECT_NEAR(view_.viewport().metresPerPixel, before, 1e-9);
  EXPECT_EQ(changes.count(), 3);
  EXPECT_TRUE(settle());
}

TEST_F(MapViewTest, LeftDragPansTheMapWithThePointer) {
  const ProjectedPoint place = view_.viewport().toMap({100, 100});
  drag(Qt::LeftButton, {100, 100}, {220, 60});
  EXPECT_TRUE(testing::near(view_.viewport().toMap({220, 60}), place));
}

TEST_F(MapViewTest, AToolTakesTheLeftButtonAndNothingElse) {
  RecordingTool tool;
  view_.setTool(&tool);
  EXPECT_TRUE(tool.active);
  const Viewport before = view_.viewport();
  drag(Qt::LeftButton, {100, 100}, {220, 60});
  EXPECT_EQ(view_.viewport(), before);
  ASSERT_EQ(tool.presses.size(), 1U);
  EXPECT_TRUE(testing::near(tool.presses[0].map, before.toMap({100, 100})));
  EXPECT_EQ(tool.presses[0].button, Qt::LeftButton);
  EXPECT_EQ(tool.releases, 1);
  view_.repaint();
  EXPECT_GT(tool.paints, 0);

  drag(Qt::MiddleButton, {100, 100}, {150, 100});
  EXPECT_EQ(tool.presses.size(), 1U);
  EXPECT_NEAR(view_.viewport().centre.x, before.centre.x - 50 * before.metresPerPixel, 1e-6);

  QTest::keyPress(&view_, Qt::Key_Space);
  drag(Qt::LeftButton, {100, 100}, {150, 100});
  QTest::keyRelease(&view_, Qt::Key_Space);
  EXPECT_EQ(tool.presses.size(), 1U);
  EXPECT_NEAR(view_.viewport().centre.x, before.centre.x - 100 * before.metresPerPixel, 1e-6);

  const Viewport panned = view_.viewport();
  QTest::keyClick(&view_, Qt::Key_Left);  // the tool's
  EXPECT_EQ(view_.viewport(), panned);
  QTest::keyClick(&view_, Qt::Key_Up);  // not the tool's
  EXPECT_GT(view_.viewport().centre.y, panned.centre.y);

  tool.take = false;  // what a tool leaves is the view's
  drag(Qt::LeftButton, {100, 100}, {110, 100});
  EXPECT_LT(view_.viewport().centre.x, panned.centre.x);
  view_.setTool(nullptr);
  EXPECT_FALSE(tool.active);
}

TEST_F(MapViewTest, KeysAndDoubleClickZoom) {
  const double before = view_.viewport().metresPerPixel;
  QTest::keyClick(&view_, Qt::Key_Plus);
  EXPECT_LT(view_.viewport().metresPerPixel, before);
  QTest::keyClick(&view_, Qt::Key_Minus);
  EXPECT_NEAR(view_.viewport().metresPerPixel, before, 1e-9);
  const ProjectedPoint place = view_.viewport().toMap({200, 300});
  QTest::mouseDClick(&view_, Qt::LeftButton, Qt::NoModifier, {200, 300});
  EXPECT_NEAR(view_.viewport().metresPerPixel, before / 2, 1e-9);
  EXPECT_TRUE(testing::near(view_.viewport().toMap({200, 300}), place));
}

TEST_F(MapViewTest, ZoomingStopsAtItsLimits) {
  for (int i = 0; i < 60; ++i) wheel({300, 200}, 240);
  EXPECT_GE(view_.viewport().metresPerPixel, 0.1);
  const Viewport closest = view_.viewport();
  wheel({10, 10}, 240);
  EXPECT_EQ(view_.viewport(), closest);
}

TEST_F(MapViewTest, ReportsTheCursorsPlace) {
  QSignalSpy moved(&view_, &MapView::cursorMoved);
  QSignalSpy left(&view_, &MapView::cursorLeft);
  QTest::mouseMove(&view_, {320, 240});
  ASSERT_GE(moved.count(), 1);
  const auto place = moved.last().at(0).value<ProjectedPoint>();
  EXPECT_TRUE(testing::near(place, view_.viewport().toMap({320, 240})));
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(&view_, &leave);
  EXPECT_EQ(left.count(), 1);
}

// The base is in tiles, the plan on top: editing a zone renders no tile, and is shown at once.
TEST_F(MapViewTest, EditingAZoneRendersNoTile) {
  ASSERT_TRUE(settle());
  const std::uint64_t tiles = view_.renderedTiles();
  EXPECT_GT(tiles, 0U);
  SceneZone zone;
  zone.colour = QColor(200, 0, 160);
  zone.shape = scene_.base->region->units[21].shape;
  scene_.zones.push_back(zone);
  const QImage before = view_.grab().toImage();
  for (int i = 0; i < 20; ++i) {
    scene_.zones[0].shape[0].outer[0].x += 150;
    show();
    view_.repaint();
    QCoreApplication::processEvents();
  }
  EXPECT_NE(view_.grab().toImage(), before);
  ASSERT_TRUE(settle());
  EXPECT_EQ(view_.renderedTiles(), tiles);
  scene_.layers.set(MapLayer::Roads, false);
  show();
  ASSERT_TRUE(settle());
  EXPECT_GT(view_.renderedTiles(), tiles);
}

// Only what is new is painted into the kept picture of the plan: it must look as if all of it were.
TEST_F(MapViewTest, APlanPannedAndEditedLooksAsPaintedAnew) {
  const auto& region = *scene_.base->region;
  scene_.layers.set(MapLayer::Labels, false);
  for (std::size_t i = 0; i < 4; ++i) {
    SceneZone zone;
    zone.id.bytes[0] = static_cast<std::uint8_t>(i);
    zone.colour = QColor(200, static_cast<int>(50 * i), 160);
    zone.reported = i == 1;
    zone.selected = i == 3;
    zone.shape = region.units[10 + 5 * i].shape;
    scene_.zones.push_back(zone);
  }
  scene_.residual = region.bufferZones.front().shape;
  scene_.bases.push_back({QStringLiteral("Base"), region.units[12].shape[0].outer[0], true});
  show();
  MapTheme style = testing::theme();
  // Qt draws lines of exactly 45° one way or the other, by the last digit of their ends.
  style.areas[static_cast<std::size_t>(AreaKey::Residual)].hatch = QColor();
  view_.setTheme(style);
  const auto looksFresh = [this, &style] {
    ASSERT_TRUE(settle());
    const QImage kept = view_.grab().toImage();
    view_.setTheme(style);
    ASSERT_TRUE(settle());
    const QImage fresh = view_.grab().toImage();
    EXPECT_LE(testing::pixelsThatDiffer(fresh, kept, 2), 10);
  };
  ASSERT_TRUE(settle());
  for (const QPoint by : {QPoint(17, -9), QPoint(-60, 31), QPoint(0, 80), QPoint(-5, 0)}) {
    drag(Qt::LeftButton, {300, 200}, QPoint(300, 200) + by);
    view_.repaint();
  }
  looksFresh();
  const auto edit = [&](const std::function<void()>& change) {
    const QImage before = view_.grab().toImage();
    change();
    show();
    EXPECT_NE(view_.grab().toImage(), before) << "the next frame shows the edit";
    looksFresh();
  };
  edit([&] { scene_.zones[0].shape[0].outer[0].x += 900; });
  edit([&] { scene_.zones[1].shape[0].outer[0].y -= 900; });
  edit([&] { scene_.zones[2].colour = Qt::darkGreen; });
  edit([&] {  // another selection is painted on top
    scene_.zones[3].selected = false;
    scene_.zones[0].selected = true;
    std::rotate(scene_.zones.begin(), scene_.zones.begin() + 1, scene_.zones.end());
  });
  edit([&] {
    auto& ring = scene_.residual->front().outer;
    const auto southern = [](ProjectedPoint a, ProjectedPoint b) { return a.y < b.y; };
    std::max_element(ring.begin(), ring.end(), southern)->y += 1200;
  });
  edit([&] { scene_.bases[0].point.x += 2500; });
  edit([&] { scene_.zones.pop_back(); });
  edit([&] { scene_.zones.clear(), scene_.residual.reset(), scene_.bases.clear(); });
}

TEST_F(MapViewTest, ShowsWhatTheRendererPaints) {
  scene_.layers.set(MapLayer::Labels, false);
  show();
  ASSERT_TRUE(settle());
  const QImage shown = view_.grab().toImage().convertToFormat(QImage::Format_RGB32);
  const Viewport& view = view_.viewport();
  const QImage whole = testing::painted(scene_, view, view_.theme());
  ASSERT_EQ(shown.size(), whole.size());
  // Tiles lie on whole pixels, the view may lie between: compare means of blocks away from the furniture.
  int compared = 0;
  for (int y = 80; y < 400; y += 16)
    for (int x = 40; x < 560; x += 16) {
      int sums[2] = {0, 0};
      for (int k = 0; k < 256; ++k) {
        sums[0] += qGray(shown.pixel(x + k % 16, y + k / 16));
        sums[1] += qGray(whole.pixel(x + k % 16, y + k / 16));
      }
      EXPECT_NEAR(sums[0] / 256.0, sums[1] / 256.0, 9) << x << "," << y;
      ++compared;
    }
  EXPECT_GT(compared, 500);
}

TEST(MapViewFirstPaint, IsToldOnceAndBeforeAnyRegion) {
  MapView view;
  QSignalSpy first(&view, &MapView::firstPaint);
  view.resize(300, 200);
  view.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  ASSERT_TRUE(QTest::qWaitFor([&] { return first.count() > 0; }, 5000));
  view.repaint();
  QCoreApplication::processEvents();
  EXPECT_EQ(first.count(), 1);
}

}  // namespace
}  // namespace zw
