// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/supply_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSet>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <cmath>

#include "ui/i18n/figures.h"
#include "ui/i18n/phase_words.h"
#include "ui/i18n/road_words.h"
#include "ui/panels/figures_table.h"
#include "ui/theme/app_theme.h"
#include "ui/window/actions.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr int kKeyRole = Qt::UserRole;        // of a section, to keep it folded
constexpr int kPlaceRole = Qt::UserRole + 1;  // QPointF in the projected CRS
constexpr int kThingRole = Qt::UserRole + 2;  // id of what can be taken back

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

QString kilometres(double metres) {
  return numberText(metres / 1000, 1) + QStringLiteral(" km");
}

QString bandText(const Estimate& band, int decimals) {
  return QStringLiteral("%1 (%2–%3)")
      .arg(numberText(band.likely, decimals), numberText(band.low, decimals),
           numberText(band.high, decimals));
}

}  // namespace

SupplyPanel::SupplyPanel(Workspace& workspace, const Actions& actions, QWidget* parent)
    : QWidget(parent), workspace_(workspace), actions_(actions) {
  setObjectName(QStringLiteral("supplyPanel"));
  states_ = new QComboBox(this);
  states_->setObjectName(QStringLiteral("networkStates"));
  states_->setAccessibleName(tr("Network state"));
  states_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* more = new QToolButton(this);
  more->setObjectName(QStringLiteral("networkStateMenu"));
  more->setIcon(lineIcon(QStringLiteral("more")));
  more->setAutoRaise(true);
  more->setPopupMode(QToolButton::InstantPopup);
  more->setToolTip(tr("Add, describe, duplicate or remove network states"));
  auto* menu = new QMenu(more);
  menu->addActions({actions.addState, actions.describeState, actions.duplicateState, actions.compareStates,
                    actions.removeState});
  more->setMenu(menu);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(6, 4, 4, 2);
  auto* label = new QLabel(tr("&Roads:"), this);
  label->setBuddy(states_);
  head->addWidget(label);
  head->addWidget(states_, 1);
  head->addWidget(more);

  stateNote_ = new QLabel(this);
  stateNote_->setObjectName(QStringLiteral("networkStateNote"));
  stateNote_->setWordWrap(true);
  stateNote_->setMargin(2);
  stateNote_->setIndent(6);
  stateNote_->setForegroundRole(QPalette::PlaceholderText);

  figures_ = new FiguresTable(this);
  figures_->setObjectName(QStringLiteral("zoneSupplyFigures"));
  figures_->setAccessibleName(tr("Supply figures of the zone"));
  tree_ = new QTreeWidget(this);
  tree_->setObjectName(QStringLiteral("supplyTree"));
  tree_->setAccessibleName(tr("Supply"));
  tree_->setColumnCount(2);
  tree_->setHeaderHidden(true);
  tree_->setUniformRowHeights(true);
  tree_->setIndentation(12);
  tree_->setTextElideMode(Qt::ElideRight);
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree_->setContextMenuPolicy(Qt::CustomContextMenu);

  seal_ = new QWidget(this);
  auto* sealRow = new QHBoxLayout(seal_);
  sealRow->setContentsMargins(6, 0, 6, 0);
  auto* sealLabel = new QLabel(tr("S&eal against traffic from"), seal_);
  sealFrom_ = new QComboBox(seal_);
  sealFrom_->setObjectName(QStringLiteral("sealFrom"));
  sealFrom_->setToolTip(tr(
      "The fewest posts that stop it are the seal posts on the map (layer “Entry points and seal posts”)"));
  sealFrom_->addItems({tr("everywhere"), tr("the north"), tr("the east"), tr("the south"), tr("the west"),
                       tr("the river's border side"), tr("the river's far side")});
  sealLabel->setBuddy(sealFrom_);
  sealCount_ = new QLabel(seal_);
  sealCount_->setObjectName(QStringLiteral("sealCount"));
  sealRow->addWidget(sealLabel);
  sealRow->addWidget(sealFrom_, 1);
  sealRow->addWidget(sealCount_);

  rankFor_ = new QComboBox(this);
  rankFor_->setObjectName(QStringLiteral("rankFor"));
  rankFor_->setAccessibleName(tr("For whom roads and crossings are ranked"));
  rankFor_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  rank_ = new QPushButton(tr("Rank Roads"), this);
  rank_->setObjectName(QStringLiteral("rankCritical"));
  auto* foot = new QLabel(tr("A planning aid: speeds and supply factors are assumed, statuses are as old as "
                             "their sources."),
                          this);
  foot->setWordWrap(true);
  foot->setMargin(4);
  foot->setIndent(6);
  foot->setForegroundRole(QPalette::PlaceholderText);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addLayout(head);
  layout->addWidget(stateNote_);
  layout->addWidget(figures_, 2);
  layout->addWidget(seal_);
  layout->addWidget(tree_, 3);
  auto* rankRow = new QHBoxLayout;
  rankRow->setContentsMargins(4, 0, 4, 0);
  auto* byPhase = new QToolButton(this);
  byPhase->setDefaultAction(actions.rankByPhase);
  byPhase->setAutoRaise(true);
  byPhase->setIconSize(QSize(16, 16));
  rankRow->addWidget(rankFor_, 1);
  rankRow->addWidget(rank_);
  rankRow->addWidget(byPhase);
  layout->addLayout(rankRow);
  layout->addWidget(foot);

  connect(states_, &QComboBox::activated, this, [this](int index) {
    if (filling_) return;
    const auto id = Uuid::fromText(states_->itemData(index).toString().toStdString());
    emit stateChosen(id.value_or(Uuid{}));
  });
  connect(rankFor_, &QComboBox::activated, this, &SupplyPanel::rebuild);
  connect(rank_, &QPushButton::clicked, this, [this] {
    const auto phase = Uuid::fromText(rankFor_->currentData().toString().toStdString());
    workspace_.rankCritical(phase                           ? Workspace::RankFor::Phase
                            : rankFor_->currentIndex() == 0 ? Workspace::RankFor::Scenario
                                                            : Workspace::RankFor::SelectedZone,
                            phase.value_or(Uuid{}));
  });
  connect(sealFrom_, &QComboBox::activated, this,
          [this](int index) { workspace_.setSealFrom(static_cast<network::SealSide>(index)); });
  connect(tree_, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
    const QVariant place = item->data(0, kPlaceRole);
    if (place.isValid()) emit placeChosen({place.toPointF().x(), place.toPointF().y()});
  });
  connect(tree_, &QTreeWidget::customContextMenuRequested, this, &SupplyPanel::showMenu);
  tree_->installEventFilter(this);

  for (const auto signal : {&Workspace::documentChanged, &Workspace::historyChanged}) {
    connect(&workspace_, signal, this, &SupplyPanel::showStates);
    connect(&workspace_, signal, this, &SupplyPanel::showRankChoices);
    connect(&workspace_, signal, this, &SupplyPanel::rebuild);
  }
  for (const auto signal :
       {&Workspace::selectionChanged, &Workspace::supplyChanged, &Workspace::criticalChanged})
    connect(&workspace_, signal, this, &SupplyPanel::rebuild);
  showStates();
  showRankChoices();
  rebuild();
}

