// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/base_dialog.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/dialogs/coordinate_field.h"

namespace zw {

std::optional<Base> askBase(QWidget* parent, const Base& base, CoordinateFormat format,
                            const std::function<QString(const QString&)>& complaint) {
  const auto tr = [](const char* text) { return QCoreApplication::translate("BaseDialog", text); };
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("baseDialog"));
  dialog.setWindowTitle(tr("Base “%1”").arg(QString::fromStdString(base.name)));
  dialog.resize(460, 280);
  auto* layout = new QFormLayout(&dialog);
  auto* name = new QLineEdit(QString::fromStdString(base.name), &dialog);
  name->setObjectName(QStringLiteral("baseName"));
  auto* place = new CoordinateField(base.point, format, &dialog);
  place->setObjectName(QStringLiteral("basePlace"));
  auto* illustrative = new QCheckBox(tr("&Illustrative: made up to try the plan with"), &dialog);
  illustrative->setObjectName(QStringLiteral("baseIllustrative"));
  illustrative->setChecked(base.illustrative);
  auto* notes = new QPlainTextEdit(QString::fromStdString(base.notes), &dialog);
  notes->setObjectName(QStringLiteral("baseNotes"));
  notes->setTabChangesFocus(true);
  auto* wrong = new QLabel(&dialog);
  wrong->setObjectName(QStringLiteral("baseWrong"));
  wrong->setForegroundRole(QPalette::PlaceholderText);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addRow(tr("&Name:"), name);
  layout->addRow(tr("&Place:"), place);
  layout->addRow(QString(), illustrative);
  layout->addRow(tr("No&tes:"), notes);
  layout->addRow(QString(), wrong);
  layout->addRow(buttons);
  const auto check = [&] {
    QString words = complaint(name->text().trimmed());
    if (words.isEmpty() && !place->place())
      words = tr("Not coordinates, or not surely; write N, S, E and W.");
    wrong->setText(words);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(words.isEmpty());
  };
  QObject::connect(name, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(place, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  check();
  name->selectAll();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return Base{base.id, name->text().trimmed().toStdString(), notes->toPlainText().toStdString(),
              illustrative->isChecked(), place->place().value_or(base.point)};
}

}  // namespace zw
