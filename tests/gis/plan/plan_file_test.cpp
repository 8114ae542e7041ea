// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <filesystem>
#include <random>

#include "core/change/base_commands.h"
#include "core/change/note_commands.h"
#include "core/session/plan_session.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/plan/canonical.h"
#include "gis/plan/change_record.h"
#include "gis/plan/plan_repository.h"
#include "tests/gis/plan/plan_files.h"
#include "tests/gis/plan/random_commands.h"
#include "tests/support/geopackage_rules.h"
#include "tests/support/temporary_folder.h"

namespace zw {
namespace {

using test::commandFromSeed;
using test::created;
using test::emptyPlan;
using test::gridZone;
using test::idOf;
using test::kClock;
using test::kSampleRegion;
using test::kSampleRules;
using test::repository;

PlanSession reopened(const std::string& path) {
  auto opened = repository()->open(path);
  EXPECT_TRUE(opened) << opened.error().layer << opened.error().feature << opened.error().detail;
  return {std::move(opened.value()), kClock};
}

ReferenceLayer referenceLayer() {
  ReferenceLayer layer;
  layer.id = idOf(13);
  layer.name = "Wells \u0628\u0626\u0631";
  layer.path = "data/wells.gpkg";
  layer.hash = "sha256:" + std::string(64, 'a');
  layer.bytes = 4096;
  layer.layer = "wells";
  layer.colour = "#112233";
  layer.opacity = 0.35;
  layer.minScale = 5000;
  layer.maxScale = 200'000;
  layer.filter = "depth > 12 AND \"use\" = 'farm'";
  layer.order = 2;
  return layer;
}

}  // namespace

TEST(PlanFile, HoldsThePlanThatWasGiven) {
  const test::TemporaryFolder folder;
  Plan plan = emptyPlan();
  plan.bases[idOf(5)] = {idOf(5), "Base A", "notes", false, {35.2038, 33.2705}};
  plan.zones[idOf(6)] = {
      idOf(6),
      idOf(1),
      "Tyre \u0635\u0648\u0631",
      "n",
      "p",
      "s",
      ZoneStatus::Reported,
      {"#112233"},
      3,
      {{{{35, 33}, {35.1, 33}, {35.1, 33.1}}, {}},
       {{{35.2, 33}, {35.5, 33}, {35.5, 33.3}, {35.2, 33.3}}, {{{35.3, 33.1}, {35.4, 33.1}, {35.4, 33.2}}}}}};
  plan.zones[idOf(6)].heldFrom = "2027-03-01";
  plan.zones[idOf(6)].patrolled = false;
  plan.zones[idOf(6)].reactionForce = 20.5;
  plan.zones[idOf(6)].phase = idOf(16);
  plan.networkStates[idOf(15)] = {idOf(15), "Bridge down", "", "", Reliability::Assumed, "", 0};
  plan.phases[idOf(16)] = {idOf(16), idOf(1), "First \u0623\u0648\u0644", "n", "p", "s", "2027-02-01",
                           idOf(15), 0};
  plan.phases[idOf(17)] = {idOf(17), idOf(1), "Second", "", "", "", "", {}, 1};
  plan.posts[idOf(8)] = {idOf(8), idOf(6), "Hill \u062a\u0644", "n", PostKind::Checkpoint, {35.05, 33.02},
                         true,    2.5,     std::nullopt};
  PoolUnit unit;
  unit.id = idOf(9);
  unit.name = "Unit A";
  unit.strength = 140;
  unit.readiness = 0.85;
  unit.vettedFrom = Date::fromText("2026-12-31");
  unit.vehicles = 12;
  unit.homeBase = idOf(5);
  unit.deploymentDays = 120;
  unit.dwellRatio = 1.5;
  unit.source = "s";
  unit.illustrative = false;
  plan.pool[unit.id] = unit;
  plan.notes[idOf(10)] = {idOf(10),    "Ford\n\u0645\u062e\u0627\u0636\u0629", "M. K.", "s", "2026-11-20",
                          {35.3, 33.3}};
  plan.notes[idOf(11)] = {idOf(11), "Undated", "", "", "", {35.3, 33.4}};
  plan.bookmarks[idOf(12)] = {idOf(12), "Hills", {35.4, 33.2}, 5123.456};
  plan.referenceLayers[idOf(13)] = referenceLayer();
  plan.referenceLayers[idOf(14)] = {
      idOf(14),      "Scan", "/data/scan.tif",      "sha256:" + std::string(64, 'b'),
      5'000'000'000, "",     ReferenceKind::Raster, "EPSG:22770"};
  created(folder.file("plan.gpkg"), plan);
  EXPECT_EQ(reopened(folder.file("plan.gpkg")).plan(), plan);
  EXPECT_EQ(folder.files(), std::vector<std::string>{"plan.gpkg"}) << "nothing else is left behind";
}

TEST(PlanFile, EqualPlansGiveEqualBytes) {
  const test::TemporaryFolder folder;
  for (const char* name : {"a.gpkg", "b.gpkg"})
    ASSERT_TRUE(created(folder.file(name)).run(createZone(emptyPlan(), gridZone(0), kSampleRules)));
  EXPECT_EQ(sha256OfFile(folder.file("a.gpkg")).value(), sha256OfFile(folder.file("b.gpkg")).value());
}

TEST(PlanFile, DoesNotOverwriteUnlessTold) {
  const test::TemporaryFolder folder;
  created(folder.file("plan.gpkg"));
  EXPECT_EQ(repository()->create(folder.file("plan.gpkg"), emptyPlan(), false).error().code,
            ErrorCode::FileExists);
  EXPECT_TRUE(repository()->create(folder.file("plan.gpkg"), emptyPlan(), true));
  EXPECT_EQ(repository()->create(folder.file("no/such/plan.gpkg"), emptyPlan(), false).error().code,
            ErrorCode::CannotWrite);
}

TEST(PlanFile, GdalReadsZonesBasesAndNotes) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  {
    PlanSession session = created(path);
    ASSERT_TRUE(session.run(createZone(session.plan(), gridZone(7), kSampleRules)));
    ASSERT_TRUE(session.run(addBase(session.plan(), {idOf(5), "Base A", "", true, {35.25, 33.5}})));
    ASSERT_TRUE(session.run(addNote(
        session.plan(), {idOf(6), "Ford\ndry in August", "", "", "", {35.3, 33.4}}, test::kSampleRegion)));
  }
  GDALAllRegister();
  CPLErrorReset();
  const auto dataset =
      GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR));
  ASSERT_TRUE(dataset);
  EXPECT_STREQ(CPLGetLastErrorMsg(), "");
  OGRLayer* zones = dataset->GetLayerByName("zones");
  ASSERT_TRUE(zones);
  EXPECT_EQ(zones->GetGeomType(), wkbMultiPolygon);
  OGREnvelope extent;
  ASSERT_EQ(zones->GetExtent(&extent), OGRERR_NONE);
  EXPECT_DOUBLE_EQ(extent.MinX, 35 + 7 * 0.0125);
  const OGRFeatureUniquePtr zone(zones->GetNextFeature());
  EXPECT_STREQ(zone->GetFieldAsString("name"), "Zone 7");
  EXPECT_EQ(zone->GetGeometryRef()->IsValid(), 1);
  OGRLayer* bases = dataset->GetLayerByName("bases");
  ASSERT_TRUE(bases);
  EXPECT_EQ(OGRFeatureUniquePtr(bases->GetNextFeature())->GetGeometryRef()->toPoint()->getX(), 35.25);
  OGRLayer* notes = dataset->GetLayerByName("notes");
  ASSERT_TRUE(notes);
  const OGRFeatureUniquePtr note(notes->GetNextFeature());
  EXPECT_STREQ(note->GetFieldAsString("text"), "Ford\ndry in August");
  EXPECT_EQ(note->GetGeometryRef()->toPoint()->getY(), 33.4);
  EXPECT_FALSE(note->IsFieldSetAndNotNull(note->GetFieldIndex("date")));
  for (const char* table :
       {"bookmarks", "reference_layers", "scenarios", "phases", "factors", "plan", "layer_styles"})
    EXPECT_TRUE(dataset->GetLayerByName(table)) << table;
}

