// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/geometry/geodesic.h"
#include "tests/ui/canvas/canvas_fixture.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/i18n/figures.h"

namespace zw::testing {
namespace {

/// What the panel must say of an area: reckoned here by GeographicLib from the zone's own corners.
QString areaText(const MultiPolygon<LonLat>& shape) {
  return figureText({"coverage.area", geodesicArea(shape).value(), Unit::SquareMetre, ""});
}

class Drawing : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    openWindow(storePlan(QStringLiteral("plan.gpkg"), squarePlan()));
    settle();
  }
};

}  // namespace

TEST_F(Drawing, AZoneIsDrawnWithTheMouseAndItsFiguresAreRead) {
  trigger("drawTool");
  clickMap(middle(3000, -2000));
  clickMap(middle(6000, -2000));
  clickMap(middle(6000, 1500));
  // the figures of the shape that the pointer spans, before it is a zone
  moveOnMap(middle(3000, 1500));
  ASSERT_TRUE(window_->workspace().provisional());
  ASSERT_TRUE(waitFor(
      [this] { return zoneFigure("coverage.area") == areaText(window_->workspace().provisional()->shape); }));
  EXPECT_EQ(find<QLabel>("zoneFiguresTitle")->text(), "New zone");
  const QString live = zoneFigure("coverage.area");

  acceptName(QStringLiteral("East"));
  clickMap(middle(3000, 1500));
  QTest::mouseDClick(&window_->mapView(), Qt::LeftButton, {}, onMap(middle(3000, 1500)));
  settle();

  const Zone* zone = zoneNamed("East");
  ASSERT_TRUE(zone);
  ASSERT_EQ(zone->shape.size(), 1U);
  EXPECT_EQ(zone->shape.front().outer.size(), 4U);
  EXPECT_EQ(find<QLabel>("zoneFiguresTitle")->text(), "East");
  EXPECT_EQ(zoneFigure("coverage.area"), areaText(zone->shape));
  EXPECT_EQ(live, zoneFigure("coverage.area"));
  // 3 km by 3.5 km in the projected CRS, whose scale here is within 0.1 % of 1; a click is a pixel exact
  EXPECT_NEAR(geodesicArea(zone->shape).value(), 10.5e6, 0.3e6);
  EXPECT_EQ(plans_->at(window_->workspace().planPath().toStdString()).plan.zones.size(), 2U);
}

TEST_F(Drawing, WithShiftTheBoundaryFollowsARiver) {
  const auto main = std::find_if(region_->rivers.begin(), region_->rivers.end(),
                                 [](const River& river) { return river.mainStem; });
  ASSERT_NE(main, region_->rivers.end());
  const Line<ProjectedPoint>& line = main->line;
  const std::size_t first = 10, last = 34;  // far from the square
  Box<ProjectedPoint> box;
  for (std::size_t i = first; i <= last; ++i) box.add(line[i]);
  window_->mapView().zoomTo(box.grownBy(4000));
  settle();
  LayerSettings rivers = LayerSettings::none();
  rivers.set(MapLayer::Rivers, true);
  window_->workspace().setLayers(rivers);
  settle();
  trigger("drawTool");
  clickMap(line[first]);
  moveOnMap(line[last]);
  QTest::mouseClick(&window_->mapView(), Qt::LeftButton, Qt::ShiftModifier, onMap(line[last]));
  const ProjectedPoint south{(line[first].x + line[last].x) / 2, box.minY - 3000};
  // Where no line leads it says so and takes nothing.
  QTest::mouseClick(&window_->mapView(), Qt::LeftButton, Qt::ShiftModifier,
                    onMap({south.x + 40, south.y - 60}));
  EXPECT_TRUE(message().contains(QStringLiteral("No line"))) << message().toStdString();
  acceptName(QStringLiteral("Bank"));
  clickMap(south);
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  settle();
  const Zone* bank = zoneNamed("Bank");
  ASSERT_TRUE(bank) << message().toStdString();
  const auto shape = region_->projection->forward(bank->shape);
  const Ring<ProjectedPoint>& outer = shape.front().outer;
  for (std::size_t i = first + 1; i < last; ++i)
    EXPECT_TRUE(std::any_of(
        outer.begin(), outer.end(),
        [&](ProjectedPoint corner) { return std::hypot(corner.x - line[i].x, corner.y - line[i].y) < 1e-3; }))
        << "vertex " << i << " of the river";
  EXPECT_GE(outer.size(), last - first + 1);
}

