// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of a roadmap in the window, on the region that ships, with real mouse and key events.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>

#include "core/capacity/scenario_capacity.h"
#include "core/roadmap/phase_ranking.h"
#include "tests/ui/window/bundled_window.h"

namespace zw {
namespace {

class PhasesWindow : public BundledWindow {
 protected:
  [[nodiscard]] std::vector<const Phase*> phases() {
    return workspace().plan().phasesOf(workspace().plan().info.activeScenario);
  }
  QDialog* openRoadmap() {
    trigger("editRoadmap");
    auto* dialog = window_->findChild<QDialog*>(QStringLiteral("roadmapDialog"));
    EXPECT_TRUE(dialog);
    return dialog;
  }
  static void press(QWidget& dialog, const char* name) {
    auto* button = dialog.findChild<QPushButton*>(QString::fromLatin1(name));
    ASSERT_TRUE(button) << name;
    ASSERT_TRUE(button->isEnabled()) << name;
    QTest::mouseClick(button, Qt::LeftButton);
  }
  static void clickRow(QTableWidget& table, int row) {
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualItemRect(table.item(row, 0)).center());
  }
  /// The text beside a zone's name in the list of zones.
  [[nodiscard]] QString besideZone(const QString& name) {
    const auto found = window_->findChild<QTreeWidget*>(QStringLiteral("zonesTree"))
                           ->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QString() : found.front()->text(1);
  }
  [[nodiscard]] const Zone& zone(const std::string& name) {
    return *workspace().plan().zoneNamed(workspace().plan().info.activeScenario, name);
  }
};

QString cell(const QTableWidget& table, int row, int column) {
  return table.item(row, column)->text();
}

}  // namespace

TEST_F(PhasesWindow, ARoadmapIsMadeAndUnmadeInItsDialog) {
  EXPECT_EQ(besideZone(QStringLiteral("Khiam plain")), QStringLiteral("phase 3"));
  QDialog* dialog = openRoadmap();
  auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("phaseTable"));
  ASSERT_EQ(table->rowCount(), 3);
  EXPECT_EQ(cell(*table, 1, 0), QStringLiteral("Across the Litani"));
  EXPECT_EQ(cell(*table, 1, 2), QStringLiteral("Yohmor–Taybeh, Bint Jbeil"));
  EXPECT_TRUE(cell(*table, 1, 3).startsWith(QStringLiteral("4 zones, ")));

  // A new phase takes a zone away from the third, and begins too early.
  acceptDialog("phaseDialog", [](QWidget& phase) {
    auto* name = phase.findChild<QLineEdit*>(QStringLiteral("phaseName"));
    EXPECT_EQ(name->text(), QStringLiteral("Phase 4"));
    name->selectAll();
    QTest::keyClicks(name, "Across the Litani");
    EXPECT_FALSE(phase.findChild<QLabel*>(QStringLiteral("phaseComplaint"))->text().isEmpty());
    name->selectAll();
    QTest::keyClicks(name, "Last");
    auto* dated = phase.findChild<QCheckBox*>(QStringLiteral("phaseDated"));
    QTest::mouseClick(dated, Qt::LeftButton, {}, QPoint(8, dated->height() / 2));
    phase.findChild<QDateEdit*>(QStringLiteral("phaseFrom"))->setDate({2027, 3, 1});
    auto* zones = phase.findChild<QListWidget*>(QStringLiteral("phaseZones"));
    const auto khiam = zones->findItems(QStringLiteral("Khiam plain"), Qt::MatchStartsWith);
    ASSERT_EQ(khiam.size(), 1);
    EXPECT_TRUE(khiam.front()->text().contains(QStringLiteral("Along the border")));
    zones->setCurrentItem(khiam.front());
    zones->setFocus();
    QTest::keyClick(zones, Qt::Key_Space);
    EXPECT_EQ(khiam.front()->checkState(), Qt::Checked);
  });
  press(*dialog, "addPhase");
  ASSERT_EQ(phases().size(), 4U);
  ASSERT_EQ(table->rowCount(), 4);
  EXPECT_EQ(phases()[3]->name, "Last");
  EXPECT_EQ(phases()[3]->from, "2027-03-01");
  EXPECT_EQ(zone("Khiam plain").phase, phases()[3]->id);
  EXPECT_EQ(besideZone(QStringLiteral("Khiam plain")), QStringLiteral("phase 4"));
  const auto* remarks = dialog->findChild<QLabel*>(QStringLiteral("phaseRemarks"));
  EXPECT_TRUE(remarks->text().contains(QStringLiteral("2027-03-01"))) << "it contradicts the third";

  // Two places earlier, and away again.
  clickRow(*table, 3);
  press(*dialog, "phaseUp");
  EXPECT_EQ(phases()[2]->name, "Last");
  EXPECT_EQ(table->currentRow(), 2) << "the chosen phase stays chosen";
  press(*dialog, "phaseUp");
  EXPECT_EQ(phases()[1]->name, "Last");
  EXPECT_FALSE(remarks->text().contains(QStringLiteral("2027-03-01"))) << "in this order the phases agree";
  EXPECT_TRUE(
      remarks->text().contains(QStringLiteral("“Khiam plain” is to be held from 2027-08-01, after phase")))
      << "but a later one counts it as held already";
  press(*dialog, "removePhase");
  EXPECT_EQ(phases().size(), 3U);
  EXPECT_TRUE(zone("Khiam plain").phase.isNil());
  EXPECT_TRUE(remarks->text().contains(QStringLiteral("Khiam plain")));
  trigger("undo");
  EXPECT_EQ(phases().size(), 4U);
  EXPECT_EQ(table->rowCount(), 4) << "the dialog follows";

  // Edited by a double click.
  acceptDialog("phaseDialog", [](QWidget& phase) {
    auto* by = phase.findChild<QLineEdit*>(QStringLiteral("phaseProposedBy"));
    by->setFocus();
    by->selectAll();
    QTest::keyClicks(by, "A mediator");
  });
  const QPoint first = table->visualItemRect(table->item(0, 0)).center();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, first);
  QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, first);
  EXPECT_EQ(phases()[0]->proposedBy, "A mediator");
  EXPECT_EQ(cell(*table, 0, 5), QStringLiteral("A mediator"));
  dialog->close();
}

