// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/reference_layer.h"
#include "ui/canvas/render/layer_settings.h"

namespace zw {

/// A reference layer's opacity and scales as the plan has them; whether it is shown is the layer settings'.
[[nodiscard]] inline LayerLook lookOf(const ReferenceLayer& layer) {
  LayerLook look;
  look.opacity = layer.opacity;
  if (layer.minScale) look.scales.from = *layer.minScale;
  if (layer.maxScale) look.scales.to = *layer.maxScale;
  return look;
}

}  // namespace zw