/// All, the selected zone, and each phase of the roadmap that holds zones; what was chosen stays so.
void SupplyPanel::showRankChoices() {
  const QVariant chosen = rankFor_->currentData();
  const int index = rankFor_->currentIndex();
  rankFor_->clear();
  rankFor_->addItem(tr("For all people and zones"));
  rankFor_->addItem(tr("For the selected zone"));
  if (workspace_.hasPlan()) {
    const Plan& plan = workspace_.plan();
    int number = 0;
    for (const Phase* phase : plan.phasesOf(plan.info.activeScenario)) {
      ++number;
      const std::size_t held = plan.zonesHeldIn(*phase).size();
      if (held == 0) continue;
      rankFor_->addItem(tr("For phase %1: %2").arg(number).arg(text(phase->name)), text(phase->id.text()));
      rankFor_->setItemData(
          rankFor_->count() - 1,
          held == 1 ? tr("1 zone is held in it; roads: %1").arg(roadsOfPhaseText(plan, *phase))
                    : tr("%1 zones are held in it; roads: %2").arg(held).arg(roadsOfPhaseText(plan, *phase)),
          Qt::ToolTipRole);
    }
  }
  const int known = chosen.isValid() ? rankFor_->findData(chosen) : index;
  rankFor_->setCurrentIndex(std::max(0, known));
}

