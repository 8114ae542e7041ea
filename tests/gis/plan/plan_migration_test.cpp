// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/mount.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/change/bookmark_commands.h"
#include "core/change/network_commands.h"
#include "core/change/note_commands.h"
#include "core/change/phase_commands.h"
#include "core/change/post_commands.h"
#include "core/session/plan_session.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/plan/factors_json.h"
#include "gis/plan/geopackage_plan_repository.h"
#include "tests/support/geopackage_rules.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"

namespace zw::plan {
namespace {

using test::emptyPlan;

const auto kSharedClock = std::make_shared<test::FixedClock>();

/// A program of the day after tomorrow: two schema versions on.
Versions later(void (*second)(SQLite::Database&)) {
  return {kSchemaVersion + 2,
          kSchemaVersion + 1,
          {{kSchemaVersion, "zones have a height",
            [](SQLite::Database& db) { db.exec("ALTER TABLE zones ADD COLUMN height INTEGER"); }},
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
  ASSERT_TRUE(GeoPackagePlanRepository(kSharedClock).create(path, emptyPlan(), false));
  const auto opened = GeoPackagePlanRepository(kSharedClock, later(addKind)).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(opened->plan, emptyPlan());
  ASSERT_EQ(opened->migrationLog.size(), 3u);
  const std::string backup = path + ".schema-6.backup";
  EXPECT_EQ(opened->migrationLog[0], "backup: " + backup);
  EXPECT_EQ(opened->migrationLog[1], "schema 6 to 7: zones have a height");
  EXPECT_EQ(opened->migrationLog[2], "schema 7 to 8: bases have a kind");
  EXPECT_EQ(schemaOf(path), 8);
  EXPECT_EQ(schemaOf(backup), 6);
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).open(backup)->plan, emptyPlan());
  EXPECT_TRUE(GeoPackagePlanRepository(kSharedClock, later(addKind)).open(path)->migrationLog.empty());
}

TEST(PlanMigration, AStepThatFailsIsUndoneWhole) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kSharedClock).create(path, emptyPlan(), false));
  ASSERT_FALSE(GeoPackagePlanRepository(kSharedClock, later(failHalfWay)).open(path));
  EXPECT_EQ(schemaOf(path), 7) << "the first step stands";
  auto db = gpkg::open(path, gpkg::Access::ReadOnly);
  EXPECT_EQ(db->execAndGet("SELECT count(*) FROM pragma_table_info('bases') WHERE name = 'kind'").getInt(),
            0);
  EXPECT_TRUE(GeoPackagePlanRepository(kSharedClock, later(addKind)).open(path))
      << "and it can be tried again";
}

TEST(PlanMigration, ANewerFileOpensReadOnlyWhereItSaysSo) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kSharedClock).create(path, emptyPlan(), false));
  {
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    db.exec("UPDATE zw_plan SET value = '9' WHERE key = 'schema_version'");
  }
  const std::string before = sha256OfFile(path).value();
  {
    const auto opened = GeoPackagePlanRepository(kSharedClock).open(path);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_NE(opened->store->readOnlyReason().find("newer version"), std::string::npos);
    EXPECT_EQ(opened->store->commit({}, {"plan.texts", "", "", {}}).error().code, ErrorCode::ReadOnly);
  }
  EXPECT_EQ(sha256OfFile(path).value(), before);
  {
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    db.exec("UPDATE zw_plan SET value = '7' WHERE key = 'min_reader_version'");
  }
  const auto refused = GeoPackagePlanRepository(kSharedClock).open(path);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::NewerVersion);
  EXPECT_EQ(refused.error().detail, "its schema is 9, this program reads up to 6");
}

TEST(PlanMigration, AVersionThatNeverWasIsDamage) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kSharedClock).create(path, emptyPlan(), false));
  Versions gap = later(addKind);
  gap.migrations.erase(gap.migrations.begin());
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock, gap).open(path).error().code, ErrorCode::Damaged);
}

namespace {

/// The plan of a script of tests/data, as a file.
std::string planOf(const char* name, const test::TemporaryFolder& folder) {
  const std::string path = folder.file("old.gpkg");
  std::ifstream script(std::string(ZW_TEST_DATA "/") + name);
  std::stringstream text;
  text << script.rdbuf();
  SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec(text.str());
  return path;
}

void expectWhole(const std::string& path) {
  EXPECT_EQ(test::brokenGeoPackageRules(path), std::vector<std::string>());
  EXPECT_EQ(test::brokenLayerStyleRules(path), std::vector<std::string>());
}

Note noteAt(LonLat place) {
  return {test::idOf(7), "Ask for the survey\nof 2019", "M. K.", "", "2026-11-20", place};
}

Post postOf(const Zone& zone) {
  Post post;
  post.id = test::idOf(8);
  post.zone = zone.id;
  post.name = "Hill";
  post.point = {35.41, 33.21};
  return post;
}

}  // namespace

