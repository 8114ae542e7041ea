// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Zones taken from a file in the window, by mouse and keys.
#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QThreadPool>
#include <QUrl>
#include <cmath>
#include <fstream>
#include <mutex>
#include <thread>

#include "app/child_zone_reader.h"
#include "app/desktop_services.h"
#include "tests/ui/window/bundled_window.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/import_zones_dialog.h"

namespace zw::testing {
namespace {

/// Finds what it is told to find.
class FakeReader final : public ZoneFileReader {
 public:
  [[nodiscard]] Result<ZoneFileSummary> inspect(const std::string& file,
                                                const ImportProgress& progress) const override {
    if (!progress("file", 0)) return fail(ErrorCode::Cancelled);
    if (!QFile::exists(QString::fromStdString(file)))
      return fail(Error{ErrorCode::FileMissing, file, {}, {}, {}});
    return summary;
  }
  [[nodiscard]] Result<ZoneFileReading> read(const ZoneFileRequest& request,
                                             const ImportProgress& progress) const override {
    {
      const std::scoped_lock lock(mutex_);
      asked_ = request;
    }
    while (endless) {
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
      if (!progress("features", 0.5)) return fail(ErrorCode::Cancelled);
    }
    if (summary.layers.front().crs.empty() && request.crs.empty())
      return fail(Error{ErrorCode::LayerWithoutCrs, request.file, request.layer, {}, {}});
    return reading;
  }
  [[nodiscard]] ZoneFileRequest asked() const {
    const std::scoped_lock lock(mutex_);
    return asked_;
  }

  ZoneFileSummary summary;
  ZoneFileReading reading;
  bool endless = false;

 private:
  mutable std::mutex mutex_;
  mutable ZoneFileRequest asked_;
};

class ZoneImport : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    reader_ = std::make_shared<FakeReader>();
    reader_->summary = {"GeoPackage",
                        {{"posts", "Point", 3, "EPSG:4326 WGS 84", {"id"}, ""},
                         {"areas", "Polygon", 3, "EPSG:4326 WGS 84", {"label", "name"}, "name"}},
                        "areas"};
    ZoneCandidate good = candidate("Good", 4000, 0), repaired = candidate("Bow", 4000, 4000);
    repaired.findings = {{Flaw::CrossesItself, 2, 0, repaired.shape.front().outer.front()}};
    repaired.areaBefore = 0;
    ZoneCandidate lost;
    lost.name = "Line";
    lost.feature = 3;
    lost.leftOut = Error{ErrorCode::NotAPolygon, {}, {}, {}, "found LINESTRING"};
    reader_->reading = {"areas", "EPSG:4326 WGS 84", "name", {good, repaired, lost}};
    services_.zoneFiles = reader_;
    file_ = folder_.filePath(QStringLiteral("areas.gpkg"));
    const std::ofstream mark(file_.toStdString());
  }

  /// A square of 2 km, its corner so far from the region's middle.
  [[nodiscard]] ZoneCandidate candidate(const char* name, double east, double north) const {
    ZoneCandidate out;
    out.name = name;
    out.feature = 1;
    out.shape = region_->projection->inverse(
        MultiPolygon<ProjectedPoint>{{{middle(east, north), middle(east + 2000, north),
                                       middle(east + 2000, north + 2000), middle(east, north + 2000)},
                                      {}}});
    out.areaBefore = out.areaAfter = 4e6;
    return out;
  }

