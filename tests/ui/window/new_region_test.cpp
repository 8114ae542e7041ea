// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QWizard>
#include <chrono>
#include <fstream>
#include <mutex>
#include <thread>

#include "app/child_importer.h"
#include "app/desktop_services.h"
#include "tests/support/osm_extract.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/new_region_wizard.h"
#include "ui/theme/app_theme.h"

namespace zw::testing {
namespace {

/// Finds what it is told to find, and makes files of no content.
class FakeImporter final : public RegionImporter {
 public:
  FakeImporter() {
    summary.bounds = {35, 33, 36, 34};
    summary.boundsStated = true;
    summary.date = "2026-01-31";
    summary.roads = 1234;
    summary.places = 56;
    summary.landCover = 7;
    summary.boundaries = {{2, "لبنان", "Lebanon", "LBN", 1e10, {"Neighbour"}},
                          {6, "صور", "Tyre", "", 1e9, {}}};
    summary.brokenBoundaries = {"2 Neighbour"};
    summary.rivers = {{"الليطاني", "Litani", 140'000}, {"الزهراني", "Zahrani", 25'000}};
  }

  [[nodiscard]] Result<ExtractSummary> inspect(const std::string& extract,
                                               const ImportProgress& progress) const override {
    if (!progress("reading", 0.5)) return fail(ErrorCode::Cancelled);
    if (!QFile::exists(QString::fromStdString(extract)))
      return fail(Error{ErrorCode::FileMissing, extract, {}, {}, {}});
    return summary;
  }
  [[nodiscard]] Result<ImportedRegion> import(const RegionImport& wanted,
                                              const ImportProgress& progress) const override {
    {
      const std::scoped_lock lock(mutex_);
      asked_ = wanted;
    }
    if (!progress("roads", 0.6)) return fail(ErrorCode::Cancelled);
    while (endless) {
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
      if (!progress("land_cover", 0.7)) return fail(Error{ErrorCode::Cancelled, wanted.extract, {}, {}, {}});
    }
    std::ofstream(wanted.pack) << "pack";
    return ImportedRegion{"sha256:00", {{"roads", 1234}, {"buffer_zone", 0}}, {"units: there are none"}};
  }
  [[nodiscard]] RegionImport asked() const {
    const std::scoped_lock lock(mutex_);
    return asked_;
  }

  ExtractSummary summary;
  bool endless = false;

 private:
  mutable std::mutex mutex_;
  mutable RegionImport asked_;
};

class NewRegion : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    importer_ = std::make_shared<FakeImporter>();
    services_.importer = importer_;
    services_.crsOf = [](LonLat) { return std::string("EPSG:32636"); };
    extract_ = folder_.filePath(QStringLiteral("lebanon.osm.pbf"));
    const std::ofstream mark(extract_.toStdString());
  }
  void openSquare() {
    openWindow(storePlan(QStringLiteral("plan.gpkg"), squarePlan()));
    settle();
  }
  /// Handles the wizard when it comes; one that a test gave up on is closed.
  void inWizard(const std::function<void(QWidget&)>& handle) {
    whenDialog(QStringLiteral("newRegionWizard"), [handle](QWidget& wizard) {
      handle(wizard);
      if (HasFailure()) static_cast<QDialog&>(wizard).reject();
    });
  }
  /// Types the file, as a person does, and waits until it has been looked at.
  static void choose(QWidget& wizard, const QString& file) {
    auto* field = in<QLineEdit>(wizard, "regionExtract");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, file);
    QTest::keyClick(field, Qt::Key_Return);
  }
  static bool mayGoOn(QWidget& wizard) { return in<QAbstractButton>(wizard, "wizardNext")->isEnabled(); }
  static void press(QWidget& wizard, const char* button) {
    QTest::mouseClick(in<QAbstractButton>(wizard, button), Qt::LeftButton);
  }
  static void pick(QWidget& wizard, const char* box, const QString& beginning) {
    auto* choice = in<QComboBox>(wizard, box);
    const int index = choice->findText(beginning, Qt::MatchStartsWith);
    ASSERT_GE(index, 0) << beginning.toStdString();
    choice->setCurrentIndex(index);
  }

  std::shared_ptr<FakeImporter> importer_;
  QString extract_;
};

}  // namespace

