// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <numbers>
#include <random>

#include "core/change/difference.h"
#include "core/session/plan_session.h"
#include "gis/geopackage/container.h"
#include "gis/plan/canonical.h"
#include "gis/plan/plan_repository.h"
#include "tests/gis/plan/plan_files.h"
#include "tests/support/geopackage_rules.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"

namespace zw {
namespace {

using test::addZone;
using test::addZones;
using test::created;
using test::emptyPlan;
using test::gridZone;
using test::idOf;
using test::kClock;
using test::kSampleRules;
using test::repository;

std::int64_t count(const std::string& path, const std::string& table) {
  SQLite::Database db(path, SQLite::OPEN_READONLY);
  return db.execAndGet("SELECT count(*) FROM " + table).getInt64();
}

/// A plan of so many zones, each a circle of so many corners.
Plan roundZones(unsigned zones, unsigned corners) {
  Plan plan = emptyPlan();
  for (unsigned i = 0; i < zones; ++i) {
    Zone zone;
    zone.id = idOf(1000 + i);
    zone.scenario = idOf(1);
    zone.name = "Zone " + std::to_string(i);
    zone.order = static_cast<int>(i);
    Ring<LonLat> ring;
    for (unsigned c = 0; c < corners; ++c) {
      const double turn = 2 * std::numbers::pi * c / corners;
      ring.push_back({35.006 + 0.0125 * (i % 20) + 0.005 * std::cos(turn),
                      33.006 + 0.0125 * (i / 20) + 0.005 * std::sin(turn)});
    }
    zone.shape = {{ring, {}}};
    plan.zones[zone.id] = zone;
  }
  return plan;
}

}  // namespace

TEST(PlanVersions, StayWhenTheHistoryGoesAnotherWay) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path);
  addZones(session, 0, 3);
  const Plan named = session.plan();
  ASSERT_TRUE(session.addVersion(idOf(50), " Before the talks ", "as handed on", 3));
  ASSERT_EQ(session.versions().size(), 1u);
  EXPECT_EQ(session.versions()[0].name, "Before the talks");
  EXPECT_EQ(session.versions()[0].position, 3u);
  EXPECT_EQ(session.versions()[0].hash, repository()->hash(named));
  EXPECT_EQ(session.history().size(), 3u) << "it is no command";

  ASSERT_TRUE(session.goTo(1));
  EXPECT_EQ(session.versions()[0].position, 3u) << "it can be redone still";
  ASSERT_TRUE(addZone(session, 9));
  EXPECT_FALSE(session.versions()[0].position) << "that way is gone";
  EXPECT_EQ(session.store().versionContent(idOf(50)).value(), named);
  while (session.canUndo()) ASSERT_TRUE(session.undo());

  auto reopened = repository()->open(path);
  ASSERT_TRUE(reopened) << reopened.error().detail;
  EXPECT_EQ(reopened->versions, session.versions());
  EXPECT_EQ(canonicalText(reopened->store->versionContent(idOf(50)).value()), canonicalText(named));
  EXPECT_EQ(test::brokenGeoPackageRules(path), std::vector<std::string>());
}

TEST(PlanVersions, OfAnEarlierStepHoldWhatItWas) {
  const test::TemporaryFolder folder;
  PlanSession session = created(folder.file("plan.gpkg"));
  addZones(session, 0, 4);
  ASSERT_TRUE(session.addVersion(idOf(50), "Two", "", 2));
  EXPECT_EQ(session.store().versionContent(idOf(50)).value(), session.stateAt(2));
  EXPECT_EQ(session.addVersion(idOf(51), "Nine", "", 9).error().code, ErrorCode::NotFound);
}

TEST(PlanVersions, AreRestoredByACommandThatCanBeUndone) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path);
  addZones(session, 0, 3);
  ASSERT_TRUE(session.addVersion(idOf(50), "Three", "", 3));
  ASSERT_TRUE(session.run(deleteZone(session.plan(), idOf(1001))));
  ASSERT_TRUE(session.run(setFactor(session.plan(), "a.b", 2.5, 1, 3)));
  const std::string later = canonicalText(session.plan());

  ASSERT_TRUE(
      session.run(restoreVersion(session.plan(), session.store().versionContent(idOf(50)).value(), "Three")));
  EXPECT_EQ(session.history().back().kind, "version.restore");
  EXPECT_EQ(session.history().back().subject, "Three");
  EXPECT_EQ(repository()->hash(session.plan()), session.versions()[0].hash);
  EXPECT_EQ(repository()->open(path)->plan, session.plan());
  ASSERT_TRUE(session.undo());
  EXPECT_EQ(canonicalText(session.plan()), later);
  EXPECT_TRUE(restoreVersion(session.plan(), session.plan(), "N").change.edits.empty());
}

TEST(PlanVersions, WithoutALaterFactorLeaveItToThePlan) {
  Plan old = emptyPlan();
  Plan now = old;
  now.factors["new.one"] = {"new.one", "New", 1, 1, 1, "m", "", Confidence::Assumed};
  now.factors["a.b"].value = 2.5;
  apply(restoreVersion(now, old, "Old").change, now);
  EXPECT_TRUE(now.factors.contains("new.one"));
  EXPECT_EQ(now.factors.at("a.b").value, 2);
}

