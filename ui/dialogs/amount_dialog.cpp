// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/amount_dialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QVBoxLayout>

namespace zw {

std::optional<double> askAmount(QWidget* parent, const AmountQuestion& question,
                                const std::function<QString(double)>& show) {
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("amountDialog"));
  dialog.setWindowTitle(question.title);
  auto* layout = new QVBoxLayout(&dialog);
  auto* caption = new QLabel(question.label, &dialog);
  caption->setWordWrap(true);
  auto* field = new QDoubleSpinBox(&dialog);
  field->setObjectName(QStringLiteral("amountField"));
  field->setMinimumWidth(320);
  field->setDecimals(question.decimals);
  field->setRange(question.least, question.most);
  field->setSingleStep(question.step);
  if (!question.unit.isEmpty()) field->setSuffix(QLatin1Char(' ') + question.unit);
  field->setValue(question.value);
  caption->setBuddy(field);
  auto* outcome = new QLabel(&dialog);
  outcome->setObjectName(QStringLiteral("amountOutcome"));
  outcome->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addWidget(caption);
  layout->addWidget(field);
  layout->addWidget(outcome);
  layout->addWidget(buttons);
  const auto tryOut = [&] { outcome->setText(show(field->value())); };
  QObject::connect(field, &QDoubleSpinBox::valueChanged, &dialog, tryOut);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  tryOut();
  field->selectAll();
  field->setFocus();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return field->value();
}

}  // namespace zw
