// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

#include "tests/ui/window/window_fixture.h"
#include "ui/i18n/scale_words.h"
#include "ui/panels/figures_table.h"
#include "ui/window/documents.h"
#include "ui/window/screenshot.h"
#include "ui/window/status_line.h"

namespace zw::testing {
namespace {

class PlanWindow : public WindowTest {
 protected:
  void openSquare() {
    openWindow(storePlan(QStringLiteral("plan.gpkg"), squarePlan()));
    settle();
  }
  [[nodiscard]] QTreeWidgetItem* treeItem(const QString& text) const {
    const auto found = find<QTreeWidget>("zonesTree")->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
  }
};

void click(QWidget& dialog, const char* button) {
  auto* found = dialog.findChild<QAbstractButton*>(QString::fromLatin1(button));
  ASSERT_TRUE(found) << button;
  QTest::mouseClick(found, Qt::LeftButton);
}

}  // namespace

TEST_F(PlanWindow, ShowsTheWindowBeforeAnythingIsRead) {
  MainWindow window(services_);
  window.show();
  EXPECT_TRUE(window.isVisible());
  EXPECT_FALSE(window.workspace().hasPlan());
  for (const char* action :
       {"drawTool", "undo", "deleteZone", "exportBriefing", "saveCopy", "planningFactors"})
    EXPECT_FALSE(window.findChild<QAction*>(QString::fromLatin1(action))->isEnabled()) << action;
}

TEST_F(PlanWindow, TheFirstStartMakesASampleAndNeverReplacesOne) {
  openWindow();
  settle();
  const QString first = window_->workspace().planPath();
  EXPECT_TRUE(zoneNamed("Square"));
  trigger("openSample");
  ASSERT_TRUE(waitFor([&] { return window_->workspace().planPath() != first; }));
  settle();
  EXPECT_TRUE(QFile::exists(first));
  const QString second = window_->workspace().planPath();
  closeWindow();
  // the next start opens what was open last
  openWindow();
  settle();
  EXPECT_EQ(window_->workspace().planPath(), second);
}

TEST_F(PlanWindow, ZonesAreSelectedInTheListRenamedAndDeleted) {
  openSquare();
  find<QTreeWidget>("zonesTree")->setCurrentItem(treeItem(QStringLiteral("Square")));
  ASSERT_TRUE(window_->workspace().selectedZone());
  acceptName(QStringLiteral("Plain"));
  trigger("renameZone");
  ASSERT_TRUE(zoneNamed("Plain"));
  EXPECT_TRUE(treeItem(QStringLiteral("Plain")));
  EXPECT_EQ(find<QLabel>("zoneFiguresTitle")->text(), "Plain");
  settle();

  const QString residual = planFigure("covered_area");
  trigger("deleteZone");
  settle();
  EXPECT_FALSE(zoneNamed("Plain"));
  EXPECT_EQ(find<QLabel>("zoneFiguresTitle")->text(), "No zone selected");
  EXPECT_TRUE(zoneFigure("coverage.area").isEmpty());
  EXPECT_TRUE(QTest::qWaitFor([&] { return planFigure("covered_area") != residual; }));
  QTest::mouseClick(find<QPushButton>("messageAction"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(zoneNamed("Plain"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return planFigure("covered_area") == residual; }));
}

TEST_F(PlanWindow, FiguresFollowTheActiveScenario) {
  openSquare();
  const QString covered = planFigure("covered_area");
  acceptName(QStringLiteral("Beta"));
  trigger("addScenario");
  auto* beta = treeItem(QStringLiteral("Beta"));
  ASSERT_TRUE(beta);
  EXPECT_FALSE(beta->font(0).bold());
  find<QTreeWidget>("zonesTree")->setCurrentItem(beta);
  trigger("activateScenario");
  settle();
  EXPECT_TRUE(treeItem(QStringLiteral("Beta"))->font(0).bold());
  EXPECT_FALSE(treeItem(QStringLiteral("Alpha"))->font(0).bold());
  EXPECT_NE(planFigure("covered_area"), covered);
  EXPECT_TRUE(window_->workspace().scene()->zones.empty());
  trigger("undo");
  settle();
  EXPECT_EQ(planFigure("covered_area"), covered);
}

TEST_F(PlanWindow, AScenarioIsDuplicatedAndRemoved) {
  openSquare();
  acceptName(QStringLiteral("Copy"));
  trigger("duplicateScenario");
  const Plan& plan = window_->workspace().plan();
  ASSERT_EQ(plan.scenarios.size(), 2U);
  EXPECT_EQ(plan.zones.size(), 2U);
  find<QTreeWidget>("zonesTree")->setCurrentItem(treeItem(QStringLiteral("Copy")));
  whenDialog(QStringLiteral("removeScenarioDialog"), [](QWidget& dialog) {
    for (auto* button : dialog.findChildren<QPushButton*>())
      if (button->text().contains(QStringLiteral("Remove"))) QTest::mouseClick(button, Qt::LeftButton);
  });
  trigger("removeScenario");
  EXPECT_EQ(plan.scenarios.size(), 1U);
  EXPECT_EQ(plan.zones.size(), 1U);
}

TEST_F(PlanWindow, ANewPlanIsMadeWhereTheUserSays) {
  openSquare();
  const QString file = folder_.filePath(QStringLiteral("fresh.gpkg"));
  whenDialog(QStringLiteral("newPlanDialog"), [file](QWidget& dialog) {
    dialog.findChild<QLineEdit*>(QStringLiteral("newPlanTitle"))->setText(QStringLiteral("Fresh"));
    auto* path = dialog.findChild<QLineEdit*>(QStringLiteral("newPlanFile"));
    path->selectAll();
    QTest::keyClicks(path, file);
    QTest::keyClick(path, Qt::Key_Return);
  });
  trigger("newPlan");
  ASSERT_TRUE(waitFor([&] { return window_->workspace().planPath() == file; }));
  EXPECT_EQ(window_->workspace().plan().info.title, "Fresh");
  EXPECT_EQ(window_->workspace().plan().info.packHash, region_->hash);
  EXPECT_EQ(window_->workspace().plan().scenarios.size(), 1U);
  EXPECT_TRUE(window_->windowTitle().startsWith(QStringLiteral("fresh")));
}

TEST_F(PlanWindow, WhatIsNoPlanIsRefusedWithOneSentence) {
  openSquare();
  const QString before = window_->workspace().planPath();
  whenDialog(QStringLiteral("errorDialog"), [](QWidget& dialog) {
    EXPECT_TRUE(
        dialog.findChild<QLabel*>(QStringLiteral("qt_msgbox_label"))->text().contains("nothing.gpkg"));
    QTest::keyClick(&dialog, Qt::Key_Return);
  });
  window_->documents().open(folder_.filePath(QStringLiteral("nothing.gpkg")));
  ASSERT_TRUE(waitFor([this] { return pendingDialogs_ == 0; }));
  EXPECT_EQ(window_->workspace().planPath(), before);
}

class OtherPack : public PlanWindow, public ::testing::WithParamInterface<const char*> {};

TEST_P(OtherPack, IsNeverPassedOverInSilence) {
  const std::string answer = GetParam();
  Plan plan = squarePlan();
  plan.info.packHash = "sha256:ffffeeeeddddccccbbbbaaaa";
  const QString path = storePlan(QStringLiteral("elsewhere.gpkg"), plan);
  whenDialog(QStringLiteral("otherPackDialog"), [answer](QWidget& dialog) {
    const QString text = dialog.findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel"))->text();
    EXPECT_TRUE(text.contains(QStringLiteral("sha256:ffffeeeedddd")));
    EXPECT_TRUE(text.contains(QStringLiteral("sha256:0123456789ab")));
    click(dialog, answer.c_str());
  });
  openWindow(path);
  ASSERT_TRUE(waitFor([this] { return pendingDialogs_ == 0; }));
  QTest::qWait(20);
  Workspace& workspace = window_->workspace();
  const Plan& stored = plans_->at(path.toStdString()).plan;
  if (answer == "goOn") {
    EXPECT_EQ(stored.info.packHash, region_->hash);
    EXPECT_TRUE(workspace.canEdit());
    EXPECT_TRUE(workspace.session().canUndo());
  } else {
    EXPECT_EQ(stored.info.packHash, plan.info.packHash);
    EXPECT_EQ(workspace.hasPlan(), answer == "viewOnly");
    EXPECT_FALSE(workspace.canEdit());
  }
}

INSTANTIATE_TEST_SUITE_P(Answers, OtherPack, ::testing::Values("goOn", "viewOnly", "cancel"),
                         [](const auto& answer) { return std::string(answer.param); });

TEST_F(PlanWindow, AReadOnlyPlanSaysSoAndLetsNothingThrough) {
  const QString path = storePlan(QStringLiteral("plan.gpkg"), squarePlan());
  plans_->at(path.toStdString()).readOnlyReason = "the folder cannot be written";
  openWindow(path);
  settle();
  EXPECT_EQ(find<QLabel>("planState")->text(), "Read-only");
  EXPECT_TRUE(message().contains(QStringLiteral("the folder cannot be written")));
  EXPECT_FALSE(find<QAction>("drawTool")->isEnabled());
  clickMap(middle(0, 0));
  settle();
  EXPECT_FALSE(find<QAction>("deleteZone")->isEnabled());
  EXPECT_FALSE(zoneFigure("coverage.area").isEmpty()) << "looking is free";
}

TEST_F(PlanWindow, AFactorThatAnotherProgramSpoiltIsNamed) {
  Plan plan = squarePlan();
  plan.factors["speed.trunk"] = {"speed.trunk", "Speed on a trunk road", -5, -5, 80, "km/h", "", {}};
  openWindow(storePlan(QStringLiteral("plan.gpkg"), plan));
  settle();
  EXPECT_TRUE(message().contains(QStringLiteral("speed.trunk"))) << message().toStdString();
  EXPECT_TRUE(message().contains(QStringLiteral("-5 is negative"))) << message().toStdString();
}

TEST_F(PlanWindow, FactorsAreEditedAndABadOneIsRefused) {
  openSquare();
  whenDialog(QStringLiteral("factorsDialog"), [this](QWidget& dialog) {
    auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("factorsTable"));
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("factorsProblem"));
    ASSERT_EQ(table->rowCount(), 2);
    table->item(0, 1)->setText(QStringLiteral("200"));
    EXPECT_TRUE(problem->text().isEmpty());
    table->item(0, 1)->setText(QStringLiteral("9000"));
    EXPECT_FALSE(problem->text().isEmpty());
    EXPECT_EQ(table->item(0, 1)->text(), "200");
    table->item(0, 1)->setText(QStringLiteral("much"));
    EXPECT_EQ(table->item(0, 1)->text(), "200");
    EXPECT_FALSE(table->item(0, 6)->flags().testFlag(Qt::ItemIsEditable));
    dialog.close();
  });
  trigger("planningFactors");
  EXPECT_EQ(window_->workspace().plan().factors.at("coverage.frontage_tolerance").value, 200);
  EXPECT_EQ(window_->workspace().session().history().size(), 1U);
}

