// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/supply_painter.h"

#include <algorithm>

#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/marks.h"
#include "ui/canvas/render/paint_layer.h"
#include "ui/canvas/render/pens.h"
#include "ui/canvas/render/screen_geometry.h"
#include "ui/canvas/render/screen_shape.h"
#include "ui/canvas/render/strokes.h"

namespace zw {
namespace {

/// Strokes and marks of the supply overlay in one view.
class Painting {
 public:
  Painting(QPainter& painter, const Viewport& viewport, const MapTheme& theme)
      : painter_(painter), viewport_(viewport), theme_(theme), screen_(viewport, viewport.centre) {}

  void line(const Line<ProjectedPoint>& line, LineKey key) {
    if (line.size() < 2 || !boundsOf(line).intersects(viewport_.visibleBox())) return;
    QPolygonF points;
    for (const ProjectedPoint& p : line) points << at(p);
    const LineStyle& style = theme_.line(key);
    QPen pen = penFor(style, viewport_.metresPerPixel);
    if (style.casing.isValid())
      strokeLine(painter_,
                 QPen(style.casing, pen.widthF() + 2 * style.casingWidth, Qt::SolidLine, Qt::RoundCap,
                      Qt::RoundJoin),
                 points);
    strokeLine(painter_, pen, points);
  }
  void mark(ProjectedPoint place, MarkKey key) {
    const MarkStyle& style = theme_.mark(key);
    const QPointF centre = at(place);
    if (viewport_.metresPerPixel <= style.maxMetresPerPixel && screen_.screenBox().contains(centre))
      paintMark(painter_, key, style, centre);
  }
  /// A mark with a number in it.
  void number(ProjectedPoint place, MarkKey key, std::size_t number) {
    const MarkStyle& style = theme_.mark(key);
    const QPointF centre = at(place);
    if (viewport_.metresPerPixel > style.maxMetresPerPixel || !screen_.screenBox().contains(centre)) return;
    paintMark(painter_, key, style, centre);
    LabelStyle label;
    label.size = style.size * (number < 10 ? 0.66 : 0.56);
    label.bold = true;
    painter_.setFont(labelFont(label));
    painter_.setPen(style.stroke);
    const double half = style.size / 2;
    painter_.drawText(QRectF(centre.x() - half, centre.y() - half, style.size, style.size), Qt::AlignCenter,
                      QString::number(number));
  }
  /// `without`: a part of the shape that stays as it is.
  void area(const MultiPolygon<ProjectedPoint>& shape, AreaKey key,
            const MultiPolygon<ProjectedPoint>* without = nullptr) {
    const AreaStyle& style = theme_.area(key);
    ScreenShape part = screenShape(shape, viewport_);
    if (without) part.area.addPath(screenShape(*without, viewport_).area);
    painter_.fillPath(part.area, style.fill);
    if (!style.hatch.isValid()) return;
    const ProjectedPoint origin = viewport_.centre;
    painter_.setPen(QPen(style.hatch, style.hatchWidth));
    const auto lines = hatchLines(part.rings, style.hatchSpacing, screen_.toScreen(-origin.x, -origin.y));
    painter_.drawLines(lines.data(), static_cast<int>(lines.size()));
  }
  void outline(const MultiPolygon<ProjectedPoint>& shape, LineKey key) {
    strokeShape(painter_, penFor(theme_.line(key), viewport_.metresPerPixel), screenShape(shape, viewport_));
  }

 private:
  [[nodiscard]] QPointF at(ProjectedPoint p) const {
    const ScreenPoint s = viewport_.toScreen(p);
    return {s.x, s.y};
  }

  QPainter& painter_;
  const Viewport& viewport_;
  const MapTheme& theme_;
  ScreenGeometry screen_;
};

/// Calls paint(Painting) for a layer that is shown.
struct SupplySheets {
  QPainter& painter;
  const LayerSettings& layers;
  const Viewport& viewport;
  const MapTheme& theme;

