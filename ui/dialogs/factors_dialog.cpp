// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/factors_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>
#include <limits>

#include "core/change/commands.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/messages.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

enum Column { kTitle, kValue, kLow, kHigh, kUnit, kConfidence, kSource, kColumns };

bool isNumber(int column) {
  return column == kValue || column == kLow || column == kHigh;
}

QString shortest(double value) {
  return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

}  // namespace

FactorsDialog::FactorsDialog(Workspace& workspace, QWidget* parent, const QString& focus)
    : QDialog(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("factorsDialog"));
  setWindowTitle(tr("Planning Factors"));
  resize(1000, 560);
  auto* layout = new QVBoxLayout(this);
  auto* intro = new QLabel(tr("Planning aid, not a requirement. Every figure that uses a factor follows it; "
                              "an edit can be undone."),
                           this);
  intro->setWordWrap(true);
  table_ = new QTableWidget(0, kColumns, this);
  table_->setObjectName(QStringLiteral("factorsTable"));
  table_->setAccessibleName(tr("Planning factors"));
  table_->setHorizontalHeaderLabels(
      {tr("Factor"), tr("Value"), tr("Low"), tr("High"), tr("Unit"), tr("Confidence"), tr("Source")});
  table_->verticalHeader()->hide();
  table_->setAlternatingRowColors(true);
  table_->setWordWrap(false);
  table_->setSelectionBehavior(QAbstractItemView::SelectItems);
  table_->setShowGrid(false);
  problem_ = new QLabel(this);
  problem_->setObjectName(QStringLiteral("factorsProblem"));
  problem_->setWordWrap(true);
  problem_->setText(workspace_.canEdit() ? QString() : tr("The plan is read-only."));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  layout->addWidget(intro);
  layout->addWidget(table_, 1);
  layout->addWidget(problem_);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(table_, &QTableWidget::cellChanged, this, &FactorsDialog::onEdited);
  fill();
  table_->resizeColumnsToContents();
  table_->setColumnWidth(kTitle, std::min(table_->columnWidth(kTitle), 340));
  table_->horizontalHeader()->setSectionResizeMode(kSource, QHeaderView::Stretch);
  for (int row = 0; row < table_->rowCount(); ++row)
    if (table_->item(row, kTitle)->data(Qt::UserRole).toString() == focus) {
      table_->setCurrentCell(row, kValue);
      table_->scrollToItem(table_->item(row, kValue), QAbstractItemView::PositionAtCenter);
    }
}

void FactorsDialog::fill() {
  const QScopedValueRollback guard(filling_, true);
  const auto& factors = workspace_.plan().factors;
  table_->setRowCount(static_cast<int>(factors.size()));
  int row = 0;
  for (const auto& [id, factor] : factors) {
    const QStringList cells{QString::fromStdString(factor.title),
                            shortest(factor.value),
                            shortest(factor.low),
                            shortest(factor.high),
                            QString::fromStdString(factor.unit),
                            confidenceInWords(factor.confidence),
                            QString::fromStdString(factor.source)};
    for (int column = 0; column < kColumns; ++column) {
      auto* cell = new QTableWidgetItem(cells[column]);
      cell->setToolTip(column == kTitle ? cells[column] + u'\n' + QString::fromStdString(id) : cells[column]);
      if (isNumber(column)) cell->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
      if (!isNumber(column) || !workspace_.canEdit()) cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
      if (column == kTitle) cell->setData(Qt::UserRole, QString::fromStdString(id));
      table_->setItem(row, column, cell);
    }
    ++row;
  }
}

void FactorsDialog::onEdited(int row, int column) {
  if (filling_ || !isNumber(column)) return;
  const std::string id = table_->item(row, kTitle)->data(Qt::UserRole).toString().toStdString();
  const Factor& factor = workspace_.plan().factors.at(id);
  double numbers[] = {factor.value, factor.low, factor.high};
  bool ok = false;
  const double typed = QLocale().toDouble(table_->item(row, column)->text(), &ok);
  numbers[column - kValue] = ok ? typed : std::numeric_limits<double>::quiet_NaN();
  auto command = setFactor(workspace_.plan(), id, numbers[0], numbers[1], numbers[2]);
  problem_->setText(command ? QString() : describe(command.error()));
  if (command) workspace_.run(std::move(command));
  const QScopedValueRollback guard(filling_, true);
  const Factor& now = workspace_.plan().factors.at(id);
  table_->item(row, kValue)->setText(shortest(now.value));
  table_->item(row, kLow)->setText(shortest(now.low));
  table_->item(row, kHigh)->setText(shortest(now.high));
}

}  // namespace zw