TEST_F(PlanWindow, HeadingsOfFiguresFollowTheTheme) {
  openSquare();
  const auto lightnessOfHeading = [this] {
    return find<QTreeWidget>("planFigures")->topLevelItem(0)->background(0).color().lightness();
  };
  trigger("theme-light");
  EXPECT_GT(lightnessOfHeading(), 128);
  trigger("theme-dark");
  EXPECT_LT(lightnessOfHeading(), 128);
}

TEST_F(PlanWindow, SettingsAreKept) {
  openSquare();
  trigger("theme-dark");
  EXPECT_LT(QApplication::palette().color(QPalette::Window).lightness(), 128);
  trigger("coordinateFormat2");
  auto* layers = find<QTreeWidget>("layersTree");
  const auto roads = layers->findItems(QStringLiteral("Roads"), Qt::MatchExactly | Qt::MatchRecursive);
  ASSERT_EQ(roads.size(), 1);
  roads.front()->setCheckState(0, Qt::Unchecked);
  find<QWidget>("layersDock")->hide();
  Viewport view = window_->mapView().viewport();
  view.metresPerPixel = 17;
  view.centre = middle(500, 700);
  window_->mapView().setViewport(view);
  closeWindow();

  openWindow();
  settle();
  EXPECT_LT(QApplication::palette().color(QPalette::Window).lightness(), 128);
  EXPECT_FALSE(window_->workspace().layers().shows(MapLayer::Roads));
  EXPECT_FALSE(find<QWidget>("layersDock")->isVisible());
  EXPECT_NEAR(window_->mapView().viewport().metresPerPixel, 17, 1e-9);
  EXPECT_NEAR(window_->mapView().viewport().centre.x, middle(500, 700).x, 0.01);
  EXPECT_TRUE(window_->workspace().planPath().endsWith(QStringLiteral("plan.gpkg")));
  EXPECT_TRUE(find<QAction>("coordinateFormat2")->isChecked());
  trigger("theme-light");
  EXPECT_GT(QApplication::palette().color(QPalette::Window).lightness(), 128);
}

