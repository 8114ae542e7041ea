// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace zw {

/// A tree of which one group's lines can be put into another order, by dragging them or with Alt and the
/// arrow keys. It only tells what is wanted; who owns the order sets it.
class LayerTree final : public QTreeWidget {
  Q_OBJECT
 public:
  explicit LayerTree(QWidget* parent);

  /// The group whose lines move, but for those that cannot be dragged. Not owned.
  void setMovable(QTreeWidgetItem* group) { movable_ = group; }
  /// Whether it can go so many lines down, up where negative.
  [[nodiscard]] bool canMove(const QTreeWidgetItem* line, int by) const;

 signals:
  /// The line of the movable group is wanted `by` lines further down, up where negative.
  void moveWanted(QTreeWidgetItem* line, int by);

 protected:
  void dropEvent(QDropEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// By how many lines the dragged one would move if it were dropped there.
  [[nodiscard]] int wayTo(QPoint place) const;

  QTreeWidgetItem* movable_ = nullptr;
};

}  // namespace zw
