// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPolygonF>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <algorithm>

#include "tests/support/fixed_environment.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/panels/history_model.h"
#include "ui/panels/message_bar.h"

namespace zw::testing {
namespace {

bool covers(const MultiPolygon<ProjectedPoint>& shape, ProjectedPoint place) {
  return std::any_of(shape.begin(), shape.end(), [&](const Polygon<ProjectedPoint>& polygon) {
    QPolygonF ring;
    for (const ProjectedPoint& corner : polygon.outer) ring << QPointF(corner.x, corner.y);
    return ring.containsPoint({place.x, place.y}, Qt::OddEvenFill);
  });
}

/// The window on the plan of one square, of which four commands were made: two names, a colour, a note.
class HistoryWindow : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    openWindow(storePlan(QStringLiteral("plan.gpkg"), squarePlan()));
    settle();
    const Uuid zone = zoneNamed("Square")->id;
    run(renameZone(plan(), zone, "First"));
    run(renameZone(plan(), zone, "Second"));
    run(restyleZone(plan(), zone, {"#112233"}));
    run(describeZone(plan(), zone, "a note", "", "", ZoneStatus::Reported));
    find<QDockWidget>("historyDock")->raise();
    settle();
  }

  [[nodiscard]] const Plan& plan() const { return window_->workspace().plan(); }
  [[nodiscard]] std::size_t cursor() const { return window_->workspace().session().cursor(); }
  [[nodiscard]] const std::vector<PlanVersion>& versions() const {
    return window_->workspace().session().versions();
  }
  void run(Result<Command> command) { ASSERT_TRUE(window_->workspace().run(std::move(command))); }

  [[nodiscard]] QTreeView* list() const { return find<QTreeView>("historyList"); }
  [[nodiscard]] QStringList lines() const {
    QStringList texts;
    for (int i = 0; i < list()->model()->rowCount(); ++i)
      texts << list()->model()->index(i, 0).data().toString();
    return texts;
  }
  [[nodiscard]] QModelIndex line(const QString& text) const {
    const QModelIndex found = list()->model()->index(static_cast<int>(lines().indexOf(text)), 0);
    EXPECT_TRUE(found.isValid()) << text.toStdString();
    return found;
  }
  void clickLine(const QString& text) {
    const QModelIndex index = line(text);
    list()->scrollTo(index);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    settle();
  }
  /// Opens the context menu of a widget's line and chooses an entry by its name.
  void chooseFromMenu(QAbstractItemView* view, const QModelIndex& index, const char* menu,
                      const char* entry) {
    QTimer::singleShot(100, view, [=] {
      auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      ASSERT_TRUE(open);
      EXPECT_EQ(open->objectName(), QString::fromLatin1(menu));
      for (QAction* action : open->actions())
        if (action->objectName() == QLatin1String(entry)) {
          open->setActiveAction(action);
          QTest::keyClick(open, Qt::Key_Return);
          return;
        }
      ADD_FAILURE() << "no entry " << entry;
      open->close();
    });
    emit view->customContextMenuRequested(view->visualRect(index).center());
  }
  void name(const QString& text, const QString& note = {}) {
    whenDialog(QStringLiteral("versionDialog"), [=](QWidget& dialog) {
      auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("versionName"));
      field->selectAll();
      QTest::keyClicks(field, text);
      if (!note.isEmpty())
        QTest::keyClicks(dialog.findChild<QPlainTextEdit*>(QStringLiteral("versionNote")), note);
      QTest::keyClick(field, Qt::Key_Return);
    });
  }
  [[nodiscard]] QTreeWidget* versionList() const { return find<QTreeWidget>("versionsList"); }
  [[nodiscard]] QStringList differences() const {
    QStringList texts;
    for (QTreeWidgetItemIterator item(find<QTreeWidget>("compareTree")); *item; ++item)
      texts << (*item)->text(0);
    return texts;
  }
};

}  // namespace

TEST_F(HistoryWindow, TellsEveryCommandAndGreysWhatIsUndone) {
  EXPECT_EQ(
      lines(),
      (QStringList{QStringLiteral("As the plan was made"), QStringLiteral("Renamed “Square” to “First”"),
                   QStringLiteral("Renamed “First” to “Second”"), QStringLiteral("Coloured “Second”"),
                   QStringLiteral("Described “Second”")}));
  EXPECT_TRUE(line(QStringLiteral("Described “Second”")).data(Qt::FontRole).value<QFont>().bold());
  QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
  settle();
  const QModelIndex undone = line(QStringLiteral("Described “Second”"));
  EXPECT_FALSE(undone.data(HistoryModel::DoneRole).toBool());
  EXPECT_TRUE(undone.data(Qt::ForegroundRole).isValid());
  EXPECT_TRUE(undone.data(Qt::ToolTipRole).toString().contains(QStringLiteral("2026-11-22T21:51:00Z")));
  EXPECT_TRUE(line(QStringLiteral("Coloured “Second”")).data(Qt::FontRole).value<QFont>().bold());
}