TEST(PlanFile, KeepsTheRulesOfGeoPackageThroughEdits) {
  const auto folder = test::TemporaryFolder::inMemory();
  const std::string path = folder->file("plan.gpkg");
  PlanSession session = created(path);
  const auto expectWhole = [&] {
    EXPECT_THAT(test::brokenGeoPackageRules(path), ::testing::IsEmpty());
    EXPECT_THAT(test::brokenLayerStyleRules(path), ::testing::IsEmpty());
  };
  expectWhole();
  std::mt19937 random(7);
  std::size_t mostZones = 0;
  for (int i = 0; i < 300; ++i) {
    if (auto command = commandFromSeed(session.plan(), static_cast<unsigned>(random()))) {
      ASSERT_TRUE(session.run(std::move(*command)));
    }
    mostZones = std::max(mostZones, session.plan().zones.size());
    if (i % 20 == 0) expectWhole();
  }
  EXPECT_GT(session.history().size(), 100u);
  EXPECT_GT(mostZones, 2u);
  while (session.canUndo()) ASSERT_TRUE(session.undo());
  expectWhole();
}

TEST(PlanFile, ReadingDoesNotChangeAByte) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  created(path);
  const std::string before = sha256OfFile(path).value();
  const auto time = std::filesystem::last_write_time(path);
  reopened(path);
  EXPECT_EQ(sha256OfFile(path).value(), before);
  EXPECT_EQ(std::filesystem::last_write_time(path), time);
}

