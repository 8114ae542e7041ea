// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/pack/pack_properties.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "gis/pack/pack_content.h"

namespace zw::pack {

Result<PackProperties> readProperties(SQLite::Database& db) {
  if (!db.tableExists("zw_pack")) return fail(ErrorCode::NotRegionPack, "it has no table zw_pack");
  std::map<std::string, std::string> values;
  SQLite::Statement query(db, "SELECT key, value FROM zw_pack");
  while (query.executeStep()) values[query.getColumn(0).getString()] = query.getColumn(1).getString();

  std::optional<Error> error;
  const auto text = [&](const char* key) {
    const auto found = values.find(key);
    if (found == values.end() && !error)
      error = Error{ErrorCode::Damaged, {}, "zw_pack", key, "it is missing"};
    return found == values.end() ? std::string() : found->second;
  };
  const auto number = [&](const char* key) {
    const std::string value = text(key);
    double out = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), out);
    if ((problem != std::errc() || end != value.data() + value.size() || !std::isfinite(out)) && !error)
      error = Error{ErrorCode::Damaged, {}, "zw_pack", key, "'" + value + "' is not a number"};
    return out;
  };
  PackProperties out;
  out.schemaVersion = static_cast<int>(number("schema_version"));
  out.minReaderVersion = static_cast<int>(number("min_reader_version"));
  if (!error && out.minReaderVersion > kSchemaVersion)
    return fail(ErrorCode::NewerVersion, "pack schema " + std::to_string(out.schemaVersion) +
                                             ", this program reads up to " + std::to_string(kSchemaVersion));
  out.title = text("title");
  out.date = text("date");
  out.territory = text("territory");
  out.crs = text("crs");
  out.elevationSource = text("elevation_source");
  out.bounds = {number("west"), number("south"), number("east"), number("north")};
  for (const NetworkFact& fact : kNetworkFacts)
    if (values.contains(fact.key)) out.network.*fact.value = number(fact.key);
  if (error) return fail(*error);
  return out;
}

std::vector<Source> readSources(SQLite::Database& db) {
  std::vector<Source> out;
  SQLite::Statement query(
      db, "SELECT id, title, date, licence, credit, url, accuracy_m, status, note FROM sources ORDER BY fid");
  while (query.executeStep()) {
    const auto text = [&](int column) { return query.getColumn(column).getString(); };
    Source source;
    source.id = text(0);
    source.title = text(1);
    source.date = text(2);
    source.licence = text(3);
    source.credit = text(4);
    source.url = text(5);
    if (!query.getColumn(6).isNull()) source.accuracyMetres = query.getColumn(6).getDouble();
    source.status = sourceStatusOf(text(7));
    source.note = text(8);
    out.push_back(std::move(source));
  }
  return out;
}

}  // namespace zw::pack
