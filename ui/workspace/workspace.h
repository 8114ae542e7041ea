// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/change/commands.h"
#include "core/session/plan_session.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/workspace/live_capacity.h"
#include "ui/workspace/live_coverage.h"
#include "ui/workspace/live_observation.h"
#include "ui/workspace/live_supply.h"
#include "ui/workspace/plan_opener.h"
#include "ui/workspace/reference_layers.h"
#include "ui/workspace/scene_builder.h"
#include "ui/workspace/services.h"

namespace zw {

/// A shape while it is drawn or dragged: of an existing zone, or of one that is not there yet.
struct Provisional {
  std::optional<Uuid> zone;
  MultiPolygon<LonLat> shape;
};

/// What the window shows and edits: the open plan, its region, the selection and the figures. Knows no
/// widget. Every edit goes through run(); observers are told by signals.
class Workspace final : public QObject {
  Q_OBJECT
 public:
  explicit Workspace(DesktopServices services, QObject* parent = nullptr);
  ~Workspace() override;

  [[nodiscard]] const DesktopServices& services() const { return services_; }

  /// Shows the document in place of the one before. `viewOnlyReason` not empty: no edit is let through.
  void show(ReadyDocument document, const QString& viewOnlyReason = {});
  [[nodiscard]] bool hasPlan() const { return session_ != nullptr; }
  /// Preconditions of these: hasPlan().
  [[nodiscard]] const PlanSession& session() const { return *session_; }
  [[nodiscard]] const Plan& plan() const { return session_->plan(); }
  [[nodiscard]] QString planPath() const;
  [[nodiscard]] Date today() const;  ///< by the clock that was handed in (UTC)
  /// Why nothing can be edited; empty when it can.
  [[nodiscard]] QString readOnlyReason() const;
  [[nodiscard]] bool canEdit() const { return hasPlan() && readOnlyReason().isEmpty(); }
  [[nodiscard]] const ShownRegion& shown() const { return shown_; }

  /// False, and failed() told, when the command was refused or could not be stored.
  bool run(Result<Command> command);
  void undo();
  void redo();
  /// Undoes or redoes until so many commands are done.
  void goTo(std::size_t position);
  [[nodiscard]] Result<void> saveCopy(const std::string& path);

  // Versions; false, or nothing, and failed() told, when one was refused or could not be stored.
  bool addVersion(const std::string& name, const std::string& note, std::size_t position);
  bool describeVersion(const Uuid& version, const std::string& name, const std::string& note);
  /// Gives what putBackVersion() takes.
  [[nodiscard]] std::optional<Plan> removeVersion(const Uuid& version);
  bool putBackVersion(const PlanVersion& version, const Plan& content);
  /// Makes the plan what the version is, as a command.
  bool restoreVersion(const Uuid& version);
  [[nodiscard]] std::optional<Plan> versionContent(const Uuid& version);

  /// What of states that are compared is on the map instead of the zones; null: nothing.
  void setComparison(std::shared_ptr<const SceneComparison> comparison);

  void select(const std::optional<Uuid>& zone);
  [[nodiscard]] const std::optional<Uuid>& selection() const { return selection_; }
  /// The selected zone, or nullptr.
  [[nodiscard]] const Zone* selectedZone() const;

  /// The shape in hand while a tool is at work; figures follow it, the plan does not change.
  void setProvisional(Provisional provisional);
  void clearProvisional();
  [[nodiscard]] const std::optional<Provisional>& provisional() const { return provisional_; }

  void selectPost(const std::optional<Uuid>& post);
  [[nodiscard]] const std::optional<Uuid>& selectedPostId() const { return selectedPost_; }
  /// The selected post, or nullptr.
  [[nodiscard]] const Post* selectedPost() const;
  /// A post while it is dragged: what is seen follows it, the plan does not change.
  void setPostInHand(const PostInHand& post);
  void clearPostInHand();
  /// What a zone that is drawn or altered keeps to.
  [[nodiscard]] ZoneRules zoneRules() const { return {shown_.region->bounds, onOverlap_}; }
  void setOnOverlap(OnOverlap onOverlap) { onOverlap_ = onOverlap; }

  [[nodiscard]] ReferenceLayers& references() { return references_; }

  void setDaylight(observe::Daylight daylight);
  [[nodiscard]] observe::Daylight daylight() const { return daylight_; }

  void setLayers(const LayerSettings& layers);
  /// The kind of coordinate grid where that layer is shown; told with the next scene.
  void setGrid(GridKind kind) { grid_ = kind; }
  [[nodiscard]] const LayerSettings& layers() const { return layers_; }
  [[nodiscard]] const std::shared_ptr<const MapScene>& scene() const { return scene_; }

