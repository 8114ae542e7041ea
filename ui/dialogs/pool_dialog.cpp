// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pool_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/change/pool_commands.h"
#include "ui/i18n/messages.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

enum Column {
  kName,
  kStrength,
  kReadiness,
  kVetted,
  kTrained,
  kVehicles,
  kDeployment,
  kDwell,
  kHomeBase,
  kIllustrative,
  kSource,
  kColumns
};
constexpr int kUnitRole = Qt::UserRole;  // id, in the name's cell
constexpr std::size_t kFaultsTold = 8;

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

QString dateText(const std::optional<Date>& date) {
  return date ? text(date->text()) : QString();
}

}  // namespace

PoolDialog::PoolDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("poolDialog"));
  setWindowTitle(tr("Pool of Units"));
  resize(1040, 520);
  auto* intro =
      new QLabel(tr("Units that could hold zones, of whichever army or mission. One that is not vetted or "
                    "trained by a day does not count on it. Dates as 2026-12-31; empty: not yet."),
                 this);
  intro->setWordWrap(true);
  table_ = new QTableWidget(0, kColumns, this);
  table_->setObjectName(QStringLiteral("poolTable"));
  table_->setAccessibleName(tr("Units"));
  table_->setHorizontalHeaderLabels({tr("Unit"), tr("Strength"), tr("Ready, %"), tr("Vetted from"),
                                     tr("Trained from"), tr("Vehicles"), tr("Deployed at most, days"),
                                     tr("Dwell ratio"), tr("Home base"), tr("Illustrative"), tr("Source")});
  table_->horizontalHeaderItem(kDwell)->setToolTip(
      tr("Time at home for each time deployed; empty: as the planning factors say"));
  table_->verticalHeader()->hide();
  table_->setAlternatingRowColors(true);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  problem_ = new QLabel(this);
  problem_->setObjectName(QStringLiteral("poolProblem"));
  problem_->setWordWrap(true);
  problem_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  problem_->hide();

  auto* row = new QHBoxLayout;
  const auto button = [&](const char* name, const QString& words, auto act) {
    auto* made = new QPushButton(words, this);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, act);
    row->addWidget(made);
    return made;
  };
  QPushButton* add = button("addUnit", tr("&Add Unit"), [this] {
    PoolUnit unit;
    unit.id = workspace_.services().ids->next();
    unit.name = tr("Unit %1").arg(table_->rowCount() + 1).toStdString();
    unit.strength = 100;
    addRow(unit);
    table_->setCurrentCell(table_->rowCount() - 1, kName);
    table_->editItem(table_->currentItem());
  });
  QPushButton* remove = button("removeUnit", tr("&Remove"), [this] {
    if (table_->currentRow() >= 0) table_->removeRow(table_->currentRow());
  });
  row->addStretch();
  QPushButton* import = button("importPool", tr("&Import CSV…"), [this] {
    const QString path = QFileDialog::getOpenFileName(this, tr("Import Pool"), QString(),
                                                      tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty()) importFrom(path);
  });
  button("exportPool", tr("E&xport CSV…"), [this] {
    QString path = QFileDialog::getSaveFileName(this, tr("Export Pool"), QStringLiteral("pool.csv"),
                                                tr("Tables (*.csv)"));
    if (!path.isEmpty()) exportTo(path);
  });
  for (QPushButton* edits : {add, remove, import}) edits->setEnabled(workspace_.canEdit());
  if (!workspace_.canEdit()) table_->setEditTriggers(QAbstractItemView::NoEditTriggers);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  connect(buttons, &QDialogButtonBox::accepted, this, &PoolDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(intro);
  layout->addWidget(table_, 1);
  layout->addLayout(row);
  layout->addWidget(problem_);
  layout->addWidget(buttons);

  std::vector<PoolUnit> units;
  for (const PoolUnit* unit : workspace_.plan().poolInOrder()) units.push_back(*unit);
  fill(units);
  table_->resizeColumnsToContents();
  table_->horizontalHeader()->setSectionResizeMode(kSource, QHeaderView::Stretch);
}

void PoolDialog::complain(const QString& words) {
  problem_->setText(words);
  problem_->setVisible(!words.isEmpty());
}

std::vector<Base> PoolDialog::bases() const {
  std::vector<Base> all;
  for (const auto& [id, base] : workspace_.plan().bases) all.push_back(base);
  return all;
}

void PoolDialog::fill(const std::vector<PoolUnit>& units) {
  table_->setRowCount(0);
  for (const PoolUnit& unit : units) addRow(unit);
}

