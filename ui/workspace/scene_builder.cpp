// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/scene_builder.h"

namespace zw {
namespace {

SceneZone sceneZone(const Zone& zone, const Projection& projection, bool selected) {
  return {zone.id,  QString::fromStdString(zone.name),   QColor(QString::fromStdString(zone.style.colour)),
          selected, zone.status == ZoneStatus::Reported, projection.forward(zone.shape)};
}

}  // namespace

std::vector<ScenePost> scenePosts(const Plan& plan, const Projection& projection,
                                  const std::optional<Uuid>& selected,
                                  const std::optional<PostInHand>& inHand) {
  std::vector<ScenePost> posts;
  for (const Zone* zone : plan.zonesOf(plan.info.activeScenario))
    for (const Post* post : plan.postsOf(zone->id)) {
      const LonLat point = inHand && inHand->id == post->id ? inHand->point : post->point;
      posts.push_back({post->id, QString::fromStdString(post->name), projection.forward(point),
                       post->kind == PostKind::Checkpoint, post->id == selected});
    }
  return posts;
}

std::shared_ptr<MapScene> buildScene(const SceneParts& parts) {
  auto scene = std::make_shared<MapScene>();
  scene->base = parts.shown.picture;
  scene->layers = parts.layers;
  if (!parts.plan || !parts.shown.region) return scene;
  const Plan& plan = *parts.plan;
  const Projection& projection = *parts.shown.region->projection;
  for (const Zone* zone : plan.zonesOf(plan.info.activeScenario))
    if (zone->id != parts.selection) scene->zones.push_back(sceneZone(*zone, projection, false));
  // the selected zone last: on top
  if (parts.selection)
    if (const auto found = plan.zones.find(*parts.selection); found != plan.zones.end())
      scene->zones.push_back(sceneZone(found->second, projection, true));
  for (const auto& [id, base] : plan.bases)
    scene->bases.push_back(
        {QString::fromStdString(base.name), projection.forward(base.point), base.illustrative});
  for (const Note* note : plan.notesInOrder())
    scene->notes.push_back(
        {note->id, QString::fromStdString(titleOf(*note)), projection.forward(note->point)});
  scene->posts = scenePosts(plan, projection, parts.selectedPost, parts.postInHand);
  if (parts.residual) scene->residual = *parts.residual;
  return scene;
}

}  // namespace zw
