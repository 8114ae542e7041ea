// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/coverage/scenario_figures.h"
#include "core/model/factors.h"
#include "core/model/plan.h"
#include "core/model/region.h"
#include "core/ports/environment.h"
#include "core/ports/plan_store.h"
#include "core/ports/reference_file.h"
#include "core/ports/region_import.h"
#include "core/ports/region_store.h"
#include "core/ports/zone_file.h"

namespace zw {

class RegionPicture;

/// A snapshot of what is exported: one scenario of a plan on its region.
struct ExportJob {
  std::shared_ptr<const Region> region;
  std::shared_ptr<const RegionPicture> picture;
  Plan plan;
  Uuid scenario;
  ScenarioFigures figures;
  MultiPolygon<ProjectedPoint> residual;
};

/// The region found for a plan; `mismatch` (both hashes) where it is not the one that the plan was made on.
struct PackOfPlan {
  std::shared_ptr<const Region> region;
  std::optional<Error> mismatch;
};

/// A pool of units as it was read from a table, or all that keeps it from being read.
struct PoolTable {
  struct Fault {
    std::size_t row = 0;  ///< as a spreadsheet counts; 0: the file as a whole
    std::string column;   ///< empty: the row as a whole
    Error error;
  };
  std::vector<PoolUnit> units;
  std::vector<Fault> faults;
};

/// What the desktop needs from outside, handed in by the app; ui never sees who implements it. Everything may
/// be called from several threads but `ids`, which only the user interface's thread asks.
struct DesktopServices {
  std::shared_ptr<const RegionStore> regions;
  std::shared_ptr<const PlanRepository> plans;
  std::shared_ptr<const Clock> clock;
  std::shared_ptr<IdSource> ids;

  /// Opens the pack at `packPath`, or looks for the plan's own where that is empty. Errors: PackMissing and
  /// those of RegionStore::open().
  std::function<Result<PackOfPlan>(const PlanInfo&, const std::string& planPath, const std::string& packPath)>
      packOfPlan;
  /// The sample plan on a region; an error where the region is not the sample's.
  std::function<Result<Plan>(const Region&)> samplePlan;
  /// What a new plan starts with.
  std::function<Result<std::map<std::string, Factor>>()> defaultFactors;
  /// Each writes the file whole or not at all; one that is empty is not offered.
  std::function<Result<void>(const ExportJob&, const std::string& path)> writeBriefing;
  std::function<Result<void>(const ExportJob&, const std::string& path)> writeGeoPackage;

  std::function<PoolTable(const std::string& path, const std::vector<Base>& bases)> readPool;
  std::function<Result<void>(const std::vector<PoolUnit>& units, const std::vector<Base>& bases,
                             const std::string& path)>
      writePool;

  /// Makes regions of extracts; null: that is not offered.
  std::shared_ptr<const RegionImporter> importer;
  /// Reads zones from files of other programs; null: that is not offered.
  std::shared_ptr<const ZoneFileReader> zoneFiles;
  /// Opens files to be shown beneath the plan; null: that is not offered.
  std::shared_ptr<const ReferenceFiles> referenceFiles;
  /// Where a reference layer's file is, and how the plan keeps a file's path.
  std::function<std::string(const std::string& planPath, const ReferenceLayer&)> referencePath;
  std::function<std::string(const std::string& planPath, const std::string& file)> pathInPlan;
  /// The CRS of the figures of a region around a place.
  std::function<std::string(LonLat)> crsOf;

  std::string bundledPack;   ///< path of the region pack that comes with the program
  std::string stylesFolder;  ///< holds light.json, dark.json
  std::string version;
};

}  // namespace zw