void PoolDialog::addRow(const PoolUnit& unit) {
  const int row = table_->rowCount();
  table_->insertRow(row);
  const auto base = workspace_.plan().bases.find(unit.homeBase);
  const QLocale locale;
  const QStringList cells{text(unit.name),
                          QString::number(unit.strength),
                          locale.toString(100 * unit.readiness, 'g', 6),
                          dateText(unit.vettedFrom),
                          dateText(unit.trainedFrom),
                          QString::number(unit.vehicles),
                          QString::number(unit.deploymentDays),
                          unit.dwellRatio ? locale.toString(*unit.dwellRatio, 'g', 6) : QString(),
                          base == workspace_.plan().bases.end() ? QString() : text(base->second.name),
                          QString(),
                          text(unit.source)};
  for (int column = 0; column < kColumns; ++column) {
    auto* item = new QTableWidgetItem(cells[column]);
    if (column == kName) {
      item->setData(kUnitRole, text(unit.id.text()));
      item->setData(kUnitRole + 1, text(unit.notes));
    }
    if (column == kIllustrative) {
      item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsEditable);
      item->setCheckState(unit.illustrative ? Qt::Checked : Qt::Unchecked);
    }
    if (column != kName && column != kHomeBase && column != kSource)
      item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    table_->setItem(row, column, item);
  }
}

std::optional<std::vector<PoolUnit>> PoolDialog::read() {
  std::vector<PoolUnit> units;
  const QLocale locale;
  for (int row = 0; row < table_->rowCount(); ++row) {
    const auto cell = [&](int column) { return table_->item(row, column)->text().trimmed(); };
    QString wrong;
    const auto number = [&](int column, double least) {
      bool ok = false;
      const double value = locale.toDouble(cell(column), &ok);
      if ((!ok || value < least) && wrong.isEmpty())
        wrong = tr("“%1” in column “%2” is no usable number.")
                    .arg(cell(column), table_->horizontalHeaderItem(column)->text());
      return value;
    };
    const auto date = [&](int column) -> std::optional<Date> {
      if (cell(column).isEmpty()) return std::nullopt;
      const auto day = Date::fromText(cell(column).toStdString());
      if (!day && wrong.isEmpty())
        wrong = tr("“%1” in column “%2” is no date such as 2026-12-31.")
                    .arg(cell(column), table_->horizontalHeaderItem(column)->text());
      return day;
    };
    PoolUnit unit;
    unit.id =
        Uuid::fromText(table_->item(row, kName)->data(kUnitRole).toString().toStdString()).value_or(Uuid{});
    unit.notes = table_->item(row, kName)->data(kUnitRole + 1).toString().toStdString();
    unit.name = cell(kName).toStdString();
    unit.strength = static_cast<int>(number(kStrength, 0));
    unit.readiness = number(kReadiness, 0) / 100;
    unit.vettedFrom = date(kVetted);
    unit.trainedFrom = date(kTrained);
    unit.vehicles = static_cast<int>(number(kVehicles, 0));
    unit.deploymentDays = static_cast<int>(number(kDeployment, 1));
    if (!cell(kDwell).isEmpty()) unit.dwellRatio = number(kDwell, 0);
    unit.illustrative = table_->item(row, kIllustrative)->checkState() == Qt::Checked;
    unit.source = cell(kSource).toStdString();
    if (const QString home = cell(kHomeBase); !home.isEmpty()) {
      for (const auto& [id, base] : workspace_.plan().bases)
        if (base.name == home.toStdString()) unit.homeBase = id;
      if (unit.homeBase.isNil() && wrong.isEmpty()) wrong = tr("The plan has no base “%1”.").arg(home);
    }
    if (!wrong.isEmpty()) {
      complain(tr("Row %1, %2: %3").arg(row + 1).arg(cell(kName), wrong));
      return std::nullopt;
    }
    units.push_back(std::move(unit));
  }
  complain({});
  return units;
}

bool PoolDialog::importFrom(const QString& path) {
  const PoolTable table = workspace_.services().readPool(path.toStdString(), bases());
  if (!table.faults.empty()) {
    QStringList lines{tr("%1 was not taken:").arg(path)};
    for (std::size_t i = 0; i < std::min(kFaultsTold, table.faults.size()); ++i) {
      const auto& fault = table.faults[i];
      QString where;
      if (fault.row > 0)
        where = fault.column.empty() ? tr("row %1: ").arg(fault.row)
                                     : tr("row %1, column %2: ").arg(fault.row).arg(text(fault.column));
      lines << where + describe(fault.error);
    }
    if (table.faults.size() > kFaultsTold) lines << tr("and %1 more").arg(table.faults.size() - kFaultsTold);
    complain(lines.join(u'\n'));
    return false;
  }
  complain({});
  fill(table.units);
  return true;
}

bool PoolDialog::exportTo(const QString& path) {
  const auto units = read();
  if (!units) return false;
  const auto done = workspace_.services().writePool(*units, bases(), path.toStdString());
  if (!done) complain(describe(done.error()));
  return done.has_value();
}

void PoolDialog::accept() {
  if (!workspace_.canEdit()) return QDialog::reject();
  const auto units = read();
  if (!units) return;
  auto command = replacePool(workspace_.plan(), *units, [this] { return workspace_.services().ids->next(); });
  if (!command) return complain(describe(command.error()));
  if (!command->change.edits.empty() && !workspace_.run(std::move(command))) return;
  QDialog::accept();
}

}  // namespace zw
