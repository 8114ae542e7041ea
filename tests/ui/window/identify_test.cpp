// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies at a place, asked in the window with real events.
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QTest>
#include <QTreeWidget>

#include "app/child_reference_files.h"
#include "app/reference_paths.h"
#include "core/change/reference_commands.h"
#include "tests/support/plan_samples.h"
#include "tests/ui/window/bundled_window.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/panels/identify_box.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

IdentifyBox* boxIn(const MainWindow& window) {
  return window.findChild<IdentifyBox*>(QStringLiteral("identifyBox"));
}
QTreeWidget* treeIn(const MainWindow& window) {
  return window.findChild<QTreeWidget*>(QStringLiteral("identifyTree"));
}
QTreeWidgetItem* headingIn(const MainWindow& window, const QString& title) {
  const auto found = treeIn(window)->findItems(title, Qt::MatchStartsWith);
  return found.isEmpty() ? nullptr : found.first();
}
QString rowIn(const QTreeWidgetItem* heading, const QString& title) {
  for (int i = 0; heading && i < heading->childCount(); ++i)
    if (heading->child(i)->text(0) == title) return heading->child(i)->text(1);
  return QStringLiteral("no such row");
}

class Identify : public testing::WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    services_.referenceFiles = std::make_shared<const ChildReferenceFiles>(QStringLiteral(ZW_PROGRAM));
    services_.referencePath = pathOf;
    services_.pathInPlan = pathInPlan;
    openWindow(storePlan(QStringLiteral("plan.gpkg"), squarePlan()));
    settle();
  }
  void ask(ProjectedPoint place) {
    trigger("identifyTool");
    clickMap(place);
    ASSERT_TRUE(waitFor([this] { return boxIn(*window_)->isVisible(); }));
  }
  [[nodiscard]] std::vector<Line<ProjectedPoint>> shown() const {
    const Thing* thing = boxIn(*window_)->chosen();
    return thing ? thing->lines : std::vector<Line<ProjectedPoint>>();
  }
};

TEST_F(Identify, AClickTellsWhatLiesThereAndEscapeEndsIt) {
  const auto steps = window_->workspace().session().history().size();
  EXPECT_FALSE(boxIn(*window_)->isVisible());
  ask(middle(300, 200));
  const QTreeWidgetItem* zone = headingIn(*window_, QStringLiteral("Square"));
  ASSERT_TRUE(zone);
  EXPECT_EQ(rowIn(zone, QStringLiteral("Scenario")), QStringLiteral("Alpha"));
  EXPECT_EQ(rowIn(zone, QStringLiteral("Proposed by")), QStringLiteral("not stated"));
  EXPECT_TRUE(rowIn(zone, QStringLiteral("Area")).endsWith(QStringLiteral("km²")));
  ASSERT_TRUE(boxIn(*window_)->chosen());
  EXPECT_EQ(boxIn(*window_)->chosen()->kind, ThingKind::Zone);
  EXPECT_EQ(shown().size(), 1U) << "its boundary, on the map";
  EXPECT_TRUE(find<QLabel>("identifyGround")->text().contains(QStringLiteral("m above sea level")));

  QTest::keyClick(treeIn(*window_), Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("Square (Zone)")));
  QTest::keyClick(&window_->mapView(), Qt::Key_Escape);
  EXPECT_FALSE(boxIn(*window_)->isVisible());
  EXPECT_TRUE(find<QAction>("identifyTool")->isChecked()) << "the first Escape ends the answer alone";
  EXPECT_EQ(window_->workspace().session().history().size(), steps) << "asking alters nothing";
}

TEST_F(Identify, TheBoxLiesWhereThePlaceIsNot) {
  ask(middle(-3000, 0));
  const QPoint west = onMap(middle(-3000, 0));
  EXPECT_FALSE(boxIn(*window_)->geometry().contains(west));
  QTest::keyClick(&window_->mapView(), Qt::Key_Escape);
  ask(middle(3000, 0));
  EXPECT_FALSE(boxIn(*window_)->geometry().contains(onMap(middle(3000, 0))));
  EXPECT_LT(boxIn(*window_)->x(), west.x());
}