TEST(PlanVersions, HaveNamesOfTheirOwn) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path);
  ASSERT_TRUE(session.addVersion(idOf(50), "A", "", 0));
  EXPECT_EQ(session.addVersion(idOf(51), "A ", "", 0).error().code, ErrorCode::NameTaken);
  EXPECT_EQ(session.addVersion(idOf(51), " ", "", 0).error().code, ErrorCode::NameEmpty);
  EXPECT_EQ(session.addVersion(idOf(51), "\xff", "", 0).error().code, ErrorCode::BadValue);
  ASSERT_TRUE(session.addVersion(idOf(51), "B", "", 0));
  EXPECT_EQ(session.describeVersion(idOf(51), "A", "").error().code, ErrorCode::NameTaken);
  ASSERT_TRUE(session.describeVersion(idOf(51), "C", "a note"));
  EXPECT_EQ(session.describeVersion(idOf(60), "D", "").error().code, ErrorCode::NotFound);
  EXPECT_EQ(session.removeVersion(idOf(60)).error().code, ErrorCode::NotFound);
  const auto reopened = repository()->open(path);
  ASSERT_EQ(reopened->versions.size(), 2u);
  EXPECT_EQ(reopened->versions[1].name, "C");
  EXPECT_EQ(reopened->versions[1].note, "a note");
  EXPECT_EQ(reopened->versions, session.versions());
}

TEST(PlanVersions, ThatAreRemovedLeaveNothingBehindAndCanBePutBack) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path);
  addZones(session, 0, 2);
  ASSERT_TRUE(session.addVersion(idOf(50), "One", "", 1));
  ASSERT_TRUE(session.addVersion(idOf(51), "Two", "", 2));
  const PlanVersion one = session.versions()[0];
  const Plan content = session.store().versionContent(one.id).value();
  ASSERT_TRUE(session.removeVersion(one.id));
  EXPECT_EQ(session.store().versionContent(idOf(51)).value(), session.plan()) << "what they shared stays";
  EXPECT_EQ(session.store().versionContent(one.id).error().code, ErrorCode::NotFound);
  ASSERT_TRUE(session.putBackVersion(one, content));
  EXPECT_EQ(session.versions()[1], one);
  ASSERT_TRUE(session.removeVersion(one.id));
  ASSERT_TRUE(session.goTo(0));
  ASSERT_TRUE(addZone(session, 7));
  ASSERT_TRUE(session.putBackVersion(one, content));
  EXPECT_FALSE(session.versionNamed("One")->position) << "the first step is another now";
  ASSERT_TRUE(session.removeVersion(one.id));
  ASSERT_TRUE(session.removeVersion(idOf(51)));
  for (const char* table : {"versions", "version_parts", "version_things"})
    EXPECT_EQ(count(path, table), 0) << table;
}

TEST(PlanVersions, FiftyOfTwoHundredZonesStaySmall) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path, roundZones(200, 200));
  const auto empty = std::filesystem::file_size(path);
  std::uintmax_t first = 0;
  for (unsigned i = 0; i < 50; ++i) {
    MultiPolygon<LonLat> shape = session.plan().zones.at(idOf(1000 + i)).shape;
    shape[0].outer[0].lon -= 1e-4;
    ASSERT_TRUE(session.run(reshapeZone(session.plan(), idOf(1000 + i), shape, kSampleRules)));
    ASSERT_TRUE(session.addVersion(idOf(5000 + i), "Version " + std::to_string(i), "", i + 1));
    if (i == 0) first = std::filesystem::file_size(path);
  }
  const auto all = std::filesystem::file_size(path);
  RecordProperty("first_version_bytes", static_cast<int>(first - empty));
  RecordProperty("fifty_versions_bytes", static_cast<int>(all - empty));
  EXPECT_LT(first - empty, 1'200'000u);
  EXPECT_LT(all - empty, 3'000'000u) << "each once: 49 more take less than two of their own would";
  EXPECT_EQ(session.store().versionContent(idOf(5049)).value(), session.plan());
}

TEST(PlanVersions, ThatWereAlteredInTheFileAreNamedDamaged) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  const auto errorAfter = [&](const char* sql) {
    {
      PlanSession session = created(path);
      EXPECT_TRUE(addZone(session, 0));
      EXPECT_TRUE(session.addVersion(idOf(50), "One", "", 1));
    }
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql);
    auto opened = repository()->open(path);
    if (!opened) return opened.error();
    const auto content = opened->store->versionContent(idOf(50));
    return content ? Error{} : content.error();
  };
  for (const char* sql : {"UPDATE version_things SET shape = NULL WHERE kind = 'zone'",
                          "UPDATE version_things SET content = replace(content, 'Zone 0', 'Zone 1')",
                          "DELETE FROM version_parts WHERE fid = (SELECT max(fid) FROM version_parts)",
                          "UPDATE versions SET position = 7", "UPDATE versions SET name = ''"}) {
    const Error error = errorAfter(sql);
    EXPECT_EQ(error.code, ErrorCode::Damaged) << sql;
    EXPECT_EQ(error.file, path) << sql;
    EXPECT_FALSE(error.feature.empty()) << sql;
  }
}

