// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/geometry/coordinate_grid.h"
#include "core/geometry/shapes.h"
#include "core/model/uuid.h"
#include "ui/canvas/render/comparison_scene.h"
#include "ui/canvas/render/layer_settings.h"
#include "ui/canvas/render/observation_scene.h"
#include "ui/canvas/render/reference_scene.h"
#include "ui/canvas/render/supply_scene.h"

namespace zw {

class RegionPicture;

/// A zone as it is painted. `reported` zones carry that word beside their name.
struct SceneZone {
  Uuid id;
  QString name;
  QColor colour;
  bool selected = false;
  bool reported = false;
  MultiPolygon<ProjectedPoint> shape;
};

/// A base as it is painted; an illustrative one carries that word beside its name.
struct SceneBase {
  QString name;
  ProjectedPoint point;
  bool illustrative = true;
};

/// A note as it is painted: by its title.
struct SceneNote {
  Uuid id;
  QString title;
  ProjectedPoint point;
  friend bool operator==(const SceneNote&, const SceneNote&) = default;
};

/// All that the map shows, as an immutable snapshot that any thread may paint. `base` may be null while the
/// region is still being read.
struct MapScene {
  std::shared_ptr<const RegionPicture> base;
  std::vector<SceneZone> zones;
  std::vector<SceneBase> bases;
  std::vector<ScenePost> posts;
  std::vector<SceneNote> notes;
  LayerSettings layers;
  GridKind grid = GridKind::LonLat;  ///< where that layer is shown
  std::vector<SceneReference> references;
  std::optional<MultiPolygon<ProjectedPoint>> residual;  ///< the buffer zone that no zone covers
  std::shared_ptr<const SceneSupply> supply;             ///< null while it is not reckoned
  std::shared_ptr<const SceneFields> fields;          ///< null where no post is or while it is not reckoned
  std::shared_ptr<const SceneComparison> comparison;  ///< null unless states of the plan are compared
};

}  // namespace zw
