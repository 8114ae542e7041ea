// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QScreen>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "core/change/commands.h"
#include "core/geometry/geodesic.h"
#include "core/partition/settle.h"
#include "tests/ui/canvas/canvas_fixture.h"
#include "tests/ui/window/window_fixture.h"

namespace zw::testing {
namespace {

/// Two squares of 4 km side by side, "Square" and "East".
class SharedBoundary : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    Plan plan = squarePlan();
    Zone east = plan.zones.begin()->second;
    east.id = *Uuid::fromText("00000000-0000-4000-8000-000000000002");
    east.name = "East";
    east.order = 1;
    east.shape = shape({middle(2000, -2000), middle(6000, -2000), middle(6000, 2000), middle(2000, 2000)});
    plan.zones[east.id] = east;
    openWindow(storePlan(QStringLiteral("plan.gpkg"), plan));
    settle();
    trigger("snap");  // places are to be where they are clicked
  }

  [[nodiscard]] MultiPolygon<LonLat> shape(const Ring<ProjectedPoint>& corners) const {
    return region_->projection->inverse(MultiPolygon<ProjectedPoint>{{corners, {}}});
  }
  [[nodiscard]] const Ring<LonLat>& ringOf(const char* zone) const {
    return zoneNamed(zone)->shape.front().outer;
  }
  /// In square kilometres, of a zone.
  [[nodiscard]] double area(const char* zone) const {
    return geodesicArea(zoneNamed(zone)->shape).value() / 1e6;
  }
  [[nodiscard]] int commonCorners() const {
    int common = 0;
    for (const LonLat corner : ringOf("Square"))
      for (const LonLat other : ringOf("East")) common += corner == other;
    return common;
  }
  [[nodiscard]] bool isApart(const char* a, const char* b) const {
    return !shareGround(zoneNamed(a)->shape, zoneNamed(b)->shape);
  }

  void editSquare() {
    clickMap(middle(0, 0));
    trigger("editTool");
    settle();
  }
  void drawOver(const QString& name) {
    trigger("drawTool");
    if (!name.isEmpty()) acceptName(name);
    for (const auto& [east, north] : {std::pair(4000, -1000), {8000, -1000}, {8000, 1000}, {4000, 1000}})
      clickMap(middle(east, north));
    QTest::keyClick(&window_->mapView(), Qt::Key_Return);
    settle();
  }
};

}  // namespace

TEST_F(SharedBoundary, ACornerInCommonMovesBothZonesAndOneUndoBringsBothBack) {
  const Ring<LonLat> square = ringOf("Square"), east = ringOf("East");
  editSquare();
  dragMap(middle(2000, 2000), middle(2700, 1400), false);
  EXPECT_TRUE(waitFor(
      [this] { return find<QLabel>("toolHint")->text().contains(QStringLiteral("share this boundary")); }));
  QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, {}, onMap(middle(2700, 1400)));
  settle();
  EXPECT_EQ(commonCorners(), 2);
  EXPECT_NE(ringOf("Square"), square);
  EXPECT_NE(ringOf("East"), east);
  EXPECT_NEAR(area("Square") + area("East"), 32 - 0.6 * 4, 0.2) << "the line moved, and down";
  EXPECT_TRUE(isApart("Square", "East"));
  trigger("undo");
  settle();
  EXPECT_EQ(ringOf("Square"), square);
  EXPECT_EQ(ringOf("East"), east);
}

TEST_F(SharedBoundary, WhileACornerIsDraggedThePartThatIsPaintedIsAllThatChanged) {
  Workspace& workspace = window_->workspace();
  const NewZone north{
      *Uuid::fromText("00000000-0000-4000-8000-000000000003"), workspace.plan().info.activeScenario, "North",
      shape({middle(-3500, 2600), middle(-500, 2600), middle(-500, 4000), middle(-3500, 4000)})};
  ASSERT_TRUE(workspace.run(createZone(workspace.plan(), north, workspace.zoneRules())));
  trigger("snap");
  editSquare();
  MapView& map = window_->mapView();
  const auto onScreen = [&] { return window_->screen()->grabWindow(window_->winId()).toImage(); };
  int snapped = 0;
  // in common with the neighbour, and alone
  for (const auto& [index, east] : {std::pair<std::size_t, double>(2, 2000), {3, -2000}}) {
    dragMap(middle(east, 2000), middle(east + 300, 1800), false);
    map.repaint();
    for (int i = 0; i < 40; ++i) {
      const QPoint to = onMap(middle(east + 300 + 10 * i, 1800 + 600 * std::sin(i)));
      QMouseEvent move(QEvent::MouseMove, to, map.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
      QCoreApplication::sendEvent(&map, &move);
      QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
      const QImage partly = onScreen();
      map.repaint();
      ASSERT_EQ(pixelsThatDiffer(partly, onScreen(), 4), 0) << "after move " << i;
      const LonLat corner = workspace.provisional()->shape.front().outer[index];
      const QPoint at = onMap(region_->projection->forward(corner));
      snapped += (at - to).manhattanLength() > 2 ? 1 : 0;
    }
    QTest::mouseRelease(&map, Qt::LeftButton, {}, onMap(middle(east + 700, 1800)));
    settle();
  }
  EXPECT_GT(snapped, 5) << "with a cue";
  EXPECT_LT(snapped, 75) << "and without one";
}

TEST_F(SharedBoundary, WithCtrlTheZonePartsFromItsNeighbour) {
  const Ring<LonLat> east = ringOf("East");
  editSquare();
  QTest::mousePress(&window_->mapView(), Qt::LeftButton, Qt::ControlModifier, onMap(middle(2000, 2000)));
  moveOnMap(middle(1500, 1700), Qt::LeftButton);
  moveOnMap(middle(1000, 1500), Qt::LeftButton);
  QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, {}, onMap(middle(1000, 1500)));
  settle();
  EXPECT_EQ(ringOf("East"), east);
  EXPECT_EQ(commonCorners(), 1);
  EXPECT_LT(area("Square"), 15);
}

