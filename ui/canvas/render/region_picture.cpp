// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/region_picture.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "ui/canvas/render/contour_blocks.h"
#include "ui/canvas/render/land_and_sea.h"
#include "ui/canvas/render/simplify.h"

namespace zw {

namespace {

using Part = std::vector<PackedPoint>;
using Feature = std::vector<Part>;

constexpr int kFrameSteps = 64;  // corners on each side of the region's box, whose sides are curved lines

class Packer {
 public:
  explicit Packer(ProjectedPoint origin) : origin_(origin) {}

  [[nodiscard]] Part part(const std::vector<ProjectedPoint>& points) const {
    Part out;
    out.reserve(points.size());
    for (const ProjectedPoint& p : points)
      out.push_back({static_cast<float>(p.x - origin_.x), static_cast<float>(p.y - origin_.y)});
    return out;
  }
  void add(std::vector<Feature>& features, const Polygon<ProjectedPoint>& polygon) const {
    Feature feature{part(polygon.outer)};
    for (const auto& hole : polygon.holes) feature.push_back(part(hole));
    features.push_back(std::move(feature));
  }
  [[nodiscard]] LevelledShapes areas(const MultiPolygon<ProjectedPoint>& shape) const {
    std::vector<Feature> features;
    for (const auto& polygon : shape) add(features, polygon);
    return LevelledShapes::ofAreas(std::move(features));
  }
  [[nodiscard]] LevelledShapes lines(const MultiLine<ProjectedPoint>& from) const {
    std::vector<Part> parts;
    for (const auto& line : from) parts.push_back(part(line));
    return LevelledShapes::ofLines(joinStrokes(parts));
  }
  template <class Features, class Wanted>
  [[nodiscard]] LevelledShapes shapesOf(const Features& from, const Wanted& wanted) const {
    std::vector<Feature> features;
    for (const auto& item : from)
      if (wanted(item))
        for (const auto& polygon : item.shape) add(features, polygon);
    return LevelledShapes::ofAreas(std::move(features));
  }
  template <class Features, class Wanted>
  [[nodiscard]] LevelledShapes linesOf(const Features& from, const Wanted& wanted) const {
    std::vector<Part> lines;
    for (const auto& item : from)
      if (wanted(item) && item.line.size() >= 2) lines.push_back(part(item.line));
    return LevelledShapes::ofLines(joinStrokes(lines));
  }

 private:
  ProjectedPoint origin_;
};

Ring<ProjectedPoint> frameOf(const Region& region) {
  const Box<LonLat>& b = region.bounds;
  const std::array<LonLat, 5> corners{LonLat{b.minX, b.minY}, LonLat{b.maxX, b.minY}, LonLat{b.maxX, b.maxY},
                                      LonLat{b.minX, b.maxY}, LonLat{b.minX, b.minY}};
  Ring<ProjectedPoint> frame;
  for (std::size_t side = 0; side < 4; ++side)
    for (int i = 0; i < kFrameSteps; ++i) {
      const double t = static_cast<double>(i) / kFrameSteps;
      frame.push_back(region.projection->forward(
          LonLat{corners[side].lon + (corners[side + 1].lon - corners[side].lon) * t,
                 corners[side].lat + (corners[side + 1].lat - corners[side].lat) * t}));
    }
  return frame;
}

template <class Features>
MultiPolygon<ProjectedPoint> allShapes(const Features& features) {
  MultiPolygon<ProjectedPoint> all;
  for (const auto& feature : features) all.insert(all.end(), feature.shape.begin(), feature.shape.end());
  return all;
}

constexpr auto kAll = [](const auto&) { return true; };

}  // namespace

std::shared_ptr<const RegionPicture> makeRegionPicture(std::shared_ptr<const Region> region) {
  auto picture = std::make_shared<RegionPicture>();
  picture->region = region;
  Ring<ProjectedPoint> frame;
  MultiPolygon<ProjectedPoint> sea;
  if (region->projection && !region->bounds.empty()) frame = frameOf(*region);
  picture->bounds = boundsOf(frame);
  if (!picture->bounds.empty())
    picture->origin = {(picture->bounds.minX + picture->bounds.maxX) / 2,
                       (picture->bounds.minY + picture->bounds.maxY) / 2};
  for (const ProjectedPoint& p : frame) picture->frame.push_back(picture->relative(p));
  const Packer pack(picture->origin);

  if (!frame.empty()) {
    picture->relief = Relief(region->elevation, *region->projection, picture->bounds);
    if (!region->elevation.empty())
      picture->contours = std::make_shared<ContourBlocks>(region, picture->origin);
    sea = seaWithin(frame, *region);
    picture->sea = pack.areas(sea);
    picture->territory = pack.lines(inlandOutlines(frame, sea, *region));
  }
  picture->neighbours =
      pack.shapesOf(region->territories, [&](const Territory& t) { return t.code != region->territoryCode; });
  picture->units = pack.lines(outlinesOffCoast(allShapes(region->units), sea));
  picture->districts = pack.lines(outlinesOffCoast(allShapes(region->districts), sea));
  picture->buffer = pack.shapesOf(region->bufferZones, kAll);
  for (std::size_t i = 0; i < RegionPicture::kLandCovers; ++i) {
    std::vector<Feature> features;
    for (const LandCoverArea& area : region->landCover)
      if (static_cast<std::size_t>(area.cover) == i) pack.add(features, area.shape);
    picture->landCover[i] = LevelledShapes::ofAreas(std::move(features));
  }
  for (std::size_t i = 0; i < RegionPicture::kRoadClasses; ++i)
    picture->roads[i] = pack.linesOf(
        region->roads, [i](const Road& r) { return static_cast<std::size_t>(r.roadClass) == i; });
  picture->roadsClosed =
      pack.linesOf(region->roads, [](const Road& r) { return r.passability == Passability::Closed; });
  picture->roadsPatched = pack.linesOf(region->roads, [](const Road& r) { return r.patched; });
  picture->roadsRestricted =
      pack.linesOf(region->roads, [](const Road& r) { return r.passability == Passability::Restricted; });
  picture->mainRiver = pack.linesOf(region->rivers, [](const River& r) { return r.mainStem; });
  picture->rivers = pack.linesOf(region->rivers, [](const River& r) { return !r.mainStem; });
  picture->coast = pack.linesOf(region->coast, kAll);
  picture->border = pack.linesOf(region->border, [](const BorderLine& b) { return !b.disputed; });
  picture->borderDisputed = pack.linesOf(region->border, [](const BorderLine& b) { return b.disputed; });
  picture->places = mergeNamedPlaces(*region, picture->origin);
#ifdef __GLIBC__
  // The levels were made from short-lived copies of every line: give that memory back to the system.
  malloc_trim(0);
#endif
  return picture;
}

}  // namespace zw
