// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Supply in the window, on the region that ships, with real mouse and key events.
#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QTreeWidget>
#include <set>

#include "core/network/network_changes.h"
#include "tests/ui/window/bundled_window.h"
#include "ui/panels/figures_table.h"

namespace zw {
namespace {

class SupplyWindow : public BundledWindow {
 protected:
  void SetUp() override {
    BundledWindow::SetUp();
    if (!HasFatalFailure()) select("Blida–Markaba");
  }
  [[nodiscard]] const Crossing& crossing(const std::string& id) {
    for (const Crossing& c : workspace().shown().region->crossings)
      if (c.id == id) return c;
    ADD_FAILURE() << id;
    return workspace().shown().region->crossings.front();
  }
  [[nodiscard]] QString figure(const char* id) {
    return window_->findChild<FiguresTable*>(QStringLiteral("zoneSupplyFigures"))
        ->shownText(QString::fromLatin1(id));
  }
  /// The value beside a line of the supply panel; nothing where there is no such line.
  [[nodiscard]] std::optional<QString> panelLine(const QString& text) {
    const auto* tree = window_->findChild<QTreeWidget*>(QStringLiteral("supplyTree"));
    for (QTreeWidgetItem* item : tree->findItems(text, Qt::MatchStartsWith | Qt::MatchRecursive))
      return item->text(1);
    return std::nullopt;
  }
};

}  // namespace

TEST_F(SupplyWindow, ShowsTwoWaysWithoutACommonRoadAndWhatIsOffTheNetwork) {
  const auto& supply = *workspace().scene()->supply;
  ASSERT_EQ(supply.disjointPair.size(), 2U);
  EXPECT_TRUE(panelLine(QStringLiteral("Two ways without a common road")));
  EXPECT_GT(supply.accessLinks.size(), 0U);
  const auto counted = panelLine(QStringLiteral("Off the network, by an assumed link"));
  ASSERT_TRUE(counted);
  EXPECT_EQ(*counted, QStringLiteral("%1 of 817").arg(supply.accessLinks.size()));
}

TEST_F(SupplyWindow, SealsAgainstTrafficFromAChosenSide) {
  const std::size_t all = workspace().scene()->supply->sealPosts.size();
  auto* sides = window_->findChild<QComboBox*>(QStringLiteral("sealFrom"));
  ASSERT_TRUE(sides && sides->isVisible());
  sides->setFocus();
  QTest::keyClick(sides, Qt::Key_Down);
  QTest::keyClick(sides, Qt::Key_Down);
  ASSERT_TRUE(atRest());
  EXPECT_EQ(sides->currentText(), QStringLiteral("the east"));
  const std::size_t east = workspace().scene()->supply->sealPosts.size();
  EXPECT_LT(east, all);
  EXPECT_TRUE(
      window_->findChild<QLabel*>(QStringLiteral("sealCount"))->text().startsWith(QString::number(east)));
}

TEST_F(SupplyWindow, AShiftClickClosesTheWholeRoadAsOneStep) {
  const Region& region = *workspace().shown().region;
  std::optional<std::uint32_t> longest;
  std::size_t pieces = 0;
  for (std::uint32_t r = 0; r < region.roads.size(); r += 97) {
    const Road& road = region.roads[r];
    if (region.roadNames[road.nameIndex].empty() || road.roadClass > RoadClass::Tertiary) continue;
    if (road.lengthMetres < 400 || road.passability == Passability::Closed) continue;
    if (const auto whole = network::wholeRoad(region, r); whole.size() > pieces && whole.size() < 60) {
      pieces = whole.size();
      longest = r;
    }
  }
  ASSERT_TRUE(longest);
  ASSERT_GT(pieces, 3U);
  trigger("roadTool");
  const ProjectedPoint place = region.projection->forward(network::statusOfRoad(region, *longest).point);
  goTo(place, 3);
  click(place, Qt::ShiftModifier);
  EXPECT_EQ(workspace().plan().roadStatuses.size(), pieces);
  trigger("undo");
  ASSERT_TRUE(atRest());
  EXPECT_TRUE(workspace().plan().roadStatuses.empty());
}

TEST_F(SupplyWindow, ComparesTwoNetworkStatesSideBySide) {
  trigger("roadTool");
  const ProjectedPoint bridge = crossing("X19").point;
  goTo(bridge, 5);
  click(bridge);
  trigger("compareStates");
  auto* dialog = window_->findChild<QDialog*>(QStringLiteral("compareStatesDialog"));
  ASSERT_TRUE(dialog);
  auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("comparison"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->rowCount() > 0; }, 20000));
  EXPECT_EQ(table->horizontalHeaderItem(2)->text(), QStringLiteral("As in the region pack"));
  EXPECT_EQ(table->horizontalHeaderItem(3)->text(), QStringLiteral("What if 1"));
  std::set<QString> zones;
  for (int row = 0; row < table->rowCount(); ++row) {
    zones.insert(table->item(row, 0)->text());
    EXPECT_NE(table->item(row, 2)->text(), table->item(row, 3)->text());
  }
  EXPECT_TRUE(zones.contains(QStringLiteral("Blida–Markaba")));
  const int different = table->rowCount();
  QTest::mouseClick(dialog->findChild<QCheckBox*>(QStringLiteral("onlyDifferent")), Qt::LeftButton, {},
                    QPoint(8, 8));
  EXPECT_GT(table->rowCount(), different);
  // A state beside itself differs in nothing.
  auto* second = dialog->findChild<QComboBox*>(QStringLiteral("secondState"));
  second->setFocus();
  QTest::keyClick(second, Qt::Key_Up);
  auto* note = dialog->findChild<QLabel*>(QStringLiteral("comparisonNote"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return note->text().startsWith(QStringLiteral("No supply")); }, 20000));
  dialog->close();
}

