// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_painter.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

constexpr double kGap = 6;         // px between texts and what they name
constexpr double kTickSpace = 64;  // px between ticks, at least

/// One chart in its rectangle: title above, plot below, axes at its edges.
class Painting {
 public:
  Painting(QPainter& painter, const QRectF& area, const QPalette& palette)
      : painter_(painter), plot_(area), palette_(palette), metrics_(painter.font()) {
    painter_.setRenderHint(QPainter::Antialiasing);
  }

  void title(const QString& title, const QString& unit) {
    QFont bold = painter_.font();
    bold.setBold(true);
    const QFont plain = painter_.font();
    painter_.setFont(bold);
    painter_.setPen(palette_.color(QPalette::Text));
    const QRectF line(plot_.left(), plot_.top(), plot_.width(), metrics_.height());
    const QString shown = QFontMetricsF(bold).elidedText(title, Qt::ElideRight, plot_.width() * 0.75);
    painter_.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter_.setFont(plain);
    painter_.setPen(quiet());
    painter_.drawText(line, Qt::AlignRight | Qt::AlignVCenter, unit);
    plot_.setTop(plot_.top() + metrics_.height() + kGap);
  }

  /// Names with a patch of their colour, wrapped, above the plot.
  void legend(const std::vector<std::pair<QString, QColor>>& entries) {
    double x = plot_.left(), y = plot_.top();
    const double patch = metrics_.ascent() * 0.7;
    for (const auto& [name, colour] : entries) {
      const double width = patch + 4 + metrics_.horizontalAdvance(name) + 2 * kGap;
      if (x + width > plot_.right() && x > plot_.left()) {
        x = plot_.left();
        y += metrics_.height();
      }
      painter_.fillRect(QRectF(x, y + (metrics_.height() - patch) / 2, patch, patch), colour);
      painter_.setPen(palette_.color(QPalette::Text));
      painter_.drawText(QPointF(x + patch + 4, y + metrics_.ascent()), name);
      x += width;
    }
    plot_.setTop(y + metrics_.height() + kGap);
  }

  /// Horizontal lines from 0 up, with their values at the left.
  void valueAxis(double greatest) {
    top_ = greatest > 0 ? greatest * 1.05 : 1;
    const int most = std::max(1, static_cast<int>(plot_.height() / (2.2 * metrics_.height())));
    const double step = axisStep(top_, most);
    double widest = 0;
    for (double value = 0; value <= top_; value += step)
      widest = std::max(widest, metrics_.horizontalAdvance(numberText(value, 0)));
    plot_.setLeft(plot_.left() + widest + kGap);
    plot_.setBottom(plot_.bottom() - metrics_.height() - kGap);
    for (double value = 0; value <= top_; value += step) {
      const double y = yOf(value);
      painter_.setPen(QPen(value == 0 ? quiet() : faint(), 1));
      painter_.drawLine(QPointF(plot_.left(), y), QPointF(plot_.right(), y));
      painter_.setPen(quiet());
      painter_.drawText(
          QRectF(plot_.left() - widest - kGap, y - metrics_.height() / 2, widest, metrics_.height()),
          Qt::AlignRight | Qt::AlignVCenter, numberText(value, 0));
    }
  }

  [[nodiscard]] double yOf(double value) const { return plot_.bottom() - plot_.height() * value / top_; }
  [[nodiscard]] const QRectF& plot() const { return plot_; }
  [[nodiscard]] QRectF& plot() { return plot_; }
  [[nodiscard]] const QFontMetricsF& metrics() const { return metrics_; }
  [[nodiscard]] QColor quiet() const { return palette_.color(QPalette::PlaceholderText); }
  [[nodiscard]] QColor faint() const {
    QColor colour = palette_.color(QPalette::Text);
    colour.setAlphaF(0.12F);
    return colour;
  }
  [[nodiscard]] QColor text() const { return palette_.color(QPalette::Text); }
  [[nodiscard]] QColor accent() const { return palette_.color(QPalette::Highlight); }

  void below(double x, const QString& words) {
    const double width = metrics_.horizontalAdvance(words);
    const double left = std::clamp(x - width / 2, plot_.left() - kGap, plot_.right() - width);
    painter_.setPen(quiet());
    painter_.drawText(QPointF(left, plot_.bottom() + kGap / 2 + metrics_.ascent()), words);
  }

