// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/version_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace zw {

std::optional<VersionTexts> askVersionTexts(QWidget* parent, const QString& title, const VersionTexts& texts,
                                            const std::function<QString(const QString&)>& complaint) {
  const auto text = [](const char* source) { return QCoreApplication::translate("VersionDialog", source); };
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("versionDialog"));
  dialog.setWindowTitle(title);
  auto* layout = new QFormLayout(&dialog);
  auto* name = new QLineEdit(texts.name, &dialog);
  name->setObjectName(QStringLiteral("versionName"));
  name->setMinimumWidth(320);
  auto* problem = new QLabel(&dialog);
  problem->setObjectName(QStringLiteral("versionProblem"));
  problem->setForegroundRole(QPalette::PlaceholderText);
  auto* note = new QPlainTextEdit(texts.note, &dialog);
  note->setObjectName(QStringLiteral("versionNote"));
  note->setTabChangesFocus(true);
  note->setMaximumHeight(90);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addRow(text(QT_TRANSLATE_NOOP("VersionDialog", "&Name:")), name);
  layout->addRow(QString(), problem);
  layout->addRow(text(QT_TRANSLATE_NOOP("VersionDialog", "N&ote:")), note);
  layout->addRow(buttons);
  const auto check = [&] {
    const QString wrong = complaint(name->text().trimmed());
    problem->setText(wrong);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(wrong.isEmpty());
  };
  QObject::connect(name, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  check();
  name->selectAll();
  name->setFocus();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return VersionTexts{name->text().trimmed(), note->toPlainText().trimmed()};
}

}  // namespace zw
