// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/map_furniture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainterPath>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <set>

#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/region_picture.h"

namespace zw {

namespace {

constexpr int kFontPixels = 11;
constexpr int kCreditPixels = 9;
constexpr double kBarHeight = 5;
constexpr double kLongestBar = 140;
constexpr double kArrowHeight = 44;
constexpr double kBarLeft = 14;
constexpr double kBarUp = 12;

QFont furnitureFont() {
  LabelStyle style;
  style.size = kFontPixels;
  return labelFont(style);
}

void textWithHalo(QPainter& painter, QPointF baseline, const QString& text, const MapTheme& theme) {
  const QFont font = furnitureFont();
  QPainterPath path;
  path.addText(baseline, font, text);
  painter.strokePath(path, QPen(theme.inkHalo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setFont(font);
  painter.setPen(theme.ink);
  painter.drawText(baseline, text);
}

/// The direction of true north on the map, radians clockwise from the top.
double northAngle(const MapScene& scene, const Viewport& viewport) {
  if (!scene.base || !scene.base->region->projection) return 0;
  const Projection& projection = *scene.base->region->projection;
  LonLat north = projection.inverse(viewport.centre);
  if (!std::isfinite(north.lat) || !std::isfinite(north.lon)) return 0;
  north.lat = std::min(90.0, north.lat + 0.01);
  const ProjectedPoint p = projection.forward(north);
  const double angle = std::atan2(p.x - viewport.centre.x, p.y - viewport.centre.y);
  return std::isfinite(angle) ? angle : 0;
}

QString withWord(const QString& title, const QString& word) {
  return title.contains(word, Qt::CaseInsensitive) ? title : title + QStringLiteral(": ") + word;
}

/// Source ids of what the scene shows.
class ShownSources {
 public:
  ShownSources(const MapScene& scene, const Viewport& viewport)
      : layers_(scene.layers), scale_(viewport.metresPerPixel), box_(viewport.visibleBox()) {
    const Region& region = *scene.base->region;
    const auto lines = [&](MapLayer layer, const auto& items) {
      for (const auto& item : items) add(layer, boundsOf(item.line), item.source);
    };
    const auto shapes = [&](MapLayer layer, const auto& items) {
      for (const auto& item : items) add(layer, boundsOf(item.shape), item.source);
    };
    const auto points = [&](MapLayer layer, const auto& items) {
      for (const auto& item : items) {
        Box<ProjectedPoint> at;
        at.add(item.point);
        add(layer, at, item.source);
      }
    };
    lines(MapLayer::Border, region.border);
    shapes(MapLayer::BufferZone, region.bufferZones);
    lines(MapLayer::Rivers, region.rivers);
    if (shows(MapLayer::Roads))
      for (const Road& road : region.roads)
        if (road.sourceIndex < region.sources.size() && !used_.contains(region.sources[road.sourceIndex].id))
          add(MapLayer::Roads, boundsOf(road.line), region.sources[road.sourceIndex].id);
    points(MapLayer::Crossings, region.crossings);
    shapes(MapLayer::Territory, region.territories);
    shapes(MapLayer::Districts, region.districts);
    shapes(MapLayer::Units, region.units);
    points(MapLayer::Settlements, region.settlements);
    points(MapLayer::Places, region.places);
    points(MapLayer::Peaks, region.peaks);
    lines(MapLayer::Coast, region.coast);
    if (shows(MapLayer::LandCover))
      for (const LandCoverArea& area : region.landCover)
        if (!used_.contains(area.source)) add(MapLayer::LandCover, boundsOf(area.shape.outer), area.source);
    if ((shows(MapLayer::Hillshade) || shows(MapLayer::Contours)) && !region.elevation.empty())
      used_.insert(region.elevation.sourceId);
  }
  [[nodiscard]] bool uses(const std::string& id) const { return used_.contains(id); }

 private:
  [[nodiscard]] bool shows(MapLayer layer) const { return layers_.shows(layer, scale_); }
  void add(MapLayer layer, const Box<ProjectedPoint>& at, const std::string& source) {
    if (shows(layer) && !at.empty() && at.intersects(box_)) used_.insert(source);
  }
  const LayerSettings& layers_;
  double scale_;
  Box<ProjectedPoint> box_;
  std::set<std::string> used_;
};

QFont creditFont() {
  LabelStyle style;
  style.size = kCreditPixels;
  return labelFont(style);
}

constexpr double kCreditLine = kCreditPixels * 1.3;

/// In lines of at most that width, broken between sources: a licence wants each of them read.
QStringList linesOf(const QString& credits, double width) {
  static const QString between = QStringLiteral(" · ");
  const QFontMetricsF metrics(creditFont());
  QStringList lines;
  if (credits.isEmpty()) return lines;
  for (const QString& credit : credits.split(between)) {
    const QString longer = lines.isEmpty() ? credit : lines.last() + between + credit;
    if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
      lines.last() = longer;
    else
      lines.append(credit);
  }
  return lines;
}

/// Small type at the right of `box`.
void paintCredits(QPainter& painter, const QRectF& box, const QStringList& lines, const MapTheme& theme) {
  if (lines.isEmpty()) return;
  const QFont font = creditFont();
  const QFontMetricsF metrics(font);
  QColor wash = theme.inkHalo;
  wash.setAlpha(150);
  painter.fillRect(box, wash);
  painter.setFont(font);
  painter.setPen(theme.ink);
  for (qsizetype i = 0; i < lines.size(); ++i)
    painter.drawText(QPointF(box.right() - 4 - metrics.horizontalAdvance(lines[i]),
                             box.top() + 1 + kCreditLine * static_cast<double>(i) + kCreditPixels),
                     lines[i]);
}

}  // namespace

ScaleBar scaleBarFor(const Viewport& viewport, double maxWidth, double groundScale) {
  const double metresPerPixel = viewport.metresPerPixel * groundScale;
  const double most = maxWidth * metresPerPixel;
  if (!(most > 0)) return {};
  double metres = std::pow(10, std::floor(std::log10(most)));
  if (metres * 5 <= most)
    metres *= 5;
  else if (metres * 2 <= most)
    metres *= 2;
  const bool kilometres = metres >= 1000;
  const QString number = QLocale().toString(kilometres ? metres / 1000 : metres, 'g', 6);
  return {metres, metres / metresPerPixel,
          kilometres ? QCoreApplication::translate("MapFurniture", "%1 km").arg(number)
                     : QCoreApplication::translate("MapFurniture", "%1 m").arg(number)};
}

QSizeF paintScaleBar(QPainter& painter, QPointF origin, const ScaleBar& bar, const MapTheme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF whole(origin.x(), origin.y() - kBarHeight, bar.pixels, kBarHeight);
  painter.setPen(QPen(theme.inkHalo, 3));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(whole);
  // Four parts, dark and light in turn.
  for (int i = 0; i < 4; ++i)
    painter.fillRect(QRectF(whole.left() + i * whole.width() / 4, whole.top(), whole.width() / 4, kBarHeight),
                     i % 2 == 0 ? theme.ink : theme.paper);
  painter.setPen(QPen(theme.ink, 0.8));
  painter.drawRect(whole);
  const double width = QFontMetricsF(furnitureFont()).horizontalAdvance(bar.text);
  textWithHalo(painter, QPointF(whole.left(), whole.top() - 4), QStringLiteral("0"), theme);
  textWithHalo(painter, QPointF(whole.right() - width / 2, whole.top() - 4), bar.text, theme);
  painter.restore();
  return {bar.pixels + width / 2, kBarHeight + 4 + kFontPixels};
}

void paintNorthArrow(QPainter& painter, QPointF centre, double height, const MapScene& scene,
                     const Viewport& viewport, const MapTheme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(centre);
  painter.rotate(northAngle(scene, viewport) * 180 / M_PI);
  const double half = height / 2;
  const double wing = height * 0.26;
  const double tip = -half + kFontPixels * 0.9;
  const QPolygonF left({QPointF(0, tip), QPointF(-wing, half), QPointF(0, half * 0.62)});
  const QPolygonF right({QPointF(0, tip), QPointF(wing, half), QPointF(0, half * 0.62)});
  painter.setPen(QPen(theme.inkHalo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolygon(left);
  painter.drawPolygon(right);
  painter.setPen(QPen(theme.ink, 0.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(theme.ink);
  painter.drawPolygon(left);
  painter.setBrush(theme.paper);
  painter.drawPolygon(right);
  const QString letter = QCoreApplication::translate("MapFurniture", "N");
  const double width = QFontMetricsF(furnitureFont()).horizontalAdvance(letter);
  textWithHalo(painter, QPointF(-width / 2, tip - 2), letter, theme);
  painter.restore();
}

QString sourceLine(const MapScene& scene, const Viewport& viewport) {
  if (!scene.base) return {};
  const ShownSources shown(scene, viewport);
  QStringList credits;
  QStringList illustrative;
  QStringList disputed;
  for (const Source& source : scene.base->region->sources) {
    if (!shown.uses(source.id)) continue;
    const QString credit = QString::fromStdString(source.credit.empty() ? source.title : source.credit);
    if (!credit.isEmpty() && !credits.contains(credit)) credits.append(credit);
    if (source.status == SourceStatus::Illustrative)
      illustrative.append(QString::fromStdString(source.title));
    if (source.status == SourceStatus::Disputed) disputed.append(QString::fromStdString(source.title));
  }
  const Box<ProjectedPoint> box = viewport.visibleBox();
  if (scene.layers.shows(MapLayer::BufferZone, viewport.metresPerPixel))
    for (const BufferZone& zone : scene.base->region->bufferZones)
      if (boundsOf(zone.shape).intersects(box) && (zone.authority.empty() || zone.authority == "none") &&
          illustrative.isEmpty())
        illustrative.append(QCoreApplication::translate("MapFurniture", "Buffer zone"));
  if (scene.layers.shows(MapLayer::Border, viewport.metresPerPixel))
    for (const BorderLine& border : scene.base->region->border)
      if (border.disputed && boundsOf(border.line).intersects(box) && disputed.isEmpty())
        disputed.append(QCoreApplication::translate("MapFurniture", "Border, dashed stretch"));
  for (const QString& title : illustrative)
    credits.append(withWord(title, QCoreApplication::translate("MapFurniture", "illustrative")));
  for (const QString& title : disputed)
    credits.append(withWord(title, QCoreApplication::translate("MapFurniture", "disputed")));
  for (const SceneReference& reference : scene.references)
    if ((reference.features || reference.image) && scene.layers.showsReference(reference.id) &&
        reference.look.opacity > 0 && reference.look.scales.holds(viewport.metresPerPixel))
      credits.append(
          withWord(reference.name, QCoreApplication::translate("MapFurniture", "reference layer")));
  return credits.join(QStringLiteral(" · "));
}

MapFurniture::MapFurniture(const Viewport& viewport, const QString& credits)
    : viewport_(viewport), bar_(scaleBarFor(viewport, kLongestBar)), arrow_(viewport.size.width() - 26, 36) {
  const QSizeF& size = viewport.size;
  creditLines_ = linesOf(credits, size.width() * 0.6);
  if (!creditLines_.isEmpty()) {
    const QFontMetricsF metrics(creditFont());
    double width = 0;
    for (const QString& line : creditLines_) width = std::max(width, metrics.horizontalAdvance(line));
    const double height = kCreditLine * static_cast<double>(creditLines_.size()) + 4;
    credits_ = QRectF(size.width() - width - 8, size.height() - height, width + 8, height);
  }
  const double barEnd = kBarLeft + bar_.pixels + QFontMetricsF(furnitureFont()).horizontalAdvance(bar_.text);
  const bool meet = !credits_.isEmpty() && credits_.left() < barEnd;
  barOrigin_ = QPointF(kBarLeft, (meet ? credits_.top() : size.height()) - kBarUp);
  const double barHeight = kBarHeight + kFontPixels + 8;
  barBox_ = QRectF(kBarLeft - 4, barOrigin_.y() - barHeight, barEnd - kBarLeft + 8, barHeight + 4);
}

std::vector<QRectF> MapFurniture::boxes() const {
  std::vector<QRectF> boxes = {
      barBox_, QRectF(arrow_.x() - kArrowHeight / 3, arrow_.y() - kArrowHeight / 2 - 4, kArrowHeight * 2 / 3,
                      kArrowHeight + 8)};
  if (!credits_.isEmpty()) boxes.push_back(credits_);
  return boxes;
}

void MapFurniture::paint(QPainter& painter, const MapScene& scene, const MapTheme& theme) const {
  paintCredits(painter, credits_, creditLines_, theme);
  paintScaleBar(painter, barOrigin_, bar_, theme);
  paintNorthArrow(painter, arrow_, kArrowHeight, scene, viewport_, theme);
}

}  // namespace zw
