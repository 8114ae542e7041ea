// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/geometry/line_web.h"
#include "ui/canvas/render/map_scene.h"

namespace zw {

/// The way along a line that the map shows: a river, road, border or coast, the edge of a cadastre, of the
/// buffer zone or of a zone. Both its ends must lie on lines of one kind that are joined. Keeps the lines
/// about the places it was asked for last, so that asking again nearby is quick.
class LineFollower {
 public:
  /// From the place nearest to `from`, within `reach` metres, to that nearest to `to`; empty where no line
  /// that is shown leads there. Of several kinds of line the one that both places are nearest to.
  [[nodiscard]] Line<ProjectedPoint> between(const std::shared_ptr<const MapScene>& scene,
                                             ProjectedPoint from, ProjectedPoint to, double reach);
  /// The nearest place on any such line.
  [[nodiscard]] std::optional<ProjectedPoint> nearest(const std::shared_ptr<const MapScene>& scene,
                                                      ProjectedPoint place, double reach);

 private:
  void look(const std::shared_ptr<const MapScene>& scene, const Box<ProjectedPoint>& about);

  std::shared_ptr<const MapScene> scene_;
  Box<ProjectedPoint> window_;
  std::vector<LineWeb> webs_;  ///< one for each kind of line
};

}  // namespace zw