 private:
  QPainter& painter_;
  QRectF plot_;
  const QPalette& palette_;
  QFontMetricsF metrics_;
  double top_ = 1;
};

void paint(QPainter& painter, Painting& painting, const StackedChart& chart) {
  painting.title(chart.title, chart.unit);
  std::vector<std::pair<QString, QColor>> names;
  for (const auto& part : chart.parts) names.emplace_back(part.name, part.colour);
  if (!chart.line.empty()) names.emplace_back(chart.lineName, painting.text());
  painting.legend(names);
  const auto count = static_cast<std::size_t>(chart.periods.size());
  double greatest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    double sum = 0;
    for (const auto& part : chart.parts) sum += part.values[i];
    greatest = std::max({greatest, sum, i < chart.line.size() ? chart.line[i] : 0});
  }
  painting.valueAxis(greatest);
  const QRectF& plot = painting.plot();
  const double width = plot.width() / static_cast<double>(std::max<std::size_t>(1, count));
  double named = -1e9;
  for (std::size_t i = 0; i < count; ++i) {
    const double left = plot.left() + width * static_cast<double>(i);
    double below = 0;
    for (const auto& part : chart.parts) {
      const QRectF bar(QPointF(left + width * 0.1, painting.yOf(below + part.values[i])),
                       QPointF(left + width * 0.9, painting.yOf(below)));
      painter.fillRect(bar, part.colour);
      below += part.values[i];
    }
    const double middle = left + width / 2;
    if (middle - named <
        painting.metrics().horizontalAdvance(chart.periods[static_cast<qsizetype>(i)]) + kGap)
      continue;
    painting.below(middle, chart.periods[static_cast<qsizetype>(i)]);
    named = middle;
  }
  if (chart.line.empty()) return;
  QPolygonF line;
  for (std::size_t i = 0; i < count; ++i) {
    const double left = plot.left() + width * static_cast<double>(i);
    line << QPointF(left, painting.yOf(chart.line[i])) << QPointF(left + width, painting.yOf(chart.line[i]));
  }
  painter.setPen(QPen(painting.text(), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawPolyline(line);
}

void paint(QPainter& painter, Painting& painting, const DistributionChart& chart) {
  painting.title(chart.title, chart.unit);
  // Names of the marks stand above each other, so that they never collide.
  const double rows = static_cast<double>(chart.marks.size()) * painting.metrics().height();
  QRectF& plot = painting.plot();
  const double marksTop = plot.top();
  plot.setTop(plot.top() + rows + kGap);
  plot.setBottom(plot.bottom() - painting.metrics().height() - kGap);
  double low = chart.least, high = chart.greatest;
  for (const auto& mark : chart.marks) {
    low = std::min(low, mark.value);
    high = std::max(high, mark.value);
  }
  if (!(high > low)) high = low + 1;
  const auto xOf = [&](double value) { return plot.left() + plot.width() * (value - low) / (high - low); };
  const double most = chart.counts.empty() ? 1 : *std::max_element(chart.counts.begin(), chart.counts.end());
  const double binWidth =
      (chart.greatest - chart.least) / static_cast<double>(std::max<std::size_t>(1, chart.counts.size()));
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    const double from = xOf(chart.least + binWidth * static_cast<double>(i));
    const double to = std::max(from + 1, xOf(chart.least + binWidth * static_cast<double>(i + 1)) - 1);
    const double height = plot.height() * chart.counts[i] / most;
    painter.fillRect(QRectF(from, plot.bottom() - height, to - from, height), painting.accent());
  }
  painter.setPen(QPen(painting.quiet(), 1));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  const double step = axisStep(high - low, std::max(1, static_cast<int>(plot.width() / kTickSpace)));
  for (double value = std::ceil(low / step) * step; value <= high; value += step)
    painting.below(xOf(value), numberText(value, 0));
  double y = marksTop;
  for (const auto& mark : chart.marks) {
    const double x = xOf(mark.value);
    painter.setPen(QPen(painting.text(), 1.4, Qt::DashLine));
    painter.drawLine(QPointF(x, y + painting.metrics().height() / 2), QPointF(x, plot.bottom()));
    const QString words = QStringLiteral("%1 %2").arg(mark.name, numberText(mark.value, 0));
    const double width = painting.metrics().horizontalAdvance(words);
    const bool fits = x + kGap + width <= plot.right();
    painter.setPen(painting.text());
    painter.drawText(QPointF(fits ? x + kGap : x - kGap - width, y + painting.metrics().ascent()), words);
    y += painting.metrics().height();
  }
}