TEST_F(Identify, ADragMovesTheMapAndAsksNothing) {
  trigger("identifyTool");
  const ProjectedPoint before = window_->mapView().viewport().centre;
  dragMap(middle(0, 0), middle(1500, 0));
  EXPECT_NE(window_->mapView().viewport().centre.x, before.x);
  QTest::qWait(200);
  EXPECT_FALSE(boxIn(*window_)->isVisible());
}

TEST_F(Identify, TheAnswerFollowsThePlanAndEndsWithTheTool) {
  ask(middle(300, 200));
  window_->workspace().run(renameZone(window_->workspace().plan(), zoneNamed("Square")->id, "Renamed"));
  EXPECT_TRUE(waitFor([this] { return headingIn(*window_, QStringLiteral("Renamed")) != nullptr; }));
  trigger("panTool");
  EXPECT_FALSE(boxIn(*window_)->isVisible());
}

TEST_F(Identify, AReferenceLayerAnswersToo) {
  const LonLat well = region_->projection->inverse(middle(300, 200));
  const QString path = folder_.filePath(QStringLiteral("wells.csv"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(QStringLiteral("WKT,name,depth\n\"POINT (%1 %2)\",Deep well,120\n")
                 .arg(well.lon, 0, 'f', 9)
                 .arg(well.lat, 0, 'f', 9)
                 .toUtf8());
  file.close();
  Workspace& workspace = window_->workspace();
  ReferenceLayer layer;
  layer.id = test::idOf(77);
  layer.name = "Wells";
  layer.path = path.toStdString();
  layer.crs = "EPSG:4326";
  const auto print = services_.referenceFiles->fingerprint(layer.path);
  ASSERT_TRUE(print);
  std::tie(layer.hash, layer.bytes) = *print;
  ASSERT_TRUE(workspace.run(addReferenceLayer(workspace.plan(), layer)));
  ASSERT_TRUE(waitFor([&] { return workspace.references().content(layer.id) != nullptr; }));
  ask(middle(300, 200));
  EXPECT_TRUE(waitFor([this] { return headingIn(*window_, QStringLiteral("Deep well")) != nullptr; }));
  EXPECT_EQ(rowIn(headingIn(*window_, QStringLiteral("Deep well")), QStringLiteral("depth")),
            QStringLiteral("120"));
  EXPECT_TRUE(boxIn(*window_)->text().contains(QStringLiteral("Wells: Deep well")));
}

class IdentifyOnTheLitani : public BundledWindow {};

TEST_F(IdentifyOnTheLitani, APictureOfWhatLiesThereIsTaken) {
  const Projection& projection = *workspace().shown().region->projection;
  goTo(projection.forward(LonLat{35.535, 33.342}), 12);
  ASSERT_TRUE(atRest());
  trigger("identifyTool");
  click(projection.forward(LonLat{35.5416, 33.3441}));
  ASSERT_TRUE(QTest::qWaitFor([this] { return boxIn(*window_)->isVisible(); }, 5000));
  QTreeWidgetItem* road = nullptr;
  for (int i = 0; i < treeIn(*window_)->topLevelItemCount() && !road; ++i)
    if (rowIn(treeIn(*window_)->topLevelItem(i), QStringLiteral("Class")) == QStringLiteral("trunk road"))
      road = treeIn(*window_)->topLevelItem(i);
  ASSERT_TRUE(road) << "the road from Nabatieh to Marjayoun crosses there";
  EXPECT_EQ(rowIn(road, QStringLiteral("Surface")), QStringLiteral("not stated"));
  treeIn(*window_)->collapseAll();
  treeIn(*window_)->setCurrentItem(road);
  road->setExpanded(true);
  ASSERT_TRUE(atRest());
  takePicture(QStringLiteral("identify.png"));
}

}  // namespace
}  // namespace zw