TEST_F(SharedBoundary, CornersAreAddedToBothAndTakenFromBoth) {
  editSquare();
  dragMap(middle(2000, 0), middle(3000, 500));
  settle();
  EXPECT_EQ(ringOf("Square").size(), 5U);
  EXPECT_EQ(ringOf("East").size(), 5U);
  EXPECT_EQ(commonCorners(), 3);
  EXPECT_NEAR(area("Square"), 18, 0.2);
  EXPECT_NEAR(area("East"), 14, 0.2);
  moveOnMap(middle(3000, 500));
  QTest::keyClick(&window_->mapView(), Qt::Key_Delete);
  settle();
  EXPECT_EQ(ringOf("Square").size(), 4U);
  EXPECT_EQ(ringOf("East").size(), 4U);
  EXPECT_EQ(commonCorners(), 2);
}

TEST_F(SharedBoundary, DrawingOverANeighbourDoesWhatTheToolBarSays) {
  auto* button = find<QToolButton>("overlapButton");
  EXPECT_EQ(button->text(), "No Overlap");
  drawOver({});
  EXPECT_TRUE(message().contains(QStringLiteral("East"))) << message().toStdString();
  const auto& mark = window_->mapView().marker();
  ASSERT_TRUE(mark) << "where they overlap";
  EXPECT_TRUE(mark->isFault);
  EXPECT_GT(mark->place.x, middle(4000, 0).x);
  EXPECT_LT(mark->place.x, middle(6000, 0).x);
  QTest::keyClick(&window_->mapView(), Qt::Key_Escape);
  EXPECT_FALSE(window_->mapView().marker());
  QTest::keyClick(&window_->mapView(), Qt::Key_Escape);

  trigger("overlap-cut-new");
  EXPECT_EQ(button->text(), "Cut New");
  drawOver(QStringLiteral("Far"));
  ASSERT_TRUE(zoneNamed("Far"));
  EXPECT_EQ(find<QLabel>("zoneFiguresTitle")->text(), "Far") << "the zone that was drawn is selected";
  EXPECT_NEAR(area("Far"), 4, 0.1);
  EXPECT_NEAR(area("East"), 16, 0.1);
  EXPECT_TRUE(isApart("Far", "East"));
  EXPECT_EQ(ringOf("East").size(), 6U) << "the corners of the zone that ends on its edge";
  trigger("undo");

  trigger("overlap-cut-neighbour");
  drawOver(QStringLiteral("Far"));
  EXPECT_NEAR(area("Far"), 8, 0.1);
  EXPECT_NEAR(area("East"), 12, 0.1);
  EXPECT_TRUE(isApart("Far", "East"));
  trigger("undo");
  EXPECT_NEAR(area("East"), 16, 0.1) << "one undo for both zones";
  EXPECT_FALSE(zoneNamed("Far"));

  const QString plan = window_->workspace().planPath();
  closeWindow();
  openWindow(plan);
  settle();
  EXPECT_EQ(find<QToolButton>("overlapButton")->text(), "Cut Neighbour") << "the choice is kept";
}

TEST_F(SharedBoundary, AZoneIsSplitByALineAndMergedAgain) {
  const double whole = area("Square");
  clickMap(middle(0, 0));
  trigger("splitTool");
  clickMap(middle(-1000, -500));
  clickMap(middle(1000, 500));
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  EXPECT_TRUE(message().contains(QStringLiteral("from edge to edge"))) << message().toStdString();
  QTest::keyClick(&window_->mapView(), Qt::Key_Escape);
  clickMap(middle(-3000, 500));
  clickMap(middle(3000, 500));
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  settle();
  ASSERT_TRUE(zoneNamed("Square 2")) << message().toStdString();
  EXPECT_NEAR(area("Square"), 10, 0.1);
  EXPECT_NEAR(area("Square 2"), 6, 0.1);
  EXPECT_TRUE(isApart("Square", "Square 2"));
  EXPECT_EQ(find<QAction>("undo")->text(), "&Undo Splitting of “Square”");

  clickMap(middle(0, -1000));
  trigger("panTool");
  whenDialog(QStringLiteral("mergeDialog"), [](QWidget& dialog) {
    auto* choice = dialog.findChild<QComboBox*>();
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->count(), 2);
    choice->setCurrentText(QStringLiteral("Square 2"));
    QTest::keyClick(&dialog, Qt::Key_Return);
  });
  clickMap(middle(0, -1000));
  trigger("mergeZones");
  settle();
  EXPECT_FALSE(zoneNamed("Square 2"));
  EXPECT_NEAR(area("Square"), whole, 1e-2);
  trigger("undo");
  trigger("undo");
  EXPECT_NEAR(area("Square"), whole, 1e-9);
}

}  // namespace zw::testing