void paint(QPainter& painter, Painting& painting, const TornadoChart& chart) {
  painting.title(chart.title, chart.unit);
  QRectF& plot = painting.plot();
  const QFontMetricsF& metrics = painting.metrics();
  const double rowHeight = std::max(2.0 * metrics.height() + 4, 1.0);
  const auto shown =
      std::min(chart.bars.size(),
               static_cast<std::size_t>(std::max(1.0, (plot.height() - metrics.height()) / rowHeight)));
  double low = chart.likely, high = chart.likely;
  for (const auto& bar : chart.bars) {
    low = std::min({low, bar.atLow, bar.atHigh});
    high = std::max({high, bar.atLow, bar.atHigh});
  }
  if (!(high > low)) high = low + 1;
  double labels = 0;
  for (std::size_t i = 0; i < shown; ++i)
    labels = std::max(labels, metrics.horizontalAdvance(chart.bars[i].name));
  labels = std::min(labels, plot.width() * 0.46);
  const double numbers = metrics.horizontalAdvance(numberText(high, 0)) + kGap;
  const QRectF bars(plot.left() + labels + kGap + numbers, plot.top(),
                    std::max(20.0, plot.width() - labels - kGap - 2 * numbers), plot.height());
  const auto xOf = [&](double value) { return bars.left() + bars.width() * (value - low) / (high - low); };
  QColor lowColour = painting.accent(), highColour = painting.accent();
  lowColour.setAlphaF(0.45F);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& bar = chart.bars[i];
    const double y = plot.top() + rowHeight * static_cast<double>(i);
    painter.setPen(painting.text());
    painter.drawText(QRectF(plot.left(), y, labels, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(bar.name, Qt::ElideRight, labels));
    painter.setPen(painting.quiet());
    painter.drawText(QRectF(plot.left(), y + metrics.height() - 2, labels, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(bar.band, Qt::ElideRight, labels));
    const double middle = xOf(chart.likely), height = metrics.height();
    const double top = y + (rowHeight - height) / 2;
    for (const auto& [value, colour] : {std::pair(bar.atLow, lowColour), {bar.atHigh, highColour}}) {
      const double x = xOf(value);
      painter.fillRect(QRectF(QPointF(std::min(x, middle), top), QPointF(std::max(x, middle), top + height)),
                       colour);
    }
    painter.setPen(painting.text());
    const double left = std::min(xOf(bar.atLow), xOf(bar.atHigh)),
                 right = std::max(xOf(bar.atLow), xOf(bar.atHigh));
    const double small = std::min(bar.atLow, bar.atHigh), large = std::max(bar.atLow, bar.atHigh);
    painter.drawText(QRectF(left - numbers, top, numbers - kGap / 2, height),
                     Qt::AlignRight | Qt::AlignVCenter, numberText(small, 0));
    painter.drawText(QRectF(right + kGap / 2, top, numbers, height), Qt::AlignLeft | Qt::AlignVCenter,
                     numberText(large, 0));
  }
  const double bottom = plot.top() + rowHeight * static_cast<double>(shown);
  painter.setPen(QPen(painting.text(), 1.2));
  painter.drawLine(QPointF(xOf(chart.likely), plot.top()), QPointF(xOf(chart.likely), bottom));
}

void paint(QPainter&, Painting&, std::monostate) {}

}  // namespace

void paintChart(QPainter& painter, const QRectF& area, const ChartData& chart, const QPalette& palette,
                const QString& reason) {
  painter.fillRect(area, palette.color(QPalette::Base));
  const QRectF inside = area.adjusted(8, 6, -8, -6);
  if (std::holds_alternative<std::monostate>(chart)) {
    painter.setPen(palette.color(QPalette::PlaceholderText));
    painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap, reason);
    return;
  }
  Painting painting(painter, inside, palette);
  std::visit([&](const auto& data) { paint(painter, painting, data); }, chart);
}

}  // namespace zw