TEST(PlanFile, HistorySurvivesARestart) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  {
    PlanSession session = created(path);
    for (unsigned i = 0; i < 3; ++i)
      ASSERT_TRUE(session.run(createZone(session.plan(), gridZone(i), kSampleRules)));
    ASSERT_TRUE(session.undo());
  }
  PlanSession session = reopened(path);
  EXPECT_EQ(session.history().size(), 3u);
  EXPECT_EQ(session.cursor(), 2u);
  EXPECT_EQ(session.plan().zones.size(), 2u);
  EXPECT_EQ(session.history()[2].subject, "Zone 2");
  ASSERT_TRUE(session.redo());
  EXPECT_TRUE(session.plan().zones.contains(idOf(1002)));
  ASSERT_TRUE(session.undo());
  ASSERT_TRUE(session.run(renameZone(session.plan(), idOf(1000), "New branch")));
  EXPECT_FALSE(session.canRedo()) << "what was undone is dropped by the next command";
  EXPECT_EQ(reopened(path).history().size(), 3u);
}

// Another program's edit is no part of the history; what the history restores must not depend on it.
TEST(PlanFile, UndoAfterAnEditByAnotherProgramRestoresTheShapeOfTheHistory) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("plan.gpkg");
  const auto nudged = [](MultiPolygon<LonLat> shape, double by) {
    shape[0].outer[0].lon -= by;
    return shape;
  };
  const NewZone zone = gridZone(0);
  {
    PlanSession session = created(path);
    ASSERT_TRUE(session.run(createZone(session.plan(), zone, kSampleRules)));
    ASSERT_TRUE(session.run(reshapeZone(session.plan(), zone.id, nudged(zone.shape, 1e-3), kSampleRules)));
  }
  {
    SQLite::Database other(path, SQLite::OPEN_READWRITE);
    SQLite::Statement write(other, "UPDATE zones SET geom = ?");
    gpkg::bindBlob(write, 1, gpkg::encodeShape(test::squareAt(35.7, 33.7), gpkg::kWgs84));
    write.exec();
  }
  {
    PlanSession session = reopened(path);
    ASSERT_EQ(session.plan().zones.at(zone.id).shape, test::squareAt(35.7, 33.7));
    ASSERT_TRUE(session.run(renameZone(session.plan(), zone.id, "Renamed")));
  }
  PlanSession session = reopened(path);
  ASSERT_TRUE(session.undo());
  EXPECT_EQ(session.plan().zones.at(zone.id).shape, test::squareAt(35.7, 33.7)) << "as the rename found it";
  ASSERT_TRUE(session.undo());
  EXPECT_EQ(session.plan().zones.at(zone.id).shape, zone.shape);
  ASSERT_TRUE(session.redo());
  EXPECT_EQ(session.plan().zones.at(zone.id).shape, nudged(zone.shape, 1e-3));
}

