// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"

#include <algorithm>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "ui/i18n/phase_words.h"
#include "ui/workspace/scene_builder.h"

namespace zw {
namespace {

/// The plan's figures take longer than a zone's: they wait for a pause in the edits.
constexpr std::chrono::milliseconds kPauseBeforePlanFigures(120);

/// While a shape is in hand the routes on the map follow it at this pace; the figures follow it at once.
constexpr std::chrono::milliseconds kPauseBeforeSupplyScene(80);
const std::vector<double> kIsochroneMinutes = {15, 30, 45, 60};

/// Reading a pack and building its index leave a good part of the allocator's memory free, but kept.
void returnFreeMemory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

/// What of a change concerns the figures and the map.
struct Touched {
  bool selectedZone = false;  ///< its shape, its posts or how it is held
  bool zones = false;
  bool factors = false;
  bool posts = false;
  bool ranking = false;  ///< of roads: what zones hold, in which phase, over which roads
  bool network = false;  ///< bases, factors, or what the active network state says
};

bool isHeldAlike(const Zone& a, const Zone& b) {
  return a.patrolled == b.patrolled && a.reactionForce == b.reactionForce;
}

bool ranksAlike(const Edit<Zone>& edit) {
  return edit.before && edit.after && edit.before->shape == edit.after->shape &&
         isHeldAlike(*edit.before, *edit.after) && edit.before->phase == edit.after->phase;
}

bool ranksAlike(const Edit<Phase>& edit) {
  return edit.before && edit.after && edit.before->networkState == edit.after->networkState &&
         edit.before->order == edit.after->order;
}

/// No figure depends on it.
bool isOfTheMapAlone(const EntityEdit& edit) {
  return std::holds_alternative<Edit<Note>>(edit) || std::holds_alternative<Edit<Bookmark>>(edit) ||
         std::holds_alternative<Edit<ReferenceLayer>>(edit);
}

Touched touchedBy(const Change& change, const std::optional<Uuid>& selection) {
  Touched touched;
  for (const EntityEdit& edit : change.edits) {
    if (const auto* zone = std::get_if<Edit<Zone>>(&edit)) {
      touched.zones = true;
      touched.ranking = touched.ranking || !ranksAlike(*zone);
      const Uuid& id = zone->after ? zone->after->id : zone->before->id;
      const bool sameShape = zone->before && zone->after && zone->before->shape == zone->after->shape;
      if (selection == id && (!sameShape || !isHeldAlike(*zone->before, *zone->after)))
        touched.selectedZone = true;
    } else if (std::holds_alternative<Edit<Factor>>(edit)) {
      touched.factors = touched.network = true;
    } else if (std::holds_alternative<Edit<Scenario>>(edit)) {
      touched.zones = true;
    } else if (const auto* info = std::get_if<Edit<PlanInfo>>(&edit)) {
      touched.zones = true;  // another scenario may be the active one
      touched.ranking = touched.ranking || !info->before || !info->after ||
                        info->before->activeScenario != info->after->activeScenario;
      if (!info->before || !info->after ||
          info->before->activeNetworkState != info->after->activeNetworkState)
        touched.network = true;
    } else if (const auto* post = std::get_if<Edit<Post>>(&edit)) {
      touched.posts = touched.ranking = true;
      if (selection == (post->after ? post->after->zone : post->before->zone)) touched.selectedZone = true;
    } else if (const auto* phase = std::get_if<Edit<Phase>>(&edit)) {
      touched.ranking = touched.ranking || !ranksAlike(*phase);
    } else if (!std::holds_alternative<Edit<PoolUnit>>(edit) && !isOfTheMapAlone(edit)) {
      touched.network = true;
    }
  }
  return touched;
}

/// The zone that a change of zones alone makes, where it makes just one; its neighbours may be altered with
/// it.
std::optional<Uuid> createdZone(const Change& change) {
  std::optional<Uuid> created;
  for (const EntityEdit& edit : change.edits) {
    const auto* zone = std::get_if<Edit<Zone>>(&edit);
    if (!zone || !zone->after || (!zone->before && created)) return std::nullopt;
    if (!zone->before) created = zone->after->id;
  }
  return created;
}

}  // namespace

Workspace::Workspace(DesktopServices services, QObject* parent)
    : QObject(parent), services_(std::move(services)), references_(services_) {
  pool_.setMaxThreadCount(1);
  planPause_.setSingleShot(true);
  planPause_.setInterval(kPauseBeforePlanFigures);
  connect(&planPause_, &QTimer::timeout, this, [this] { live_.reckonPlan(plannedShapes()); });
  connect(&live_, &LiveCoverage::zoneReckoned, this, [this](const MetricSet& figures) {
    zoneFigures_ = figures;
    emit zoneFiguresChanged();
  });
  connect(&live_, &LiveCoverage::planReckoned, this,
          [this](const MetricSet& figures, const MultiPolygon<ProjectedPoint>& residual) {
            planFigures_ = figures;
            residual_ = residual;
            emit planFiguresChanged();
            rebuildScene();
          });
  supplyPause_.setSingleShot(true);
  supplyPause_.setInterval(kPauseBeforeSupplyScene);
  connect(&supplyPause_, &QTimer::timeout, this, &Workspace::showSupply);
  connect(&supply_, &LiveSupply::zoneReckoned, this,
          [this](const std::shared_ptr<const ZoneSupplyView>& view) {
            zoneSupply_ = view;
            emit supplyChanged();
            if (!provisional_)
              showSupply();
            else if (!supplyPause_.isActive())
              supplyPause_.start();
          });
  connect(&supply_, &LiveSupply::networkReckoned, this,
          [this](const std::shared_ptr<const NetworkView>& view) {
            networkView_ = view;
            emit supplyChanged();
            showSupply();
          });
  connect(&capacity_, &LiveCapacity::reckoned, this, [this](const std::shared_ptr<const CapacityView>& view) {
    capacityView_ = view;
    emit capacityChanged();
  });
  connect(&observation_, &LiveObservation::reckoned, this,
          [this](const std::shared_ptr<const ObservationView>& view) {
            observationView_ = view;
            showPosts();
            emit observationChanged();
          });
  connect(&references_, &ReferenceLayers::changed, this, &Workspace::rebuildScene);
  connect(&supply_, &LiveSupply::criticalReckoned, this,
          [this](const std::shared_ptr<const CriticalView>& view) {
            critical_ = view;
            rankingCritical_ = false;
            emit criticalChanged();
            showSupply();
          });
  rebuildScene();
}

Workspace::~Workspace() {
  pool_.waitForDone();
}

void Workspace::show(ReadyDocument document, const QString& viewOnlyReason) {
  const bool otherRegion = shown_.region != document.shown.region;
  live_.forgetZone();
  live_.forgetPlan();
  planPause_.stop();
  zoneSupply_.reset();
  networkView_.reset();
  zoneFigures_.clear();
  planFigures_.clear();
  residual_.reset();
  selection_.reset();
  selectedPost_.reset();
  postInHand_.reset();
  observationView_.reset();
  capacityView_.reset();
  capacity_.forget();
  provisional_.reset();
  viewOnlyReason_ = viewOnlyReason;
  shown_ = std::move(document.shown);
  session_ = std::make_unique<PlanSession>(std::move(document.plan), *services_.clock);
  session_->observe([this](const Change& change) { onChange(change); });
  session_->observeVersions([this] { emit versionsChanged(); });
  comparison_.reset();
  factors_ = coverageFactors(plan());
  setSupplyBasis();
  reckonCapacity();
  references_.set(plan(), planPath().toStdString(), shown_);
  rebuildScene();
  emit documentChanged();
  emit historyChanged();
  emit versionsChanged();
  emit selectionChanged();
  emit zoneFiguresChanged();
  emit planFiguresChanged();
  if (otherRegion || !index_) {
    index_.reset();
    live_.setBasis(nullptr, factors_);
    observation_.setBasis(nullptr, {}, 0);
    buildIndex();
  } else {
    live_.setBasis(index_, factors_);
    setObservationBasis();
    reckonPlanSoon();
  }
}

void Workspace::buildIndex() {
  pool_.start([this, region = shown_.region] {
    auto index = buildRegionIndex(region);
    returnFreeMemory();
    QMetaObject::invokeMethod(
        this,
        [this, region, index = std::move(index)] {
          if (region != shown_.region) return;
          index_ = index;
          live_.setBasis(index_, factors_);
          setObservationBasis();
          reckonZone();
          reckonPlanSoon();
        },
        Qt::QueuedConnection);
  });
}

Date Workspace::today() const {
  return Date::fromText(services_.clock->now().substr(0, sizeof "2027-03-01" - 1)).value_or(Date());
}

QString Workspace::planPath() const {
  return QString::fromStdString(session_->store().path());
}

QString Workspace::readOnlyReason() const {
  if (!hasPlan() || !viewOnlyReason_.isEmpty()) return viewOnlyReason_;
  return QString::fromStdString(session_->store().readOnlyReason());
}

bool Workspace::refused() {
  if (canEdit()) return false;
  if (hasPlan())
    emit failed({ErrorCode::ReadOnly, session_->store().path(), {}, {}, readOnlyReason().toStdString()});
  return true;
}

bool Workspace::run(Result<Command> command) {
  if (refused()) return false;
  if (auto done = session_->run(std::move(command)); !done) {
    emit failed(done.error());
    return false;
  }
  return true;
}

void Workspace::undo() {
  if (refused()) return;
  if (auto done = session_->undo(); !done) emit failed(done.error());
}

void Workspace::redo() {
  if (refused()) return;
  if (auto done = session_->redo(); !done) emit failed(done.error());
}

Result<void> Workspace::saveCopy(const std::string& path) {
  return session_->store().saveCopy(path, true);
}

void Workspace::onChange(const Change& change) {
  provisional_.reset();
  postInHand_.reset();
  if (selectedPost_ && !plan().posts.contains(*selectedPost_)) {
    selectedPost_.reset();
    emit postSelectionChanged();
  }
  const bool selectionGone = selection_ && !plan().zones.contains(*selection_);
  if (selectionGone) selection_.reset();
  const auto created = createdZone(change);
  if (created) selection_ = created;
  const bool selectionMoved = selectionGone || created;

  const Touched touched = touchedBy(change, selection_);
  if (const CoverageFactors factors = coverageFactors(plan()); touched.factors && factors != factors_) {
    factors_ = factors;
    live_.setBasis(index_, factors_);
    reckonZone();
    reckonPlanSoon();
  }
  if (touched.network)
    setSupplyBasis();
  else if (touched.ranking)
    forgetCritical();
  if (touched.factors)
    setObservationBasis();
  else if (touched.posts || touched.zones)
    observe();
  reckonCapacity();
  if (touched.selectedZone || selectionMoved || touched.network) reckonZone();
  if (touched.zones) reckonPlanSoon();
  references_.set(plan(), planPath().toStdString(), shown_);
  rebuildScene();
  emit planChanged(change);
  emit historyChanged();
  if (selectionMoved) emit selectionChanged();
}

const Zone* Workspace::selectedZone() const {
  if (!hasPlan() || !selection_) return nullptr;
  const auto found = plan().zones.find(*selection_);
  return found == plan().zones.end() ? nullptr : &found->second;
}

void Workspace::select(const std::optional<Uuid>& zone) {
  if (zone == selection_) return;
  selection_ = zone;
  provisional_.reset();
  reckonZone();
  observe();
  rebuildScene();
  emit selectionChanged();
}

const Post* Workspace::selectedPost() const {
  if (!hasPlan() || !selectedPost_) return nullptr;
  const auto found = plan().posts.find(*selectedPost_);
  return found == plan().posts.end() ? nullptr : &found->second;
}

void Workspace::selectPost(const std::optional<Uuid>& post) {
  if (post == selectedPost_) return;
  selectedPost_ = post;
  showPosts();
  emit postSelectionChanged();
}

void Workspace::setPostInHand(const PostInHand& post) {
  postInHand_ = post;
  observe();
  showPosts();
}

void Workspace::clearPostInHand() {
  if (!postInHand_) return;
  postInHand_.reset();
  observe();
  showPosts();
}

void Workspace::setDaylight(observe::Daylight daylight) {
  if (daylight == daylight_) return;
  daylight_ = daylight;
  observe();
}

void Workspace::setObservationBasis() {
  if (!hasPlan() || !index_) return;
  observation_.setBasis(index_, observe::observationFactors(plan()), factors_.frontageTolerance);
  observe();
}

void Workspace::reckonCapacity() {
  if (!hasPlan()) return;
  capacity_.reckon(shown_.region, plan(), today());
}

void Workspace::observe() {
  if (!hasPlan() || !shown_.region) return;
  std::vector<observe::ObservingPost> posts;
  for (const Zone* zone : plan().zonesOf(plan().info.activeScenario))
    for (const Post* post : plan().postsOf(zone->id)) {
      const LonLat point = postInHand_ && postInHand_->id == post->id ? postInHand_->point : post->point;
      posts.push_back({shown_.region->projection->forward(point), post->onMast});
    }
  std::optional<MultiPolygon<LonLat>> zone;
  if (const Zone* selected = selectedZone()) zone = selected->shape;
  observation_.reckon(std::move(posts), std::move(zone), daylight_);
}

void Workspace::showPosts() {
  auto scene = std::make_shared<MapScene>(*scene_);
  if (hasPlan() && shown_.region)
    scene->posts = scenePosts(plan(), *shown_.region->projection, selectedPost_, postInHand_);
  scene->fields = observationView_ ? observationView_->fields : nullptr;
  scene_ = std::move(scene);
  emit sceneChanged();
}

void Workspace::setProvisional(Provisional provisional) {
  const bool sameSubject = provisional_ ? provisional_->zone == provisional.zone
                                        : provisional.zone && provisional.zone == selection_;
  if (!sameSubject) {
    live_.forgetZone();
    supply_.forgetZone();
    zoneSupply_.reset();
    zoneFigures_.clear();
  }
  provisional_ = std::move(provisional);
  live_.reckonZone(provisional_->shape);
  supply_.reckonZone(provisional_->shape, otherZones(), heldZone(provisional_->zone), true);
  reckonPlanSoon();
  if (!sameSubject) emit zoneFiguresChanged();
}

void Workspace::clearProvisional() {
  if (!provisional_) return;
  provisional_.reset();
  reckonZone();
  reckonPlanSoon();
}

void Workspace::reckonZone() {
  live_.forgetZone();
  supply_.forgetZone();
  const Zone* zone = selectedZone();
  if (!zone) {
    zoneSupply_.reset();
    zoneFigures_.clear();
    emit zoneFiguresChanged();
    emit supplyChanged();
    showSupply();
  } else {
    live_.reckonZone(zone->shape);
    supply_.reckonZone(zone->shape, otherZones(), heldZone(selection_));
  }
}

std::vector<MultiPolygon<LonLat>> Workspace::otherZones() const {
  const std::optional<Uuid> self = provisional_ ? provisional_->zone : selection_;
  std::vector<MultiPolygon<LonLat>> shapes;
  for (const Zone* zone : plan().zonesOf(plan().info.activeScenario))
    if (zone->id != self) shapes.push_back(zone->shape);
  return shapes;
}

std::shared_ptr<const Plan> Workspace::heldZone(const std::optional<Uuid>& zone) const {
  if (!zone || !plan().zones.contains(*zone)) return nullptr;
  const auto posts = plan().postsOf(*zone);
  if (posts.empty()) return nullptr;
  auto held = std::make_shared<Plan>();
  held->factors = plan().factors;
  held->zones.emplace(*zone, plan().zones.at(*zone));
  for (const Post* post : posts) held->posts.emplace(post->id, *post);
  return held;
}

void Workspace::setSupplyBasis() {
  supply_.setBasis(shown_.region, plan());
  forgetCritical();
}

/// The scene is rebuilt by who calls it.
void Workspace::forgetCritical() {
  supply_.forgetCritical();
  critical_.reset();
  rankingCritical_ = false;
  emit criticalChanged();
}

void Workspace::setSealFrom(network::SealSide side) {
  supply_.setSealFrom(side);
  if (hasPlan() && (provisional_ || selectedZone()))
    supply_.reckonZone(provisional_ ? provisional_->shape : selectedZone()->shape, otherZones(),
                       heldZone(provisional_ ? provisional_->zone : selection_));
}

void Workspace::rankCritical(RankFor whom, const Uuid& phaseId) {
  if (!hasPlan() || !supply_.hasBasis()) return;
  CriticalQuestion question;
  question.scenario = plan().info.activeScenario;
  if (whom == RankFor::SelectedZone) {
    const Zone* zone = selectedZone();
    if (!zone) return;
    question.scenario = zone->scenario;
    question.zones.push_back(zone->id);
    question.whom = tr("For zone “%1”").arg(QString::fromStdString(zone->name));
  } else if (whom == RankFor::Phase) {
    const auto phase = plan().phases.find(phaseId);
    if (phase == plan().phases.end()) return;
    for (const Zone* zone : plan().zonesHeldIn(phase->second)) question.zones.push_back(zone->id);
    if (question.zones.empty()) return;
    question.scenario = phase->second.scenario;
    question.state = phase->second.networkState;
    question.whom =
        tr("For phase “%1” · roads: %2")
            .arg(QString::fromStdString(phase->second.name), roadsOfPhaseText(plan(), phase->second));
  }
  rankingCritical_ = true;
  supply_.reckonCritical(plan(), std::move(question));
  emit criticalChanged();
}

void Workspace::reckonPlanSoon() {
  if (hasPlan() && index_) planPause_.start();
}

std::vector<MultiPolygon<LonLat>> Workspace::plannedShapes() const {
  std::vector<MultiPolygon<LonLat>> shapes;
  for (const Zone* zone : plan().zonesOf(plan().info.activeScenario))
    shapes.push_back(provisional_ && provisional_->zone == zone->id ? provisional_->shape : zone->shape);
  if (provisional_ && !provisional_->zone) shapes.push_back(provisional_->shape);
  return shapes;
}

void Workspace::setLayers(const LayerSettings& layers) {
  layers_ = layers;
  supply_.setIsochrones(layers.shows(MapLayer::Isochrones) ? kIsochroneMinutes : std::vector<double>());
  rebuildScene();
}

void Workspace::rebuildScene() {
  auto scene = buildScene({hasPlan() ? &plan() : nullptr, shown_, selection_, layers_,
                           residual_ ? &*residual_ : nullptr, selectedPost_, postInHand_});
  scene->fields = observationView_ ? observationView_->fields : nullptr;
  scene->supply = sceneOf(networkView_.get(), zoneSupply_.get(), critical_.get());
  scene->comparison = comparison_;
  scene->grid = grid_;
  scene->references = references_.scene();
  for (const SceneReference& reference : scene->references)
    scene->layers.addReference(reference.id, reference.isImage);
  scene_ = std::move(scene);
  emit sceneChanged();
}

void Workspace::setComparison(std::shared_ptr<const SceneComparison> comparison) {
  if (comparison == comparison_) return;
  comparison_ = std::move(comparison);
  auto scene = std::make_shared<MapScene>(*scene_);
  scene->comparison = comparison_;
  scene_ = std::move(scene);
  emit sceneChanged();
}

void Workspace::showSupply() {
  auto scene = std::make_shared<MapScene>(*scene_);
  scene->supply = sceneOf(networkView_.get(), zoneSupply_.get(), critical_.get());
  scene_ = std::move(scene);
  emit sceneChanged();
}

}  // namespace zw
