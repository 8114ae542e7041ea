// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/zone_details_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace zw {

std::optional<ZoneDetails> askZoneDetails(QWidget* parent, const Zone& zone) {
  const auto text = [](const char* source) {
    return QCoreApplication::translate("ZoneDetailsDialog", source);
  };
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("zoneDetailsDialog"));
  dialog.setWindowTitle(
      text(QT_TRANSLATE_NOOP("ZoneDetailsDialog", "Details of “%1”")).arg(QString::fromStdString(zone.name)));
  dialog.resize(520, 340);
  auto* layout = new QFormLayout(&dialog);
  auto* status = new QComboBox(&dialog);
  status->setObjectName(QStringLiteral("zoneStatus"));
  status->addItem(text(QT_TRANSLATE_NOOP("ZoneDetailsDialog", "Candidate")));
  status->addItem(text(QT_TRANSLATE_NOOP("ZoneDetailsDialog", "Reported, not confirmed by a party")));
  status->setCurrentIndex(zone.status == ZoneStatus::Reported ? 1 : 0);
  auto* proposedBy = new QLineEdit(QString::fromStdString(zone.proposedBy), &dialog);
  proposedBy->setObjectName(QStringLiteral("zoneProposedBy"));
  auto* source = new QLineEdit(QString::fromStdString(zone.source), &dialog);
  source->setObjectName(QStringLiteral("zoneSource"));
  auto* notes = new QPlainTextEdit(QString::fromStdString(zone.notes), &dialog);
  notes->setObjectName(QStringLiteral("zoneNotes"));
  notes->setTabChangesFocus(true);
  layout->addRow(text(QT_TRANSLATE_NOOP("ZoneDetailsDialog", "&Status:")), status);
  layout->addRow(text(QT_TRANSLATE_NOOP("ZoneDetailsDialog", "&Proposed by:")), proposedBy);
  layout->addRow(text(QT_TRANSLATE_NOOP("ZoneDetailsDialog", "S&ource:")), source);
  layout->addRow(text(QT_TRANSLATE_NOOP("ZoneDetailsDialog", "&Notes:")), notes);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addRow(buttons);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return ZoneDetails{notes->toPlainText().toStdString(), proposedBy->text().trimmed().toStdString(),
                     source->text().trimmed().toStdString(),
                     status->currentIndex() == 1 ? ZoneStatus::Reported : ZoneStatus::Candidate};
}

}  // namespace zw