TEST_F(Drawing, BackspaceTakesACornerBackAndEscapeGivesUp) {
  trigger("drawTool");
  MapView& map = window_->mapView();
  clickMap(middle(3000, -2000));
  clickMap(middle(6000, -2000));
  clickMap(middle(9000, 9000));
  QTest::keyClick(&map, Qt::Key_Backspace);
  clickMap(middle(6000, 1000));
  acceptName(QStringLiteral("Triangle"));
  QTest::keyClick(&map, Qt::Key_Return);
  ASSERT_TRUE(zoneNamed("Triangle"));
  EXPECT_EQ(zoneNamed("Triangle")->shape.front().outer.size(), 3U);

  clickMap(middle(-6000, -2000));
  clickMap(middle(-5000, -2000));
  clickMap(middle(-5000, 1000));
  QTest::keyClick(&map, Qt::Key_Escape);
  EXPECT_FALSE(window_->workspace().provisional());
  EXPECT_EQ(window_->workspace().plan().zones.size(), 2U);
}

TEST_F(Drawing, AShapeThatCrossesItselfIsRefusedAndCanBeMended) {
  trigger("drawTool");
  MapView& map = window_->mapView();
  clickMap(middle(3000, -2000));
  clickMap(middle(6000, 1000));
  clickMap(middle(6000, -2000));
  clickMap(middle(3000, 1000));
  QTest::mouseClick(&map, Qt::RightButton, {}, onMap(middle(3000, 1000)));
  EXPECT_TRUE(message().contains(QStringLiteral("crosses")));
  EXPECT_EQ(window_->workspace().plan().zones.size(), 1U);
  QTest::keyClick(&map, Qt::Key_Backspace);
  acceptName(QStringLiteral("Mended"));
  QTest::keyClick(&map, Qt::Key_Return);
  EXPECT_TRUE(zoneNamed("Mended"));
}

TEST_F(Drawing, ANameInUseCannotBeGivenAgain) {
  trigger("drawTool");
  clickMap(middle(3000, -2000));
  clickMap(middle(6000, -2000));
  clickMap(middle(6000, 1000));
  whenDialog(QStringLiteral("nameDialog"), [](QWidget& dialog) {
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("nameField"));
    field->setText(QStringLiteral("Square"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_FALSE(dialog.findChild<QLabel*>(QStringLiteral("nameProblem"))->text().isEmpty());
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  EXPECT_EQ(window_->workspace().plan().zones.size(), 1U);
}

TEST_F(Drawing, DraggingAVertexMovesTheFiguresAndUndoBringsThemBack) {
  clickMap(middle(0, 0));
  settle();
  const QString before = zoneFigure("coverage.area");
  const QString residualBefore = planFigure("covered_area");
  ASSERT_EQ(before, areaText(zoneNamed("Square")->shape));
  trigger("editTool");
  dragMap(middle(2000, 2000), middle(4000, 4000), false);
  ASSERT_TRUE(waitFor([&] { return zoneFigure("coverage.area") != before; }));
  EXPECT_EQ(zoneNamed("Square")->shape, squarePlan().zones.begin()->second.shape)
      << "only the shape in hand moves";
  QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, {}, onMap(middle(4000, 4000)));
  settle();
  const QString after = zoneFigure("coverage.area");
  EXPECT_EQ(after, areaText(zoneNamed("Square")->shape));
  EXPECT_EQ(window_->workspace().session().history().size(), 1U) << "one release is one command";

  trigger("undo");
  settle();
  EXPECT_EQ(zoneFigure("coverage.area"), before);
  EXPECT_EQ(planFigure("covered_area"), residualBefore);
  EXPECT_EQ(zoneNamed("Square")->shape, squarePlan().zones.begin()->second.shape);
  trigger("redo");
  settle();
  EXPECT_EQ(zoneFigure("coverage.area"), after);
}

// While a corner is dragged only what moves is painted again.
TEST_F(Drawing, ADraggedCornerLeavesNoTraceOnTheScreen) {
  clickMap(middle(0, 0));
  settle();
  trigger("editTool");
  const auto onScreen = [this] {
    QCoreApplication::processEvents();
    const QRect map(window_->mapView().mapTo(window_.get(), QPoint()), window_->mapView().size());
    return window_->screen()->grabWindow(window_->winId()).toImage().copy(map);
  };
  const QImage before = onScreen();
  dragMap(middle(2000, 2000), middle(3000, 3000), false);
  const QImage early = onScreen();
  for (const double at : {3500.0, 2600.0, 2200.0}) {
    moveOnMap(middle(at, 3000), Qt::LeftButton);
    QCoreApplication::processEvents();
  }
  const QImage dragged = onScreen();
  EXPECT_NE(early, before);
  EXPECT_NE(dragged, early);
  window_->mapView().repaint();
  const QImage whole = onScreen();
  EXPECT_EQ(testing::pixelsThatDiffer(whole, dragged, 2), 0);
  QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, {}, onMap(middle(2200, 3000)));
  settle();
}

TEST_F(Drawing, CornersAreAddedAtMidpointsAndRemoved) {
  clickMap(middle(0, 0));
  trigger("editTool");
  dragMap(middle(2000, 0), middle(3000, 0));
  ASSERT_EQ(zoneNamed("Square")->shape.front().outer.size(), 5U);
  moveOnMap(middle(3000, 0));
  QTest::keyClick(&window_->mapView(), Qt::Key_Delete);
  EXPECT_EQ(zoneNamed("Square")->shape.front().outer.size(), 4U);
  clickMap(middle(2000, 2000), Qt::AltModifier);
  EXPECT_EQ(zoneNamed("Square")->shape.front().outer.size(), 3U);
  // a triangle keeps its corners
  moveOnMap(middle(-2000, -2000));
  QTest::keyClick(&window_->mapView(), Qt::Key_Delete);
  ASSERT_TRUE(zoneNamed("Square"));
  EXPECT_EQ(zoneNamed("Square")->shape.front().outer.size(), 3U);
  EXPECT_FALSE(message().isEmpty());
}

TEST_F(Drawing, ADragThatMakesTheBoundaryCrossIsTakenBack) {
  clickMap(middle(0, 0));
  settle();
  const QString before = zoneFigure("coverage.area");
  trigger("editTool");
  dragMap(middle(2000, 2000), middle(-4000, 0), false);
  EXPECT_TRUE(find<QLabel>("toolHint")->text().contains(QStringLiteral("crosses itself")));
  QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, {}, onMap(middle(-4000, 0)));
  settle();
  EXPECT_TRUE(message().contains(QStringLiteral("crosses")));
  EXPECT_EQ(zoneNamed("Square")->shape, squarePlan().zones.begin()->second.shape);
  EXPECT_EQ(zoneFigure("coverage.area"), before);
  EXPECT_TRUE(window_->workspace().session().history().empty());
}

