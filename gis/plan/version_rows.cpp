// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/version_rows.h"

#include <optional>

#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/plan/plan_json.h"
#include "gis/plan/rows.h"
#include "gis/plan/thing_kinds.h"

namespace zw::plan {
namespace {

using nlohmann::json;

std::string hashOf(const std::string& kind, const std::string& content, gpkg::BlobView shape) {
  std::string bytes = kind + '\n' + content + '\n';
  bytes.append(shape.begin(), shape.end());
  return sha256(bytes);
}

template <class T>
gpkg::Blob shapeOf(const T&) {
  return {};
}
gpkg::Blob shapeOf(const Zone& zone) {
  return gpkg::encodeShape(zone.shape, gpkg::kWgs84);
}

template <class T>
Result<void> takeShape(gpkg::BlobView, T&) {
  return {};
}
Result<void> takeShape(gpkg::BlobView bytes, Zone& zone) {
  auto shape = gpkg::decodeShape<LonLat>(bytes);
  if (!shape) return fail(std::move(shape.error()));
  zone.shape = std::move(*shape);
  return {};
}

template <class T>
T thingOf(const Edit<T>&);

/// Puts a thing of that kind into the plan. Errors have a detail alone.
template <std::size_t Kind = 0>
Result<void> addThing(const std::string& kind, const json& content, gpkg::BlobView shape, Plan& plan) {
  if constexpr (Kind == std::variant_size_v<EntityEdit>) {
    return fail(ErrorCode::Damaged, "unknown kind '" + kind + "'");
  } else {
    if (kind != kThingKinds[Kind]) return addThing<Kind + 1>(kind, content, shape, plan);
    using Thing = decltype(thingOf(std::declval<std::variant_alternative_t<Kind, EntityEdit>>()));
    Thing thing;
    fromJson(content, thing);
    if (auto taken = takeShape(shape, thing); !taken) return taken;
    apply({{Edit<Thing>{std::nullopt, std::move(thing)}}}, plan);
    return {};
  }
}

struct KeptVersion {
  std::int64_t fid = 0;
  std::string name;
  std::string contentHash;
};

/// Nothing where there is none of that id.
std::optional<KeptVersion> keptVersion(SQLite::Database& db, const Uuid& version) {
  SQLite::Statement row(db, "SELECT fid, name, content_hash FROM versions WHERE uuid = ?");
  row.bind(1, version.text());
  if (!row.executeStep()) return std::nullopt;
  return KeptVersion{row.getColumn(0).getInt64(), row.getColumn(1).getString(), row.getColumn(2).getString()};
}

/// Puts all things of a version into `plan`, and gives the hash of theirs. Errors have a detail alone.
Result<std::string> readThings(SQLite::Database& db, std::int64_t version, Plan& plan) {
  std::string hashes;
  SQLite::Statement row(db,
                        "SELECT t.hash, t.kind, t.content, t.shape FROM version_parts AS p "
                        "JOIN version_things AS t ON t.fid = p.thing WHERE p.version = ? ORDER BY p.fid");
  row.bind(1, version);
  while (row.executeStep()) {
    const std::string hash = row.getColumn(0).getString(), kind = row.getColumn(1).getString(),
                      content = row.getColumn(2).getString();
    const gpkg::BlobView shape = gpkg::bytesOf(row.getColumn(3));
    if (hashOf(kind, content, shape) != hash) return fail(ErrorCode::Damaged, "a " + kind + " was altered");
    if (auto added = addThing(kind, json::parse(content), shape, plan); !added)
      return fail(std::move(added.error()));
    hashes += hash;
  }
  return sha256(hashes);
}

}  // namespace

bool isUtf8(const std::string& text) {
  try {
    return !json(text).dump().empty();
  } catch (const json::exception&) {
    return false;
  }
}

Result<std::vector<VersionThing>> thingsOf(const Plan& plan) {
  std::vector<VersionThing> things;
  try {
    for (const EntityEdit& any : contentOf(plan).edits)
      std::visit(
          [&](const auto& edit) {
            VersionThing thing{
                kThingKinds[any.index()], toJson(*edit.after).dump(), shapeOf(*edit.after), {}};
            thing.hash = hashOf(thing.kind, thing.content, thing.shape);
            things.push_back(std::move(thing));
          },
          any);
  } catch (const json::exception&) {
    return fail(ErrorCode::BadValue, "a text is not UTF-8");
  }
  return things;
}

void insertVersion(SQLite::Database& db, const PlanVersion& version,
                   const std::vector<VersionThing>& things) {
  std::string hashes;
  for (const VersionThing& thing : things) hashes += thing.hash;
  gpkg::run(db,
            "INSERT INTO versions(uuid, name, note, time, position, plan_hash, content_hash) "
            "VALUES (?, ?, ?, ?, nullif(?, -1), ?, ?)",
            version.id.text(), version.name, version.note, version.time,
            version.position ? static_cast<std::int64_t>(*version.position) : std::int64_t{-1}, version.hash,
            sha256(hashes));
  const std::int64_t fid = db.getLastInsertRowid();
  SQLite::Statement put(db,
                        "INSERT INTO version_things(hash, kind, content, shape) "
                        "VALUES (?, ?, ?, nullif(?, x'')) ON CONFLICT(hash) DO NOTHING");
  SQLite::Statement part(db,
                         "INSERT INTO version_parts(version, thing) "
                         "SELECT ?, fid FROM version_things WHERE hash = ?");
  for (const VersionThing& thing : things) {
    put.bind(1, thing.hash);
    put.bind(2, thing.kind);
    put.bind(3, thing.content);
    gpkg::bindBlob(put, 4, thing.shape);
    put.exec();
    put.reset();
    part.bind(1, fid);
    part.bind(2, thing.hash);
    part.exec();
    part.reset();
  }
}

void updateVersion(SQLite::Database& db, const Uuid& version, const std::string& name,
                   const std::string& note) {
  gpkg::run(db, "UPDATE versions SET name = ?, note = ? WHERE uuid = ?", name, note, version.text());
}

void deleteVersion(SQLite::Database& db, const Uuid& version) {
  gpkg::run(db, "DELETE FROM versions WHERE uuid = ?", version.text());
  db.exec("DELETE FROM version_things WHERE fid NOT IN (SELECT thing FROM version_parts)");
}

void forgetPositionsAfter(SQLite::Database& db, std::size_t position) {
  gpkg::run(db, "UPDATE versions SET position = NULL WHERE position > ?",
            static_cast<std::int64_t>(position));
}

void noteVersions(SQLite::Database& db, const std::string& time) {
  for (const char* table : {"versions", "version_things", "version_parts"})
    gpkg::setLastChange(db, table, time);
}

Result<void> checkVersion(SQLite::Database& db, const std::string& path, const Uuid& version) {
  auto kept = gpkg::guarded(db, path, [&] { return keptVersion(db, version); });
  if (!kept) return fail(std::move(kept.error()));
  if (!*kept) return fail(Error{ErrorCode::NotFound, path, {}, "version " + version.text(), {}});
  return {};
}

Result<std::vector<PlanVersion>> readVersions(SQLite::Database& db, const std::string& path,
                                              std::size_t historyLength) {
  std::optional<Error> wrong;
  const auto complain = [&](const std::string& name, const char* what) {
    if (!wrong) wrong = Error{ErrorCode::Damaged, path, "versions", name, what};
  };
  auto versions = gpkg::guarded(db, path, [&] {
    std::vector<PlanVersion> read;
    SQLite::Statement row(db,
                          "SELECT uuid, name, note, time, position, plan_hash FROM versions ORDER BY fid");
    while (row.executeStep()) {
      PlanVersion version;
      version.name = row.getColumn(1).getString();
      const auto id = Uuid::fromText(row.getColumn(0).getString());
      if (!id) complain(version.name, "an id that is no UUID");
      if (version.name.empty()) complain(row.getColumn(0).getString(), "it has no name");
      version.id = id.value_or(Uuid{});
      version.note = row.getColumn(2).getString();
      version.time = row.getColumn(3).getString();
      version.hash = row.getColumn(5).getString();
      if (const SQLite::Column position = row.getColumn(4); !position.isNull()) {
        version.position = static_cast<std::size_t>(position.getInt64());
        if (!position.isInteger() || *version.position > historyLength)
          complain(version.name, "its position is outside the history");
      }
      read.push_back(std::move(version));
    }
    return read;
  });
  if (versions && wrong) return fail(std::move(*wrong));
  return versions;
}

Result<Plan> readVersion(SQLite::Database& db, const std::string& path, const Uuid& id) {
  std::string name = "version " + id.text();
  auto read = gpkg::guarded(db, path, [&]() -> Result<Plan> {
    const auto kept = keptVersion(db, id);
    if (!kept) return fail(Error{ErrorCode::NotFound, path, {}, name, {}});
    name = "version '" + kept->name + "'";
    Plan plan;
    try {
      const auto hash = readThings(db, kept->fid, plan);
      if (!hash) return fail(Error{ErrorCode::Damaged, path, {}, name, hash.error().detail});
      if (*hash != kept->contentHash)
        return fail(Error{ErrorCode::Damaged, path, {}, name, "parts of it are missing"});
    } catch (const json::exception& exception) {
      return fail(Error{ErrorCode::Damaged, path, {}, name, exception.what()});
    }
    return plan;
  });
  if (!read) return fail(std::move(read.error()));
  return std::move(*read);
}

}  // namespace zw::plan
