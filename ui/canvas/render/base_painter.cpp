// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/base_painter.h"

#include <QPainterPath>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/canvas/render/contour_painter.h"
#include "ui/canvas/render/marks.h"
#include "ui/canvas/render/paint_layer.h"
#include "ui/canvas/render/pens.h"
#include "ui/canvas/render/reference_painter.h"
#include "ui/canvas/render/region_picture.h"
#include "ui/canvas/render/screen_geometry.h"
#include "ui/canvas/render/shape_painter.h"
#include "ui/canvas/render/strokes.h"

namespace zw {

namespace {

// The relief as an image needs no more than this on paper: 150 dots an inch.
constexpr double kReliefDetailOnPaper = 1.6;

class BasePainter {
 public:
  BasePainter(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme,
              double deviceScale)
      : painter_(&painter),
        scene_(scene),
        picture_(*scene.base),
        layers_(scene.layers),
        viewport_(viewport),
        theme_(theme),
        scale_(viewport.metresPerPixel),
        detail_(viewport.metresPerPixel / deviceScale),
        deviceScale_(deviceScale),
        screen_(viewport, picture_.origin) {}

  void paint() {
    ground();
    for (const StackedLayer& entry : layers_.stack()) {
      if (const auto* layer = std::get_if<MapLayer>(&entry)) {
        if (*layer == MapLayer::Coast) sea();
        onSheet(*layer, [&] { lower(*layer); });
        finish(*layer);
      } else {
        paintReference(*painter_, scene_, std::get<Uuid>(entry), viewport_, deviceScale_);
      }
    }
    neatline();
  }

 private:
  /// Paints a layer, or a part of it, as its settings say.
  template <class Paint>
  void onSheet(MapLayer layer, const Paint& paint) {
    paintLayer(*painter_, layers_.look(layer), viewport_, [&](QPainter& painter) {
      QPainter* const below = std::exchange(painter_, &painter);
      paint();
      painter_ = below;
    });
  }

  void lower(MapLayer layer) {
    switch (layer) {
      case MapLayer::Hillshade:
        return relief();
      case MapLayer::LandCover:
        return landCover();
      case MapLayer::Contours:
        return paintContours(*painter_, picture_, screen_, theme_);
      case MapLayer::Territory:
        return area(AreaKey::Neighbour, picture_.neighbours);
      case MapLayer::BufferZone:
        return hatchedArea(AreaKey::Buffer, picture_.buffer);
      case MapLayer::Units:
        return line(LineKey::Unit, picture_.units);
      case MapLayer::Districts:
        return line(LineKey::District, picture_.districts);
      case MapLayer::Coast:
        return line(LineKey::Coast, picture_.coast);
      case MapLayer::Rivers:
        return line(LineKey::River, picture_.rivers);
      case MapLayer::Roads:
        return roads();
      case MapLayer::Border:
        line(LineKey::Border, picture_.border);
        return line(LineKey::BorderDisputed, picture_.borderDisputed);
      case MapLayer::Crossings:
        return crossings();
      case MapLayer::Places:
      case MapLayer::Settlements:
        return places(layer == MapLayer::Settlements);
      case MapLayer::Peaks:
        return peaks();
      default:
        return;
    }
  }

  void upper(MapLayer layer) {
    if (layer == MapLayer::Rivers) line(LineKey::MainRiver, picture_.mainRiver);
    if (layer == MapLayer::BufferZone) outline(LineKey::Buffer, picture_.buffer);
    if (layer == MapLayer::Territory) line(LineKey::Territory, picture_.territory);
  }

  /// The main river and the limits of areas are painted over the roads where their layer lies below them:
  /// what a map is read by is not cut to pieces by lanes.
  void finish(MapLayer painted) {
    constexpr std::array kTwofold{MapLayer::Rivers, MapLayer::BufferZone, MapLayer::Territory};
    const auto finishOne = [this](MapLayer layer) { onSheet(layer, [&] { upper(layer); }); };
    if (painted == MapLayer::Roads) {
      hasRoads_ = true;
      for (const MapLayer layer : kTwofold)
        if (std::find(below_.begin(), below_.end(), layer) != below_.end()) finishOne(layer);
    }
    if (std::find(kTwofold.begin(), kTwofold.end(), painted) == kTwofold.end()) return;
    if (hasRoads_)
      finishOne(painted);
    else
      below_.push_back(painted);
  }

  QPolygonF frame() const {
    QPolygonF frame;
    for (const QPointF& p : picture_.frame) frame.append(screen_.toScreen(p));
    return frame;
  }

  void ground() {
    if (picture_.frame.empty()) return;
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(theme_.land);
    painter_->drawPolygon(frame());
  }

