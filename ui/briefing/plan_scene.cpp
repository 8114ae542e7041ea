// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/plan_scene.h"

namespace zw::briefing {

MapScene planScene(const Plan& plan, const Uuid& scenario, std::shared_ptr<const RegionPicture> picture) {
  const Projection& projection = *picture->region->projection;
  MapScene scene;
  scene.base = std::move(picture);
  for (const Zone* zone : plan.zonesOf(scenario))
    scene.zones.push_back({zone->id, QString::fromStdString(zone->name),
                           QColor(QString::fromStdString(zone->style.colour)), false,
                           zone->status == ZoneStatus::Reported, projection.forward(zone->shape)});
  for (const auto& [id, base] : plan.bases)
    scene.bases.push_back(
        {QString::fromStdString(base.name), projection.forward(base.point), base.illustrative});
  return scene;
}

std::vector<ScenePost> planPosts(const Plan& plan, const Uuid& scenario, const Projection& projection) {
  std::vector<ScenePost> posts;
  for (const Zone* zone : plan.zonesOf(scenario))
    for (const Post* post : plan.postsOf(zone->id))
      posts.push_back({post->id, QString::fromStdString(post->name), projection.forward(post->point),
                       post->kind == PostKind::Checkpoint, false});
  return posts;
}

Box<ProjectedPoint> planFocus(const MapScene& scene) {
  Box<ProjectedPoint> box;
  for (const SceneZone& zone : scene.zones) box.add(boundsOf(zone.shape));
  for (const BufferZone& buffer : scene.base->region->bufferZones) box.add(boundsOf(buffer.shape));
  return box.empty() ? scene.base->bounds : box;
}

}  // namespace zw::briefing
