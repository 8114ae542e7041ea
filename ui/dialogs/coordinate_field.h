// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <optional>

#include "core/geometry/coordinate_text.h"

namespace zw {

/// A field for a place in any common notation. One that is left as it was gives the place to the bit.
class CoordinateField final : public QLineEdit {
  Q_OBJECT
 public:
  CoordinateField(LonLat place, CoordinateFormat format, QWidget* parent);

  /// Nothing where the text is no place, or not surely one.
  [[nodiscard]] std::optional<LonLat> place() const;

 private:
  LonLat given_;
  QString shown_;
};

}  // namespace zw