  void relief() {
    if (picture_.frame.empty() || picture_.relief.empty()) return;
    const double detail = std::min(deviceScale_, painter_->device()->devType() == QInternal::Image ||
                                                         painter_->device()->devType() == QInternal::Widget
                                                     ? deviceScale_
                                                     : kReliefDetailOnPaper);
    const QSize pixels(static_cast<int>(std::ceil(viewport_.size.width() * detail)),
                       static_cast<int>(std::ceil(viewport_.size.height() * detail)));
    painter_->drawImage(QRectF(QPointF(0, 0), viewport_.size),
                        picture_.relief.image(viewport_, pixels, theme_.relief));
  }

  void landCover() {
    // Small features over large ones.
    for (const LandCover cover : {LandCover::Other, LandCover::Farmland, LandCover::Grass, LandCover::Wood,
                                  LandCover::Residential, LandCover::Industrial, LandCover::Water}) {
      const auto i = static_cast<std::size_t>(cover);
      if (layers_.showsCategory(MapLayer::LandCover, i)) area(coverArea(i), picture_.landCover[i]);
    }
  }

  void sea() {
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(theme_.sea);
    fill(picture_.sea);
  }

  void fill(const LevelledShapes& shapes) { fillShapes(*painter_, screen_, shapes, detail_); }

  void area(AreaKey key, const LevelledShapes& shapes) {
    const AreaStyle& style = theme_.area(key);
    if (scale_ > style.maxMetresPerPixel || shapes.empty()) return;
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(style.fill);
    fill(shapes);
  }

  void hatchedArea(AreaKey key, const LevelledShapes& shapes) {
    area(key, shapes);
    const AreaStyle& style = theme_.area(key);
    if (!style.hatch.isValid() || scale_ > style.maxMetresPerPixel) return;
    const PackedShapes& level = shapes.at(detail_);
    painter_->setPen(QPen(style.hatch, style.hatchWidth));
    level.forEachIn(screen_.box(), [&](std::size_t feature) {
      std::vector<QPolygonF> rings;
      for (std::uint32_t i = level.firstPart(feature); i < level.lastPart(feature); ++i)
        rings.push_back(screen_.clippedRing(level.part(i)));
      const auto lines = hatchLines(rings, style.hatchSpacing, screen_.toScreen(QPointF(0, 0)));
      painter_->drawLines(lines.data(), static_cast<int>(lines.size()));
    });
  }

  void strokes(const LevelledShapes& shapes, const QPen& pen, bool closed) {
    strokeShapes(*painter_, screen_, shapes, detail_, pen, closed);
  }

  void casing(LineKey key, const LevelledShapes& shapes) {
    const LineStyle& style = theme_.line(key);
    if (!style.hasCasingAt(scale_) || scale_ > style.maxMetresPerPixel) return;
    QPen pen = penFor(style, scale_);
    pen.setStyle(Qt::SolidLine);
    pen.setCapStyle(Qt::RoundCap);
    pen.setColor(style.casing);
    pen.setWidthF(pen.widthF() + 2 * style.casingWidth);
    strokes(shapes, pen, false);
  }

  void line(LineKey key, const LevelledShapes& shapes) {
    if (scale_ > theme_.line(key).maxMetresPerPixel) return;
    casing(key, shapes);
    strokes(shapes, penFor(theme_.line(key), scale_), false);
  }

  void outline(LineKey key, const LevelledShapes& shapes) {
    if (scale_ > theme_.line(key).maxMetresPerPixel) return;
    strokes(shapes, penFor(theme_.line(key), scale_), true);
  }

  void roads() {
    for (std::size_t i = RegionPicture::kRoadClasses; i-- > 0;)
      if (layers_.showsCategory(MapLayer::Roads, i)) casing(roadLine(i), picture_.roads[i]);
    for (std::size_t i = RegionPicture::kRoadClasses; i-- > 0;) {
      const LineStyle& style = theme_.line(roadLine(i));
      if (layers_.showsCategory(MapLayer::Roads, i) && scale_ <= style.maxMetresPerPixel)
        strokes(picture_.roads[i], penFor(style, scale_), false);
    }
    line(LineKey::RoadPatched, picture_.roadsPatched);
    line(LineKey::RoadRestricted, picture_.roadsRestricted);
    line(LineKey::RoadClosed, picture_.roadsClosed);
  }

  /// The direction in which a crossing's road runs is across the river.
  double roadAngleAt(QPointF relative) const {
    const PackedShapes& river = picture_.mainRiver.at(20);
    double nearest = INFINITY;
    double angle = 0;
    river.forEachIn(QRectF(relative - QPointF(300, 300), QSizeF(600, 600)), [&](std::size_t feature) {
      for (std::uint32_t i = river.firstPart(feature); i < river.lastPart(feature); ++i) {
        const auto part = river.part(i);
        for (std::size_t k = 1; k < part.size(); ++k) {
          const double dx = part[k].x - part[k - 1].x;
          const double dy = part[k].y - part[k - 1].y;
          const double distance = std::hypot((part[k].x + part[k - 1].x) / 2 - relative.x(),
                                             (part[k].y + part[k - 1].y) / 2 - relative.y());
          if (distance >= nearest) continue;
          nearest = distance;
          angle = std::atan2(-dy, dx) * 180 / M_PI + 90;
        }
      }
    });
    return angle;
  }