  template <class Paint>
  void operator()(MapLayer which, const Paint& paint) const {
    paintLayer(painter, layers.look(which), viewport,
               [&](QPainter& on) { paint(Painting(on, viewport, theme)); });
  }
};

LineKey statusLine(Passability passability) {
  return passability == Passability::Closed       ? LineKey::StateClosed
         : passability == Passability::Restricted ? LineKey::StateRestricted
                                                  : LineKey::StateOpen;
}

MarkKey statusMark(Passability passability) {
  return passability == Passability::Closed       ? MarkKey::StateClosed
         : passability == Passability::Restricted ? MarkKey::StateRestricted
                                                  : MarkKey::StateOpen;
}

}  // namespace

AreaKey isochroneArea(std::size_t step) {
  constexpr AreaKey kSteps[] = {AreaKey::Isochrone1, AreaKey::Isochrone2, AreaKey::Isochrone3,
                                AreaKey::Isochrone4};
  return kSteps[std::min(step, std::size(kSteps) - 1)];
}

Box<ProjectedPoint> boundsOf(const SceneSupply& supply) {
  Box<ProjectedPoint> box;
  for (const auto& band : supply.isochrones) box.add(boundsOf(band.shape));
  for (const auto& route : supply.routes) {
    box.add(boundsOf(route.line));
    for (const auto& link : route.links) box.add(boundsOf(link));
  }
  for (const auto& route : supply.disjointPair) box.add(boundsOf(route.line));
  for (const auto& link : supply.accessLinks) box.add(boundsOf(link));
  for (const auto& choke : supply.chokePoints) {
    box.add(boundsOf(choke.road));
    box.add(choke.place);
  }
  for (const auto& thing : supply.ranked) {
    for (const auto& road : thing.roads) box.add(boundsOf(road));
    box.add(thing.place);
  }
  for (const auto* places : {&supply.chokeCrossings, &supply.entryPoints, &supply.sealPosts, &supply.cutOff})
    box.add(boundsOf(*places));
  for (const auto& status : supply.statuses) {
    box.add(boundsOf(status.road));
    box.add(status.place);
  }
  for (const auto& road : supply.addedRoads) box.add(boundsOf(road));
  for (const auto& road : supply.patrolledRoads) box.add(boundsOf(road));
  for (const auto& area : supply.excluded) box.add(boundsOf(area.shape));
  return box;
}

void paintSupplyAreas(QPainter& painter, const MapScene& scene, const Viewport& viewport,
                      const MapTheme& theme) {
  if (!scene.supply) return;
  const SceneSupply& supply = *scene.supply;
  const SupplySheets layer{painter, scene.layers, viewport, theme};
  layer(MapLayer::Isochrones, [&](Painting painting) {
    const auto& bands = supply.isochrones;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      const auto* sooner = i + 1 < bands.size() ? &bands[i + 1].shape : nullptr;
      painting.area(bands[i].shape, isochroneArea(bands.size() - 1 - i), sooner);
    }
    for (const auto& band : bands) painting.outline(band.shape, LineKey::Isochrone);
  });
  layer(MapLayer::NetworkState, [&](Painting painting) {
    for (const auto& area : supply.excluded) {
      painting.area(area.shape, AreaKey::Excluded);
      painting.outline(area.shape, LineKey::Excluded);
    }
  });
}

void paintSupplyLines(QPainter& painter, const MapScene& scene, const Viewport& viewport,
                      const MapTheme& theme) {
  if (!scene.supply) return;
  const SceneSupply& supply = *scene.supply;
  const SupplySheets layer{painter, scene.layers, viewport, theme};
  layer(MapLayer::NetworkState, [&](Painting painting) {
    for (const auto& road : supply.addedRoads) painting.line(road, LineKey::AddedRoad);
    for (const auto& status : supply.statuses) painting.line(status.road, statusLine(status.passability));
  });
  layer(MapLayer::PatrolledRoads, [&](Painting painting) {
    for (const auto& road : supply.patrolledRoads) painting.line(road, LineKey::Patrolled);
  });
  layer(MapLayer::AccessLinks, [&](Painting painting) {
    for (const auto& link : supply.accessLinks) painting.line(link, LineKey::Access);
  });
  layer(MapLayer::Routes, [&](Painting painting) {
    const auto paint = [&](const SceneSupply::Route& route, LineKey key) {
      painting.line(route.line, key);
      for (const auto& link : route.links) painting.line(link, LineKey::Access);
    };
    for (const auto& route : supply.routes)
      if (!route.isBest) paint(route, LineKey::RouteOther);
    for (const auto& route : supply.disjointPair) paint(route, LineKey::RouteApart);
    for (const auto& route : supply.routes)
      if (route.isBest) paint(route, LineKey::Route);
  });
  layer(MapLayer::ChokePoints, [&](Painting painting) {
    for (const auto& choke : supply.chokePoints) painting.line(choke.road, LineKey::Choke);
    for (const auto& choke : supply.chokePoints) painting.mark(choke.place, MarkKey::ChokePoint);
    for (const ProjectedPoint& place : supply.chokeCrossings) painting.mark(place, MarkKey::ChokePoint);
  });
  layer(MapLayer::RankedRoads, [&](Painting painting) {
    for (const auto& thing : supply.ranked)
      for (const auto& road : thing.roads) painting.line(road, LineKey::Ranked);
    for (auto thing = supply.ranked.rbegin(); thing != supply.ranked.rend(); ++thing)
      painting.number(thing->place, MarkKey::Ranked, thing->rank);
  });
  layer(MapLayer::EntryPoints, [&](Painting painting) {
    for (const ProjectedPoint& place : supply.entryPoints) painting.mark(place, MarkKey::EntryPoint);
    for (const ProjectedPoint& place : supply.sealPosts) painting.mark(place, MarkKey::SealPost);
  });
  layer(MapLayer::CutOff, [&](Painting painting) {
    for (const ProjectedPoint& place : supply.cutOff) painting.mark(place, MarkKey::CutOff);
  });
  layer(MapLayer::NetworkState, [&](Painting painting) {
    for (const auto& status : supply.statuses) painting.mark(status.place, statusMark(status.passability));
  });
}

}  // namespace zw
