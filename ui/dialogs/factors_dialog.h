// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QTableWidget;

namespace zw {

class Workspace;

/// The plan's planning factors: value, low, high, unit, source and how the value came about. Each edit of a
/// cell is one command; a value that is refused goes back to what it was, with the reason below the table.
class FactorsDialog final : public QDialog {
  Q_OBJECT
 public:
  /// `focus`: the id of the factor that is to be changed; empty: none.
  FactorsDialog(Workspace& workspace, QWidget* parent, const QString& focus = {});

 private:
  void fill();
  void onEdited(int row, int column);

  Workspace& workspace_;
  QTableWidget* table_;
  QLabel* problem_;
  bool filling_ = false;
};

}  // namespace zw