  /// A round shape beside the region's middle, with a ragged coast of so many corners.
  [[nodiscard]] MultiPolygon<LonLat> coast(int corners) const {
    Ring<ProjectedPoint> ring;
    for (int i = 0; i < corners; ++i) {
      const double angle = 2 * M_PI * i / corners;
      const double radius = 1500 + 20 * std::sin(300 * angle) + 2 * std::sin(40'000 * angle);
      ring.push_back(middle(5000 + radius * std::cos(angle), radius * std::sin(angle)));
    }
    return region_->projection->inverse(MultiPolygon<ProjectedPoint>{{std::move(ring), {}}});
  }

  void openSquare() {
    openWindow(storePlan(QStringLiteral("plan.gpkg"), squarePlan()));
    settle();
  }
  /// Handles the dialog when it comes; one that a test gave up on is closed.
  void inDialog(const std::function<void(QWidget&)>& handle) {
    whenDialog(QStringLiteral("importZonesDialog"), [handle](QWidget& dialog) {
      handle(dialog);
      if (HasFailure()) static_cast<QDialog&>(dialog).reject();
    });
  }
  void choose(QWidget& dialog) const {
    auto* field = in<QLineEdit>(dialog, "importFile");
    field->setFocus();
    QTest::keyClicks(field, file_);
    QTest::keyClick(field, Qt::Key_Return);
  }
  static QAbstractItemModel* rows(QWidget& dialog) { return in<QTableView>(dialog, "importTable")->model(); }
  static QString cell(QWidget& dialog, int row, int column) {
    return rows(dialog)->index(row, column).data().toString();
  }
  static bool hasRead(QWidget& dialog, int count) {
    return waitFor([&] { return rows(dialog)->rowCount() == count; });
  }
  static void clickRow(QWidget& dialog, int row) {
    auto* table = in<QTableView>(dialog, "importTable");
    const QRect area = table->visualRect(table->model()->index(row, 2));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, area.center());
  }
  static void toggle(QWidget& dialog, int row) {
    auto* table = in<QTableView>(dialog, "importTable");
    const QRect area = table->visualRect(table->model()->index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(area.left() + 10, area.center().y()));
  }
  static void press(QWidget& dialog, const char* button) {
    QTest::mouseClick(in<QPushButton>(dialog, button), Qt::LeftButton);
  }
  [[nodiscard]] std::size_t zoneCount() const { return window_->workspace().plan().zones.size(); }

  std::shared_ptr<FakeReader> reader_;
  QString file_;
};

}  // namespace

