// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Posts, what they see and what they take, in the window, on the region that ships, with real events.
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>

#include "core/change/pool_commands.h"
#include "core/change/post_commands.h"
#include "core/geometry/polyline.h"
#include "core/network/network_changes.h"
#include "tests/ui/window/bundled_window.h"
#include "ui/canvas/render/legend.h"
#include "ui/charts/chart_view.h"
#include "ui/dialogs/pool_dialog.h"

namespace zw {
namespace {

class CapacityWindow : public BundledWindow {
 protected:
  void SetUp() override {
    BundledWindow::SetUp();
    if (HasFatalFailure()) return;
    select("Khiam plain");
    zone_ = *workspace().selection();
    // Only what the test places.
    while (!workspace().plan().postsOf(zone_).empty())
      workspace().run(removePost(workspace().plan(), workspace().plan().postsOf(zone_).front()->id));
    ASSERT_TRUE(atRest());
    goTo({35.60, 33.33}, 40);
  }

  [[nodiscard]] ProjectedPoint at(LonLat place) {
    return workspace().shown().region->projection->forward(place);
  }
  void goTo(LonLat place, double metresPerPixel) { BundledWindow::goTo(at(place), metresPerPixel); }
  [[nodiscard]] QPoint onMap(LonLat place) { return BundledWindow::onMap(at(place)); }
  void click(LonLat place, Qt::KeyboardModifiers modifiers = {}) {
    BundledWindow::click(at(place), modifiers);
  }
  [[nodiscard]] QString ledger(const QString& start, int column) {
    const auto* tree = window_->findChild<QTreeWidget*>(QStringLiteral("capacityLedger"));
    for (QTreeWidgetItem* item : tree->findItems(start, Qt::MatchStartsWith | Qt::MatchRecursive))
      return item->text(column);
    return {};
  }

  [[nodiscard]] const Post* post(const char* name) {
    for (const Post* each : workspace().plan().postsOf(zone_))
      if (each->name == name) return each;
    return nullptr;
  }

  Uuid zone_;
};

}  // namespace

TEST_F(CapacityWindow, PostsArePlacedMovedAndTakenAwayAndTheLedgerFollows) {
  EXPECT_EQ(ledger(QStringLiteral("Soldiers in all"), 2), QStringLiteral("unknown"));
  trigger("postTool");
  click({35.60, 33.33});
  ASSERT_EQ(workspace().plan().postsOf(zone_).size(), 1U);
  ASSERT_TRUE(post("OP 1"));
  EXPECT_TRUE(workspace().scene()->fields);
  const QString one = ledger(QStringLiteral("Soldiers in all"), 2);
  EXPECT_NE(one, QStringLiteral("unknown"));
  click({35.62, 33.34}, Qt::ShiftModifier);
  ASSERT_EQ(workspace().plan().postsOf(zone_).size(), 2U);
  ASSERT_TRUE(post("CP 1"));
  EXPECT_EQ(post("CP 1")->kind, PostKind::Checkpoint);
  EXPECT_NE(ledger(QStringLiteral("Soldiers in all"), 2), one);
  EXPECT_FALSE(ledger(QStringLiteral("Checkpoints"), 1).isEmpty());

  // Dragged: what is seen follows before the plan does; the release is one step.
  const auto fields = workspace().scene()->fields;
  const QPoint from = onMap({35.60, 33.33}), to = onMap({35.59, 33.345});
  QTest::mousePress(&window_->mapView(), Qt::LeftButton, {}, from);
  QTest::mouseMove(&window_->mapView(), (from + to) / 2);
  QTest::mouseMove(&window_->mapView(), to);
  ASSERT_TRUE(atRest());
  EXPECT_NE(workspace().scene()->fields, fields);
  EXPECT_NEAR(post("OP 1")->point.lon, 35.60, 1e-3) << "not yet";
  QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, {}, to);
  ASSERT_TRUE(atRest());
  EXPECT_NEAR(post("OP 1")->point.lon, 35.59, 1e-3);
  trigger("undo");
  EXPECT_NEAR(post("OP 1")->point.lon, 35.60, 1e-3);

