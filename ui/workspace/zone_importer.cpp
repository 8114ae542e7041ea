// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/zone_importer.h"

namespace zw {
namespace {

/// Projecting the shapes for the map is so much of reading a file.
constexpr double kProjectingShare = 0.05;

Result<ReadZones> readZones(const ZoneFileReader& reader, const ZoneFileRequest& request,
                            const Projection& projection, const ImportProgress& progress) {
  auto reading = reader.read(request, [&](const std::string& step, double done) {
    return progress(step, (1 - kProjectingShare) * done);
  });
  if (!reading) return fail(std::move(reading.error()));
  ReadZones out{std::move(*reading), {}};
  out.shapes.reserve(out.reading.candidates.size());
  for (const ZoneCandidate& candidate : out.reading.candidates) {
    if (!progress("features", 1 - kProjectingShare)) return fail(ErrorCode::Cancelled);
    out.shapes.push_back(projection.forward(candidate.shape));
  }
  return out;
}

}  // namespace

ZoneImporter::ZoneImporter(std::shared_ptr<const ZoneFileReader> reader, QObject* parent)
    : QObject(parent),
      reader_(std::move(reader)),
      work_(*this,
            {[this](const QString& step, double done) { emit progressed(step, done); },
             [this](const Error& error) { emit failed(error); }},
            AtEnd::LetGo) {}

void ZoneImporter::inspect(const std::string& file) {
  work_.start<ZoneFileSummary>(
      [reader = reader_, file](const ImportProgress& progress) { return reader->inspect(file, progress); },
      [this](const std::shared_ptr<const ZoneFileSummary>& summary) { emit inspected(summary); });
}

void ZoneImporter::read(const ZoneFileRequest& request, std::shared_ptr<const Projection> projection) {
  work_.start<ReadZones>(
      [reader = reader_, request, projection = std::move(projection)](const ImportProgress& progress) {
        return readZones(*reader, request, *projection, progress);
      },
      [this](const std::shared_ptr<const ReadZones>& zones) { emit wasRead(zones); });
}

void ZoneImporter::fit(const Plan& plan, std::vector<NewZone> zones, const std::string& subject,
                       const ZoneRules& rules) {
  work_.start<ZoneAddition>(
      [plan, zones = std::move(zones), subject, rules](const ImportProgress& progress) {
        return addZones(plan, zones, subject, rules, [&](double done) { return progress("zones", done); });
      },
      [this](const std::shared_ptr<const ZoneAddition>& addition) { emit fitted(addition); });
}

}  // namespace zw
