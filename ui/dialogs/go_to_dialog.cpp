// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/go_to_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/geometry/coordinate_text.h"

namespace zw {

std::optional<LonLat> askPlace(QWidget* parent) {
  const auto text = [](const char* source) { return QCoreApplication::translate("GoToDialog", source); };
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("goToDialog"));
  dialog.setWindowTitle(text(QT_TRANSLATE_NOOP("GoToDialog", "Go to Coordinates")));
  auto* layout = new QVBoxLayout(&dialog);
  auto* caption = new QLabel(
      text(QT_TRANSLATE_NOOP("GoToDialog", "Decimal degrees or DMS (latitude first), UTM or MGRS:")),
      &dialog);
  auto* field = new QLineEdit(&dialog);
  field->setObjectName(QStringLiteral("goToField"));
  field->setPlaceholderText(QStringLiteral("33.33942 35.25210"));
  field->setMinimumWidth(360);
  caption->setBuddy(field);
  auto* reading = new QLabel(&dialog);
  reading->setObjectName(QStringLiteral("goToReading"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addWidget(caption);
  layout->addWidget(field);
  layout->addWidget(reading);
  layout->addWidget(buttons);
  std::optional<LonLat> place;
  const auto read = [&] {
    place = parseCoordinate(field->text().trimmed().toStdString());
    reading->setText(place ? QStringLiteral("= ") + QString::fromStdString(coordinateText(
                                                        *place, CoordinateFormat::DegreesMinutesSeconds))
                           : QString());
    buttons->button(QDialogButtonBox::Ok)->setEnabled(place.has_value());
  };
  QObject::connect(field, &QLineEdit::textChanged, &dialog, read);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  read();
  return dialog.exec() == QDialog::Accepted ? place : std::nullopt;
}

}  // namespace zw
