// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/label_text.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPen>
#include <algorithm>
#include <cmath>

namespace zw {

namespace {

constexpr double kLineHeight = 1.18;   // of the font size; the fonts' own is far larger because of Arabic
constexpr double kLetterWidth = 0.62;  // of the font size, on average
constexpr double kSharpestBend = 0.5;  // radians between neighbouring letters
constexpr double kReach = 0.75;        // of a text's length to both sides: what its line is made from
constexpr double kStepsPerEm = 4;      // places of that line
constexpr std::size_t kSmoothing = 3;  // of them to both sides are averaged, twice

PlacedLabel emptyLabel(LabelKey key, const LabelStyle& style) {
  PlacedLabel label;
  label.key = key;
  label.colour = style.colour;
  label.halo = style.halo;
  label.haloWidth = style.haloWidth;
  return label;
}

bool joins(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Arabic; });
}

QString shown(const LabelStyle& style, const QString& text) {
  return style.capitals && !joins(text) ? text.toUpper() : text;
}

QFont fontFor(const LabelStyle& style, const QString& text) {
  QFont font = labelFont(style);
  // Arabic has no slanted cut, and letters that join cannot be spaced.
  if (joins(text)) {
    font.setItalic(false);
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
  }
  return font;
}

/// A place on a path and its direction there.
struct PathPlace {
  QPointF point;
  double angle = 0;
};

class MeasuredPath {
 public:
  explicit MeasuredPath(std::span<const QPointF> points) : points_(points) {
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (i > 0) sum += std::hypot(points[i].x() - points[i - 1].x(), points[i].y() - points[i - 1].y());
      at_.push_back(sum);
    }
  }
  [[nodiscard]] double length() const { return at_.empty() ? 0 : at_.back(); }
  /// How far along the path a corner lies.
  [[nodiscard]] double at(std::size_t corner) const { return at_[corner]; }
  [[nodiscard]] PathPlace place(double distance) const {
    const auto upper = std::upper_bound(at_.begin() + 1, at_.end() - 1, distance);
    const auto i = static_cast<std::size_t>(upper - at_.begin());
    const QPointF a = points_[i - 1];
    const QPointF b = points_[i];
    const double step = std::max(1e-9, at_[i] - at_[i - 1]);
    const double t = (distance - at_[i - 1]) / step;
    return {a + (b - a) * t, std::atan2(b.y() - a.y(), b.x() - a.x())};
  }

 private:
  std::span<const QPointF> points_;
  std::vector<double> at_;
};

/// Each place becomes the mean of those about it; the ends stay.
void smooth(std::vector<QPointF>& points, std::size_t radius) {
  const std::vector<QPointF> before = points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t reach = std::min({radius, i, points.size() - 1 - i});
    QPointF sum;
    for (std::size_t k = i - reach; k <= i + reach; ++k) sum += before[k];
    points[i] = sum / static_cast<double>(2 * reach + 1);
  }
}

/// What letters stand on.
struct LetterLine {
  std::vector<QPointF> points;
  double middle = 0;  ///< along it, of the place that was asked for
};

/// A line beside the part of a path that is `reach` long to both sides of `middle`: without the small bends
/// that would push letters together, and as long as what stands on it, not as the path.
LetterLine letterLine(const MeasuredPath& path, double middle, double reach, double offset, double em) {
  const double from = std::max(0.0, middle - reach), to = std::min(path.length(), middle + reach);
  const auto steps = static_cast<std::size_t>(std::max(2.0, std::ceil((to - from) / (em / kStepsPerEm))));
  std::vector<QPointF> points;
  for (std::size_t i = 0; i <= steps; ++i)
    points.push_back(
        path.place(from + (to - from) * static_cast<double>(i) / static_cast<double>(steps)).point);
  for (int pass = 0; pass < 2; ++pass) smooth(points, kSmoothing);
  LetterLine line;
  for (std::size_t i = 0; i <= steps; ++i) {
    const QPointF way = points[std::min(i + 1, steps)] - points[i == 0 ? 0 : i - 1];
    const double length = std::max(1e-9, std::hypot(way.x(), way.y()));
    line.points.push_back(points[i] + QPointF(way.y(), -way.x()) / length * offset);
  }
  const double share = (middle - from) / std::max(1e-9, to - from);
  line.middle =
      MeasuredPath(line.points).at(static_cast<std::size_t>(std::lround(share * static_cast<double>(steps))));
  return line;
}

/// What stays in one piece: letters of Latin text, words of Arabic, the last word first.
QStringList piecesOf(const QString& text) {
  QStringList pieces;
  if (!joins(text)) {
    for (const QChar c : text) pieces.append(c);
    return pieces;
  }
  for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) pieces.prepend(word);
  return pieces;
}

QRectF rotatedBox(const QRectF& box, QPointF at, double angle) {
  QTransform turn;
  turn.translate(at.x(), at.y());
  turn.rotateRadians(angle);
  return turn.mapRect(box);
}

}  // namespace

