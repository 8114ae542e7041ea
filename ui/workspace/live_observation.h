// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "core/observe/observed_figures.h"
#include "ui/canvas/render/observation_scene.h"
#include "ui/workspace/latest_job.h"

namespace zw {

/// What a scenario's posts see, as the map and the panels show it.
struct ObservationView {
  std::shared_ptr<const SceneFields> fields;            ///< null where no post sees
  std::optional<observe::ObservedFigures> zone;         ///< of the zone in question
  MetricSet figures;                                    ///< coverage.observed_* of it
  observe::Daylight daylight = observe::Daylight::Day;  ///< of fields and zone
  int unplaced = 0;                                     ///< posts where no ground height is known
};

/// Observation reckoned beside the user interface, on a thread of its own that keeps every post's viewshed: a
/// post that is dragged costs one. A newer question replaces one that still waits.
class LiveObservation final : public QObject {
  Q_OBJECT
 public:
  explicit LiveObservation(QObject* parent = nullptr);
  ~LiveObservation() override;

  /// Null: nothing is reckoned.
  void setBasis(std::shared_ptr<const RegionIndex> index, const observe::ObservationFactors& factors,
                double frontageTolerance);
  /// Of these posts, and what they see of a zone.
  void reckon(std::vector<observe::ObservingPost> posts, std::optional<MultiPolygon<LonLat>> zone,
              observe::Daylight daylight);
  void forget();
  [[nodiscard]] bool isBusy() const { return busy_; }

 signals:
  void reckoned(const std::shared_ptr<const zw::ObservationView>& view);

 private:
  struct Basis;
  struct Engine;
  std::shared_ptr<const Basis> basis_;
  std::shared_ptr<Engine> engine_;  ///< only ever touched by the job's thread
  std::size_t subject_ = 0, number_ = 0;
  bool busy_ = false;
  LatestJob job_;
};

}  // namespace zw