TEST_F(NewRegion, FromTheMenuToANewPlanOnIt) {
  openSquare();
  const QString pack = QString::fromStdString(region_->file);
  ASSERT_TRUE(QFile::remove(pack));  // the wizard makes it
  inWizard([&](QWidget& wizard) {
    EXPECT_FALSE(mayGoOn(wizard)) << "nothing has been chosen";
    choose(wizard, extract_);
    ASSERT_TRUE(waitFor([&] { return mayGoOn(wizard); }));
    const QString found = in<QLabel>(wizard, "extractFound")->text();
    for (const char* part :
         {"1,234", "35.000° to 36.000°", "1 of level 2, 1 of level 6", "Litani", "2026-01-31"})
      EXPECT_TRUE(found.contains(QString::fromUtf8(part))) << part << " in " << found.toStdString();
    press(wizard, "wizardNext");
    EXPECT_TRUE(in<QComboBox>(wizard, "regionTerritory")->currentText().contains(QStringLiteral("Lebanon")));
    EXPECT_EQ(in<QLabel>(wizard, "regionCrs")->text(), "EPSG:32636");
    pick(wizard, "regionBorder", QStringLiteral("Neighbour"));
    pick(wizard, "regionRiver", QStringLiteral("الليطاني"));
    auto* east = in<QDoubleSpinBox>(wizard, "regionEast");
    east->setValue(34);
    EXPECT_FALSE(mayGoOn(wizard)) << "west of west";
    EXPECT_FALSE(in<QLabel>(wizard, "areaProblem")->text().isEmpty());
    east->setValue(35.5);
    press(wizard, "wizardNext");
    EXPECT_EQ(in<QLineEdit>(wizard, "regionTitle")->text(), "Lebanon");
    auto* date = in<QLineEdit>(wizard, "regionDate");
    EXPECT_EQ(date->text(), "2026-01-31");
    date->setText(QStringLiteral("some day"));
    EXPECT_FALSE(mayGoOn(wizard));
    date->setText(QStringLiteral("2026-02-28"));
    auto* file = in<QLineEdit>(wizard, "regionPack");
    file->setText(extract_);
    EXPECT_FALSE(mayGoOn(wizard)) << "what exists is not replaced";
    file->setText(pack);
    press(wizard, "wizardNext");
    auto* finish = in<QAbstractButton>(wizard, "wizardFinish");
    ASSERT_TRUE(waitFor([&] { return finish->isEnabled(); }));
    const QString result = in<QLabel>(wizard, "regionResult")->text();
    EXPECT_TRUE(result.contains(QStringLiteral("1,234 roads"))) << result.toStdString();
    EXPECT_FALSE(result.contains(QStringLiteral("buffer"))) << "layers without a row are not listed";
    EXPECT_TRUE(result.contains(QStringLiteral("units: there are none")));
    QTest::mouseClick(finish, Qt::LeftButton);
    whenDialog(QStringLiteral("newPlanDialog"), [&](QWidget& dialog) {
      EXPECT_EQ(in<QLineEdit>(dialog, "newPlanPack")->text(), QDir::toNativeSeparators(pack));
      QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    });
  });
  trigger("newRegion");
  ASSERT_TRUE(waitFor([&] { return pendingDialogs_ == 0; }));
  settle();
  const RegionImport asked = importer_->asked();
  EXPECT_EQ(asked.extract, extract_.toStdString());
  EXPECT_EQ(asked.bounds, (Box<LonLat>{35, 33, 35.5, 34}));
  EXPECT_EQ(asked.territory, "لبنان");
  EXPECT_EQ(asked.border, "Neighbour");
  EXPECT_EQ(asked.date, "2026-02-28");
  EXPECT_EQ(asked.river, "الليطاني");
  EXPECT_EQ(asked.pack, region_->file);
  EXPECT_TRUE(asked.recipe.ends_with("region.recipe.json"));
  EXPECT_TRUE(window_->workspace().hasPlan());
  EXPECT_NE(window_->workspace().planPath(), folder_.filePath(QStringLiteral("plan.gpkg")));
}

