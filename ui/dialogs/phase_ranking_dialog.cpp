// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/phase_ranking_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/capacity/scenario_capacity.h"
#include "ui/i18n/phase_words.h"
#include "ui/i18n/road_words.h"
#include "ui/workspace/supply_view.h"

namespace zw {
namespace {

using roadmap::Standing;

constexpr std::size_t kWorstOfEach = 20;
constexpr std::size_t kBoldRank = 3;
constexpr int kPlaceRole = Qt::UserRole;

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

QString placesText(const std::vector<Uuid>& zones, const Plan& plan) {
  QStringList names;
  for (const Uuid& id : zones) names << text(plan.zones.at(id).name);
  return names.join(QStringLiteral(", "));
}

}  // namespace

PhaseRankingDialog::PhaseRankingDialog(std::shared_ptr<const Region> region, const Plan& plan,
                                       const Uuid& scenario, QWidget* parent)
    : QDialog(parent), plan_(std::make_shared<Plan>(plan)) {
  setObjectName(QStringLiteral("phaseRankingDialog"));
  setWindowTitle(tr("Roads and Crossings by Phase: %1").arg(text(plan.scenarios.at(scenario).name)));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(980, 560);
  auto* intro = new QLabel(tr("What would be lost if each road or crossing failed alone, for the zones that "
                              "are held in each phase and "
                              "the people in them, over the roads as they are in it. 1 costs most: by people "
                              "cut off, then settlements, "
                              "zones and soldiers, then added time; equal losses share a rank. Alike are "
                              "other roads that cost the same. "
                              "Point at a loss to see all of it; double-click to go there."),
                           this);
  intro->setWordWrap(true);
  table_ = new QTableWidget(0, 0, this);
  table_->setObjectName(QStringLiteral("phaseRanking"));
  table_->setAccessibleName(tr("Ranks by phase"));
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setAlternatingRowColors(true);
  table_->verticalHeader()->hide();
  note_ = new QLabel(tr("Reckoning…"), this);
  note_->setObjectName(QStringLiteral("phaseRankingNote"));
  note_->setWordWrap(true);
  note_->setForegroundRole(QPalette::PlaceholderText);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(intro);
  layout->addWidget(table_, 1);
  layout->addWidget(note_);
  layout->addWidget(buttons);
  connect(table_, &QTableWidget::cellDoubleClicked, this, [this](int row) {
    const QPointF place = table_->item(row, 0)->data(kPlaceRole).toPointF();
    emit placeChosen({place.x(), place.y()});
  });
  job_.submit([this, region = std::move(region), given = plan_, scenario, isGivenUp = isGivenUp_] {
    auto ranking = std::make_shared<const roadmap::RoadmapRanking>(roadmap::rankPhases(
        region, *given, scenario, kWorstOfEach, capacity::plannedSoldiers(*region, *given, scenario),
        [&isGivenUp] { return isGivenUp->load(); }));
    if (!isGivenUp->load())
      QMetaObject::invokeMethod(
          this, [this, ranking] { fill(*ranking); }, Qt::QueuedConnection);
  });
}

PhaseRankingDialog::~PhaseRankingDialog() {
  *isGivenUp_ = true;
}

void PhaseRankingDialog::fill(const roadmap::RoadmapRanking& ranking) {
  QStringList titles = {tr("If it fails alone")};
  for (const auto& phase : ranking.phases) titles << text(plan_->phases.at(phase.phase).name);
  table_->setColumnCount(static_cast<int>(titles.size()));
  table_->setHorizontalHeaderLabels(titles);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table_->setRowCount(static_cast<int>(ranking.things.size()));
  for (std::size_t p = 0; p < ranking.phases.size(); ++p) {
    const roadmap::PhaseRanking& phase = ranking.phases[p];
    table_->horizontalHeaderItem(static_cast<int>(p) + 1)
        ->setToolTip(phase.held.empty() ? tr("No zone is held yet")
                                        : tr("Held: %1\nRoads: %2")
                                              .arg(placesText(phase.held, *plan_),
                                                   roadsOfPhaseText(*plan_, plan_->phases.at(phase.phase))));
  }
  for (int row = 0; row < table_->rowCount(); ++row) {
    const roadmap::ThroughPhases& thing = ranking.things[static_cast<std::size_t>(row)];
    const network::RoadNetwork& network = ranking.phases[thing.phase].supply->network();
    const ZoneSupplyView::Place place =
        thing.crossing ? placeOf(network.crossings()[*thing.crossing]) : placeOf(network, thing.edge);
    const QString name = rankedText(place, thing.crossing.has_value(), thing.alike);
    auto* first = new QTableWidgetItem(name);
    first->setData(kPlaceRole, QPointF(place.place.x, place.place.y));
    first->setToolTip(name);
    table_->setItem(row, 0, first);
    for (std::size_t p = 0; p < thing.standings.size(); ++p) {
      const Standing& standing = thing.standings[p];
      auto* item = new QTableWidgetItem(standingText(standing));
      item->setToolTip(standing.kind == Standing::Kind::Ranked ? lossText(standing.loss) : item->text());
      if (standing.kind != Standing::Kind::Ranked)
        item->setForeground(palette().brush(QPalette::PlaceholderText));
      if (standing.kind == Standing::Kind::Ranked && standing.rank <= kBoldRank) {
        QFont bold = table_->font();
        bold.setBold(true);
        item->setFont(bold);
      }
      table_->setItem(row, static_cast<int>(p) + 1, item);
    }
  }
  std::size_t uncounted = 0;
  for (const auto& phase : ranking.phases) uncounted = std::max(uncounted, phase.worst.uncounted);
  const QString units =
      uncounted > 0 ? u' ' + tr("%1 units have no count of people: they weigh nothing here.").arg(uncounted)
                    : QString();
  note_->setText((ranking.things.empty() ? tr("No single failure costs anything in any phase.")
                                         : tr("The %1 worst of each phase.").arg(kWorstOfEach)) +
                 u' ' +
                 tr("A planning aid: speeds are assumed, people are estimates, statuses are as old as their "
                    "sources. On the plan as it was when this was opened.") +
                 units);
}

}  // namespace zw
