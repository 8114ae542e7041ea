// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window takes away is what the command line takes away: the real `zw` is the oracle.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QMessageBox>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "tests/ui/window/bundled_window.h"

namespace zw {
namespace {

using Rows = std::vector<std::map<std::string, std::string>>;

/// Every value by its column's name, geometries byte by byte.
Rows rowsOf(const QString& file, const std::string& table) {
  const SQLite::Database database(file.toStdString());
  SQLite::Statement query(database, "SELECT * FROM \"" + table + '"');
  Rows rows;
  while (query.executeStep()) {
    auto& row = rows.emplace_back();
    for (int i = 0; i < query.getColumnCount(); ++i) {
      const SQLite::Column value = query.getColumn(i);
      row[value.getName()] = value.isNull() ? "(null)" : value.getString();
    }
  }
  return rows;
}

class WindowExport : public BundledWindow {
 protected:
  void SetUp() override {
    qputenv("SOURCE_DATE_EPOCH", "1795384260");  // both write the same moment
    BundledWindow::SetUp();
    if (HasFatalFailure()) return;
    ASSERT_TRUE(folder_.isValid());
  }
  void TearDown() override { qunsetenv("SOURCE_DATE_EPOCH"); }

  /// Runs the command on the window's plan; what it says on standard error.
  QString runCommand(QStringList arguments, int expectedExit) {
    QProcess zw;
    arguments.insert(1, workspace().planPath());
    zw.start(QStringLiteral(ZW_PROGRAM), arguments);
    EXPECT_TRUE(zw.waitForFinished(60000));
    EXPECT_EQ(zw.exitCode(), expectedExit);
    return QString::fromUtf8(zw.readAllStandardError()).trimmed();
  }
  [[nodiscard]] QString file(const char* name) const { return folder_.filePath(QLatin1String(name)); }

 private:
  QTemporaryDir folder_;
};

}  // namespace

TEST_F(WindowExport, AGeoPackageHoldsTheColumnsAndValuesOfTheCommands) {
  const QString mine = file("window.gpkg");
  const QString commands = file("command.gpkg");
  exportTo("exportGeoPackage", mine);
  runCommand({QStringLiteral("export"), QStringLiteral("--what"), QStringLiteral("all"), QStringLiteral("-o"),
              commands},
             0);
  for (const char* table : {"zones", "residual", "buffer_zone", "border", "river", "bases", "posts",
                            "sources", "planning_factors", "inputs"}) {
    const Rows rows = rowsOf(mine, table);
    EXPECT_FALSE(rows.empty()) << table;
    EXPECT_EQ(rows, rowsOf(commands, table)) << table;
  }
  for (const auto& zone : rowsOf(mine, "zones"))
    for (const char* column : {"observed_share_ratio", "patrol_share_ratio", "capacity_soldiers_people",
                               "capacity_soldiers_people_low", "capacity_soldiers_people_high",
                               "capacity_p_feasible_ratio", "capacity_feasible_from"}) {
      ASSERT_TRUE(zone.count(column)) << column;
      if (zone.at(column) == "(null)") {
        EXPECT_THAT(zone.at("unknown"), ::testing::HasSubstr(std::string(column) + ": ")) << zone.at("name");
      }
    }
}

TEST_F(WindowExport, AFactorThatCannotBeUsedIsToldAsTheCommandTellsIt) {
  // A reserve that is the whole total, by another program: nobody is left to hold the zone.
  ASSERT_TRUE(workspace().saveCopy(file("edited.gpkg").toStdString()));
  SQLite::Database(file("edited.gpkg").toStdString(), SQLite::OPEN_READWRITE)
      .exec("UPDATE factors SET low = 1, value = 1, high = 1 WHERE id = 'staffing.reserve_share'");
  window_->openAtStart(file("edited.gpkg"));
  ASSERT_TRUE(atRest());
  for (const auto& [action, command, name] :
       {std::tuple{"exportGeoPackage", "export", "window.gpkg"}, {"exportBriefing", "brief", "window.pdf"}}) {
    QString told;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [&told] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      if (!box || box->objectName() != QStringLiteral("errorDialog")) return;
      told = box->text();
      box->accept();
    });
    watch.start(50);
    chooseFile(action, file(name));
    EXPECT_TRUE(QTest::qWaitFor([&told] { return !told.isEmpty(); }, 60000));
    EXPECT_THAT(told.toStdString(), ::testing::HasSubstr("staffing.reserve_share"));
    EXPECT_FALSE(QFileInfo::exists(file(name)));
    const QString said = runCommand({QLatin1String(command), QStringLiteral("-o"), file(name)}, 3);
    EXPECT_THAT(said.toStdString(), ::testing::HasSubstr(told.toStdString()));
  }
}

}  // namespace zw