TEST_F(NewRegion, AFileThatCannotBeReadIsExplained) {
  openSquare();
  inWizard([&](QWidget& wizard) {
    choose(wizard, folder_.filePath(QStringLiteral("none.osm.pbf")));
    auto* found = in<QLabel>(wizard, "extractFound");
    ASSERT_TRUE(waitFor([&] { return found->text().contains(QStringLiteral("no such file")); }));
    EXPECT_FALSE(mayGoOn(wizard));
    choose(wizard, extract_);
    EXPECT_TRUE(waitFor([&] { return mayGoOn(wizard); })) << "another file can be chosen";
    press(wizard, "wizardCancel");
  });
  trigger("newRegion");
}

TEST_F(NewRegion, AnExtractWithoutRoadsGoesNoFurther) {
  importer_->summary.roads = 0;
  openSquare();
  inWizard([&](QWidget& wizard) {
    choose(wizard, extract_);
    auto* found = in<QLabel>(wizard, "extractFound");
    ASSERT_TRUE(waitFor([&] { return found->text().contains(QStringLiteral("no road")); }));
    EXPECT_FALSE(mayGoOn(wizard));
    press(wizard, "wizardCancel");
  });
  trigger("newRegion");
}

TEST_F(NewRegion, CancelWhileItIsMadeGivesItUp) {
  importer_->endless = true;
  openSquare();
  const QString pack = folder_.filePath(QStringLiteral("new.gpkg"));
  inWizard([&](QWidget& wizard) {
    choose(wizard, extract_);
    ASSERT_TRUE(waitFor([&] { return mayGoOn(wizard); }));
    press(wizard, "wizardNext");
    press(wizard, "wizardNext");
    in<QLineEdit>(wizard, "regionPack")->setText(pack);
    press(wizard, "wizardNext");
    auto* step = in<QLabel>(wizard, "regionStep");
    ASSERT_TRUE(waitFor([&] { return step->text() == QStringLiteral("land cover"); }));
    EXPECT_FALSE(in<QAbstractButton>(wizard, "wizardFinish")->isEnabled());
    press(wizard, "wizardCancel");
  });
  trigger("newRegion");  // returns once the wizard has gone
  EXPECT_FALSE(QFile::exists(pack));
  EXPECT_EQ(window_->workspace().planPath(), folder_.filePath(QStringLiteral("plan.gpkg")));
}

TEST_F(NewRegion, WithoutAnImporterItIsNotOffered) {
  services_.importer.reset();
  openSquare();
  EXPECT_FALSE(find<QAction>("newRegion")->isEnabled());
}

// Pictures for the documentation; into the sources where ZW_DOCS_SCREENSHOT is set.
TEST_F(NewRegion, ItsPagesAreDrawnInBothThemes) {
  const bool forDocs = qEnvironmentVariableIsSet("ZW_DOCS_SCREENSHOT");
  const QString pictures =
      forDocs ? QStringLiteral(ZW_SOURCE_DIR "/docs/images") : QStringLiteral(ZW_BUILD_DIR "/screenshots");
  ASSERT_TRUE(QDir().mkpath(pictures));
  for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
    applyTheme(theme);
    NewRegionWizard wizard(services_, folder_.path(), nullptr);
    wizard.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&wizard));
    const auto picture = [&](int page) {
      QTest::qWait(50);
      EXPECT_LE(wizard.width(), 1366);
      EXPECT_LE(wizard.height(), 700) << "with its frame on a screen of 768";
      const QString name = QStringLiteral("new-region-%1-%2.png").arg(themeName(theme)).arg(page);
      if (!forDocs || (page == 2 && theme == ThemeChoice::Light)) {
        EXPECT_TRUE(wizard.grab().save(pictures + QLatin1Char('/') +
                                       (forDocs ? QStringLiteral("new-region.png") : name)));
      }
    };
    choose(wizard, extract_);
    ASSERT_TRUE(waitFor([&] { return mayGoOn(wizard); }));
    picture(1);
    press(wizard, "wizardNext");
    pick(wizard, "regionBorder", QStringLiteral("Neighbour"));
    pick(wizard, "regionRiver", QStringLiteral("الليطاني"));
    picture(2);
    press(wizard, "wizardNext");
    in<QLineEdit>(wizard, "regionPack")
        ->setText(folder_.filePath(QStringLiteral("%1.gpkg").arg(themeName(theme))));
    picture(3);
    press(wizard, "wizardNext");
    ASSERT_TRUE(waitFor([&] { return in<QAbstractButton>(wizard, "wizardFinish")->isEnabled(); }));
    picture(4);
    press(wizard, "wizardFinish");
    EXPECT_EQ(wizard.result(), QDialog::Accepted);
  }
  applyTheme(ThemeChoice::System);
}

