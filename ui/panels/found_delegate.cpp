// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/found_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace zw {
namespace {

constexpr int kMargin = 6;
constexpr int kGap = 1;
constexpr int kBetween = 10;  // between the detail and the reason

QFont detailFont(const QFont& font) {
  QFont smaller = font;
  smaller.setPointSizeF(font.pointSizeF() * 0.9);
  return smaller;
}

QFont titleFont(const QFont& font) {
  QFont heavier = font;
  heavier.setWeight(QFont::DemiBold);
  return heavier;
}

/// In the text's own direction, but set to the list's leading or trailing side.
void drawSide(QPainter* painter, const QRect& place, const QString& text, const QStyleOptionViewItem& option,
              Qt::Alignment side) {
  const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width());
  const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter);
  painter->drawText(place, static_cast<int>(alignment | Qt::TextSingleLine), shown);
}

}  // namespace

void FoundDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  item.text.clear();
  const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

  const bool chosen = item.state.testFlag(QStyle::State_Selected);
  const QColor ink = item.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
  QColor quiet = ink;
  quiet.setAlphaF(0.72F);
  painter->save();
  painter->setLayoutDirection(item.direction);
  QRect inner = item.rect.adjusted(kMargin, kMargin - 1, -kMargin, -kMargin + 1);
  painter->setFont(titleFont(item.font));
  painter->setPen(ink);
  const int titleHeight = painter->fontMetrics().height();
  drawSide(painter, QRect(inner.topLeft(), QSize(inner.width(), titleHeight)),
           index.data(Qt::DisplayRole).toString(), item, Qt::AlignLeading);
  inner.setTop(inner.top() + titleHeight + kGap);
  painter->setFont(detailFont(item.font));
  painter->setPen(quiet);
  const QString reason = index.data(Reason).toString();
  const int reasonWidth =
      reason.isEmpty() ? 0
                       : std::min(inner.width() / 2, painter->fontMetrics().horizontalAdvance(reason) + 2);
  QRect detail = inner;
  QRect why = inner;
  const bool mirrored = item.direction == Qt::RightToLeft;
  if (reasonWidth > 0) {
    detail.setWidth(inner.width() - reasonWidth - kBetween);
    if (mirrored) detail.moveRight(inner.right());
    why.setWidth(reasonWidth);
    if (!mirrored) why.moveRight(inner.right());
  }
  drawSide(painter, detail, index.data(Detail).toString(), item, Qt::AlignLeading);
  if (reasonWidth > 0) drawSide(painter, why, reason, item, Qt::AlignTrailing);
  painter->restore();
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
  const int height = QFontMetrics(titleFont(option.font)).height() +
                     QFontMetrics(detailFont(option.font)).height() + kGap + 2 * (kMargin - 1);
  return {100, height};
}

}  // namespace zw
