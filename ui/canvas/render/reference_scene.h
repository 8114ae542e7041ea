// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <memory>
#include <vector>

#include "core/model/reference_layer.h"
#include "core/model/uuid.h"
#include "core/ports/reference_file.h"
#include "ui/canvas/render/layer_settings.h"
#include "ui/canvas/render/packed_shapes.h"

namespace zw {

/// A reference layer's features prepared for painting; coordinates as in the region's picture.
struct ReferencePicture {
  LevelledShapes areas;
  LevelledShapes lines;
  std::vector<PackedPoint> points;
};

/// Never null. Takes its time.
[[nodiscard]] std::shared_ptr<const ReferencePicture> makeReferencePicture(const ReferenceShapes& shapes,
                                                                           ProjectedPoint origin);

/// A reference layer as it is painted: features, or an image that is read while it is painted. Neither where
/// its file is missing or still being read.
struct SceneReference {
  Uuid id;
  QString name;
  QColor colour;
  bool isImage = false;
  LayerLook look;  ///< `shown` is the layer settings'
  std::shared_ptr<const ReferencePicture> features;
  std::shared_ptr<ReferenceContent> image;
  friend bool operator==(const SceneReference&, const SceneReference&) = default;
};

/// A reference layer's opacity and scales as the plan has them; whether it is shown is the layer settings'.
[[nodiscard]] LayerLook lookOf(const ReferenceLayer& layer);

/// The plan's layer, with the features or the image that were opened for it; both may be null.
[[nodiscard]] SceneReference sceneReference(const ReferenceLayer& layer,
                                            std::shared_ptr<const ReferencePicture> features,
                                            std::shared_ptr<ReferenceContent> content);

}  // namespace zw