TEST_F(PlanWindow, TheScaleCanBeTyped) {
  openSquare();
  auto* field = find<QWidget>("scaleBox")->findChild<QLineEdit*>();
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, QStringLiteral("1:50,000"));
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_NEAR(window_->mapView().viewport().scaleDenominator(), 50000, 1e-6);
}

TEST(StatusLine, ReadsScalesAsPeopleWriteThem) {
  EXPECT_EQ(parseScale(QStringLiteral("1:50 000")), 50000);
  EXPECT_EQ(parseScale(QStringLiteral("1:50,000")), 50000);
  EXPECT_EQ(parseScale(QStringLiteral("25000")), 25000);
  for (const char* text : {"", "1:", "1:x", "12", "1:5e9", "1:99999999999"})
    EXPECT_FALSE(parseScale(QString::fromLatin1(text))) << text;
}

TEST_F(PlanWindow, MirrorsForRightToLeftLanguages) {
  QApplication::setLayoutDirection(Qt::RightToLeft);
  openSquare();
  const int zones = find<QWidget>("zonesDock")->mapTo(window_.get(), QPoint()).x();
  const int map = window_->mapView().mapTo(window_.get(), QPoint()).x();
  EXPECT_GT(zones, map);
  EXPECT_EQ(find<QTreeWidget>("zonesTree")->layoutDirection(), Qt::RightToLeft);
  closeWindow();
  QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_F(PlanWindow, TitlesOfFiguresAreReadWhole) {
  openSquare();
  window_->workspace().select(zoneNamed("Square")->id);
  settle();
  for (const char* name : {"zoneFigures", "planFigures"}) {
    const auto* table = find<FiguresTable>(name);
    for (QTreeWidgetItemIterator line(const_cast<FiguresTable*>(table)); *line; ++line)
      if (!(*line)->isFirstColumnSpanned()) {
        EXPECT_LE(table->sizeHintForIndex(table->indexFromItem(*line, 0)).width(), table->columnWidth(0))
            << (*line)->text(0).toStdString();
      }
  }
}

}  // namespace zw::testing