  click({35.60, 33.33});  // chooses the post that stands there
  EXPECT_EQ(workspace().plan().postsOf(zone_).size(), 2U);
  window_->mapView().setFocus();
  QTest::keyClick(&window_->mapView(), Qt::Key_Delete);
  ASSERT_TRUE(atRest());
  EXPECT_EQ(workspace().plan().postsOf(zone_).size(), 1U);
  EXPECT_FALSE(post("OP 1"));
  EXPECT_TRUE(workspace().plan().zones.contains(zone_)) << "Delete means the post, not the zone";
}

TEST_F(CapacityWindow, CheckpointsAreDrawnOntoRoadsAndObservationPostsAreNot) {
  trigger("snap-roads");
  trigger("postTool");
  const Region& region = *workspace().shown().region;
  const auto fromRoad = [&](const char* name) {
    const ProjectedPoint stands = region.projection->forward(post(name)->point);
    double least = 1e9;
    for (const Road& road : region.roads) least = std::min(least, distanceToLine(stands, road.line));
    return least;
  };
  const auto road = network::roadAt(region, region.projection->forward(LonLat{35.61, 33.33}), 2000);
  ASSERT_TRUE(road);
  ProjectedPoint beside = region.roads[*road].line.front();
  const double pixel = window_->mapView().viewport().metresPerPixel;
  beside.x += 4 * pixel;
  beside.y += 3 * pixel;
  click(region.projection->inverse(beside), Qt::ShiftModifier);
  ASSERT_TRUE(post("CP 1"));
  EXPECT_LT(fromRoad("CP 1"), 0.1);
  trigger("undo");
  click(region.projection->inverse(beside));
  ASSERT_TRUE(post("OP 1"));
  const ProjectedPoint stands = region.projection->forward(post("OP 1")->point);
  EXPECT_LT(std::hypot(stands.x - beside.x, stands.y - beside.y), pixel) << "to a pixel";
}

TEST_F(CapacityWindow, ShowsWhatPostsSeeByNightInsteadOfByDay) {
  trigger("postTool");
  click({35.60, 33.33});
  ASSERT_TRUE(atRest());
  const auto share = [&] {
    return ledger(QStringLiteral("of the zone"), 1).remove(QStringLiteral(" %")).toDouble();
  };
  EXPECT_FALSE(ledger(QStringLiteral("Seen by day by"), 0).isEmpty());
  const double byDay = share();
  const auto legend = [&] {
    QStringList texts;
    const MapView& map = window_->mapView();
    for (const LegendEntry& entry : legendFor(*workspace().scene(), map.viewport(), map.theme()))
      texts << entry.text;
    return texts.join(u'|');
  };
  EXPECT_TRUE(legend().contains(QStringLiteral("by day"))) << legend().toStdString();
  window_->mapView().setFocus();
  QTest::keyClick(window_.get(), Qt::Key_N);
  ASSERT_TRUE(atRest());
  EXPECT_TRUE(ledger(QStringLiteral("Seen by day by"), 0).isEmpty());
  EXPECT_FALSE(ledger(QStringLiteral("Seen by night by"), 0).isEmpty());
  EXPECT_TRUE(workspace().scene()->fields->byNight);
  EXPECT_TRUE(legend().contains(QStringLiteral("by night"))) << legend().toStdString();
  EXPECT_LT(share(), byDay);
  EXPECT_GT(share(), 0);

  auto* button = window_->findChild<QAction*>(QStringLiteral("byNight"));
  ASSERT_TRUE(button);
  EXPECT_TRUE(button->isChecked());
  button->trigger();
  ASSERT_TRUE(atRest());
  EXPECT_EQ(share(), byDay);
  EXPECT_FALSE(workspace().scene()->fields->byNight);
}

