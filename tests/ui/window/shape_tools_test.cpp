// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tools that make and alter the shapes of zones, with real mouse and key events.
#include <QAction>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <cmath>

#include "core/geometry/geodesic.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/inside_place.h"
#include "core/geometry/polyline.h"
#include "tests/support/partition_check.h"
#include "tests/ui/window/window_fixture.h"

namespace zw::testing {
namespace {

/// "Square", 4 km wide about the middle, and "East", 4 km wide, beside it; snapping is off.
class ShapeTools : public WindowTest {
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
    trigger("snap");
  }

  [[nodiscard]] MultiPolygon<LonLat> shape(const Ring<ProjectedPoint>& corners) const {
    return region_->projection->inverse(MultiPolygon<ProjectedPoint>{{corners, {}}});
  }
  [[nodiscard]] const MultiPolygon<LonLat>& shapeOf(const char* zone) const { return zoneNamed(zone)->shape; }
  [[nodiscard]] Ring<ProjectedPoint> ringOf(const char* zone) const {
    return region_->projection->forward(shapeOf(zone)).front().outer;
  }
  /// km²
  [[nodiscard]] double area(const char* zone) const { return geodesicArea(shapeOf(zone)).value() / 1e6; }
  void key(int key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(&window_->mapView(), static_cast<Qt::Key>(key), modifiers);
  }
  void choose(const char* tool) {
    clickMap(middle(-500, -500));
    trigger(tool);
    settle();
  }
  void type(int which, const QString& text) {
    auto* field = find<QDoubleSpinBox>(qPrintable(QStringLiteral("toolNumber%1").arg(which)));
    ASSERT_TRUE(field->isVisible());
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
  }
  void typePlace(ProjectedPoint place) {
    const LonLat at = region_->projection->inverse(place);
    whenDialog(QStringLiteral("placeDialog"), [at](QWidget& dialog) {
      auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("placeField"));
      QTest::keyClicks(field, QStringLiteral("%1 N %2 E").arg(at.lat, 0, 'f', 7).arg(at.lon, 0, 'f', 7));
      EXPECT_TRUE(
          dialog.findChild<QLabel*>(QStringLiteral("placeRead"))->text().contains(QStringLiteral("Read as")));
      QTest::keyClick(field, Qt::Key_Return);
    });
    trigger("typePlace");
  }
  void stroke(const std::vector<ProjectedPoint>& way, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mousePress(&window_->mapView(), Qt::LeftButton, modifiers, onMap(way.front()));
    for (const ProjectedPoint& place : way) moveOnMap(place, Qt::LeftButton);
    QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, modifiers, onMap(way.back()));
  }
  /// Nothing wrong with the zones as parts of one land, and one undo brings all back.
  void expectSoundAndUndone(const Plan& before) {
    const Plan& plan = window_->workspace().plan();
    EXPECT_EQ(test::partitionFault(plan, plan.info.activeScenario), "");
    trigger("undo");
    settle();
    EXPECT_EQ(window_->workspace().plan().zones, before.zones);
  }
};

}  // namespace

TEST_F(ShapeTools, ARectangleByTwoClicksByADragAndByItsSize) {
  trigger("rectangleTool");
  acceptName(QStringLiteral("Clicked"));
  clickMap(middle(-9000, 3000));
  moveOnMap(middle(-6000, 5000));
  ASSERT_TRUE(window_->workspace().provisional());
  clickMap(middle(-6000, 5000));
  settle();
  ASSERT_TRUE(zoneNamed("Clicked"));
  EXPECT_NEAR(area("Clicked"), 6, 0.1);

  acceptName(QStringLiteral("Dragged"));
  stroke({middle(-9000, -3000), middle(-8000, -3500), middle(-7000, -5000)});
  settle();
  ASSERT_TRUE(zoneNamed("Dragged"));
  EXPECT_NEAR(area("Dragged"), 4, 0.1);

  type(0, QStringLiteral("3000"));
  type(1, QStringLiteral("1000"));
  acceptName(QStringLiteral("Typed"));
  clickMap(middle(-4000, 5000));
  settle();
  ASSERT_TRUE(zoneNamed("Typed"));
  EXPECT_NEAR(area("Typed"), 3, 0.01);
}

