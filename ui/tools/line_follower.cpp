// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/line_follower.h"

#include <map>

#include "ui/tools/shown_lines.h"

namespace zw {
namespace {

constexpr double kMargin = 3000;  // m about what is asked for; a way may swing out so far

}  // namespace

void LineFollower::look(const std::shared_ptr<const MapScene>& scene, const Box<ProjectedPoint>& about) {
  if (scene_ && window_.contains(about) && showSameLines(*scene_, *scene)) return;
  scene_ = scene;
  window_ = about.grownBy(kMargin + std::max(about.width(), about.height()) / 2);
  std::map<MapLayer, LineWeb> webs;
  visitShownLines(
      *scene, window_,
      {[&](MapLayer layer, const Line<ProjectedPoint>& line) { webs[layer].add(line); },
       [&](MapLayer layer, int, const MultiPolygon<ProjectedPoint>& shape) { webs[layer].addShape(shape); }});
  webs_.clear();
  for (auto& [layer, web] : webs) webs_.push_back(std::move(web));
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