TEST_F(CapacityWindow, TellsAndShowsWhatPatrolsReach) {
  EXPECT_TRUE(ledger(QStringLiteral("Patrols reach"), 0).isEmpty()) << "without a post";
  trigger("postTool");
  click({35.60, 33.33});
  ASSERT_TRUE(atRest());
  EXPECT_FALSE(ledger(QStringLiteral("Patrols reach in 30 min"), 0).isEmpty());
  const auto share = [&](const char* means) {
    QString text = ledger(QString::fromLatin1(means), 1);
    return text.remove(QStringLiteral(" %")).toDouble();
  };
  EXPECT_GT(share("by vehicle"), share("on foot by day"));
  EXPECT_GE(share("either way by day"), share("by vehicle"));
  EXPECT_GT(share("on foot by day"), 0);
  const Metric* figure = &workspace().zoneSupply()->patrols->share;
  ASSERT_TRUE(figure->known());
  EXPECT_NEAR(100 * figure->number(), share("either way by day"), 0.5);
  const auto& roads = workspace().scene()->supply->patrolledRoads;
  double metres = 0;
  for (const auto& road : roads) metres += lengthOf(road);
  EXPECT_NEAR(metres, figure->number() * workspace().zoneSupply()->patrols->roads, 0.01 * metres);
  EXPECT_FALSE(workspace().layers().shows(MapLayer::PatrolledRoads)) << "only when asked for";
}

TEST_F(CapacityWindow, WhyAFigureIsUnknownStandsInItsLine) {
  const QString title = QStringLiteral("Held without a break from");
  const auto line = [&] { return ledger(title, 0); };
  EXPECT_EQ(line(), title + QStringLiteral(": unknown (no posts are planned)"));
  trigger("postTool");
  click({35.60, 33.33});
  // The whole pool for this zone alone.
  const auto others = workspace().plan().posts;
  for (const auto& [id, other] : others)
    if (other.zone != zone_) workspace().run(removePost(workspace().plan(), id));
  ASSERT_TRUE(atRest());
  EXPECT_EQ(line(), title) << "known";
  EXPECT_FALSE(ledger(title, 2).isEmpty());
  PoolUnit small;
  small.id = zone_;  // any id that no unit has
  small.name = "Small";
  small.strength = 1;
  workspace().run(replacePool(workspace().plan(), {small}, [&] { return zone_; }));
  ASSERT_TRUE(atRest());
  EXPECT_EQ(line(), title + QStringLiteral(": unknown (not within the time looked at)"));
  workspace().run(replacePool(workspace().plan(), {}, [&] { return zone_; }));
  ASSERT_TRUE(atRest());
  EXPECT_EQ(line(), title + QStringLiteral(": unknown (the plan has no units to deploy)"));
}

TEST_F(CapacityWindow, SuggestsPostsAndSaysHowMuchBetterExists) {
  QTimer::singleShot(0, qApp, [] {
    QWidget* dialog = nullptr;
    EXPECT_TRUE(QTest::qWaitFor([&] { return (dialog = QApplication::activeModalWidget()) != nullptr; }));
    ASSERT_TRUE(dialog);
    dialog->findChild<QSpinBox*>(QStringLiteral("postCount"))->setValue(3);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("lookForPosts")), Qt::LeftButton);
    auto* place = dialog->findChild<QPushButton*>(QStringLiteral("placePosts"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return place->isEnabled(); }, 30000));
    const QString words = dialog->findChild<QLabel*>(QStringLiteral("suggestionResult"))->text();
    EXPECT_TRUE(words.startsWith(QStringLiteral("3 posts see"))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("no other choice")) ||
                words.contains(QStringLiteral("better exists")))
        << words.toStdString();
    QTest::mouseClick(place, Qt::LeftButton);
  });
  trigger("suggestPosts");
  ASSERT_TRUE(atRest());
  EXPECT_EQ(workspace().plan().postsOf(zone_).size(), 3U);
  trigger("undo");
  EXPECT_TRUE(workspace().plan().postsOf(zone_).empty()) << "one step";
}

TEST_F(CapacityWindow, TheSealPostsBecomeCheckpoints) {
  const std::size_t posts = workspace().zoneSupply()->sealPosts.size();
  ASSERT_GT(posts, 0U);
  trigger("sealCheckpoints");
  ASSERT_TRUE(atRest());
  EXPECT_EQ(workspace().plan().postsOf(zone_).size(), posts);
  for (const Post* post : workspace().plan().postsOf(zone_)) EXPECT_EQ(post->kind, PostKind::Checkpoint);
}

