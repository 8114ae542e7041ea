// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "core/coverage/coverage.h"
#include "ui/workspace/latest_job.h"

namespace zw {

/// Coverage figures reckoned beside the user interface. A newer shape replaces one that still waits; what is
/// told is always of the subject asked for last, and the last told is of the shape asked for last.
class LiveCoverage final : public QObject {
  Q_OBJECT
 public:
  explicit LiveCoverage(QObject* parent = nullptr);
  ~LiveCoverage() override;

  /// Forgets what is under way. Nothing is reckoned while `index` is empty.
  void setBasis(std::shared_ptr<const RegionIndex> index, const CoverageFactors& factors);
  [[nodiscard]] bool ready() const { return index_ != nullptr; }

  void reckonZone(MultiPolygon<LonLat> shape);
  /// Figures still under way for the zone are not told any more.
  void forgetZone();
  /// The figures of these zones together, and what they leave of the buffer zone.
  void reckonPlan(std::vector<MultiPolygon<LonLat>> zones);
  void forgetPlan();

 signals:
  void zoneReckoned(const zw::MetricSet& figures);
  void planReckoned(const zw::MetricSet& figures, const zw::MultiPolygon<zw::ProjectedPoint>& residual);

 private:
  std::shared_ptr<const RegionIndex> index_;
  CoverageFactors factors_;
  std::shared_ptr<ZoneCoverage> zoneCoverage_;  // only ever touched by the zone job's thread
  std::size_t zoneSubject_ = 0;
  std::size_t planSubject_ = 0;
  LatestJob zoneJob_;
  LatestJob planJob_;
};

}  // namespace zw