TEST_F(ShapeTools, ACircleByItsMiddleAndAPlaceAndByItsRadius) {
  trigger("circleTool");
  acceptName(QStringLiteral("Clicked"));
  clickMap(middle(-7000, 0));
  clickMap(middle(-7000, 2000));
  settle();
  ASSERT_TRUE(zoneNamed("Clicked"));
  EXPECT_NEAR(area("Clicked"), 3.1416 * 4, 0.4) << "a click is a pixel exact";

  type(0, QStringLiteral("1500"));
  acceptName(QStringLiteral("Typed"));
  typePlace(middle(0, 6000));
  settle();
  ASSERT_TRUE(zoneNamed("Typed"));
  const LonLat centre = region_->projection->inverse(middle(0, 6000));
  for (const LonLat corner : shapeOf("Typed").front().outer)
    EXPECT_NEAR(geodesicDistance(centre, corner).value(), 1500, 0.05);
}

TEST_F(ShapeTools, ACorridorIsAsWideAsTyped) {
  trigger("corridorTool");
  type(0, QStringLiteral("800"));
  clickMap(middle(-9000, 4000));
  clickMap(middle(-3000, 4000));
  ASSERT_TRUE(window_->workspace().provisional());
  acceptName(QStringLiteral("Road"));
  key(Qt::Key_Return);
  settle();
  ASSERT_TRUE(zoneNamed("Road"));
  EXPECT_NEAR(area("Road"), 6 * 0.8 + 3.1416 * 0.16, 0.1);
}

TEST_F(ShapeTools, AStrokeDrawsFreehandAndGoesOnWithClicks) {
  trigger("drawTool");
  std::vector<ProjectedPoint> way;
  for (int i = 0; i <= 40; ++i)
    way.push_back(middle(-8000 + 1500 * std::cos(i * M_PI / 40), 4000 + 1500 * std::sin(i * M_PI / 40)));
  stroke(way);
  clickMap(middle(-8000, 2000));
  acceptName(QStringLiteral("Bay"));
  key(Qt::Key_Return);
  settle();
  ASSERT_TRUE(zoneNamed("Bay"));
  EXPECT_NEAR(area("Bay"), (3.1416 * 2.25) / 2 + 3, 0.15) << "half a disc and a triangle";
  const auto ring = ringOf("Bay");
  EXPECT_GT(ring.size(), 6U);
  EXPECT_LT(ring.size(), 30U) << "a stroke has no more corners than it needs";
}

TEST_F(ShapeTools, UnitsAreAddedTakenOutAndGatheredByAStroke) {
  ASSERT_FALSE(region_->units.empty());
  const AreaUnit& unit = region_->units.front();
  const ProjectedPoint inside = *insidePlace(unit.shape);
  const double size = geodesicArea(region_->projection->inverse(unit.shape)).value() / 1e6;
  trigger("overlap-cut-neighbour");
  window_->mapView().zoomTo(boundsOf(unit.shape).grownBy(4000));
  settle();
  window_->workspace().select(std::nullopt);
  trigger("unitsTool");
  acceptName(QStringLiteral("Unit"));
  clickMap(inside);
  settle();
  ASSERT_TRUE(zoneNamed("Unit"));
  EXPECT_NEAR(area("Unit"), size, 0.001 * size);
  // It is selected now: another beside it is added, then both by a stroke taken out but for nothing left.
  std::vector<std::size_t> all;
  const Plan before = window_->workspace().plan();
  const Box<ProjectedPoint> box = boundsOf(unit.shape).grownBy(300);
  const std::vector<ProjectedPoint> around = {{box.minX, box.minY},
                                              {box.maxX, box.minY},
                                              {box.maxX, box.maxY},
                                              {box.minX, box.maxY},
                                              {box.minX, box.minY}};
  stroke(around, Qt::ControlModifier);
  settle();
  EXPECT_TRUE(message().contains(QStringLiteral("nothing"))) << message().toStdString();
  EXPECT_EQ(window_->workspace().plan().zones, before.zones) << "a zone of nothing is refused";
}

