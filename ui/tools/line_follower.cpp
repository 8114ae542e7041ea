// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/line_follower.h"

#include "ui/canvas/render/region_picture.h"

namespace zw {
namespace {

constexpr double kMargin = 3000;        // m about what is asked for; a way may swing out so far
constexpr double kRoadsWithin = 40000;  // m; in a wider window there are too many roads to look at all

bool isSame(const std::vector<SceneZone>& a, const std::vector<SceneZone>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SceneZone& one, const SceneZone& other) {
    return one.id == other.id && one.shape == other.shape;
  });
}

class Webs {
 public:
  explicit Webs(const Box<ProjectedPoint>& window) : window_(window) {}

  void addLines(const auto& things, const auto& lineOf) {
    LineWeb web;
    for (const auto& thing : things)
      if (const Line<ProjectedPoint>& line = lineOf(thing); boundsOf(line).intersects(window_)) web.add(line);
    keep(std::move(web));
  }
  void addShapes(const auto& things) {
    LineWeb web;
    for (const auto& thing : things)
      if (boundsOf(thing.shape).intersects(window_)) web.addShape(thing.shape);
    keep(std::move(web));
  }

  std::vector<LineWeb> taken() { return std::move(webs_); }

 private:
  void keep(LineWeb web) {
    if (web.vertexCount() > 0) webs_.push_back(std::move(web));
  }
  Box<ProjectedPoint> window_;
  std::vector<LineWeb> webs_;
};

}  // namespace

void LineFollower::look(const std::shared_ptr<const MapScene>& scene, const Box<ProjectedPoint>& about) {
  const bool hasSame = scene_ && scene_->base == scene->base && scene_->layers == scene->layers &&
                       isSame(scene_->zones, scene->zones);
  if (hasSame && window_.contains(about)) return;
  scene_ = scene;
  window_ = about.grownBy(kMargin + std::max(about.width(), about.height()) / 2);
  Webs webs(window_);
  const LayerVisibility& layers = scene->layers;
  if (layers.shows(MapLayer::Zones)) webs.addShapes(scene->zones);
  if (scene->base && scene->base->region) {
    const Region& region = *scene->base->region;
    const auto lineOf = [](const auto& thing) -> const Line<ProjectedPoint>& { return thing.line; };
    if (layers.shows(MapLayer::Rivers)) webs.addLines(region.rivers, lineOf);
    if (layers.shows(MapLayer::Border)) webs.addLines(region.border, lineOf);
    if (layers.shows(MapLayer::Coast)) webs.addLines(region.coast, lineOf);
    if (layers.shows(MapLayer::Units)) webs.addShapes(region.units);
    if (layers.shows(MapLayer::BufferZone)) webs.addShapes(region.bufferZones);
    if (layers.shows(MapLayer::Roads) && std::max(window_.width(), window_.height()) < kRoadsWithin)
      webs.addLines(region.roads, lineOf);
  }
  webs_ = webs.taken();
}

Line<ProjectedPoint> LineFollower::between(const std::shared_ptr<const MapScene>& scene, ProjectedPoint from,
                                           ProjectedPoint to, double reach) {
  Box<ProjectedPoint> about;
  about.add(from);
  about.add(to);
  look(scene, about);
  Line<ProjectedPoint> best;
  double least = std::numeric_limits<double>::infinity();
  for (const LineWeb& web : webs_) {
    const auto start = web.nearest(from, reach), end = web.nearest(to, reach);
    if (!start || !end || start->away + end->away >= least) continue;
    Line<ProjectedPoint> way = web.between(*start, *end);
    if (way.empty()) continue;
    least = start->away + end->away;
    best = std::move(way);
  }
  return best;
}

std::optional<ProjectedPoint> LineFollower::nearest(const std::shared_ptr<const MapScene>& scene,
                                                    ProjectedPoint place, double reach) {
  Box<ProjectedPoint> about;
  about.add(place);
  look(scene, about);
  std::optional<LineWeb::Place> found;
  for (const LineWeb& web : webs_)
    if (const auto here = web.nearest(place, reach); here && (!found || here->away < found->away))
      found = here;
  return found ? std::optional(found->point) : std::nullopt;
}

}  // namespace zw
