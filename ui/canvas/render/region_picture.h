// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>

#include "core/model/region.h"
#include "ui/canvas/render/packed_shapes.h"
#include "ui/canvas/render/place_labels.h"
#include "ui/canvas/render/relief.h"

namespace zw {

class ContourBlocks;

/// A region prepared for painting: simplified copies of its lines and areas for each range of scales, indexed
/// by place, and its shaded relief. Built once, then immutable and shared by all painting threads.
/// Coordinates are floats relative to `origin`, precise to a centimetre within 100 km.
class RegionPicture {
 public:
  static constexpr std::size_t kRoadClasses = 9;
  static constexpr std::size_t kLandCovers = 7;

  std::shared_ptr<const Region> region;
  ProjectedPoint origin;
  Box<ProjectedPoint> bounds;  ///< of the region's longitude–latitude box
  std::vector<QPointF> frame;  ///< that box's outline, relative to origin

  Relief relief;
  std::shared_ptr<ContourBlocks> contours;  ///< made as they are asked for; null without elevation
  LevelledShapes sea;                       ///< parts of the frame on the water's side of the coast
  LevelledShapes neighbours;                ///< territories other than the planned one
  std::array<LevelledShapes, kLandCovers> landCover;
  LevelledShapes units;      ///< outlines
  LevelledShapes districts;  ///< outlines
  LevelledShapes territory;  ///< outlines of all territories
  LevelledShapes mainRiver;
  LevelledShapes rivers;
  LevelledShapes coast;
  std::array<LevelledShapes, kRoadClasses> roads;
  LevelledShapes roadsClosed;
  LevelledShapes roadsRestricted;
  LevelledShapes roadsPatched;  ///< that fill gaps of the road source
  LevelledShapes border;
  LevelledShapes borderDisputed;
  LevelledShapes buffer;
  std::vector<NamedPlace> places;  ///< settlements and places, one entry each, by rank

  [[nodiscard]] QPointF relative(ProjectedPoint p) const { return {p.x - origin.x, p.y - origin.y}; }
};

/// Takes a second or less for 15,000 km of roads; never null. Run it off the UI thread.
[[nodiscard]] std::shared_ptr<const RegionPicture> makeRegionPicture(std::shared_ptr<const Region> region);

}  // namespace zw