TEST(PlanFile, ACopyIsCompleteAndIndependent) {
  const test::TemporaryFolder folder;
  PlanSession session = created(folder.file("plan.gpkg"));
  ASSERT_TRUE(session.run(createZone(session.plan(), gridZone(0), kSampleRules)));
  ASSERT_TRUE(session.store().saveCopy(folder.file("copy.gpkg"), false));
  EXPECT_EQ(session.store().saveCopy(folder.file("copy.gpkg"), false).error().code, ErrorCode::FileExists);
  EXPECT_EQ(session.store().saveCopy(folder.file("plan.gpkg"), true).error().code, ErrorCode::CannotWrite)
      << "a plan cannot replace itself";
  EXPECT_EQ(session.store().saveCopy(folder.file("none/copy.gpkg"), true).error().code,
            ErrorCode::CannotWrite);
  ASSERT_TRUE(session.run(deleteZone(session.plan(), idOf(1000))));
  PlanSession copy = reopened(folder.file("copy.gpkg"));
  EXPECT_EQ(copy.plan().zones.size(), 1u);
  EXPECT_TRUE(copy.canUndo());
}

TEST(PlanFile, TextThatIsNotUtf8IsRefused) {
  const test::TemporaryFolder folder;
  PlanSession session = created(folder.file("plan.gpkg"));
  const auto refused = session.run(setPlanTexts(session.plan(), "\xff\xfe", ""));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::BadValue);
  EXPECT_EQ(reopened(folder.file("plan.gpkg")).plan(), emptyPlan());
}

TEST(PlanHash, IsOfContentAlone) {
  const auto plans = repository();
  Plan plan = emptyPlan();
  const std::string before = plans->hash(plan);
  const std::string factors = plans->factorsHash(plan);
  EXPECT_EQ(before.substr(0, 7), "sha256:");
  plan.zones[idOf(6)] = {idOf(6), idOf(1), "Z", "", "", "", {}, {}, 0, test::squareAt(35, 33)};
  const std::string withZone = plans->hash(plan);
  EXPECT_NE(withZone, before);
  EXPECT_EQ(plans->factorsHash(plan), factors);
  LonLat& corner = plan.zones[idOf(6)].shape[0].outer[0];
  corner.lon = std::nextafter(corner.lon, 36.0);
  EXPECT_NE(plans->hash(plan), withZone) << "one bit of one coordinate";
  const std::string withoutNotes = plans->hash(plan);
  plan.notes[idOf(7)] = {idOf(7), "Ford", "", "", "", {35.2, 33.2}};
  const std::string withNote = plans->hash(plan);
  EXPECT_NE(withNote, withoutNotes);
  plan.bookmarks[idOf(8)] = {idOf(8), "Hills", {35.2, 33.2}, 5000};
  const std::string withBookmark = plans->hash(plan);
  EXPECT_NE(withBookmark, withNote);
  plan.referenceLayers[idOf(13)] = referenceLayer();
  const std::string withLayer = plans->hash(plan);
  EXPECT_NE(withLayer, withBookmark);
  plan.phases[idOf(16)] = {idOf(16), idOf(1), "First"};
  const std::string withPhase = plans->hash(plan);
  EXPECT_NE(withPhase, withLayer);
  plan.zones[idOf(6)].phase = idOf(16);
  EXPECT_NE(plans->hash(plan), withPhase);
  plan.factors["a.b"].value = 2.5;
  EXPECT_NE(plans->factorsHash(plan), factors);
}

