// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/plan.h"
#include "core/network/critical_ranking.h"
#include "ui/workspace/latest_job.h"
#include "ui/workspace/supply_view.h"

namespace zw {

/// For whom roads and crossings are ranked.
struct CriticalQuestion {
  Uuid scenario;              ///< whose zones
  std::vector<Uuid> zones;    ///< what they hold; empty: all
  std::optional<Uuid> state;  ///< of the roads; nothing: the active one
  QString whom;               ///< handed on to the view
};

/// A route between two places, as a person drags them.
struct DraggedRoute {
  ProjectedPoint from, to;
  std::optional<SceneSupply::Route> route;  ///< nothing where there is no way
  double seconds = 0;
  double metres = 0;
};

/// Supply reckoned beside the user interface, on a thread of its own that keeps the network: a road that
/// closes costs a repair, not a new network. A newer question replaces one that still waits; what is told is
/// always of what was asked for last.
class LiveSupply final : public QObject {
  Q_OBJECT
 public:
  explicit LiveSupply(QObject* parent = nullptr);
  ~LiveSupply() override;

  /// The plan's bases, factors and active network state on a region; null: nothing is reckoned.
  void setBasis(std::shared_ptr<const Region> region, const Plan& plan);
  [[nodiscard]] bool hasBasis() const { return basis_ != nullptr; }

  /// Whether something that was asked for is still to be told; isochrones and rankings do not count.
  [[nodiscard]] bool isBusy() const { return networkWaits_ || zone_ || route_; }

  /// `moving`: another question of it follows soon, so what takes longest is left out (the two routes without
  /// a common road).
  /// `held`: the zone with its posts and the factors, where its posts are planned: it is supplied for the
  /// soldiers that they take.
  void reckonZone(MultiPolygon<LonLat> shape, std::vector<MultiPolygon<LonLat>> others,
                  std::shared_ptr<const Plan> held, bool moving = false);
  void forgetZone();
  /// From where the fewest posts against traffic are told apart; of the zone in question from now on.
  void setSealFrom(network::SealSide side) { sealFrom_ = side; }
  /// The steps of the isochrones in minutes; none: they are not reckoned.
  void setIsochrones(std::vector<double> minutes);
  /// Ranks every road and crossing for a scenario, or for what some of its zones hold.
  void reckonCritical(const Plan& plan, CriticalQuestion question);
  /// What is still being ranked is not told any more.
  void forgetCritical();
  void reckonRoute(ProjectedPoint from, ProjectedPoint to);

 signals:
  void networkReckoned(const std::shared_ptr<const zw::NetworkView>& view);
  void zoneReckoned(const std::shared_ptr<const zw::ZoneSupplyView>& view);
  void criticalReckoned(const std::shared_ptr<const zw::CriticalView>& view);
  void routeReckoned(const zw::DraggedRoute& route);

 private:
  struct Basis;
  struct Engine;
  struct ZoneQuestion {
    std::size_t subject = 0;
    std::size_t number = 0;
    MultiPolygon<LonLat> shape;
    std::vector<MultiPolygon<LonLat>> others;
    std::shared_ptr<const Plan> held;
    bool moving = false;
  };
  struct RouteQuestion {
    std::size_t subject = 0;
    ProjectedPoint from, to;
  };
  void ask();

  std::shared_ptr<const Basis> basis_;
  std::shared_ptr<Engine> engine_;  ///< only ever touched by the job's thread
  std::vector<double> minutes_;
  network::SealSide sealFrom_ = network::SealSide::All;
  std::size_t networkSubject_ = 0, criticalSubject_ = 0, zoneSubject_ = 0, routeSubject_ = 0, zoneNumber_ = 0;
  bool networkWaits_ = false;
  std::optional<ZoneQuestion> zone_;
  std::optional<RouteQuestion> route_;
  LatestJob job_;
  LatestJob fieldJob_;  ///< isochrones: they may take longer than the next click
  LatestJob criticalJob_;
};

}  // namespace zw
