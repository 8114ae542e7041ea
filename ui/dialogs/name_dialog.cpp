// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/name_dialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zw {

std::optional<QString> askName(QWidget* parent, const QString& title, const QString& label,
                               const QString& suggestion,
                               const std::function<QString(const QString&)>& complaint) {
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("nameDialog"));
  dialog.setWindowTitle(title);
  auto* layout = new QVBoxLayout(&dialog);
  auto* caption = new QLabel(label, &dialog);
  auto* field = new QLineEdit(suggestion, &dialog);
  field->setObjectName(QStringLiteral("nameField"));
  field->setMinimumWidth(320);
  caption->setBuddy(field);
  auto* problem = new QLabel(&dialog);
  problem->setObjectName(QStringLiteral("nameProblem"));
  problem->setForegroundRole(QPalette::PlaceholderText);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addWidget(caption);
  layout->addWidget(field);
  layout->addWidget(problem);
  layout->addWidget(buttons);
  const auto check = [&] {
    const QString text = complaint(field->text().trimmed());
    problem->setText(text);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(text.isEmpty());
  };
  QObject::connect(field, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  check();
  field->selectAll();
  field->setFocus();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return field->text().trimmed();
}

}  // namespace zw
