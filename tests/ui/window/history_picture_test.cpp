// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QTreeView>
#include <QTreeWidget>

#include "core/change/commands.h"
#include "tests/ui/window/bundled_window.h"

namespace zw {
namespace {

class HistoryPicture : public BundledWindow {
 protected:
  void run(Result<Command> command) { ASSERT_TRUE(workspace().run(std::move(command))); }

  /// Moves a zone, in degrees; it takes ground from its neighbours.
  void shift(const std::string& name, double east, double north) {
    const Plan& plan = workspace().plan();
    const Zone* zone = plan.zoneNamed(plan.info.activeScenario, name);
    ASSERT_TRUE(zone) << name;
    ZoneRules rules = workspace().zoneRules();
    rules.onOverlap = OnOverlap::CutNeighbours;
    run(reshapeZone(plan, zone->id,
                    mapPoints<LonLat>(zone->shape,
                                      [&](const LonLat& p) {
                                        return LonLat{p.lon + east, p.lat + north};
                                      }),
                    rules));
  }
};

}  // namespace

TEST_F(HistoryPicture, AVersionIsComparedWithNowInTheShippedProgram) {
  ASSERT_TRUE(workspace().addVersion("First offer", "as handed on", workspace().session().cursor()));
  shift("Khiam plain", 0.03, -0.01);
  shift("Yohmor–Taybeh", -0.04, 0.005);
  const Plan& plan = workspace().plan();
  run(setFactor(plan, "supply.trucks", 12, 4, 20));
  run(renameZone(plan, plan.zoneNamed(plan.info.activeScenario, "Blida–Markaba")->id, "Blida"));
  window_->findChild<QDockWidget*>(QStringLiteral("historyDock"))->raise();
  auto* versions = window_->findChild<QTreeWidget*>(QStringLiteral("versionsList"));
  versions->setCurrentItem(versions->topLevelItem(0));
  trigger("compareVersion");
  ASSERT_TRUE(QTest::qWaitFor([this] { return workspace().scene()->comparison != nullptr; }, 30000));
  const SceneComparison& shown = *workspace().scene()->comparison;
  EXPECT_FALSE(shown.onlyAfter.empty());
  EXPECT_FALSE(shown.onlyBefore.empty());
  EXPECT_FALSE(shown.both.empty());
  EXPECT_FALSE(shown.passed.empty());
  window_->mapView().zoomTo(boundsOf(shown.onlyAfter).grownBy(3000));
  ASSERT_TRUE(atRest());
  takePicture(QStringLiteral("history.png"));
}

}  // namespace zw
