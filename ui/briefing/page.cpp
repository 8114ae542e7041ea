// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/page.h"

#include <algorithm>
#include <cmath>

namespace zw::briefing {
namespace {

constexpr double kTall = 10000;  ///< mm: no text is this high

double inMillimetres(double d) {
  return d * 25.4 / kDotsPerInch;
}

}  // namespace

QFont font(double points, Weight weight) {
  QFont font(QStringLiteral("Noto Sans"));
  font.setPixelSize(static_cast<int>(std::lround(points / 72 * kDotsPerInch)));
  font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
  font.setHintingPreference(QFont::PreferNoHinting);
  // Any spacing, even one nobody sees, keeps Qt from joining "ff" and "fi": a hash that is copied out of the
  // document must be the hash.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
  return font;
}

QRectF area(double x, double y, double width, double height) {
  return {dots(x), dots(y), dots(width), dots(height)};
}

double paintText(QPainter& painter, double x, double y, double width, const QFont& font, const QColor& colour,
                 const QString& text, int alignment) {
  painter.setFont(font);
  painter.setPen(colour);
  QRectF used;
  painter.drawText(area(x, y, width, kTall), Qt::TextWordWrap | Qt::AlignTop | alignment, text, &used);
  return inMillimetres(used.height());
}

double textHeight(QPainter& painter, double width, const QFont& font, const QString& text) {
  painter.setFont(font);
  return inMillimetres(
      painter.boundingRect(area(0, 0, width, kTall), Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft, text)
          .height());
}

double textWidth(QPainter& painter, const QFont& font, const QString& text) {
  painter.setFont(font);
  return inMillimetres(painter.fontMetrics().horizontalAdvance(text));
}

void paintFitted(QPainter& painter, const QRectF& box, QFont font, const QString& text, int alignment) {
  painter.setFont(font);
  const double width = painter.fontMetrics().horizontalAdvance(text);
  if (width > box.width())
    font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * box.width() / width)));
  painter.setFont(font);
  painter.drawText(box, alignment | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

Pages::Pages(QPagedPaintDevice& device, double top, double continuedTop, double bottom, Frame frame)
    : device_(device),
      continuedTop_(continuedTop),
      bottom_(bottom),
      frame_(std::move(frame)),
      y_(top),
      ok_(painter_.begin(&device)) {
  painter_.setRenderHint(QPainter::Antialiasing);
  if (ok_) frame_(painter_, page_);
}

bool Pages::breakUnlessFits(double height) {
  if (y_ + height <= bottom_) return false;
  ok_ = device_.newPage() && ok_;
  ++page_;
  y_ = continuedTop_;
  frame_(painter_, page_);
  return true;
}

}  // namespace zw::briefing
