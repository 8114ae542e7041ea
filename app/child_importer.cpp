// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/child_importer.h"

#include "app/child_process.h"
#include "app/region_import_json.h"

namespace zw {
namespace {

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace

Result<ExtractSummary> ChildImporter::inspect(const std::string& extract,
                                              const ImportProgress& progress) const {
  const auto printed = runChild(program_,
                                {QStringLiteral("pack"), QStringLiteral("inspect"), QStringLiteral("--json"),
                                 QStringLiteral("--progress=json"), QStringLiteral("--"), str(extract)},
                                Stop::InGoodOrder, progress);
  if (!printed) return fail(printed.error());
  const auto value = nlohmann::json::parse(printed->begin(), printed->end(), nullptr, false);
  if (value.is_object() && value.contains("extract"))
    if (auto summary = summaryFrom(value["extract"])) return std::move(*summary);
  return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, "it printed no summary"});
}

Result<ImportedRegion> ChildImporter::import(const RegionImport& wanted,
                                             const ImportProgress& progress) const {
  QStringList arguments = {QStringLiteral("pack"),
                           QStringLiteral("import"),
                           QStringLiteral("--json"),
                           QStringLiteral("--progress=json"),
                           QStringLiteral("--output=") + str(wanted.pack),
                           QStringLiteral("--tolerance=") + QString::number(wanted.tolerance, 'g', 12)};
  const auto add = [&](const char* option, const std::string& value) {
    if (!value.empty()) arguments << QStringLiteral("--%1=%2").arg(QLatin1String(option), str(value));
  };
  add("territory", wanted.territory);
  add("border", wanted.border);
  add("river", wanted.river);
  add("title", wanted.title);
  add("date", wanted.date);
  add("recipe", wanted.recipe);
  if (const Box<LonLat>& b = wanted.bounds; !b.empty()) {
    QStringList sides;
    for (const double side : {b.minX, b.minY, b.maxX, b.maxY}) sides << QString::number(side, 'g', 17);
    arguments << QStringLiteral("--bbox=") + sides.join(u',');
  }
  arguments << QStringLiteral("--") << str(wanted.extract);
  const auto printed = runChild(program_, arguments, Stop::InGoodOrder, progress);
  if (!printed) return fail(printed.error());
  const auto value = nlohmann::json::parse(printed->begin(), printed->end(), nullptr, false);
  if (value.is_object() && value.contains("region"))
    if (auto region = importedRegionFrom(value["region"])) return std::move(*region);
  return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, "it printed no report"});
}

}  // namespace zw