TEST_F(PhasesWindow, TheSelectedZoneIsPutIntoAPhaseFromItsMenu) {
  select("Blida–Markaba");
  auto* menu = window_->findChild<QMenu*>(QStringLiteral("phaseMenu"));
  ASSERT_TRUE(menu);
  ASSERT_TRUE(menu->menuAction()->isEnabled());
  menu->popup(window_->mapToGlobal(QPoint(300, 300)));
  ASSERT_EQ(menu->actions().size(), 6) << "in none, three phases, a line, the roadmap";
  EXPECT_TRUE(menu->actions()[3]->isChecked());
  QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[1]).center());
  EXPECT_EQ(zone("Blida–Markaba").phase, phases()[0]->id);
  EXPECT_EQ(besideZone(QStringLiteral("Blida–Markaba")), QStringLiteral("phase 1"));
  trigger("undo");
  EXPECT_EQ(besideZone(QStringLiteral("Blida–Markaba")), QStringLiteral("phase 3"));
}

TEST_F(PhasesWindow, RoadsAreRankedForAPhaseAndShownOnTheMap) {
  auto* whom = window_->findChild<QComboBox*>(QStringLiteral("rankFor"));
  auto* rank = window_->findChild<QPushButton*>(QStringLiteral("rankCritical"));
  ASSERT_EQ(whom->count(), 5);
  EXPECT_EQ(whom->itemText(3), QStringLiteral("For phase 2: Across the Litani"));
  const auto rankFor = [&](int index) {
    whom->setFocus();
    while (whom->currentIndex() < index) QTest::keyClick(whom, Qt::Key_Down);
    QTest::mouseClick(rank, Qt::LeftButton);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return workspace().critical() && !workspace().isRankingCritical(); }, 30000));
    return *workspace().critical();
  };
  const CriticalView first = rankFor(2);
  EXPECT_TRUE(first.whom.contains(QStringLiteral("North bank and coast")));
  const CriticalView third = rankFor(4);
  ASSERT_FALSE(first.things.empty());
  const auto losses = [](const CriticalView& view) {
    std::vector<double> hours;
    for (const auto& thing : view.things) hours.push_back(thing.loss.addedPersonSeconds);
    return hours;
  };
  EXPECT_NE(losses(first), losses(third)) << "another phase, another ranking";
  // The same as reckoned at once.
  const Plan& plan = workspace().plan();
  const auto& region = workspace().shown().region;
  const auto all = roadmap::rankPhases(region, plan, plan.info.activeScenario, 30,
                                       capacity::plannedSoldiers(*region, plan, plan.info.activeScenario));
  ASSERT_EQ(all.phases[2].worst.things.size(), third.things.size());
  for (std::size_t i = 0; i < third.things.size(); ++i)
    EXPECT_EQ(all.phases[2].worst.things[i].loss, third.things[i].loss);
  // The worst ten stand on the map, and in the panel with the same numbers.
  ASSERT_TRUE(workspace().scene()->supply);
  ASSERT_EQ(workspace().scene()->supply->ranked.size(), 10U);
  EXPECT_EQ(workspace().scene()->supply->ranked.front().place, third.things.front().place.place);
  EXPECT_EQ(workspace().scene()->supply->ranked.back().rank, third.things[9].rank);
  // What does not matter to it leaves it there.
  workspace().run(restyleZone(plan, zone("Khiam plain").id, {"#123456"}));
  EXPECT_NE(workspace().critical(), nullptr);
  EXPECT_EQ(workspace().scene()->supply->ranked.size(), 10U);
  auto* tree = window_->findChild<QTreeWidget*>(QStringLiteral("supplyTree"));
  EXPECT_EQ(tree->findItems(QStringLiteral("1. "), Qt::MatchStartsWith | Qt::MatchRecursive).size(), 1);
  EXPECT_EQ(tree->findItems(QStringLiteral("For phase “Along the border”"),
                            Qt::MatchStartsWith | Qt::MatchRecursive)
                .size(),
            1);
  // What it was reckoned from is no more.
  select("Khiam plain");
  auto* menu = window_->findChild<QMenu*>(QStringLiteral("phaseMenu"));
  menu->popup(window_->mapToGlobal(QPoint(300, 300)));
  QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[0]).center());
  EXPECT_EQ(workspace().critical(), nullptr);
  EXPECT_TRUE(workspace().scene()->supply->ranked.empty());
  EXPECT_EQ(whom->currentIndex(), 4) << "the choice stays";
}

