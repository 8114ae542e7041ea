// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/compare_states_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/capacity/scenario_capacity.h"
#include "ui/i18n/figures.h"

namespace zw {
namespace {

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

QString namesOf(const Region& region, const std::vector<std::uint32_t>& settlements) {
  QStringList names;
  for (const std::uint32_t s : settlements) names << text(region.settlements[s].name.any());
  return names.join(QStringLiteral(", "));
}

}  // namespace

CompareStatesDialog::CompareStatesDialog(std::shared_ptr<const Region> region, const Plan& plan,
                                         QWidget* parent)
    : QDialog(parent), region_(std::move(region)), plan_(std::make_shared<Plan>(plan)) {
  setObjectName(QStringLiteral("compareStatesDialog"));
  setWindowTitle(tr("Compare Network States"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(860, 560);

  const auto choice = [this](const QString& name) {
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->addItem(tr("As in the region pack"), QString());
    for (const NetworkState* state : plan_->networkStatesInOrder())
      box->addItem(text(state->name), text(state->id.text()));
    connect(box, &QComboBox::activated, this, &CompareStatesDialog::reckon);
    return box;
  };
  first_ = choice(QStringLiteral("firstState"));
  second_ = choice(QStringLiteral("secondState"));
  const int active = second_->findData(text(plan_->info.activeNetworkState.text()));
  second_->setCurrentIndex(active > 0 ? active : second_->count() - 1);
  auto* head = new QHBoxLayout;
  auto* compare = new QLabel(tr("&Compare"), this);
  compare->setBuddy(first_);
  auto* with = new QLabel(tr("&with"), this);
  with->setBuddy(second_);
  onlyDifferent_ = new QCheckBox(tr("&Only what differs"), this);
  onlyDifferent_->setObjectName(QStringLiteral("onlyDifferent"));
  onlyDifferent_->setChecked(true);
  head->addWidget(compare);
  head->addWidget(first_, 1);
  head->addWidget(with);
  head->addWidget(second_, 1);
  head->addSpacing(12);
  head->addWidget(onlyDifferent_);

  table_ = new QTableWidget(0, 4, this);
  table_->setObjectName(QStringLiteral("comparison"));
  table_->setAccessibleName(tr("Supply figures of the two network states"));
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setAlternatingRowColors(true);
  table_->verticalHeader()->hide();
  for (const int column : {0, 1})
    table_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  for (const int column : {2, 3})
    table_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
  note_ = new QLabel(this);
  note_->setObjectName(QStringLiteral("comparisonNote"));
  note_->setWordWrap(true);
  note_->setForegroundRole(QPalette::PlaceholderText);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

  auto* layout = new QVBoxLayout(this);
  layout->addLayout(head);
  layout->addWidget(table_, 1);
  layout->addWidget(note_);
  layout->addWidget(buttons);
  connect(onlyDifferent_, &QCheckBox::toggled, this, &CompareStatesDialog::fill);
  reckon();
}

void CompareStatesDialog::reckon() {
  std::vector<Uuid> states;
  for (const QComboBox* box : {first_, second_})
    states.push_back(Uuid::fromText(box->currentData().toString().toStdString()).value_or(Uuid{}));
  table_->setRowCount(0);
  table_->setHorizontalHeaderLabels(
      {tr("Zone"), tr("Figure"), first_->currentText(), second_->currentText()});
  note_->setText(tr("Reckoning…"));
  found_.clear();
  job_.submit([this, number = ++asked_, states, region = region_, plan = plan_] {
    auto found = network::compareStates(region, *plan, plan->info.activeScenario, states,
                                        capacity::plannedSoldiers(*region, *plan, plan->info.activeScenario));
    QMetaObject::invokeMethod(
        this,
        [this, number, found = std::move(found)] {
          if (number == asked_) take(found);
        },
        Qt::QueuedConnection);
  });
}

void CompareStatesDialog::take(const Found& found) {
  found_ = found;
  fill();
}

void CompareStatesDialog::fill() {
  if (found_.empty()) return;
  table_->setRowCount(0);
  std::size_t different = 0;
  const auto add = [&](const QString& zone, const QString& figure, const QString& before,
                       const QString& after, bool differs) {
    different += differs ? 1 : 0;
    if (!differs && onlyDifferent_->isChecked()) return;
    const int row = table_->rowCount();
    table_->insertRow(row);
    int column = 0;
    for (const QString& cell : {zone, figure, before, after}) {
      auto* item = new QTableWidgetItem(cell);
      item->setToolTip(cell);
      if (differs && column == 3) {
        QFont bold = table_->font();
        bold.setBold(true);
        item->setFont(bold);
      }
      table_->setItem(row, column++, item);
    }
  };
  const auto& [before, after] = std::tie(found_[0], found_[1]);
  const auto cutOff = [&](const network::SettlementService& service) {
    return service.cutOff.empty()
               ? tr("none")
               : tr("%1: %2").arg(service.cutOff.size()).arg(namesOf(*region_, service.cutOff));
  };
  add(tr("Whole region"), tr("Settlements cut off"), cutOff(before.settlements), cutOff(after.settlements),
      before.settlements.cutOff != after.settlements.cutOff);
  const auto zones = plan_->zonesOf(plan_->info.activeScenario);
  for (std::size_t z = 0; z < zones.size(); ++z)
    for (std::size_t k = 0; k < before.zones[z].figures.size(); ++k) {
      const Metric& one = before.zones[z].figures[k];
      const Metric& other = after.zones[z].figures[k];
      add(text(zones[z]->name), figureTitle(one), figureText(one), figureText(other), one != other);
    }
  const QString aid =
      tr("A planning aid: speeds and supply factors are assumed, statuses are as old as their sources.");
  note_->setText((different == 0   ? tr("No supply figure differs between the two.")
                  : different == 1 ? tr("One figure differs.")
                                   : tr("%1 figures differ.").arg(different)) +
                 u' ' + aid);
}

}  // namespace zw