TEST_F(Drawing, AFailedWriteLeavesPlanAndFiguresAsTheyWere) {
  clickMap(middle(0, 0));
  settle();
  const QString before = zoneFigure("coverage.area");
  trigger("editTool");
  plans_->at(window_->workspace().planPath().toStdString()).nextFailure =
      Error{ErrorCode::DiskFull, "plan.gpkg", {}, {}, {}};
  dragMap(middle(2000, 2000), middle(4000, 4000));
  settle();
  EXPECT_TRUE(message().contains(QStringLiteral("disk is full")));
  EXPECT_EQ(zoneFigure("coverage.area"), before);
  EXPECT_EQ(zoneNamed("Square")->shape, squarePlan().zones.begin()->second.shape);
}

TEST_F(Drawing, ClicksSelectAndDeselect) {
  clickMap(middle(0, 0));
  ASSERT_TRUE(window_->workspace().selectedZone());
  clickMap(middle(5000, 5000));
  EXPECT_FALSE(window_->workspace().selectedZone());
  const ProjectedPoint centre = window_->mapView().viewport().centre;
  dragMap(middle(0, 0), middle(1000, 500));
  EXPECT_FALSE(window_->workspace().selectedZone()) << "a drag pans";
  EXPECT_NE(window_->mapView().viewport().centre, centre);
}

TEST_F(Drawing, TheStatusBarTellsThePlaceInTheNotationOfChoice) {
  const ProjectedPoint place = middle(1000, 1000);
  moveOnMap(place);
  auto* field = find<QAbstractButton>("cursorPlace");
  EXPECT_TRUE(field->text().contains(QStringLiteral("° N")));
  trigger("coordinateFormat3");
  EXPECT_TRUE(field->text().startsWith(QStringLiteral("36S")));
  EXPECT_EQ(find<QLabel>("crsName")->text(), "WGS 84 / UTM zone 36N");
}

}  // namespace zw::testing