void SupplyPanel::showStates() {
  const QScopedValueRollback guard(filling_, true);
  states_->clear();
  states_->addItem(tr("As in the region pack"), QString());
  states_->setEnabled(workspace_.hasPlan());
  stateNote_->clear();
  if (workspace_.hasPlan()) {
    const Plan& plan = workspace_.plan();
    for (const NetworkState* state : plan.networkStatesInOrder()) {
      states_->addItem(text(state->name), text(state->id.text()));
      if (state->id != plan.info.activeNetworkState) continue;
      states_->setCurrentIndex(states_->count() - 1);
      QStringList parts{state->asOf.empty() ? tr("a supposition") : tr("as of %1").arg(text(state->asOf)),
                        reliabilityText(state->reliability)};
      if (!state->source.empty()) parts << text(state->source);
      stateNote_->setText(parts.join(QStringLiteral(" · ")));
    }
  }
  stateNote_->setVisible(!stateNote_->text().isEmpty());
}

QTreeWidgetItem* SupplyPanel::section(const QString& key, const QString& title, const QString& value) {
  auto* item = new QTreeWidgetItem(tree_, {title, value});
  item->setData(0, kKeyRole, key);
  item->setFlags(Qt::ItemIsEnabled);
  QFont bold = tree_->font();
  bold.setBold(true);
  item->setFont(0, bold);
  item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
  for (const int column : {0, 1}) item->setBackground(column, palette().brush(QPalette::AlternateBase));
  return item;
}

QTreeWidgetItem* SupplyPanel::line(QTreeWidgetItem* parent, const QString& words, const QString& value,
                                   const std::optional<ProjectedPoint>& place) {
  auto* item = new QTreeWidgetItem(parent, {words, value});
  item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
  item->setToolTip(0, value.isEmpty() ? words : words + QStringLiteral(": ") + value);
  if (place) {
    item->setData(0, kPlaceRole, QPointF(place->x, place->y));
    item->setToolTip(0, item->toolTip(0) + u'\n' + tr("Double-click to go there"));
  }
  return item;
}

void SupplyPanel::rebuild() {
  QSet<QString> folded, unfolded;
  for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
    const QTreeWidgetItem* item = tree_->topLevelItem(i);
    (item->isExpanded() ? unfolded : folded) << item->data(0, kKeyRole).toString();
  }
  tree_->clear();
  rank_->setEnabled(workspace_.hasPlan() && workspace_.supply().hasBasis() &&
                    !workspace_.isRankingCritical() &&
                    (rankFor_->currentIndex() != 1 || workspace_.selectedZone()));
  rank_->setToolTip(rank_->isEnabled() || rankFor_->currentIndex() != 1
                        ? tr("What would be lost if each road or crossing failed")
                        : tr("Select a zone first"));
  rank_->setText(workspace_.isRankingCritical() ? tr("Ranking…") : tr("Rank Roads"));
  showFigures();
  showSeal();
  if (workspace_.hasPlan()) {
    addState();
    addZone();
    addCutOff();
    addAccessLinks();
    addCritical();
  }
  // Long lists come folded.
  const QSet<QString> longOnes = {QStringLiteral("entries"), QStringLiteral("cutOff"),
                                  QStringLiteral("access")};
  for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
    QTreeWidgetItem* item = tree_->topLevelItem(i);
    const QString key = item->data(0, kKeyRole).toString();
    item->setExpanded(unfolded.contains(key) || (!folded.contains(key) && !longOnes.contains(key)));
  }
}

void SupplyPanel::addState() {
  const Plan& plan = workspace_.plan();
  const Uuid& active = plan.info.activeNetworkState;
  if (active.isNil() || !workspace_.shown().region) return;
  const Projection& projection = *workspace_.shown().region->projection;
  QTreeWidgetItem* state = section(QStringLiteral("state"), tr("What the state says"));
  const auto say = [&](const Uuid& id, const QString& words, const QString& value,
                       std::optional<ProjectedPoint> place) {
    line(state, words, value, place)->setData(0, kThingRole, text(id.text()));
  };
  for (const auto& [id, status] : plan.roadStatuses)
    if (status.state == active)
      say(id,
          status.target == RoadStatus::Target::Crossing
              ? (status.name.empty() ? text(status.code) : text(status.code + " " + status.name))
              : (status.name.empty() ? tr("road no. %1").arg(text(status.code)) : text(status.name)),
          passabilityText(status.passability), projection.forward(status.point));
  for (const auto& [id, road] : plan.addedRoads)
    if (road.state == active)
      say(id, text(road.name),
          road.structure == RoadStructure::Bridge ? tr("added bridge")
                                                  : tr("added %1").arg(roadClassText(road.roadClass)),
          projection.forward(road.line.front()));
  for (const auto& [id, area] : plan.excludedAreas)
    if (area.state == active)
      say(id, text(area.name), tr("excluded"), projection.forward(area.shape.front().outer.front()));
  if (const NetworkView* view = workspace_.networkView()) {
    for (const ProjectedPoint& end : view->looseEnds)
      line(state, tr("An added road's end reaches no road"), tr("farther than 50 m"), end);
    for (const std::string& code : view->lost)
      line(state, tr("%1 is not in this region pack").arg(text(code)), tr("no effect"));
  }
  if (state->childCount() == 0) line(state, tr("Nothing yet: close a road, or add a bridge"));
}

