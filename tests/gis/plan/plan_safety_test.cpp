// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "core/change/bookmark_commands.h"
#include "core/change/note_commands.h"
#include "core/change/phase_commands.h"
#include "core/change/pool_commands.h"
#include "core/change/post_commands.h"
#include "core/change/reference_commands.h"
#include "core/session/plan_session.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/plan/canonical.h"
#include "gis/plan/geopackage_plan_repository.h"
#include "gis/plan/plan_repository.h"
#include "tests/gis/plan/plan_files.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"

namespace zw {
namespace {

using test::addZone;
using test::created;
using test::emptyPlan;
using test::gridZone;
using test::idOf;
using test::kClock;
using test::kSampleRegion;
using test::kSampleRules;
using test::repository;

ErrorCode openingError(const std::string& path) {
  const auto opened = repository()->open(path);
  return opened ? ErrorCode::Internal : opened.error().code;
}

void execute(const std::string& path, const std::string& sql) {
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql);
}

/// Adds zones `from`, `from` + 1 … for ever, and writes one byte to `pipe` after each that has returned.
[[noreturn]] void commitForEver(const std::string& path, unsigned from, int pipe) {
  auto opened = repository()->open(path);
  if (!opened) _exit(1);
  PlanSession session(std::move(*opened), kClock);
  for (unsigned i = from;; ++i) {
    if (!addZone(session, i)) _exit(2);
    if (::write(pipe, "x", 1) != 1) _exit(3);
  }
}

/// How many commands returned before the child was killed, `delay` after its first.
unsigned killWhileCommitting(const std::string& path, unsigned from, std::chrono::microseconds delay) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    commitForEver(path, from, ends[1]);
  }
  ::close(ends[1]);
  char byte = 0;
  unsigned returned = ::read(ends[0], &byte, 1) == 1 ? 1 : 0;
  ::usleep(static_cast<useconds_t>(delay.count()));
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the child gave up by itself: " << WEXITSTATUS(status);
  while (::read(ends[0], &byte, 1) == 1) ++returned;
  ::close(ends[0]);
  return returned;
}

}  // namespace

TEST(PlanSafety, TwoHundredKillsLoseNothing) {
  // What a killed process has written stays with the system, on a disk or not; without one it goes faster.
  const auto folder = test::TemporaryFolder::inMemory();
  std::mt19937 random(20260301);
  std::string path;
  unsigned stored = 0;
  unsigned interrupted = 0;
  for (int kill = 0; kill < 200; ++kill) {
    if (kill % 20 == 0) {  // a fresh file now and then, so that histories stay short
      path = folder->file("plan-" + std::to_string(kill) + ".gpkg");
      created(path);
      stored = 0;
    }
    const unsigned returned = killWhileCommitting(path, stored, std::chrono::microseconds(random() % 3000));
    if (std::filesystem::exists(path + "-journal")) ++interrupted;
    auto opened = repository()->open(path);
    ASSERT_TRUE(opened) << "kill " << kill << ": " << opened.error().detail;
    const auto count = static_cast<unsigned>(opened->plan.zones.size());
    ASSERT_GE(count, stored + returned) << "kill " << kill;
    ASSERT_LE(count, stored + returned + 1) << "at most the one that was under way";
    ASSERT_EQ(opened->history.size(), count);
    ASSERT_EQ(opened->cursor, count);
    for (unsigned i = 0; i < count; ++i) ASSERT_TRUE(opened->plan.zones.contains(idOf(1000 + i))) << i;
    auto db = gpkg::open(path, gpkg::Access::ReadOnly);
    ASSERT_TRUE(db);
    ASSERT_EQ(db->execAndGet("PRAGMA integrity_check").getString(), "ok");
    stored = count;
  }
  EXPECT_GT(interrupted, 10u) << "the kills must hit transactions, or this test shows nothing";
}

