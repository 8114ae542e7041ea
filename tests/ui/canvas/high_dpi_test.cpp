// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map on a screen of two device pixels to the logical one. Qt takes that from the environment, so the
// tests named HighDpiChild run in a process of their own; in others they have nothing to look at.
#include <QApplication>
#include <QProcess>
#include <QTest>
#include <cmath>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/map_view.h"
#include "ui/canvas/render/labels.h"

namespace zw {
namespace {

TEST(HighDpi, TheMapIsSharpAndHitRight) {
  QProcess child;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  child.setProcessEnvironment(environment);
  child.setProcessChannelMode(QProcess::MergedChannels);
  child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--gtest_filter=HighDpiChild.*")});
  ASSERT_TRUE(child.waitForFinished(120000));
  const QByteArray said = child.readAll();
  EXPECT_EQ(child.exitCode(), 0) << said.toStdString();
  EXPECT_TRUE(said.contains("3 tests ran") || said.contains("[  PASSED  ] 3 tests")) << said.toStdString();
}

class HighDpiChild : public ::testing::Test {
 protected:
  void SetUp() override {
    if (qApp->devicePixelRatio() != 2) GTEST_SKIP() << "runs in a process of its own";
    view_.resize(640, 480);
    view_.setTheme(testing::theme());
    view_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    scene_ = testing::sceneOf(testing::picture());
  }
  void show() {
    view_.setScene(std::make_shared<const MapScene>(scene_));
    view_.zoomTo(testing::landBox(*scene_.base->region));
    view_.repaint();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view_.isSettled(); }, 30000));
  }
  MapView view_;
  MapScene scene_;
};

/// How much neighbouring pixels differ in sum, away from the furniture: a picture that was enlarged has less.
double detailOf(const QImage& image) {
  double sum = 0;
  for (int y = 200; y < 760; ++y)
    for (int x = 100; x < 1100; ++x) sum += std::abs(qGray(image.pixel(x, y)) - qGray(image.pixel(x + 1, y)));
  return sum;
}

TEST_F(HighDpiChild, TilesHaveEveryDevicePixel) {
  scene_.layers.set(MapLayer::Labels, false);
  show();
  const QImage shown = view_.grab().toImage().convertToFormat(QImage::Format_RGB32);
  ASSERT_EQ(shown.size(), QSize(1280, 960));
  const QImage whole = testing::painted(scene_, view_.viewport(), view_.theme(), {.deviceScale = 2});
  ASSERT_EQ(whole.size(), shown.size());
  EXPECT_NEAR(detailOf(shown) / detailOf(whole), 1, 0.08);
  const QImage coarse = testing::painted(scene_, view_.viewport(), view_.theme())
                            .scaled(1280, 960, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  EXPECT_GT(detailOf(shown), 1.3 * detailOf(coarse));
}

TEST_F(HighDpiChild, NamesAreSetInDevicePixels) {
  show();
  const QImage shown = view_.grab().toImage().convertToFormat(QImage::Format_RGB32);
  scene_.layers.set(MapLayer::Labels, false);
  show();
  const QImage bare = view_.grab().toImage().convertToFormat(QImage::Format_RGB32);
  scene_.layers.set(MapLayer::Labels, true);
  // Where the view puts a name, in its logical pixels, the picture of twice as many has it.
  Viewport roomy = view_.viewport();
  roomy.size *= 1.4;
  int seen = 0;
  for (const PlacedLabel& label : placeLabels(scene_, roomy, view_.theme())) {
    const ScreenPoint at = view_.viewport().toScreen(label.anchor);
    const QRectF box = label.box.translated(at.x, at.y);
    if (!QRectF(0, 80, 560, 340).contains(box)) continue;
    ++seen;
    int changed = 0;
    for (int y = static_cast<int>(2 * box.top()); y < 2 * box.bottom(); ++y)
      for (int x = static_cast<int>(2 * box.left()); x < 2 * box.right(); ++x)
        changed += shown.pixel(x, y) != bare.pixel(x, y) ? 1 : 0;
    EXPECT_GT(changed, box.width() * box.height() * 4 / 12) << label.runs.front().text.toStdString();
  }
  EXPECT_GT(seen, 3);
}

TEST_F(HighDpiChild, ThePointerIsWhereTheMapSaysItIs) {
  show();
  struct Recorder final : MapTool {
    bool mousePress(const MapMouseEvent& e) override {
      last = e;
      return true;
    }
    MapMouseEvent last;
  } tool;
  view_.setTool(&tool);
  QTest::mousePress(&view_, Qt::LeftButton, Qt::NoModifier, {400, 120});
  const ProjectedPoint expected = view_.viewport().toMap({400, 120});
  EXPECT_NEAR(tool.last.map.x, expected.x, 1e-6);
  EXPECT_NEAR(tool.last.map.y, expected.y, 1e-6);
  view_.setTool(nullptr);
}

}  // namespace
}  // namespace zw