TEST_F(ZoneImport, FromTheMenuToZonesOnTheMapInOneStep) {
  openSquare();
  inDialog([&](QWidget& dialog) {
    EXPECT_FALSE(in<QPushButton>(dialog, "importButton")->isEnabled());
    choose(dialog);
    ASSERT_TRUE(hasRead(dialog, 3));
    EXPECT_EQ(in<QComboBox>(dialog, "importLayer")->currentText(), "areas (3)");
    EXPECT_EQ(in<QComboBox>(dialog, "importNameField")->currentText(), "name");
    EXPECT_EQ(cell(dialog, 0, 2), "good");
    EXPECT_EQ(cell(dialog, 1, 2), "repaired");
    EXPECT_EQ(cell(dialog, 2, 2), "left out");
    EXPECT_EQ(in<QLabel>(dialog, "importStatus")->text(),
              "3 features in EPSG:4326 WGS 84: 1 good, 1 repaired, 1 left out.");
    EXPECT_EQ(in<QPushButton>(dialog, "importButton")->text(), "&Import 2 Zones");
    clickRow(dialog, 1);
    const QString report = in<QLabel>(dialog, "importReport")->text();
    EXPECT_TRUE(report.contains(QStringLiteral("split into parts: 2"))) << report.toStdString();
    EXPECT_TRUE(report.contains(QStringLiteral("Its area was 0 m² by the file and is 4.0000 km² now")))
        << report.toStdString();
    auto* map = in<MapView>(dialog, "importMap");
    EXPECT_TRUE(map->marker()) << "where it crosses itself";
    const auto& zones = map->scene()->zones;
    EXPECT_EQ(zones.size(), 3u) << "that of the plan and two of the file";
    EXPECT_TRUE(zones.back().selected);
    clickRow(dialog, 2);
    EXPECT_EQ(in<QLabel>(dialog, "importReport")->text(),
              "Left out: there is no polygon in it (found LINESTRING).");
    press(dialog, "importButton");
  });
  trigger("importZones");
  settle();
  EXPECT_EQ(zoneCount(), 3u);
  ASSERT_TRUE(zoneNamed("Bow"));
  EXPECT_TRUE(
      QString::fromStdString(zoneNamed("Good")->source).contains(QStringLiteral("areas.gpkg, layer areas")));
  EXPECT_EQ(message(), "2 zones were imported.");
  const auto seen = window_->mapView().viewport().visibleBox();
  EXPECT_TRUE(seen.contains(middle(5000, 1000)));
  EXPECT_LT(seen.width(), 40'000) << "the view goes to what came in";
  trigger("undo");
  EXPECT_EQ(zoneCount(), 1u) << "one step";
}

TEST_F(ZoneImport, OnlyWhatIsCheckedIsTaken) {
  openSquare();
  inDialog([&](QWidget& dialog) {
    choose(dialog);
    ASSERT_TRUE(hasRead(dialog, 3));
    toggle(dialog, 0);
    EXPECT_EQ(in<QPushButton>(dialog, "importButton")->text(), "&Import 1 Zone");
    toggle(dialog, 2);
    EXPECT_EQ(in<QPushButton>(dialog, "importButton")->text(), "&Import 1 Zone") << "it is left out";
    press(dialog, "importNone");
    EXPECT_FALSE(in<QPushButton>(dialog, "importButton")->isEnabled());
    press(dialog, "importAll");
    toggle(dialog, 0);
    press(dialog, "importButton");
  });
  trigger("importZones");
  EXPECT_FALSE(zoneNamed("Good"));
  EXPECT_TRUE(zoneNamed("Bow"));
}

TEST_F(ZoneImport, TheCrsIsAskedForWhereTheFileHasNone) {
  reader_->summary.layers = {{"areas", "Polygon", 3, "", {"name"}, "name"}};
  openSquare();
  inDialog([&](QWidget& dialog) {
    choose(dialog);
    auto* status = in<QLabel>(dialog, "importStatus");
    ASSERT_TRUE(waitFor([&] { return status->text().contains(QStringLiteral("does not say")); }));
    auto* crs = in<QComboBox>(dialog, "importCrs");
    EXPECT_EQ(crs->currentText(), "The file does not say: choose");
    EXPECT_TRUE(crs->hasFocus() || crs->lineEdit()->hasFocus());
    EXPECT_GE(crs->findText(QStringLiteral("Palestine 1923"), Qt::MatchContains), 0);
    crs->lineEdit()->selectAll();
    QTest::keyClicks(crs->lineEdit(), QStringLiteral("32636"));
    QTest::keyClick(crs->lineEdit(), Qt::Key_Return);
    ASSERT_TRUE(hasRead(dialog, 3));
    EXPECT_EQ(reader_->asked().crs, "EPSG:32636");
    const int grid = crs->findText(QStringLiteral("EPSG:2039"), Qt::MatchStartsWith);
    ASSERT_GT(grid, 0);
    crs->setFocus();
    crs->setCurrentIndex(grid);
    emit crs->activated(grid);
    ASSERT_TRUE(waitFor([&] { return reader_->asked().crs == "EPSG:2039"; }));
    static_cast<QDialog&>(dialog).reject();
  });
  trigger("importZones");
  EXPECT_EQ(zoneCount(), 1u);
}

TEST_F(ZoneImport, WhatDoesNotFitIsShownAndTheRestCanBeImported) {
  reader_->reading.candidates.push_back(candidate("Over", 1000, 0));  // half of it over the plan's Square
  openSquare();
  inDialog([&](QWidget& dialog) {
    choose(dialog);
    ASSERT_TRUE(hasRead(dialog, 4));
    press(dialog, "importButton");
    ASSERT_TRUE(waitFor([&] { return cell(dialog, 3, 2) == QStringLiteral("does not fit"); }));
    EXPECT_EQ(zoneCount(), 1u) << "nothing has been done yet";
    EXPECT_TRUE(in<QLabel>(dialog, "importReport")->text().contains(QStringLiteral("overlaps a zone")));
    EXPECT_TRUE(in<MapView>(dialog, "importMap")->marker()) << "where they overlap";
    EXPECT_EQ(in<QPushButton>(dialog, "importButton")->text(), "&Import 2 Zones");
    auto* overlap = in<QComboBox>(dialog, "importOverlap");
    overlap->setCurrentIndex(1);
    emit overlap->activated(1);
    EXPECT_EQ(in<QPushButton>(dialog, "importButton")->text(), "&Import 3 Zones") << "to be tried again";
    press(dialog, "importButton");
  });
  trigger("importZones");
  EXPECT_EQ(zoneCount(), 4u);
  EXPECT_TRUE(zoneNamed("Over"));
}

TEST_F(ZoneImport, CancelWhileItIsReadGivesUp) {
  reader_->endless = true;
  openSquare();
  QElapsedTimer since;
  inDialog([&](QWidget& dialog) {
    choose(dialog);
    auto* progress = in<QProgressBar>(dialog, "importProgress");
    ASSERT_TRUE(waitFor([&] { return progress->isVisible() && progress->value() > 0; }));
    ASSERT_TRUE(waitFor([&] { return progress->maximum() == 0; })) << "it stands still, but work goes on";
    since.start();
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  trigger("importZones");  // returns once the dialog has gone
  EXPECT_LT(since.elapsed(), 200);
  EXPECT_EQ(zoneCount(), 1u);
  EXPECT_TRUE(QThreadPool::globalInstance()->waitForDone(10'000)) << "the reader was told";
}

// GEOS reckons over it for seconds at a time; the window has not to wait for that.
TEST_F(ZoneImport, CancelWhileAGiantZoneIsFittedGivesTheWindowBackAtOnce) {
  ZoneCandidate giant = candidate("Giant", 4000, 0);
  giant.shape = coast(600'000);
  reader_->reading.candidates = {giant};
  openSquare();
  QElapsedTimer since;
  inDialog([&](QWidget& dialog) {
    choose(dialog);
    ASSERT_TRUE(hasRead(dialog, 1));
    auto* progress = in<QProgressBar>(dialog, "importProgress");
    press(dialog, "importButton");
    ASSERT_TRUE(waitFor([&] { return progress->isVisible() && progress->value() > 0; }))
        << "told within the only zone";
    ASSERT_FALSE(QThreadPool::globalInstance()->waitForDone(0)) << "it is being fitted";
    since.start();
    press(dialog, "cancelImport");
  });
  trigger("importZones");
  EXPECT_LT(since.elapsed(), 200);
  QTest::qWait(1);
  EXPECT_LT(since.elapsed(), 400) << "and the window goes on";
  EXPECT_EQ(zoneCount(), 1u);
  EXPECT_TRUE(QThreadPool::globalInstance()->waitForDone(10'000));
  settle();
  EXPECT_EQ(zoneCount(), 1u) << "what comes of it is dropped";
}

TEST_F(ZoneImport, AFileThatCannotBeReadIsExplained) {
  openSquare();
  QFile::remove(file_);
  inDialog([&](QWidget& dialog) {
    choose(dialog);
    auto* status = in<QLabel>(dialog, "importStatus");
    ASSERT_TRUE(waitFor([&] { return status->text().contains(QStringLiteral("no such file")); }));
    EXPECT_FALSE(in<QPushButton>(dialog, "importButton")->isEnabled());
    static_cast<QDialog&>(dialog).reject();
  });
  trigger("importZones");
}

TEST_F(ZoneImport, AFileDroppedOnTheWindowOpensTheDialog) {
  openSquare();
  bool seen = false;
  inDialog([&](QWidget& dialog) {
    ASSERT_TRUE(hasRead(dialog, 3));
    seen = true;
    press(dialog, "importButton");
  });
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(file_)});
  QDragEnterEvent enter(QPoint(500, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(window_.get(), &enter);
  EXPECT_TRUE(enter.isAccepted());
  QDropEvent drop(QPointF(500, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(window_.get(), &drop);
  ASSERT_TRUE(waitFor([&] { return seen && zoneCount() == 3; }));
}

TEST_F(ZoneImport, WithoutAReaderItIsNotOffered) {
  services_.zoneFiles.reset();
  openSquare();
  EXPECT_FALSE(find<QAction>("importZones")->isEnabled());
}

/// The reader that the desktop is composed with: another process does the work.
class ChildRead : public ::testing::Test {
 protected:
  [[nodiscard]] std::string file(const char* name, const char* text) const {
    const std::string path = folder_.filePath(QLatin1String(name)).toStdString();
    std::ofstream(path) << text;
    return path;
  }
  QTemporaryDir folder_;
  std::shared_ptr<const ZoneFileReader> reader_ = makeDesktopServices().zoneFiles;
};

constexpr const char* kBowAndPoint = R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"label": "Bow, \"tie\" – ربطة", "kind": 3}, "geometry": {"type": "Polygon",
 "coordinates": [[[35.4, 33.4], [35.5, 33.5], [35.5, 33.4], [35.4, 33.5], [35.4, 33.4]]]}},
{"type": "Feature", "properties": {"label": null}, "geometry": {"type": "Point", "coordinates": [35.4, 33.4]}}]})";

TEST_F(ChildRead, InspectsAndReadsWithAllThatWasFound) {
  const std::string path = file("with space = and, comma.geojson", kBowAndPoint);
  const auto summary = reader_->inspect(path, {});
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(summary->format, "GeoJSON");
  ASSERT_EQ(summary->layers.size(), 1u);
  EXPECT_EQ(summary->layer, summary->layers[0].name);
  EXPECT_EQ(summary->layers[0].fields, (std::vector<std::string>{"label", "kind"}));
  ZoneFileRequest request{path};
  request.nameField = "label";
  request.region = {35, 33, 36, 34};
  double told = 0;
  const auto reading = reader_->read(request, [&](const std::string&, double done) {
    told = std::max(told, done);
    return true;
  });
  ASSERT_TRUE(reading) << reading.error().detail;
  ASSERT_EQ(reading->candidates.size(), 2u);
  const ZoneCandidate& bow = reading->candidates[0];
  EXPECT_EQ(bow.name, "Bow, \"tie\" – ربطة");
  EXPECT_EQ(bow.attributes, (decltype(bow.attributes){{"kind", "3"}}));
  EXPECT_EQ(bow.shape.size(), 2u);
  EXPECT_EQ(bow.findings.at(0).flaw, Flaw::CrossesItself);
  EXPECT_NEAR(bow.findings.at(0).place->lat, 33.45, 1e-12);
  EXPECT_GT(bow.areaAfter, 1e7);
  ASSERT_TRUE(reading->candidates[1].leftOut);
  EXPECT_EQ(reading->candidates[1].leftOut->code, ErrorCode::NotAPolygon);
  EXPECT_EQ(told, 1);
}

TEST_F(ChildRead, ErrorsKeepTheirContextAndABreakdownIsToldAsOne) {
  const auto empty = reader_->inspect(file("empty.gpkg", ""), {});
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error().code, ErrorCode::NotAVectorFile);
  EXPECT_EQ(empty.error().detail, "it is empty, 0 bytes");
  const auto unplaced = reader_->read({file("a.csv", "name,wkt\nA,\"POLYGON((0 0,1 0,1 1,0 0))\"\n")}, {});
  ASSERT_FALSE(unplaced);
  EXPECT_EQ(unplaced.error().code, ErrorCode::LayerWithoutCrs);
  EXPECT_EQ(unplaced.error().layer, "a");
  const std::string crashing = file("crash", "#!/bin/sh\nkill -SEGV $$\n");
  QFile::setPermissions(QString::fromStdString(crashing),
                        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  const auto crashed = ChildZoneReader(QString::fromStdString(crashing)).inspect(crashing, {});
  ASSERT_FALSE(crashed);
  EXPECT_EQ(crashed.error().code, ErrorCode::Internal);
  EXPECT_EQ(crashed.error().detail, "it ended unexpectedly");
}

TEST_F(ChildRead, GivingUpEndsTheProcessAtOnce) {
  const std::string endless = file("endless", "#!/bin/sh\ntrap '' TERM\nwhile true; do sleep 0.1; done\n");
  QFile::setPermissions(QString::fromStdString(endless),
                        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  QElapsedTimer timer;
  timer.start();
  const auto ended =
      ChildZoneReader(QString::fromStdString(endless)).read({endless}, [](const std::string&, double) {
        return false;
      });
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
  EXPECT_LT(timer.elapsed(), 3000);
}

class BundledImport : public BundledWindow {};

// For the documents, in the light theme; and that it can be used on a small screen.
TEST_F(BundledImport, TheDialogOnTheBundledRegion) {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("proposed areas.geojson"));
  std::ofstream(path.toStdString()) << R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"name": "Upper Wadi"}, "geometry": {"type": "Polygon", "coordinates": [[[35.30, 33.36],
 [35.36, 33.35], [35.38, 33.38], [35.33, 33.40], [35.29, 33.39], [35.30, 33.36]]]}},
{"type": "Feature", "properties": {"name": "Crossed"}, "geometry": {"type": "Polygon", "coordinates": [[[35.40, 33.36],
 [35.48, 33.42], [35.49, 33.37], [35.41, 33.42], [35.40, 33.36]]]}},
{"type": "Feature", "properties": {"name": "Spike"}, "geometry": {"type": "Polygon", "coordinates": [[[35.30, 33.42],
 [35.36, 33.42], [35.36, 33.44], [35.40, 33.44], [35.36, 33.44], [35.36, 33.47], [35.30, 33.46], [35.30, 33.42]]]}},
{"type": "Feature", "properties": {"name": "Elsewhere"}, "geometry": {"type": "Polygon", "coordinates": [[[33.3, 35.3],
 [33.4, 35.3], [33.4, 35.4], [33.3, 35.3]]]}}]})";
  ImportZonesDialog dialog(workspace(), window_->mapView().theme(), folder.path(), window_.get());
  dialog.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
  EXPECT_LE(dialog.width(), 1366);
  EXPECT_LE(dialog.height(), 700) << "with its frame on a screen of 768";
  dialog.openFile(path);
  auto* table = dialog.findChild<QTableView*>(QStringLiteral("importTable"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 4; }, 20000));
  table->selectRow(1);
  auto* map = dialog.findChild<MapView*>(QStringLiteral("importMap"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return map->isSettled(); }, 20000));
  QTest::qWait(300);
  const bool forDocs = qEnvironmentVariableIsSet("ZW_README_SCREENSHOT");
  const QString pictures =
      forDocs ? QStringLiteral(ZW_SOURCE_DIR "/docs/images") : QStringLiteral(ZW_BUILD_DIR "/pictures");
  ASSERT_TRUE(QDir().mkpath(pictures));
  EXPECT_TRUE(dialog.grab().save(pictures + QStringLiteral("/importing.png")));
  QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("importButton")), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.result() == QDialog::Accepted; }, 20000));
  EXPECT_EQ(dialog.importedCount(), 3);
  const Plan& plan = workspace().plan();
  EXPECT_TRUE(plan.zoneNamed(plan.info.activeScenario, "Crossed"));
}

}  // namespace zw::testing