TEST(PlanSafety, AFullDiskLeavesThePlanAsItWas) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path);
  ASSERT_TRUE(addZone(session, 0));
  const std::string before = canonicalText(session.plan());

  rlimit old{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
  const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{std::filesystem::file_size(path), old.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  Result<void> failed;
  for (unsigned i = 1; failed && i < 300; ++i) failed = addZone(session, i);
  const auto copy = session.store().saveCopy(folder.file("copy.gpkg"), false);
  const rlimit tiny{4096, old.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tiny), 0);
  const auto tinyCopy = session.store().saveCopy(folder.file("copy2.gpkg"), false);
  const auto tinyPlan = repository()->create(folder.file("new.gpkg"), emptyPlan(), false);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &old), 0);
  ::signal(SIGXFSZ, ignored);

  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::DiskFull) << failed.error().detail;
  const std::string inMemory = canonicalText(session.plan());
  EXPECT_NE(inMemory, before) << "some fitted into free pages";
  ASSERT_FALSE(tinyCopy);
  EXPECT_EQ(tinyCopy.error().code, ErrorCode::DiskFull) << tinyCopy.error().detail;
  ASSERT_FALSE(tinyPlan);
  EXPECT_EQ(tinyPlan.error().code, ErrorCode::DiskFull) << tinyPlan.error().detail;
  EXPECT_FALSE(std::filesystem::exists(folder.file("new.gpkg")));
  EXPECT_FALSE(std::filesystem::exists(folder.file("copy2.gpkg")));
  EXPECT_TRUE(copy) << "one that fits is made";
  EXPECT_EQ(canonicalText(repository()->open(path)->plan), inMemory);
  EXPECT_TRUE(addZone(session, 400)) << "and with space again it goes on";
}

TEST(PlanSafety, AFullFileSystemLeavesThePlanAsItWas) {
  const test::TemporaryFolder folder;
  if (::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=400k") != 0)
    GTEST_SKIP() << "mounting is not allowed here; AFullDiskLeavesThePlanAsItWas tries the same by a limit";
  {
    const std::string path = folder.file("plan.gpkg");
    PlanSession session = created(path);
    Result<void> failed;
    for (unsigned i = 0; failed && i < 3000; ++i) failed = addZone(session, i);
    EXPECT_FALSE(failed);
    if (!failed) {
      EXPECT_EQ(failed.error().code, ErrorCode::DiskFull) << failed.error().detail;
      const auto reopened = repository()->open(path);
      EXPECT_TRUE(reopened && reopened->plan == session.plan());
    }
    EXPECT_EQ(session.store().saveCopy(folder.file("copy.gpkg"), false).error().code, ErrorCode::DiskFull);
  }
  ::umount(folder.path().c_str());
}

TEST(PlanSafety, AReadOnlyFolderOpensReadOnlyAndSaysSo) {
  const test::TemporaryFolder folder;
  created(folder.file("plan.gpkg"));
  const std::string before = sha256OfFile(folder.file("plan.gpkg")).value();
  // A read-only mount binds everybody, root as well.
  if (::mount(folder.path().c_str(), folder.path().c_str(), nullptr, MS_BIND, nullptr) != 0)
    GTEST_SKIP() << "mounting is not allowed here";
  ASSERT_EQ(::mount(nullptr, folder.path().c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr), 0);
  {
    auto opened = repository()->open(folder.file("plan.gpkg"));
    EXPECT_TRUE(opened) << opened.error().detail;
    if (opened) {
      PlanSession session(std::move(*opened), kClock);
      EXPECT_NE(session.store().readOnlyReason().find("Read-only"), std::string::npos)
          << session.store().readOnlyReason();
      EXPECT_EQ(addZone(session, 0).error().code, ErrorCode::ReadOnly);
      EXPECT_TRUE(session.plan().zones.empty());
      const test::TemporaryFolder other;
      EXPECT_TRUE(session.store().saveCopy(other.file("copy.gpkg"), false));
      EXPECT_TRUE(repository()->open(other.file("copy.gpkg"))->store->readOnlyReason().empty());
    }
    EXPECT_EQ(repository()->create(folder.file("new.gpkg"), emptyPlan(), false).error().code,
              ErrorCode::CannotWrite);
  }
  ::umount(folder.path().c_str());
  EXPECT_EQ(sha256OfFile(folder.file("plan.gpkg")).value(), before);
}

TEST(PlanSafety, AReadOnlyFileOpensReadOnlyAndSaysSo) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  created(path);
  if (::geteuid() == 0) {
    // Permissions do not bind root; a file that is mounted read-only over itself does.
    if (::mount(path.c_str(), path.c_str(), nullptr, MS_BIND, nullptr) != 0)
      GTEST_SKIP() << "root may write to anything, and mounting is not allowed here";
    ASSERT_EQ(::mount(nullptr, path.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr), 0);
  } else {
    std::filesystem::permissions(path, std::filesystem::perms::owner_read);
  }
  {
    auto opened = repository()->open(path);
    EXPECT_TRUE(opened) << opened.error().detail;
    if (opened) {
      PlanSession session(std::move(*opened), kClock);
      EXPECT_NE(session.store().readOnlyReason().find("the file cannot be written to"), std::string::npos);
      EXPECT_EQ(addZone(session, 0).error().code, ErrorCode::ReadOnly);
    }
  }
  if (::geteuid() == 0) ::umount(path.c_str());
}