TEST(PlanMigration, APlanOfSchema1GetsNetworkStatesAndKeepsItsHistory) {
  const test::TemporaryFolder folder;
  const std::string path = planOf("plan-schema-1.sql", folder);
  auto opened = GeoPackagePlanRepository(kSharedClock).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  ASSERT_EQ(opened->migrationLog.size(), 6u);
  EXPECT_EQ(opened->migrationLog[1], "schema 1 to 2: network states, and the factors of supply");
  EXPECT_EQ(opened->migrationLog[2], "schema 2 to 3: posts, how zones are held, and the pool of units");
  EXPECT_EQ(opened->migrationLog[3], "schema 3 to 4: named versions");
  EXPECT_EQ(opened->migrationLog[4], "schema 4 to 5: notes, bookmarks and reference layers");
  EXPECT_EQ(opened->migrationLog[5], "schema 5 to 6: phases of roadmaps");
  EXPECT_EQ(opened->plan.info.title, "Made with schema 1");
  EXPECT_TRUE(opened->plan.info.activeNetworkState.isNil());
  EXPECT_EQ(opened->plan.factors.at("supply.trucks").value, 10);
  EXPECT_EQ(opened->plan.factors.size(), 56u) << "51 of schema 1 and five new ones";

  PlanSession session(std::move(*opened), *kSharedClock);
  ASSERT_EQ(session.plan().zones.size(), 1u);
  ASSERT_TRUE(session.undo()) << "the removal of South";
  EXPECT_EQ(session.plan().zones.size(), 2u);
  ASSERT_TRUE(session.run(addNetworkState(
      session.plan(), {test::idOf(7), "Bridge down", "2026-03-22", "press", Reliability::Reported, "", 0})));
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).open(path)->plan, session.plan());
  expectWhole(path);
}

TEST(PlanMigration, APlanOfSchema2GetsPostsAndAPoolAndKeepsItsHistory) {
  const test::TemporaryFolder folder;
  const std::string path = planOf("plan-schema-2.sql", folder);
  auto opened = GeoPackagePlanRepository(kSharedClock).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  ASSERT_EQ(opened->migrationLog.size(), 5u);
  EXPECT_EQ(opened->migrationLog[1], "schema 2 to 3: posts, how zones are held, and the pool of units");
  EXPECT_EQ(schemaOf(path), kSchemaVersion);
  EXPECT_EQ(opened->plan.info.title, "Made with schema 2");
  ASSERT_EQ(opened->plan.zones.size(), 1u);
  const Zone& north = opened->plan.zones.begin()->second;
  EXPECT_EQ(north.name, "North");
  EXPECT_TRUE(north.heldFrom.empty());
  EXPECT_TRUE(north.patrolled);
  EXPECT_FALSE(north.reactionForce);
  EXPECT_TRUE(opened->plan.posts.empty());
  EXPECT_TRUE(opened->plan.pool.empty());
  EXPECT_EQ(opened->plan.roadStatuses.size(), 1u);

  PlanSession session(std::move(*opened), *kSharedClock);
  ASSERT_TRUE(session.run(addPost(session.plan(), postOf(north), test::kSampleRegion)));
  ASSERT_TRUE(session.run(describeZoneHolding(session.plan(), north.id, {"2027-03-01", false, 20})));
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).open(path)->plan, session.plan());
  const Plan last = session.plan();
  while (session.canUndo()) ASSERT_TRUE(session.undo());
  EXPECT_TRUE(session.plan().zones.empty()) << "before North was drawn";
  while (session.canRedo()) ASSERT_TRUE(session.redo());
  EXPECT_EQ(session.plan(), last);
  expectWhole(path);
}

TEST(PlanMigration, APlanOfSchema3ReadsTheSameAndGetsVersions) {
  const test::TemporaryFolder folder;
  const std::string path = planOf("plan-schema-3.sql", folder);
  auto opened = GeoPackagePlanRepository(kSharedClock).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  ASSERT_EQ(opened->migrationLog.size(), 4u);
  EXPECT_EQ(opened->migrationLog[1], "schema 3 to 4: named versions");
  EXPECT_EQ(schemaOf(path), kSchemaVersion);
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).hash(opened->plan),
            "sha256:971cf09ac50b067bcd30aaa866424c5c5e0f9ef6df9ec84ffb9a5e48afc63b84")
      << "as 'zw plan info' of that program said";
  EXPECT_EQ(opened->history.size(), 6u);
  EXPECT_TRUE(opened->versions.empty());

  PlanSession session(std::move(*opened), *kSharedClock);
  const Plan last = session.plan();
  ASSERT_TRUE(session.addVersion(test::idOf(5), "Handed on", "", 6));
  ASSERT_TRUE(session.goTo(0));
  EXPECT_TRUE(session.plan().zones.empty()) << "before North was drawn";
  EXPECT_EQ(session.store().versionContent(test::idOf(5)).value(), last);
  const auto again = GeoPackagePlanRepository(kSharedClock).open(path);
  EXPECT_EQ(again->plan, session.plan());
  EXPECT_EQ(again->versions, session.versions());
  expectWhole(path);
}

