// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "core/model/plan.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/workspace/plan_opener.h"

namespace zw {

/// A post while it is dragged; the plan does not change.
struct PostInHand {
  Uuid id;
  LonLat point;
};

/// What a map scene is made from; pointers may be null.
struct SceneParts {
  const Plan* plan = nullptr;
  const ShownRegion& shown;
  const std::optional<Uuid>& selection;
  const LayerSettings& layers;
  const MultiPolygon<ProjectedPoint>* residual = nullptr;
  const std::optional<Uuid>& selectedPost;
  const std::optional<PostInHand>& postInHand;
};

/// The posts of the active scenario's zones, one of them where it is being dragged to.
[[nodiscard]] std::vector<ScenePost> scenePosts(const Plan& plan, const Projection& projection,
                                                const std::optional<Uuid>& selected,
                                                const std::optional<PostInHand>& inHand);

/// The zones of the active scenario, the selected one wherever it belongs, the bases and the notes, on the
/// region.
[[nodiscard]] std::shared_ptr<MapScene> buildScene(const SceneParts& parts);

}  // namespace zw
