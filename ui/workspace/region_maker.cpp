// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/region_maker.h"

namespace zw {

RegionMaker::RegionMaker(std::shared_ptr<const RegionImporter> importer, QObject* parent)
    : QObject(parent),
      importer_(std::move(importer)),
      work_(*this, {[this](const QString& step, double done) { emit progressed(step, done); },
                    [this](const Error& error) { emit failed(error); }}) {}

void RegionMaker::inspect(const QString& extract) {
  work_.start<ExtractSummary>(
      [importer = importer_, path = extract.toStdString()](const ImportProgress& progress) {
        return importer->inspect(path, progress);
      },
      [this](const std::shared_ptr<const ExtractSummary>& summary) { emit inspected(summary); });
}

void RegionMaker::make(const RegionImport& wanted) {
  work_.start<ImportedRegion>(
      [importer = importer_, wanted](const ImportProgress& progress) {
        return importer->import(wanted, progress);
      },
      [this](const std::shared_ptr<const ImportedRegion>& region) { emit made(region); });
}

}  // namespace zw
