// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/viewport.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace zw {
namespace {

const Viewport kView{{700000, 3690000}, 25, QSizeF(1366, 768)};

TEST(Viewport, PutsTheCentreInTheMiddleAndNorthUp) {
  const ScreenPoint middle = kView.toScreen(kView.centre);
  EXPECT_DOUBLE_EQ(middle.x, 683);
  EXPECT_DOUBLE_EQ(middle.y, 384);
  const ScreenPoint north = kView.toScreen({700000, 3690250});
  EXPECT_DOUBLE_EQ(north.x, 683);
  EXPECT_DOUBLE_EQ(north.y, 374);
}

RC_GTEST_PROP(Viewport, ZoomingKeepsThePlaceUnderThePointer, ()) {
  const ScreenPoint at{static_cast<double>(*rc::gen::inRange(0, 1366)),
                       static_cast<double>(*rc::gen::inRange(0, 768))};
  const double factor = *rc::gen::inRange(1, 4000) / 100.0;
  const ProjectedPoint before = kView.toMap(at);
  const Viewport zoomed = kView.zoomedAt(at, factor);
  const ProjectedPoint after = zoomed.toMap(at);
  RC_ASSERT(std::abs(before.x - after.x) < 1e-6);
  RC_ASSERT(std::abs(before.y - after.y) < 1e-6);
  RC_ASSERT(std::abs(zoomed.metresPerPixel * factor - kView.metresPerPixel) < 1e-9);
}

RC_GTEST_PROP(Viewport, PanningMovesThePlaceWithThePointer, ()) {
  const double dx = *rc::gen::inRange(-500, 500);
  const double dy = *rc::gen::inRange(-500, 500);
  const ScreenPoint at{400, 300};
  const ScreenPoint moved = kView.pannedBy(dx, dy).toScreen(kView.toMap(at));
  RC_ASSERT(std::abs(moved.x - (400 + dx)) < 1e-6);
  RC_ASSERT(std::abs(moved.y - (300 + dy)) < 1e-6);
}

TEST(Viewport, FitsABoxWithItsMargin) {
  const Box<ProjectedPoint> box{700000, 3680000, 720000, 3681000};
  const Viewport fitted = Viewport::fitted(box, QSizeF(1000, 500), 50);
  EXPECT_NEAR(fitted.toScreen({box.minX, box.minY}).x, 50, 1e-9);
  EXPECT_NEAR(fitted.toScreen({box.maxX, box.minY}).x, 950, 1e-9);
  EXPECT_TRUE(fitted.visibleBox().contains(box));
  EXPECT_EQ(Viewport::fitted({1, 1, 1, 1}, QSizeF(100, 100), 0).metresPerPixel, 10);
}

TEST(Viewport, KnowsItsScale) {
  // 1:200,000 at 96 pixels an inch: 200,000 × 25.4 mm / 96.
  EXPECT_NEAR(Viewport::metresPerPixelAt(200000), 52.9166667, 1e-6);
  Viewport view = kView;
  view.metresPerPixel = Viewport::metresPerPixelAt(50000);
  EXPECT_NEAR(view.scaleDenominator(), 50000, 1e-9);
}

}  // namespace
}  // namespace zw