TEST_F(PhasesWindow, RanksStandSideBySideForAllPhasesAndLeadToThePlace) {
  trigger("rankByPhase");
  auto* dialog = window_->findChild<QDialog*>(QStringLiteral("phaseRankingDialog"));
  ASSERT_TRUE(dialog);
  auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("phaseRanking"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->rowCount() > 0; }, 30000));
  ASSERT_EQ(table->columnCount(), 4);
  EXPECT_EQ(table->horizontalHeaderItem(3)->text(), QStringLiteral("Along the border"));
  EXPECT_TRUE(table->horizontalHeaderItem(3)->toolTip().contains(QStringLiteral("Khiam plain")));
  EXPECT_GE(table->rowCount(), 20);
  EXPECT_TRUE(cell(*table, 0, 1).startsWith(QStringLiteral("1: ")));
  bool differs = false;
  for (int row = 0; row < table->rowCount(); ++row)
    differs = differs || cell(*table, row, 1) != cell(*table, row, 3);
  EXPECT_TRUE(differs);
  const ProjectedPoint before = window_->mapView().viewport().centre;
  const QPoint at = table->visualItemRect(table->item(2, 0)).center();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
  QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
  EXPECT_FALSE(window_->mapView().viewport().centre == before);
  dialog->close();
}

// The pictures in docs/user/roadmap.md.
TEST_F(PhasesWindow, APictureOfARankingByPhaseIsTaken) {
  auto* whom = window_->findChild<QComboBox*>(QStringLiteral("rankFor"));
  whom->setFocus();
  for (int i = 0; i < 3; ++i) QTest::keyClick(whom, Qt::Key_Down);
  QTest::mouseClick(window_->findChild<QPushButton*>(QStringLiteral("rankCritical")), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return workspace().critical() != nullptr; }, 30000));
  const ProjectedPoint worst = workspace().critical()->things[3].place.place;
  goTo({worst.x + 1000, worst.y - 3000}, 35);
  for (QWidget* panel = window_->findChild<QWidget*>(QStringLiteral("supplyPanel")); panel;
       panel = panel->parentWidget())
    if (panel->objectName() == QLatin1String("supplyDock")) panel->raise();
  ASSERT_TRUE(atRest());
  takePicture(QStringLiteral("ranking.png"));
}

}  // namespace zw