TEST(PlanMigration, APlanOfSchema4ReadsTheSameWithItsVersionsAndTakesNotes) {
  const test::TemporaryFolder folder;
  const std::string path = planOf("plan-schema-4.sql", folder);
  auto opened = GeoPackagePlanRepository(kSharedClock).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  ASSERT_EQ(opened->migrationLog.size(), 3u);
  EXPECT_EQ(opened->migrationLog[1], "schema 4 to 5: notes, bookmarks and reference layers");
  EXPECT_EQ(schemaOf(path), kSchemaVersion);
  EXPECT_EQ(schemaOf(path + ".schema-4.backup"), 4);
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).hash(opened->plan),
            "sha256:626e3c922b1714ac69ee8ce9cfc871b3401cfabd1952cefb499904d9ff6da2b3")
      << "as 'zw plan info' of that program said";
  EXPECT_EQ(opened->history.size(), 6u);
  ASSERT_EQ(opened->versions.size(), 1u);
  EXPECT_EQ(opened->versions[0].name, "Both zones");
  EXPECT_EQ(opened->versions[0].position, 2u);
  const PlanVersion version = opened->versions[0];

  PlanSession session(std::move(*opened), *kSharedClock);
  const auto content = session.store().versionContent(version.id);
  ASSERT_TRUE(content) << content.error().detail;
  EXPECT_EQ(content->zones.size(), 2u);
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).hash(*content), version.hash);
  ASSERT_TRUE(session.run(addNote(session.plan(), noteAt({35.41, 33.21}), test::kSampleRegion)));
  ASSERT_TRUE(session.run(addBookmark(session.plan(), {test::idOf(6), "Hills", {35.4, 33.2}, 5000})));
  const auto again = GeoPackagePlanRepository(kSharedClock).open(path);
  EXPECT_EQ(again->plan, session.plan());
  EXPECT_EQ(again->history.size(), 8u);
  ASSERT_TRUE(session.goTo(0));
  EXPECT_TRUE(session.plan().notes.empty());
  ASSERT_TRUE(session.goTo(8));
  EXPECT_EQ(session.plan(), again->plan);
  expectWhole(path);
}

TEST(PlanMigration, APlanOfSchema5ReadsTheSameAndTakesPhases) {
  const test::TemporaryFolder folder;
  const std::string path = planOf("plan-schema-5.sql", folder);
  auto opened = GeoPackagePlanRepository(kSharedClock).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  ASSERT_EQ(opened->migrationLog.size(), 2u);
  EXPECT_EQ(opened->migrationLog[1], "schema 5 to 6: phases of roadmaps");
  EXPECT_EQ(schemaOf(path), 6);
  EXPECT_EQ(schemaOf(path + ".schema-5.backup"), 5);
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).hash(opened->plan),
            "sha256:1eba898e012097d26a9a400f37746164c82f328a4054f4140a3f2177043897b5")
      << "as 'zw plan info' of that program said";
  EXPECT_EQ(opened->history.size(), 7u);
  ASSERT_EQ(opened->plan.zones.size(), 1u);
  ASSERT_EQ(opened->versions.size(), 1u);
  const PlanVersion version = opened->versions[0];
  const Zone north = opened->plan.zones.begin()->second;
  EXPECT_TRUE(north.phase.isNil());

  PlanSession session(std::move(*opened), *kSharedClock);
  const auto content = session.store().versionContent(version.id);
  ASSERT_TRUE(content) << content.error().detail;
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).hash(*content), version.hash);
  Phase phase;
  phase.id = test::idOf(5);
  phase.scenario = north.scenario;
  phase.name = "First";
  phase.networkState = session.plan().networkStates.begin()->first;
  ASSERT_TRUE(session.run(addPhase(session.plan(), phase, {north.id})));
  EXPECT_EQ(session.plan().zones.at(north.id).phase, phase.id);
  EXPECT_EQ(GeoPackagePlanRepository(kSharedClock).open(path)->plan, session.plan());
  const Plan last = session.plan();
  ASSERT_TRUE(session.goTo(0));
  EXPECT_TRUE(session.plan().zones.empty());
  ASSERT_TRUE(session.goTo(8));
  EXPECT_EQ(session.plan(), last);
  expectWhole(path);
}