TEST_F(CapacityWindow, ChartsAreSavedAsPictureAndNumbers) {
  trigger("postTool");
  click({35.60, 33.33});
  auto* chart = window_->findChild<ChartView*>(QStringLiteral("capacityChart"));
  auto* choice = window_->findChild<QComboBox*>(QStringLiteral("capacityChartChoice"));
  const QTemporaryDir folder;
  for (int which = 0; which < choice->count(); ++which) {
    choice->setFocus();
    if (which > 0) QTest::keyClick(choice, Qt::Key_Down);
    ASSERT_EQ(choice->currentIndex(), which);
    ASSERT_FALSE(std::holds_alternative<std::monostate>(chart->chart())) << which;
    const QString numbers = folder.filePath(QStringLiteral("%1.csv").arg(which));
    const QString picture = folder.filePath(QStringLiteral("%1.png").arg(which));
    ASSERT_TRUE(chart->saveTo(numbers, nullptr));
    ASSERT_TRUE(chart->saveTo(picture, nullptr));
    QFile file(numbers);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_GT(file.readAll().count('\n'), 3);
    EXPECT_FALSE(QImage(picture).isNull());
  }
  QString reason;
  EXPECT_FALSE(chart->saveTo(folder.filePath(QStringLiteral("no/such/folder.csv")), &reason));
  EXPECT_FALSE(reason.isEmpty());
}

TEST_F(CapacityWindow, ThePoolIsEditedAndReadFromATable) {
  const QTemporaryDir folder;
  const auto write = [&](const char* name, const char* content) {
    QFile file(folder.filePath(QString::fromLatin1(name)));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
  };
  const QString good = write("good.csv",
                             "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n"
                             "Unit X,120,0.8,2026-01-01,2026-02-01,14,180\n");
  const QString bad = write("bad.csv",
                            "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n"
                            "Unit Y,many,0.8,2026-01-01,31.02.2026,14,180\n");
  const std::size_t before = workspace().plan().pool.size();
  {
    PoolDialog dialog(workspace(), window_.get());
    EXPECT_FALSE(dialog.importFrom(bad));
    const QString words = dialog.findChild<QLabel*>(QStringLiteral("poolProblem"))->text();
    EXPECT_TRUE(words.contains(QStringLiteral("row 2, column strength"))) << words.toStdString();
    EXPECT_EQ(dialog.findChild<QTableWidget*>(QStringLiteral("poolTable"))->rowCount(),
              static_cast<int>(before));
    EXPECT_TRUE(dialog.importFrom(good));
    dialog.accept();
  }
  ASSERT_EQ(workspace().plan().pool.size(), 1U);
  EXPECT_EQ(workspace().plan().pool.begin()->second.name, "Unit X");
  trigger("undo");
  EXPECT_EQ(workspace().plan().pool.size(), before);
  PoolDialog dialog(workspace(), window_.get());
  auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("poolTable"));
  QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("addUnit")), Qt::LeftButton);
  table->item(table->rowCount() - 1, 1)->setText(QStringLiteral("a lot"));
  EXPECT_FALSE(dialog.exportTo(folder.filePath(QStringLiteral("out.csv"))));
  table->item(table->rowCount() - 1, 1)->setText(QStringLiteral("90"));
  EXPECT_TRUE(dialog.exportTo(folder.filePath(QStringLiteral("out.csv"))));
  EXPECT_TRUE(QFileInfo::exists(folder.filePath(QStringLiteral("out.csv"))));
}

// The picture in docs/user/capacity.md.
TEST_F(CapacityWindow, APictureOfCapacityIsTaken) {
  // The sample's own posts, which SetUp() took away, back again.
  while (window_->findChild<QAction*>(QStringLiteral("undo"))->isEnabled()) trigger("undo");
  workspace().select(zone_);
  trigger("postTool");
  goTo({35.60, 33.33}, 55);
  ASSERT_TRUE(atRest());
  EXPECT_FALSE(workspace().plan().postsOf(zone_).empty());
  takePicture(QStringLiteral("capacity.png"));
}

}  // namespace zw