TEST_F(SupplyWindow, RanksForTheSelectedZoneAlone) {
  auto* whom = window_->findChild<QComboBox*>(QStringLiteral("rankFor"));
  auto* rank = window_->findChild<QPushButton*>(QStringLiteral("rankCritical"));
  QTest::mouseClick(rank, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return workspace().critical() != nullptr; }, 30000));
  const auto everyone = workspace().critical()->things.front();
  whom->setFocus();
  QTest::keyClick(whom, Qt::Key_Down);
  QTest::mouseClick(rank, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !workspace().isRankingCritical(); }, 30000));
  ASSERT_FALSE(workspace().critical()->things.empty());
  EXPECT_NE(workspace().critical()->things.front().loss, everyone.loss);
}

TEST_F(SupplyWindow, AClickOnABridgeClosesItAndTheRouteGoesElsewhere) {
  const QString before = figure("supply.best_time");
  EXPECT_EQ(panelLine(QStringLiteral("Crossing on the way")), QStringLiteral("X19"));
  ASSERT_TRUE(workspace().scene()->supply);
  const auto routeBefore = workspace().scene()->supply->routes.back().line;

  trigger("roadTool");
  const ProjectedPoint bridge = crossing("X19").point;
  goTo(bridge, 5);
  click(bridge);
  const Plan& plan = workspace().plan();
  ASSERT_EQ(plan.networkStates.size(), 1U) << "the first status makes its state";
  EXPECT_EQ(plan.networkStates.begin()->second.name, "What if 1");
  ASSERT_EQ(plan.roadStatuses.size(), 1U);
  EXPECT_EQ(plan.roadStatuses.begin()->second.code, "X19");
  EXPECT_EQ(window_->findChild<QComboBox*>(QStringLiteral("networkStates"))->currentText(), "What if 1");
  EXPECT_EQ(panelLine(QStringLiteral("X19")), QStringLiteral("closed"));
  EXPECT_NE(figure("supply.best_time"), before);
  EXPECT_EQ(panelLine(QStringLiteral("Crossings on the way")), QStringLiteral("none"));
  EXPECT_NE(workspace().scene()->supply->routes.back().line, routeBefore);
  EXPECT_EQ(workspace().scene()->supply->statuses.size(), 1U);

  // Closed twice is open again, and undo brings the state's whole making back to nothing.
  click(bridge);
  EXPECT_TRUE(plan.roadStatuses.empty());
  EXPECT_EQ(figure("supply.best_time"), before);
  trigger("undo");
  trigger("undo");
  ASSERT_TRUE(atRest());
  EXPECT_TRUE(plan.networkStates.empty());
  EXPECT_EQ(figure("supply.best_time"), before);
  EXPECT_EQ(workspace().scene()->supply->routes.back().line, routeBefore);
}

TEST_F(SupplyWindow, ABridgeDrawnBesideAClosedOneServesInItsPlace) {
  trigger("roadTool");
  const ProjectedPoint bridge = crossing("X19").point;
  goTo(bridge, 2);
  click(bridge);
  const QString cut = figure("supply.best_time");
  // From the road's end on one bank to that on the other, which lie on its line.
  const Road& road = workspace().shown().region->roads[crossing("X19").roads.front()];
  trigger("addRoadTool");
  click(road.line.front());
  click(road.line.back());
  acceptDialog("addedRoadDialog", [](QWidget& dialog) {
    dialog.findChild<QLineEdit*>(QStringLiteral("roadName"))->setText(QStringLiteral("Pontoon"));
  });
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  ASSERT_TRUE(atRest());
  ASSERT_EQ(workspace().plan().addedRoads.size(), 1U);
  EXPECT_EQ(workspace().plan().addedRoads.begin()->second.name, "Pontoon");
  EXPECT_EQ(panelLine(QStringLiteral("Pontoon")), QStringLiteral("added bridge"));
  EXPECT_NE(figure("supply.best_time"), cut);
  EXPECT_EQ(panelLine(QStringLiteral("Crossing on the way")), QStringLiteral("A1 Pontoon"));
}