TEST(PlanSafety, BadFilesAreNamedForWhatTheyAre) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(openingError(folder.file("absent.gpkg")), ErrorCode::FileMissing);
  EXPECT_EQ(openingError(folder.path()), ErrorCode::FileUnreadable);
  std::ofstream(folder.file("empty.gpkg"));
  EXPECT_EQ(openingError(folder.file("empty.gpkg")), ErrorCode::NotGeoPackage);
  std::ofstream(folder.file("text.gpkg"))
      << "This is a text, not a plan, and longer than a header." << std::string(200, '.');
  EXPECT_EQ(openingError(folder.file("text.gpkg")), ErrorCode::NotGeoPackage);
  {
    SQLite::Database other(folder.file("other.gpkg"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    gpkg::createContainer(other);
  }
  EXPECT_EQ(openingError(folder.file("other.gpkg")), ErrorCode::NotPlan);
  created(folder.file("plan.gpkg"));
  std::filesystem::resize_file(folder.file("plan.gpkg"), 20000);
  EXPECT_EQ(openingError(folder.file("plan.gpkg")), ErrorCode::NotGeoPackage);
}

TEST(PlanSafety, ContentThatContradictsTheSchemaIsDamage) {
  const test::TemporaryFolder folder;
  const std::string whole = folder.file("whole.gpkg");
  {
    PlanSession session = created(whole);
    ASSERT_TRUE(addZone(session, 0));
    Post post;
    post.id = idOf(5);
    post.zone = session.plan().zones.begin()->first;
    post.name = "Hill";
    post.point = {35.2, 33.2};
    ASSERT_TRUE(session.run(addPost(session.plan(), post, kSampleRegion)));
    PoolUnit unit;
    unit.id = idOf(6);
    unit.name = "Unit A";
    ASSERT_TRUE(session.run(addUnit(session.plan(), unit)));
    ASSERT_TRUE(session.run(
        addNote(session.plan(), {idOf(7), "Ford", "", "", "2026-11-20", {35.2, 33.2}}, kSampleRegion)));
    ASSERT_TRUE(session.run(addBookmark(session.plan(), {idOf(8), "Hills", {35.2, 33.2}, 5000})));
    ASSERT_TRUE(session.run(addPhase(session.plan(), {idOf(10), idOf(1), "First", "", "", "", "2027-02-01"},
                                     {session.plan().zones.begin()->first})));
    ASSERT_TRUE(session.run(
        addReferenceLayer(session.plan(), {idOf(9), "Wells", "wells.gpkg", "sha256:" + std::string(64, 'a'),
                                           4096, "", ReferenceKind::Vector, ""})));
  }
  const std::string path = folder.file("plan.gpkg");
  for (const char* sql : {
           "UPDATE zones SET geom = x'4750'",
           "UPDATE zones SET geom = substr(geom, 1, length(geom) - 3)",
           "UPDATE zones SET uuid = 'abc'",
           "UPDATE zones SET scenario = '00000000-0000-0000-0000-000000000099'",
           "UPDATE zones SET colour = 'blue'",
           "UPDATE scenarios SET uuid = 'abc'",
           "DELETE FROM plan WHERE key = 'active_scenario'",
           "UPDATE plan SET value = '00000000-0000-0000-0000-000000000099' WHERE key = 'active_scenario'",
           "UPDATE history SET change = '['",
           "UPDATE history SET position = position + 50",
           "UPDATE zw_plan SET value = '70' WHERE key = 'history_cursor'",
           "DELETE FROM zw_plan WHERE key = 'history_cursor'",
           "DELETE FROM zw_plan WHERE key = 'schema_version'",
           "DROP TABLE factors",
           "UPDATE zones SET held_from = '2027-02-30'",
           "UPDATE posts SET uuid = 'abc'",
           "UPDATE posts SET zone = '00000000-0000-0000-0000-000000000099'",
           "UPDATE posts SET geom = x'4750'",
           "UPDATE pool SET uuid = 'abc'",
           "UPDATE pool SET readiness = 1.5",
           "UPDATE pool SET vetted_from = 'soon'",
           "UPDATE pool SET home_base = '00000000-0000-0000-0000-000000000099'",
           "DROP TABLE posts",
           "UPDATE notes SET uuid = 'abc'",
           "UPDATE notes SET text = char(10)",
           "UPDATE notes SET date = 'soon'",
           "UPDATE notes SET geom = x'4750'",
           "DROP TABLE notes",
           "UPDATE bookmarks SET uuid = 'abc'",
           "UPDATE bookmarks SET latitude = 95",
           "UPDATE bookmarks SET width = 0",
           "UPDATE bookmarks SET width = 'wide'",
           "UPDATE phases SET uuid = 'abc'",
           "UPDATE phases SET scenario = '00000000-0000-0000-0000-000000000099'",
           "UPDATE phases SET begins = 'soon'",
           "UPDATE phases SET name = ''",
           "UPDATE phases SET network_state = '00000000-0000-0000-0000-000000000099'",
           "UPDATE zones SET phase = '00000000-0000-0000-0000-000000000099' WHERE phase IS NOT NULL",
           "DELETE FROM phases",
           "UPDATE reference_layers SET uuid = 'abc'",
           "UPDATE reference_layers SET path = ''",
           "UPDATE reference_layers SET hash = 'sha256:12'",
           "UPDATE reference_layers SET bytes = 'many'",
           "UPDATE reference_layers SET colour = 'blue'",
           "UPDATE reference_layers SET opacity = 1.01",
           "UPDATE reference_layers SET min_scale = 5000, max_scale = 5000",
           "UPDATE reference_layers SET min_scale = -1",
       }) {
    std::filesystem::copy_file(whole, path, std::filesystem::copy_options::overwrite_existing);
    execute(path, sql);
    const auto opened = repository()->open(path);
    ASSERT_FALSE(opened) << sql;
    EXPECT_EQ(opened.error().code, ErrorCode::Damaged) << sql << ": " << opened.error().detail;
    EXPECT_EQ(opened.error().file, path);
  }
}

TEST(PlanSafety, FlippedBytesNeverCrashAndNeverPassUnseen) {
  const test::TemporaryFolder folder;
  const std::string whole = folder.file("whole.gpkg");
  {
    PlanSession session = created(whole);
    for (unsigned i = 0; i < 5; ++i) ASSERT_TRUE(addZone(session, i));
  }
  const std::string path = folder.file("plan.gpkg");
  const auto size = std::filesystem::file_size(whole);
  std::mt19937 random(7);
  int refused = 0;
  for (int i = 0; i < 60; ++i) {
    std::filesystem::copy_file(whole, path, std::filesystem::copy_options::overwrite_existing);
    {
      std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
      file.seekp(static_cast<std::streamoff>(random() % (size / 4096) * 4096));
      const std::string noise(256, static_cast<char>(random()));
      file.write(noise.data(), static_cast<std::streamsize>(noise.size()));
    }
    const auto opened = repository()->open(path);
    if (!opened) ++refused;
  }
  // The start of each page is its header: noise there cannot look like a plan, but for pages out of use.
  EXPECT_GE(refused, 55);
}

TEST(PlanSafety, AnotherWriterIsNoticed) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  PlanSession session = created(path);
  {
    SQLite::Database other(path, SQLite::OPEN_READWRITE);
    other.exec("BEGIN EXCLUSIVE");
    const auto refused = addZone(session, 0);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Locked);
    EXPECT_TRUE(session.plan().zones.empty());
    EXPECT_EQ(openingError(path), ErrorCode::Locked);
  }
  EXPECT_TRUE(addZone(session, 0)) << "a lock that is gone is forgotten";

  PlanSession second(repository()->open(path).value(), kClock);
  ASSERT_TRUE(addZone(second, 1));
  const auto stale = addZone(session, 2);
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().code, ErrorCode::Locked);
  EXPECT_NE(stale.error().detail.find("open it again"), std::string::npos);
  EXPECT_EQ(repository()->open(path)->plan, second.plan());
}

TEST(PlanSafety, APlanThatWasLeftInWriteAheadModeOpens) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  created(path);
  execute(path, "PRAGMA journal_mode = WAL");
  PlanSession session(repository()->open(path).value(), kClock);
  ASSERT_TRUE(addZone(session, 0));
  EXPECT_EQ(folder.files(), std::vector<std::string>{"plan.gpkg"});
}

}  // namespace zw