TEST_F(ShapeTools, ABoundaryIsRedrawnAndTheZoneBesideFollows) {
  choose("redrawTool");
  const Plan before = window_->workspace().plan();
  for (const auto& [east, north] : {std::pair(1500, -1000), {3000, -1000}, {3000, 1000}, {1500, 1000}})
    clickMap(middle(east, north));
  key(Qt::Key_Return);
  settle();
  EXPECT_NEAR(area("Square"), 18, 0.1) << message().toStdString();
  EXPECT_NEAR(area("East"), 14, 0.1);
  EXPECT_EQ(find<QAction>("undo")->text(), "&Undo Reshaping of “Square” along a Line");
  expectSoundAndUndone(before);
  clickMap(middle(-500, 0));
  clickMap(middle(500, 0));
  key(Qt::Key_Return);
  EXPECT_TRUE(message().contains(QStringLiteral("come back"))) << message().toStdString();
}

TEST_F(ShapeTools, AHoleIsCutAndFilledWithAClick) {
  choose("holeTool");
  const Plan before = window_->workspace().plan();
  for (const auto& [east, north] : {std::pair(-1000, -1000), {1000, -1000}, {1000, 1000}, {-1000, 1000}})
    clickMap(middle(east, north));
  key(Qt::Key_Return);
  settle();
  EXPECT_NEAR(area("Square"), 12, 0.1) << message().toStdString();
  EXPECT_EQ(shapeOf("Square").front().holes.size(), 1U);
  trigger("fillTool");
  clickMap(middle(4000, 4000));
  EXPECT_TRUE(message().contains(QStringLiteral("no hole"))) << message().toStdString();
  clickMap(middle(0, 0));
  settle();
  EXPECT_NEAR(area("Square"), 16, 0.1);
  EXPECT_TRUE(shapeOf("Square").front().holes.empty());
  trigger("undo");
  trigger("fillHoles");
  settle();
  EXPECT_NEAR(area("Square"), 16, 0.1);
  trigger("undo");
  expectSoundAndUndone(before);
}

TEST_F(ShapeTools, AZoneIsMovedTurnedScaledAndByNumbers) {
  choose("transformTool");
  const Plan before = window_->workspace().plan();
  stroke({middle(0, 0), middle(-2000, 500), middle(-4000, 1000)});
  settle();
  EXPECT_NEAR(boundsOf(ringOf("Square")).minX, middle(-6000, 0).x, 30) << message().toStdString();
  EXPECT_NEAR(area("Square"), 16, 0.1);
  expectSoundAndUndone(before);

  key(Qt::Key_Left);
  key(Qt::Key_Left, Qt::ShiftModifier);
  key(Qt::Key_Return);
  settle();
  EXPECT_NEAR(boundsOf(ringOf("Square")).minX,
              middle(-2000, 0).x - 11 * window_->mapView().viewport().metresPerPixel, 2);
  trigger("undo");

  type(3, QStringLiteral("50"));
  type(2, QStringLiteral("45"));
  key(Qt::Key_Return);
  settle();
  EXPECT_NEAR(area("Square"), 4, 0.05);
  EXPECT_NEAR(boundsOf(ringOf("Square")).width(), 2000 * std::sqrt(2.0), 5);
  expectSoundAndUndone(before);

  // A corner dragged towards the middle keeps the proportions.
  stroke({middle(-2000, -2000), middle(-1500, -1500), middle(-1000, -1000)});
  settle();
  EXPECT_NEAR(area("Square"), 4, 0.2);
  expectSoundAndUndone(before);
}

TEST_F(ShapeTools, SeveralVerticesAreMovedAndRemovedTogether) {
  choose("editTool");
  const Plan before = window_->workspace().plan();
  // A frame about both western corners.
  stroke({middle(-2600, -2600), middle(-2000, 0), middle(-1500, 2600)}, Qt::ShiftModifier);
  EXPECT_TRUE(find<QLabel>("toolHint")->text().contains(QStringLiteral("2 vertices")))
      << find<QLabel>("toolHint")->text().toStdString();
  dragMap(middle(-2000, 2000), middle(-3000, 2000));
  settle();
  EXPECT_NEAR(area("Square"), 20, 0.1) << message().toStdString();
  expectSoundAndUndone(before);

  clickMap(middle(-2000, -2000));
  clickMap(middle(2000, -2000), Qt::ShiftModifier);
  dragMap(middle(2000, -2000), middle(2000, -3000));
  settle();
  EXPECT_NEAR(area("Square"), 20, 0.1);
  EXPECT_NEAR(area("East"), 18, 0.1) << "the corner in common took the neighbour's along";
  expectSoundAndUndone(before);
}

