// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/live_coverage.h"

namespace zw {

LiveCoverage::LiveCoverage(QObject* parent) : QObject(parent) {}

LiveCoverage::~LiveCoverage() = default;

void LiveCoverage::setBasis(std::shared_ptr<const RegionIndex> index, const CoverageFactors& factors) {
  forgetZone();
  forgetPlan();
  index_ = std::move(index);
  factors_ = factors;
  zoneCoverage_ = index_ ? std::make_shared<ZoneCoverage>(index_, factors_) : nullptr;
}

void LiveCoverage::reckonZone(MultiPolygon<LonLat> shape) {
  if (!zoneCoverage_) return;
  zoneJob_.submit([this, coverage = zoneCoverage_, subject = zoneSubject_, shape = std::move(shape)] {
    QMetaObject::invokeMethod(
        this,
        [this, subject, figures = coverage->update(shape)] {
          if (subject == zoneSubject_) emit zoneReckoned(figures);
        },
        Qt::QueuedConnection);
  });
}

void LiveCoverage::forgetZone() {
  ++zoneSubject_;
  zoneJob_.drop();
}

void LiveCoverage::reckonPlan(std::vector<MultiPolygon<LonLat>> zones) {
  if (!index_) return;
  ++planSubject_;
  planJob_.submit(
      [this, index = index_, factors = factors_, subject = planSubject_, zones = std::move(zones)] {
        QMetaObject::invokeMethod(
            this,
            [this, subject, figures = planCoverage(*index, factors, zones),
             residual = residualShape(*index, zones)] {
              if (subject == planSubject_) emit planReckoned(figures, residual);
            },
            Qt::QueuedConnection);
      });
}

void LiveCoverage::forgetPlan() {
  ++planSubject_;
  planJob_.drop();
}

}  // namespace zw
