// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/container.h"

#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <fstream>

#include "gis/geopackage/sha256.h"
#include "tests/support/temporary_folder.h"

namespace zw::gpkg {
namespace {

void makeSpots(const std::string& path) {
  SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  createContainer(db);
  db.exec("CREATE TABLE spots (fid INTEGER PRIMARY KEY, name TEXT, geom POINT)");
  db.exec("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)");
  registerFeatureTable(db, {"spots", "Spots", "", "2026-01-02T03:04:05Z"}, "POINT", kWgs84);
  registerAttributeTable(db, {"notes", "Notes", "", "2026-01-02T03:04:05Z"});
  SQLite::Statement insert(db, "INSERT INTO spots(name, geom) VALUES ('Tyre', ?)");
  bindBlob(insert, 1, encodePoint(LonLat{35.2038, 33.2705}, kWgs84));
  insert.exec();
  setExtent(db, "spots", boundsOf(std::vector<LonLat>{{35.2038, 33.2705}}));
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST(Container, GdalReadsIt) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("made.gpkg");
  makeSpots(path);
  GDALAllRegister();
  const auto dataset =
      GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR));
  ASSERT_TRUE(dataset);
  OGRLayer* spots = dataset->GetLayerByName("spots");
  ASSERT_TRUE(spots);
  EXPECT_STREQ(spots->GetSpatialRef()->GetAuthorityCode(nullptr), "4326");
  const OGRFeatureUniquePtr feature(spots->GetNextFeature());
  ASSERT_TRUE(feature);
  EXPECT_EQ(feature->GetGeometryRef()->toPoint()->getX(), 35.2038);
  EXPECT_TRUE(dataset->GetLayerByName("notes"));
}

TEST(Container, SameContentGivesSameBytes) {
  const test::TemporaryFolder folder;
  makeSpots(folder.file("a.gpkg"));
  makeSpots(folder.file("b.gpkg"));
  EXPECT_EQ(sha256OfFile(folder.file("a.gpkg")).value(), sha256OfFile(folder.file("b.gpkg")).value());
}

TEST(Container, ReadingDoesNotChangeAByte) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("strange name #1 %41?.gpkg");
  makeSpots(path);
  const std::string before = sha256OfFile(path).value();
  for (const Access access : {Access::ReadOnly, Access::Immutable}) {
    auto db = open(path, access);
    ASSERT_TRUE(db) << db.error().detail;
    EXPECT_EQ(db->execAndGet("SELECT count(*) FROM spots").getInt(), 1);
    EXPECT_THROW(db->exec("DELETE FROM spots"), SQLite::Exception);
  }
  EXPECT_EQ(sha256OfFile(path).value(), before);
  EXPECT_EQ(folder.files().size(), 1u) << "no journal or lock is left behind";
}

TEST(Container, SaysWhyAFileIsNoGeoPackage) {
  const test::TemporaryFolder folder;
  const auto refusal = [&](const std::string& name) {
    const auto db = open(folder.file(name), Access::ReadOnly);
    return db ? Error{} : db.error();
  };
  EXPECT_EQ(refusal("absent.gpkg").code, ErrorCode::FileMissing);

  write(folder.file("empty.gpkg"), "");
  EXPECT_EQ(refusal("empty.gpkg").code, ErrorCode::NotGeoPackage);
  EXPECT_EQ(refusal("empty.gpkg").detail, "the file is empty");

  write(folder.file("text.gpkg"), "{\"type\": \"FeatureCollection\"}");
  EXPECT_EQ(refusal("text.gpkg").code, ErrorCode::NotGeoPackage);
  EXPECT_EQ(refusal("text.gpkg").detail, "it is another kind of file");

  SQLite::Database(folder.file("plain.gpkg"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t (x)");
  EXPECT_EQ(refusal("plain.gpkg").code, ErrorCode::NotGeoPackage);
  EXPECT_EQ(refusal("plain.gpkg").detail, "it is an SQLite file without the mark of a GeoPackage");

  std::filesystem::create_directory(folder.file("folder.gpkg"));
  EXPECT_EQ(refusal("folder.gpkg").code, ErrorCode::FileUnreadable);
}

TEST(Container, EveryTruncationIsRefused) {
  const test::TemporaryFolder folder;
  makeSpots(folder.file("whole.gpkg"));
  const auto size = std::filesystem::file_size(folder.file("whole.gpkg"));
  for (const std::uintmax_t kept :
       {std::uintmax_t{8}, std::uintmax_t{99}, std::uintmax_t{100}, size / 2, size - 4096, size - 1}) {
    const std::string path = folder.file("cut.gpkg");
    std::filesystem::copy_file(folder.file("whole.gpkg"), path,
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(path, kept);
    const auto db = open(path, Access::ReadOnly);
    ASSERT_FALSE(db) << kept;
    EXPECT_EQ(db.error().code, ErrorCode::NotGeoPackage);
    EXPECT_NE(db.error().detail.find("cut short"), std::string::npos) << db.error().detail;
    EXPECT_EQ(db.error().file, path);
  }
}

TEST(Container, ALockedFileIsReported) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("made.gpkg");
  makeSpots(path);
  SQLite::Database other(path, SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  const auto db = open(path, Access::ReadOnly, /*busyTimeoutMs=*/10);
  ASSERT_FALSE(db);
  EXPECT_EQ(db.error().code, ErrorCode::Locked);
}

// FIPS 180-4 examples.
TEST(Sha256, KnownAnswers) {
  EXPECT_EQ(sha256("abc"), "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256(""), "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
  const test::TemporaryFolder folder;
  const std::string bytes(3'000'000, 'z');
  write(folder.file("big"), bytes);
  EXPECT_EQ(sha256OfFile(folder.file("big")).value(), sha256(bytes));
  EXPECT_EQ(sha256OfFile(folder.file("absent")).error().code, ErrorCode::FileMissing);
  EXPECT_EQ(sha256OfFile(folder.path()).error().code, ErrorCode::FileUnreadable);
}

}  // namespace zw::gpkg
