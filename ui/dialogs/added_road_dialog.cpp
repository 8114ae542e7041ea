// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/added_road_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/i18n/road_words.h"

namespace zw {

std::optional<AddedRoadAnswer> askAddedRoad(QWidget* parent, const QString& suggestion) {
  const auto text = [](const char* source) { return QCoreApplication::translate("AddedRoadDialog", source); };
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("addedRoadDialog"));
  dialog.setWindowTitle(text(QT_TRANSLATE_NOOP("AddedRoadDialog", "Added Road or Bridge")));
  dialog.resize(420, 180);
  auto* layout = new QFormLayout(&dialog);
  auto* name = new QLineEdit(suggestion, &dialog);
  name->setObjectName(QStringLiteral("roadName"));
  name->selectAll();
  auto* kind = new QComboBox(&dialog);
  kind->setObjectName(QStringLiteral("roadKind"));
  kind->addItem(text(QT_TRANSLATE_NOOP("AddedRoadDialog", "Bridge: meets roads at its ends only")));
  kind->addItem(text(QT_TRANSLATE_NOOP("AddedRoadDialog", "Track or road: meets every road it crosses")));
  auto* roadClass = new QComboBox(&dialog);
  roadClass->setObjectName(QStringLiteral("roadClass"));
  for (int i = 0; i < static_cast<int>(RoadClass::Path); ++i)
    roadClass->addItem(roadClassText(static_cast<RoadClass>(i)));
  roadClass->setCurrentIndex(static_cast<int>(RoadClass::Minor));
  auto* notes = new QLineEdit(&dialog);
  notes->setObjectName(QStringLiteral("roadNotes"));
  layout->addRow(text(QT_TRANSLATE_NOOP("AddedRoadDialog", "&Name:")), name);
  layout->addRow(text(QT_TRANSLATE_NOOP("AddedRoadDialog", "&Kind:")), kind);
  layout->addRow(text(QT_TRANSLATE_NOOP("AddedRoadDialog", "&Class, which decides the speed:")), roadClass);
  layout->addRow(text(QT_TRANSLATE_NOOP("AddedRoadDialog", "No&tes:")), notes);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addRow(buttons);
  QObject::connect(name, &QLineEdit::textChanged, &dialog, [buttons](const QString& given) {
    buttons->button(QDialogButtonBox::Ok)->setEnabled(!given.trimmed().isEmpty());
  });
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return AddedRoadAnswer{name->text().trimmed(), kind->currentIndex() == 0,
                         static_cast<RoadClass>(roadClass->currentIndex()), notes->text()};
}

}  // namespace zw