void SupplyPanel::showFigures() {
  const ZoneSupplyView* view = workspace_.zoneSupply();
  const auto& region = workspace_.shown().region;
  figures_->setFigures(view ? view->figures : MetricSet(), [&region](const Metric& metric) {
    return region ? figureNote(metric, *region) : QString();
  });
  figures_->setVisible(view);
}

void SupplyPanel::addZone() {
  const Zone* zone = workspace_.selectedZone();
  const auto& inHand = workspace_.provisional();
  if (!zone && !inHand) {
    section(QStringLiteral("none"), tr("Select a zone to see its supply"));
    return;
  }
  const ZoneSupplyView* view = workspace_.zoneSupply();
  const QString name = zone ? text(zone->name) : tr("New zone");
  QTreeWidgetItem* from = section(QStringLiteral("bases"), name, view ? QString() : tr("reckoning…"));
  if (!view) return;
  for (const auto& base : view->bases)
    line(from, tr("From %1").arg(text(base.name)),
         base.reached ? durationText(Seconds(base.seconds)) + QStringLiteral(" · ") + kilometres(base.metres)
                      : tr("unreachable"));
  if (view->bases.empty()) line(from, tr("The plan has no base"));
  if (view->isReached) {
    if (view->crossingsOnRoute.empty()) line(from, tr("Crossings on the way"), tr("none"));
    for (const auto& crossing : view->crossingsOnRoute)
      line(from, tr("Crossing on the way"), placeText(crossing, true), crossing.place);
    if (view->exposure.bufferMetres)
      line(from, tr("In the buffer zone (illustrative)"), kilometres(*view->exposure.bufferMetres));
    if (view->exposure.borderMetres)
      line(from, tr("Within %1 of the border").arg(kilometres(view->borderMargin)),
           kilometres(*view->exposure.borderMetres));
    if (view->exposure.otherZoneMetres > 0)
      line(from, tr("In other zones"), kilometres(view->exposure.otherZoneMetres));
  }

  if (!view->disjointPair.empty()) {
    QTreeWidgetItem* pair = section(QStringLiteral("pair"), tr("Two ways without a common road"));
    for (const auto& way : view->disjointPair)
      line(pair, tr("From %1").arg(text(way.name)),
           durationText(Seconds(way.seconds)) + QStringLiteral(" · ") + kilometres(way.metres));
  }

  QTreeWidgetItem* chokes = section(QStringLiteral("chokes"), tr("Choke points"));
  for (const auto& choke : view->chokePoints) line(chokes, placeText(choke, false), {}, choke.place);
  if (view->isReached) {
    if (!view->crossingCut) {
      line(chokes, tr("Not by river crossings alone"));
    } else {
      for (const auto& crossing : *view->crossingCut)
        line(chokes, tr("Crossing %1").arg(placeText(crossing, true)), tr("crossing cut"), crossing.place);
    }
  }
  QTreeWidgetItem* entries =
      section(QStringLiteral("entries"), tr("Entry points"), QString::number(view->entryPoints.size()));
  for (const auto& entry : view->entryPoints) line(entries, placeText(entry, false), {}, entry.place);

  QTreeWidgetItem* lift = section(QStringLiteral("lift"), tr("Behind lift and demand"));
  const Metric* carried = findMetric(view->figures, "supply.lift_per_day");
  const Metric* wanted = findMetric(view->figures, "supply.demand_per_day");
  if (carried && wanted && carried->known() && wanted->number() > 0)
    line(lift, tr("Lift covers the demand"),
         tr("%1 times").arg(numberText(carried->number() / wanted->number(), 1)));
  line(lift, tr("Soldiers supplied"), bandText(view->soldiers, 0));
  if (view->isReached) {
    line(lift, tr("Turnarounds of a truck"), bandText(view->turnarounds, 1));
    line(lift, tr("A convoy passes in"), durationText(Seconds(view->passSeconds.likely)));
  }
}

