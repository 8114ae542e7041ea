// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/plan_difference.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace zw {

namespace {

using Shape = MultiPolygon<ProjectedPoint>;
using Edge = std::array<double, 4>;

/// Sorted, and each written from its lesser end.
std::vector<Edge> edgesOf(const Shape& shape) {
  std::vector<Edge> edges;
  const auto add = [&edges](const Ring<ProjectedPoint>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const ProjectedPoint& a = ring[i];
      const ProjectedPoint& b = ring[(i + 1) % ring.size()];
      edges.push_back(std::min(Edge{a.x, a.y, b.x, b.y}, Edge{b.x, b.y, a.x, a.y}));
    }
  };
  for (const auto& polygon : shape) {
    add(polygon.outer);
    for (const auto& hole : polygon.holes) add(hole);
  }
  std::sort(edges.begin(), edges.end());
  return edges;
}

/// What only one of two shapes covers is bounded by edges that only one of them has.
Box<ProjectedPoint> changedPart(const Shape& before, const Shape& after) {
  if (before == after) return {};
  const std::vector<Edge> old = edgesOf(before);
  const std::vector<Edge> now = edgesOf(after);
  std::vector<Edge> changed;
  std::set_symmetric_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(changed));
  Box<ProjectedPoint> box;
  for (const Edge& edge : changed) {
    box.add(edge[0], edge[1]);
    box.add(edge[2], edge[3]);
  }
  return box;
}

Box<ProjectedPoint> changedPart(const SceneZone& before, const SceneZone& after) {
  const bool sameLook =
      before.colour == after.colour && before.selected == after.selected && before.reported == after.reported;
  // Broken outlines move along the whole boundary.
  if (sameLook && (!after.reported || before.shape == after.shape))
    return changedPart(before.shape, after.shape);
  Box<ProjectedPoint> box = boundsOf(before.shape);
  box.add(boundsOf(after.shape));
  return box;
}

/// Pairs zones by id where they stand in the same order; the others are new or gone.
Box<ProjectedPoint> changedPart(const std::vector<SceneZone>& before, const std::vector<SceneZone>& after) {
  Box<ProjectedPoint> box;
  auto old = before.begin();
  for (const SceneZone& zone : after) {
    const auto same =
        std::find_if(old, before.end(), [&zone](const SceneZone& other) { return other.id == zone.id; });
    if (same == before.end()) {
      box.add(boundsOf(zone.shape));
      continue;
    }
    for (; old != same; ++old) box.add(boundsOf(old->shape));
    box.add(changedPart(*old++, zone));
  }
  for (; old != before.end(); ++old) box.add(boundsOf(old->shape));
  return box;
}

Box<ProjectedPoint> changedPart(const std::vector<SceneBase>& before, const std::vector<SceneBase>& after) {
  const auto samePlace = [](const SceneBase& a, const SceneBase& b) { return a.point == b.point; };
  Box<ProjectedPoint> box;
  if (std::equal(before.begin(), before.end(), after.begin(), after.end(), samePlace)) return box;
  for (const SceneBase& base : before) box.add(base.point);
  for (const SceneBase& base : after) box.add(base.point);
  return box;
}

Box<ProjectedPoint> changedPart(const std::vector<ScenePost>& before, const std::vector<ScenePost>& after) {
  const auto same = [](const ScenePost& a, const ScenePost& b) {
    return a.point == b.point && a.name == b.name && a.isCheckpoint == b.isCheckpoint &&
           a.selected == b.selected;
  };
  Box<ProjectedPoint> box;
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    const bool stood = i < before.size(), stands = i < after.size();
    if (stood && stands && same(before[i], after[i])) continue;
    if (stood) box.add(before[i].point);
    if (stands) box.add(after[i].point);
  }
  return box;
}

Box<ProjectedPoint> changedPart(const std::vector<SceneNote>& before, const std::vector<SceneNote>& after) {
  Box<ProjectedPoint> box;
  if (before == after) return box;
  for (const SceneNote& note : before) box.add(note.point);
  for (const SceneNote& note : after) box.add(note.point);
  return box;
}

}  // namespace

Box<ProjectedPoint> changedPart(const MapScene& before, const MapScene& after) {
  Box<ProjectedPoint> box = changedPart(before.zones, after.zones);
  box.add(changedPart(before.bases, after.bases));
  box.add(changedPart(before.posts, after.posts));
  box.add(changedPart(before.notes, after.notes));
  box.add(changedPart(before.residual.value_or(Shape{}), after.residual.value_or(Shape{})));
  if (before.supply != after.supply)
    for (const MapScene* scene : {&before, &after})
      if (scene->supply) box.add(boundsOf(*scene->supply));
  if (before.comparison != after.comparison)
    for (const MapScene* scene : {&before, &after}) {
      if (scene->comparison) box.add(boundsOf(*scene->comparison));
      // The zones and what they leave come or go with it.
      for (const SceneZone& zone : scene->zones) box.add(boundsOf(zone.shape));
      if (scene->residual) box.add(boundsOf(*scene->residual));
    }
  return box;
}

Box<ProjectedPoint> changedFields(const MapScene& before, const MapScene& after) {
  Box<ProjectedPoint> box;
  // A comparison of states stands in their place.
  const bool comesOrGoes = (before.comparison == nullptr) != (after.comparison == nullptr);
  if (before.fields != after.fields || comesOrGoes)
    for (const MapScene* scene : {&before, &after})
      if (scene->fields) box.add(boundsOf(*scene->fields));
  return box;
}

}  // namespace zw