TEST_F(HistoryWindow, AClickGoesToAnyStateAtOnce) {
  int told = 0;
  QObject::connect(&window_->workspace(), &Workspace::planChanged, window_.get(), [&told] { ++told; });
  clickLine(QStringLiteral("Renamed “Square” to “First”"));
  EXPECT_EQ(cursor(), 1u);
  EXPECT_TRUE(zoneNamed("First"));
  EXPECT_EQ(told, 1) << "one change for three steps";
  clickLine(QStringLiteral("As the plan was made"));
  EXPECT_TRUE(zoneNamed("Square"));
  clickLine(QStringLiteral("Described “Second”"));
  EXPECT_EQ(cursor(), 4u);
  EXPECT_EQ(zoneNamed("Second")->notes, "a note");
}

TEST_F(HistoryWindow, KeysMoveAlongTheListAndEnterGoes) {
  list()->setFocus();
  QTest::keyClick(list(), Qt::Key_Up);
  QTest::keyClick(list(), Qt::Key_Up);
  EXPECT_EQ(cursor(), 4u) << "moving the line alone does nothing";
  QTest::keyClick(list(), Qt::Key_Return);
  settle();
  EXPECT_EQ(cursor(), 2u);
}

TEST_F(HistoryWindow, TheFilterLeavesWhatMatchesAndThePresentState) {
  QTest::keyClicks(find<QLineEdit>("historyFilter"), QStringLiteral("renamed"));
  EXPECT_EQ(
      lines(),
      (QStringList{QStringLiteral("As the plan was made"), QStringLiteral("Renamed “Square” to “First”"),
                   QStringLiteral("Renamed “First” to “Second”"), QStringLiteral("Described “Second”")}));
  clickLine(QStringLiteral("Renamed “First” to “Second”"));
  EXPECT_EQ(cursor(), 2u);
}

TEST_F(HistoryWindow, AVersionIsNamedShownAmongTheStepsAndKept) {
  name(QStringLiteral("Before"), QStringLiteral("as agreed"));
  chooseFromMenu(list(), line(QStringLiteral("Renamed “Square” to “First”")), "historyMenu", "nameStep");
  ASSERT_TRUE(waitFor([this] { return versions().size() == 1; }));
  EXPECT_EQ(versions()[0].name, "Before");
  EXPECT_EQ(versions()[0].note, "as agreed");
  EXPECT_EQ(lines().indexOf(QStringLiteral("Before")), 2) << "after its step";
  ASSERT_EQ(versionList()->topLevelItemCount(), 1);
  EXPECT_TRUE(versionList()->topLevelItem(0)->toolTip(0).contains(QStringLiteral("as agreed")));

  clickLine(QStringLiteral("As the plan was made"));
  run(renameZone(plan(), zoneNamed("Square")->id, "Elsewhere"));
  settle();
  EXPECT_FALSE(lines().contains(QStringLiteral("Before"))) << "that way is gone";
  ASSERT_EQ(versionList()->topLevelItemCount(), 1) << "the version is not";
  versionList()->setCurrentItem(versionList()->topLevelItem(0));
  trigger("restoreVersion");
  settle();
  EXPECT_TRUE(zoneNamed("First"));
  EXPECT_EQ(lines().last(), QStringLiteral("Restored version “Before”"));
  trigger("undo");
  settle();
  EXPECT_TRUE(zoneNamed("Elsewhere"));
}

