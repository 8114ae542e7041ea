// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "core/ports/region_import.h"
#include "ui/workspace/background_work.h"

namespace zw {

/// Inspects extracts and makes regions on a background thread, one at a time. A newer request gives up the
/// older: of that nothing is told any more.
class RegionMaker final : public QObject {
  Q_OBJECT
 public:
  explicit RegionMaker(std::shared_ptr<const RegionImporter> importer, QObject* parent = nullptr);

  void inspect(const QString& extract);
  void make(const RegionImport& wanted);
  /// Gives up what is under way; failed() then tells Cancelled.
  void cancel() { work_.cancel(); }
  [[nodiscard]] bool busy() const { return work_.busy(); }

 signals:
  void progressed(const QString& step, double done);
  void inspected(const std::shared_ptr<const zw::ExtractSummary>& summary);
  void made(const std::shared_ptr<const zw::ImportedRegion>& region);
  void failed(const zw::Error& error);

 private:
  std::shared_ptr<const RegionImporter> importer_;
  BackgroundWork work_;
};

}  // namespace zw