TEST_F(SupplyWindow, ARouteIsDraggedFromPlaceToPlace) {
  trigger("routeTool");
  const Region& region = *workspace().shown().region;
  const auto at = [&](double lon, double lat) { return region.projection->forward(LonLat{lon, lat}); };
  const ProjectedPoint tyre = at(35.2160, 33.2730), nabatieh = at(35.4836, 33.3772);
  goTo(at(35.35, 33.32), 60);
  std::optional<DraggedRoute> last;
  QObject::connect(&workspace().supply(), &LiveSupply::routeReckoned,
                   [&](const DraggedRoute& route) { last = route; });
  QTest::mousePress(&window_->mapView(), Qt::LeftButton, {}, onMap(tyre));
  QMouseEvent move(QEvent::MouseMove, onMap(nabatieh), window_->mapView().mapToGlobal(onMap(nabatieh)),
                   Qt::NoButton, Qt::LeftButton, {});
  QApplication::sendEvent(&window_->mapView(), &move);
  QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, {}, onMap(nabatieh));
  ASSERT_TRUE(QTest::qWaitFor([&] { return last.has_value(); }, 20000));
  ASSERT_TRUE(last->route);
  EXPECT_GT(last->metres, 25'000);
  EXPECT_LT(last->metres, 60'000);
  EXPECT_GT(last->seconds, 20 * 60);
  EXPECT_LT(last->seconds, 90 * 60);
  QTest::keyClick(&window_->mapView(), Qt::Key_Escape);
}

TEST_F(SupplyWindow, AnExcludedAreaClosesTheRoadsInIt) {
  const QString before = figure("supply.best_time");
  const ProjectedPoint bridge = crossing("X19").point;
  goTo(bridge, 5);
  trigger("excludeTool");
  click({bridge.x - 200, bridge.y - 200});
  click({bridge.x + 200, bridge.y - 200});
  click({bridge.x + 200, bridge.y + 200});
  acceptDialog("nameDialog");
  QTest::keyClick(&window_->mapView(), Qt::Key_Return);
  ASSERT_TRUE(atRest());
  ASSERT_EQ(workspace().plan().excludedAreas.size(), 1U);
  EXPECT_NE(figure("supply.best_time"), before);
  EXPECT_EQ(workspace().scene()->supply->excluded.size(), 1U);
  // The Delete key takes back what is chosen in the panel.
  auto* tree = window_->findChild<QTreeWidget*>(QStringLiteral("supplyTree"));
  const auto found =
      tree->findItems(QStringLiteral("Excluded area 1"), Qt::MatchExactly | Qt::MatchRecursive);
  ASSERT_EQ(found.size(), 1);
  tree->setCurrentItem(found.front());
  tree->setFocus();
  QTest::keyClick(tree, Qt::Key_Delete);
  ASSERT_TRUE(atRest());
  EXPECT_TRUE(workspace().plan().excludedAreas.empty());
  EXPECT_EQ(figure("supply.best_time"), before);
}

TEST_F(SupplyWindow, RanksWhatMattersMost) {
  auto* rank = window_->findChild<QWidget*>(QStringLiteral("rankCritical"));
  ASSERT_TRUE(rank);
  QMetaObject::invokeMethod(rank, "click");
  ASSERT_TRUE(QTest::qWaitFor([this] { return workspace().critical() != nullptr; }, 60000));
  const CriticalView& view = *workspace().critical();
  ASSERT_GE(view.things.size(), 5U);
  for (std::size_t i = 1; i < view.things.size(); ++i)
    EXPECT_FALSE(isWorse(view.things[i].loss, view.things[i - 1].loss));
  EXPECT_TRUE(panelLine(QStringLiteral("What matters most if it fails")).has_value());
  EXPECT_GE(view.pairs.size(), 3U);
}

// The picture in docs/user/supply.md.
TEST_F(SupplyWindow, APictureOfSupplyIsTaken) {
  trigger("roadTool");
  const ProjectedPoint bridge = crossing("X19").point;
  goTo(bridge, 12);
  click(bridge);
  goTo({bridge.x - 1500, bridge.y - 6000}, 55);
  takePicture(QStringLiteral("supply.png"));
}

TEST_F(SupplyWindow, IsochronesAreReckonedOnlyWhereTheyAreShown) {
  EXPECT_TRUE(workspace().networkView()->isochrones.empty());
  LayerSettings layers = workspace().layers();
  layers.set(MapLayer::Isochrones, true);
  workspace().setLayers(layers);
  ASSERT_TRUE(QTest::qWaitFor([this] { return !workspace().networkView()->isochrones.empty(); }, 60000));
  const auto& bands = workspace().networkView()->isochrones;
  ASSERT_EQ(bands.size(), 4U);
  EXPECT_EQ(bands.front().minutes, 60);
  EXPECT_EQ(bands.back().minutes, 15);
}

}  // namespace zw
