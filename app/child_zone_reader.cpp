// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/child_zone_reader.h"

#include "app/child_process.h"
#include "app/zone_file_json.h"

namespace zw {
namespace {

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

QStringList inspectArguments() {
  return {QStringLiteral("zone"), QStringLiteral("inspect"), QStringLiteral("--json"),
          QStringLiteral("--progress=json")};
}

nlohmann::json parsed(const QByteArray& printed) {
  return nlohmann::json::parse(printed.begin(), printed.end(), nullptr, false);
}

}  // namespace

Result<ZoneFileSummary> ChildZoneReader::inspect(const std::string& file,
                                                 const ImportProgress& progress) const {
  const auto printed =
      runChild(program_, inspectArguments() << QStringLiteral("--") << str(file), Stop::AtOnce, progress);
  if (!printed) return fail(printed.error());
  const auto value = parsed(*printed);
  if (value.is_object() && value.contains("file"))
    if (auto summary = zoneFileSummaryFrom(value["file"])) return std::move(*summary);
  return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, "it printed no summary"});
}

Result<ZoneFileReading> ChildZoneReader::read(const ZoneFileRequest& request,
                                              const ImportProgress& progress) const {
  QStringList arguments = inspectArguments() << QStringLiteral("--features");
  const auto add = [&](const char* option, const std::string& value) {
    if (!value.empty()) arguments << QStringLiteral("--%1=%2").arg(QLatin1String(option), str(value));
  };
  add("layer", request.layer);
  add("where", request.where);
  add("geometry-column", request.geometryColumn);
  add("crs", request.crs);
  if (request.nameField) arguments << QStringLiteral("--name-field") << str(*request.nameField);
  if (const Box<LonLat>& b = request.region; !b.empty()) {
    QStringList sides;
    for (const double side : {b.minX, b.minY, b.maxX, b.maxY}) sides << QString::number(side, 'g', 17);
    arguments << QStringLiteral("--region=") + sides.join(u',');
  }
  arguments << QStringLiteral("--") << str(request.file);
  const auto printed = runChild(program_, arguments, Stop::AtOnce, progress);
  if (!printed) return fail(printed.error());
  const auto value = parsed(*printed);
  if (value.is_object() && value.contains("reading"))
    if (auto reading = zoneFileReadingFrom(value["reading"])) return std::move(*reading);
  return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, "it printed no report"});
}

}  // namespace zw