/// The importer that the desktop is composed with: another process does the work.
class ChildImport : public ::testing::Test {
 protected:
  [[nodiscard]] std::string file(const char* name) const {
    return folder_.filePath(QLatin1String(name)).toStdString();
  }
  QTemporaryDir folder_;
  std::shared_ptr<const RegionImporter> importer_ = makeDesktopServices().importer;
};

TEST_F(ChildImport, InspectsAndMakesARegion) {
  const std::string extract = test::smallCountry().write(file("alpha.osm"));
  double told = 0;
  const auto listen = [&](const std::string&, double done) {
    told = std::max(told, done);
    return true;
  };
  const auto summary = importer_->inspect(extract, listen);
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(summary->bounds, (Box<LonLat>{10, 50, 11, 51}));
  EXPECT_EQ(summary->roads, 10u);
  ASSERT_EQ(summary->boundaries.size(), 7u);
  EXPECT_EQ(summary->boundaries[0].neighbours, std::vector<std::string>{"Beta"});
  EXPECT_EQ(summary->brokenBoundaries, std::vector<std::string>{"2 Beta"});
  RegionImport wanted;
  wanted.extract = extract;
  wanted.pack = file("with space = and, comma.gpkg");
  wanted.recipe = file("alpha.recipe.json");
  wanted.bounds = {10.05, 50.05, 10.95, 50.95};
  wanted.territory = "Alpha";
  wanted.border = "Beta";
  wanted.river = "Rio";
  wanted.title = "Its title, \"quoted\"";
  const auto made = importer_->import(wanted, listen);
  ASSERT_TRUE(made) << made.error().detail;
  EXPECT_GT(told, 0.85);
  EXPECT_FALSE(made->notes.empty());
  const auto region = makeDesktopServices().regions->open(wanted.pack);
  ASSERT_TRUE(region) << region.error().detail;
  EXPECT_EQ((*region)->hash, made->hash);
  EXPECT_EQ((*region)->title, wanted.title);
  EXPECT_EQ((*region)->bounds, wanted.bounds);
  EXPECT_TRUE(QFile::exists(QString::fromStdString(wanted.recipe)));
}

TEST_F(ChildImport, ErrorsKeepTheirContext) {
  const auto missing = importer_->inspect(file("none.osm.pbf"), {});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::FileMissing);
  EXPECT_EQ(missing.error().file, file("none.osm.pbf"));
  RegionImport wanted;
  wanted.extract = test::smallCountry().write(file("alpha.osm"));
  wanted.pack = file("no/such/folder.gpkg");
  const auto made = importer_->import(wanted, {});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::CannotWrite);
  const auto none = ChildImporter(folder_.filePath(QStringLiteral("no-zw"))).inspect(wanted.extract, {});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::Internal);
}

TEST_F(ChildImport, GivingUpLeavesNothing) {
  RegionImport wanted;
  wanted.extract = test::manyRoads().write(file("alpha.osm"));
  wanted.pack = file("alpha.gpkg");
  const auto made = importer_->import(wanted, [](const std::string&, double) { return false; });
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
  EXPECT_EQ(QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden),
            QStringList{QStringLiteral("alpha.osm")});
}

TEST_F(ChildImport, MonacoBecomesARegionThatOpens) {
  const std::string monaco = ZW_SOURCE_DIR "/../shared/osm/monaco.osm.pbf";
  if (!QFile::exists(QString::fromStdString(monaco))) GTEST_SKIP() << "the extract is not beside the project";
  RegionImport wanted;
  wanted.extract = monaco;
  wanted.pack = file("monaco.gpkg");
  const auto made = importer_->import(wanted, {});
  ASSERT_TRUE(made) << made.error().detail;
  const auto region = makeDesktopServices().regions->open(wanted.pack);
  ASSERT_TRUE(region) << region.error().detail;
  EXPECT_GT((*region)->roads.size(), 3000u);
}

}  // namespace zw::testing