RC_GTEST_PROP(ChangeRecord, ComesBackBitByBit, ()) {
  Plan plan = emptyPlan();
  std::vector<Command> history;
  for (const unsigned seed : *test::commandSeeds()) {
    auto command = commandFromSeed(plan, seed);
    if (!command) continue;
    const auto record = recordOf(command->change, history);
    RC_ASSERT(record.has_value());
    RC_ASSERT(changeOf(record->edits, record->corners, history).value() == command->change);
    apply(command->change, plan);
    history.push_back(std::move(*command));
  }
}

TEST(ChangeRecord, HoldsOnlyTheCornersThatDiffer) {
  Zone zone{idOf(6), idOf(1), "Z", "", "", "", {}, {}, 0, test::squareAt(35, 33)};
  zone.shape[0].holes.push_back(test::squareAt(35.002, 33.002, 0.001)[0].outer);
  zone.shape.push_back(test::squareAt(35.5, 33.5)[0]);
  const std::vector<Command> history = {{"zone.create", "Z", "", {{Edit<Zone>{std::nullopt, zone}}}}};
  const auto cornersOf = [&](const Zone& after) {
    const Change change{{Edit<Zone>{zone, after}}};
    const auto record = recordOf(change, history).value();
    EXPECT_EQ(changeOf(record.edits, record.corners, history).value(), change) << record.edits;
    return record.corners.size() / sizeof(LonLat);
  };
  EXPECT_EQ(recordOf(history[0].change, {})->corners.size(), 12 * sizeof(LonLat)) << "made: all of them";
  Zone renamed = zone;
  renamed.name = "Y";
  EXPECT_EQ(cornersOf(renamed), 0u);
  Zone moved = zone;
  moved.shape[0].outer[0].lon -= 0.001;
  EXPECT_EQ(cornersOf(moved), 1u) << "the first corner of all";
  moved.shape[0].holes[0][2].lat += 0.0001;
  EXPECT_EQ(cornersOf(moved), 7u) << "one run, from the first that differs to the last";
  Zone signOfZero = zone;
  signOfZero.shape[1].outer[3] = {-0.0, 33.6};
  EXPECT_EQ(cornersOf(signOfZero), 1u);
  Zone more = zone;
  more.shape[1].outer.insert(more.shape[1].outer.begin() + 1, {35.505, 33.5});
  EXPECT_EQ(cornersOf(more), 1u);
  Zone fewer = zone;
  fewer.shape[0].outer.pop_back();
  EXPECT_EQ(cornersOf(fewer), 0u);
  Zone parted = zone;  // the same corners, but the hole is a part now
  parted.shape = {{zone.shape[0].outer, {}}, {zone.shape[0].holes[0], {}}, zone.shape[1]};
  EXPECT_EQ(cornersOf(parted), 0u);
  Zone without = zone;
  without.shape.pop_back();
  EXPECT_EQ(cornersOf(without), 0u);
}

TEST(ChangeRecord, AZeroKeepsItsSign) {
  const Factor before{"a.b", "A factor", 0.0, 0.0, 1, "m", "nowhere", Confidence::Assumed};
  Factor after = before;
  after.low = -0.0;
  after.high = 2;
  const auto record = recordOf({{Edit<Factor>{before, after}}}, {}).value();
  const auto change = changeOf(record.edits, record.corners, {}).value();
  EXPECT_TRUE(std::signbit(std::get<Edit<Factor>>(change.edits.at(0)).after->low));
}