TEST_F(HistoryWindow, ANameIsTakenOnceOnly) {
  name(QStringLiteral("A"));
  trigger("nameVersion");
  ASSERT_EQ(versions().size(), 1u);
  whenDialog(QStringLiteral("versionDialog"), [](QWidget& dialog) {
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("versionName"));
    EXPECT_EQ(field->text(), QStringLiteral("Version 1"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("A"));
    EXPECT_EQ(dialog.findChild<QLabel*>(QStringLiteral("versionProblem"))->text(),
              QStringLiteral("That name is in use already."));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  trigger("nameVersion");
  EXPECT_EQ(versions().size(), 1u);
}

TEST_F(HistoryWindow, ARemovedVersionCanBePutBack) {
  name(QStringLiteral("A"));
  trigger("nameVersion");
  versionList()->setCurrentItem(versionList()->topLevelItem(0));
  const PlanVersion version = versions().at(0);
  trigger("removeVersion");
  EXPECT_TRUE(versions().empty());
  EXPECT_TRUE(message().contains(QStringLiteral("“A” was removed")));
  auto* undo = find<MessageBar>("messageBar")->findChild<QPushButton*>();
  ASSERT_TRUE(undo);
  QTest::mouseClick(undo, Qt::LeftButton);
  ASSERT_EQ(versions().size(), 1u);
  EXPECT_EQ(versions()[0], version);
}

TEST_F(HistoryWindow, ComparesStatesInWordsAndOnTheMap) {
  const Uuid zone = zoneNamed("Second")->id;
  name(QStringLiteral("Small"));
  trigger("nameVersion");
  // Two kilometres are added in the east, one is given up in the west.
  const MultiPolygon<ProjectedPoint> wider{
      {{middle(-1000, -2000), middle(4000, -2000), middle(4000, 2000), middle(-1000, 2000)}, {}}};
  run(reshapeZone(plan(), zone, region_->projection->inverse(wider), window_->workspace().zoneRules()));
  versionList()->setCurrentItem(versionList()->topLevelItem(0));
  trigger("compareVersion");
  ASSERT_TRUE(waitFor([this] { return window_->workspace().scene()->comparison != nullptr; }));
  const SceneComparison& shown = *window_->workspace().scene()->comparison;
  EXPECT_EQ(shown.before, QStringLiteral("“Small”"));
  EXPECT_EQ(shown.after, QStringLiteral("the present plan"));
  EXPECT_EQ(find<QComboBox>("compareAfter")->currentText(), QStringLiteral("now"));
  EXPECT_TRUE(covers(shown.onlyAfter, middle(3000, 0)));
  EXPECT_FALSE(covers(shown.onlyAfter, middle(1000, 0)));
  EXPECT_TRUE(covers(shown.onlyBefore, middle(-1500, 0)));
  EXPECT_TRUE(covers(shown.both, middle(0, 0)));
  ASSERT_EQ(shown.labels.size(), 1u);
  EXPECT_EQ(shown.labels[0].lines,
            (QStringList{QStringLiteral("Second"), QStringLiteral("+8.00 −4.00 km²")}));
  EXPECT_TRUE(differences().contains(
      QStringLiteral("Zone “Second” was reshaped: 8.00\u00a0km² gained, 4.00\u00a0km² lost")))
      << differences().join(QLatin1Char('\n')).toStdString();
  EXPECT_TRUE(waitFor([this] { return !differences().filter(QStringLiteral("Area: ")).isEmpty(); }))
      << "figures follow";

  // What is compared with now follows an edit.
  run(renameZone(plan(), zone, "Third"));
  EXPECT_TRUE(
      waitFor([this] { return differences().contains(QStringLiteral("Zone “Third” was called “Second”")); }));

  QTest::mouseClick(find<QCheckBox>("compareOnMap"), Qt::LeftButton, {}, QPoint(8, 8));
  EXPECT_FALSE(window_->workspace().scene()->comparison);
  QTest::mouseClick(find<QCheckBox>("compareOnMap"), Qt::LeftButton, {}, QPoint(8, 8));
  EXPECT_TRUE(window_->workspace().scene()->comparison);
  QTest::mouseClick(find<QToolButton>("compareClose"), Qt::LeftButton);
  EXPECT_FALSE(window_->workspace().scene()->comparison);
  EXPECT_FALSE(find<QWidget>("comparisonBox")->isVisible());
}

TEST_F(HistoryWindow, AStepIsComparedWithAnother) {
  chooseFromMenu(list(), line(QStringLiteral("As the plan was made")), "historyMenu", "compareStep");
  ASSERT_TRUE(waitFor(
      [this] { return differences().contains(QStringLiteral("Zone “Second” was called “Square”")); }));
  chooseFromMenu(list(), line(QStringLiteral("Renamed “Square” to “First”")), "historyMenu",
                 "compareStepAfter");
  ASSERT_TRUE(
      waitFor([this] { return differences().contains(QStringLiteral("Zone “First” was called “Square”")); }));
  EXPECT_EQ(find<QComboBox>("compareAfter")->currentText(), QStringLiteral("step 1"));
}

TEST(HistoryModelSpeed, TenThousandCommandsAreShownAtOnce) {
  Plan plan;
  plan.info.title = "0";
  MemoryPlanRepository plans;
  const QTemporaryDir folder;
  OpenedPlan opened =
      plans.create(folder.filePath(QStringLiteral("p.gpkg")).toStdString(), plan, true).value();
  for (int i = 0; i < 10'000; ++i) {
    const PlanInfo before = plan.info;
    plan.info.title = std::to_string(i + 1);
    opened.history.push_back(
        {"plan.texts", plan.info.title, "2026-11-22T21:51:00Z", {{Edit<PlanInfo>{before, plan.info}}}});
  }
  opened.plan = plan;
  opened.cursor = opened.history.size();
  const FixedClock clock;
  const PlanSession session(std::move(opened), clock);
  HistoryModel model;
  QTreeView view;
  view.setUniformRowHeights(true);
  view.setModel(&model);
  view.resize(340, 500);
  view.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  QElapsedTimer timer;
  timer.start();
  model.show(&session, QDateTime::currentDateTimeUtc());
  view.setCurrentIndex(model.index(model.currentRow(), 0));
  view.scrollTo(view.currentIndex());
  view.grab();
  const qint64 taken = timer.elapsed();
  RecordProperty("milliseconds", static_cast<int>(taken));
  EXPECT_EQ(model.rowCount(), 10'001);
  EXPECT_LT(taken, 500) << "50 ms are wanted on a quiet machine";
}

}  // namespace zw::testing
