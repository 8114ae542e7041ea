// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

#include "app/child_reference_files.h"
#include "app/child_zone_reader.h"
#include "app/reference_paths.h"
#include "tests/ui/window/window_fixture.h"

namespace zw::testing {
namespace {

/// Files are read by the real zw, as in the program.
class ReferenceLayersTest : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    services_.referenceFiles = std::make_shared<const ChildReferenceFiles>(QStringLiteral(ZW_PROGRAM));
    services_.zoneFiles = std::make_shared<const ChildZoneReader>(QStringLiteral(ZW_PROGRAM));
    services_.referencePath = pathOf;
    services_.pathInPlan = pathInPlan;
    openWindow(storePlan(QStringLiteral("plan.gpkg"), squarePlan()));
    settle();
  }

  /// A square of 6 km about the region's middle, as GeoJSON.
  [[nodiscard]] QString squareFile(const char* name = "ground.geojson") const {
    QString corners;
    for (const auto& [east, north] :
         {std::pair{-3000., -3000.}, std::pair{3000., -3000.}, std::pair{3000., 3000.},
          std::pair{-3000., 3000.}, std::pair{-3000., -3000.}}) {
      const LonLat p = region_->projection->inverse(middle(east, north));
      corners += QStringLiteral("%1[%2,%3]")
                     .arg(corners.isEmpty() ? "" : ",")
                     .arg(p.lon, 0, 'f', 9)
                     .arg(p.lat, 0, 'f', 9);
    }
    const QString path = folder_.filePath(QString::fromLatin1(name));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        QStringLiteral(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"use\":"
            "\"orchard\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%1]]}}]}")
            .arg(corners)
            .toUtf8());
    return path;
  }

  void drop(const QString& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window_.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window_.get(), &event);
  }

  void addByDrop(const QString& file) {
    whenDialog(QStringLiteral("referenceLayerDialog"), [](QWidget& dialog) {
      auto* add = dialog.findChild<QAbstractButton*>(QStringLiteral("addReference"));
      ASSERT_TRUE(waitFor([&] { return add->isEnabled(); }));
      QTest::mouseClick(add, Qt::LeftButton);
    });
    whenDialog(QStringLiteral("droppedFile"), [](QWidget& dialog) {
      QTest::mouseClick(dialog.findChild<QAbstractButton*>(QStringLiteral("asReference")), Qt::LeftButton);
    });
    drop(file);
    ASSERT_TRUE(waitFor([&] { return !plan().referenceLayers.empty(); })) << pendingDialogs_;
    ASSERT_TRUE(waitFor([&] { return state().kind != ReferenceState::Kind::BeingRead; }));
    settle();
  }

  [[nodiscard]] const Plan& plan() const { return window_->workspace().plan(); }
  [[nodiscard]] ReferenceLayer layer() const {
    const auto& layers = plan().referenceLayers;
    return layers.empty() ? ReferenceLayer() : layers.begin()->second;
  }
  [[nodiscard]] ReferenceState state() const {
    const ReferenceState* found = window_->workspace().references().state(layer().id);
    return found ? *found : ReferenceState();
  }
  [[nodiscard]] QTreeWidgetItem* line(const QString& begins) const {
    const auto found =
        find<QTreeWidget>("layersTree")->findItems(begins, Qt::MatchStartsWith | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
  }
  [[nodiscard]] QColor mapAt(ProjectedPoint place) const {
    return window_->mapView().grab().toImage().pixelColor(onMap(place));
  }
};

TEST_F(ReferenceLayersTest, ADroppedFileIsShownFilteredFadedAndTakenBack) {
  const ProjectedPoint inside = middle(2700, 2700);
  trigger("zoomFull");
  settle();
  const QColor before = mapAt(inside);
  addByDrop(squareFile());
  EXPECT_EQ(layer().name, "ground");
  EXPECT_EQ(layer().path, "ground.geojson") << "beside the plan";
  EXPECT_EQ(state().kind, ReferenceState::Kind::Present);
  EXPECT_EQ(state().features, 1U);
  ASSERT_TRUE(line(QStringLiteral("ground")));
  EXPECT_NE(mapAt(inside), before) << "it is on the map";

  line(QStringLiteral("ground"))->setCheckState(0, Qt::Unchecked);
  settle();
  EXPECT_EQ(mapAt(inside), before) << "switched off";
  line(QStringLiteral("ground"))->setCheckState(0, Qt::Checked);

  find<QTreeWidget>("layersTree")->setCurrentItem(line(QStringLiteral("ground")));
  auto* opacity = find<QSpinBox>("opacityBox");
  opacity->setFocus();
  opacity->selectAll();
  QTest::keyClicks(opacity, QStringLiteral("0"));
  QTest::keyClick(opacity, Qt::Key_Return);
  EXPECT_DOUBLE_EQ(layer().opacity, 0);
  settle();
  EXPECT_EQ(mapAt(inside), before);
  trigger("undo");
  EXPECT_DOUBLE_EQ(layer().opacity, 1) << "its look is the plan's, and is undone";
  trigger("undo");
  EXPECT_TRUE(plan().referenceLayers.empty());
  EXPECT_FALSE(line(QStringLiteral("ground")));
}

TEST_F(ReferenceLayersTest, AFileThatIsGoneIsMissedAndTheMapGoesOn) {
  const QString file = squareFile();
  addByDrop(file);
  closeWindow();
  ASSERT_TRUE(QFile::remove(file));
  openWindow();
  settle();
  ASSERT_TRUE(waitFor([&] { return state().kind == ReferenceState::Kind::Missing; }));
  ASSERT_TRUE(line(QStringLiteral("ground")));
  EXPECT_TRUE(line(QStringLiteral("ground"))->text(0).contains(QStringLiteral("missing")));
  EXPECT_TRUE(message().contains(QStringLiteral("ground"))) << message().toStdString();
  (void)squareFile();
  window_->workspace().references().readAgain(layer().id);
  ASSERT_TRUE(waitFor([&] { return state().kind == ReferenceState::Kind::Present; }));
}

TEST_F(ReferenceLayersTest, AFileThatCannotBeReadIsToldInTheDialog) {
  const QString path = folder_.filePath(QStringLiteral("cut.tif"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("II*\0 not much of an image");
  file.close();
  whenDialog(QStringLiteral("referenceLayerDialog"), [](QWidget& dialog) {
    auto* message = dialog.findChild<QLabel*>(QStringLiteral("referenceMessage"));
    EXPECT_TRUE(waitFor([&] { return message->text().contains(QStringLiteral("cut.tif")); }))
        << message->text().toStdString();
    EXPECT_FALSE(dialog.findChild<QAbstractButton*>(QStringLiteral("addReference"))->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  drop(path);
  ASSERT_TRUE(waitFor([&] { return pendingDialogs_ == 0; }));
  EXPECT_TRUE(plan().referenceLayers.empty());
}

}  // namespace
}  // namespace zw::testing