TEST_F(ShapeTools, AVertexGoesWhereItsCoordinatesSay) {
  choose("editTool");
  const Plan before = window_->workspace().plan();
  typePlace(middle(-2500, 2600));
  EXPECT_TRUE(message().contains(QStringLiteral("Click the one vertex"))) << message().toStdString();
  clickMap(middle(-2000, 2000));
  typePlace(middle(-2500, 2600));
  settle();
  double nearest = 1e9;
  for (const ProjectedPoint& corner : ringOf("Square"))
    nearest =
        std::min(nearest, std::hypot(corner.x - middle(-2500, 2600).x, corner.y - middle(-2500, 2600).y));
  EXPECT_LT(nearest, 0.02) << "m: as many digits as were typed";
  expectSoundAndUndone(before);
}

TEST_F(ShapeTools, SimplifyAndSmoothShowWhatComesOfItBeforeItIsDone) {
  choose("editTool");
  const Plan before = window_->workspace().plan();
  whenDialog(QStringLiteral("amountDialog"), [this](QWidget& dialog) {
    auto* field = dialog.findChild<QDoubleSpinBox*>(QStringLiteral("amountField"));
    field->setValue(1);
    EXPECT_TRUE(window_->workspace().provisional());
    EXPECT_TRUE(dialog.findChild<QLabel*>(QStringLiteral("amountOutcome"))
                    ->text()
                    .startsWith(QStringLiteral("4 vertices become")));
    QTest::keyClick(&dialog, Qt::Key_Return);
  });
  trigger("smoothZone");
  settle();
  EXPECT_EQ(ringOf("Square").size(), 6U) << "four corners: two cut, two stay where the zones meet";
  EXPECT_LT(area("Square"), 16);
  whenDialog(QStringLiteral("amountDialog"), [](QWidget& dialog) {
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("amountField"))->setValue(1200);
    QTest::keyClick(&dialog, Qt::Key_Return);
  });
  trigger("simplifyZone");
  settle();
  EXPECT_LT(ringOf("Square").size(), 6U) << message().toStdString();
  trigger("undo");
  expectSoundAndUndone(before);
}

TEST_F(ShapeTools, AShapeGoesThroughTheClipboardAsWktAndAsGeoJson) {
  choose("panTool");
  const auto original = shapeOf("Square");
  for (const char* copy : {"copyWkt", "copyGeoJson"}) {
    trigger(copy);
    const auto text = QGuiApplication::clipboard()->text();
    const auto back = shapeFromText(text.toStdString());
    ASSERT_TRUE(back) << text.toStdString();
    EXPECT_EQ(geodesicArea(*back).value(), geodesicArea(original).value());
  }
  QGuiApplication::clipboard()->setText(QString::fromStdString(
      wktOf(shape({middle(-9000, 2000), middle(-7000, 2000), middle(-7000, 4000), middle(-9000, 4000)}))));
  acceptName(QStringLiteral("Pasted"));
  trigger("pasteShape");
  settle();
  ASSERT_TRUE(zoneNamed("Pasted"));
  EXPECT_NEAR(area("Pasted"), 4, 0.05);
  QGuiApplication::clipboard()->setText(QStringLiteral("north of the river"));
  trigger("pasteShape");
  EXPECT_TRUE(message().contains(QStringLiteral("clipboard"))) << message().toStdString();
}

