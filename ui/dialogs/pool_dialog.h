// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "core/model/plan.h"

class QLabel;
class QTableWidget;

namespace zw {

class Workspace;

/// The pool of units that could hold zones, as a table to edit, read from CSV and write to it. Nothing of the
/// plan changes before OK, which is one command.
class PoolDialog final : public QDialog {
  Q_OBJECT
 public:
  PoolDialog(Workspace& workspace, QWidget* parent);

  void accept() override;
  /// What is wrong in a file is told below the table, row by row, and the table stays as it was.
  bool importFrom(const QString& path);
  bool exportTo(const QString& path);

 private:
  void fill(const std::vector<PoolUnit>& units);
  void addRow(const PoolUnit& unit);
  /// The table's units; nothing, and the complaint told, where a cell cannot be read.
  [[nodiscard]] std::optional<std::vector<PoolUnit>> read();
  [[nodiscard]] std::vector<Base> bases() const;
  void complain(const QString& text);

  Workspace& workspace_;
  QTableWidget* table_;
  QLabel* problem_;
};

}  // namespace zw
