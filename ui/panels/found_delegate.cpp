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

/// Draws the text at the trailing side, in the painter's font; gives what is left of the place.
QRect drawTrailing(QPainter* painter, const QRect& place, const QString& text,
                   const QStyleOptionViewItem& option) {
  if (text.isEmpty()) return place;
  const int wide = std::min(place.width() / 2, painter->fontMetrics().horizontalAdvance(text) + 2);
  const QRect logical(place.right() + 1 - wide, place.top(), wide, place.height());
  drawSide(painter, QStyle::visualRect(option.direction, place, logical), text, option, Qt::AlignTrailing);
  return QStyle::visualRect(option.direction, place, place.adjusted(0, 0, -wide - kBetween, 0));
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
  const QRect inner = item.rect.adjusted(kMargin, kMargin - 1, -kMargin, -kMargin + 1);
  const QString detail = index.data(Detail).toString();
  QRect title(inner.topLeft(), QSize(inner.width(), QFontMetrics(titleFont(item.font)).height()));
  QRect below(inner.left(), title.bottom() + 1 + kGap, inner.width(), inner.bottom() - title.bottom() - kGap);
  painter->setFont(detailFont(item.font));
  painter->setPen(quiet);
  QRect& beside = detail.isEmpty() ? title : below;
  beside = drawTrailing(painter, beside, index.data(Reason).toString(), item);
  drawSide(painter, below, detail, item, Qt::AlignLeading);
  painter->setFont(titleFont(item.font));
  painter->setPen(ink);
  drawSide(painter, title, index.data(Qt::DisplayRole).toString(), item, Qt::AlignLeading);
  painter->restore();
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  int height = QFontMetrics(titleFont(option.font)).height() + 2 * (kMargin - 1);
  if (!index.data(Detail).toString().isEmpty())
    height += QFontMetrics(detailFont(option.font)).height() + kGap;
  return {100, height};
}

}  // namespace zw
