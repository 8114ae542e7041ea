// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layer_tree.h"

#include <QDropEvent>
#include <QKeyEvent>

namespace zw {

LayerTree::LayerTree(QWidget* parent) : QTreeWidget(parent) {
  setDragDropMode(QAbstractItemView::InternalMove);
  setDropIndicatorShown(true);
}

bool LayerTree::canMove(const QTreeWidgetItem* line, int by) const {
  if (!line || !movable_ || line->parent() != movable_ || !(line->flags() & Qt::ItemIsDragEnabled))
    return false;
  const int to = movable_->indexOfChild(const_cast<QTreeWidgetItem*>(line)) + by;
  return to >= 0 && to < movable_->childCount() &&
         (movable_->child(to)->flags() & Qt::ItemIsDragEnabled) != 0;
}

int LayerTree::wayTo(QPoint place) const {
  const QTreeWidgetItem* line = currentItem();
  QTreeWidgetItem* at = itemAt(place);
  // Between a layer's symbols means below the layer.
  bool below = false;
  while (at && at->parent() != movable_ && at != movable_) {
    at = at->parent();
    below = true;
  }
  if (!line || !at || at == movable_ || line->parent() != movable_) return 0;
  const QRect box = visualItemRect(at);
  below = below || place.y() > box.center().y();
  const int from = movable_->indexOfChild(const_cast<QTreeWidgetItem*>(line));
  const int to = movable_->indexOfChild(at) + (below ? 1 : 0);
  return to > from ? to - from - 1 : to - from;
}

void LayerTree::dragMoveEvent(QDragMoveEvent* event) {
  QTreeWidget::dragMoveEvent(event);
  const int way = wayTo(event->position().toPoint());
  event->setAccepted(event->source() == this && way != 0 && canMove(currentItem(), way));
}

void LayerTree::dropEvent(QDropEvent* event) {
  const int way = wayTo(event->position().toPoint());
  QTreeWidgetItem* line = currentItem();
  // The tree is set anew by who hears of it: the view must not move the line itself.
  event->setDropAction(Qt::IgnoreAction);
  event->accept();
  if (way != 0 && canMove(line, way)) emit moveWanted(line, way);
}

void LayerTree::keyPressEvent(QKeyEvent* event) {
  const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
  if (by == 0 || event->modifiers() != Qt::AltModifier) return QTreeWidget::keyPressEvent(event);
  if (canMove(currentItem(), by)) emit moveWanted(currentItem(), by);
}

}  // namespace zw