  void crossings() {
    for (const Crossing& crossing : picture_.region->crossings) {
      if (!layers_.showsCategory(MapLayer::Crossings, passabilityCategory(crossing.passability))) continue;
      const MarkKey key = crossingMark(crossing.passability);
      const QPointF place = picture_.relative(crossing.point);
      const bool minor = crossing.roadClass >= RoadClass::Minor;
      const MarkStyle& style = theme_.mark(key);
      // Crossings of tracks and lanes wait for a larger scale.
      if (scale_ > style.maxMetresPerPixel * (minor ? 0.3 : 1.0) || !screen_.box().contains(place)) continue;
      paintMark(*painter_, key, style, screen_.toScreen(place), roadAngleAt(place));
    }
  }

  void places(bool settlements) {
    for (auto place = picture_.places.rbegin(); place != picture_.places.rend(); ++place) {
      if (place->settlement != settlements ||
          !layers_.showsCategory(MapLayer::Settlements, placeCategory(place->rank)))
        continue;
      if (place->rank == PlaceRank::Locality || !screen_.box().contains(place->point)) continue;
      const MarkStyle& style = theme_.mark(placeMark(place->rank));
      if (scale_ > style.maxMetresPerPixel) continue;
      paintMark(*painter_, placeMark(place->rank), style, screen_.toScreen(place->point));
    }
  }

  void peaks() {
    const MarkStyle& style = theme_.mark(MarkKey::Peak);
    if (scale_ > style.maxMetresPerPixel) return;
    for (const Peak& peak : picture_.region->peaks)
      if (const QPointF place = picture_.relative(peak.point); screen_.box().contains(place))
        paintMark(*painter_, MarkKey::Peak, style, screen_.toScreen(place));
  }

  void neatline() {
    if (picture_.frame.empty()) return;
    // Roads and rivers may reach a little beyond the region's box: what lies outside is paper.
    QPainterPath outside;
    outside.addRect(screen_.screenBox());
    QPainterPath inside;
    inside.addPolygon(frame());
    inside.closeSubpath();
    outside.addPath(inside);
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(theme_.paper);
    if (!inside.contains(screen_.screenBox())) painter_->drawPath(outside);
    painter_->setPen(penFor(theme_.line(LineKey::Neatline), scale_));
    painter_->setBrush(Qt::NoBrush);
    painter_->drawPolygon(frame());
  }

  QPainter* painter_;
  const MapScene& scene_;
  const RegionPicture& picture_;
  const LayerSettings& layers_;
  const Viewport& viewport_;
  const MapTheme& theme_;
  double scale_;   ///< metres per logical pixel: decides what is shown
  double detail_;  ///< metres per device pixel: decides how exactly
  double deviceScale_;
  ScreenGeometry screen_;
  bool hasRoads_ = false;
  std::vector<MapLayer> below_;  ///< layers of two parts that lie below the roads
};

}  // namespace

MarkKey crossingMark(Passability passability) {
  if (passability == Passability::Closed) return MarkKey::CrossingClosed;
  if (passability == Passability::Restricted) return MarkKey::CrossingRestricted;
  return MarkKey::Crossing;
}

std::size_t passabilityCategory(Passability passability) {
  return passability == Passability::Closed ? 2 : passability == Passability::Restricted ? 1 : 0;
}

LineKey roadLine(std::size_t roadClass) {
  static_assert(static_cast<int>(LineKey::Path) - static_cast<int>(LineKey::Motorway) ==
                static_cast<int>(RoadClass::Path));
  return static_cast<LineKey>(static_cast<std::size_t>(LineKey::Motorway) + roadClass);
}

AreaKey coverArea(std::size_t landCover) {
  static_assert(static_cast<int>(AreaKey::OtherCover) == static_cast<int>(LandCover::Other));
  return static_cast<AreaKey>(landCover);
}

std::size_t placeCategory(PlaceRank rank) {
  return static_cast<std::size_t>(std::min(rank, PlaceRank::Village));
}

MarkKey placeMark(PlaceRank rank) {
  if (rank == PlaceRank::City) return MarkKey::City;
  if (rank == PlaceRank::Town) return MarkKey::Town;
  return MarkKey::Village;
}

void paintBase(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme,
               double deviceScale) {
  painter.fillRect(QRectF(QPointF(0, 0), viewport.size), theme.paper);
  if (!scene.base) return;
  BasePainter(painter, scene, viewport, theme, deviceScale).paint();
}

}  // namespace zw
