// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/change/network_commands.h"
#include "core/session/plan_session.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/plan/geopackage_plan_repository.h"
#include "tests/support/geopackage_rules.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"

namespace zw::plan {
namespace {

using test::emptyPlan;

const auto kClock = std::make_shared<test::FixedClock>();

/// A program of the day after tomorrow: two schema versions on.
Versions later(void (*second)(SQLite::Database&)) {
  return {kSchemaVersion + 2,
          kSchemaVersion + 1,
          {{kSchemaVersion, "zones have a phase",
            [](SQLite::Database& db) { db.exec("ALTER TABLE zones ADD COLUMN phase INTEGER"); }},
           {kSchemaVersion + 1, "bases have a kind", second}}};
}

void addKind(SQLite::Database& db) {
  db.exec("ALTER TABLE bases ADD COLUMN kind TEXT");
}
void failHalfWay(SQLite::Database& db) {
  db.exec("ALTER TABLE bases ADD COLUMN kind TEXT");
  db.exec("INSERT INTO no_such_table VALUES (1)");
}

int schemaOf(const std::string& path) {
  auto db = gpkg::open(path, gpkg::Access::ReadOnly);
  return fileVersion(*db, path)->schema;
}

}  // namespace

TEST(PlanMigration, UpgradesStepByStepWithABackup) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kClock).create(path, emptyPlan(), false));
  const auto opened = GeoPackagePlanRepository(kClock, later(addKind)).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(opened->plan, emptyPlan());
  ASSERT_EQ(opened->migrationLog.size(), 3u);
  const std::string backup = path + ".schema-2.backup";
  EXPECT_EQ(opened->migrationLog[0], "backup: " + backup);
  EXPECT_EQ(opened->migrationLog[1], "schema 2 to 3: zones have a phase");
  EXPECT_EQ(opened->migrationLog[2], "schema 3 to 4: bases have a kind");
  EXPECT_EQ(schemaOf(path), 4);
  EXPECT_EQ(schemaOf(backup), 2);
  EXPECT_EQ(GeoPackagePlanRepository(kClock).open(backup)->plan, emptyPlan());
  EXPECT_TRUE(GeoPackagePlanRepository(kClock, later(addKind)).open(path)->migrationLog.empty());
}

TEST(PlanMigration, AStepThatFailsIsUndoneWhole) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kClock).create(path, emptyPlan(), false));
  ASSERT_FALSE(GeoPackagePlanRepository(kClock, later(failHalfWay)).open(path));
  EXPECT_EQ(schemaOf(path), 3) << "the first step stands";
  auto db = gpkg::open(path, gpkg::Access::ReadOnly);
  EXPECT_EQ(db->execAndGet("SELECT count(*) FROM pragma_table_info('bases') WHERE name = 'kind'").getInt(),
            0);
  EXPECT_TRUE(GeoPackagePlanRepository(kClock, later(addKind)).open(path)) << "and it can be tried again";
}

TEST(PlanMigration, ANewerFileOpensReadOnlyWhereItSaysSo) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kClock).create(path, emptyPlan(), false));
  {
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    db.exec("UPDATE zw_plan SET value = '9' WHERE key = 'schema_version'");
  }
  const std::string before = sha256OfFile(path).value();
  {
    const auto opened = GeoPackagePlanRepository(kClock).open(path);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_NE(opened->store->readOnlyReason().find("newer version"), std::string::npos);
    EXPECT_EQ(opened->store->commit({}, {"plan.texts", "", "", {}}).error().code, ErrorCode::ReadOnly);
  }
  EXPECT_EQ(sha256OfFile(path).value(), before);
  {
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    db.exec("UPDATE zw_plan SET value = '3' WHERE key = 'min_reader_version'");
  }
  const auto refused = GeoPackagePlanRepository(kClock).open(path);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::NewerVersion);
  EXPECT_EQ(refused.error().detail, "its schema is 9, this program reads up to 2");
}

TEST(PlanMigration, AVersionThatNeverWasIsDamage) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kClock).create(path, emptyPlan(), false));
  Versions gap = later(addKind);
  gap.migrations.erase(gap.migrations.begin());
  EXPECT_EQ(GeoPackagePlanRepository(kClock, gap).open(path).error().code, ErrorCode::Damaged);
}

namespace {

/// The plan of tests/data/plan-schema-1.sql, as a file.
std::string planOfSchema1(const test::TemporaryFolder& folder) {
  const std::string path = folder.file("old.gpkg");
  std::ifstream script(ZW_TEST_DATA "/plan-schema-1.sql");
  std::stringstream text;
  text << script.rdbuf();
  SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec(text.str());
  return path;
}

}  // namespace

TEST(PlanMigration, APlanOfSchema1GetsNetworkStatesAndKeepsItsHistory) {
  const test::TemporaryFolder folder;
  const std::string path = planOfSchema1(folder);
  auto opened = GeoPackagePlanRepository(kClock).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  ASSERT_EQ(opened->migrationLog.size(), 2u);
  EXPECT_EQ(opened->migrationLog[1], "schema 1 to 2: network states, and the factors of supply");
  EXPECT_EQ(opened->plan.info.title, "Made with schema 1");
  EXPECT_TRUE(opened->plan.info.activeNetworkState.isNil());
  EXPECT_EQ(opened->plan.factors.at("supply.trucks").value, 10);
  EXPECT_EQ(opened->plan.factors.size(), 56u) << "51 of schema 1 and five new ones";

  PlanSession session(std::move(*opened), *kClock);
  ASSERT_EQ(session.plan().zones.size(), 1u);
  ASSERT_TRUE(session.undo()) << "the removal of South";
  EXPECT_EQ(session.plan().zones.size(), 2u);
  ASSERT_TRUE(session.run(addNetworkState(
      session.plan(), {test::idOf(7), "Bridge down", "2026-03-22", "press", Reliability::Reported, "", 0})));
  EXPECT_EQ(GeoPackagePlanRepository(kClock).open(path)->plan, session.plan());
  EXPECT_EQ(test::brokenGeoPackageRules(path), std::vector<std::string>());
  EXPECT_EQ(test::brokenLayerStyleRules(path), std::vector<std::string>());
}

}  // namespace zw::plan
