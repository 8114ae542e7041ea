// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "ui/panels/found_place.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace zw {

class PlaceFinder;
class Workspace;

/// A field over the map that finds places by name or coordinates while one types (objectName "findBar", field
/// "findField", list "findResults", "findHint" below). Up and Down move in the list, Enter or a click
/// chooses, Escape closes. Nothing else stops while it is open.
class FindBar final : public QFrame {
  Q_OBJECT
 public:
  FindBar(const Workspace& workspace, QWidget* parent);

  /// Shows it with what was typed before selected, ready to be typed over.
  void open();
  /// Whether names are found already; coordinates always are.
  [[nodiscard]] bool isReady() const;

 signals:
  void chosen(const zw::FoundPlace& place);
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void layOut();
  void search();
  void showFindings(const search::Findings& findings);
  void fitList();
  void move(int rows);
  void choose(int row);
  void close();
  [[nodiscard]] QString hintFor(const search::Findings& findings) const;

  const Workspace& workspace_;
  PlaceFinder* finder_;
  QLineEdit* field_;
  QListWidget* list_;
  QLabel* hint_;
  std::vector<FoundPlace> found_;
};

}  // namespace zw