void SupplyPanel::showSeal() {
  const ZoneSupplyView* view = workspace_.zoneSupply();
  seal_->setVisible(view);
  if (!view) return;
  const std::size_t posts = view->sealPosts.size();
  sealCount_->setText(posts == 1 ? tr("1 post") : tr("%1 posts").arg(posts));
}

/// Settlements off the network, counted apart: what is said of them rests on an assumption.
void SupplyPanel::addAccessLinks() {
  const NetworkView* view = workspace_.networkView();
  if (!view || view->accessLinks.empty()) return;
  QTreeWidgetItem* links = section(QStringLiteral("access"), tr("Off the network, by an assumed link"),
                                   tr("%1 of %2").arg(view->accessLinks.size()).arg(view->settlements));
  for (std::size_t i = 0; i < view->accessLinks.size(); ++i) {
    const auto& link = view->accessLinks[i];
    line(links, text(view->accessNames[i]),
         tr("%1 m").arg(
             numberText(std::hypot(link.back().x - link.front().x, link.back().y - link.front().y), 0)),
         link.front());
  }
}

void SupplyPanel::addCutOff() {
  const NetworkView* view = workspace_.networkView();
  if (!view || view->cutOff.empty()) return;
  QTreeWidgetItem* cut =
      section(QStringLiteral("cutOff"), tr("Settlements cut off"), QString::number(view->cutOff.size()));
  for (std::size_t i = 0; i < view->cutOff.size(); ++i)
    line(cut, text(view->cutOffNames[i]), {}, view->cutOff[i]);
}

void SupplyPanel::addCritical() {
  const CriticalView* view = workspace_.critical();
  if (!view) return;
  QTreeWidgetItem* things =
      section(QStringLiteral("critical"), tr("What matters most if it fails"), tr("loss"));
  if (!view->whom.isEmpty()) line(things, view->whom)->setFirstColumnSpanned(true);
  for (const auto& thing : view->things) {
    QTreeWidgetItem* item = line(
        things,
        QStringLiteral("%1. %2").arg(thing.rank).arg(rankedText(thing.place, thing.isCrossing, thing.alike)),
        chiefLossText(thing.loss), thing.place.place);
    item->setToolTip(1, lossText(thing.loss));
  }
  if (view->things.empty()) line(things, tr("No single failure costs anything"));
  if (view->pairs.empty()) return;
  QTreeWidgetItem* pairs = section(QStringLiteral("pairs"), tr("Two crossings at once"), tr("loss"));
  for (const auto& pair : view->pairs)
    line(pairs, tr("%1 and %2").arg(placeText(pair.first, true), placeText(pair.second, true)),
         chiefLossText(pair.loss), pair.first.place)
        ->setToolTip(1, lossText(pair.loss));
}

bool SupplyPanel::eventFilter(QObject* watched, QEvent* event) {
  const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
  if (watched != tree_ || !isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Delete)
    return QWidget::eventFilter(watched, event);
  // In this list Delete means what is chosen in it, never the zone.
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  if (const QTreeWidgetItem* item = tree_->currentItem())
    if (const auto id = Uuid::fromText(item->data(0, kThingRole).toString().toStdString()))
      emit takeBackWanted(*id);
  return true;
}

void SupplyPanel::showMenu(const QPoint& at) {
  QTreeWidgetItem* item = tree_->itemAt(at);
  if (!item) return;
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("supplyMenu"));
  const QVariant place = item->data(0, kPlaceRole);
  if (place.isValid())
    connect(menu.addAction(tr("Go There")), &QAction::triggered, this, [this, p = place.toPointF()] {
      emit placeChosen({p.x(), p.y()});
    });
  if (const auto id = Uuid::fromText(item->data(0, kThingRole).toString().toStdString());
      id && workspace_.canEdit())
    connect(menu.addAction(tr("Take Back")), &QAction::triggered, this,
            [this, id = *id] { emit takeBackWanted(id); });
  if (!menu.isEmpty()) menu.exec(tree_->viewport()->mapToGlobal(at));
}

}  // namespace zw