TEST(PlanMigration, APlanOfSchema3ThatCannotBeWrittenToIsReadWithoutVersions) {
  const test::TemporaryFolder folder;
  const std::string path = planOf("plan-schema-3.sql", folder);
  const std::string before = sha256OfFile(path).value();
  // Permissions do not bind root; a file that is mounted read-only over itself does.
  if (::mount(path.c_str(), path.c_str(), nullptr, MS_BIND, nullptr) != 0)
    GTEST_SKIP() << "mounting is not allowed here";
  ASSERT_EQ(::mount(nullptr, path.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr), 0);
  {
    const auto opened = GeoPackagePlanRepository(kSharedClock).open(path);
    EXPECT_TRUE(opened) << opened.error().detail;
    if (opened) {
      EXPECT_FALSE(opened->store->readOnlyReason().empty());
      EXPECT_EQ(opened->plan.zones.size(), 1u);
      EXPECT_TRUE(opened->versions.empty());
      EXPECT_EQ(opened->store->addVersion({test::idOf(5), "N", "", "", 3}, opened->plan).error().code,
                ErrorCode::ReadOnly);
    }
  }
  ::umount(path.c_str());
  EXPECT_EQ(sha256OfFile(path).value(), before);
}

namespace {

/// Those of the product.
Result<std::map<std::string, Factor>> defaultFactors() {
  return readFactors(ZW_SOURCE_DIR "/resources/factors/default.json");
}

}  // namespace

TEST(PlanFactors, AnOlderPlanGetsThoseItLacksAndKeepsThoseItHas) {
  const test::TemporaryFolder folder;
  const std::string path = planOf("plan-schema-1.sql", folder);
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("UPDATE factors SET value = 1900, title = 'Ours' WHERE id = 'staffing.productive_hours'");
  const GeoPackagePlanRepository plans(kSharedClock, {}, defaultFactors);
  {
    auto opened = plans.open(path);
    ASSERT_TRUE(opened) << opened.error().detail;
    const auto& factors = opened->plan.factors;
    const auto defaults = defaultFactors();
    for (const auto& [id, factor] : *defaults) EXPECT_TRUE(factors.contains(id)) << id;
    EXPECT_EQ(factors.at("staffing.days_per_week"), defaults->at("staffing.days_per_week"));
    EXPECT_EQ(factors.at("staffing.productive_hours").value, 1900);
    EXPECT_EQ(factors.at("staffing.productive_hours").title, "Ours");
    EXPECT_NE(opened->migrationLog.back().find("staffing.days_per_week"), std::string::npos);
    EXPECT_EQ(opened->migrationLog.back().find("staffing.productive_hours"), std::string::npos);

    PlanSession session(std::move(*opened), *kSharedClock);
    const std::size_t commands = session.history().size();
    while (session.canUndo()) ASSERT_TRUE(session.undo());
    EXPECT_TRUE(session.plan().factors.contains("staffing.days_per_week")) << "no part of the history";
    while (session.canRedo()) ASSERT_TRUE(session.redo());
    EXPECT_EQ(session.history().size(), commands);
    ASSERT_TRUE(session.run(setFactor(session.plan(), "staffing.days_per_week", 6, 5, 7)));
    ASSERT_TRUE(session.undo());
  }
  expectWhole(path);
  const auto again = GeoPackagePlanRepository(kSharedClock).open(path);
  EXPECT_EQ(again->plan.factors.at("staffing.days_per_week").value, 7) << "they are in the file";
  const std::string bytes = sha256OfFile(path).value();
  EXPECT_TRUE(plans.open(path)->migrationLog.empty());
  EXPECT_EQ(sha256OfFile(path).value(), bytes) << "nothing is missing any more";
}

TEST(PlanFactors, APlanThatCannotBeWrittenToGetsThemInMemory) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kSharedClock).create(path, emptyPlan(), false));
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("UPDATE zw_plan SET value = '9' WHERE key = 'schema_version'");
  const std::string before = sha256OfFile(path).value();
  const auto opened = GeoPackagePlanRepository(kSharedClock, {}, defaultFactors).open(path);
  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_FALSE(opened->store->readOnlyReason().empty());
  EXPECT_TRUE(opened->plan.factors.contains("staffing.days_per_week"));
  EXPECT_TRUE(opened->plan.factors.contains("a.b"));
  EXPECT_EQ(sha256OfFile(path).value(), before);
}

TEST(PlanFactors, WithoutTheDefaultsAPlanDoesNotOpen) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  ASSERT_TRUE(GeoPackagePlanRepository(kSharedClock).create(path, emptyPlan(), false));
  const auto opened = GeoPackagePlanRepository(kSharedClock, {}, [] {
                        return readFactors("/nowhere/factors.json");
                      }).open(path);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::FileMissing);
  EXPECT_EQ(opened.error().file, "/nowhere/factors.json");
}

}  // namespace zw::plan
