// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring in the window, on the region that ships, with real events.
#include <QLabel>
#include <QTest>

#include "core/geometry/line_measure.h"
#include "tests/ui/window/bundled_window.h"
#include "ui/i18n/measure_words.h"
#include "ui/panels/measure_box.h"

namespace zw {
namespace {

class Measuring : public BundledWindow {
 protected:
  [[nodiscard]] ProjectedPoint at(LonLat place) {
    return workspace().shown().region->projection->forward(place);
  }
  [[nodiscard]] QString words() {
    return window_->findChild<QLabel*>(QStringLiteral("measureWords"))->text();
  }
  [[nodiscard]] MeasureBox* box() { return window_->findChild<MeasureBox*>(QStringLiteral("measureBox")); }
};

}  // namespace

TEST_F(Measuring, ALineIsMeasuredWhileItIsDrawnAndItsGroundShown) {
  goTo(at({35.37, 33.36}), 40);
  trigger("snap");
  trigger("measureTool");
  EXPECT_FALSE(box()->isVisible());
  click(at({35.27, 33.34}));
  click(at({35.40, 33.33}));
  EXPECT_TRUE(box()->isVisible());
  QTest::mouseMove(&window_->mapView(), onMap(at({35.49, 33.38})));
  const double first = measureLine({{35.27, 33.34}, {35.40, 33.33}}).length;
  EXPECT_FALSE(words().contains(lengthText(first))) << "the pointer's leg counts too";
  click(at({35.49, 33.38}));
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  ASSERT_TRUE(atRest());
  const auto& profile = box()->findChild<ProfileView*>(QStringLiteral("profileView"))->profile();
  ASSERT_TRUE(profile.highest);
  EXPECT_GT(*profile.highest, 200);
  const double length = measureLine({{35.27, 33.34}, {35.40, 33.33}, {35.49, 33.38}}).length;
  EXPECT_NEAR(profile.samples.back().along, length, 100) << "a click is a pixel of 40 m exact";
  EXPECT_TRUE(words().contains(QStringLiteral("true north"))) << words().toStdString();
  EXPECT_TRUE(words().contains(QStringLiteral("Encloses")));

  const auto steps = workspace().session().history().size();
  window_->mapView().setFocus();
  QTest::keyClick(&window_->mapView(), Qt::Key_Escape);
  EXPECT_FALSE(box()->isVisible());
  EXPECT_EQ(workspace().session().history().size(), steps) << "measuring alters nothing";
}

TEST_F(Measuring, APictureOfMeasuringIsTaken) {
  goTo(at({35.36, 33.33}), 32);
  trigger("measureTool");
  click(at({35.249, 33.339}));
  QTest::mouseMove(&window_->mapView(), onMap(at({35.44, 33.33})));
  QTest::mouseClick(&window_->mapView(), Qt::LeftButton, Qt::ShiftModifier, onMap(at({35.42, 33.3245})));
  click(at({35.47, 33.37}));
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  ASSERT_TRUE(atRest());
  EXPECT_TRUE(box()->isVisible());
  takePicture(QStringLiteral("measuring.png"));
}

}  // namespace zw
