// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/place_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zw {

std::optional<LonLat> askPlace(QWidget* parent, CoordinateFormat format) {
  const auto tr = [](const char* text) { return QCoreApplication::translate("PlaceDialog", text); };
  QDialog dialog(parent);
  dialog.setObjectName(QStringLiteral("placeDialog"));
  dialog.setWindowTitle(tr("Type Coordinates"));
  auto* layout = new QVBoxLayout(&dialog);
  auto* caption =
      new QLabel(tr("Degrees (latitude first), degrees with minutes and seconds, UTM or MGRS:"), &dialog);
  auto* field = new QLineEdit(&dialog);
  field->setObjectName(QStringLiteral("placeField"));
  field->setMinimumWidth(360);
  field->setPlaceholderText(QStringLiteral("33.33942 35.25210 · 36S YB 09594 91180"));
  caption->setBuddy(field);
  auto* read = new QLabel(&dialog);
  read->setObjectName(QStringLiteral("placeRead"));
  read->setForegroundRole(QPalette::PlaceholderText);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  layout->addWidget(caption);
  layout->addWidget(field);
  layout->addWidget(read);
  layout->addWidget(buttons);
  std::optional<LonLat> place;
  const auto check = [&] {
    place = parseCoordinate(field->text().toStdString());
    read->setText(place ? tr("Read as %1").arg(QString::fromStdString(coordinateText(*place, format)))
                  : field->text().trimmed().isEmpty()
                      ? QString()
                      : tr("Not coordinates, or not surely; write N, S, E and W."));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(place.has_value());
  };
  QObject::connect(field, &QLineEdit::textChanged, &dialog, check);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  check();
  field->setFocus();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return place;
}

}  // namespace zw