TEST(ChangeRecord, DamageIsReported) {
  const std::string zone =
      R"("id":"00000000-0000-0000-0000-000000000006","scenario":"00000000-0000-0000-0000-000000000001",)"
      R"("name":"","notes":"","proposed_by":"","source":"","status":"candidate","colour":"","order":0,)";
  const auto made = [&](const std::string& shape) {
    return R"([{"zone":{"after":{)" + zone + R"("shape":)" + shape + "}}}]";
  };
  const gpkg::Blob corners(3 * sizeof(LonLat));
  ASSERT_TRUE(changeOf(made(R"({"rings":[[3]],"kept":[0,0]})"), corners, {}));
  for (const std::string& edits :
       {std::string(),
        std::string("["),
        std::string("{}x"),
        std::string("[{}]"),
        std::string("[3]"),
        std::string(R"([{"zone": 1}])"),
        std::string(R"([{"thing": {"after": {}}}])"),
        std::string(R"([{"zone": {"after": {"id": "x"}}}])"),
        std::string(R"({"zone": 3})"),
        std::string("[]"),  // and the corners are left over
        made(R"({"rings":[[2]],"kept":[0,0]})"),
        made(R"({"rings":[[4]],"kept":[0,0]})"),
        made(R"({"rings":[[3]],"kept":[1,0]})"),
        made(R"({"rings":[[4]],"kept":[0,1]})"),
        made(R"({"rings":[[-1]],"kept":[0,0]})"),
        made(R"({"rings":[[]],"kept":[0,0]})"),
        made(R"({"rings":[[3],[]],"kept":[0,0]})"),
        made(R"({"rings":[[3]],"kept":[0]})"),
        made(R"({"rings":[[4294967295,4294967295]],"kept":[4294967295,4294967295]})"),
        made(R"({"rings":[["3"]],"kept":[0,0]})"),
        made("7")}) {
    const auto change = changeOf(edits, corners, {});
    ASSERT_FALSE(change) << edits;
    EXPECT_EQ(change.error().code, ErrorCode::Damaged);
  }
  EXPECT_FALSE(changeOf(made(R"({"rings":[[3]],"kept":[0,0]})"), gpkg::Blob(3 * sizeof(LonLat) + 1), {}));
}

RC_GTEST_PROP(PlanProperty, UndoneCommandsGiveTheSameBytesInMemory, ()) {
  Plan plan = emptyPlan();
  std::vector<Change> done;
  const std::string before = canonicalText(plan);
  for (const unsigned seed : *test::commandSeeds()) {
    const auto command = commandFromSeed(plan, seed);
    if (!command) continue;
    apply(command->change, plan);
    done.push_back(command->change);
  }
  const std::string after = canonicalText(plan);
  for (auto change = done.rbegin(); change != done.rend(); ++change) apply(reverted(*change), plan);
  RC_ASSERT(canonicalText(plan) == before);
  for (const Change& change : done) apply(change, plan);
  RC_ASSERT(canonicalText(plan) == after);
}

RC_GTEST_PROP(PlanProperty, UndoneCommandsGiveTheSameBytesAcrossRestarts, ()) {
  const auto folder = test::TemporaryFolder::inMemory();  // thousands of commits: none has to reach a disk
  const std::string path = folder->file("plan.gpkg");
  const auto seeds = *rc::gen::resize(25, test::commandSeeds());
  std::string before;
  std::string after;
  {
    PlanSession session = created(path);
    before = canonicalText(session.plan());
    for (const unsigned seed : seeds) {
      auto command = commandFromSeed(session.plan(), seed);
      if (!command) continue;
      RC_ASSERT(session.run(std::move(*command)).has_value());
    }
    after = canonicalText(session.plan());
  }
  {
    PlanSession session = reopened(path);
    RC_ASSERT(canonicalText(session.plan()) == after);
    while (session.canUndo()) RC_ASSERT(session.undo().has_value());
    RC_ASSERT(canonicalText(session.plan()) == before);
  }
  PlanSession session = reopened(path);
  RC_ASSERT(canonicalText(session.plan()) == before);
  while (session.canRedo()) RC_ASSERT(session.redo().has_value());
  RC_ASSERT(canonicalText(session.plan()) == after);
  RC_ASSERT(canonicalText(reopened(path).plan()) == after);
}

}  // namespace zw
