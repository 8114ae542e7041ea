// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "core/change/zone_import.h"
#include "core/geometry/projection.h"
#include "core/ports/zone_file.h"
#include "ui/workspace/background_work.h"

namespace zw {

/// What was read of a file, and the candidates' shapes for the map, in the same order.
struct ReadZones {
  ZoneFileReading reading;
  std::vector<MultiPolygon<ProjectedPoint>> shapes;
};

/// Looks at files of other programs, reads zones from them and fits them into a plan, on a background thread.
/// A newer request gives up the older: of that nothing is told any more. Nor is it waited for: within GEOS a
/// zone of millions of corners may take a second to be given up.
class ZoneImporter final : public QObject {
  Q_OBJECT
 public:
  explicit ZoneImporter(std::shared_ptr<const ZoneFileReader> reader, QObject* parent = nullptr);

  void inspect(const std::string& file);
  void read(const ZoneFileRequest& request, std::shared_ptr<const Projection> projection);
  /// Of a snapshot of the plan; the command fits the plan as long as nothing is changed in it.
  void fit(const Plan& plan, std::vector<NewZone> zones, const std::string& subject, const ZoneRules& rules);
  /// Gives up what is under way, of which nothing is told any more.
  void drop() { work_.drop(); }
  [[nodiscard]] bool busy() const { return work_.busy(); }

 signals:
  void progressed(const QString& step, double done);
  void inspected(const std::shared_ptr<const zw::ZoneFileSummary>& summary);
  void wasRead(const std::shared_ptr<const zw::ReadZones>& zones);
  void fitted(const std::shared_ptr<const zw::ZoneAddition>& addition);
  void failed(const zw::Error& error);

 private:
  std::shared_ptr<const ZoneFileReader> reader_;
  BackgroundWork work_;
};

}  // namespace zw
