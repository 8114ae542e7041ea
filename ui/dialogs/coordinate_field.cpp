// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/coordinate_field.h"

namespace zw {

CoordinateField::CoordinateField(LonLat place, CoordinateFormat format, QWidget* parent)
    : QLineEdit(parent), given_(place), shown_(QString::fromStdString(coordinateText(place, format))) {
  setText(shown_);
  setCursorPosition(0);
  setToolTip(tr("Degrees (latitude first), degrees with minutes and seconds, UTM or MGRS"));
}

std::optional<LonLat> CoordinateField::place() const {
  if (text() == shown_) return given_;
  return parseCoordinate(text().toStdString());
}

}  // namespace zw
