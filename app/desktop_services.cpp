// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop_services.h"

#include <QCoreApplication>

#include "app/child_importer.h"
#include "app/child_reference_files.h"
#include "app/child_zone_reader.h"
#include "app/composition.h"
#include "app/export_tables.h"
#include "app/plan_opening.h"
#include "app/reference_paths.h"
#include "app/resource_paths.h"
#include "gis/exchange/export_geopackage.h"
#include "gis/exchange/pool_csv.h"
#include "gis/plan/factors_json.h"
#include "gis/plan/sample_plan.h"
#include "gis/projection/proj_projection.h"
#include "ui/briefing/briefing.h"
#include "version.h"

namespace zw {

DesktopServices makeDesktopServices() {
  Composition parts = compose();
  DesktopServices services;
  services.plans = std::move(parts.plans);
  services.regions = std::move(parts.regions);
  services.clock = std::move(parts.clock);
  services.ids = std::move(parts.ids);
  services.bundledPack = bundledPackPath();
  services.stylesFolder = shareFolder() + "/styles";
  services.version = kZonewrightVersion;

  const QString commandLine = QCoreApplication::applicationDirPath() + QStringLiteral("/zw");
  services.importer = std::make_shared<const ChildImporter>(commandLine);
  services.zoneFiles = std::make_shared<const ChildZoneReader>(commandLine);
  services.referenceFiles = std::make_shared<const ChildReferenceFiles>(commandLine);
  services.referencePath = pathOf;
  services.pathInPlan = pathInPlan;
  services.crsOf = utmCrsOf;

  services.packOfPlan = [regions = services.regions](const PlanInfo& plan, const std::string& planPath,
                                                     const std::string& packPath) -> Result<PackOfPlan> {
    auto found = openPackOf(plan, planPath, *regions, {packPath, true});
    if (!found) return fail(std::move(found.error()));
    return PackOfPlan{std::move(found->region), std::move(found->mismatch)};
  };
  services.defaultFactors = [] { return readFactors(defaultFactorsPath()); };
  services.samplePlan = [](const Region& region) -> Result<Plan> {
    auto factors = readFactors(defaultFactorsPath());
    if (!factors) return fail(std::move(factors.error()));
    return readSamplePlan(samplePlanTextPath(), region, std::move(*factors));
  };
  const auto hashes = [plans = services.plans](const ExportJob& job) {
    return InputHashes{job.region->hash, plans->hash(job.plan), plans->factorsHash(job.plan)};
  };
  services.writeBriefing = [hashes, clock = services.clock, styles = services.stylesFolder](
                               const ExportJob& job, const std::string& path) {
    return writeBriefing({job.region, job.picture, job.plan, job.scenario, job.figures, job.residual,
                          hashes(job), clock->now(), kZonewrightVersion, styles},
                         path);
  };
  services.writeGeoPackage = [hashes, clock = services.clock](const ExportJob& job, const std::string& path) {
    const std::string time = clock->now();
    const ExportContent content{
        *job.region, job.plan, job.plan.scenarios.at(job.scenario), job.figures, job.residual,
        hashes(job), time,     job.plan.info.activeNetworkState};
    return exchange::writeGeoPackage(exportTables(content, ExportScope::All), time, path);
  };
  services.readPool = [](const std::string& path, const std::vector<Base>& bases) {
    exchange::PoolReading reading = exchange::readPool(path, bases);
    PoolTable table{std::move(reading.units), {}};
    for (auto& fault : reading.faults)
      table.faults.push_back({fault.row, fault.column, std::move(fault.error)});
    return table;
  };
  services.writePool = [](const std::vector<PoolUnit>& units, const std::vector<Base>& bases,
                          const std::string& path) { return exchange::writePool(units, bases, path); };
  return services;
}

}  // namespace zw
