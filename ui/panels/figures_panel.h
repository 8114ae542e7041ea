// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace zw {

class FiguresTable;
class Workspace;

/// The figures of the selected zone, or of the shape in hand, and below them those of the plan. Follows the
/// workspace.
class FiguresPanel final : public QWidget {
  Q_OBJECT
 public:
  explicit FiguresPanel(const Workspace& workspace, QWidget* parent = nullptr);

 private:
  void showZone();
  void showPlan();
  /// What the asterisks stand for, each once.
  void showFootnote();

  const Workspace& workspace_;
  QLabel* zoneTitle_;
  QLabel* zoneState_;
  FiguresTable* zoneFigures_;
  QLabel* planTitle_;
  FiguresTable* planFigures_;
  QLabel* footnote_;
};

}  // namespace zw
