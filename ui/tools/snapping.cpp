// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/snapping.h"

#include <QGuiApplication>
#include <cmath>

#include "core/geometry/polyline.h"
#include "ui/tools/overlay_style.h"
#include "ui/tools/shown_lines.h"

namespace zw {
namespace {

constexpr double kWindow = 40;         // of the reach, about what is asked for
constexpr std::size_t kMostNear = 80;  // segments of which all crossings are looked for
const QColor kInk(0xc2, 0x18, 0x5b);

double distance(ProjectedPoint a, ProjectedPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

QString nameOf(const Snapping::Cue& cue, const MapScene& scene) {
  if (cue.zone >= 0 && cue.zone < static_cast<int>(scene.zones.size()))
    return scene.zones[static_cast<std::size_t>(cue.zone)].name;
  return layerTitle(cue.layer);
}

}  // namespace

const std::vector<MapLayer>& snapLayers() {
  static const std::vector<MapLayer> layers = {MapLayer::Zones, MapLayer::BufferZone, MapLayer::Border,
                                               MapLayer::Coast, MapLayer::Rivers,     MapLayer::Roads,
                                               MapLayer::Units};
  return layers;
}

void Snapping::setSettings(const SnapSettings& settings) {
  settings_ = settings;
  scene_.reset();
  cue_.reset();
}

void Snapping::look(const std::shared_ptr<const MapScene>& scene, ProjectedPoint place, double reach) {
  const Box<ProjectedPoint> about = Box<ProjectedPoint>{place.x, place.y, place.x, place.y}.grownBy(reach);
  if (scene_ && window_.contains(about) && showSameLines(*scene_, *scene)) return;
  scene_ = scene;
  window_ = about.grownBy(kWindow * reach);
  lines_ = SegmentGrid(4 * reach);
  owners_.clear();
  const auto add = [this](MapLayer layer, int zone, const Line<ProjectedPoint>& line) {
    lines_.add(line, static_cast<std::uint32_t>(owners_.size()));
    owners_.push_back({layer, zone});
  };
  const auto addRing = [&](MapLayer layer, int zone, Ring<ProjectedPoint> ring) {
    ring.push_back(ring.front());
    add(layer, zone, ring);
  };
  visitShownLines(*scene, window_,
                  {[&](MapLayer layer, const Line<ProjectedPoint>& line) {
                     if (settings_.layers.contains(layer)) add(layer, -1, line);
                   },
                   [&](MapLayer layer, int zone, const MultiPolygon<ProjectedPoint>& shape) {
                     if (!settings_.layers.contains(layer)) return;
                     for (const auto& polygon : shape) {
                       addRing(layer, zone, polygon.outer);
                       for (const auto& hole : polygon.holes) addRing(layer, zone, hole);
                     }
                   }});
}

std::optional<Snapping::Cue> Snapping::find(ProjectedPoint place, double reach,
                                            const std::set<Uuid>& inHand) const {
  std::vector<SegmentGrid::Segment> near;
  lines_.visit(
      Box<ProjectedPoint>{place.x, place.y, place.x, place.y}.grownBy(reach),
      [&](const SegmentGrid::Segment& segment) {
        const Owner& owner = owners_[segment.line];
        if (owner.zone >= 0 && inHand.contains(scene_->zones[static_cast<std::size_t>(owner.zone)].id))
          return;
        if (distanceToSegment(place, segment) <= reach) near.push_back(segment);
      });
  std::optional<Cue> best;
  double least = reach;
  const auto offer = [&](Kind kind, ProjectedPoint at, const SegmentGrid::Segment& segment) {
    const double away = distance(place, at);
    if (away > least || (best && away == least)) return;
    least = away;
    best = Cue{at, kind, owners_[segment.line].layer, owners_[segment.line].zone};
  };
  if (settings_.corners)
    for (const auto& segment : near)
      for (const ProjectedPoint corner : {segment.a, segment.b}) offer(Kind::Corner, corner, segment);
  if (!best && settings_.crossings && near.size() <= kMostNear)
    for (std::size_t i = 0; i < near.size(); ++i)
      for (std::size_t k = i + 1; k < near.size(); ++k)
        if (const auto share = crossingOf(near[i].a, near[i].b, near[k].a, near[k].b))
          offer(Kind::Crossing,
                {near[i].a.x + *share * (near[i].b.x - near[i].a.x),
                 near[i].a.y + *share * (near[i].b.y - near[i].a.y)},
                near[i]);
  if (!best && settings_.edges)
    for (const auto& segment : near) offer(Kind::Edge, nearestPointOn(segment.a, segment.b, place), segment);
  return best;
}

ProjectedPoint Snapping::snapped(const std::shared_ptr<const MapScene>& scene, const MapMouseEvent& event,
                                 double metresPerPixel, const std::set<Uuid>& inHand) {
  cue_.reset();
  if (!settings_.on || event.exact || !scene || event.modifiers.testFlag(Qt::AltModifier)) return event.map;
  const double reach = settings_.pixels * metresPerPixel;
  look(scene, event.map, reach);
  cue_ = find(event.map, reach, inHand);
  return cue_ ? cue_->place : event.map;
}

Box<ProjectedPoint> Snapping::painted(double metresPerPixel) const {
  Box<ProjectedPoint> box;
  if (!cue_) return box;
  const QRectF extent = snapCueExtent(QGuiApplication::font(), nameOf(*cue_, *scene_));
  box.add(cue_->place.x + extent.left() * metresPerPixel, cue_->place.y - extent.bottom() * metresPerPixel);
  box.add(cue_->place.x + extent.right() * metresPerPixel, cue_->place.y - extent.top() * metresPerPixel);
  return box;
}

void Snapping::paint(QPainter& painter, const Viewport& viewport) const {
  if (!cue_) return;
  const ScreenPoint at = viewport.toScreen(cue_->place);
  paintSnapCue(painter, at,
               cue_->kind == Kind::Corner     ? SnapLook::Corner
               : cue_->kind == Kind::Crossing ? SnapLook::Crossing
                                              : SnapLook::Edge,
               kInk, nameOf(*cue_, *scene_));
}

}  // namespace zw
