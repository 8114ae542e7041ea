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
  if (parts.residual) scene->residual = *parts.residual;
  return scene;
}

}  // namespace zw