TEST_F(ShapeTools, AZoneIsHeldToASideOfTheRiver) {
  ASSERT_FALSE(region_->riverSides.empty());
  // Across the river: a zone that holds a piece of both sides.
  const Line<ProjectedPoint>& river =
      std::find_if(region_->rivers.begin(), region_->rivers.end(), [](const River& r) {
        return r.mainStem;
      })->line;
  const ProjectedPoint at = river[river.size() / 2];
  window_->mapView().zoomTo(Box<ProjectedPoint>{at.x, at.y, at.x, at.y}.grownBy(4000));
  settle();
  trigger("overlap-cut-neighbour");
  trigger("circleTool");
  type(0, QStringLiteral("2000"));
  acceptName(QStringLiteral("Across"));
  clickMap(at);
  settle();
  ASSERT_TRUE(zoneNamed("Across"));
  const double whole = area("Across");
  trigger("clip-border-side");
  settle();
  const double border = area("Across");
  EXPECT_LT(border, whole) << message().toStdString();
  trigger("undo");
  trigger("clip-far-side");
  settle();
  EXPECT_LT(area("Across"), whole);
  EXPECT_NEAR(area("Across") + border, whole, 0.05 * whole);
}

/// Snapping, with the square's corners and edges.
class SnappedDrawing : public ShapeTools {
 protected:
  void SetUp() override {
    ShapeTools::SetUp();
    trigger("snap");  // on again
  }
};

TEST_F(SnappedDrawing, CornersAndEdgesCatchThePointerUnlessAltIsHeld) {
  trigger("drawTool");
  const double pixel = window_->mapView().viewport().metresPerPixel;
  const ProjectedPoint corner = middle(-2000, 2000);
  // All three corners a few pixels off the square's corners, the last on its edge.
  clickMap({corner.x - 5 * pixel, corner.y + 5 * pixel});
  clickMap(middle(-5000, 4000));
  clickMap(middle(-5000, -1000));
  clickMap({middle(-2000, 0).x - 4 * pixel, middle(0, -1000).y});
  acceptName(QStringLiteral("West"));
  key(Qt::Key_Return);
  settle();
  ASSERT_TRUE(zoneNamed("West")) << message().toStdString();
  const auto ring = ringOf("West");
  const auto away = [&](ProjectedPoint place) {
    double nearest = 1e9;
    for (const ProjectedPoint& c : ring)
      nearest = std::min(nearest, std::hypot(c.x - place.x, c.y - place.y));
    return nearest;
  };
  EXPECT_LT(away(corner), 0.01) << "on the corner";
  auto square = ringOf("Square");
  square.push_back(square.front());
  double onEdge = 1e9;
  for (const ProjectedPoint& c : ring)
    if (std::abs(c.y - middle(0, -1000).y) < 2 * pixel) onEdge = std::min(onEdge, distanceToLine(c, square));
  EXPECT_LT(onEdge, 0.01) << "on the edge";
  const Plan& plan = window_->workspace().plan();
  EXPECT_EQ(test::partitionFault(plan, plan.info.activeScenario), "");
  EXPECT_EQ(ringOf("Square").size(), 5U) << "it got the corner on its edge";

  trigger("undo");
  settle();
  QTest::mouseMove(&window_->mapView(), onMap({corner.x - 5 * pixel, corner.y + 5 * pixel}));
  clickMap({corner.x - 5 * pixel, corner.y + 5 * pixel}, Qt::AltModifier);
  clickMap(middle(-5000, 4000));
  clickMap(middle(-5000, 3000));
  acceptName(QStringLiteral("Free"));
  key(Qt::Key_Return);
  settle();
  ASSERT_TRUE(zoneNamed("Free"));
  double nearest = 1e9;
  for (const ProjectedPoint& c : ringOf("Free"))
    nearest = std::min(nearest, std::hypot(c.x - corner.x, c.y - corner.y));
  EXPECT_GT(nearest, 3 * pixel);
}

TEST_F(SnappedDrawing, TheChoiceOfWhatCatchesIsKept) {
  trigger("snapEdges");
  trigger("snapReach-25");
  trigger("snap-roads");
  const QString plan = window_->workspace().planPath();
  closeWindow();
  openWindow(plan);
  settle();
  EXPECT_FALSE(find<QAction>("snapEdges")->isChecked());
  EXPECT_TRUE(find<QAction>("snapCorners")->isChecked());
  EXPECT_TRUE(find<QAction>("snapReach-25")->isChecked());
  EXPECT_TRUE(find<QAction>("snap-roads")->isChecked());
  EXPECT_TRUE(find<QAction>("snap")->isChecked());
}

}  // namespace zw::testing
