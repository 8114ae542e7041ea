// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plan_texts_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace zw {

std::optional<PlanTexts> askPlanTexts(QWidget* parent, const PlanTexts& texts, bool readOnly) {
  const auto text = [](const char* source) { return QCoreApplication::translate("PlanTextsDialog", source); };
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("planTextsDialog"));
  dialog.setWindowTitle(text(QT_TRANSLATE_NOOP("PlanTextsDialog", "Title and Notes")));
  dialog.resize(520, 320);
  auto* layout = new QFormLayout(&dialog);
  auto* title = new QLineEdit(QString::fromStdString(texts.title), &dialog);
  title->setObjectName(QStringLiteral("planTitle"));
  title->setReadOnly(readOnly);
  auto* notes = new QPlainTextEdit(QString::fromStdString(texts.notes), &dialog);
  notes->setObjectName(QStringLiteral("planNotes"));
  notes->setReadOnly(readOnly);
  notes->setTabChangesFocus(true);
  layout->addRow(text(QT_TRANSLATE_NOOP("PlanTextsDialog", "&Title:")), title);
  layout->addRow(text(QT_TRANSLATE_NOOP("PlanTextsDialog", "&Notes:")), notes);
  auto* buttons = new QDialogButtonBox(
      readOnly ? QDialogButtonBox::StandardButtons(QDialogButtonBox::Close)
               : QDialogButtonBox::StandardButtons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel),
      &dialog);
  layout->addRow(buttons);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return PlanTexts{title->text().trimmed().toStdString(), notes->toPlainText().toStdString()};
}

}  // namespace zw