namespace {

/// Names, jumps, draws and removes at random for ever, and writes a byte to `pipe` after each that returned.
[[noreturn]] void workForEver(const std::string& path, unsigned seed, int pipe) {
  auto opened = repository()->open(path);
  if (!opened) _exit(1);
  PlanSession session(std::move(*opened), kClock);
  std::mt19937 random(seed);
  for (unsigned id = 100 + seed * 1000;; ++id) {
    const std::size_t position = random() % (session.history().size() + 1);
    if (!session.goTo(position)) _exit(2);
    if (!session.addVersion(idOf(id), "V " + std::to_string(id), "", position)) _exit(3);
    if (session.versions().size() > 5 && !session.removeVersion(session.versions().front().id)) _exit(4);
    if (::write(pipe, "x", 1) != 1) _exit(5);
  }
}

}  // namespace

TEST(PlanVersions, FortyKillsLeaveAWholePlan) {
  const auto folder = test::TemporaryFolder::inMemory();
  const std::string path = folder->file("plan.gpkg");
  std::vector<std::string> states;
  {
    PlanSession session = created(path);
    addZones(session, 0, 12);
    for (std::size_t i = 0; i <= 12; ++i) states.push_back(canonicalText(session.stateAt(i)));
  }
  std::mt19937 random(20261126);
  int interrupted = 0;
  for (unsigned kill = 0; kill < 40; ++kill) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      ::close(ends[0]);
      workForEver(path, kill, ends[1]);
    }
    ::close(ends[1]);
    char byte = 0;
    ASSERT_EQ(::read(ends[0], &byte, 1), 1);
    ::usleep(static_cast<useconds_t>(random() % 4000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(ends[0]);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child gave up by itself: " << WEXITSTATUS(status);
    interrupted += std::filesystem::exists(path + "-journal");
    auto opened = repository()->open(path);
    ASSERT_TRUE(opened) << "kill " << kill << ": " << opened.error().detail;
    ASSERT_EQ(canonicalText(opened->plan), states.at(opened->cursor)) << "plan and cursor go together";
    ASSERT_FALSE(opened->versions.empty());
    for (const PlanVersion& version : opened->versions) {
      const auto content = opened->store->versionContent(version.id);
      ASSERT_TRUE(content) << content.error().detail;
      ASSERT_EQ(canonicalText(*content), states.at(version.position.value()));
    }
    SQLite::Database db(path, SQLite::OPEN_READONLY);
    ASSERT_FALSE(SQLite::Statement(db, "PRAGMA foreign_key_check").executeStep());
  }
  EXPECT_GT(interrupted, 4) << "the kills must hit transactions, or this test shows nothing";
}

TEST(PlanVersions, AFullDiskLeavesHistoryAndVersionsAsTheyWere) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path, roundZones(100, 100));
  ASSERT_TRUE(session.addVersion(idOf(49), "First", "", 0));
  for (unsigned i = 0; i < 60; ++i) ASSERT_TRUE(session.run(deleteZone(session.plan(), idOf(1000 + i))));
  const std::string before = canonicalText(session.plan());

  rlimit old{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
  const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{16384, old.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto jump = session.goTo(0);
  const auto naming = session.addVersion(idOf(50), "Second", "", 60);
  const auto removal = session.removeVersion(idOf(49));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &old), 0);
  ::signal(SIGXFSZ, ignored);

  for (const auto& failed : {jump, naming, removal}) {
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::DiskFull) << failed.error().detail;
  }
  EXPECT_EQ(session.cursor(), 60u);
  EXPECT_EQ(canonicalText(session.plan()), before);
  ASSERT_EQ(session.versions().size(), 1u);
  const auto reopened = repository()->open(path);
  EXPECT_EQ(canonicalText(reopened->plan), before);
  EXPECT_EQ(reopened->versions, session.versions());
  EXPECT_TRUE(session.goTo(0)) << "and with space again it goes on";
}

TEST(PlanVersions, AReadOnlyPlanShowsThemAndKeepsThem) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  {
    PlanSession session = created(path);
    addZones(session, 0, 2);
    ASSERT_TRUE(session.addVersion(idOf(50), "Two", "", 2));
    SQLite::Database(path, SQLite::OPEN_READWRITE)
        .exec("UPDATE zw_plan SET value = '9' WHERE key = 'schema_version'");
  }
  PlanSession session(repository()->open(path).value(), kClock);
  ASSERT_FALSE(session.store().readOnlyReason().empty());
  EXPECT_EQ(session.versions().size(), 1u);
  EXPECT_EQ(session.store().versionContent(idOf(50)).value(), session.plan());
  EXPECT_EQ(session.goTo(0).error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(session.addVersion(idOf(51), "N", "", 0).error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(session.removeVersion(idOf(50)).error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(session.cursor(), 2u);
}

}  // namespace zw