QFont labelFont(const LabelStyle& style) {
  QFont font;
  font.setFamilies(
      {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"), QStringLiteral("DejaVu Sans")});
  font.setPixelSize(static_cast<int>(std::lround(style.size)));
  font.setBold(style.bold);
  font.setItalic(style.italic);
  font.setHintingPreference(QFont::PreferNoHinting);
  // As a share of the letters' width: absolute spacing does not follow the scale of a printer's painter.
  if (style.spacing > 0)
    font.setLetterSpacing(QFont::PercentageSpacing, 100 * (1 + style.spacing / (kLetterWidth * style.size)));
  return font;
}

PlacedLabel setLines(LabelKey key, const LabelStyle& style, const QStringList& lines, TextAlign align,
                     double gap) {
  PlacedLabel label = emptyLabel(key, style);
  const double lineHeight = style.size * kLineHeight;
  const double height = lineHeight * static_cast<double>(lines.size());
  double top = -height / 2;
  if (align == TextAlign::Above) top = -gap - height;
  if (align == TextAlign::Below) top = gap;
  for (qsizetype i = 0; i < lines.size(); ++i) {
    LabelRun run{shown(style, lines[i]), {}, 0, fontFor(style, lines[i])};
    const double width = QFontMetricsF(run.font).horizontalAdvance(run.text);
    double left = -width / 2;
    if (align == TextAlign::RightOf) left = gap;
    if (align == TextAlign::LeftOf) left = -gap - width;
    const double lineTop = top + static_cast<double>(i) * lineHeight;
    run.baseline = {left, lineTop + style.size * 0.94};
    label.box |= QRectF(left, lineTop, width, lineHeight);
    label.runs.push_back(std::move(run));
  }
  const double halo = style.haloWidth;
  label.box.adjust(-halo, -halo, halo, halo);
  return label;
}

double lengthAlong(const LabelStyle& style, const QString& text) {
  const QString words = shown(style, text);
  return QFontMetricsF(fontFor(style, words)).horizontalAdvance(words);
}

std::optional<PlacedLabel> setAlong(LabelKey key, const LabelStyle& style, const QString& text,
                                    std::span<const QPointF> path, double middle, double offset) {
  if (path.size() < 2) return std::nullopt;
  const MeasuredPath whole(path);
  const QString words = shown(style, text);
  const QFont font = fontFor(style, words);
  const QFontMetricsF metrics(font);
  const double space = joins(words) ? metrics.horizontalAdvance(QLatin1Char(' ')) : 0;
  const QStringList pieces = piecesOf(words);
  double total = 0;
  for (const QString& piece : pieces) total += metrics.horizontalAdvance(piece) + space;
  total -= space;
  if (middle < total / 2 || middle + total / 2 > whole.length()) return std::nullopt;
  const LetterLine line = letterLine(whole, middle, kReach * total + style.size, offset, style.size);
  const MeasuredPath measured(line.points);
  double at = line.middle - total / 2;
  if (at < 0 || at + total > measured.length()) return std::nullopt;

  PlacedLabel label = emptyLabel(key, style);
  double before = NAN;
  for (const QString& piece : pieces) {
    const double width = metrics.horizontalAdvance(piece);
    const PathPlace centre = measured.place(at + width / 2);
    // Words are long: their direction is that of the chord they lie on.
    const PathPlace left = measured.place(at);
    const PathPlace right = measured.place(at + width);
    const QPointF chord = right.point - left.point;
    const double angle = std::atan2(chord.y(), chord.x());
    if (!std::isnan(before) && std::abs(std::remainder(angle - before, 2 * M_PI)) > kSharpestBend)
      return std::nullopt;
    before = angle;
    const QPointF along(std::cos(angle), std::sin(angle));
    const QPointF baseline = centre.point - along * (width / 2);
    label.box |= rotatedBox(QRectF(0, -style.size * 0.9, width, style.size * 1.15), baseline, angle);
    label.runs.push_back({piece, baseline, angle * 180 / M_PI, font});
    at += width + space;
  }
  const double halo = style.haloWidth;
  label.box.adjust(-halo, -halo, halo, halo);
  return label;
}

void paintLabel(QPainter& painter, const PlacedLabel& label) {
  if (label.haloWidth > 0 && label.halo.alpha() > 0) {
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    for (const LabelRun& run : label.runs) {
      QPainterPath text;
      text.addText(QPointF(0, 0), run.font, run.text);
      QTransform turn;
      turn.translate(run.baseline.x(), run.baseline.y());
      turn.rotate(run.angle);
      outline.addPath(turn.map(text));
    }
    painter.strokePath(outline,
                       QPen(label.halo, label.haloWidth * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  }
  painter.setPen(label.colour);
  for (const LabelRun& run : label.runs) {
    painter.setFont(run.font);
    if (run.angle == 0) {
      painter.drawText(run.baseline, run.text);
      continue;
    }
    painter.save();
    painter.translate(run.baseline);
    painter.rotate(run.angle);
    painter.drawText(QPointF(0, 0), run.text);
    painter.restore();
  }
}

void paintLabel(QPainter& painter, const PlacedLabel& label, const Viewport& viewport) {
  const ScreenPoint at = viewport.toScreen(label.anchor);
  painter.save();
  painter.translate(at.x, at.y);
  paintLabel(painter, label);
  painter.restore();
}

}  // namespace zw
