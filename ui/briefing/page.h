// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QString>
#include <functional>

namespace zw::briefing {

/// Pages are measured in millimetres and painted in this many dots an inch, so that whole-number font sizes
/// are fine enough.
inline constexpr int kDotsPerInch = 1200;
[[nodiscard]] constexpr double dots(double millimetres) {
  return millimetres * kDotsPerInch / 25.4;
}
inline constexpr double kPageWidth = 210;
inline constexpr double kPageHeight = 297;
inline constexpr double kMargin = 10;
inline constexpr double kContentWidth = kPageWidth - 2 * kMargin;

namespace colours {
inline constexpr QColor kInk{0x1c, 0x23, 0x2b};
inline constexpr QColor kMuted{0x5a, 0x65, 0x70};
inline constexpr QColor kRule{0xc4, 0xcb, 0xd2};
inline constexpr QColor kBand{0xf1, 0xf4, 0xf6};
inline constexpr QColor kAccent{0x1f, 0x4e, 0x79};
}  // namespace colours

enum class Weight { Regular, Bold };
[[nodiscard]] QFont font(double points, Weight weight = Weight::Regular);

/// A rectangle in millimetres, in dots.
[[nodiscard]] QRectF area(double x, double y, double width, double height);

/// Wrapped text with its top left at (x, y), in millimetres; gives its height.
double paintText(QPainter& painter, double x, double y, double width, const QFont& font, const QColor& colour,
                 const QString& text, int alignment = Qt::AlignLeft);
[[nodiscard]] double textHeight(QPainter& painter, double width, const QFont& font, const QString& text);
/// In millimetres, on one line.
[[nodiscard]] double textWidth(QPainter& painter, const QFont& font, const QString& text);

/// Text on one line, centred in height in a box (in dots), made smaller where it would not fit.
void paintFitted(QPainter& painter, const QRectF& box, QFont font, const QString& text, int alignment);

/// The pages of a document while it is painted from top to bottom.
class Pages {
 public:
  /// What stands on every page: painted when a page is begun, given its number from 1.
  using Frame = std::function<void(QPainter&, int page)>;
  Pages(QPagedPaintDevice& device, double top, double continuedTop, double bottom, Frame frame);

  [[nodiscard]] QPainter& painter() { return painter_; }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] int count() const { return page_; }
  /// Millimetres from the top of the page where the next thing goes.
  [[nodiscard]] double y() const { return y_; }
  void advance(double height) { y_ += height; }
  [[nodiscard]] double left() const { return bottom_ - y_; }
  /// Begins a new page unless `height` still fits; true when it did.
  bool breakUnlessFits(double height);

 private:
  QPagedPaintDevice& device_;
  QPainter painter_;
  double continuedTop_;
  double bottom_;
  Frame frame_;
  double y_;
  int page_ = 1;
  bool ok_;
};

}  // namespace zw::briefing
