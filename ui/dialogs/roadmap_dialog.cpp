// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/roadmap_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/geometry/geodesic.h"
#include "ui/i18n/difference_words.h"
#include "ui/i18n/phase_words.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr int kIdRole = Qt::UserRole;  // of the phase
enum Column { kName, kBegins, kZones, kHeld, kRoads, kProposedBy, kColumns };

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

QString orNotStated(const std::string& s) {
  return s.empty() ? RoadmapDialog::tr("not stated") : text(s);
}

QString namesOf(const std::vector<const Zone*>& zones) {
  QStringList names;
  for (const Zone* zone : zones) names << text(zone->name);
  return names.isEmpty() ? RoadmapDialog::tr("none") : names.join(QStringLiteral(", "));
}

}  // namespace

RoadmapDialog::RoadmapDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("roadmapDialog"));
  setWindowTitle(tr("Roadmap Phases"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(980, 420);
  intro_ = new QLabel(this);
  intro_->setWordWrap(true);
  table_ = new QTableWidget(0, kColumns, this);
  table_->setObjectName(QStringLiteral("phaseTable"));
  table_->setAccessibleName(tr("Phases"));
  table_->setHorizontalHeaderLabels(
      {tr("Phase"), tr("Begins"), tr("Zones handed over"), tr("Held then"), tr("Roads"), tr("Proposed by")});
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setAlternatingRowColors(true);
  table_->setWordWrap(true);
  for (const int column : {kBegins, kHeld, kRoads, kProposedBy})
    table_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  for (const int column : {kName, kZones})
    table_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
  connect(table_->horizontalHeader(), &QHeaderView::sectionResized, table_,
          &QTableWidget::resizeRowsToContents);
  remarks_ = new QLabel(this);
  remarks_->setObjectName(QStringLiteral("phaseRemarks"));
  remarks_->setWordWrap(true);
  remarks_->setTextInteractionFlags(Qt::TextSelectableByMouse);

  auto* row = new QHBoxLayout;
  const auto button = [&](const char* name, const QString& words, auto act) {
    auto* made = new QPushButton(words, this);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, act);
    row->addWidget(made);
    return made;
  };
  const auto onCurrent = [this](auto act) {
    return [this, act] {
      if (const auto phase = current()) act(*phase);
    };
  };
  add_ = button("addPhase", tr("&Add…"), [this] { emit addWanted(); });
  edit_ = button("editPhase", tr("&Edit…"), onCurrent([this](const Uuid& id) { emit editWanted(id); }));
  up_ = button("phaseUp", tr("Earlier"),
               onCurrent([this](const Uuid& id) { emit moveWanted(id, table_->currentRow() - 1); }));
  down_ = button("phaseDown", tr("Later"),
                 onCurrent([this](const Uuid& id) { emit moveWanted(id, table_->currentRow() + 1); }));
  remove_ =
      button("removePhase", tr("&Remove"), onCurrent([this](const Uuid& id) { emit removeWanted(id); }));
  row->addStretch();
  rank_ = button("rankByPhase", tr("Rank Roads by &Phase…"), [this] { emit rankingWanted(); });
  rank_->setToolTip(tr("Which roads and crossings matter most in each phase"));

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(table_, &QTableWidget::itemSelectionChanged, this, &RoadmapDialog::enableButtons);
  connect(table_, &QTableWidget::cellDoubleClicked, edit_, &QPushButton::click);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(intro_);
  layout->addWidget(table_, 1);
  layout->addWidget(remarks_);
  layout->addLayout(row);
  layout->addWidget(buttons);
  connect(&workspace_, &Workspace::planChanged, this, &RoadmapDialog::fill);
  connect(&workspace_, &Workspace::documentChanged, this, &QDialog::reject);
}

void RoadmapDialog::setScenario(const Uuid& scenario) {
  scenario_ = scenario;
  fill();
  if (table_->rowCount() > 0) table_->selectRow(0);
}

std::optional<Uuid> RoadmapDialog::current() const {
  const int row = table_->currentRow();
  if (row < 0) return std::nullopt;
  return Uuid::fromText(table_->item(row, kName)->data(kIdRole).toString().toStdString());
}

