// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <string>

namespace zw {

/// Asks for the CRS of a file's coordinates: as the file says, one of the common ones, or any that is typed.
class CrsChoice final : public QComboBox {
  Q_OBJECT
 public:
  /// `regionCrs`: that of the region's figures, as "EPSG:32636".
  CrsChoice(const std::string& regionCrs, QWidget* parent);

  /// As the file says, whatever was chosen before.
  void reset();
  /// What the layer says; empty: nothing, so that one has to be chosen.
  void setStated(const std::string& crs);
  /// "EPSG:32636"; empty: as the file says.
  [[nodiscard]] std::string crs() const;

 signals:
  void chosen();
};

}  // namespace zw
