// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace zw {

/// Paints a found place on two lines: its names, and below, smaller, what and where it is and why it was
/// found; on one where there is no detail.
class FoundDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  /// Roles of the items beside Qt::DisplayRole, the names.
  enum Role { Detail = Qt::UserRole + 1, Reason };

  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace zw