  /// Coverage of the selection or the shape in hand; empty while there is none or they are not reckoned yet.
  [[nodiscard]] const MetricSet& zoneFigures() const { return zoneFigures_; }
  [[nodiscard]] const MetricSet& planFigures() const { return planFigures_; }
  /// What it takes to hold the scenario's zones; null while it is not reckoned yet.
  [[nodiscard]] const CapacityView* capacity() const { return capacityView_.get(); }
  [[nodiscard]] const LiveCapacity& liveCapacity() const { return capacity_; }
  /// What the scenario's posts see, of the selected zone too; null while it is not reckoned yet.
  [[nodiscard]] const ObservationView* observation() const { return observationView_.get(); }
  [[nodiscard]] const LiveObservation& liveObservation() const { return observation_; }
  /// How the selection or the shape in hand is supplied; null while there is none or it is not reckoned yet.
  [[nodiscard]] const ZoneSupplyView* zoneSupply() const { return zoneSupply_.get(); }
  /// What is reached, and what the network state says; null while it is not reckoned yet.
  [[nodiscard]] const NetworkView* networkView() const { return networkView_.get(); }
  [[nodiscard]] const CriticalView* critical() const { return critical_.get(); }
  [[nodiscard]] bool isRankingCritical() const { return rankingCritical_; }
  /// Ranks roads and crossings by what their failing would cost; criticalChanged() tells when it is done.
  /// For the whole scenario, for what the selected zone holds, or for a phase of the scenario's roadmap that
  /// holds zones.
  enum class RankFor { Scenario, SelectedZone, Phase };
  void rankCritical(RankFor whom, const Uuid& phase = {});
  /// Told of the zone in hand and of those selected from now on.
  void setSealFrom(network::SealSide side);
  [[nodiscard]] LiveSupply& supply() { return supply_; }
  [[nodiscard]] const LiveSupply& supply() const { return supply_; }
  /// Nothing while the region's index is being built.
  [[nodiscard]] const std::shared_ptr<const RegionIndex>& index() const { return index_; }

 signals:
  void documentChanged();
  void planChanged(const zw::Change& change);
  void historyChanged();
  void versionsChanged();
  void selectionChanged();
  void sceneChanged();
  void zoneFiguresChanged();
  void planFiguresChanged();
  void supplyChanged();
  void postSelectionChanged();
  void observationChanged();
  void capacityChanged();
  void criticalChanged();
  void failed(const zw::Error& error);

 private:
  void onChange(const Change& change);
  void buildIndex();
  void reckonZone();
  void reckonPlanSoon();
  void rebuildScene();
  void showSupply();
  void setSupplyBasis();
  void forgetCritical();
  void setObservationBasis();
  void observe();
  void reckonCapacity();
  void showPosts();
  /// A plan of that zone alone with its posts, for the soldiers they take; null where none is planned.
  [[nodiscard]] std::shared_ptr<const Plan> heldZone(const std::optional<Uuid>& zone) const;
  [[nodiscard]] std::vector<MultiPolygon<LonLat>> otherZones() const;
  bool refused();
  [[nodiscard]] std::vector<MultiPolygon<LonLat>> plannedShapes() const;

  DesktopServices services_;
  std::unique_ptr<PlanSession> session_;
  QString viewOnlyReason_;
  ShownRegion shown_;
  std::shared_ptr<const RegionIndex> index_;
  OnOverlap onOverlap_ = OnOverlap::Refuse;
  CoverageFactors factors_;
  std::optional<Uuid> selection_;
  std::optional<Provisional> provisional_;
  LayerSettings layers_;
  GridKind grid_ = GridKind::LonLat;
  std::shared_ptr<const MapScene> scene_;
  MetricSet zoneFigures_;
  MetricSet planFigures_;
  std::optional<MultiPolygon<ProjectedPoint>> residual_;
  std::shared_ptr<const ZoneSupplyView> zoneSupply_;
  std::shared_ptr<const NetworkView> networkView_;
  std::shared_ptr<const CriticalView> critical_;
  bool rankingCritical_ = false;
  std::shared_ptr<const SceneComparison> comparison_;
  std::optional<Uuid> selectedPost_;
  std::optional<PostInHand> postInHand_;
  observe::Daylight daylight_ = observe::Daylight::Day;
  std::shared_ptr<const ObservationView> observationView_;
  LiveObservation observation_;
  std::shared_ptr<const CapacityView> capacityView_;
  LiveCapacity capacity_;
  LiveCoverage live_;
  LiveSupply supply_;
  ReferenceLayers references_;
  QTimer supplyPause_;
  QTimer planPause_;
  QThreadPool pool_;
};

}  // namespace zw
