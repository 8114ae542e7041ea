// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/model/plan.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/region_picture.h"

namespace zw::briefing {

/// A scenario's zones and the plan's bases on a region, for paper and files. Posts, the residual strip and
/// what is reckoned are the caller's to add.
[[nodiscard]] MapScene planScene(const Plan& plan, const Uuid& scenario,
                                 std::shared_ptr<const RegionPicture> picture);

/// The posts of the scenario's zones.
[[nodiscard]] std::vector<ScenePost> planPosts(const Plan& plan, const Uuid& scenario,
                                               const Projection& projection);

/// What a map of a plan must show: the zones and the buffer zone; the whole region where there is neither.
[[nodiscard]] Box<ProjectedPoint> planFocus(const MapScene& scene);

}  // namespace zw::briefing