void RoadmapDialog::fill() {
  const Plan& plan = workspace_.plan();
  if (!plan.scenarios.contains(scenario_)) return reject();
  intro_->setText(
      tr("Scenario “%1”. In each phase further zones are handed over; those of the phases before are "
         "held already. Whose roadmap it is, and what it rests on, is data like all else.")
          .arg(text(plan.scenarios.at(scenario_).name)));
  const auto phases = plan.phasesOf(scenario_);
  const std::optional<Uuid> chosen = current();
  table_->setRowCount(static_cast<int>(phases.size()));
  for (int row = 0; row < table_->rowCount(); ++row) {
    const Phase& phase = *phases[static_cast<std::size_t>(row)];
    std::vector<const Zone*> handedOver = plan.zonesOf(scenario_);
    std::erase_if(handedOver, [&](const Zone* zone) { return zone->phase != phase.id; });
    const auto held = plan.zonesHeldIn(phase);
    double area = 0;
    for (const Zone* zone : held) area += geodesicArea(zone->shape).value();
    const QString sum = held.empty() ? tr("no zone")
                        : held.size() == 1
                            ? tr("1 zone, %1").arg(areaText(SquareMetres(area)))
                            : tr("%1 zones, %2").arg(held.size()).arg(areaText(SquareMetres(area)));
    const QString roads = roadsOfPhaseText(plan, phase);
    const QStringList cells = {text(phase.name),
                               orNotStated(phase.from),
                               namesOf(handedOver),
                               sum,
                               roads,
                               orNotStated(phase.proposedBy)};
    QString tip = phase.notes.empty() ? text(phase.name) : text(phase.notes);
    if (!phase.source.empty()) tip += u'\n' + tr("Source: %1").arg(text(phase.source));
    for (int column = 0; column < kColumns; ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      item->setToolTip(column == kName ? tip : column == kHeld ? namesOf(held) : cells[column]);
      item->setData(kIdRole, text(phase.id.text()));
      item->setTextAlignment(Qt::AlignTop | Qt::AlignLeading);
      table_->setItem(row, column, item);
    }
  }
  table_->resizeRowsToContents();
  // The chosen phase stays chosen, wherever it stands now; where it is gone, the one in its place.
  const auto known =
      std::find_if(phases.begin(), phases.end(), [&](const Phase* each) { return each->id == chosen; });
  if (known != phases.end())
    table_->selectRow(static_cast<int>(known - phases.begin()));
  else if (chosen && table_->rowCount() > 0)
    table_->selectRow(std::clamp(table_->currentRow(), 0, table_->rowCount() - 1));

  QStringList remarks;
  if (phases.empty()) {
    remarks << tr("There is no phase yet. Add the first, and tick the zones that are handed over in it.");
  } else {
    std::vector<const Zone*> without = plan.zonesOf(scenario_);
    std::erase_if(without, [](const Zone* zone) { return !zone->phase.isNil(); });
    if (!without.empty()) remarks << tr("In no phase: %1.").arg(namesOf(without));
    for (const auto& conflict : roadmap::dateConflicts(plan, scenario_))
      remarks << dateConflictText(plan, conflict);
  }
  remarks_->setText(remarks.join(u'\n'));
  remarks_->setVisible(!remarks.isEmpty());
  enableButtons();
}

void RoadmapDialog::enableButtons() {
  const bool edits = workspace_.canEdit();
  const int row = table_->currentRow();
  const bool chosen = current().has_value();
  add_->setEnabled(edits);
  for (QPushButton* button : {edit_, remove_}) button->setEnabled(edits && chosen);
  up_->setEnabled(edits && chosen && row > 0);
  down_->setEnabled(edits && chosen && row + 1 < table_->rowCount());
  const auto& region = workspace_.shown().region;
  rank_->setEnabled(table_->rowCount() > 0 && region && !region->roads.empty() &&
                    !workspace_.plan().bases.empty());
}

}  // namespace zw
